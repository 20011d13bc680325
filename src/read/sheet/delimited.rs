//! Comma-separated rows and their relatives: commas, semicolons or tabs, told by the first line.

use std::cell::Cell as Shared;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use super::{Cell, MAX_COLUMNS, Record, Rows, Sheet, SheetOptions, too_wide};
use crate::error::{Error, Result};

/// The longest cell, in bytes (10 MiB).
const LONGEST: usize = 10 << 20;

/// Opens a text of rows; `head` is how it begins.
pub(super) fn open(
    reader: Box<dyn BufRead>,
    head: &str,
    name: &str,
    options: &SheetOptions,
) -> Result<Sheet> {
    let wanted = options.header.unwrap_or(1);
    let line =
        head.lines().filter(|line| !line.trim().is_empty()).nth(usize::try_from(wanted).map_or(0, |n| n - 1));
    let separator = separator(line.unwrap_or_default());
    let has_quotes = separator != b'\t' || head.contains("\t\"");
    let seen_last = Rc::new(Shared::new(Place::default()));
    let reader = Quotes {
        inner: reader,
        separator,
        may_quote: has_quotes,
        place: Place::default(),
        told: Rc::clone(&seen_last),
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .quoting(has_quotes)
        .from_reader(reader);
    let mut record = csv::StringRecord::new();
    let mut seen = 0;
    while reader.read_record(&mut record).map_err(|e| broken(&e, seen_last.get()))? {
        seen += 1;
        if seen_last.get().is_open_at_end() {
            return Err(unclosed(seen_last.get()));
        }
        if seen < wanted || record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let columns = record
            .iter()
            .map(|cell| cell.trim().trim_start_matches('\u{feff}').to_owned())
            .collect::<Vec<_>>();
        if columns.len() > MAX_COLUMNS {
            return Err(too_wide(seen));
        }
        let width = columns.len();
        let rows = Box::new(Delimited { reader, record, width, place: seen_last });
        return Ok(Sheet { columns, notes: Vec::new(), rows });
    }
    Err(Error::rejected("no_header", format!("'{name}' has no row that names its columns")))
}

/// What parts the cells of a line: the sign that it holds most of outside of quotes.
fn separator(line: &str) -> u8 {
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    let mut is_quoted = false;
    for byte in line.bytes() {
        is_quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(sign, _)| *sign == byte && !is_quoted) {
            *count += 1;
        }
    }
    // A column name may hold a comma, hardly ever a tab.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| sign)
}

fn broken(e: &csv::Error, place: Place) -> Error {
    if place.length > LONGEST {
        let message = format!(
            "line {}: a cell holds more than {} MiB, the limit for one cell",
            place.line,
            LONGEST >> 20
        );
        return Error::rejected("cell_too_long", message).hint(
            "is the quotation mark missing that closes it? close it, or double the marks inside of it",
        );
    }
    Error::failed("unreadable_file", format!("the file could not be read: {e}"))
}

fn unclosed(place: Place) -> Error {
    let message = format!("the quotation mark that opens a cell in line {} is never closed", place.line);
    Error::rejected("bad_row", message).hint("close it, or double the marks inside of the cell")
}

/// Where the reader stands in the text.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    state: State,
    /// The lines behind, and that in which the cell begins, from 1.
    lines: u64,
    line: u64,
    /// The bytes of the cell so far.
    length: usize,
    has_ended: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum State {
    #[default]
    Before,
    Plain,
    Quoted,
    /// Behind a quotation mark that closes the cell, or is the first of two.
    Mark,
}

impl Place {
    fn is_open_at_end(self) -> bool {
        self.has_ended && self.state == State::Quoted
    }
}

/// Text on its way to the reader of rows, which says nothing of a quotation mark that is never closed.
struct Quotes {
    inner: Box<dyn BufRead>,
    separator: u8,
    may_quote: bool,
    place: Place,
    told: Rc<Shared<Place>>,
}

impl Quotes {
    fn pass(&mut self, byte: u8) {
        let place = &mut self.place;
        if place.state == State::Before {
            (place.length, place.line) = (0, place.lines + 1);
        }
        place.lines += u64::from(byte == b'\n');
        place.length += 1;
        let is_end = byte == self.separator || byte == b'\n';
        place.state = match (place.state, byte) {
            (State::Before, b'"') if self.may_quote => State::Quoted,
            (State::Quoted, b'"') => State::Mark,
            (State::Mark, b'"') | (State::Quoted, _) => State::Quoted,
            _ if is_end => State::Before,
            _ => State::Plain,
        };
    }
}

impl Read for Quotes {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        for byte in &buffer[..n] {
            self.pass(*byte);
            if self.place.length > LONGEST {
                self.told.set(self.place);
                return Err(io::Error::other("a cell is too long"));
            }
        }
        self.place.has_ended = n == 0;
        self.told.set(self.place);
        Ok(n)
    }
}

struct Delimited {
    reader: csv::Reader<Quotes>,
    place: Rc<Shared<Place>>,
    record: csv::StringRecord,
    width: usize,
}

