//! What the dossier of a commitment needs beside its ledger: the texts of its passages, and the desk's notes.

use std::rc::Rc;

use chrono::{DateTime, Utc};

use super::image;
use super::rewind::{self, Table};
use crate::db::{Query, Row, Rows, Statement, Value};
use crate::error::Result;
use crate::model::date::format_moment;
use crate::model::ledger::{Note, PassageText};

/// The text that each passage of a commitment stands in, as known at a time, in order of id.
pub fn texts(query: &dyn Query, commitment: i64, known_at: DateTime<Utc>) -> Result<Vec<PassageText>> {
    let passages = rows_of(query, "attestation", PASSAGES, commitment, known_at)?;
    let mut texts = Vec::new();
    for passage in passages.iter().filter(|row| row.get("commitment_id") == Ok(commitment)) {
        let version = passage.get("release_version_id")?;
        if let Some(row) = version_of(query, version)? {
            texts.push(read_text(passage.get("id")?, &row)?);
        }
    }
    Ok(texts)
}

const PASSAGES: &str = "
SELECT id, commitment_id, release_version_id
FROM attestation
WHERE commitment_id = :id AND recorded_at <= :at
ORDER BY id";

/// A text that was ever held: one that was taken back stands in the log.
fn version_of(query: &dyn Query, id: i64) -> Result<Option<Row>> {
    let rows = query.query(&Statement::new(VERSION).bind("id", id))?;
    if let Some(row) = rows.first() {
        return Ok(Some(row.clone()));
    }
    let gone = query.query(&Statement::new(GONE).bind("id", id))?;
    let Some(image) = gone.first().map(|row| row.get::<String>("before")).transpose()? else {
        return Ok(None);
    };
    let (columns, values): (Vec<String>, Vec<Value>) = image::read(&image)?.into_iter().unzip();
    Ok(Some(Row::new(Rc::from(columns), values)))
}

const VERSION: &str = "
SELECT version, text, text_sha256, original_sha256, media_type, retrieved_at
FROM release_version
WHERE id = :id
ORDER BY id";

const GONE: &str = "
SELECT before FROM change
WHERE table_name = 'release_version' AND row_id = :id AND after IS NULL
ORDER BY id DESC LIMIT 1";

/// The rows of a table that belong to a commitment, as they were at a time: of others some may be among them.
fn rows_of(
    query: &dyn Query,
    table: &'static str,
    sql: &'static str,
    commitment: i64,
    known_at: DateTime<Utc>,
) -> Result<Vec<Row>> {
    let rows = |at: &str| -> Result<Rows> {
        query.query(&Statement::new(sql).bind("id", commitment).bind("at", at))
    };
    if !rewind::is_undone_since(query, known_at)? {
        return Ok(rows(&format_moment(known_at))?.rows);
    }
    let mut tables = [Table { name: table, rows: rows(rewind::FAR)? }];
    rewind::rewind(query, known_at, &mut tables)?;
    let [table] = tables;
    Ok(table.rows.rows)
}

fn read_text(passage: i64, row: &Row) -> Result<PassageText> {
    Ok(PassageText {
        attestation: passage,
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
    let rows = rows_of(query, "note", NOTES, commitment, known_at)?;
    let is_on = |row: &&Row| {
        row.get("subject") == Ok("commitment".to_owned()) && row.get("subject_id") == Ok(commitment)
    };
    rows.iter().filter(is_on).map(read_note).collect()
}

const NOTES: &str = "
SELECT id, subject, subject_id, body, recorded_by, recorded_at
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
