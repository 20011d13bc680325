//! What was recorded since an earlier edition and bears on its month: late news, corrections, moved deadlines, edits.

use chrono::NaiveDate;
use serde::Serialize;

use super::revised::Earlier;
use crate::model::ledger::{Commitment, DeadlineEvent, Ledger, StatusEvent};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{Move, Status};
use crate::report::lookup::Lookup;
use crate::report::row::Due;

/// One thing that was recorded since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RevisingEvent {
    /// What sort of thing.
    pub what: Revision,
    /// `S-9` or `D-4`, where it is an event.
    pub event: Option<Ref>,
    /// The event that it corrects.
    pub corrects: Option<Ref>,
    /// The status that it gives; none for a correction that only takes one away.
    pub status: Option<Status>,
    /// The due date that it sets.
    pub due: Option<Due>,
    /// When it took effect; of an edit, the day on which the commitment was made by what is known now.
    pub effective_on: Option<NaiveDate>,
    /// Of an edit, that day as it was known then.
    pub was: Option<NaiveDate>,
    /// The day it was recorded (UTC).
    pub recorded_on: Option<NaiveDate>,
    /// Who recorded it.
    pub recorded_by: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// Why an earlier figure is revised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Revision {
    /// The commitment itself was recorded late.
    LateCommitment,
    /// A status was recorded late.
    LateStatus,
    /// A status was corrected.
    Correction,
    /// A due date was recorded late, or moved with effect in the past.
    LateDeadline,
    /// The day on which the commitment was made was put right.
    Edit,
    /// The commitment was edited so that the filters now let it through, or no longer do.
    Filter,
}

impl Revision {
    /// Its name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LateCommitment => "late_commitment",
            Self::LateStatus => "late_status",
            Self::Correction => "correction",
            Self::LateDeadline => "late_deadline",
            Self::Edit => "edit",
            Self::Filter => "filter",
        }
    }

    /// Every reason.
    pub const ALL: [Self; 6] = [
        Self::LateCommitment,
        Self::LateStatus,
        Self::Correction,
        Self::LateDeadline,
        Self::Edit,
        Self::Filter,
    ];
}

/// What was recorded of one commitment since the edition and bears on its month, in order of recording.
pub(super) fn events(commitment: i64, now: &Ledger, earlier: &Earlier<'_>) -> Vec<RevisingEvent> {
    let later = |at: chrono::DateTime<chrono::Utc>| at > earlier.known_at;
    let statuses = now.statuses.iter().filter(|e| e.commitment == commitment && later(e.recorded_at));
    let deadlines = now.deadlines.iter().filter(|d| d.commitment == commitment && later(d.recorded_at));
    let mut dated: Vec<_> = statuses
        .filter(|e| bears_from(e, now) <= earlier.as_of)
        .map(|e| (e.recorded_at, status(e)))
        .chain(deadlines.filter(|d| d.effective_on <= earlier.as_of).map(|d| (d.recorded_at, deadline(d))))
        .collect();
    dated.sort_by_key(|(at, event)| (*at, event.what, event.event));
    let by_edit = edit(commitment, now, earlier).into_iter().chain(filter(commitment, now, earlier));
    dated.into_iter().map(|(_, event)| event).chain(by_edit).collect()
}

/// The first day on which an event changes what was so: a correction bears from the day of what it corrects.
fn bears_from(event: &StatusEvent, now: &Ledger) -> NaiveDate {
    let wrong = event.corrects.and_then(|id| now.statuses.iter().find(|e| e.id == id));
    wrong.map_or(event.effective_on, |wrong| wrong.effective_on.min(event.effective_on))
}

fn status(event: &StatusEvent) -> RevisingEvent {
    RevisingEvent {
        what: match event.movement {
            Move::First => Revision::LateCommitment,
            Move::Correction => Revision::Correction,
            _ => Revision::LateStatus,
        },
        event: Some(Sort::StatusEvent.of(event.id)),
        corrects: event.corrects.map(|id| Sort::StatusEvent.of(id)),
        status: event.status,
        due: None,
        effective_on: Some(event.effective_on),
        was: None,
        recorded_on: Some(event.recorded_at.date_naive()),
        recorded_by: Some(event.recorded_by.clone()),
        reason: event.reason.clone().or_else(|| event.rationale.clone()),
    }
}

fn deadline(event: &DeadlineEvent) -> RevisingEvent {
    RevisingEvent {
        what: Revision::LateDeadline,
        event: Some(Sort::Deadline.of(event.id)),
        corrects: None,
        status: None,
        due: Lookup::due_set(event),
        effective_on: Some(event.effective_on),
        was: None,
        recorded_on: Some(event.recorded_at.date_naive()),
        recorded_by: Some(event.recorded_by.clone()),
        reason: event.reason.clone(),
    }
}

/// A commitment in a ledger whose lists are in order of id.
fn find(ledger: &Ledger, commitment: i64) -> Option<&Commitment> {
    ledger.commitments.iter().find(|c| c.id == commitment)
}

fn edit(commitment: i64, now: &Ledger, earlier: &Earlier<'_>) -> Option<RevisingEvent> {
    let (then, now) = (find(earlier.ledger, commitment)?, find(now, commitment)?);
    (then.made_on != now.made_on).then(|| RevisingEvent {
        effective_on: Some(now.made_on),
        was: Some(then.made_on),
        ..bare(Revision::Edit)
    })
}

fn filter(commitment: i64, now: &Ledger, earlier: &Earlier<'_>) -> Option<RevisingEvent> {
    let (_, _) = (find(earlier.ledger, commitment)?, find(now, commitment)?);
    let kept = |selection: &Option<std::collections::HashSet<i64>>| {
        selection.as_ref().is_none_or(|ids| ids.contains(&commitment))
    };
    (kept(&earlier.selection) != kept(&earlier.selection_now)).then(|| bare(Revision::Filter))
}

const fn bare(what: Revision) -> RevisingEvent {
    RevisingEvent {
        what,
        event: None,
        corrects: None,
        status: None,
        due: None,
        effective_on: None,
        was: None,
        recorded_on: None,
        recorded_by: None,
        reason: None,
    }
}
