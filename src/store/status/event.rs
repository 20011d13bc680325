//! Appending status events, and what stands in them.

use chrono::NaiveDate;

use super::facts;
use crate::db::{Query, Statement};
use crate::error::{Error, Result};
use crate::model::vocabulary::{Move, Status};
use crate::store::Draft;

/// A status event to append.
pub(super) struct Event {
    pub(super) commitment: i64,
    pub(super) status: Option<Status>,
    pub(super) is_open: bool,
    pub(super) movement: Move,
    pub(super) corrects: Option<i64>,
    pub(super) effective_on: NaiveDate,
    pub(super) rationale: Option<String>,
    pub(super) override_rule: Option<String>,
    pub(super) reason: Option<String>,
    /// Who proposed it, where a second reader records it.
    pub(super) proposed_by: Option<String>,
}

/// Appends an event and what it rests on; returns its number.
pub(super) fn insert(draft: &mut Draft<'_>, event: &Event, evidence: &[i64]) -> Result<i64> {
    let id = draft.next_id("status_event")?;
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid("status_event").into()),
        ("commitment_id", event.commitment.into()),
        ("status", event.status.map(Status::as_str).into()),
        ("is_open", event.is_open.into()),
        ("move", event.movement.as_str().into()),
        ("corrects_id", event.corrects.into()),
        ("effective_on", event.effective_on.into()),
        ("rationale", event.rationale.clone().into()),
        ("override_rule", event.override_rule.clone().into()),
        ("reason", event.reason.clone().into()),
        ("proposed_by", event.proposed_by.clone().into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("status_event", INSERT, fields);
    for item in evidence {
        let fields = vec![
            ("id", draft.next_id("status_evidence")?.into()),
            ("status_event_id", id.into()),
            ("evidence_id", (*item).into()),
        ];
        draft.insert("status_evidence", INSERT_EVIDENCE, fields);
    }
    Ok(id)
}

const INSERT: &str = "
INSERT INTO status_event (
  id, uid, commitment_id, status, is_open, move, corrects_id, effective_on, rationale, override_rule, reason,
  proposed_by, recorded_at, recorded_by)
VALUES (
  :id, :uid, :commitment_id, :status, :is_open, :move, :corrects_id, :effective_on, :rationale, :override_rule,
  :reason, :proposed_by, :recorded_at, :recorded_by)";

const INSERT_EVIDENCE: &str = "
INSERT INTO status_evidence (id, status_event_id, evidence_id)
VALUES (:id, :status_event_id, :evidence_id)";

/// Records the first status, `not_assessed`, from the day the commitment was made.
pub(in crate::store) fn add_first(draft: &mut Draft<'_>, commitment: i64, made_on: NaiveDate) -> Result<()> {
    let event = Event {
        commitment,
        status: Some(Status::NotAssessed),
        is_open: true,
        movement: Move::First,
        corrects: None,
        effective_on: made_on,
        rationale: None,
        override_rule: None,
        reason: None,
        proposed_by: None,
    };
    insert(draft, &event, &[]).map(drop)
}

/// Moves the first status to another day, when the commitment's own date is put right.
pub(in crate::store) fn move_first(
    draft: &mut Draft<'_>,
    commitment: i64,
    made_on: NaiveDate,
    reason: &str,
) -> Result<()> {
    let history = facts::history(draft.query(), commitment)?;
    let Some(first) = history.iter().find(|e| e.standing.0 == Status::NotAssessed) else { return Ok(()) };
    let event = Event {
        commitment,
        status: Some(Status::NotAssessed),
        is_open: true,
        movement: Move::Correction,
        corrects: Some(first.id),
        effective_on: made_on,
        rationale: None,
        override_rule: None,
        reason: Some(reason.to_owned()),
        proposed_by: None,
    };
    insert(draft, &event, &[]).map(drop)
}

/// The commitment of a status event, for `--corrects S-3` without a commitment.
pub fn commitment_of(query: &dyn Query, event: i64) -> Result<i64> {
    let select = Statement::new("SELECT commitment_id FROM status_event WHERE id = :id").bind("id", event);
    query.query(&select)?.first().map_or_else(
        || {
            Err(Error::not_found("no_event", format!("no status event 'S-{event}'"))
                .hint("see 'onrecord history REF'"))
        },
        |row| row.get("commitment_id"),
    )
}

/// The status with which a commitment is closed on a day and since when, if it is.
pub(in crate::store) fn closed_on(
    query: &dyn Query,
    id: i64,
    on: NaiveDate,
) -> Result<Option<(Status, NaiveDate)>> {
    let history = facts::history(query, id)?;
    let mut saying = history.iter().filter(|e| e.movement != Move::Review && e.effective_on <= on);
    Ok(saying.next_back().filter(|e| !e.standing.1).map(|e| (e.standing.0, e.effective_on)))
}
