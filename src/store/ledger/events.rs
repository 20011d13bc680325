//! What is append-only: loaded as recorded up to the known-at time.

use super::select::{Kept, Reader, Select, select};
use super::versions::{VERSIONS, Versions};
use crate::db::Row;
use crate::error::{Error, Result};
use crate::model::ledger::{
    Attestation, Bearing, DeadlineEvent, Evidence, Ledger, Link, Search, StatusEvent, find_mut,
};

/// The tables to which rows are only added.
pub(super) const APPENDED: [&Kept; 9] = [
    &VERSIONS,
    &ATTESTATIONS,
    &STATUSES,
    &STATUS_EVIDENCE,
    &DEADLINES,
    &EVIDENCE,
    &BEARINGS,
    &SEARCHES,
    &LINKS,
];

/// Fills the events into a ledger.
pub(super) fn load(reader: &Reader<'_>, ledger: &mut Ledger, versions: &Versions) -> Result<()> {
    ledger.attestations = reader.list(&ATTESTATIONS, |row| read_attestation(row, versions))?;
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
        if let Some(event) = find_mut(&mut list, row.get("status_event_id")?, |e| e.id) {
            event.evidence.push(row.get("evidence_id")?);
        }
        Ok(())
    })?;
    for event in &mut list {
        event.evidence.sort_unstable();
    }
    Ok(list)
}

const ATTESTATIONS: Kept = Kept {
    name: "attestation",
    select: select!(
    "
SELECT id, commitment_id, release_version_id, kind, quote, start_char, end_char, stated_on, recorded_at
FROM attestation",
    known "recorded_at <= :at", one "commitment_id = :id", by "id"
    ),
};

fn read_attestation(row: &Row, versions: &Versions) -> Result<Attestation> {
    let version = row.get("release_version_id")?;
    Ok(Attestation {
        id: row.get("id")?,
        commitment: row.get("commitment_id")?,
        release: versions.release_of(version).ok_or_else(|| no_version(version))?,
        kind: row.parse("kind")?,
        quote: row.get("quote")?,
        start: row.get("start_char")?,
        end: row.get("end_char")?,
        stated_on: row.get("stated_on")?,
        recorded_at: row.get("recorded_at")?,
    })
}

const STATUSES: Kept = Kept {
    name: "status_event",
    select: select!(
    "
SELECT id, commitment_id, status, is_open, move, corrects_id, effective_on, rationale, override_rule, reason,
       proposed_by, recorded_by, recorded_at
FROM status_event",
    known "recorded_at <= :at", one "commitment_id = :id", by "id"
    ),
};

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
        proposed_by: row.shared_optional("proposed_by")?,
        recorded_by: row.shared("recorded_by")?,
        recorded_at: row.get("recorded_at")?,
        evidence: Vec::new(),
    })
}

const STATUS_EVIDENCE: Kept = Kept {
    name: "status_evidence",
    select: select!(
    "
SELECT id, status_event_id, evidence_id
FROM status_evidence",
    known "TRUE", one "status_event_id IN (SELECT id FROM status_event WHERE commitment_id = :id)",
    by "status_event_id, id"
    ),
};

const DEADLINES: Kept = Kept {
    name: "deadline_event",
    select: select!(
    "
SELECT id, commitment_id, due_on, precision, basis, words, reason, effective_on, recorded_by, recorded_at
FROM deadline_event",
    known "recorded_at <= :at", one "commitment_id = :id", by "id"
    ),
};

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

const EVIDENCE: Kept = Kept {
    name: "evidence",
    select: select!(
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
    ),
};

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

const BEARINGS: Kept = Kept {
    name: "bearing",
    select: select!(
    "
SELECT id, evidence_id, commitment_id, relation, recorded_at
FROM bearing",
    known "recorded_at <= :at", one "commitment_id = :id", by "id"
    ),
};

fn read_bearing(row: &Row) -> Result<Bearing> {
    Ok(Bearing {
        id: row.get("id")?,
        evidence: row.get("evidence_id")?,
        commitment: row.get("commitment_id")?,
        relation: row.parse("relation")?,
        recorded_at: row.get("recorded_at")?,
    })
}

const SEARCHES: Kept = Kept {
    name: "search",
    select: select!(
    "
SELECT id, commitment_id, searched_on, place, found, note, recorded_by, recorded_at
FROM search",
    known "recorded_at <= :at", one "commitment_id = :id", by "id"
    ),
};

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

const LINKS: Kept = Kept {
    name: "link",
    select: select!(
    "
SELECT id, from_id, kind, to_id, recorded_at
FROM link",
    known "recorded_at <= :at", one "(from_id = :id OR to_id = :id)", by "id"
    ),
};

fn read_link(row: &Row) -> Result<Link> {
    Ok(Link {
        from: row.get("from_id")?,
        kind: row.parse("kind")?,
        to: row.get("to_id")?,
        recorded_at: row.get("recorded_at")?,
    })
}

fn no_version(id: i64) -> Error {
    Error::failed("no_version", format!("a passage stands in version {id} of a release, which is not there"))
        .hint("run 'onrecord check file'")
}
