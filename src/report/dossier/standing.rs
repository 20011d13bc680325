//! How the commitment stands on the as-of day.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::flags::{self, days_late, days_overdue, review_due_on};
use crate::model::state::State;
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::{Flag, Status};
use crate::report::lookup::Lookup;
use crate::report::row::Due;

/// Status, due date and what they lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Its status.
    pub status: Status,
    /// Since when, without a break.
    pub since_on: NaiveDate,
    /// Whether it is open.
    pub is_open: bool,
    /// When it is due.
    pub due: Option<Due>,
    /// Days past the due date, from 1.
    pub days_overdue: Option<i64>,
    /// Days by which it was fulfilled late, from 1.
    pub days_late: Option<i64>,
    /// Its flags, in the order of the follow-up report.
    pub flags: Vec<Flag>,
    /// When somebody last looked.
    pub last_reviewed_on: Option<NaiveDate>,
    /// When the next review is due; none once it is closed.
    pub review_due_on: Option<NaiveDate>,
    /// When something last happened that is not a restatement.
    pub last_evidence_on: Option<NaiveDate>,
    /// Pieces of evidence that are not restatements.
    pub evidence_count: i64,
    /// Restating passages and restating evidence.
    pub restatement_count: i64,
}

pub(super) fn draw(state: &State, as_of: NaiveDate, thresholds: &Thresholds) -> Standing {
    Standing {
        status: state.status,
        since_on: state.since_on,
        is_open: state.is_open,
        due: Lookup::due(state),
        days_overdue: days_overdue(state, as_of),
        days_late: days_late(state),
        flags: flags::flags(state, as_of, thresholds),
        last_reviewed_on: state.last_reviewed_on,
        review_due_on: state.is_open.then(|| review_due_on(state, as_of, thresholds)),
        last_evidence_on: state.last_evidence_on,
        evidence_count: state.evidence_count,
        restatement_count: state.restatement_count,
    }
}
