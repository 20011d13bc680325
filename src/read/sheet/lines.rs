//! JSON Lines: one object a row, its keys the columns; or one JSON array of such objects.

use std::collections::HashMap;
use std::io::BufRead;

use serde_json::{Map, Value as Json};

use super::{Cell, MAX_COLUMNS, Record, Rows, Sheet, too_wide};
use crate::error::{Error, Result};

/// The longest line: one row of a table.
const LONGEST: usize = 64 << 20;

/// Opens lines of objects, or an array of them; `head` is how the text begins.
pub(super) fn open(mut reader: Box<dyn BufRead>, head: &str) -> Result<Sheet> {
    if head.trim_start().starts_with('[') {
        let mut text = String::new();
        let limit = super::MAX_BYTES as u64;
        std::io::Read::read_to_string(&mut std::io::Read::take(&mut reader, limit), &mut text)
            .map_err(|e| unreadable(&e))?;
        let list = serde_json::from_str::<Vec<Map<String, Json>>>(&text).map_err(|e| {
            Error::rejected(
                "bad_row",
                format!("line {} is no part of a JSON array of objects: {e}", e.line()),
            )
        })?;
        let (mut columns, mut places) = (Vec::new(), Places::default());
        for (object, number) in list.iter().zip(1..) {
            for key in object.keys() {
                places.of(key, &mut columns, number)?;
            }
        }
        return Ok(Sheet {
            columns,
            notes: Vec::new(),
            rows: Box::new(Array { list: list.into_iter(), number: 0, places }),
        });
    }
    let (mut columns, mut places) = (Vec::new(), Places::default());
    for (line, number) in head.lines().zip(1..) {
        let object = serde_json::from_str::<Map<String, Json>>(line).unwrap_or_default();
        for key in object.keys() {
            places.of(key, &mut columns, number)?;
        }
    }
    let rows = Box::new(Lines { reader, line: 0, text: Vec::new(), places });
    Ok(Sheet { columns, notes: Vec::new(), rows })
}

fn unreadable(e: &std::io::Error) -> Error {
    Error::failed("unreadable_file", format!("the file could not be read: {e}"))
}

/// Which column a key is.
#[derive(Default)]
struct Places(HashMap<String, usize>);

impl Places {
    /// The column of a key in a line; one that was not known before is added, up to the limit.
    fn of(&mut self, key: &str, columns: &mut Vec<String>, line: u64) -> Result<usize> {
        if let Some(place) = self.0.get(key) {
            return Ok(*place);
        }
        if columns.len() >= MAX_COLUMNS {
            return Err(too_wide(line));
        }
        columns.push(key.to_owned());
        self.0.insert(key.to_owned(), columns.len() - 1);
        Ok(columns.len() - 1)
    }
}

struct Lines {
    reader: Box<dyn BufRead>,
    line: u64,
    text: Vec<u8>,
    places: Places,
}

impl Rows for Lines {
    fn next(&mut self, columns: &mut Vec<String>) -> Result<Option<Record>> {
        self.text.clear();
        let mut limited = std::io::Read::take(&mut self.reader, LONGEST as u64);
        if limited.read_until(b'\n', &mut self.text).map_err(|e| unreadable(&e))? == 0 {
            return Ok(None);
        }
        self.line += 1;
        if self.text.iter().all(u8::is_ascii_whitespace) {
            return Ok(Some(Record { line: self.line, cells: Vec::new(), wrong: None }));
        }
        match serde_json::from_slice::<Map<String, Json>>(&self.text) {
            Ok(object) => record(self.line, object, columns, &mut self.places).map(Some),
            Err(e) => {
                let wrong = Error::rejected("bad_row", format!("the line is no JSON object: {e}"))
                    .hint("each line is one object such as {\"name\": \"Kazakhstan\"}");
                let text = String::from_utf8_lossy(&self.text).trim().to_owned();
                let cells = vec![(columns.len(), Cell::Text(text))];
                Ok(Some(Record { line: self.line, cells, wrong: Some(wrong) }))
            }
        }
    }
}

