//! The whole database, row by row: read out in one order, and put into a new file as it was.
//!
//! A copy keeps every number, identity, time and hash, the operation log with them: its chain ends where the other one's
//! does. What follows from the rows (the cache of states, the search index) is made anew.

mod dictionary;
mod load;
mod views;

use serde_json::Value as Json;

pub use self::dictionary::shapes;
pub use self::load::{Loader, restore};
pub use self::views::views;
use super::FORMAT;
use crate::db::{Db, Query, Statement};
use crate::error::{Error, Kind, Result};
use crate::model::shape::Shape;

/// Every table that people's work is in, each after those it names, but for those that name themselves.
pub const TABLES: [&str; 31] = [
    "party",
    "party_name",
    "topic",
    "release",
    "release_version",
    "commitment",
    "role",
    "commitment_topic",
    "attestation",
    "proposal",
    "proposal_fate",
    "link",
    "evidence",
    "bearing",
    "search",
    "status_event",
    "status_evidence",
    "second_reading",
    "second_reading_evidence",
    "second_reading_end",
    "deadline_event",
    "note",
    "imported_key",
    "coding",
    "coding_unit",
    "coding_settlement",
    "setting",
    "saved_query",
    "operation",
    "report_edition",
    "edition_file",
];
/// Read last of all.
pub const LOG: &str = "change";
/// The last number that each table gave: numbers are never given twice, not even those of rows that are gone.
pub const NUMBERING: &str = "numbering";

/// The format of a database as `user_version` tells it.
pub fn version() -> i64 {
    FORMAT.version
}

/// What an export is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// A row of this table, its values in the order of the columns.
    Row(&'a Shape, &'a [Json]),
    /// The last number that a table gave.
    Number(&'a str, i64),
}

/// Reads everything in one state of the database: the tables in order, each by its key, then the numbering.
pub fn read(db: &dyn Db, each: &mut dyn FnMut(Part<'_>) -> Result<()>) -> Result<()> {
    db.snapshot(&mut |query| {
        for shape in shapes(query)? {
            rows(query, &shape, &mut |values| each(Part::Row(&shape, values)))?;
        }
        query.stream(&Statement::new(NUMBERS), &mut |row| {
            each(Part::Number(&row.get::<String>("name")?, row.get("seq")?))
        })
    })
}

/// Reads the public views in one state of the database: each in the order of its key.
///
/// # Errors
/// A value that is no text and no number; those of `each`.
pub fn read_views(db: &dyn Db, each: &mut dyn FnMut(&Shape, &[Json]) -> Result<()>) -> Result<()> {
    db.snapshot(&mut |query| {
        for shape in views(query)? {
            rows(query, &shape, &mut |values| each(&shape, values))?;
        }
        Ok(())
    })
}

fn rows(query: &dyn Query, shape: &Shape, each: &mut dyn FnMut(&[Json]) -> Result<()>) -> Result<()> {
    let mut values = Vec::with_capacity(shape.columns.len());
    query.stream(&Statement::new(select(shape)), &mut |row| {
        values.clear();
        for value in row.values() {
            values.push(value.to_json().ok_or_else(|| not_plain(&shape.name))?);
        }
        each(&values)
    })
}

const NUMBERS: &str = "SELECT name, seq FROM sqlite_sequence ORDER BY name";

fn select(shape: &Shape) -> String {
    let list = |names: &mut dyn Iterator<Item = &str>| {
        names.map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
    };
    let columns = list(&mut shape.columns.iter().map(|column| column.name.as_str()));
    let key = list(&mut shape.primary_key.iter().map(String::as_str));
    format!("SELECT {columns} FROM \"{}\" ORDER BY {key}", shape.name)
}

fn not_plain(table: &str) -> Error {
    Error::new(Kind::Foreign, "not_text", format!("'{table}' holds bytes that are no text"))
        .hint("another program wrote them; 'onrecord check file' says more")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::check::fixture::Ground;

    #[test]
    fn every_table_is_read_out_or_follows_from_others() {
        let derived = ["commitment_state", "sqlite_sequence"];
        let tables =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%index%' ORDER BY name";
        let rows = Ground::new().query().query(&Statement::new(tables)).unwrap();
        for name in rows.map(|row| row.get::<String>("name")).unwrap() {
            let is_read = TABLES.contains(&name.as_str()) || name == LOG;
            assert!(is_read != derived.contains(&name.as_str()), "{name}");
        }
    }
}
