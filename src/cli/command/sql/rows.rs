//! One statement in the sandbox, its rows as an answer.

use std::path::Path;

use super::super::super::answer::Answer;
use crate::db::sandbox::{Limits, Sandbox, SqlValue};
use crate::error::Result;
use crate::render::{Cell, Column, Table, Value};

/// Runs the statement with its parameters.
///
/// A limit that was hit after some rows is the answer's outcome.
pub(in crate::cli) fn rows(sandbox: &Sandbox, sql: &str, params: &[(String, SqlValue)]) -> Result<Answer> {
    let mut rows = Vec::<Vec<Cell>>::new();
    let mut numeric = Vec::<bool>::new();
    let outcome = sandbox.run(sql, params, &mut |columns, row| {
        numeric.resize(columns.len(), true);
        for (numeric, value) in numeric.iter_mut().zip(&row) {
            *numeric &= matches!(value, SqlValue::Integer(_) | SqlValue::Real(_));
        }
        rows.push(row.into_iter().map(cell).collect());
        Ok(())
    })?;
    let columns = numbered(&outcome.columns);
    let mut table = Table::new("rows").empty("no rows");
    for (at, name) in columns.iter().enumerate() {
        let is_numeric = numeric.get(at).copied().unwrap_or(false);
        let column = if is_numeric { Column::number } else { Column::flex };
        table = table.column(column(name.clone(), name.clone()));
    }
    let count = rows.len();
    table.extend(rows);
    let mut answer = Answer::rows("onrecord.rows/1", table);
    answer.meta.insert("columns".to_owned(), columns.into());
    answer.meta.insert("rows".to_owned(), count.into());
    answer.meta.insert("complete".to_owned(), outcome.stopped.is_none().into());
    answer.outcome = outcome.stopped;
    Ok(answer)
}

/// The sandbox over a database of ours.
pub(in crate::cli) fn sandbox(path: &Path, limits: Limits) -> Result<Sandbox> {
    // Says no to files that are not ours, before any SQL is run.
    drop(crate::store::Store::open(path, limits.busy)?);
    Sandbox::open(path, limits)
}

/// Names that occur twice are numbered, so that no column is lost in an object: `a`, `a_2`.
fn numbered(columns: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for column in columns {
        let tries = std::iter::once(column.clone()).chain((2..).map(|n| format!("{column}_{n}")));
        names.extend(tries.into_iter().find(|name| !names.contains(name)));
    }
    names
}

fn cell(value: SqlValue) -> Cell {
    match value {
        SqlValue::Null => Cell::empty(),
        SqlValue::Integer(i) => i.into(),
        SqlValue::Real(r) => Cell::from(Value::Real(r)),
        SqlValue::Text(s) => s.into(),
        SqlValue::Blob(b) => hex(&b).into(),
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold("0x".to_owned(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
