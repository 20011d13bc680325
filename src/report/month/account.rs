//! The account of each commitment over the month: its state before, at the end and now, and its changes.

use chrono::NaiveDate;

use crate::model::date::Month;
use crate::model::fold::{Case, Casebook, Transition};
use crate::model::state::State;
use crate::report::lookup::Lookup;
use crate::report::row::Subject;

/// The days that matter to the report.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    /// Stock is taken at the end of this day, the last one before the month.
    pub(super) opening_on: NaiveDate,
    /// And at the end of this day, the last one that is counted.
    pub(super) closing_on: NaiveDate,
    /// Due, overdue and silent on this day.
    pub(super) as_of: NaiveDate,
}

impl Window {
    /// An as-of date before the month leaves no day to count: both stocks are then those of that date.
    pub(super) fn new(month: Month, as_of: NaiveDate) -> Self {
        let before = month.first_day().pred_opt().unwrap_or(month.first_day());
        Self { opening_on: before.min(as_of), closing_on: month.last_day().min(as_of), as_of }
    }

    /// Whether what happened on a day is counted.
    pub(super) fn holds(&self, on: NaiveDate) -> bool {
        self.opening_on < on && on <= self.closing_on
    }
}

/// One commitment over the month.
#[derive(Debug)]
pub(super) struct Account<'a> {
    pub(super) case: Case<'a>,
    /// Its state at the end of the day before the month.
    pub(super) opening: Option<State>,
    /// Its state at the end of the last day counted.
    pub(super) closing: Option<State>,
    /// Its state on the as-of date.
    pub(super) now: Option<State>,
    /// Its changes on the days counted, oldest first.
    pub(super) changes: Vec<Transition<'a>>,
}

impl Account<'_> {
    /// Whether it came into the ledger on the days counted.
    pub(super) fn is_new(&self) -> bool {
        self.changes.iter().any(Transition::enters)
    }

    /// How many times it was closed on the days counted.
    pub(super) fn closings(&self) -> usize {
        self.changes.iter().filter(|t| t.closes()).count()
    }

    /// How many times it was reopened on the days counted.
    pub(super) fn reopenings(&self) -> usize {
        self.changes.iter().filter(|t| t.reopens()).count()
    }
}

/// Every commitment of the report over the month, in order of reference.
#[derive(Debug)]
pub(super) struct Accounts<'a> {
    pub(super) window: Window,
    pub(super) book: &'a Casebook<'a>,
    pub(super) lookup: Lookup<'a>,
    pub(super) all: Vec<Account<'a>>,
}

impl<'a> Accounts<'a> {
    pub(super) fn open(book: &'a Casebook<'a>, lookup: Lookup<'a>, window: Window) -> Self {
        let all = book.cases().map(|case| account(book, case, &window)).collect();
        Self { window, book, lookup, all }
    }

    /// How a row names the commitment of an account.
    pub(super) fn subject(&self, account: &Account<'_>) -> Subject {
        self.lookup.subject(account.case.commitment)
    }
}

fn account<'a>(book: &Casebook<'a>, case: Case<'a>, window: &Window) -> Account<'a> {
    let mut changes = case.transitions();
    changes.retain(|t| window.holds(t.on));
    // Most commitments do not change in the month, and there may be a hundred thousand of them.
    changes.shrink_to_fit();
    let closing = book.state(case, window.closing_on);
    let now =
        if window.as_of == window.closing_on { closing.clone() } else { book.state(case, window.as_of) };
    Account { case, opening: book.state(case, window.opening_on), closing, now, changes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::day;

    fn window(as_of: &str) -> (String, String) {
        let month = Month::of(day("2026-03-10"));
        let window = Window::new(month, day(as_of));
        (window.opening_on.to_string(), window.closing_on.to_string())
    }

    #[test]
    fn the_month_is_counted_up_to_the_as_of_date() {
        assert_eq!(window("2026-03-31"), ("2026-02-28".into(), "2026-03-31".into()));
        assert_eq!(window("2026-03-15"), ("2026-02-28".into(), "2026-03-15".into()));
    }

    #[test]
    fn a_later_as_of_date_adds_no_day_to_the_month() {
        assert_eq!(window("2026-05-15"), ("2026-02-28".into(), "2026-03-31".into()));
    }

    #[test]
    fn an_earlier_as_of_date_leaves_no_day_to_count() {
        assert_eq!(window("2026-01-15"), ("2026-01-15".into(), "2026-01-15".into()));
    }
}
