//! A folder with one file a table. One file is open at a time, so that memory does not grow with the tables.

use std::fs;
use std::path::Path;

use serde_json::Value as Json;

use super::super::super::context::Context;
use super::super::super::place::{Finished, Place};
use super::super::super::progress::Progress;
use super::super::super::whole::cannot_write;
use crate::error::{Error, Result};
use crate::exchange::package::Written;
use crate::model::shape::Shape;

/// One table on its way into a file.
pub(super) trait Sheet: Sized {
    /// How the names of the files end.
    const EXTENSION: &str;

    /// Begins the file of a table.
    fn begin(shape: &Shape, place: Place) -> Result<Self>;
    /// Adds a row, its values in the order of the columns.
    fn row(&mut self, values: &[Json]) -> Result<()>;
    /// Ends the file: it gets its name.
    fn finish(self) -> Result<Finished>;
}

/// The folder under way.
pub(super) struct Folder<'a, S> {
    path: &'a Path,
    force: bool,
    shapes: Vec<Shape>,
    open: Option<S>,
    /// Files that are finished.
    done: Vec<Written>,
    rows: u64,
    progress: Progress,
}

impl<'a, S: Sheet> Folder<'a, S> {
    /// Makes the folder for these tables; one that holds anything is taken only by force.
    ///
    /// # Errors
    /// `not_a_folder`, `not_empty`, `cannot_write`.
    pub(super) fn begin(context: &Context, path: &'a Path, force: bool, shapes: Vec<Shape>) -> Result<Self> {
        prepare(path, force)?;
        let progress = Progress::new(context, "exporting");
        Ok(Self { path, force, shapes, open: None, done: Vec::new(), rows: 0, progress })
    }

    /// Adds a row to a table. Tables come in the order in which they were announced.
    pub(super) fn row(&mut self, shape: &Shape, values: &[Json]) -> Result<()> {
        self.reach(Some(&shape.name))?;
        self.rows += 1;
        self.progress.step();
        self.open.as_mut().map_or(Ok(()), |sheet| sheet.row(values))
    }

    /// Ends it: the tables with their files, and how many rows there are.
    pub(super) fn finish(mut self) -> Result<(Vec<(Shape, Written)>, u64)> {
        self.reach(None)?;
        Ok((self.shapes.into_iter().zip(self.done).collect(), self.rows))
    }

    /// Opens the file of a table, after those of all tables before it: also tables without rows have theirs.
    fn reach(&mut self, table: Option<&str>) -> Result<()> {
        let is_at = |at: usize, shapes: &[Shape]| shapes.get(at).map(|shape| shape.name.as_str()) == table;
        while self.open.is_none() || !is_at(self.done.len(), &self.shapes) {
            if let Some(sheet) = self.open.take() {
                let finished = sheet.finish()?;
                let path = self.file();
                self.done.push(Written { path, bytes: finished.bytes, sha256: finished.sha256 });
            }
            let Some(shape) = self.shapes.get(self.done.len()) else { break };
            let place = Place::file(&self.path.join(self.file()), self.force)?;
            self.open = Some(S::begin(shape, place)?);
        }
        Ok(())
    }

    /// The name of the file that comes after those that are finished.
    fn file(&self) -> String {
        let table = self.shapes.get(self.done.len()).map_or("", |shape| shape.name.as_str());
        format!("{table}.{}", S::EXTENSION)
    }
}

fn prepare(path: &Path, force: bool) -> Result<()> {
    if path.exists() && !path.is_dir() {
        return Err(Error::rejected(
            "not_a_folder",
            format!("'{}' is there, and is no folder", path.display()),
        )
        .hint("choose another name"));
    }
    fs::create_dir_all(path).map_err(|e| cannot_write(path, &e))?;
    let mut inside = fs::read_dir(path).map_err(|e| cannot_write(path, &e))?;
    if inside.next().is_some() && !force {
        return Err(Error::rejected("not_empty", format!("'{}' holds files already", path.display()))
            .hint("choose an empty folder, or give --force to replace those of the same names"));
    }
    Ok(())
}
