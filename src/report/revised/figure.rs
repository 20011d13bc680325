//! The figures of reports by name, each the sum of what every commitment adds to it.

use serde::{Serialize, Serializer};

use crate::model::vocabulary::{Flag, Status};

/// One figure of a report. As JSON its code, such as `closed` or `status_fulfilled`.
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
    /// All commitments of a follow-up report.
    Commitments,
    /// The open ones of them.
    Open,
    /// The closed ones of them.
    ClosedInAll,
    /// Those that carry this flag.
    Flag(Flag),
    /// Open with a due date.
    Dated,
    /// Open with evidence.
    Evidenced,
    /// Open, and reviewed at least once.
    Reviewed,
}

impl Figure {
    /// Every figure of a monthly report, in its order.
    pub const OF_MONTH: [Self; 21] = [
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

    /// Every figure of a follow-up report, in its order.
    pub const OF_FOLLOW_UP: [Self; 25] = [
        Self::Commitments,
        Self::Open,
        Self::ClosedInAll,
        Self::Flag(Flag::Overdue),
        Self::Flag(Flag::DueSoon),
        Self::Flag(Flag::Dormant),
        Self::Flag(Flag::Stale),
        Self::Flag(Flag::NeedsReview),
        Self::Flag(Flag::Undated),
        Self::Flag(Flag::NoEvidenceGathered),
        Self::Flag(Flag::Late),
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
        Self::Dated,
        Self::Evidenced,
        Self::Reviewed,
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
            Self::Commitments => "commitments",
            Self::Open => "open",
            Self::ClosedInAll => "closed_in_all",
            Self::Flag(flag) => flag_code(flag),
            Self::Dated => "dated",
            Self::Evidenced => "evidenced",
            Self::Reviewed => "reviewed",
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

const fn flag_code(flag: Flag) -> &'static str {
    match flag {
        Flag::Overdue => "flag_overdue",
        Flag::DueSoon => "flag_due_soon",
        Flag::Dormant => "flag_dormant",
        Flag::Stale => "flag_stale",
        Flag::NeedsReview => "flag_needs_review",
        Flag::Undated => "flag_undated",
        Flag::NoEvidenceGathered => "flag_no_evidence_gathered",
        Flag::Late => "flag_late",
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}
