//! SQLite's failures as errors of this crate.

use std::path::Path;

use rusqlite::{ErrorCode, ffi};

use super::{HEAP_LIMIT, VALUE_LIMIT};
use crate::error::{Error, Kind};

const MEGABYTE: usize = 1024 * 1024;

/// Turns a failure of SQLite into an error that names the database or the limit.
pub(super) fn from_sqlite(error: &rusqlite::Error, path: &Path) -> Error {
    let (failure, message) = match error {
        rusqlite::Error::SqliteFailure(failure, message) => {
            (*failure, message.clone().unwrap_or_else(|| failure.to_string()))
        }
        rusqlite::Error::SqlInputError { error, msg, .. } => (*error, msg.clone()),
        other => return Error::rejected("sql_error", other.to_string()),
    };
    let path = path.display();
    match failure.code {
        ErrorCode::OperationInterrupted => out_of_time(),
        ErrorCode::OutOfMemory => out_of_memory(),
        ErrorCode::TooBig => too_big(),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::new(
            Kind::Busy,
            "database_busy",
            format!("another process is writing to the database '{path}'"),
        )
        .hint("try again in a moment"),
        ErrorCode::NotADatabase => {
            Error::new(Kind::Foreign, "not_a_database", format!("'{path}' is not a database"))
                .hint("check that the path is right")
        }
        ErrorCode::DatabaseCorrupt => corrupt(&path.to_string(), &message),
        ErrorCode::ReadOnly if failure.extended_code != ffi::SQLITE_READONLY => Error::failed(
            "needs_recovery",
            format!("the last change to '{path}' was interrupted, and only a writer can bring it in order"),
        )
        .hint("open the database once with any other command: it restores the last complete state"),
        ErrorCode::ReadOnly | ErrorCode::AuthorizationForStatementDenied => refused(&message),
        ErrorCode::CannotOpen => {
            Error::failed("cannot_open", format!("the database '{path}' cannot be opened: {message}"))
                .hint("check that you may read the file and its folder")
        }
        ErrorCode::SystemIoFailure | ErrorCode::DiskFull => {
            Error::failed("read_failed", format!("reading the database '{path}' failed: {message}"))
        }
        _ => Error::rejected("sql_error", message),
    }
}

/// The byte of the statement at which SQLite stopped, and the same as a line and a character of it.
pub(super) fn place(error: &rusqlite::Error) -> Option<(usize, String)> {
    let rusqlite::Error::SqlInputError { sql, offset, .. } = error else { return None };
    let at = usize::try_from(*offset).ok()?;
    let before = sql.get(..at)?;
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Some((at, format!("line {line}, character {column}")))
}

/// The file is a database with broken content.
pub(super) fn corrupt(path: &str, what: &str) -> Error {
    Error::new(Kind::Foreign, "corrupt_database", format!("the database '{path}' is damaged: {what}"))
        .hint("restore a backup, or copy what can be read with the SQLite shell's '.recover'")
}

/// The statement asked for something that is not reading.
pub(super) fn refused(what: &str) -> Error {
    Error::rejected("sql_refused", format!("only reading is allowed here; refused '{what}'"))
        .hint("ask with SELECT; data is changed by the other commands")
}

/// Somebody wants no answer any more.
pub(super) fn cancelled() -> Error {
    Error::failed("cancelled", "cancelled")
}

/// The deadline has passed.
pub(super) fn out_of_time() -> Error {
    Error::limit("time_limit", "the statement took longer than it may").hint("narrow it, or allow more time")
}

/// The heap limit was reached.
pub(super) fn out_of_memory() -> Error {
    let limit = HEAP_LIMIT / MEGABYTE;
    Error::limit("memory_limit", format!("the statement needs more than {limit} MB of memory"))
        .hint("narrow it, or sort and group fewer or shorter values")
}

/// A single value passed the length limit.
pub(super) fn too_big() -> Error {
    let limit = VALUE_LIMIT / 1024 / 1024;
    Error::limit("value_limit", format!("a value or a row is longer than {limit} MB"))
        .hint("take a part of it with substr()")
}
