//! A ledger in which everything that a report can tell happens; its own texts are in no language of the reports.

use crate::model::filter::{Restriction, Said};
use crate::model::vocabulary::{
    AttestationKind, Basis, CommitmentKind, Move, Precision, Priority, Relation, RoleKind, Status, Strength,
};
use crate::present::words::Words;
use crate::present::{follow_up, month};
use crate::render::Document;
use crate::report::fixture::{Book, at, day};
use crate::report::follow_up::FollowUpParams;
use crate::report::month::MonthParams;

/// The monthly report of March 2026 and the follow-up report of its end.
pub(super) fn documents(words: &Words) -> [Document; 2] {
    let book = book();
    let month = MonthParams {
        month: crate::model::date::Month::of(day("2026-03-01")),
        as_of: day("2026-03-31"),
        known_at: at("2026-06-01"),
        filters: filters(),
        selection: None,
        digest: "0000".into(),
        edition: None,
        corrections_since: None,
    };
    let follow_up = FollowUpParams {
        as_of: day("2026-03-31"),
        known_at: at("2026-06-01"),
        since: None,
        filters: Vec::new(),
        selection: None,
        digest: "0000".into(),
        edition: None,
    };
    [
        month::document(&crate::report::month::build(&book.ledger, &month), words),
        follow_up::document(&crate::report::follow_up::build(&book.ledger, follow_up, words), words),
    ]
}

fn filters() -> Vec<Said> {
    use Restriction as R;
    let said = |what, value: &str| Said { what, values: vec![value.to_owned(), "9".to_owned()] };
    let with = [
        (R::Status, "in progress"),
        (R::Status, "open"),
        (R::Kind, "ongoing action"),
        (R::Strength, "firm"),
        (R::Priority, "high"),
        (R::Flag, "needs review"),
        (R::Stale, "90d"),
    ];
    let plain = [
        R::By,
        R::Party,
        R::Issuer,
        R::Topic,
        R::Release,
        R::Due,
        R::Made,
        R::Updated,
        R::Stale,
        R::NoEvidence,
        R::Text,
        R::Owner,
    ];
    with.iter().map(|(what, value)| said(*what, value)).chain(plain.map(|what| said(what, "Ω"))).collect()
}

fn book() -> Book {
    let mut book = Book::new();
    let parties = ["Ψ1", "Ψ2", "Ψ3"].map(|name| book.party(name));
    let topics = ["Θ1", "Θ2"].map(|code| book.topic(code));
    let (old, new) = (book.release("2026-02-10"), book.release("2026-03-05"));
    let again = book.release("2026-03-12");
    for release in [old, new] {
        let release = book.ledger.releases.iter_mut().find(|r| r.id == release).unwrap();
        (release.issuer, release.language) = (Some(parties[0]), Some("kk".into()));
        (release.read_on, release.read_by) = (Some(day("2026-03-06")), Some("Ω".into()));
    }
    // One of every kind and strength; every second one has a topic.
    for (nth, kind) in CommitmentKind::ALL.iter().enumerate() {
        let c = book.commitment("2025-01-10");
        book.role(c, parties[nth % 3], RoleKind::Committing);
        let commitment = book.edit(c);
        commitment.kind = *kind;
        commitment.strength = Strength::ALL[nth % 4];
        commitment.topics = if nth % 2 == 0 { vec![topics[0]] } else { Vec::new() };
    }
    statuses(&mut book);
    deadlines(&mut book);
    newly_made(&mut book, parties, topics[1], [old, new, again]);
    let event = book.status(6, Status::Fulfilled, "2026-03-20");
    book.correct(event, None, "2026-03-20");
    for release in &mut book.ledger.releases {
        release.title = format!("Ω{}", release.id);
    }
    for commitment in &mut book.ledger.commitments {
        commitment.title = format!("Σ{}", commitment.id).into();
    }
    for evidence in &mut book.ledger.evidence {
        (evidence.title, evidence.publisher) = (format!("Λ{}", evidence.id).into(), Some("Ω".into()));
    }
    for topic in &mut book.ledger.topics {
        topic.title = "Ω".into();
    }
    for event in &mut book.ledger.statuses {
        event.recorded_by = "Ω".into();
        event.reason = event.reason.take().map(|_| "Ω".into());
    }
    for search in &mut book.ledger.searches {
        (search.place, search.recorded_by) = ("Ω".into(), "Ω".into());
    }
    book
}

