//! Which operations hold: an operation may be taken back, what took it back may be taken back, and so on.

use crate::db::{Query, Row, Statement};
use crate::error::{Error, Result};
use crate::model::reference::Sort;

/// One operation, as far as undoing goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) struct Step {
    pub(in crate::store) id: i64,
    pub(in crate::store) command: String,
    pub(in crate::store) undoes: Option<i64>,
}

impl Step {
    /// Whether it is work of its own, to be undone in its turn: everything but `undo` and `redo`.
    pub(in crate::store) fn is_work(&self) -> bool {
        !matches!(self.command.as_str(), "undo" | "redo")
    }
}

/// The operation that holds and took this one back. An operation holds unless one that holds took it back.
pub(in crate::store) fn undone_by(query: &dyn Query, id: i64) -> Result<Option<i64>> {
    let undoers = query.query(&Statement::new(UNDOERS).bind("id", id))?;
    for undoer in undoers.map(|row| row.get::<i64>("id"))? {
        if undone_by(query, undoer)?.is_none() {
            return Ok(Some(undoer));
        }
    }
    Ok(None)
}

/// The work that `step` does or takes back: itself, or what lies below the undos and redos.
pub(in crate::store) fn work_below(query: &dyn Query, step: Step) -> Result<Step> {
    let mut below = step;
    while let (false, Some(id)) = (below.is_work(), below.undoes) {
        below = require(query, id)?;
    }
    Ok(below)
}

/// The operations from the newest on, one by one.
pub(in crate::store) fn newest_first(query: &dyn Query) -> Backward<'_> {
    Backward { query, below: i64::MAX }
}

/// An iterator over operations, newest first: as a rule one or two are looked at.
pub(in crate::store) struct Backward<'a> {
    query: &'a dyn Query,
    below: i64,
}

impl Iterator for Backward<'_> {
    type Item = Result<Step>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = one(self.query, &Statement::new(BELOW).bind("below", self.below)).transpose()?;
        if let Ok(step) = &next {
            self.below = step.id;
        }
        Some(next)
    }
}

/// The operation of a number.
///
/// # Errors
/// `no_operation` (3).
pub(in crate::store) fn require(query: &dyn Query, id: i64) -> Result<Step> {
    one(query, &Statement::new(BY_ID).bind("id", id))?.ok_or_else(|| no_operation(id))
}

/// The refusal of a number that no operation has.
pub(super) fn no_operation(id: i64) -> Error {
    Error::not_found("no_operation", format!("no operation {}", Sort::Operation.of(id)))
        .hint("'onrecord log' lists them")
}

fn one(query: &dyn Query, statement: &Statement) -> Result<Option<Step>> {
    query.query(statement)?.first().map(read).transpose()
}

/// Reads a row of `id`, `command` and `undoes_id`.
pub(in crate::store) fn read(row: &Row) -> Result<Step> {
    Ok(Step { id: row.get("id")?, command: row.get("command")?, undoes: row.get("undoes_id")? })
}

const BY_ID: &str = "SELECT id, command, undoes_id FROM operation WHERE id = :id ORDER BY id";

const UNDOERS: &str = "SELECT id FROM operation WHERE undoes_id = :id ORDER BY id DESC";

const BELOW: &str = "
SELECT id, command, undoes_id FROM operation WHERE id < :below ORDER BY id DESC LIMIT 1";
