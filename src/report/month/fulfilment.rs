//! Part 2: the fulfilment rate, never without its denominator and what was left out.

use chrono::NaiveDate;
use serde::Serialize;

use super::account::Accounts;
use crate::model::state::State;
use crate::model::vocabulary::Status;

/// The two rates: of what was closed with an outcome, and of what was due.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fulfilment {
    /// Of all commitments closed by the last day counted as fulfilled, partially or not; open ones are left out.
    pub of_closed: Rate,
    /// Of all commitments due by the as-of date; those still open count as not (yet) fulfilled.
    pub of_due: Rate,
}

/// A rate with everything that it is made of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rate {
    /// The numerator: fulfilled.
    pub fulfilled: usize,
    /// Closed as partially fulfilled: in the denominator, not in the numerator.
    pub partially_fulfilled: usize,
    /// Closed as not fulfilled.
    pub not_fulfilled: usize,
    /// Still open; in the denominator of the rate of what was due only.
    pub open: usize,
    /// The sum of those above.
    pub denominator: usize,
    /// Fulfilled by denominator, from 0 to 1; none when there is nothing to divide by.
    pub rate: Option<f64>,
    /// The same with the partially fulfilled in the numerator.
    pub rate_with_partial: Option<f64>,
    /// What the denominator leaves out, with the counts.
    pub left_out: Vec<LeftOut>,
    /// The denominator and all that it leaves out: every commitment of the report.
    pub total: usize,
}

/// Commitments that a rate leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Why: `open`, `undated`, `not_yet_due`, or a status.
    pub reason: &'static str,
    /// How many.
    pub count: usize,
}

pub(super) fn draw(accounts: &Accounts<'_>) -> Fulfilment {
    let closing: Vec<&State> = accounts.all.iter().filter_map(|a| a.closing.as_ref()).collect();
    let now: Vec<&State> = accounts.all.iter().filter_map(|a| a.now.as_ref()).collect();
    rates(&closing, &now, accounts.window.as_of)
}

/// The rate of what was closed among some states, and the rate of what was due among others.
pub(in crate::report) fn rates(closing: &[&State], now: &[&State], as_of: NaiveDate) -> Fulfilment {
    let due = |state: &State| match state.due_on {
        None => Some("undated"),
        Some(due_on) if due_on > as_of => Some("not_yet_due"),
        Some(_) => None,
    };
    Fulfilment {
        of_closed: rate(closing, &["open"], |state| state.is_open.then_some("open")),
        of_due: rate(now, &["undated", "not_yet_due"], due),
    }
}

