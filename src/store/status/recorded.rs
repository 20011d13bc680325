//! What an answer tells of a status that was recorded, beyond the status itself.

use chrono::NaiveDate;
use serde::Serialize;

use super::facts::InForce;
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::reference::{Ref, Sort};
use crate::model::rules::{Item, Look, Standing};
use crate::model::vocabulary::{Move, Relation, Status};

/// What was recorded for one commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recorded {
    /// The new event; none as long as it waits for a second reader.
    pub r#ref: Option<Ref>,
    /// The commitment.
    pub commitment: Ref,
    /// Its title.
    pub title: String,
    /// The status in force just before that day.
    pub from: Status,
    /// The status given; none for a retraction.
    pub to: Option<Status>,
    /// Why.
    pub movement: Move,
    /// When it took effect.
    pub effective_on: NaiveDate,
    /// Where a later event says otherwise: until when it holds, and what the commitment stays.
    pub until: Option<Until>,
    /// The evidence that it rests on.
    pub evidence: Vec<Ref>,
    /// The piece of that evidence that nobody named.
    pub unnamed: Option<Unnamed>,
    /// What the corrected event alone rested on, and what bears on the commitment all the same.
    pub left: Vec<Left>,
    /// The rule that was overridden.
    pub overridden: Option<String>,
    /// It is not in force: a second person has to confirm it.
    pub waits: bool,
    /// Who proposed it, where this was the second reader's word.
    pub proposed_by: Option<String>,
}

/// The end of a status that was recorded out of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Until {
    /// The day from which a later event says otherwise.
    pub on: NaiveDate,
    /// The status of the commitment now.
    pub stays: Status,
}

impl Until {
    /// Of a standing from a day on, among the events that are no reviews.
    pub(super) fn of(history: &[InForce], standing: Standing, on: NaiveDate) -> Option<Self> {
        let later = &history[history.partition_point(|event| event.effective_on <= on)..];
        let end = later.iter().find(|event| event.standing != standing)?;
        Some(Self { on: end.effective_on, stays: later.last()?.standing.0 })
    }
}

/// Evidence that a status rests on because it is the newest that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Unnamed {
    /// `E-12`
    pub evidence: Ref,
    /// Its date.
    pub dated_on: NaiveDate,
    /// The day of the newest search, where that is later.
    pub searched_on: Option<NaiveDate>,
}

impl Unnamed {
    pub(super) fn of(item: &Item, searches: &[Look]) -> Self {
        let newest = searches.iter().map(|look| look.on).max();
        Self {
            evidence: Sort::Evidence.of(item.id),
            dated_on: item.dated_on,
            searched_on: newest.filter(|on| *on > item.dated_on),
        }
    }
}

/// Evidence of a status that was wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Left {
    /// The event that rested on it.
    pub event: Ref,
    /// `E-23`
    pub evidence: Ref,
    /// How it bears on the commitment.
    pub relation: Relation,
}

/// What of the evidence of a corrected event no other status in force rests on, where it still speaks for or against the
/// commitment.
pub(super) fn left(query: &dyn Query, commitment: i64, event: i64) -> Result<Vec<Left>> {
    let left = Statement::new(LEFT).bind("commitment", commitment).bind("event", event);
    query.query(&left)?.map(|row| {
        Ok(Left {
            event: Sort::StatusEvent.of(event),
            evidence: Sort::Evidence.of(row.get("evidence_id")?),
            relation: row.parse("relation")?,
        })
    })
}

const LEFT: &str = "
SELECT b.evidence_id, b.relation
FROM status_evidence AS se
JOIN bearing_in_force AS b ON b.evidence_id = se.evidence_id AND b.commitment_id = :commitment
WHERE se.status_event_id = :event AND b.relation NOT IN ('context', 'restates')
  AND NOT EXISTS (SELECT 1 FROM status_in_force AS s
                  JOIN status_evidence AS own ON own.status_event_id = s.id
                  WHERE s.commitment_id = :commitment AND s.id <> :event AND own.evidence_id = se.evidence_id)
ORDER BY b.evidence_id";
