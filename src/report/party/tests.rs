//! What the report on a party tells, on small ledgers made by hand.

use proptest::prelude::*;

use super::*;
use crate::model::vocabulary::{AttestationKind, Relation, RoleKind, Status};
use crate::report::fixture::{Book, at, day};
use crate::report::follow_up::laws::Codes;
use crate::report::month::laws::any_book;

fn params(party: i64, as_of: &str) -> PartyParams {
    PartyParams {
        party,
        as_of: day(as_of),
        known_at: at("2030-01-01"),
        filters: Vec::new(),
        selection: None,
        digest: "d1".to_owned(),
    }
}

fn report(book: &Book, party: i64, as_of: &str) -> PartyReport {
    build(&book.ledger, params(party, as_of), &Codes).unwrap()
}

/// A state, its ministry, and a party of its own.
fn three(book: &mut Book) -> [i64; 3] {
    let parties = ["State", "Ministry", "Other"].map(|name| book.party(name));
    book.ledger.parties[1].parent = Some(parties[0]);
    parties
}

#[test]
fn what_binds_a_ministry_counts_as_its_states_own_and_says_through_whom() {
    let mut book = Book::new();
    let [state, ministry, other] = three(&mut book);
    for party in [state, ministry, other] {
        let c = book.commitment("2026-01-10");
        book.role(c, party, RoleKind::Committing);
    }
    let report = report(&book, state, "2026-02-01");
    let through: Vec<_> = report.commitments.iter().map(|c| c.through.len()).collect();
    assert_eq!(through, [0, 1]);
    let bound = &report.roles[0];
    assert_eq!((bound.own, bound.through_members, bound.total), (1, 1, 2));
    assert_eq!(report.covers.members.iter().map(|m| m.name.as_str()).collect::<Vec<_>>(), ["Ministry"]);
}

#[test]
fn a_ministry_does_not_answer_for_its_state() {
    let mut book = Book::new();
    let [state, ministry, _] = three(&mut book);
    let c = book.commitment("2026-01-10");
    book.role(c, state, RoleKind::Committing);
    let report = report(&book, ministry, "2026-02-01");
    assert_eq!((report.totals.commitments, report.covers.parent.map(|p| p.party.id)), (0, Some(state)));
}

#[test]
fn what_is_promised_to_it_is_listed_and_not_counted_as_its_own() {
    let mut book = Book::new();
    let [state, _, other] = three(&mut book);
    let c = book.commitment("2026-01-10");
    book.role(c, other, RoleKind::Committing);
    book.role(c, state, RoleKind::Counterpart);
    book.due(c, Some("2026-01-20"), "2026-01-10");
    let report = report(&book, state, "2026-02-01");
    assert_eq!((report.totals.commitments, report.commitments.len()), (0, 1));
    assert!(report.overdue.iter().all(|bucket| bucket.count == 0));
}

#[test]
fn repeated_promises_and_moved_deadlines_are_told() {
    let mut book = Book::new();
    let p = book.party("State");
    let c = book.commitment("2026-01-10");
    book.role(c, p, RoleKind::Committing);
    for on in ["2026-02-01", "2026-03-01", "2026-05-01"] {
        let r = book.release(on);
        book.attest(c, r, AttestationKind::Restatement, "again");
    }
    book.evidence(c, Relation::Supports, "2026-02-02");
    book.due(c, Some("2026-06-30"), "2026-01-10");
    book.due(c, Some("2026-12-31"), "2026-02-10");
    let report = report(&book, p, "2026-04-01");
    let said = &report.restated[0];
    assert_eq!((said.times, said.last_on, said.evidence_count), (2, day("2026-03-01"), 1));
    assert_eq!(report.deadlines_moved.iter().map(|m| m.days).collect::<Vec<_>>(), [Some(184)]);
}

#[test]
fn a_party_that_was_not_known_has_no_report_and_a_circle_of_parents_ends() {
    let mut book = Book::new();
    let [state, ministry, _] = three(&mut book);
    book.ledger.parties[0].parent = Some(ministry);
    assert_eq!(build(&book.ledger, params(99, "2026-02-01"), &Codes), None);
    assert_eq!(report(&book, state, "2026-02-01").covers.members.len(), 1);
}

proptest! {
    #[test]
    fn every_figure_of_a_party_adds_up(mut book in any_book(), bound in prop::collection::vec(any::<bool>(), 8)) {
        let p = book.party("State");
        let ids: Vec<i64> = book.ledger.commitments.iter().map(|c| c.id).collect();
        for (id, _) in ids.iter().zip(&bound).filter(|(_, bound)| **bound) {
            book.role(*id, p, RoleKind::Committing);
        }
        let report = report(&book, p, "2026-05-15");
        let totals = &report.totals;
        prop_assert_eq!(totals.commitments, report.commitments.len());
        prop_assert_eq!(totals.open + totals.closed, totals.commitments);
        prop_assert_eq!(totals.by_status.iter().map(|s| s.count).sum::<usize>(), totals.commitments);
        prop_assert_eq!(totals.by_status.iter().map(|s| s.open).sum::<usize>(), totals.open);
        prop_assert_eq!(report.roles[0].open, totals.open);
        let overdue = report.commitments.iter().filter(|c| c.days_overdue.is_some()).count();
        prop_assert_eq!(report.overdue.iter().map(|b| b.count).sum::<usize>(), overdue);
        for rate in [&report.fulfilment.of_closed, &report.fulfilment.of_due] {
            prop_assert_eq!(rate.denominator + rate.left_out.iter().map(|l| l.count).sum::<usize>(), rate.total);
            prop_assert_eq!(rate.total, totals.commitments);
        }
        let fulfilled = totals.by_status.iter().find(|s| s.status == Status::Fulfilled).unwrap();
        prop_assert_eq!(fulfilled.closed, report.fulfilment.of_closed.fulfilled);
    }
}
