//! What the dossier of a commitment needs beside its ledger: the texts of its passages, and the desk's notes.

use chrono::{DateTime, Utc};

use crate::db::{Query, Row, Statement};
use crate::error::Result;
use crate::model::date::format_moment;
use crate::model::ledger::{Note, PassageText};

/// The text that each passage of a commitment stands in, as known at a time, in order of id.
pub fn texts(query: &dyn Query, commitment: i64, known_at: DateTime<Utc>) -> Result<Vec<PassageText>> {
    let of_one = Statement::new(TEXTS).bind("id", commitment).bind("at", format_moment(known_at));
    query.query(&of_one)?.map(read_text)
}

const TEXTS: &str = "
SELECT a.id, v.version, v.text, v.text_sha256, v.original_sha256, v.media_type, v.retrieved_at
FROM attestation AS a
JOIN release_version AS v ON v.id = a.release_version_id
WHERE a.commitment_id = :id AND a.recorded_at <= :at
ORDER BY a.id";

fn read_text(row: &Row) -> Result<PassageText> {
    Ok(PassageText {
        attestation: row.get("id")?,
        version: row.get("version")?,
        text: row.get("text")?,
        text_sha256: row.get("text_sha256")?,
        original_sha256: row.get("original_sha256")?,
        media_type: row.get("media_type")?,
        retrieved_at: row.get("retrieved_at")?,
    })
}

/// The notes on a commitment, as known at a time, oldest first.
pub fn notes(query: &dyn Query, commitment: i64, known_at: DateTime<Utc>) -> Result<Vec<Note>> {
    let of_one = Statement::new(NOTES).bind("id", commitment).bind("at", format_moment(known_at));
    query.query(&of_one)?.map(read_note)
}

const NOTES: &str = "
SELECT id, body, recorded_by, recorded_at
FROM note
WHERE subject = 'commitment' AND subject_id = :id AND recorded_at <= :at
ORDER BY id";

fn read_note(row: &Row) -> Result<Note> {
    Ok(Note {
        id: row.get("id")?,
        body: row.get("body")?,
        recorded_by: row.get("recorded_by")?,
        recorded_at: row.get("recorded_at")?,
    })
}