impl Delimited {
    /// The line in which the row begins: the reader tells where it stood before, and empty lines may lie between.
    fn line(&self) -> u64 {
        let before = self.record.position().map_or(0, csv::Position::line);
        let inside = self.record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        let after = self.reader.position().line();
        before.max(after.saturating_sub(u64::try_from(inside).unwrap_or(0) + 1))
    }
}

impl Rows for Delimited {
    fn next(&mut self, _: &mut Vec<String>) -> Result<Option<Record>> {
        if !self.reader.read_record(&mut self.record).map_err(|e| broken(&e, self.place.get()))? {
            return Ok(None);
        }
        let line = self.line();
        let beyond = self.record.iter().skip(self.width).any(|cell| !cell.trim().is_empty());
        let wrong = beyond.then(|| {
            let what =
                format!("the line has {} cells, and {} columns are named", self.record.len(), self.width);
            Error::rejected("bad_row", what)
                .hint("a cell that holds the separator must stand in quotation marks; is one missing before?")
        });
        let place = self.place.get();
        let (line, wrong) = if place.is_open_at_end() {
            // Nothing ended the row: its lines are those inside of its cells.
            let inside = self.record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
            ((place.lines + 1).saturating_sub(inside as u64), Some(unclosed(place)))
        } else {
            (line, wrong)
        };
        let cells = self.record.iter().enumerate();
        let cells = cells.filter(|(_, cell)| !cell.trim().is_empty());
        let cells = cells.map(|(column, cell)| (column, Cell::Text(cell.to_owned()))).collect();
        Ok(Some(Record { line, cells, wrong }))
    }
}

#[cfg(test)]
mod tests {
    use super::super::opened;
    use super::*;

    fn read(text: &str) -> (Vec<String>, Vec<(u64, Vec<String>)>) {
        let mut sheet = opened(text.as_bytes()).unwrap();
        let mut rows = Vec::new();
        while let Some(record) = sheet.read().unwrap() {
            let cells = record.cells.into_iter().map(|(column, cell)| {
                let Cell::Text(text) = cell else { unreachable!() };
                format!("{column}:{text}")
            });
            rows.push((record.line, cells.collect()));
        }
        (sheet.columns, rows)
    }

    #[test]
    fn commas_semicolons_and_tabs_are_told_apart() {
        for separator in [",", ";", "\t"] {
            let text =
                ["Name", "Short, if any"].join(separator).replace("Short, if any", "\"Short, if any\"");
            let text = format!("\u{feff}{text}\n\nKazakhstan{separator}KZ\n{separator}\nChad{separator}\n");
            let (columns, rows) = read(&text);
            assert_eq!(columns, ["Name", "Short, if any"]);
            let whole = vec!["0:Kazakhstan".to_owned(), "1:KZ".to_owned()];
            assert_eq!(rows, [(3, whole), (5, vec!["0:Chad".to_owned()])], "{separator:?}");
        }
    }

    #[test]
    fn quoted_cells_hold_lines_and_separators_and_the_line_is_that_of_their_row() {
        let (_, rows) = read("a,b\r\n\"one\ntwo, three\",4\r\n5,6\r\n");
        assert_eq!(rows[0], (2, vec!["0:one\ntwo, three".to_owned(), "1:4".to_owned()]));
        assert_eq!(rows[1].0, 4);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_told_with_its_line() {
        let mut sheet = opened(b"a,b\n1,2\n\n3,\"four\n5,6\n7,8\n").unwrap();
        assert_eq!(sheet.read().unwrap().unwrap().wrong, None);
        let last = sheet.read().unwrap().unwrap();
        let wrong = last.wrong.unwrap();
        assert_eq!((last.line, wrong.code), (4, "bad_row"));
        assert_eq!(wrong.message, "the quotation mark that opens a cell in line 4 is never closed");
        assert_eq!(sheet.read().unwrap(), None);
        assert_eq!(opened(b"a,\"b\n1,2\n").err().unwrap().code, "bad_row");
        for closed in ["a,b\n1,\"x\"", "a,b\n1,\"x \"\"y\"\"\"\n", "a,b\n1,5\" pipe\n", "a\tb\n1\tx\"\n"] {
            let mut sheet = opened(closed.as_bytes()).unwrap();
            assert_eq!(sheet.read().unwrap().unwrap().wrong, None, "{closed}");
        }
    }

    #[test]
    fn a_cell_beyond_the_limit_is_refused_by_line() {
        let text = format!("a,b\n1,2\n3,\"{}\n", "x\n".repeat(LONGEST / 2 + 1));
        let mut sheet = opened(text.as_bytes()).unwrap();
        assert_eq!(sheet.read().unwrap().unwrap().line, 2);
        let error = sheet.read().unwrap_err();
        assert_eq!(error.message, "line 3: a cell holds more than 10 MiB, the limit for one cell");
    }

    #[test]
    fn a_row_with_more_cells_than_columns_is_refused_by_line() {
        let mut sheet = opened(b"a,b\n1,2\n3,4,5\n6,7\n").unwrap();
        let rows = [1, 2, 3].map(|_| sheet.read().unwrap().unwrap());
        let codes = rows.map(|row| (row.line, row.wrong.map(|e| e.code), row.cells.len()));
        assert_eq!(codes, [(2, None, 2), (3, Some("bad_row"), 3), (4, None, 2)]);
    }
}
