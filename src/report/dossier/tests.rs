//! What a dossier tells, on small ledgers made by hand.

use super::*;
use crate::model::ledger::Link;
use crate::model::vocabulary::{AttestationKind, LinkKind, Relation, Status};
use crate::report::fixture::{Book, at, day};

const TEXT: &str = "They met. The parties agreed to open a school. They will meet again.";

/// The text of a passage, with the quote's place in it put right in the book.
fn text(book: &mut Book, attestation: i64, body: &str, quote: &str) -> PassageText {
    let start = body.find(quote).map(|at| body[..at].chars().count()).unwrap();
    let passage = book.ledger.attestations.iter_mut().find(|a| a.id == attestation).unwrap();
    passage.start = i64::try_from(start).unwrap();
    passage.end = passage.start + i64::try_from(quote.chars().count()).unwrap();
    PassageText {
        attestation,
        version: 1,
        text: body.to_owned(),
        text_sha256: "a".repeat(64),
        original_sha256: "b".repeat(64),
        media_type: "text/plain".to_owned(),
        retrieved_at: at("2026-01-10"),
    }
}

fn params<'a>(as_of: &str, texts: &'a [PassageText], notes: Option<&'a [Note]>) -> DossierParams<'a> {
    DossierParams {
        commitment: 1,
        as_of: day(as_of),
        known_at: at("2030-01-01"),
        digest: "d1",
        texts,
        linked: &[],
        notes,
    }
}

fn dossier(book: &Book, as_of: &str) -> Dossier {
    build(&book.ledger, &params(as_of, &[], None)).unwrap()
}

/// One commitment with its origin in [`TEXT`].
fn quoted() -> (Book, Vec<PassageText>) {
    let mut book = Book::new();
    let c = book.commitment("2026-01-10");
    let r = book.release("2026-01-10");
    let a = book.attest(c, r, AttestationKind::Origin, "agreed to open a school");
    let held = text(&mut book, a, TEXT, "agreed to open a school");
    (book, vec![held])
}

#[test]
fn the_words_stand_between_the_sentence_before_and_the_one_after() {
    let (book, texts) = quoted();
    let row = build(&book.ledger, &params("2026-02-01", &texts, None)).unwrap().passages.remove(0);
    assert_eq!(row.before, "They met. The parties ");
    assert_eq!(row.after, ". They will meet again.");
    assert_eq!((row.cut_before, row.cut_after, row.same_words), (false, false, None));
}

#[test]
fn a_quote_that_no_longer_stands_in_its_text_is_told() {
    let (mut book, texts) = quoted();
    let stands = |book: &Book| {
        build(&book.ledger, &params("2026-02-01", &texts, None)).unwrap().verification[0].stands
    };
    assert!(stands(&book));
    book.ledger.attestations[0].start += 1;
    assert!(!stands(&book));
}

#[test]
fn other_words_of_another_side_are_told_and_blanks_do_not_count() {
    let (mut book, _) = quoted();
    for quote in ["Agreed to  open\na school", "may open a school"] {
        let r = book.release("2026-01-12");
        book.attest(1, r, AttestationKind::ThirdParty, quote);
    }
    let same: Vec<_> = dossier(&book, "2026-02-01").passages.iter().map(|p| p.same_words).collect();
    assert_eq!(same, [None, Some(true), Some(false)]);
}

#[test]
fn corrected_statuses_stay_in_the_history_and_name_what_corrects_them() {
    let mut book = Book::new();
    let c = book.commitment("2026-01-10");
    let wrong = book.status(c, Status::Fulfilled, "2026-02-01");
    let right = book.correct(wrong, Some(Status::InProgress), "2026-02-01");
    let rows = dossier(&book, "2026-03-01").status_history;
    let told: Vec<_> = rows.iter().map(|r| (r.event.id, r.corrected_by.map(|e| e.id))).collect();
    assert_eq!(told, [(1, None), (wrong, Some(right)), (right, None)]);
}

#[test]
fn each_due_date_tells_by_how_much_it_moved_and_which_is_in_force() {
    let mut book = Book::new();
    let c = book.commitment("2026-01-10");
    for (due, on) in
        [(Some("2026-06-30"), "2026-01-10"), (Some("2026-07-30"), "2026-02-01"), (None, "2026-04-01")]
    {
        book.due(c, due, on);
    }
    let told = |as_of: &str| -> Vec<_> {
        let rows = dossier(&book, as_of).deadlines;
        rows.iter().map(|r| (r.moved_days, r.is_current)).collect()
    };
    assert_eq!(told("2026-03-01"), [(None, false), (Some(30), true)]);
    assert_eq!(told("2026-05-01"), [(None, false), (Some(30), false), (None, true)]);
}

#[test]
fn evidence_names_the_statuses_that_rest_on_it_and_later_evidence_waits() {
    let mut book = Book::new();
    let c = book.commitment("2026-01-10");
    let e = book.evidence(c, Relation::Supports, "2026-02-01");
    book.evidence(c, Relation::Context, "2026-03-02");
    let event = book.status(c, Status::InProgress, "2026-02-01");
    book.event(event).evidence.push(e);
    let rows = dossier(&book, "2026-03-01").evidence;
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].relation, rows[0].carries[0].id), (Relation::Supports, event));
}

#[test]
fn notes_stay_at_the_desk_unless_they_are_asked_for() {
    let (book, texts) = quoted();
    let note = Note {
        id: 1,
        body: "call them".to_owned(),
        recorded_by: "ann".to_owned(),
        recorded_at: at("2026-01-11"),
    };
    let without = build(&book.ledger, &params("2026-02-01", &texts, None)).unwrap();
    let with = build(&book.ledger, &params("2026-02-01", &texts, Some(std::slice::from_ref(&note)))).unwrap();
    assert!(!serde_json::to_string(&without).unwrap().contains("call them"));
    assert_eq!(with.notes.unwrap()[0].body, "call them");
    assert!(with.covers.has_notes && !without.covers.has_notes);
}

#[test]
fn a_link_names_the_other_commitment_with_its_status() {
    let mut book = Book::new();
    book.commitment("2026-01-10");
    let mut other = Book::new();
    other.commitment("2025-01-01");
    other.ledger.commitments[0].id = 7;
    other.ledger.statuses[0].commitment = 7;
    book.ledger.links.push(Link {
        from: 1,
        kind: LinkKind::Supersedes,
        to: 7,
        recorded_at: at("2026-02-01"),
    });
    let linked = [other.ledger];
    let row = |as_of: &str| {
        let params = DossierParams { linked: &linked, ..params(as_of, &[], None) };
        build(&book.ledger, &params).unwrap().links
    };
    assert_eq!(row("2026-01-20"), []);
    let link = &row("2026-02-01")[0];
    assert_eq!((link.to.id, link.other_status), (7, Some(Status::NotAssessed)));
    assert_eq!(link.other_title.as_deref(), Some("commitment 1"));
}

#[test]
fn before_it_was_made_there_is_no_dossier() {
    let (book, _) = quoted();
    assert_eq!(build(&book.ledger, &params("2026-01-09", &[], None)), None);
}
