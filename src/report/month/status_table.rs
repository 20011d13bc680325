//! Part 2: every status with its count now and at the end of last month.

use serde::Serialize;

use super::account::{Account, Accounts};
use crate::model::state::State;
use crate::model::vocabulary::Status;

/// A count with the one of last month's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct StatusCount {
    /// At the end of the last day counted.
    pub count: usize,
    /// At the end of the day before the month.
    pub last_month: usize,
    /// The difference.
    pub change: i64,
}

/// One status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StatusRow {
    /// The status.
    pub status: Status,
    /// How many of the count are open: `partially_fulfilled` may be either.
    pub open: usize,
    /// How many of the count are closed.
    pub closed: usize,
    /// Its count and change.
    #[serde(flatten)]
    pub figures: StatusCount,
}

/// All commitments by status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusTable {
    /// All eleven statuses, those without a commitment too.
    pub rows: Vec<StatusRow>,
    /// All open commitments.
    pub open: StatusCount,
    /// All closed commitments.
    pub closed: StatusCount,
    /// All commitments.
    pub total: StatusCount,
}

pub(super) fn draw(accounts: &Accounts<'_>) -> StatusTable {
    let all = &accounts.all;
    StatusTable {
        rows: Status::ALL.iter().map(|status| row(all, *status)).collect(),
        open: figures(all, |s| s.is_open),
        closed: figures(all, |s| !s.is_open),
        total: figures(all, |_| true),
    }
}

fn row(all: &[Account<'_>], status: Status) -> StatusRow {
    let figures = figures(all, |s| s.status == status);
    let open = self::figures(all, |s| s.status == status && s.is_open).count;
    StatusRow { status, open, closed: figures.count - open, figures }
}

fn figures(all: &[Account<'_>], counts: impl Fn(&State) -> bool) -> StatusCount {
    let count = all.iter().filter(|a| a.closing.as_ref().is_some_and(&counts)).count();
    let last_month = all.iter().filter(|a| a.opening.as_ref().is_some_and(&counts)).count();
    StatusCount { count, last_month, change: difference(count, last_month) }
}

fn difference(count: usize, last_month: usize) -> i64 {
    let size = i64::try_from(count.abs_diff(last_month)).unwrap_or(i64::MAX);
    if count < last_month { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::Book;
    use crate::report::month::laws::march;

    #[test]
    fn every_status_has_its_row_and_its_change_on_last_month() {
        let mut book = Book::new();
        for _ in 0..3 {
            book.commitment("2026-01-01");
        }
        book.status(1, Status::InProgress, "2026-02-28");
        book.status(1, Status::Fulfilled, "2026-03-01");
        book.status(2, Status::InProgress, "2026-03-31");
        book.status(3, Status::InProgress, "2026-04-01");
        let table = march(&book).headline.statuses;
        assert_eq!(table.rows.len(), 11);
        let of = |status| {
            let row = table.rows.iter().find(|r| r.status == status).unwrap();
            (row.figures.count, row.figures.last_month, row.figures.change)
        };
        assert_eq!(of(Status::NotAssessed), (1, 2, -1));
        assert_eq!(of(Status::InProgress), (1, 1, 0));
        assert_eq!(of(Status::Fulfilled), (1, 0, 1));
        assert_eq!(table.open, StatusCount { count: 2, last_month: 3, change: -1 });
        assert_eq!(table.closed, StatusCount { count: 1, last_month: 0, change: 1 });
    }

    #[test]
    fn partly_fulfilled_is_split_into_open_and_closed() {
        let mut book = Book::new();
        for _ in 0..2 {
            book.commitment("2026-01-01");
        }
        book.status(1, Status::PartiallyFulfilled, "2026-03-01");
        let closed = book.status(2, Status::PartiallyFulfilled, "2026-03-01");
        book.event(closed).is_open = false;
        let table = march(&book).headline.statuses;
        let row = table.rows.iter().find(|r| r.status == Status::PartiallyFulfilled).unwrap();
        assert_eq!((row.figures.count, row.open, row.closed), (2, 1, 1));
        assert_eq!((table.open.count, table.closed.count, table.total.count), (1, 1, 2));
    }
}
