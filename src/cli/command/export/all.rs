//! Everything, as JSON Lines or as a folder of CSV files.

use std::fs;
use std::path::Path;

use super::super::super::answer::{Answer, Made};
use super::super::super::context::Context;
use super::super::super::place::{Place, quiet};
use super::super::super::progress::{Progress, grouped};
use super::super::super::whole::cannot_write;
use crate::error::{Error, Result};
use crate::exchange::package::{self, Written};
use crate::exchange::{escaped, lines, record};
use crate::model::shape::Shape;
use crate::render::Format;
use crate::store::Store;
use crate::store::copy::{self, Part};

/// Writes everything where and how the options of every command say.
pub(super) fn run(context: &Context) -> Result<Answer> {
    let store = context.open()?;
    let target = &context.target;
    let format = target.format.or_else(|| target.files.first().and_then(|f| Format::from_extension(f)));
    match (format, target.files.as_slice()) {
        (None | Some(Format::Jsonl), []) => {
            quiet(to_lines(context, &store, Place::stdout()).map(drop))?;
            Ok(Answer::said())
        }
        (Some(Format::Jsonl), [file]) => {
            let rows = to_lines(context, &store, Place::file(file, target.force)?)?;
            wrote(file, "everything, as JSON Lines", rows)
        }
        (Some(Format::Csv), [folder]) if folder.extension().is_none() => {
            let rows = to_folder(context, &store, folder, target.force)?;
            wrote(folder, "everything, as CSV files with their description", rows)
        }
        (Some(Format::Csv), _) => Err(Error::usage("no_folder", "as CSV everything is many files")
            .hint("name a folder for them: onrecord export --format csv -o FOLDER")),
        (_, [_, _, ..]) => Err(Error::usage("one_file", "everything is written into one place at a time")),
        _ => Err(Error::usage("bad_format", "everything is written as jsonl or as csv")
            .hint("onrecord export -o everything.jsonl, or onrecord export --format csv -o FOLDER")),
    }
}

fn wrote(place: &Path, what: &str, rows: u64) -> Result<Answer> {
    Answer::made(vec![Made::new(place.display(), what, format!("{} rows", grouped(rows)))], false)
}

fn to_lines(context: &Context, store: &Store, mut place: Place) -> Result<u64> {
    let mut progress = Progress::new(context, "exporting");
    let (mut rows, mut numbers) = (0, 0);
    place.write(lines::head(copy::version()).as_bytes())?;
    store.read_all(&mut |part| {
        progress.step();
        let line = match part {
            Part::Row(shape, values) => {
                rows += 1;
                lines::row(shape, values)
            }
            Part::Number(table, last) => {
                numbers += 1;
                lines::number(table, last)
            }
        };
        place.write(line.as_bytes())
    })?;
    place.write(lines::end(rows + numbers).as_bytes())?;
    place.finish()?;
    Ok(rows)
}

/// The folder of CSV files under way: one file is open at a time.
struct Folder<'a> {
    path: &'a Path,
    force: bool,
    open: Option<(Shape, Place)>,
    done: Vec<(Shape, Written)>,
    numbering: Vec<(String, i64)>,
}

fn to_folder(context: &Context, store: &Store, path: &Path, force: bool) -> Result<u64> {
    prepare(path, force)?;
    let mut folder = Folder { path, force, open: None, done: Vec::new(), numbering: Vec::new() };
    let mut progress = Progress::new(context, "exporting");
    let mut rows = 0;
    let shapes = copy::shapes(store.query())?;
    store.read_all(&mut |part| match part {
        Part::Row(shape, values) => {
            rows += 1;
            progress.step();
            folder.reach(&shapes, Some(&shape.name))?;
            folder.write(values.iter().map(escaped))
        }
        Part::Number(table, last) => {
            folder.numbering.push((table.to_owned(), last));
            Ok(())
        }
    })?;
    folder.reach(&shapes, None)?;
    // Last of all: a folder without it is none that can be read.
    let mut described = Place::file(&path.join(package::NAME), force)?;
    described.write(package::describe(copy::version(), &folder.done, &folder.numbering).as_bytes())?;
    described.finish()?;
    Ok(rows)
}

/// Makes the folder; one that holds anything is taken only by force.
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

impl Folder<'_> {
    /// Opens the file of a table, after those of all tables before it: also tables without rows have theirs.
    fn reach(&mut self, shapes: &[Shape], table: Option<&str>) -> Result<()> {
        while self.open.as_ref().is_none_or(|(shape, _)| Some(shape.name.as_str()) != table) {
            if let Some((shape, place)) = self.open.take() {
                let finished = place.finish()?;
                let path = format!("{}.csv", shape.name);
                self.done.push((shape, Written { path, bytes: finished.bytes, sha256: finished.sha256 }));
            }
            let Some(shape) = shapes.get(self.done.len()) else { break };
            let place = Place::file(&self.path.join(format!("{}.csv", shape.name)), self.force)?;
            self.open = Some((shape.clone(), place));
            self.write(shape.columns.iter().map(|column| column.name.as_str().into()))?;
        }
        Ok(())
    }

    fn write<'v>(&mut self, cells: impl Iterator<Item = std::borrow::Cow<'v, str>>) -> Result<()> {
        let Some((_, place)) = &mut self.open else { return Ok(()) };
        place.write(&record(cells)?)
    }
}
