//! Making, opening and refusing database files: the file's identity and its version.

use std::fs::{self, OpenOptions};
use std::path::Path;
use std::time::Duration;

use super::sqlite::Sqlite;
use super::{Db, Query, Statement};
use crate::error::{Error, Kind, Result};

/// What a database of this program looks like: the schema and how to come to it.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// `PRAGMA application_id` of our files.
    pub application_id: i64,
    /// `PRAGMA user_version`: major × 1000 + minor.
    pub version: i64,
    /// The whole current schema.
    pub schema: &'static str,
    /// The steps from each earlier version, in order: the version that a step leads to, and its SQL.
    pub migrations: &'static [(i64, &'static str)],
}

/// What opening found.
pub struct Opened {
    /// The database.
    pub db: Sqlite,
    /// Whether the file can only be read.
    pub read_only: bool,
}

/// Makes a new database with the schema. The file must not exist; it is readable by its owner only.
pub fn create(path: &Path, format: &Format, busy: Duration) -> Result<Sqlite> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = path.display();
    options.open(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => Error::rejected("exists", format!("'{file}' exists already"))
            .hint("choose another name with --db"),
        std::io::ErrorKind::NotFound => {
            Error::not_found("no_folder", format!("no folder to put '{file}' in"))
                .hint("make the folder first, or choose another place with --db")
        }
        _ => Error::failed("cannot_create", format!("cannot make '{file}': {e}"))
            .hint("check the permissions of the folder"),
    })?;
    let made = Sqlite::create(path, busy).and_then(|mut db| {
        db.script(&format!(
            "{}\nPRAGMA application_id = {};\nPRAGMA user_version = {};",
            format.schema, format.application_id, format.version
        ))?;
        Ok(db)
    });
    if made.is_err() {
        // Ours, empty, made a moment ago: leave nothing half-made behind.
        let _ = fs::remove_file(path);
    }
    made
}

/// Opens an existing database of this program, migrating an older one after a backup copy was made.
///
/// # Errors
/// Not found (3); not a database, another program's, damaged, or newer than this program (9); busy (5).
pub fn open(path: &Path, format: &Format, busy: Duration) -> Result<Opened> {
    let file = path.display();
    let metadata = fs::metadata(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => Error::not_found("no_database", format!("no database at '{file}'"))
            .hint("make one with 'onrecord init', or name one with --db or ONRECORD_DB"),
        _ => Error::failed("cannot_open", format!("cannot open '{file}': {e}")),
    })?;
    if !metadata.is_file() {
        return Err(Error::new(Kind::Foreign, "not_a_database", format!("'{file}' is not a file")));
    }
    let mut read_only = metadata.permissions().readonly();
    let mut db = if read_only {
        Sqlite::open_read_only(path, busy)?
    } else {
        open_either(path, busy, &mut read_only)?
    };
    let (id, version) = (pragma(&db, "application_id")?, pragma(&db, "user_version")?);
    if metadata.len() == 0 || id != format.application_id {
        let what = if metadata.len() == 0 { "is empty" } else { "is not an onrecord database" };
        return Err(Error::new(Kind::Foreign, "not_ours", format!("'{file}' {what}"))
            .hint("nothing was changed; name another file with --db"));
    }
    if version / 1000 > format.version / 1000 {
        return Err(Error::new(
            Kind::Foreign,
            "newer",
            format!(
                "'{file}' was made by a newer onrecord (format {}.{}; this program reads up to {}.x)",
                version / 1000,
                version % 1000,
                format.version / 1000
            ),
        )
        .hint("nothing was changed; install the newer onrecord to work with it"));
    }
    if version < format.version {
        migrate(&mut db, path, version, format)?;
    }
    Ok(Opened { db, read_only })
}

/// Tries to open for writing, else for reading: a folder without write permission, a read-only medium.
fn open_either(path: &Path, busy: Duration, read_only: &mut bool) -> Result<Sqlite> {
    match Sqlite::open(path, busy) {
        Err(e) if matches!(e.code, "cannot_open" | "read_only") => {
            *read_only = true;
            Sqlite::open_read_only(path, busy)
        }
        other => other,
    }
}

/// Applies the missing steps in order, each in one transaction, with a copy of the file made first.
fn migrate(db: &mut Sqlite, path: &Path, from: i64, format: &Format) -> Result<()> {
    let backup = path.with_extension(format!("v{from}.backup.db"));
    if !backup.exists() {
        fs::copy(path, &backup).map_err(|e| {
            Error::failed("no_backup", format!("cannot copy '{}' before its upgrade: {e}", path.display()))
                .hint("nothing was changed; make room or permission for the copy and try again")
        })?;
    }
    for (to, sql) in format.migrations.iter().filter(|(to, _)| *to > from) {
        db.script(&format!("{sql}\nPRAGMA user_version = {to};"))?;
    }
    Ok(())
}

/// Reads one whole-number pragma.
pub fn pragma(db: &dyn Query, name: &str) -> Result<i64> {
    let rows = db.query(&Statement::new(format!("PRAGMA {name}")))?;
    rows.first().map_or(Ok(0), |row| row.get(name))
}