struct Array {
    list: std::vec::IntoIter<Map<String, Json>>,
    number: u64,
    places: Places,
}

impl Rows for Array {
    fn next(&mut self, columns: &mut Vec<String>) -> Result<Option<Record>> {
        self.number += 1;
        let places = &mut self.places;
        self.list.next().map(|object| record(self.number, object, columns, places)).transpose()
    }
}

fn record(
    line: u64,
    object: Map<String, Json>,
    columns: &mut Vec<String>,
    places: &mut Places,
) -> Result<Record> {
    let mut cells = Vec::new();
    for (key, value) in object {
        let place = places.of(&key, columns, line)?;
        cells.extend(cell(value).map(|cell| (place, cell)));
    }
    Ok(Record { line, cells, wrong: None })
}

/// A value as a cell: a list of plain ones as texts parted by semicolons.
fn cell(value: Json) -> Option<Cell> {
    let text = match value {
        Json::Null => return None,
        Json::Number(number) => {
            return Some(number.as_f64().map_or(Cell::Text(number.to_string()), Cell::Number));
        }
        Json::String(text) => text,
        Json::Array(list) => {
            let parts = list.into_iter().map(|part| match part {
                Json::String(text) => text,
                other => other.to_string(),
            });
            parts.collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    };
    Some(text).filter(|text| !text.trim().is_empty()).map(Cell::Text)
}

#[cfg(test)]
mod tests {
    use super::super::opened;
    use super::*;

    fn read(text: &str) -> (Vec<String>, Vec<Record>) {
        let mut sheet = opened(text.as_bytes()).unwrap();
        let mut rows = Vec::new();
        while let Some(record) = sheet.read().unwrap() {
            rows.push(record);
        }
        (sheet.columns, rows)
    }

    #[test]
    fn lines_and_arrays_of_objects_are_the_same_rows() {
        let lines = "{\"name\":\"Chad\",\"n\":2}\n\n{\"short\":null,\"alias\":[\"a\",\"b\"]}\n";
        let array = "[{\"name\":\"Chad\",\"n\":2},{\"short\":null,\"alias\":[\"a\",\"b\"]}]";
        let (columns, rows) = read(lines);
        assert_eq!(columns, ["name", "n", "short", "alias"]);
        assert_eq!(rows[0].cells, [(0, Cell::Text("Chad".to_owned())), (1, Cell::Number(2.0))]);
        assert_eq!((rows[1].line, rows[1].cells.clone()), (3, vec![(3, Cell::Text("a; b".to_owned()))]));
        let (names, others) = read(array);
        assert_eq!((names, others[1].cells.clone()), (columns, rows[1].cells.clone()));
    }

    #[test]
    fn more_keys_than_a_table_has_columns_are_refused_by_line() {
        let objects = (0..3000).map(|n| format!("{{\"k{n}\": 1}}")).collect::<Vec<_>>();
        for text in [objects.join("\n"), format!("[{}]", objects.join(","))] {
            let error = opened(text.as_bytes()).err().unwrap();
            assert_eq!(
                (error.code, error.message.as_str()),
                ("too_wide", "row 2001 has more than 2000 columns")
            );
        }
        assert_eq!(read(&objects[..2000].join("\n")).1.len(), 2000);
    }

    #[test]
    fn a_line_that_is_no_object_is_refused_by_number() {
        let mut sheet = opened(b"{\"a\":1}\nnot json\n{\"a\":2}\n").unwrap();
        let rows = [1, 2, 3].map(|_| sheet.read().unwrap().unwrap());
        assert_eq!(rows[1].cells, [(1, Cell::Text("not json".to_owned()))]);
        let codes = rows.map(|row| (row.line, row.wrong.map(|e| e.code)));
        assert_eq!(codes, [(1, None), (2, Some("bad_row")), (3, None)]);
    }
}
