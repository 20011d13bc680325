//! Part 9: the figures of one group of commitments.

use serde::Serialize;

use super::account::{Account, Accounts};
use crate::model::flags::days_overdue;
use crate::model::vocabulary::Status;

/// Counts of one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Figures {
    /// Open at the end of the last day counted.
    pub open: usize,
    /// New in the month.
    pub new: usize,
    /// Closings in the month.
    pub closed: usize,
    /// Fulfilled at the end of the last day counted, whenever that was decided.
    pub fulfilled: usize,
    /// Overdue on the as-of date.
    pub overdue: usize,
    /// In the ledger at the end of the last day counted.
    pub total: usize,
}

impl Figures {
    pub(super) fn of(account: &Account<'_>, accounts: &Accounts<'_>) -> Self {
        let closing = account.closing.as_ref();
        let overdue = |s| days_overdue(s, accounts.window.as_of).is_some();
        Self {
            open: usize::from(closing.is_some_and(|s| s.is_open)),
            new: usize::from(account.is_new()),
            closed: account.closings(),
            fulfilled: usize::from(closing.is_some_and(|s| s.status == Status::Fulfilled)),
            overdue: usize::from(account.now.as_ref().is_some_and(overdue)),
            total: usize::from(closing.is_some()),
        }
    }
}

impl std::ops::AddAssign for Figures {
    fn add_assign(&mut self, other: Self) {
        self.open += other.open;
        self.new += other.new;
        self.closed += other.closed;
        self.fulfilled += other.fulfilled;
        self.overdue += other.overdue;
        self.total += other.total;
    }
}
