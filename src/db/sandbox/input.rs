//! What is refused before SQLite sees it.

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use super::SQL_LIMIT;
use crate::error::{Error, Kind, Result};

/// Refuses what SQLite would misread: it stops at a NUL and calls a long text "too big".
pub(super) fn check_text(sql: &str) -> Result<()> {
    if sql.len() > usize::try_from(SQL_LIMIT).unwrap_or(usize::MAX) {
        let error = Error::limit("sql_too_long", format!("the statement is longer than {SQL_LIMIT} bytes"));
        return Err(error.hint("pass long values as parameters"));
    }
    match sql.find('\0') {
        Some(place) => {
            Err(Error::rejected("sql_error", format!("the statement holds a NUL character at byte {place}")))
        }
        None => Ok(()),
    }
}

/// Refuses what cannot be a database, and a database in WAL mode that is not in use: reading it would make
/// two files beside it.
pub(super) fn check_file(path: &Path) -> Result<()> {
    let shown = path.display();
    let unreadable = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => Error::not_found("no_database", format!("there is no database '{shown}'"))
            .hint("check that the path is right"),
        _ => Error::failed("cannot_open", format!("the database '{shown}' cannot be opened: {error}"))
            .hint("check that you may read the file and its folder"),
    };
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(Error::new(Kind::Foreign, "not_a_database", format!("'{shown}' is not a file")));
    }
    let mut head = Vec::new();
    File::open(path).and_then(|file| file.take(20).read_to_end(&mut head)).map_err(unreadable)?;
    let in_wal_mode =
        head.starts_with(b"SQLite format 3\0") && head.get(18..20).is_some_and(|v| v.contains(&2));
    let target = fs::canonicalize(path).map_err(unreadable)?;
    let is_there = |suffix: &str| {
        let mut name = target.as_os_str().to_owned();
        name.push(suffix);
        Path::new(&name).exists()
    };
    if in_wal_mode && !(is_there("-wal") && is_there("-shm")) {
        return Err(Error::rejected(
            "wal_database",
            format!("the database '{shown}' was set to WAL mode, and reading it would write files beside it"),
        )
        .hint("set it back with 'PRAGMA journal_mode = DELETE' in the program that changed it"));
    }
    Ok(())
}