/// The rate over some states; `reasons` are those that `leave_out` gives, in the order of the report.
fn rate(
    states: &[&State],
    reasons: &[&'static str],
    leave_out: impl Fn(&State) -> Option<&'static str>,
) -> Rate {
    const UNSETTLED: [Status; 3] = [Status::Superseded, Status::Withdrawn, Status::NotVerifiable];
    let counted = |counts: &dyn Fn(&State) -> bool| {
        states.iter().filter(|s| leave_out(s).is_none() && counts(s)).count()
    };
    let closed_as = |status: Status| counted(&|s| !s.is_open && s.status == status);
    let fulfilled = closed_as(Status::Fulfilled);
    let partially_fulfilled = closed_as(Status::PartiallyFulfilled);
    let not_fulfilled = closed_as(Status::NotFulfilled);
    let open = counted(&|s| s.is_open);
    let denominator = fulfilled + partially_fulfilled + not_fulfilled + open;
    let mut left_out: Vec<LeftOut> = reasons
        .iter()
        .map(|&reason| LeftOut {
            reason,
            count: states.iter().filter(|s| leave_out(s) == Some(reason)).count(),
        })
        .collect();
    left_out.extend(UNSETTLED.map(|s| LeftOut { reason: s.as_str(), count: closed_as(s) }));
    Rate {
        fulfilled,
        partially_fulfilled,
        not_fulfilled,
        open,
        denominator,
        rate: ratio(fulfilled, denominator),
        rate_with_partial: ratio(fulfilled + partially_fulfilled, denominator),
        left_out,
        total: states.len(),
    }
}

/// Whether a commitment is counted in the rate of the closed, and if so whether as fulfilled.
pub(super) fn in_rate_of_closed(state: &State) -> Option<bool> {
    in_rate(state).filter(|_| !state.is_open)
}

/// Whether a commitment is counted in the rate of the due, and if so whether as fulfilled.
pub(super) fn in_rate_of_due(state: &State, as_of: NaiveDate) -> Option<bool> {
    in_rate(state).filter(|_| state.due_on.is_some_and(|due_on| due_on <= as_of))
}

/// What is open, or closed with an outcome, is in a denominator.
fn in_rate(state: &State) -> Option<bool> {
    const SETTLED: [Status; 3] = [Status::Fulfilled, Status::PartiallyFulfilled, Status::NotFulfilled];
    let counts = state.is_open || SETTLED.contains(&state.status);
    counts.then_some(!state.is_open && state.status == Status::Fulfilled)
}

fn ratio(part: usize, whole: usize) -> Option<f64> {
    let (part, whole) = (u32::try_from(part).ok()?, u32::try_from(whole).ok()?);
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::Book;
    use crate::report::month::laws::march;

    fn left_out(rate: &Rate) -> Vec<(&str, usize)> {
        rate.left_out.iter().map(|l| (l.reason, l.count)).collect()
    }

    #[test]
    fn without_a_denominator_there_is_no_rate() {
        let mut book = Book::new();
        book.commitment("2026-01-01");
        let fulfilment = march(&book).headline.fulfilment;
        assert_eq!((fulfilment.of_closed.rate, fulfilment.of_due.rate), (None, None));
        assert_eq!(left_out(&fulfilment.of_closed)[0], ("open", 1));
        assert_eq!(left_out(&fulfilment.of_due)[0], ("undated", 1));
    }

    #[test]
    fn the_rate_of_the_closed_leaves_out_what_settles_nothing() {
        let mut book = Book::new();
        let outcomes = [
            Status::Fulfilled,
            Status::NotFulfilled,
            Status::NotFulfilled,
            Status::PartiallyFulfilled,
            Status::Superseded,
            Status::Withdrawn,
            Status::NotVerifiable,
            Status::InProgress,
        ];
        for status in outcomes {
            let c = book.commitment("2026-01-01");
            let event = book.status(c, status, "2026-02-01");
            book.event(event).is_open = status == Status::InProgress;
        }
        let rate = march(&book).headline.fulfilment.of_closed;
        assert_eq!((rate.fulfilled, rate.partially_fulfilled, rate.denominator), (1, 1, 4));
        assert_eq!((rate.rate, rate.rate_with_partial), (Some(0.25), Some(0.5)));
        assert_eq!(
            left_out(&rate),
            [("open", 1), ("superseded", 1), ("withdrawn", 1), ("not_verifiable", 1)]
        );
        assert_eq!(rate.denominator + left_out(&rate).iter().map(|l| l.1).sum::<usize>(), rate.total);
    }

    #[test]
    fn the_rate_of_the_due_counts_what_is_still_open() {
        let mut book = Book::new();
        for due in ["2026-03-30", "2026-03-31", "2026-04-01"] {
            let c = book.commitment("2026-01-01");
            book.due(c, Some(due), "2026-01-01");
        }
        book.status(1, Status::Fulfilled, "2026-03-01");
        let rate = march(&book).headline.fulfilment.of_due;
        assert_eq!((rate.fulfilled, rate.open, rate.denominator, rate.rate), (1, 1, 2, Some(0.5)));
        assert_eq!(left_out(&rate)[..2], [("undated", 0), ("not_yet_due", 1)]);
        assert_eq!(rate.total, 3);
    }
}
