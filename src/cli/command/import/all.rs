use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use super::super::super::answer::{Answer, Made};
use super::super::super::context::{BUSY, Context};
use super::super::super::progress::{Progress, grouped};
use crate::error::{Error, Result};
use crate::exchange::lines::{self, Line};
use crate::exchange::package::{self, Written};
use crate::exchange::unescaped;
use crate::model::digest::Digest;
use crate::model::shape::{ColumnKind, Shape};
use crate::store::copy::{self, Loader};
use crate::store::{Store, operation};
use clap::Args;
use serde_json::Value as Json;

/// Make a new database of everything that 'onrecord export' wrote
///
/// The new one is equal: every number, identity, time and hash, the operation log with its chain. Nothing is added to
/// the log. All checks of 'onrecord check' are made before the file gets its name; an export that was changed or cut
/// short makes none.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  onrecord import all everything.jsonl --db copy.db\n  onrecord export | onrecord import all - --db copy.db"
)]
pub struct All {
    /// The JSON Lines, '-' for standard input, or the folder of CSV files
    from: PathBuf,
}

impl All {
    /// Makes the database.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let path = context.new_database();
        if fs::symlink_metadata(&path).is_ok() {
            return Err(Error::rejected(
                "exists",
                format!("'{}' exists already, and everything goes into a new database", path.display()),
            )
            .hint("name a new file with --db; two databases cannot be poured together"));
        }
        let mut progress = Progress::new(context, "importing");
        let mut rows = 0;
        copy::restore(&path, context.today(), &mut |loader| {
            let mut count = || {
                rows += 1;
                progress.step();
            };
            if self.from.is_dir() {
                folder(&self.from, loader, &mut count)
            } else {
                self.lines(loader, &mut count)
            }
        })?;
        drop(progress);
        let store = Store::open(&path, BUSY)?;
        let head = operation::head(store.query())?;
        let detail = format!("{} rows, {} operations, newest hash {}", grouped(rows), head.id, head.hash);
        Answer::made(vec![Made::new(path.display(), "copy of everything, checked", detail)], false)
    }

    fn lines(&self, loader: &Loader<'_>, count: &mut dyn FnMut()) -> Result<()> {
        let name = self.from.display().to_string();
        let failed = |e: io::Error| Error::unreadable(&name, &e);
        let mut input: Box<dyn BufRead> = if self.from == Path::new("-") {
            Box::new(BufReader::new(io::stdin().lock()))
        } else {
            Box::new(BufReader::with_capacity(1 << 16, File::open(&self.from).map_err(failed)?))
        };
        let mut reader = lines::Reader::default();
        let mut line = Vec::new();
        while input.read_until(b'\n', &mut line).map_err(failed)? > 0 {
            let text = std::str::from_utf8(&line).map_err(|_| lines::not_an_export())?;
            let said = reader.read(text.trim_end_matches('\n'), copy::version())?;
            let at = reader.line();
            let place = |e: Error| at_line(e, &name, at);
            match said {
                Some(Line::Row(table, fields)) => {
                    let row = fields.iter().map(|(name, value)| (name.as_str(), value)).collect::<Vec<_>>();
                    loader.put(&table, &row).map_err(place)?;
                    count();
                }
                Some(Line::Number(table, last)) => loader.number(&table, last).map_err(place)?,
                None => {}
            }
            line.clear();
        }
        reader.finish()
    }
}

/// Reads a folder of CSV files with its description.
fn folder(path: &Path, loader: &Loader<'_>, count: &mut dyn FnMut()) -> Result<()> {
    let described = path.join(package::NAME);
    let text = fs::read_to_string(&described).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => {
            Error::rejected("not_an_export", format!("'{}' holds no {}", path.display(), package::NAME))
                .hint("'onrecord export --format csv -o FOLDER' writes such a folder")
        }
        _ => Error::unreadable(&described.display().to_string(), &e),
    })?;
    let package = package::read(&text, copy::version())?;
    for (table, written) in &package.tables {
        let file = path.join(&written.path);
        as_written(&file, written)?;
        rows(&file, table, loader, count)?;
    }
    package.numbering.iter().try_for_each(|(table, last)| loader.number(table, *last))
}

/// Whether a file is as its description says.
fn as_written(file: &Path, written: &Written) -> Result<()> {
    let failed = |e: io::Error| Error::unreadable(&file.display().to_string(), &e);
    let mut digest = Digest::default();
    let mut input = File::open(file).map_err(failed)?;
    let mut buffer = vec![0; 1 << 16];
    loop {
        match input.read(&mut buffer).map_err(failed)? {
            0 => break,
            n => digest.add(&buffer[..n]),
        }
    }
    if digest.hex() == written.sha256 {
        return Ok(());
    }
    Err(Error::rejected(
        "changed",
        format!("'{}' is not as it was exported: its SHA-256 is another", file.display()),
    )
    .hint("nothing was made; export again, and change records with the program's own commands"))
}

fn rows(file: &Path, table: &str, loader: &Loader<'_>, count: &mut dyn FnMut()) -> Result<()> {
    let failed = |e: csv::Error| {
        Error::rejected("bad_csv", format!("'{}' is no CSV as it was exported: {e}", file.display()))
    };
    let mut reader = csv::Reader::from_path(file).map_err(failed)?;
    let names = reader.headers().map_err(failed)?.clone();
    let kinds = names.iter().map(|name| kind(loader.shape(table), name)).collect::<Vec<_>>();
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(failed)? {
        let line = record.position().map_or(0, csv::Position::line);
        let place =
            |e: Error| Error { message: format!("'{}', line {line}: {}", file.display(), e.message), ..e };
        let values = record.iter().zip(&kinds).map(|(cell, kind)| unescaped(cell, *kind));
        let values = values.collect::<Result<Vec<Json>>>().map_err(place)?;
        let row = names.iter().zip(&values).collect::<Vec<_>>();
        loader.put(table, &row).map_err(place)?;
        count();
    }
    Ok(())
}

fn at_line(e: Error, file: &str, line: u64) -> Error {
    let hint = e.hint.or_else(|| {
        Some("nothing was made; the file was changed after it was exported: export again".to_owned())
    });
    Error { message: format!("'{file}', line {line}: {}", e.message), hint, ..e }
}

fn kind(shape: Option<&Shape>, column: &str) -> ColumnKind {
    let known = shape.and_then(|shape| shape.columns.iter().find(|c| c.name == column));
    known.map_or(ColumnKind::Text, |column| column.kind)
}
