//! The operation log for people: who did what, when, in words; and what an operation did to each record.

mod changes;
pub(in crate::store) mod holding;
pub(in crate::store) mod tables;
pub(in crate::store) mod touched;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::db::{Query, Row, Statement};
use crate::error::Result;
use crate::model::reference::{Ref, Sort};

pub use changes::{Difference, Touched, shown};

/// One operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Its number.
    pub operation: Ref,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub recorded_by: String,
    /// The command.
    pub command: String,
    /// What it did, in words.
    pub summary: String,
    /// How many records it touched: a commitment with all that hangs on it is one.
    pub records: usize,
    /// How many rows it made, changed or took away.
    pub changes: i64,
    /// The operation that it takes back.
    pub undoes: Option<Ref>,
    /// The operation that took it back, and holds.
    pub undone_by: Option<Ref>,
}

/// Which operations.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// At most so many, newest first.
    pub limit: Option<usize>,
    /// Recorded by this person.
    pub by: Option<String>,
    /// Recorded at or after this time, and before that.
    pub from: Option<DateTime<Utc>>,
    /// See `from`.
    pub until: Option<DateTime<Utc>>,
    /// That touched this commitment, release, piece of evidence or party.
    pub record: Option<Ref>,
}

/// Operations, newest first, and whether there are more than asked for.
pub fn entries(query: &dyn Query, wanted: &Wanted) -> Result<(Vec<Entry>, bool)> {
    let limit = wanted.limit.map_or(i64::MAX, |limit| i64::try_from(limit).unwrap_or(i64::MAX));
    let time = |at: Option<DateTime<Utc>>| at.map(crate::model::date::format_moment);
    let (column, subject) = wanted.record.map_or(("", ""), |record| owner_column(record.sort));
    let statement = Statement::new(ENTRIES)
        .bind("limit", limit.saturating_add(1))
        .bind("by", wanted.by.clone())
        .bind("from", time(wanted.from))
        .bind("until", time(wanted.until))
        .bind("record", wanted.record.map(|record| record.id))
        .bind("table", subject)
        .bind("column", column);
    let mut entries = query.query(&statement)?.map(|row| read(query, row))?;
    let more = entries.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    if more {
        entries.pop();
    }
    Ok((entries, more))
}

/// One operation.
///
/// # Errors
/// `no_operation` (3).
pub fn entry(query: &dyn Query, id: i64) -> Result<Entry> {
    let rows = query.query(&Statement::new(ENTRY).bind("id", id))?;
    rows.first().map(|row| read(query, row)).transpose()?.ok_or_else(|| holding::no_operation(id))
}

/// The operation that took a row away, where it is gone.
pub(in crate::store) fn taken_back_by(query: &dyn Query, table: &str, id: i64) -> Result<Option<Ref>> {
    let newest = Statement::new(TAKEN_BACK_BY).bind("table", table).bind("id", id);
    let by = query.query(&newest)?.first().map(|row| row.get::<Option<i64>>("operation_id")).transpose()?;
    Ok(by.flatten().map(|id| Sort::Operation.of(id)))
}

const TAKEN_BACK_BY: &str = "
SELECT CASE WHEN after IS NULL THEN operation_id END AS operation_id
FROM change
WHERE table_name = :table AND row_id = :id
ORDER BY id DESC LIMIT 1";

/// The path of the column by which rows belong to records of a sort, and the table of these records.
const fn owner_column(sort: Sort) -> (&'static str, &'static str) {
    match sort {
        Sort::Commitment => ("$.commitment_id", "commitment"),
        Sort::Release => ("$.release_id", "release"),
        Sort::Evidence => ("$.evidence_id", "evidence"),
        Sort::Party => ("$.party_id", "party"),
        _ => ("$.id", ""),
    }
}

// What belongs to a record by way of another row (`tables::TABLES`): the log alone still knows of rows that are gone.
const ENTRIES: &str = "
WITH version AS MATERIALIZED (
  SELECT row_id FROM change
  WHERE :table = 'release' AND table_name = 'release_version' AND before IS NULL AND after ->> 'release_id' = :record),
proposed AS MATERIALIZED (
  SELECT row_id FROM change
  WHERE :table = 'release' AND table_name = 'proposal' AND before IS NULL
    AND after ->> 'release_version_id' IN (SELECT row_id FROM version)),
reading AS MATERIALIZED (
  SELECT row_id FROM change
  WHERE :table = 'commitment' AND table_name = 'second_reading' AND before IS NULL
    AND after ->> 'commitment_id' = :record)
SELECT o.id, o.recorded_at, o.recorded_by, o.command, o.summary, o.change_count, o.undoes_id
FROM operation AS o
WHERE (:by IS NULL OR o.recorded_by = :by)
  AND (:from IS NULL OR o.recorded_at >= :from)
  AND (:until IS NULL OR o.recorded_at < :until)
  AND (:record IS NULL OR EXISTS (
        SELECT 1 FROM change AS c
        WHERE c.operation_id = o.id
          AND ((c.table_name = :table AND c.row_id = :record)
            OR coalesce(c.after, c.before) ->> :column = :record
            OR (c.table_name = 'link' AND :table = 'commitment'
                AND :record IN (coalesce(c.after, c.before) ->> 'from_id', coalesce(c.after, c.before) ->> 'to_id'))
            OR (c.table_name = 'note' AND coalesce(c.after, c.before) ->> 'subject' = :table
                AND coalesce(c.after, c.before) ->> 'subject_id' = :record)
            OR (c.table_name IN ('proposal', 'coding', 'coding_settlement')
                AND coalesce(c.after, c.before) ->> 'release_version_id' IN (SELECT row_id FROM version))
            OR (c.table_name = 'proposal_fate'
                AND coalesce(c.after, c.before) ->> 'proposal_id' IN (SELECT row_id FROM proposed))
            OR (c.table_name = 'second_reading_end'
                AND coalesce(c.after, c.before) ->> 'second_reading_id' IN (SELECT row_id FROM reading)))))
ORDER BY o.id DESC
LIMIT :limit";

const ENTRY: &str = "
SELECT o.id, o.recorded_at, o.recorded_by, o.command, o.summary, o.change_count, o.undoes_id
FROM operation AS o
WHERE o.id = :id
ORDER BY o.id";

fn read(query: &dyn Query, row: &Row) -> Result<Entry> {
    let id = row.get("id")?;
    Ok(Entry {
        operation: Sort::Operation.of(id),
        recorded_at: row.get("recorded_at")?,
        recorded_by: row.get("recorded_by")?,
        command: row.get("command")?,
        summary: row.get("summary")?,
        records: touched::records(query, &touched::changes(query, id)?)?.len(),
        changes: row.get("change_count")?,
        undoes: row.get::<Option<i64>>("undoes_id")?.map(|id| Sort::Operation.of(id)),
        undone_by: holding::undone_by(query, id)?.map(|id| Sort::Operation.of(id)),
    })
}
