//! What one operation did, record by record.

use serde::Serialize;

use super::touched::{self, Changed, Record};
use crate::db::{Query, Value};
use crate::error::Result;
use crate::store::image::{self, Image};

/// One row that an operation made, changed or took away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Touched {
    /// The record that it belongs to: its reference, or what it is called.
    pub record: String,
    /// The table of the row.
    pub table: &'static str,
    /// Its number there.
    pub row: i64,
    /// made, changed or taken_away.
    pub what: &'static str,
    /// The values, column by column; those that nobody reads (identities, times) are left out, and those of blind
    /// coding, which 'coding compare' tells to those who may see them.
    pub values: Vec<Difference>,
}

/// One column, before and after, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The column.
    pub column: String,
    /// Its value before; none where there was none.
    pub before: Option<String>,
    /// Its value after.
    pub after: Option<String>,
}

/// The rows of an operation, in the order in which they were changed.
pub fn shown(query: &dyn Query, operation: i64) -> Result<Vec<Touched>> {
    let changes = touched::changes(query, operation)?;
    changes.iter().map(|change| touched(query, change)).collect()
}

fn touched(query: &dyn Query, change: &Changed) -> Result<Touched> {
    let own = Record { table: change.table, id: change.row_id };
    let owner = touched::owners(query, change)?.first().copied().unwrap_or(own);
    let what = match (&change.before, &change.after) {
        (None, _) => "made",
        (Some(_), None) => "taken_away",
        (Some(_), Some(_)) => "changed",
    };
    Ok(Touched {
        record: touched::label(query, owner)?,
        table: change.table,
        row: change.row_id,
        what,
        values: values(change),
    })
}

/// Columns that say who and what a row is, and not what it tells.
const SILENT: [&str; 8] =
    ["id", "uid", "recorded_at", "recorded_by", "updated_at", "folded", "commitment_id", "normaliser"];

/// Tables whose values are not told: they would show a coder who is still to code what others decided.
const BLIND: [&str; 2] = ["coding_unit", "coding_settlement"];

fn values(change: &Changed) -> Vec<Difference> {
    if BLIND.contains(&change.table) {
        return Vec::new();
    }
    let columns = change.after.as_ref().or(change.before.as_ref()).into_iter().flatten();
    let told = columns.filter(|(column, _)| !SILENT.contains(&column.as_str()));
    let difference = |(column, _): &(String, Value)| Difference {
        column: column.clone(),
        before: said(change.before.as_ref(), column),
        after: said(change.after.as_ref(), column),
    };
    told.map(difference).filter(|d| d.before != d.after).collect()
}

fn said(image: Option<&Image>, column: &str) -> Option<String> {
    match image::value(image?, column)? {
        Value::Null | Value::Blob(_) => None,
        Value::Integer(number) => Some(number.to_string()),
        Value::Real(number) => Some(number.to_string()),
        Value::Text(text) => Some(text.clone()),
    }
}
