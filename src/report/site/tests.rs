//! What is public and what is not.

use super::*;
use crate::model::vocabulary::{AttestationKind, Relation, Status};
use crate::report::fixture::{Book, day};

/// One commitment with everything private that a ledger can hold, each marked with the same word.
fn filled() -> Book {
    let mut book = Book::new();
    let c = book.commitment("2026-01-10");
    let r = book.release("2026-01-10");
    book.attest(c, r, AttestationKind::Origin, "we will");
    let open = book.evidence(c, Relation::Supports, "2026-02-01");
    let kept = book.evidence(c, Relation::Context, "2026-02-02");
    book.search(c, "2026-02-03", 0);
    book.status(c, Status::InProgress, "2026-02-04");
    book.due(c, Some("2026-06-30"), "2026-01-10");
    let secret = || Some("SECRET".into());
    let ledger = &mut book.ledger;
    ledger.commitments[0].owner = Some("SECRET".into());
    ledger.searches[0].place = "SECRET".into();
    ledger.searches[0].note = secret();
    ledger.releases[0].read_by = Some("SECRET".into());
    for status in &mut ledger.statuses {
        (status.rationale, status.reason, status.recorded_by) = (secret(), secret(), "SECRET".into());
        status.evidence = vec![open, kept];
    }
    ledger.deadlines[0].reason = secret();
    ledger.deadlines[0].recorded_by = "SECRET".into();
    for evidence in &mut ledger.evidence {
        evidence.excerpt = secret();
        if evidence.id == kept {
            (evidence.url, evidence.release) = (None, None);
            evidence.title = "SECRET".into();
        }
    }
    book
}

fn site(book: &Book, as_of: &str) -> Site {
    build(&book.ledger, &SiteParams { as_of: day(as_of), selection: None })
}

/// A column that quotes of reports get one day is not published by that alone.
#[test]
fn a_public_quote_tells_this_and_nothing_else() {
    let text = serde_json::to_string(&site(&filled(), "2026-03-01").commitments[0].quotes[0]).unwrap();
    let hash = format!("{:064}", 1);
    assert_eq!(
        text,
        format!(
            "{{\"quote\":\"we will\",\"kind\":\"origin\",\"stated_on\":\"2026-01-10\",\"release\":\"R-1\",\
             \"release_title\":\"release 1\",\"issuer\":null,\"url\":\"https://example.org/1\",\"language\":null,\
             \"start\":0,\"end\":7,\"text_sha256\":\"{hash}\"}}"
        )
    );
}

#[test]
fn what_is_private_has_no_place_in_a_site() {
    let site = site(&filled(), "2026-03-01");
    let text = serde_json::to_string(&site).unwrap();
    assert!(!text.contains("SECRET"), "{text}");
    let one = &site.commitments[0];
    assert_eq!((one.evidence.len(), one.statuses.len(), one.deadlines.len()), (1, 2, 1));
    assert_eq!(one.statuses[1].evidence, [one.evidence[0].evidence]);
    assert_eq!((site.releases.len(), site.changes.len()), (1, 1));
}

#[test]
fn only_what_was_chosen_and_made_by_then_is_published() {
    let mut book = filled();
    let other = book.commitment("2026-05-01");
    assert_eq!(site(&book, "2026-03-01").commitments.len(), 1);
    assert_eq!(site(&book, "2026-05-01").commitments.len(), 2);
    let selection = Some(HashSet::from([other]));
    let chosen = build(&book.ledger, &SiteParams { as_of: day("2026-05-01"), selection });
    assert_eq!(chosen.commitments.len(), 1);
    assert!(chosen.releases.is_empty() && chosen.changes.is_empty());
}

#[test]
fn the_stock_ends_on_the_day_and_counts_every_commitment_once() {
    let site = site(&filled(), "2026-03-15");
    let last = site.stock.last().unwrap();
    assert_eq!((site.stock.len(), last.month.as_str(), last.on), (12, "2026-03", day("2026-03-15")));
    let total = |month: &StockMonth| month.counts.iter().map(|(_, n)| n).sum::<usize>();
    assert_eq!(site.stock.iter().map(total).collect::<Vec<_>>(), [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
}
