//! Files of rows: CSV, TSV, JSON Lines, and sheets of Excel and of `OpenDocument`, row by row with typed cells.
//!
//! Texts are streamed in whatever encoding they are: a million rows take the memory of one. Sheets are held whole.

#[cfg(feature = "sheets")]
mod book;
mod delimited;
mod lines;
mod utf8;

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::path::Path;

use chrono::NaiveDate;

use super::binary::binary_kind;
use super::{MAX_BYTES, read_bytes, read_stdin_limited};
use crate::error::{Error, Result};

/// How much of a file tells what it is.
const HEAD: usize = 1 << 20;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text as it stands there.
    Text(String),
    /// A number of a sheet or of JSON.
    Number(f64),
    /// A day of a sheet.
    Day(NaiveDate),
    /// What a sheet shows for a formula that failed, such as `#REF!`.
    Broken(String),
}

impl Cell {
    /// Its text, blanks around it taken away.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Broken(text) => Cow::Borrowed(text.trim()),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Day(day) => Cow::Owned(day.to_string()),
        }
    }
}

/// One row: what it holds by the names of its columns, empty cells left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its line in the file, or its row in the sheet, from 1.
    pub line: u64,
    /// Column and cell, in the order of the file.
    pub cells: Vec<(usize, Cell)>,
    /// Why it cannot be taken as a row of this file, where it cannot.
    pub wrong: Option<Error>,
}

/// An open file of rows.
pub struct Sheet {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// What should be said of how it was read.
    pub notes: Vec<String>,
    rows: Box<dyn Rows>,
}

/// The rows of a file one after the other. A column that was not known before may be added.
trait Rows {
    fn next(&mut self, columns: &mut Vec<String>) -> Result<Option<Record>>;
}

impl Sheet {
    /// The next row that holds anything.
    ///
    /// # Errors
    /// The file cannot be read on.
    pub fn read(&mut self) -> Result<Option<Record>> {
        loop {
            match self.rows.next(&mut self.columns)? {
                Some(record) if record.cells.is_empty() && record.wrong.is_none() => {}
                other => return Ok(other),
            }
        }
    }
}

/// What is said about a file beside its name.
#[derive(Debug, Clone, Default)]
pub struct SheetOptions {
    /// The label of the encoding.
    pub encoding: Option<String>,
    /// The sheet of a workbook; the first one that holds anything is taken otherwise.
    pub sheet: Option<String>,
    /// The row that names the columns, from 1; the first one that holds anything is taken otherwise.
    pub header: Option<u64>,
}

/// A file, or the bytes of standard input, to be opened as often as needed.
#[derive(Debug, Clone)]
pub enum Source {
    /// A file by its path.
    File(std::path::PathBuf),
    /// Bytes at hand.
    Bytes(Vec<u8>),
}

impl Source {
    /// The file at `path`; `-` reads standard input to its end, up to the limit.
    pub fn of(path: &Path, stdin: impl Read) -> Result<Self> {
        if path == Path::new("-") {
            let read = read_stdin_limited(stdin).map(Self::Bytes);
            return read
                .map_err(|e| too_large(e, "-", "rows from standard input", "name the file instead of '-'"));
        }
        Ok(Self::File(path.to_owned()))
    }

    fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Bytes(_) => "-".to_owned(),
        }
    }

    fn open(&self) -> Result<Box<dyn Read>> {
        match self {
            Self::Bytes(bytes) => Ok(Box::new(Cursor::new(bytes.clone()))),
            Self::File(path) => {
                // Tells folders, devices and missing files apart.
                super::file::regular(path)?;
                let file = File::open(path).map_err(|e| Error::unreadable(&self.name(), &e))?;
                Ok(Box::new(file))
            }
        }
    }

    fn whole(&self) -> Result<Vec<u8>> {
        match self {
            Self::Bytes(bytes) => Ok(bytes.clone()),
            Self::File(path) => read_bytes(path).map_err(|e| {
                too_large(
                    e,
                    &self.name(),
                    "a workbook",
                    "save the sheet that matters as CSV, which has no such limit",
                )
            }),
        }
    }
}

