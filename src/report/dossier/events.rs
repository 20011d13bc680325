//! What happened to the commitment: statuses, deadlines, evidence, searches.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::fold::Case;
use crate::model::ledger::{DeadlineEvent, Ledger, StatusEvent};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{Move, Relation, Status};
use crate::report::lookup::Lookup;
use crate::report::row::{Due, SourceItem};

/// One status event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusRow {
    /// `S-9`.
    pub event: Ref,
    /// The status; none for a correction that only takes one away.
    pub status: Option<Status>,
    /// Whether the commitment is open with it.
    pub is_open: bool,
    /// Why it was recorded.
    pub movement: Move,
    /// When it took effect.
    pub effective_on: NaiveDate,
    /// The evidence that it rests on.
    pub evidence: Vec<Ref>,
    /// Rationale in words.
    pub rationale: Option<String>,
    /// Why it was reopened, corrected or a rule overridden.
    pub reason: Option<String>,
    /// The rule that was overridden.
    pub override_rule: Option<String>,
    /// The event that it corrects.
    pub corrects: Option<Ref>,
    /// The event that corrects it: it no longer counts.
    pub corrected_by: Option<Ref>,
    /// Who proposed it, where a second reader confirmed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_by: Option<String>,
    /// The day it was recorded (UTC).
    pub recorded_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: String,
}

/// One due date that was set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeadlineRow {
    /// `D-3`.
    pub deadline: Ref,
    /// The due date; none when it was lifted.
    pub due: Option<Due>,
    /// Days from the due date before it; negative when it was brought forward.
    pub moved_days: Option<i64>,
    /// Whether it is the one in force.
    pub is_current: bool,
    /// The words it was read from.
    pub words: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// When it took effect.
    pub effective_on: NaiveDate,
    /// The day it was recorded (UTC).
    pub recorded_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: String,
}

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceRow {
    /// The evidence.
    #[serde(flatten)]
    pub source: SourceItem,
    /// How it bears on the commitment.
    pub relation: Relation,
    /// The words that matter.
    pub excerpt: Option<String>,
    /// The status events that rest on it.
    pub carries: Vec<Ref>,
}

/// One search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SearchRow {
    /// `L-4`.
    pub search: Ref,
    /// The day somebody looked.
    pub searched_on: NaiveDate,
    /// Where.
    pub place: String,
    /// How many things were found; 0 is a finding too.
    pub found: i64,
    /// Remarks.
    pub note: Option<String>,
    /// Who looked.
    pub recorded_by: String,
}

/// Every status event up to a day, corrected ones included, in order of effect.
pub(super) fn statuses(ledger: &Ledger, commitment: i64, as_of: NaiveDate) -> Vec<StatusRow> {
    let own: Vec<&StatusEvent> = ledger.statuses.iter().filter(|e| e.commitment == commitment).collect();
    let corrected: HashMap<i64, i64> = own.iter().filter_map(|e| Some((e.corrects?, e.id))).collect();
    let mut rows: Vec<&StatusEvent> = own.into_iter().filter(|e| e.effective_on <= as_of).collect();
    rows.sort_by_key(|e| (e.effective_on, e.recorded_at, e.id));
    let row = |event: &StatusEvent| StatusRow {
        event: Sort::StatusEvent.of(event.id),
        status: event.status,
        is_open: event.is_open,
        movement: event.movement,
        effective_on: event.effective_on,
        evidence: event.evidence.iter().map(|id| Sort::Evidence.of(*id)).collect(),
        rationale: event.rationale.as_deref().map(str::to_owned),
        reason: event.reason.as_deref().map(str::to_owned),
        override_rule: event.override_rule.as_deref().map(str::to_owned),
        corrects: event.corrects.map(|id| Sort::StatusEvent.of(id)),
        corrected_by: corrected.get(&event.id).map(|id| Sort::StatusEvent.of(*id)),
        proposed_by: event.proposed_by.as_deref().map(str::to_owned),
        recorded_on: event.recorded_at.date_naive(),
        recorded_by: event.recorded_by.to_string(),
    };
    rows.into_iter().map(row).collect()
}

/// Every due date set up to a day, in order of effect.
pub(super) fn deadlines(case: Case<'_>, as_of: NaiveDate) -> Vec<DeadlineRow> {
    let current = case.deadline(as_of).map(|event| event.id);
    let mut rows = Vec::new();
    let mut before: Option<Due> = None;
    for &event in case.deadlines().iter().filter(|event| event.effective_on <= as_of) {
        let due = Lookup::due_set(event);
        let moved_days = before.as_ref().zip(due.as_ref()).map(|(old, new)| (new.on - old.on).num_days());
        rows.push(deadline(event, due.clone(), moved_days, current == Some(event.id)));
        before = due;
    }
    rows
}

fn deadline(
    event: &DeadlineEvent,
    due: Option<Due>,
    moved_days: Option<i64>,
    is_current: bool,
) -> DeadlineRow {
    DeadlineRow {
        deadline: Sort::Deadline.of(event.id),
        due,
        moved_days,
        is_current,
        words: event.words.as_deref().map(str::to_owned),
        reason: event.reason.as_deref().map(str::to_owned),
        effective_on: event.effective_on,
        recorded_on: event.recorded_at.date_naive(),
        recorded_by: event.recorded_by.to_string(),
    }
}

/// The evidence up to a day, restating evidence included, oldest first.
pub(super) fn evidence(case: Case<'_>, lookup: &Lookup<'_>, as_of: NaiveDate) -> Vec<EvidenceRow> {
    let dated = case.bearings().iter().filter(|(_, evidence)| evidence.dated_on <= as_of);
    let resting = |id: i64| {
        let events = case.statuses().iter().chain(case.reviews()).filter(move |e| e.evidence.contains(&id));
        let mut ids: Vec<i64> = events.filter(|e| e.effective_on <= as_of).map(|e| e.id).collect();
        ids.sort_unstable();
        ids.into_iter().map(|id| Sort::StatusEvent.of(id)).collect()
    };
    dated
        .map(|(bearing, evidence)| EvidenceRow {
            source: lookup.evidence(evidence),
            relation: bearing.relation,
            excerpt: evidence.excerpt.as_deref().map(str::to_owned),
            carries: resting(evidence.id),
        })
        .collect()
}

/// The searches up to a day, oldest first.
pub(super) fn searches(case: Case<'_>, as_of: NaiveDate) -> Vec<SearchRow> {
    let known = case.searches().iter().filter(|search| search.searched_on <= as_of);
    known
        .map(|search| SearchRow {
            search: Sort::Search.of(search.id),
            searched_on: search.searched_on,
            place: search.place.to_string(),
            found: search.found,
            note: search.note.as_deref().map(str::to_owned),
            recorded_by: search.recorded_by.to_string(),
        })
        .collect()
}
