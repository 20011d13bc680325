//! Everything as lines of JSON: one row a line, its table named first.
//!
//! The first line names the form and the format of the database, the last counts the lines between: a file that was cut
//! short is known by its end. Between them stand the tables in the order in which one names another, then `numbering`:
//! the last number that each table gave.

use serde_json::{Map, Value as Json};

use super::FORM;
use crate::error::{Error, Kind, Result};
use crate::model::shape::Shape;

/// What the first line names in the place of a table.
const HEAD: &str = "onrecord";
const END: &str = "end";
const NUMBERING: &str = "numbering";

/// The first line.
pub fn head(schema: i64) -> String {
    let line = serde_json::json!({"table": HEAD, "form": FORM, "schema": schema});
    format!("{line}\n")
}

/// The line of a row.
pub fn row(shape: &Shape, values: &[Json]) -> String {
    let mut line = String::from("{\"table\":");
    line.push_str(&Json::from(shape.name.as_str()).to_string());
    for (column, value) in shape.columns.iter().zip(values) {
        line.push(',');
        line.push_str(&Json::from(column.name.as_str()).to_string());
        line.push(':');
        line.push_str(&value.to_string());
    }
    line.push_str("}\n");
    line
}

/// The line of the last number that a table gave.
pub fn number(table: &str, last: i64) -> String {
    let line = serde_json::json!({"table": NUMBERING, "of": table, "last": last});
    format!("{line}\n")
}

/// The last line.
pub fn end(rows: u64) -> String {
    let line = serde_json::json!({"table": END, "rows": rows});
    format!("{line}\n")
}

/// What a line says.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// A row of a table.
    Row(String, Map<String, Json>),
    /// The last number that a table gave.
    Number(String, i64),
}

/// Reads lines one after the other, and knows where they should have ended.
#[derive(Debug, Default)]
pub struct Reader {
    line: u64,
    rows: u64,
    has_ended: bool,
}

impl Reader {
    /// Reads the next line; `None` is one that only frames the others. `schema` is the format this program writes.
    ///
    /// # Errors
    /// `not_an_export`, `newer`, `bad_line`: each names the line.
    pub fn read(&mut self, line: &str, schema: i64) -> Result<Option<Line>> {
        self.line += 1;
        let mut fields = match serde_json::from_str::<Map<String, Json>>(line) {
            Ok(fields) => fields,
            Err(_) if self.line == 1 => return Err(not_an_export()),
            Err(e) => return Err(self.bad(&format!("is no JSON object ({e})"))),
        };
        let Some(Json::String(table)) = fields.shift_remove("table") else {
            return Err(if self.line == 1 { not_an_export() } else { self.bad("names no table") });
        };
        if self.line == 1 {
            return open(&table, &fields, schema).map(|()| None);
        }
        if self.has_ended {
            return Err(self.bad("stands after the end"));
        }
        let whole = |name: &str| fields.get(name).and_then(Json::as_i64);
        if table == END {
            if whole("rows").and_then(|rows| u64::try_from(rows).ok()) != Some(self.rows) {
                return Err(self.bad(&format!("counts other rows than the {} before it", self.rows)));
            }
            self.has_ended = true;
            return Ok(None);
        }
        self.rows += 1;
        if table == NUMBERING {
            return match (fields.get("of").and_then(Json::as_str), whole("last")) {
                (Some(of), Some(last)) => Ok(Some(Line::Number(of.to_owned(), last))),
                _ => Err(self.bad("gives no last number of a table")),
            };
        }
        Ok(Some(Line::Row(table, fields)))
    }

    /// The line that was read last, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Says that no more lines follow.
    ///
    /// # Errors
    /// `cut_short` where the last line is missing; `not_an_export` for nothing at all.
    pub fn finish(&self) -> Result<()> {
        match (self.line, self.has_ended) {
            (0, _) => Err(not_an_export()),
            (_, true) => Ok(()),
            (line, false) => Err(Error::rejected(
                "cut_short",
                format!("the export ends after line {line}, before its end"),
            )
            .hint("nothing was made; export again, or copy the file again")),
        }
    }

    fn bad(&self, what: &str) -> Error {
        Error::rejected("bad_line", format!("line {} {what}", self.line))
            .hint("nothing was made; the file was changed after it was exported: export again")
    }
}

fn open(table: &str, fields: &Map<String, Json>, schema: i64) -> Result<()> {
    if table != HEAD {
        return Err(not_an_export());
    }
    known(fields.get("form").and_then(Json::as_i64), fields.get("schema").and_then(Json::as_i64), schema)
}

/// Whether an export of this form and format is one that this program reads.
///
/// # Errors
/// `newer`; `not_an_export` where neither is a number.
pub fn known(form: Option<i64>, schema: Option<i64>, ours: i64) -> Result<()> {
    let (Some(form), Some(schema)) = (form, schema) else { return Err(not_an_export()) };
    if form > FORM || schema > ours {
        return Err(Error::new(Kind::Foreign, "newer", "the export was made by a newer onrecord")
            .hint("nothing was made; install the newer onrecord to read it"));
    }
    Ok(())
}

/// The refusal of a file that is something else.
pub fn not_an_export() -> Error {
    Error::rejected("not_an_export", "this is no export of everything: it does not begin as one")
        .hint("'onrecord export' writes one; spreadsheets come in with 'onrecord import commitments FILE' and the like")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Line>> {
        let mut reader = Reader::default();
        let mut lines = Vec::new();
        for line in text.lines() {
            lines.extend(reader.read(line, 1000)?);
        }
        reader.finish()?;
        Ok(lines)
    }

    #[test]
    fn what_is_written_is_read_back() {
        let shape = Shape {
            name: "note".to_owned(),
            description: String::new(),
            columns: [("id", "INTEGER"), ("body", "TEXT")]
                .map(|(name, declared)| crate::model::shape::Column {
                    name: name.to_owned(),
                    kind: crate::model::shape::ColumnKind::of(declared, name),
                    required: true,
                    words: Vec::new(),
                    description: String::new(),
                })
                .into(),
            primary_key: vec!["id".to_owned()],
            foreign_keys: Vec::new(),
        };
        let values = [Json::from(1), Json::from("a \"b\"\n\u{0}")];
        let text = [head(1000), row(&shape, &values), number("note", 7), end(2)].concat();
        let lines = read(&text).unwrap();
        let Line::Row(table, fields) = &lines[0] else { unreachable!() };
        assert_eq!((table.as_str(), fields.values().cloned().collect::<Vec<_>>()), ("note", values.to_vec()));
        assert_eq!(lines[1], Line::Number("note".to_owned(), 7));
    }

    #[test]
    fn a_file_that_is_no_whole_export_is_refused_by_line() {
        let whole = [head(1000), number("note", 7), end(1)];
        let codes = [
            String::new(),
            "Commitment,Quote\n".to_owned(),
            "{\"a\":1}\n".to_owned(),
            head(2000),
            whole[..2].concat(),
            [whole[0].as_str(), &end(1)].concat(),
            format!("{}x\n", whole[0]),
            [whole.concat(), number("note", 7)].concat(),
        ]
        .map(|text| read(&text).unwrap_err().code);
        assert_eq!(
            codes,
            [
                "not_an_export",
                "not_an_export",
                "not_an_export",
                "newer",
                "cut_short",
                "bad_line",
                "bad_line",
                "bad_line"
            ]
        );
        assert!(
            read(&format!("{}x\n", whole[0])).unwrap_err().message.starts_with("line 2 is no JSON object")
        );
    }
}
