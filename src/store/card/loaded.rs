//! Cards and states loaded from the database: a constant number of queries for any number of commitments.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Card, Details};
use crate::db::{Query, Row, Statement};
use crate::error::{Error, Result};
use crate::model::state::State;
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::{RoleKind, Strength};

/// The present states of commitments, in the order given; one that is not there is left out.
pub fn states(query: &dyn Query, ids: &[i64]) -> Result<Vec<State>> {
    query.query(&Statement::new(STATES).bind("ids", json(ids)))?.map(read_state)
}

const STATES: &str = "
SELECT s.commitment_id,
       s.kind,
       s.priority,
       s.review_days,
       s.made_on,
       s.status,
       s.is_open,
       s.since_on,
       s.status_event_id,
       s.due_on,
       s.due_precision,
       s.due_basis,
       s.last_reviewed_on,
       s.last_evidence_on,
       s.decided_on,
       s.evidence_count,
       s.restatement_count
FROM json_each(:ids) AS j
CROSS JOIN commitment_state AS s ON s.commitment_id = j.value
ORDER BY j.key";

fn read_state(row: &Row) -> Result<State> {
    Ok(State {
        commitment: row.get("commitment_id")?,
        kind: row.parse("kind")?,
        priority: row.parse("priority")?,
        review_days: row.get("review_days")?,
        made_on: row.get("made_on")?,
        status: row.parse("status")?,
        is_open: row.get("is_open")?,
        since_on: row.get("since_on")?,
        status_event: row.get("status_event_id")?,
        due_on: row.get("due_on")?,
        due_precision: row.parse_optional("due_precision")?,
        due_basis: row.parse_optional("due_basis")?,
        last_reviewed_on: row.get("last_reviewed_on")?,
        last_evidence_on: row.get("last_evidence_on")?,
        decided_on: row.get("decided_on")?,
        evidence_count: row.get("evidence_count")?,
        restatement_count: row.get("restatement_count")?,
    })
}

/// The cards of commitments in these states, in the order given; the states must be those of `as_of`.
///
/// Titles, parties and topics are as they are now.
pub fn cards(
    query: &dyn Query,
    states: &[State],
    as_of: NaiveDate,
    thresholds: &Thresholds,
) -> Result<Vec<Card>> {
    let ids = json(&states.iter().map(|s| s.commitment).collect::<Vec<_>>());
    let mut details = HashMap::new();
    for row in &query.query(&Statement::new(DETAILS).bind("ids", ids.as_str()))?.rows {
        details.insert(row.get::<i64>("id")?, (row.parse("strength")?, read_details(row)?));
    }
    for row in &query.query(&Statement::new(ROLES).bind("ids", ids.as_str()))?.rows {
        if let Some((_, details)) = details.get_mut(&row.get::<i64>("commitment_id")?) {
            details.parties(row.parse("role")?).push(row.get("party")?);
        }
    }
    for row in &query.query(&Statement::new(TOPICS).bind("ids", ids))?.rows {
        if let Some((_, details)) = details.get_mut(&row.get::<i64>("commitment_id")?) {
            details.topics.push(row.get("code")?);
        }
    }
    let card = |state: &State| {
        let (strength, details): (Strength, Details) =
            details.remove(&state.commitment).ok_or_else(|| {
                Error::failed("no_commitment", format!("no commitment 'C-{}' to show", state.commitment))
                    .hint("run 'onrecord check'")
            })?;
        Ok(Card::new(state, strength, details, as_of, thresholds))
    };
    states.iter().map(card).collect()
}

const DETAILS: &str = "
SELECT c.id,
       c.title,
       c.strength,
       c.owner,
       s.last_touched_at,
       a.quote,
       r.id AS release_id,
       r.title AS release_title,
       coalesce(i.short_name, i.name) AS issuer
FROM json_each(:ids) AS j
CROSS JOIN commitment AS c ON c.id = j.value
CROSS JOIN commitment_state AS s ON s.commitment_id = c.id
LEFT JOIN attestation AS a ON a.commitment_id = c.id AND a.kind = 'origin'
LEFT JOIN release_version AS v ON v.id = a.release_version_id
LEFT JOIN \"release\" AS r ON r.id = v.release_id
LEFT JOIN party AS i ON i.id = r.issuer_id
ORDER BY j.key";

const ROLES: &str = "
SELECT o.commitment_id, o.role, coalesce(p.short_name, p.name) AS party
FROM json_each(:ids) AS j
CROSS JOIN role AS o ON o.commitment_id = j.value
CROSS JOIN party AS p ON p.id = o.party_id
ORDER BY j.key, o.id";

const TOPICS: &str = "
SELECT ct.commitment_id, t.code
FROM json_each(:ids) AS j
CROSS JOIN commitment_topic AS ct ON ct.commitment_id = j.value
CROSS JOIN topic AS t ON t.id = ct.topic_id
ORDER BY j.key, ct.id";

fn read_details(row: &Row) -> Result<Details> {
    Ok(Details {
        title: row.get("title")?,
        quote: row.get("quote")?,
        release: row.get("release_id")?,
        release_title: row.get("release_title")?,
        issuer: row.get("issuer")?,
        owner: row.get("owner")?,
        last_touched_at: row.get("last_touched_at")?,
        ..Details::default()
    })
}

impl Details {
    fn parties(&mut self, role: RoleKind) -> &mut Vec<String> {
        match role {
            RoleKind::Committing => &mut self.committing,
            RoleKind::Supporting => &mut self.supporting,
            RoleKind::Counterpart => &mut self.counterparts,
            RoleKind::Beneficiary => &mut self.beneficiaries,
        }
    }
}

fn json(ids: &[i64]) -> String {
    serde_json::Value::from(ids.to_vec()).to_string()
}
