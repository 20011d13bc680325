//! What is published of the history of a commitment: its statuses, and the due dates that were set.

use chrono::NaiveDate;
use serde::Serialize;

use super::evidence::PublicEvidence;
use crate::model::fold::{Case, Transition};
use crate::model::ledger::DeadlineEvent;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{Basis, Status};
use crate::report::lookup::Lookup;
use crate::report::row::Due;

/// One status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicStatus {
    /// `S-9`
    pub event: Ref,
    /// The status.
    pub status: Status,
    /// The day from which it counts.
    pub on: NaiveDate,
    /// The public evidence that it rests on.
    pub evidence: Vec<Ref>,
}

/// One due date that was set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicDeadline {
    /// The day it was set.
    pub set_on: NaiveDate,
    /// The due date; none where the deadline was lifted.
    pub due: Option<Due>,
    /// Where it comes from.
    pub basis: Basis,
    /// The words it was read from.
    pub words: Option<String>,
}

pub(super) fn statuses(case: Case<'_>, public: &[PublicEvidence], as_of: NaiveDate) -> Vec<PublicStatus> {
    let changes = case.transitions().into_iter().filter(|t| t.on <= as_of);
    let is_public = |evidence: &Ref| public.iter().any(|e| e.evidence == *evidence);
    let status = |t: Transition<'_>| PublicStatus {
        event: Sort::StatusEvent.of(t.event.id),
        status: t.to,
        on: t.on,
        evidence: t.event.evidence.iter().map(|id| Sort::Evidence.of(*id)).filter(is_public).collect(),
    };
    changes.map(status).collect()
}

pub(super) fn deadlines(case: Case<'_>, as_of: NaiveDate) -> Vec<PublicDeadline> {
    let set = case.deadlines().iter().filter(|d| d.effective_on <= as_of);
    let deadline = |d: &&DeadlineEvent| PublicDeadline {
        set_on: d.effective_on,
        due: Lookup::due_set(d),
        basis: d.basis,
        // Only what a release states was checked to stand in it.
        words: d.words.as_deref().map(str::to_owned).filter(|_| d.basis == Basis::Stated),
    };
    set.map(deadline).collect()
}
