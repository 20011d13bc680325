//! The state of a commitment on a day.

use chrono::NaiveDate;

use super::{Case, Casebook};
use crate::model::ledger::StatusEvent;
use crate::model::state::State;

impl Casebook<'_> {
    /// The day on which what an event says was so: its newest evidence, else its effective date.
    pub fn decided_on(&self, event: &StatusEvent) -> NaiveDate {
        let dates = event.evidence.iter().filter_map(|id| self.evidence(*id)).map(|e| e.dated_on);
        dates.max().unwrap_or(event.effective_on)
    }

    /// The state of one commitment on a day; none when it was not yet made, or has no event in force by then.
    ///
    /// The deciding event is the one that began the current run, so that a review moves no date but the last
    /// review's.
    pub fn state(&self, case: Case<'_>, as_of: NaiveDate) -> Option<State> {
        let commitment = case.commitment;
        if commitment.made_on > as_of {
            return None;
        }
        let (start, current) = case.run(as_of)?;
        let due = case.deadline(as_of).filter(|d| d.due_on.is_some());
        Some(State {
            commitment: commitment.id,
            kind: commitment.kind,
            priority: commitment.priority,
            review_days: commitment.review_days,
            made_on: commitment.made_on,
            status: current.status?,
            is_open: current.is_open,
            since_on: start.effective_on,
            status_event: start.id,
            due_on: due.and_then(|d| d.due_on),
            due_precision: due.map(|d| d.precision),
            due_basis: due.map(|d| d.basis),
            last_reviewed_on: case.last_reviewed_on(as_of),
            last_evidence_on: case.evidence(as_of).map(|(_, e)| e.dated_on).max(),
            decided_on: self.decided_on(start),
            evidence_count: count(case.evidence(as_of).count()),
            restatement_count: count(case.restatements(as_of)),
        })
    }

    /// The states of all commitments on a day, in order of id.
    pub fn states(&self, as_of: NaiveDate) -> Vec<State> {
        self.cases().filter_map(|case| self.state(case, as_of)).collect()
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::fixture::{Book, day};
    use crate::model::vocabulary::{AttestationKind, Relation, Status};

    fn state(book: &Book, commitment: i64, as_of: &str) -> Option<State> {
        let casebook = Casebook::new(&book.ledger);
        casebook.state(casebook.case(commitment)?, day(as_of))
    }

    #[test]
    fn before_it_was_made_a_commitment_has_no_state() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-10");
        assert_eq!(state(&book, c, "2026-01-09"), None);
        assert_eq!(state(&book, c, "2026-01-10").unwrap().status, Status::NotAssessed);
    }

    #[test]
    fn a_commitment_whose_only_event_was_taken_away_has_no_state() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-10");
        let first = book.ledger.statuses[0].id;
        book.correct(first, None, "2026-01-10");
        assert_eq!(state(&book, c, "2026-02-01"), None);
    }

    #[test]
    fn a_review_moves_the_last_review_and_nothing_else() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let change = book.status(c, Status::InProgress, "2026-02-01");
        let before = state(&book, c, "2026-02-28").unwrap();
        book.status(c, Status::InProgress, "2026-03-01");
        let after = state(&book, c, "2026-03-01").unwrap();
        assert_eq!(after.last_reviewed_on, Some(day("2026-03-01")));
        assert_eq!(after.status_event, change);
        assert_eq!(State { last_reviewed_on: before.last_reviewed_on, ..after }, before);
    }

    #[test]
    fn the_first_event_is_no_review_but_a_search_is() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        assert_eq!(state(&book, c, "2026-06-01").unwrap().last_reviewed_on, None);
        book.search(c, "2026-02-01", 0);
        book.search(c, "2026-07-01", 0);
        assert_eq!(state(&book, c, "2026-06-01").unwrap().last_reviewed_on, Some(day("2026-02-01")));
    }

    #[test]
    fn the_due_date_of_a_day_is_the_last_one_in_effect_and_can_be_lifted() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.due(c, Some("2026-06-30"), "2026-01-01");
        book.due(c, Some("2026-12-31"), "2026-03-01");
        book.due(c, None, "2026-05-01");
        let due = |on: &str| state(&book, c, on).unwrap().due_on;
        assert_eq!(due("2026-02-28"), Some(day("2026-06-30")));
        assert_eq!(due("2026-03-01"), Some(day("2026-12-31")));
        assert_eq!(due("2026-05-01"), None);
        assert_eq!(state(&book, c, "2026-05-01").unwrap().due_basis, None);
    }

    #[test]
    fn of_one_evidence_only_the_latest_bearing_counts() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let e = book.evidence(c, Relation::Supports, "2026-02-01");
        book.evidence(c, Relation::Context, "2026-02-01");
        assert_eq!(state(&book, c, "2026-03-01").unwrap().evidence_count, 2);
        book.bearing(e, c, Relation::Restates);
        let now = state(&book, c, "2026-03-01").unwrap();
        assert_eq!((now.evidence_count, now.restatement_count), (1, 1));
    }

    #[test]
    fn restating_passages_and_restating_evidence_are_counted_and_are_no_evidence() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let r = book.release("2026-02-01");
        book.attest(c, r, AttestationKind::Restatement, "again");
        book.attest(c, r, AttestationKind::ThirdParty, "they say");
        book.evidence(c, Relation::Restates, "2026-03-01");
        let on = |d: &str| state(&book, c, d).unwrap();
        assert_eq!(on("2026-02-28").restatement_count, 1);
        assert_eq!(on("2026-03-01").restatement_count, 2);
        assert_eq!((on("2026-03-01").evidence_count, on("2026-03-01").last_evidence_on), (0, None));
    }

    #[test]
    fn it_was_decided_on_the_date_of_the_newest_evidence_it_rests_on() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let old = book.evidence(c, Relation::PartlySupports, "2026-02-01");
        let new = book.evidence(c, Relation::Supports, "2026-03-15");
        let id = book.status(c, Status::Fulfilled, "2026-04-01");
        assert_eq!(state(&book, c, "2026-04-01").unwrap().decided_on, day("2026-04-01"));
        book.event(id).evidence = vec![new, old];
        assert_eq!(state(&book, c, "2026-04-01").unwrap().decided_on, day("2026-03-15"));
    }

    #[test]
    fn evidence_dated_after_the_day_does_not_count_yet() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.evidence(c, Relation::Supports, "2026-02-02");
        assert_eq!(state(&book, c, "2026-02-01").unwrap().evidence_count, 0);
        let later = state(&book, c, "2026-02-02").unwrap();
        assert_eq!((later.evidence_count, later.last_evidence_on), (1, Some(day("2026-02-02"))));
    }
}
