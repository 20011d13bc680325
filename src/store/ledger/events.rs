//! What is append-only: loaded as recorded up to the known-at time.

use super::select::{Reader, Select, select};
use crate::db::Row;
use crate::error::Result;
use crate::model::ledger::{
    Attestation, Bearing, DeadlineEvent, Evidence, Ledger, Link, Search, StatusEvent, place,
};

/// Fills the events into a ledger.
pub(super) fn load(reader: &Reader<'_>, ledger: &mut Ledger) -> Result<()> {
    ledger.attestations = reader.list(&ATTESTATIONS, read_attestation)?;
    ledger.statuses = statuses(reader)?;
    ledger.deadlines = reader.list(&DEADLINES, read_deadline)?;
    ledger.evidence = reader.list(&EVIDENCE, read_evidence)?;
    ledger.bearings = reader.list(&BEARINGS, read_bearing)?;
    ledger.searches = reader.list(&SEARCHES, read_search)?;
    ledger.links = reader.list(&LINKS, read_link)?;
    Ok(())
}

/// The status events, each with the evidence that it rests on.
fn statuses(reader: &Reader<'_>) -> Result<Vec<StatusEvent>> {
    let mut list = reader.list(&STATUSES, read_status)?;
    reader.each(&STATUS_EVIDENCE, |row| {
        let event = row.get("status_event_id")?;
        let at = place(&list, event, |e| e.id);
        if let Some(event) = at.and_then(|at| list.get_mut(at)) {
            event.evidence.push(row.get("evidence_id")?);
        }
        Ok(())
    })?;
    Ok(list)
}

const ATTESTATIONS: Select = select!(
    "
SELECT a.id, a.commitment_id, v.release_id, a.kind, a.quote, a.start_char, a.end_char, a.stated_on, a.recorded_at
FROM attestation AS a
JOIN release_version AS v ON v.id = a.release_version_id",
    known "a.recorded_at <= :at", one "a.commitment_id = :id", by "a.id"
);

fn read_attestation(row: &Row) -> Result<Attestation> {
    Ok(Attestation {
        id: row.get("id")?,
        commitment: row.get("commitment_id")?,
        release: row.get("release_id")?,
        kind: row.parse("kind")?,
        quote: row.get("quote")?,
        start: row.get("start_char")?,
        end: row.get("end_char")?,
        stated_on: row.get("stated_on")?,
        recorded_at: row.get("recorded_at")?,
    })
}

const STATUSES: Select = select!(
    "
SELECT id, commitment_id, status, is_open, move, corrects_id, effective_on, rationale, override_rule, reason,
       recorded_by, recorded_at
FROM status_event",
    known "recorded_at <= :at", one "commitment_id = :id", by "id"
);

fn read_status(row: &Row) -> Result<StatusEvent> {
    Ok(StatusEvent {
        id: row.get("id")?,
        commitment: row.get("commitment_id")?,
        status: row.parse_optional("status")?,
        is_open: row.get("is_open")?,
        movement: row.parse("move")?,
        corrects: row.get("corrects_id")?,
        effective_on: row.get("effective_on")?,
        rationale: row.get("rationale")?,
        override_rule: row.get("override_rule")?,
        reason: row.get("reason")?,
        recorded_by: row.shared("recorded_by")?,
        recorded_at: row.get("recorded_at")?,
        evidence: Vec::new(),
    })
}

const STATUS_EVIDENCE: Select = select!(
    "
SELECT status_event_id, evidence_id
FROM status_evidence",
    known "TRUE", one "status_event_id IN (SELECT id FROM status_event WHERE commitment_id = :id)",
    by "status_event_id, evidence_id"
);

const DEADLINES: Select = select!(
    "
SELECT id, commitment_id, due_on, precision, basis, words, reason, effective_on, recorded_by, recorded_at
FROM deadline_event",
    known "recorded_at <= :at", one "commitment_id = :id", by "id"
);

fn read_deadline(row: &Row) -> Result<DeadlineEvent> {
    Ok(DeadlineEvent {
        id: row.get("id")?,
        commitment: row.get("commitment_id")?,
        due_on: row.get("due_on")?,
        precision: row.parse("precision")?,
        basis: row.parse("basis")?,
        words: row.get("words")?,
        reason: row.get("reason")?,
        effective_on: row.get("effective_on")?,
        recorded_by: row.shared("recorded_by")?,
        recorded_at: row.get("recorded_at")?,
    })
}

const EVIDENCE: Select = select!(
    "
SELECT id, title, publisher, dated_on, url, release_id, excerpt, recorded_at
FROM evidence",
    known "recorded_at <= :at",
    one "id IN (
    SELECT evidence_id FROM bearing WHERE commitment_id = :id AND recorded_at <= :at
    UNION
    SELECT se.evidence_id
    FROM status_event AS s
    JOIN status_evidence AS se ON se.status_event_id = s.id
    WHERE s.commitment_id = :id AND s.recorded_at <= :at)",
    by "id"
);

fn read_evidence(row: &Row) -> Result<Evidence> {
    Ok(Evidence {
        id: row.get("id")?,
        title: row.get("title")?,
        publisher: row.shared_optional("publisher")?,
        dated_on: row.get("dated_on")?,
        url: row.get("url")?,
        release: row.get("release_id")?,
        excerpt: row.get("excerpt")?,
        recorded_at: row.get("recorded_at")?,
    })
}

const BEARINGS: Select = select!(
    "
SELECT id, evidence_id, commitment_id, relation, recorded_at
FROM bearing",
    known "recorded_at <= :at", one "commitment_id = :id", by "id"
);

fn read_bearing(row: &Row) -> Result<Bearing> {
    Ok(Bearing {
        id: row.get("id")?,
        evidence: row.get("evidence_id")?,
        commitment: row.get("commitment_id")?,
        relation: row.parse("relation")?,
        recorded_at: row.get("recorded_at")?,
    })
}

const SEARCHES: Select = select!(
    "
SELECT id, commitment_id, searched_on, place, found, note, recorded_by, recorded_at
FROM search",
    known "recorded_at <= :at", one "commitment_id = :id", by "id"
);

fn read_search(row: &Row) -> Result<Search> {
    Ok(Search {
        id: row.get("id")?,
        commitment: row.get("commitment_id")?,
        searched_on: row.get("searched_on")?,
        place: row.shared("place")?,
        found: row.get("found")?,
        note: row.get("note")?,
        recorded_by: row.shared("recorded_by")?,
        recorded_at: row.get("recorded_at")?,
    })
}

const LINKS: Select = select!(
    "
SELECT from_id, kind, to_id, recorded_at
FROM link",
    known "recorded_at <= :at", one "(from_id = :id OR to_id = :id)", by "id"
);

fn read_link(row: &Row) -> Result<Link> {
    Ok(Link {
        from: row.get("from_id")?,
        kind: row.parse("kind")?,
        to: row.get("to_id")?,
        recorded_at: row.get("recorded_at")?,
    })
}
