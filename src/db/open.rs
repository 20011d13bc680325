//! Making, opening and refusing database files: the file's identity and its version.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;
use std::time::Duration;

use super::schema;
use super::sqlite::Sqlite;
use super::{Db, Query, Statement};
use crate::error::{Error, Kind, Result};

/// What a database of this program looks like: the schema and how to come to it.
#[derive(Debug, Clone, Copy)]
pub struct Format<'a> {
    /// `PRAGMA application_id` of our files.
    pub application_id: i64,
    /// `PRAGMA user_version`: major × 1000 + minor.
    pub version: i64,
    /// The whole current schema.
    pub schema: &'a str,
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

/// Makes a new database with the schema and what `fill` puts into it, whole or not at all; a file that is there
/// is never replaced. It is readable by its owner only.
///
/// It is built under another name beside its place, synced, and only then given its name.
///
/// # Errors
/// `exists`; `no_folder`; a folder that cannot be written; those of `fill`.
pub fn create(path: &Path, format: &Format<'_>, fill: impl FnOnce(Sqlite) -> Result<()>) -> Result<()> {
    make(path, |building| build(building, format, fill))
}

/// Makes a database of rows that stood in another one of this format: `fill` puts them in before the triggers hold that
/// `rules` names, and `check` looks at the whole before it gets its name.
///
/// # Errors
/// Those of [`create`], and of `check`.
pub fn create_copy(
    path: &Path,
    format: &Format<'_>,
    rules: impl Fn(&str) -> bool,
    fill: impl FnOnce(&mut Sqlite) -> Result<()>,
    check: impl FnOnce(&Sqlite) -> Result<()>,
) -> Result<()> {
    let (first, rest) = schema::parted(format.schema, rules);
    make(path, |building| {
        let first = Format { schema: &first, ..*format };
        build(building, &first, |mut db| {
            fill(&mut db)?;
            db.script(&rest)?;
            check(&db)
        })
    })
}

/// Makes a new file at `path`, whole or not at all.
fn make(path: &Path, build: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(exists(path));
    }
    let name = path
        .file_name()
        .ok_or_else(|| Error::usage("bad_database", format!("'{}' names no file", path.display())))?;
    let hidden = format!(".{}.{}.tmp", name.to_string_lossy(), std::process::id());
    let building = path.with_file_name(hidden);
    // Left by a process of the same number that was stopped.
    let _ = fs::remove_file(&building);
    let made = reserve(&building)
        .map_err(|e| cannot_create(path, &e))
        .and_then(|()| build(&building))
        .and_then(|()| publish(&building, path).map_err(|e| cannot_create(path, &e)));
    let _ = fs::remove_file(&building);
    made
}

/// Makes an empty file that only its owner reads.
fn reserve(building: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(building).map(drop)
}

fn build(building: &Path, format: &Format<'_>, fill: impl FnOnce(Sqlite) -> Result<()>) -> Result<()> {
    let mut db = Sqlite::build(building)?;
    db.script(&format!(
        "{}\nPRAGMA application_id = {};\nPRAGMA user_version = {};",
        format.schema, format.application_id, format.version
    ))?;
    fill(db)
}

/// Syncs a file and gives it its name, unless something has it.
fn publish(building: &Path, path: &Path) -> io::Result<()> {
    File::open(building)?.sync_all()?;
    match fs::hard_link(building, path) {
        Err(e) if e.kind() != io::ErrorKind::AlreadyExists => {
            // A file system without links: the name is taken first, for a rename would replace a file.
            File::create_new(path)?;
            fs::rename(building, path)?;
        }
        other => other?,
    }
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        // The name itself; some file systems cannot, and keep it all the same.
        let _ = File::open(Path::new(".").join(folder)).and_then(|folder| folder.sync_all());
    }
    Ok(())
}

fn exists(path: &Path) -> Error {
    Error::rejected("exists", format!("'{}' exists already", path.display()))
        .hint("choose another name with --db")
}

fn cannot_create(path: &Path, e: &io::Error) -> Error {
    let file = path.display();
    match e.kind() {
        io::ErrorKind::AlreadyExists => exists(path),
        io::ErrorKind::NotFound => Error::not_found("no_folder", format!("no folder to put '{file}' in"))
            .hint("make the folder first, or choose another place with --db"),
        _ => Error::failed("cannot_create", format!("cannot make '{file}': {e}"))
            .hint("check the permissions of the folder"),
    }
}

/// Opens an existing database of this program, migrating an older one after a backup copy was made.
///
/// # Errors
/// Not found (3); not a database, another program's, damaged, or newer than this program (9); busy (5).
pub fn open(path: &Path, format: &Format<'_>, busy: Duration) -> Result<Opened> {
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
    if metadata.len() == 0 {
        return Err(Error::new(Kind::Foreign, "not_ours", format!("'{file}' is empty: nothing is recorded in it"))
            .hint("nothing was changed; make a database under another name with 'onrecord init --db NAME', or take the empty file away first"));
    }
    if id != format.application_id {
        return Err(Error::new(Kind::Foreign, "not_ours", format!("'{file}' is not an onrecord database"))
            .hint("nothing was changed; name another file with --db"));
    }
    if version < 1000 {
        let what = format!("'{file}' says that it is of format {version}, which no onrecord makes");
        return Err(Error::new(Kind::Foreign, "no_format", what)
            .hint("nothing was changed; restore a copy from a backup"));
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

/// Opens a database only to look into it: nothing is waited for, upgraded or written. None where it is not one that
/// this program reads.
pub fn peek(path: &Path, format: &Format) -> Result<Option<Sqlite>> {
    // A pipe or a device would be waited for.
    if !fs::metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() > 0) {
        return Ok(None);
    }
    let db = Sqlite::open_read_only(path, Duration::ZERO)?;
    let is_ours = pragma(&db, "application_id")? == format.application_id;
    Ok((is_ours && pragma(&db, "user_version")? / 1000 == format.version / 1000).then_some(db))
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
fn migrate(db: &mut Sqlite, path: &Path, from: i64, format: &Format<'_>) -> Result<()> {
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
