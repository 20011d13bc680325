//! Files that an answer is written to. Nothing is replaced without being asked for, and a database never.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use super::super::whole;
use crate::error::{Error, Result};
use crate::render::{self, Document, Table};

/// How a database begins. None is replaced by an answer, not even by force.
const DATABASE: &[u8] = b"SQLite format 3\0";

fn is_database(path: &Path) -> bool {
    let mut head = [0; DATABASE.len()];
    File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok() && head == DATABASE
}

/// Refuses a place that is taken: by a database always, by anything else unless it is to be replaced.
pub fn refuse_taken(path: &Path, force: bool) -> Result<()> {
    if is_database(path) {
        return Err(Error::rejected("is_database", format!("'{}' is a database", path.display()))
            .hint("choose another name"));
    }
    if path.exists() && !force {
        return Err(exists(path));
    }
    if path.file_name().is_none() {
        return Err(Error::usage("bad_output", format!("'{}' names no file", path.display())));
    }
    Ok(())
}

/// Writes a file whole or not at all: see [`whole`].
pub fn save(path: &Path, bytes: &[u8], force: bool) -> Result<()> {
    refuse_taken(path, force)?;
    whole::put(path, bytes, true).map_err(|e| whole::cannot_write(path, &e))
}

/// That something is there already.
pub(super) fn exists(path: &Path) -> Error {
    Error::rejected("exists", format!("'{}' exists already", path.display()))
        .hint("choose another name, or give --force to replace it")
}

/// One CSV file a table, in a folder.
pub(super) fn write_folder(document: &Document, folder: &Path, force: bool) -> Result<usize> {
    fs::create_dir_all(folder).map_err(|e| whole::cannot_write(folder, &e))?;
    let place = |table: &Table| folder.join(format!("{}.csv", table.name));
    // All or none: what is there already is found before anything is written.
    if let Some(there) = document.tables().map(|t| place(&t)).find(|path| !force && path.exists()) {
        return Err(exists(&there));
    }
    for table in document.tables() {
        save(&place(&table), render::csv::write_table(&table)?.as_bytes(), force)?;
    }
    Ok(document.tables().count())
}
