//! Everything, as JSON Lines or as a folder of CSV files.

use std::path::Path;

use serde_json::Value as Json;

use super::super::super::answer::{Answer, Made};
use super::super::super::context::Context;
use super::super::super::place::{Finished, Place, quiet};
use super::super::super::progress::{Progress, grouped};
use super::folder::{Folder, Sheet};
use crate::error::{Error, Result};
use crate::exchange::package;
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

/// What was made, in the words of every export.
pub(super) fn wrote(place: &Path, what: &str, rows: u64) -> Result<Answer> {
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

/// One table as CSV: columns first, then rows.
struct Csv(Place);

impl Sheet for Csv {
    const EXTENSION: &str = "csv";

    fn begin(shape: &Shape, place: Place) -> Result<Self> {
        let mut csv = Self(place);
        csv.0.write(&record(shape.columns.iter().map(|column| &column.name))?)?;
        Ok(csv)
    }

    fn row(&mut self, values: &[Json]) -> Result<()> {
        self.0.write(&record(values.iter().map(escaped))?)
    }

    fn finish(self) -> Result<Finished> {
        self.0.finish()
    }
}

fn to_folder(context: &Context, store: &Store, path: &Path, force: bool) -> Result<u64> {
    let mut folder = Folder::<Csv>::begin(context, path, force, copy::shapes(store.query())?)?;
    let mut numbering = Vec::new();
    store.read_all(&mut |part| match part {
        Part::Row(shape, values) => folder.row(shape, values),
        Part::Number(table, last) => {
            numbering.push((table.to_owned(), last));
            Ok(())
        }
    })?;
    let (written, rows) = folder.finish()?;
    // Last of all: a folder without it is none that can be read.
    let mut described = Place::file(&path.join(package::NAME), force)?;
    described.write(package::describe(copy::version(), &written, &numbering).as_bytes())?;
    described.finish()?;
    Ok(rows)
}
