//! Editions as they were recorded.

use chrono::{DateTime, Utc};

use super::damaged::unreadable;
use super::{Damaged, Edition, EditionFile, Listed, filters};
use crate::db::{Query, Row, Statement};
use crate::error::{Error, Result};
use crate::model::date::format_moment;
use crate::model::filter::Said;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::ReportKind;

/// Every edition, in the order of issue: with its files, or why it cannot be read. Each is read by itself, so that a
/// damaged one hides no other.
///
/// # Errors
/// The database cannot be read at all.
pub fn list(query: &dyn Query) -> Result<Vec<Listed>> {
    let ids = query.query(&Statement::new("SELECT id FROM report_edition ORDER BY id"))?;
    let ids = ids.map(|row| row.get::<i64>("id"))?;
    ids.into_iter().map(|id| Damaged::or(Sort::Edition.of(id), show(query, id))).collect()
}

/// One edition with its files.
///
/// # Errors
/// `no_edition` (exit 3) when there is none of this number.
pub fn show(query: &dyn Query, id: i64) -> Result<Edition> {
    let edition = Sort::Edition.of(id);
    let read = || -> Result<Option<Edition>> {
        let rows = query.query(&Statement::new(ONE).bind("id", id))?;
        rows.first().map(|row| with_files(query, read_edition(row)?)).transpose()
    };
    read().map_err(|error| unreadable(edition, error))?.ok_or_else(|| {
        Error::not_found("no_edition", format!("no edition '{edition}'"))
            .hint("'onrecord report editions' lists them")
    })
}

/// The edition before a report of this subject and these filters: of the same subject the last one, else of the
/// nearest subject before it. Only editions that were known at the time count.
pub fn before(
    query: &dyn Query,
    report: ReportKind,
    subject: &str,
    given: &[Said],
    known_at: DateTime<Utc>,
) -> Result<Option<Edition>> {
    let wanted = Statement::new(BEFORE)
        .bind("report", report.as_str())
        .bind("subject", subject)
        .bind("filters", filters::kept(given))
        .bind("known_at", format_moment(known_at));
    let found = query.query(&wanted)?.first().map(|row| row.get::<i64>("id")).transpose()?;
    found.map(|id| show(query, id)).transpose()
}

/// The editions that were written to a file with this SHA-256.
pub fn find_file(query: &dyn Query, sha256: &str) -> Result<Vec<Ref>> {
    let by_hash = Statement::new(BY_HASH).bind("sha256", sha256);
    query.query(&by_hash)?.map(|row| row.get::<i64>("edition_id").map(|id| Sort::Edition.of(id)))
}

fn with_files(query: &dyn Query, mut edition: Edition) -> Result<Edition> {
    let of_one = Statement::new(FILES).bind("edition", edition.r#ref.id);
    edition.files = query.query(&of_one)?.map(read_file)?;
    Ok(edition)
}

const ONE: &str = "
SELECT id, report, subject, filters, number, parent_id, as_of, since, known_at, filter, operation_id, digest,
       program_version, schema_version, language, parts_sha256, recorded_at, recorded_by
FROM report_edition
WHERE id = :id
ORDER BY id";
const BEFORE: &str = "
SELECT id
FROM report_edition
WHERE report = :report AND filters = :filters AND subject <= :subject AND recorded_at <= :known_at
ORDER BY subject DESC, number DESC
LIMIT 1";

const FILES: &str = "
SELECT language, format, sha256, byte_count, template_sha256, program_version, recorded_at, recorded_by
FROM edition_file
WHERE edition_id = :edition
ORDER BY id";
const BY_HASH: &str = "
SELECT DISTINCT edition_id
FROM edition_file
WHERE sha256 = :sha256
ORDER BY edition_id";

fn read_edition(row: &Row) -> Result<Edition> {
    let filter = row.get::<Option<String>>("filter")?;
    Ok(Edition {
        r#ref: Sort::Edition.of(row.get("id")?),
        report: row.parse("report")?,
        subject: row.get("subject")?,
        number: row.get("number")?,
        previous: row.get::<Option<i64>>("parent_id")?.map(|id| Sort::Edition.of(id)),
        filters: filters::read(&row.get::<String>("filters")?)?,
        as_of: row.get("as_of")?,
        since: row.get("since")?,
        known_at: row.get("known_at")?,
        operation: row.get("operation_id")?,
        digest: row.get("digest")?,
        program_version: row.get("program_version")?,
        schema_version: row.get("schema_version")?,
        language: row.get("language")?,
        recorded_by: row.get("recorded_by")?,
        recorded_at: row.get("recorded_at")?,
        files: Vec::new(),
        parts: from_json(&row.get::<String>("parts_sha256")?)?,
        filter: filter.as_deref().map(from_json).transpose()?,
    })
}

fn read_file(row: &Row) -> Result<EditionFile> {
    Ok(EditionFile {
        language: row.get("language")?,
        format: row.get("format")?,
        sha256: row.get("sha256")?,
        byte_count: row.get("byte_count")?,
        template_sha256: row.get("template_sha256")?,
        program_version: row.get("program_version")?,
        recorded_by: row.get("recorded_by")?,
        recorded_at: row.get("recorded_at")?,
    })
}

pub(super) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text)
        .map_err(|e| Error::failed("bad_edition", format!("it holds parameters that cannot be read: {e}")))
}
