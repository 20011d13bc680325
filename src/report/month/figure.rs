//! The figures of the headline by name, each the sum of what every commitment adds to it.

use serde::{Serialize, Serializer};

use super::account::{Account, Window};
use super::fulfilment::{in_rate_of_closed, in_rate_of_due};
use crate::model::flags::days_overdue;
use crate::model::vocabulary::Status;

/// One figure of the headline. As JSON its code, such as `closed` or `status_fulfilled`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Open before the month.
    OpeningStock,
    /// Made in the month.
    New,
    /// Reopenings.
    Reopened,
    /// Closings.
    Closed,
    /// Open at the end.
    ClosingStock,
    /// Overdue on the as-of day.
    Overdue,
    /// With this status at the end.
    Status(Status),
    /// Fulfilled, of those closed with an outcome.
    FulfilledOfClosed,
    /// Closed with an outcome.
    DenominatorOfClosed,
    /// Fulfilled, of those due by the as-of day.
    FulfilledOfDue,
    /// Due by the as-of day, and neither superseded, withdrawn nor not verifiable.
    DenominatorOfDue,
}

impl Figure {
    /// Every figure, in the order of the report.
    pub const ALL: [Self; 21] = [
        Self::OpeningStock,
        Self::New,
        Self::Reopened,
        Self::Closed,
        Self::ClosingStock,
        Self::Status(Status::NotAssessed),
        Self::Status(Status::NoEvidence),
        Self::Status(Status::InProgress),
        Self::Status(Status::Ongoing),
        Self::Status(Status::Stalled),
        Self::Status(Status::PartiallyFulfilled),
        Self::Status(Status::Fulfilled),
        Self::Status(Status::NotFulfilled),
        Self::Status(Status::Superseded),
        Self::Status(Status::Withdrawn),
        Self::Status(Status::NotVerifiable),
        Self::FulfilledOfClosed,
        Self::DenominatorOfClosed,
        Self::FulfilledOfDue,
        Self::DenominatorOfDue,
        Self::Overdue,
    ];

    /// Its name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OpeningStock => "opening_stock",
            Self::New => "new",
            Self::Reopened => "reopened",
            Self::Closed => "closed",
            Self::ClosingStock => "closing_stock",
            Self::Overdue => "overdue",
            Self::Status(status) => status_code(status),
            Self::FulfilledOfClosed => "fulfilled_of_closed",
            Self::DenominatorOfClosed => "denominator_of_closed",
            Self::FulfilledOfDue => "fulfilled_of_due",
            Self::DenominatorOfDue => "denominator_of_due",
        }
    }
}

const fn status_code(status: Status) -> &'static str {
    match status {
        Status::NotAssessed => "status_not_assessed",
        Status::NoEvidence => "status_no_evidence",
        Status::InProgress => "status_in_progress",
        Status::Ongoing => "status_ongoing",
        Status::Stalled => "status_stalled",
        Status::PartiallyFulfilled => "status_partially_fulfilled",
        Status::Fulfilled => "status_fulfilled",
        Status::NotFulfilled => "status_not_fulfilled",
        Status::Superseded => "status_superseded",
        Status::Withdrawn => "status_withdrawn",
        Status::NotVerifiable => "status_not_verifiable",
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}

/// What one commitment adds to each figure, in the order of [`Figure::ALL`].
pub(super) fn shares(account: &Account<'_>, window: &Window) -> Vec<i64> {
    Figure::ALL.iter().map(|figure| share(*figure, account, window)).collect()
}

fn share(figure: Figure, account: &Account<'_>, window: &Window) -> i64 {
    let (opening, closing, now) = (account.opening.as_ref(), account.closing.as_ref(), account.now.as_ref());
    let as_of = window.as_of;
    let times = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
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
    }
}