/// The limit of a file that is read whole, in words of rows.
fn too_large(e: Error, name: &str, what: &str, hint: &str) -> Error {
    if e.code != "too_large" {
        return e;
    }
    let limit = MAX_BYTES / (1024 * 1024);
    Error::limit("too_large", format!("'{name}' is larger than {limit} MiB, the limit for {what}")).hint(hint)
}

/// Opens a file of rows.
///
/// # Errors
/// Not found, not a file of rows, empty, an unknown encoding, no row that names columns, a column named twice.
pub fn open(source: &Source, options: &SheetOptions) -> Result<Sheet> {
    let name = source.name();
    let mut head = Vec::new();
    source.open()?.take(HEAD as u64).read_to_end(&mut head).map_err(|e| Error::unreadable(&name, &e))?;
    if head.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::rejected("empty_file", format!("'{name}' is empty: there are no rows in it")));
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"\xD0\xCF\x11\xE0") {
        return workbook(source, &name, options);
    }
    if let Some(kind) = binary_kind(&head) {
        return Err(Error::rejected("not_a_sheet", format!("'{name}' is {kind}, not a file of rows"))
            .hint("save it as CSV, TSV, JSON Lines, XLSX or ODS"));
    }
    let opened = utf8::open(source.open()?, &head, options.encoding.as_deref(), &name)?;
    let reader: Box<dyn BufRead> = Box::new(BufReader::with_capacity(1 << 16, opened.reader));
    let is_json = opened.head.trim_start().starts_with(['{', '[']);
    let mut sheet = if is_json {
        lines::open(reader, &opened.head)?
    } else {
        delimited::open(reader, &opened.head, &name, options)?
    };
    sheet.notes.extend(opened.note);
    refuse_twice(&sheet.columns)?;
    Ok(sheet)
}

#[cfg(feature = "sheets")]
fn workbook(source: &Source, name: &str, options: &SheetOptions) -> Result<Sheet> {
    let sheet = book::open(source.whole()?, name, options)?;
    refuse_twice(&sheet.columns)?;
    Ok(sheet)
}

#[cfg(not(feature = "sheets"))]
fn workbook(source: &Source, name: &str, _: &SheetOptions) -> Result<Sheet> {
    source.whole()?;
    Err(Error::rejected(
        "not_a_sheet",
        format!("'{name}' is a workbook, and this onrecord was built without them"),
    )
    .hint("save it as CSV"))
}

/// A column that is named twice: nobody knows which one is meant.
fn refuse_twice(columns: &[String]) -> Result<()> {
    for (place, column) in columns.iter().enumerate() {
        if !column.is_empty() && columns[..place].contains(column) {
            return Err(Error::rejected("column_twice", format!("two columns are named '{column}'"))
                .hint("rename one of them"));
        }
    }
    Ok(())
}

/// Columns of a sheet beyond this are no table that people made.
const MAX_COLUMNS: usize = 2000;

fn too_wide(line: u64) -> Error {
    Error::limit("too_wide", format!("row {line} has more than {MAX_COLUMNS} columns"))
}

#[cfg(test)]
pub(crate) fn opened(bytes: &[u8]) -> Result<Sheet> {
    open(&Source::Bytes(bytes.to_vec()), &SheetOptions::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_of_rows_is_refused_by_name() {
        let code = |bytes: &[u8]| opened(bytes).err().map(|e| e.code);
        assert_eq!(code(b" \n"), Some("empty_file"));
        assert_eq!(code(b"%PDF-1.4 and so on"), Some("not_a_sheet"));
        assert_eq!(code(b"a,b,a\n1,2,3\n"), Some("column_twice"));
        let nul = opened(b"a,b\n1,\x002\n").err().unwrap();
        assert!(nul.hint.as_ref().is_some_and(|hint| hint.contains("CSV")), "{nul:?}");
        let large = Source::of(Path::new("-"), std::io::repeat(b'a')).unwrap_err();
        assert_eq!(large.message, "'-' is larger than 50 MiB, the limit for rows from standard input");
        let file = Source::File("no/such.csv".into());
        assert_eq!(open(&file, &SheetOptions::default()).err().map(|e| e.code), Some("no_such_file"));
    }
}
