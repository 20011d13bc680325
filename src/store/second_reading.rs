//! Closing statuses that wait for a second reader: proposed by one person, not in force until another confirms.

use chrono::NaiveDate;
use serde::Serialize;

use super::Draft;
use crate::db::{Query, Row, Statement};
use crate::error::{Error, Result};
use crate::model::person;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::Status;

/// A closing status that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// Internal number.
    #[serde(skip)]
    pub id: i64,
    /// The commitment.
    pub commitment: Ref,
    /// Its title.
    pub title: String,
    /// The status that it has until then.
    pub from: Status,
    /// The closing status that is proposed.
    pub to: Status,
    /// The event that it would correct.
    pub corrects: Option<Ref>,
    /// When it would take effect.
    pub effective_on: NaiveDate,
    /// The evidence on which it would rest.
    pub evidence: Vec<Ref>,
    /// Why, in words.
    pub rationale: Option<String>,
    /// The rule of evidence that it overrides.
    pub override_rule: Option<String>,
    /// Why overridden or corrected.
    pub reason: Option<String>,
    /// Who proposed it.
    pub proposed_by: String,
    /// When it was proposed.
    pub proposed_at: String,
}

impl Reading {
    /// Whether somebody is the one who proposed it.
    pub fn is_by(&self, name: &str) -> bool {
        person::is_same(&self.proposed_by, name)
    }
}

/// All that wait, the longest waiting first.
pub fn waiting(query: &dyn Query) -> Result<Vec<Reading>> {
    query.query(&Statement::new(format!("{WAITING}\nORDER BY r.id")))?.map(read)
}

/// What waits of one commitment.
pub fn waiting_for(query: &dyn Query, commitment: i64) -> Result<Option<Reading>> {
    let one = Statement::new(format!("{WAITING}\n  AND r.commitment_id = :id\nORDER BY r.id"));
    query.query(&one.bind("id", commitment))?.first().map(read).transpose()
}

/// What waits of one commitment, which must be.
///
/// # Errors
/// `nothing_waits` (4).
pub fn require(query: &dyn Query, commitment: i64) -> Result<Reading> {
    waiting_for(query, commitment)?.ok_or_else(|| {
        Error::rejected("nothing_waits", format!("no status of C-{commitment} waits for a second reader"))
            .hint("'onrecord confirm' lists what waits")
    })
}

const WAITING: &str = "
SELECT r.id, r.commitment_id, c.title, s.status AS from_status, r.status, r.corrects_id, r.effective_on,
       r.rationale, r.override_rule, r.reason, r.recorded_by, r.recorded_at,
       (SELECT group_concat(evidence_id, ' ') FROM
         (SELECT evidence_id FROM second_reading_evidence WHERE second_reading_id = r.id ORDER BY id)) AS evidence
FROM second_reading AS r
JOIN commitment AS c ON c.id = r.commitment_id
JOIN commitment_state AS s ON s.commitment_id = r.commitment_id
WHERE NOT EXISTS (SELECT 1 FROM second_reading_end AS e WHERE e.second_reading_id = r.id)";

fn read(row: &Row) -> Result<Reading> {
    let evidence = row.get::<Option<String>>("evidence")?.unwrap_or_default();
    Ok(Reading {
        id: row.get("id")?,
        commitment: Sort::Commitment.of(row.get("commitment_id")?),
        title: row.get("title")?,
        from: row.parse("from_status")?,
        to: row.parse("status")?,
        corrects: row.get::<Option<i64>>("corrects_id")?.map(|id| Sort::StatusEvent.of(id)),
        effective_on: row.get("effective_on")?,
        evidence: evidence.split_whitespace().map(|id| Sort::Evidence.parse(id)).collect::<Result<_>>()?,
        rationale: row.get("rationale")?,
        override_rule: row.get("override_rule")?,
        reason: row.get("reason")?,
        proposed_by: row.get("recorded_by")?,
        proposed_at: row.get("recorded_at")?,
    })
}

/// How a reading came to its end.
pub(super) enum Fate<'a> {
    /// It became this status event.
    Confirmed(i64),
    /// It did not, for a reason.
    Declined(&'a str),
}

/// Appends the end of a reading.
pub(super) fn end(draft: &mut Draft<'_>, reading: &Reading, fate: &Fate<'_>) -> Result<()> {
    let (word, event, reason) = match fate {
        Fate::Confirmed(event) => ("confirmed", Some(*event), None),
        Fate::Declined(reason) => ("declined", None, Some(*reason)),
    };
    let fields = vec![
        ("id", draft.next_id("second_reading_end")?.into()),
        ("second_reading_id", reading.id.into()),
        ("fate", word.into()),
        ("status_event_id", event.into()),
        ("reason", reason.into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("second_reading_end", INSERT_END, fields);
    Ok(())
}

const INSERT_END: &str = "
INSERT INTO second_reading_end (id, second_reading_id, fate, status_event_id, reason, recorded_at, recorded_by)
VALUES (:id, :second_reading_id, :fate, :status_event_id, :reason, :recorded_at, :recorded_by)";

/// Takes a proposal off the desk, with the reason: declined by another, or taken back by who made it.
///
/// # Errors
/// `nothing_waits`; `no_reason`.
pub fn decline(draft: &mut Draft<'_>, commitment: i64, reason: &str) -> Result<Reading> {
    let reading = require(draft.query(), commitment)?;
    let reason = reason.trim();
    if reason.is_empty() {
        let message = format!("declining {} of {} needs a reason", reading.to, reading.commitment);
        return Err(Error::rejected("no_reason", message).hint("say why with --reason; the history keeps it"));
    }
    let word = if reading.is_by(draft.by()) { "took back" } else { "declined" };
    draft.say(format!("{word} {} {}", reading.commitment, reading.to));
    end(draft, &reading, &Fate::Declined(reason))?;
    Ok(reading)
}
