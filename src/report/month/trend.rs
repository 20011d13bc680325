//! Part 2: the stock of open commitments at the end of each of the last twelve months, by status.

use chrono::NaiveDate;
use serde::Serialize;

use super::account::Accounts;
use crate::model::date::Month;
use crate::model::vocabulary::Status;

/// How many months are told, the report's own among them.
const MONTHS: usize = 12;

/// The stock at the end of one month, as it is known now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TrendPoint {
    /// The month.
    pub month: Month,
    /// The day at whose end it is taken: the month's last, or the last day counted.
    pub on: NaiveDate,
    /// Open commitments.
    pub open: usize,
    /// The same by status: every one that a commitment may be open with.
    pub by_status: Vec<OpenWith>,
}

/// Open commitments with one status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct OpenWith {
    /// The status.
    pub status: Status,
    /// How many.
    pub count: usize,
}

/// The last twelve months up to the given one, oldest first.
pub(super) fn draw(accounts: &Accounts<'_>, month: Month) -> Vec<TrendPoint> {
    let months = std::iter::successors(Some(month), |m| Some(m.previous())).take(MONTHS);
    let mut points: Vec<TrendPoint> =
        months.map(|m| point(m, m.last_day().min(accounts.window.closing_on))).collect();
    points.reverse();
    for account in &accounts.all {
        // From each change to the next the standing is the same: one pass over both.
        let mut changes = account.case.transitions().into_iter().peekable();
        let mut standing = None;
        for point in &mut points {
            while let Some(change) = changes.next_if(|change| change.on <= point.on) {
                standing = change.event.is_open.then_some(change.to);
            }
            point.count(standing);
        }
    }
    points
}

fn point(month: Month, on: NaiveDate) -> TrendPoint {
    let open = Status::ALL.iter().filter(|status| status.open_by_default());
    let by_status = open.map(|&status| OpenWith { status, count: 0 }).collect();
    TrendPoint { month, on, open: 0, by_status }
}

impl TrendPoint {
    /// Counts one commitment that is open with a status, or not open.
    fn count(&mut self, standing: Option<Status>) {
        let Some(status) = standing else { return };
        self.open += 1;
        match self.by_status.iter_mut().find(|with| with.status == status) {
            Some(with) => with.count += 1,
            // A correction may leave a closing status open; then it has a row of its own.
            None => self.by_status.push(OpenWith { status, count: 1 }),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::vocabulary::Status;
    use crate::report::fixture::Book;
    use crate::report::month::laws::{march, report};

    #[test]
    fn twelve_months_are_told_each_at_its_end() {
        let mut book = Book::new();
        let c = book.commitment("2025-05-31");
        book.status(c, Status::InProgress, "2025-06-01");
        book.status(c, Status::Fulfilled, "2026-02-28");
        book.status(c, Status::InProgress, "2026-03-31");
        let trend = march(&book).trend;
        let told: Vec<_> = trend.iter().map(|p| format!("{} {}", p.month, p.open)).collect();
        assert_eq!(
            told.join(", "),
            "2025-04 0, 2025-05 1, 2025-06 1, 2025-07 1, 2025-08 1, 2025-09 1, 2025-10 1, 2025-11 1, 2025-12 1, \
             2026-01 1, 2026-02 0, 2026-03 1"
        );
        let statuses: Vec<_> =
            trend[1..3].iter().map(|p| (p.by_status[0].count, p.by_status[2].count)).collect();
        assert_eq!(statuses, [(1, 0), (0, 1)]);
    }

    #[test]
    fn the_last_month_is_counted_up_to_the_as_of_date() {
        let mut book = Book::new();
        book.commitment("2026-03-10");
        let last = |as_of: &str| report(&book, "2026-03", as_of).trend[11].clone();
        assert_eq!((last("2026-03-09").open, last("2026-03-10").open), (0, 1));
        assert_eq!(last("2026-05-10").on.to_string(), "2026-03-31");
    }
}
