//! Takes operations back. An undo is an operation of its own that puts every row back to what it was; nothing of the
//! log goes, and a report of an earlier known-at time is made from it as before.

mod compensate;
mod conflict;
mod word;

use serde::Serialize;

use super::Draft;
use super::log::holding::{Step, newest_first, require, undone_by, work_below};
use super::log::{self, touched};
use crate::db::Query;
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};

/// What was taken back, or done again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Undone {
    /// The operation that did it.
    pub operation: Ref,
    /// Whether the work holds again.
    pub again: bool,
    /// The command that turns this round again: undo or redo.
    pub turned_by: &'static str,
    /// The work that was taken back or done again.
    pub work: log::Entry,
    /// The records that are now otherwise: their references, or what they are called.
    pub records: Vec<String>,
}

/// The operation that [`undo`] would take back: whose it is may have to be asked about.
///
/// # Errors
/// Those of [`undo`].
pub fn next_undo(query: &dyn Query) -> Result<log::Entry> {
    log::entry(query, newest_work(query)?.id)
}

/// The undo that [`redo`] would take back.
///
/// # Errors
/// Those of [`redo`].
pub fn next_redo(query: &dyn Query) -> Result<log::Entry> {
    log::entry(query, newest_undo(query)?.id)
}

/// Takes back the newest work that holds.
///
/// # Errors
/// `nothing_to_undo` (4) where only the making of the database is left; those of [`take_back`].
pub fn undo(draft: &mut Draft<'_>) -> Result<Undone> {
    let step = newest_work(draft.query())?;
    take_back(draft, &step, "undo")
}

/// Does again what the newest undo took back, as long as nothing was recorded since.
///
/// # Errors
/// `nothing_to_redo` (4); those of [`take_back`].
pub fn redo(draft: &mut Draft<'_>) -> Result<Undone> {
    let step = newest_undo(draft.query())?;
    take_back(draft, &step, "redo")
}

fn newest_work(query: &dyn Query) -> Result<Step> {
    for step in newest_first(query) {
        let step = step?;
        if !step.is_work() {
            continue;
        }
        require_undoable(&step)?;
        if undone_by(query, step.id)?.is_none() {
            return Ok(step);
        }
    }
    Err(nothing_to_undo())
}

fn newest_undo(query: &dyn Query) -> Result<Step> {
    let mut newest = None;
    for step in newest_first(query) {
        let step = step?;
        if step.is_work() {
            return Err(nothing_to_redo(newest.as_ref().unwrap_or(&step)));
        }
        newest = newest.or_else(|| Some(step.clone()));
        if step.command == "undo" && undone_by(query, step.id)?.is_none() {
            return Ok(step);
        }
    }
    Err(nothing_to_undo())
}

/// Takes back an operation that is not the newest one.
///
/// # Errors
/// `no_operation` (3); `undone_already`, `touched_since` (4): a later one touched the same records.
pub fn revert(draft: &mut Draft<'_>, operation: Ref) -> Result<Undone> {
    let step = require(draft.query(), operation.id)?;
    require_undoable(&step)?;
    if let Some(by) = undone_by(draft.query(), step.id)? {
        let by = Sort::Operation.of(by);
        let message = format!("{operation} was taken back already, by {by}");
        let hint = format!("nothing was changed; 'onrecord log revert {by}' does it again");
        return Err(Error::rejected("undone_already", message).hint(hint));
    }
    take_back(draft, &step, "log revert")
}

/// Drafts the opposite of one operation, which holds.
fn take_back(draft: &mut Draft<'_>, target: &Step, command: &'static str) -> Result<Undone> {
    let query = draft.query();
    let changes = touched::changes(query, target.id)?;
    let records = touched::records(query, &changes)?;
    conflict::require_none(query, target, &changes, &records)?;
    word::require_own(query, &changes, draft.by())?;
    let records = touched::labels(query, records)?;
    let work = work_below(query, target.clone())?;
    let again = undone_by(query, work.id)?.is_some();
    let work = log::entry(query, work.id)?;
    let done = if again { "did again" } else { "undid" };
    draft.say(format!("{done} {} ({}): {}", work.operation, work.command, work.summary));
    draft.undoes(target.id, command);
    compensate::draft(draft, changes)?;
    let turned_by = if command == "undo" { "redo" } else { "undo" };
    Ok(Undone { operation: Sort::Operation.of(draft.operation()), again, turned_by, work, records })
}

/// The first operation made the database.
fn require_undoable(step: &Step) -> Result<()> {
    if step.id > 1 { Ok(()) } else { Err(nothing_to_undo()) }
}

fn nothing_to_undo() -> Error {
    Error::rejected("nothing_to_undo", "nothing is left to undo: the first operation made the database")
        .hint("'onrecord log' lists what was done; to be rid of the database, delete its file")
}

fn nothing_to_redo(newest: &Step) -> Error {
    let (operation, command) = (Sort::Operation.of(newest.id), &newest.command);
    let why = match command.as_str() {
        "redo" => format!("the newest operation, {operation} (redo), did again what was undone last"),
        _ => format!("the newest operation, {operation} ({command}), is no undo"),
    };
    Error::rejected("nothing_to_redo", format!("nothing to do again: {why}"))
        .hint("what was undone before it can be done again with 'onrecord log revert', naming the undo")
}
