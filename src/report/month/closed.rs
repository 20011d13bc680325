//! Part 5: closed this month, by outcome.

use chrono::NaiveDate;
use serde::Serialize;

use super::account::{Account, Accounts};
use crate::model::flags::lateness;
use crate::model::fold::Transition;
use crate::model::vocabulary::Status;
use crate::report::lookup::Lookup;
use crate::report::row::{Due, Subject};

/// The closings with one outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClosedGroup {
    /// The outcome; every one that closes has its group.
    pub outcome: Status,
    /// How many closings.
    pub count: usize,
    /// How many of them were late.
    pub late: usize,
    /// The closings, oldest first.
    pub rows: Vec<ClosedRow>,
}

/// One closing. A commitment closed, reopened and closed again has two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClosedRow {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// When the closing took effect.
    pub closed_on: NaiveDate,
    /// Date of the newest evidence that it rests on, else the day it took effect.
    pub decided_on: NaiveDate,
    /// The due date in force on the day of closing.
    pub due: Option<Due>,
    /// Days between due date and decision, where it was fulfilled, wholly or in part, and late.
    pub days_late: Option<i64>,
    /// Whether it was open again at the end of the last day counted.
    pub reopened_since: bool,
}

/// The statuses with which a commitment can be closed, in the order of the vocabulary.
const OUTCOMES: [Status; 6] = [
    Status::PartiallyFulfilled,
    Status::Fulfilled,
    Status::NotFulfilled,
    Status::Superseded,
    Status::Withdrawn,
    Status::NotVerifiable,
];

pub(super) fn groups(accounts: &Accounts<'_>) -> Vec<ClosedGroup> {
    let closings = accounts.all.iter().flat_map(|a| a.changes.iter().map(move |t| (a, t)));
    let mut rows: Vec<(Status, ClosedRow)> =
        closings.filter(|(_, t)| t.closes()).map(|(a, t)| (t.to, row(accounts, a, t))).collect();
    rows.sort_by_key(|(_, r)| (r.closed_on, r.subject.commitment));
    let of = |outcome| {
        let rows: Vec<_> = rows.iter().filter(|(to, _)| *to == outcome).map(|(_, r)| r.clone()).collect();
        let late = rows.iter().filter(|r| r.days_late.is_some()).count();
        ClosedGroup { outcome, count: rows.len(), late, rows }
    };
    OUTCOMES.into_iter().map(of).collect()
}

fn row(accounts: &Accounts<'_>, account: &Account<'_>, closing: &Transition<'_>) -> ClosedRow {
    let due = account.case.deadline(closing.on).and_then(Lookup::due_set);
    let decided_on = accounts.book.decided_on(closing.event);
    ClosedRow {
        subject: accounts.subject(account),
        closed_on: closing.on,
        decided_on,
        days_late: lateness(closing.to, decided_on, due.as_ref().map(|d| d.on)),
        due,
        reopened_since: account.closing.as_ref().is_some_and(|s| s.is_open),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary::Relation;
    use crate::report::fixture::Book;
    use crate::report::month::laws::march;

    #[test]
    fn fulfilled_late_is_fulfilled_plus_days_late() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.due(c, Some("2026-02-28"), "2026-01-01");
        let e = book.evidence(c, Relation::Supports, "2026-03-05");
        let event = book.status(c, Status::Fulfilled, "2026-03-20");
        book.event(event).evidence.push(e);
        let groups = march(&book).closed;
        let group = groups.iter().find(|g| g.outcome == Status::Fulfilled).unwrap();
        assert_eq!((group.count, group.late, group.rows[0].days_late), (1, 1, Some(5)));
        assert!(!group.rows[0].reopened_since);
    }

    #[test]
    fn every_closing_is_listed_as_often_as_the_headline_counts_it() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.status(c, Status::NotFulfilled, "2026-03-05");
        book.status(c, Status::InProgress, "2026-03-10");
        book.status(c, Status::NotFulfilled, "2026-03-15");
        book.status(c, Status::Stalled, "2026-03-20");
        let report = march(&book);
        let group = report.closed.iter().find(|g| g.outcome == Status::NotFulfilled).unwrap();
        assert_eq!((group.count, report.headline.closed, group.late), (2, 2, 0));
        assert!(group.rows.iter().all(|r| r.reopened_since));
    }

    #[test]
    fn every_outcome_has_its_group_even_without_a_closing() {
        let groups = march(&Book::new()).closed;
        assert_eq!(groups.len(), 6);
        assert!(groups.iter().all(|g| g.count == 0 && g.rows.is_empty()));
    }
}
