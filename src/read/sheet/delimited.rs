//! Comma-separated rows and their relatives: commas, semicolons or tabs, told by the first line.

use std::io::BufRead;

use super::{Cell, MAX_COLUMNS, Record, Rows, Sheet, SheetOptions, too_wide};
use crate::error::{Error, Result};

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
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .quoting(separator != b'\t' || head.contains("\t\""))
        .from_reader(reader);
    let mut record = csv::StringRecord::new();
    let mut seen = 0;
    while reader.read_record(&mut record).map_err(|e| broken(&e))? {
        seen += 1;
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
        let rows = Box::new(Delimited { reader, record, width });
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

fn broken(e: &csv::Error) -> Error {
    Error::failed("unreadable_file", format!("the file could not be read: {e}"))
}

struct Delimited {
    reader: csv::Reader<Box<dyn BufRead>>,
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
        if !self.reader.read_record(&mut self.record).map_err(|e| broken(&e))? {
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
    fn a_row_with_more_cells_than_columns_is_refused_by_line() {
        let mut sheet = opened(b"a,b\n1,2\n3,4,5\n6,7\n").unwrap();
        let rows = [1, 2, 3].map(|_| sheet.read().unwrap().unwrap());
        let codes = rows.map(|row| (row.line, row.wrong.map(|e| e.code), row.cells.len()));
        assert_eq!(codes, [(2, None, 2), (3, Some("bad_row"), 3), (4, None, 2)]);
    }
}
