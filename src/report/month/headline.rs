//! Part 2: the headline, which must add up.

use serde::Serialize;

use super::account::{Account, Accounts};
use super::fulfilment::{self, Fulfilment};
use super::status_table::{self, StatusTable};

/// Stocks and flows of open commitments, all statuses, and the fulfilment rate.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Headline {
    /// Open commitments at the end of the day before the month.
    pub opening_stock: usize,
    /// Commitments that came into the ledger: made in the month.
    pub new: usize,
    /// Reopenings. One commitment may be reopened, and closed, more than once.
    pub reopened: usize,
    /// Closings.
    pub closed: usize,
    /// Open commitments at the end of the last day counted.
    pub closing_stock: usize,
    /// Whether opening stock + new + reopened − closed = closing stock.
    pub adds_up: bool,
    /// All commitments by status, with the change on last month.
    pub statuses: StatusTable,
    /// How many were fulfilled, of how many.
    pub fulfilment: Fulfilment,
}

pub(super) fn draw(accounts: &Accounts<'_>) -> Headline {
    let all = &accounts.all;
    let opening_stock = all.iter().filter(|a| a.opening.as_ref().is_some_and(|s| s.is_open)).count();
    let closing_stock = all.iter().filter(|a| a.closing.as_ref().is_some_and(|s| s.is_open)).count();
    let new = all.iter().filter(|a| a.is_new()).count();
    let reopened = all.iter().map(Account::reopenings).sum();
    let closed = all.iter().map(Account::closings).sum();
    Headline {
        opening_stock,
        new,
        reopened,
        closed,
        closing_stock,
        adds_up: opening_stock + new + reopened == closing_stock + closed,
        statuses: status_table::draw(accounts),
        fulfilment: fulfilment::draw(accounts),
    }
}

#[cfg(test)]
mod tests {
    use crate::model::vocabulary::Status;
    use crate::report::fixture::Book;
    use crate::report::month::laws::{march, report};

    /// Opening, new, reopened, closed, closing of March 2026.
    fn figures(book: &Book) -> [usize; 5] {
        let h = march(book).headline;
        assert!(h.adds_up, "{h:?}");
        [h.opening_stock, h.new, h.reopened, h.closed, h.closing_stock]
    }

    #[test]
    fn made_and_closed_in_the_month_counts_as_new_and_as_closed() {
        let mut book = Book::new();
        let c = book.commitment("2026-03-01");
        book.status(c, Status::Fulfilled, "2026-03-01");
        assert_eq!(figures(&book), [0, 1, 0, 1, 0]);
    }

    #[test]
    fn closed_reopened_and_closed_again_counts_each_time() {
        let mut book = Book::new();
        let c = book.commitment("2026-02-01");
        book.status(c, Status::Fulfilled, "2026-03-05");
        book.status(c, Status::InProgress, "2026-03-10");
        book.status(c, Status::NotFulfilled, "2026-03-31");
        assert_eq!(figures(&book), [1, 0, 1, 2, 0]);
    }

    #[test]
    fn events_at_the_edges_of_the_month_fall_on_the_right_side() {
        let mut book = Book::new();
        book.commitment("2026-02-28");
        book.commitment("2026-03-01");
        book.commitment("2026-03-31");
        book.commitment("2026-04-01");
        assert_eq!(figures(&book), [1, 2, 0, 0, 3]);
    }

    #[test]
    fn a_corrected_closing_was_none() {
        let mut book = Book::new();
        let c = book.commitment("2026-02-01");
        let wrong = book.status(c, Status::Fulfilled, "2026-03-05");
        book.correct(wrong, Some(Status::InProgress), "2026-03-05");
        assert_eq!(figures(&book), [1, 0, 0, 0, 1]);
    }

    #[test]
    fn one_that_enters_the_ledger_closed_is_new_and_closed() {
        let mut book = Book::new();
        let c = book.commitment("2026-03-02");
        let first = book.ledger.statuses[0].id;
        book.correct(first, Some(Status::NotVerifiable), "2026-03-02");
        assert!(c > 0);
        assert_eq!(figures(&book), [0, 1, 0, 1, 0]);
    }

    #[test]
    fn a_later_as_of_date_leaves_the_months_figures_alone_and_an_earlier_one_cuts_them() {
        let mut book = Book::new();
        let c = book.commitment("2026-03-02");
        book.status(c, Status::Fulfilled, "2026-03-20");
        book.commitment("2026-04-02");
        let figures = |as_of: &str| {
            let h = report(&book, "2026-03", as_of).headline;
            assert!(h.adds_up);
            [h.opening_stock, h.new, h.closed, h.closing_stock]
        };
        assert_eq!(figures("2026-03-10"), [0, 1, 0, 1]);
        assert_eq!(figures("2026-05-01"), [0, 1, 1, 0]);
        assert_eq!(figures("2026-01-01"), [0, 0, 0, 0]);
    }
}
