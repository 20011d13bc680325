//! JSON: one envelope around every answer, one object a line for streams, one shape for errors.

use std::fmt::Write as _;

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::cell::{Cell, Value as CellValue};
use super::table::Table;
use crate::error::{Error, Result};

#[derive(Serialize)]
struct Envelope<'a, T: Serialize> {
    schema: &'a str,
    data: &'a T,
    meta: Value,
}

/// Writes an answer as `{"schema":…,"data":…,"meta":…}`, indented, ending in a line break. `schema` is a name
/// with a version, such as `example.items/1`.
///
/// # Errors
/// `json_failed` when the data has no JSON form, such as a map whose keys are not texts.
pub fn envelope(schema: &str, data: &impl Serialize, meta: Value) -> Result<String> {
    let mut text = serde_json::to_string_pretty(&Envelope { schema, data, meta })
        .map_err(|source| Error::failed("json_failed", format!("writing '{schema}' failed: {source}")))?;
    text.push('\n');
    Ok(text)
}

/// Writes one value a line.
pub fn jsonl(items: &[Value]) -> String {
    let mut out = String::new();
    for item in items {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{item}");
    }
    out
}

/// Writes an error as `{"error":{"code","message","hint"}}`, indented, ending in a line break; `hint` is null
/// where there is none.
pub fn error(code: &str, message: &str, hint: Option<&str>) -> String {
    let value = json!({ "error": { "code": code, "message": message, "hint": hint } });
    format!("{value:#}\n")
}

/// The rows of a table as objects by the columns' keys; numbers, days and lists keep their type.
pub fn rows(table: &Table) -> Vec<Value> {
    table.rows().iter().map(|row| object(table, row)).collect()
}

fn object(table: &Table, row: &[Cell]) -> Value {
    let pairs =
        table.columns().iter().zip(row).map(|(column, cell)| (column.key.to_string(), value(&cell.value)));
    Value::Object(pairs.collect())
}

/// The rows of a table, as [`rows`] has them, one after the other: none is held longer than it is written.
pub struct Rows<'a>(pub &'a Table);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.rows().iter().map(|row| object(self.0, row)))
    }
}

/// The rows of a table, one object a line.
///
/// # Errors
/// None that is known: what a cell holds has a form in JSON.
pub fn row_lines(table: &Table) -> Result<String> {
    let mut out = String::new();
    for row in table.rows() {
        out.push_str(&jsonl(&[object(table, row)]));
    }
    Ok(out)
}

fn value(of: &CellValue) -> Value {
    match of {
        CellValue::Empty => Value::Null,
        CellValue::Integer(number) => (*number).into(),
        CellValue::Real(number) | CellValue::Rate(number) => (*number).into(),
        CellValue::List(items) => items.clone().into(),
        CellValue::Text(_) | CellValue::Date(_) | CellValue::Words(_) | CellValue::Quoted(_) => {
            of.text().into_owned().into()
        }
        CellValue::ReadAs(of, _) => value(of),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn an_answer_stands_in_its_envelope() {
        let text = envelope("example.items/1", &["a\u{1b}", "b"], json!({ "count": 2 })).unwrap();
        assert_eq!(
            text,
            "{\n  \"schema\": \"example.items/1\",\n  \"data\": [\n    \"a\\u001b\",\n    \"b\"\n  ],\n  \
             \"meta\": {\n    \"count\": 2\n  }\n}\n"
        );
    }

    #[test]
    fn data_without_a_json_form_is_an_error() {
        let data = BTreeMap::from([(vec![1], 2)]);
        assert_eq!(envelope("example.items/1", &data, json!({})).unwrap_err().code, "json_failed");
    }

    #[test]
    fn a_stream_has_one_value_a_line() {
        assert_eq!(jsonl(&[json!({ "a": "x\ny" }), json!(2)]), "{\"a\":\"x\\ny\"}\n2\n");
        assert_eq!(jsonl(&[]), "");
    }

    #[test]
    fn an_error_says_code_message_and_hint() {
        let read: Value =
            serde_json::from_str(&error("bad_date", "'x' is no date", Some("try 2026-12"))).unwrap();
        assert_eq!(
            read,
            json!({ "error": { "code": "bad_date", "message": "'x' is no date", "hint": "try 2026-12" } })
        );
        assert!(error("a", "b", None).contains("\"hint\": null"));
    }
}
