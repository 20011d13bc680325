//! What each commitment adds to the figures of the month.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::account::{Account, Accounts, Window};
use super::fulfilment::{in_rate_of_closed, in_rate_of_due};
use crate::model::date::Month;
use crate::model::flags::days_overdue;
use crate::model::fold::Casebook;
use crate::model::ledger::Ledger;
use crate::report::lookup::Lookup;
use crate::report::revised::{Figure, Share};

/// What each commitment that is kept adds to [`Figure::OF_MONTH`], in order of id.
pub(in crate::report) fn shares(
    ledger: &Ledger,
    (month, as_of): (Month, NaiveDate),
    selection: Option<&HashSet<i64>>,
) -> Vec<(i64, Box<[Share]>)> {
    let window = Window::new(month, as_of);
    let book = Casebook::select(ledger, |id| selection.is_none_or(|ids| ids.contains(&id)));
    let accounts = Accounts::open(&book, Lookup::new(ledger), window);
    let of = |account: &Account<'_>| Figure::OF_MONTH.iter().map(|f| share(*f, account, &window)).collect();
    accounts.all.iter().map(|account| (account.case.commitment.id, of(account))).collect()
}

fn share(figure: Figure, account: &Account<'_>, window: &Window) -> Share {
    let (opening, closing, now) = (account.opening.as_ref(), account.closing.as_ref(), account.now.as_ref());
    let as_of = window.as_of;
    let times = |count: usize| Share::try_from(count).unwrap_or(Share::MAX);
    match figure {
        Figure::OpeningStock => opening.is_some_and(|s| s.is_open).into(),
        Figure::New => account.is_new().into(),
        Figure::Reopened => times(account.reopenings()),
        Figure::Closed => times(account.closings()),
        Figure::ClosingStock => closing.is_some_and(|s| s.is_open).into(),
        Figure::Overdue => now.is_some_and(|s| days_overdue(s, as_of).is_some()).into(),
        Figure::Status(status) => closing.is_some_and(|s| s.status == status).into(),
        Figure::FulfilledOfClosed => closing.is_some_and(|s| in_rate_of_closed(s) == Some(true)).into(),
        Figure::DenominatorOfClosed => closing.is_some_and(|s| in_rate_of_closed(s).is_some()).into(),
        Figure::FulfilledOfDue => now.is_some_and(|s| in_rate_of_due(s, as_of) == Some(true)).into(),
        Figure::DenominatorOfDue => now.is_some_and(|s| in_rate_of_due(s, as_of).is_some()).into(),
        // Figures of the follow-up report.
        Figure::Commitments
        | Figure::Open
        | Figure::ClosedInAll
        | Figure::Flag(_)
        | Figure::Dated
        | Figure::Evidenced
        | Figure::Reviewed => 0,
    }
}
