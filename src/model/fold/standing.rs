//! Status events in force, and where they change the status.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::model::ledger::StatusEvent;
use crate::model::vocabulary::Status;

/// The events in force, in the order (effective date, recorded time, id).
///
/// An event that any of the given ones corrects is out; so is one without a status, which only takes away.
/// All of one commitment's known events must be given: a correction acts whatever its effective date.
pub fn history<'a>(events: impl IntoIterator<Item = &'a StatusEvent>) -> Vec<&'a StatusEvent> {
    let mut events: Vec<&StatusEvent> = events.into_iter().collect();
    let corrected: HashSet<i64> = events.iter().filter_map(|e| e.corrects).collect();
    events.retain(|e| e.status.is_some() && !corrected.contains(&e.id));
    events.sort_by_key(|e| (e.effective_on, e.recorded_at, e.id));
    events
}

/// One change of status or openness. A review, the same again, is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition<'a> {
    /// The event that made the change.
    pub event: &'a StatusEvent,
    /// The event in force before it; none when the commitment enters the ledger.
    pub previous: Option<&'a StatusEvent>,
    /// The status after it.
    pub to: Status,
    /// The day from which it counts: its effective date, but never before the commitment was made.
    pub on: NaiveDate,
}

impl Transition<'_> {
    /// The status before it; none when the commitment enters the ledger.
    pub fn from(&self) -> Option<Status> {
        self.previous.and_then(|e| e.status)
    }

    /// Whether it brings the commitment into the ledger.
    pub const fn enters(&self) -> bool {
        self.previous.is_none()
    }

    /// Whether the commitment is closed by it (also when it enters closed).
    pub fn closes(&self) -> bool {
        !self.event.is_open && self.previous.is_none_or(|p| p.is_open)
    }

    /// Whether a closed commitment is open again with it.
    pub fn reopens(&self) -> bool {
        self.event.is_open && self.previous.is_some_and(|p| !p.is_open)
    }
}

/// The changes in a [`history`], oldest first; the first one is the entry into the ledger.
pub fn transitions<'a>(history: &[&'a StatusEvent], made_on: NaiveDate) -> Vec<Transition<'a>> {
    let mut changes = Vec::new();
    let mut previous: Option<&StatusEvent> = None;
    for &event in history {
        let Some(to) = event.status else { continue };
        if previous.is_none_or(|p| !same_standing(p, event)) {
            changes.push(Transition { event, previous, to, on: event.effective_on.max(made_on) });
        }
        previous = Some(event);
    }
    changes
}

/// Whether two events leave the commitment with the same status and openness.
pub(super) fn same_standing(a: &StatusEvent, b: &StatusEvent) -> bool {
    (a.status, a.is_open) == (b.status, b.is_open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::fixture::{Book, day};
    use crate::model::vocabulary::Move;

    fn words(book: &Book) -> Vec<String> {
        let kept = history(&book.ledger.statuses);
        transitions(&kept, day("2026-01-01")).iter().map(|t| format!("{} {}", t.on, t.to)).collect()
    }

    #[test]
    fn a_review_is_no_transition() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.status(c, Status::InProgress, "2026-02-01");
        book.status(c, Status::InProgress, "2026-03-01");
        assert_eq!(words(&book), ["2026-01-01 not_assessed", "2026-02-01 in_progress"]);
    }

    #[test]
    fn partly_fulfilled_and_then_closed_is_a_transition() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.status(c, Status::PartiallyFulfilled, "2026-02-01");
        let id = book.status(c, Status::PartiallyFulfilled, "2026-03-01");
        book.event(id).is_open = false;
        let kept = history(&book.ledger.statuses);
        let changes = transitions(&kept, day("2026-01-01"));
        assert_eq!(changes.len(), 3);
        assert!(changes[2].closes() && !changes[2].reopens());
    }

    #[test]
    fn a_corrected_event_is_out_and_its_correction_in() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let wrong = book.status(c, Status::Fulfilled, "2026-02-01");
        book.correct(wrong, Some(Status::InProgress), "2026-02-01");
        assert_eq!(words(&book), ["2026-01-01 not_assessed", "2026-02-01 in_progress"]);
    }

    #[test]
    fn a_correction_without_a_status_only_takes_away() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let wrong = book.status(c, Status::Fulfilled, "2026-02-01");
        book.correct(wrong, None, "2026-02-01");
        assert_eq!(words(&book), ["2026-01-01 not_assessed"]);
    }

    #[test]
    fn a_corrected_correction_does_not_bring_the_first_wrong_event_back() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let wrong = book.status(c, Status::Fulfilled, "2026-02-01");
        let second = book.correct(wrong, Some(Status::Stalled), "2026-02-01");
        book.correct(second, None, "2026-02-01");
        assert_eq!(words(&book), ["2026-01-01 not_assessed"]);
    }

    #[test]
    fn late_news_stands_at_its_effective_date() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.status(c, Status::Fulfilled, "2026-04-01");
        book.status(c, Status::InProgress, "2026-02-01");
        assert_eq!(
            words(&book),
            ["2026-01-01 not_assessed", "2026-02-01 in_progress", "2026-04-01 fulfilled"]
        );
    }

    #[test]
    fn on_one_day_the_event_recorded_last_decides() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let later = book.status(c, Status::Stalled, "2026-02-01");
        let earlier = book.status(c, Status::InProgress, "2026-02-01");
        let first_recorded = book.event(later).recorded_at;
        book.event(earlier).recorded_at = first_recorded - chrono::TimeDelta::seconds(1);
        assert_eq!(history(&book.ledger.statuses).last().and_then(|e| e.status), Some(Status::Stalled));
    }

    #[test]
    fn a_closed_commitment_is_reopened_and_closed_again() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.status(c, Status::Fulfilled, "2026-02-01");
        let back = book.status(c, Status::InProgress, "2026-03-01");
        book.event(back).movement = Move::Reopening;
        book.status(c, Status::NotFulfilled, "2026-04-01");
        let kept = history(&book.ledger.statuses);
        let changes = transitions(&kept, day("2026-01-01"));
        let moves: Vec<_> = changes.iter().map(|t| (t.enters(), t.closes(), t.reopens())).collect();
        assert_eq!(
            moves,
            [(true, false, false), (false, true, false), (false, false, true), (false, true, false)]
        );
    }
}