/// Steps, outcomes, a reopening, a correction, an override, searches.
fn statuses(book: &mut Book) {
    for relation in [Relation::Supports, Relation::PartlySupports, Relation::Contradicts, Relation::Context] {
        book.evidence(1, relation, "2026-03-03");
    }
    let step = book.status(1, Status::InProgress, "2026-03-04");
    book.event(step).evidence = vec![1, 2];
    book.event(step).rationale = Some("Ω".into());
    let done = book.status(2, Status::Fulfilled, "2026-03-10");
    book.event(done).override_rule = Some("needs_support".into());
    book.event(done).reason = Some("Ω".into());
    book.status(3, Status::NotFulfilled, "2026-02-20");
    let reopened = book.status(3, Status::InProgress, "2026-03-21");
    assert_eq!(book.event(reopened).movement, Move::Reopening);
    let wrong = book.status(4, Status::Stalled, "2026-02-01");
    book.correct(wrong, Some(Status::NoEvidence), "2026-03-02");
    book.search(4, "2026-03-01", 0);
    book.search(4, "2026-03-02", 2);
    let closed = book.status(5, Status::PartiallyFulfilled, "2026-03-15");
    book.event(closed).is_open = false;
    let late = book.status(4, Status::Stalled, "2026-03-30");
    book.event(late).recorded_at = at("2026-04-20");
    book.evidence(4, Relation::Restates, "2026-03-11");
}

/// Moved either way, set, lifted and reworded; overdue of several ages, due soon.
fn deadlines(book: &mut Book) {
    book.due(1, Some("2026-01-15"), "2025-01-10");
    book.due(1, Some("2026-03-25"), "2026-03-02");
    book.due(3, Some("2027-12-31"), "2025-01-10");
    book.due(3, Some("2026-04-10"), "2026-03-03");
    book.due(4, Some("2025-06-30"), "2025-01-10");
    book.due(6, Some("2026-05-31"), "2026-03-04");
    book.due(5, Some("2025-02-01"), "2025-01-10");
    let reworded = book.due(6, Some("2026-05-31"), "2026-03-09");
    let event = book.ledger.deadlines.iter_mut().find(|d| d.id == reworded).unwrap();
    (event.precision, event.basis) = (Precision::Month, Basis::Analyst);
    (event.words, event.reason) = (Some("Ω".into()), Some("Ω".into()));
}

/// New ones: of two sides with words of one, of nobody, restated, of high priority.
fn newly_made(book: &mut Book, [k, u, n]: [i64; 3], topic: i64, [old, new, again]: [i64; 3]) {
    let joint = book.commitment("2026-03-05");
    book.role(joint, k, RoleKind::Committing);
    book.role(joint, u, RoleKind::Committing);
    book.role(joint, n, RoleKind::Counterpart);
    book.attest(joint, new, AttestationKind::Origin, "Ωω");
    let commitment = book.edit(joint);
    (commitment.priority, commitment.topics) = (Priority::High, vec![topic]);
    (commitment.condition, commitment.success_test) = (Some("Ω".into()), Some("Ω".into()));
    commitment.owner = Some("Ω".into());
    book.commitment("2026-03-08");
    book.attest(1, old, AttestationKind::Origin, "Ωψ");
    book.attest(1, again, AttestationKind::Restatement, "Ωψω");
    let divergent = book.ledger.releases.iter_mut().find(|r| r.id == again).unwrap();
    (divergent.issuer, divergent.published_on) = (Some(u), Some(day("2026-03-12")));
    book.attest(joint, again, AttestationKind::Origin, "Ωωω");
}
