//! The current state of one commitment: what its events say, for a day.
//!
//! For today it is kept by triggers in `commitment_state` (`schema.sql`); for any other day
//! [`crate::model::fold`] draws it from the events. Both must agree, and `check` compares them.

use chrono::NaiveDate;

use super::vocabulary::{Basis, CommitmentKind, Precision, Priority, Status};

/// What the follow-up rules need to know of one commitment on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The commitment.
    pub commitment: i64,
    /// Its kind.
    pub kind: CommitmentKind,
    /// Its priority.
    pub priority: Priority,
    /// Its own review interval in days.
    pub review_days: Option<i64>,
    /// When it was made.
    pub made_on: NaiveDate,
    /// Status.
    pub status: Status,
    /// Whether it is open.
    pub is_open: bool,
    /// Since when it has had this status without a break (and been open or closed with it).
    pub since_on: NaiveDate,
    /// The status event with which that run began.
    pub status_event: i64,
    /// Due date in force: the last day of the due period.
    pub due_on: Option<NaiveDate>,
    /// Its precision.
    pub due_precision: Option<Precision>,
    /// Where it comes from.
    pub due_basis: Option<Basis>,
    /// Last reviewed: somebody looked (a status event other than the first, or a search).
    pub last_reviewed_on: Option<NaiveDate>,
    /// Last evidenced: date of the newest evidence that is not a restatement.
    pub last_evidence_on: Option<NaiveDate>,
    /// Date of the newest evidence that the deciding status event rests on; else its effective date.
    pub decided_on: NaiveDate,
    /// Pieces of evidence that are not restatements.
    pub evidence_count: i64,
    /// Restating passages and restating evidence.
    pub restatement_count: i64,
}
