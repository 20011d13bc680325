//! Reports as documents: each part of the typed report is a heading with its fields and tables.
//!
//! The parts keep the names of the JSON, so that a figure on a page is found again in the data.

use serde_json::{Map, Value as Json};

use crate::render::{Cell, Column, Document, Table};

/// A report as a document; `none` is what an empty part says.
pub fn document(title: &str, report: &Json, none: &'static str) -> Document {
    let mut document = Document::new().title(title);
    for (name, part) in report.as_object().into_iter().flatten() {
        document = add(document, 2, name, part, none);
    }
    document
}

fn add(document: Document, level: u8, name: &str, part: &Json, none: &'static str) -> Document {
    match part {
        Json::Object(object) => add_object(document, level, name, object, none),
        Json::Array(rows) => document.heading(level, label(name)).table(table(name, rows, none)),
        value => document.fields(name.to_owned(), vec![(label(name), cell(value))]),
    }
}

/// The simple values of a part as fields, then its lists and parts below it.
fn add_object(
    document: Document,
    level: u8,
    name: &str,
    object: &Map<String, Json>,
    none: &'static str,
) -> Document {
    let is_part = |value: &Json| match value {
        Json::Array(rows) => rows.is_empty() || rows.iter().any(Json::is_object),
        Json::Object(_) => true,
        _ => false,
    };
    let mut document = document.heading(level, label(name));
    let fields =
        object.iter().filter(|(_, v)| !is_part(v)).map(|(k, v)| (label(k), cell(v))).collect::<Vec<_>>();
    if !fields.is_empty() {
        document = document.fields(name.to_owned(), fields);
    }
    for (key, value) in object.iter().filter(|(_, v)| is_part(v)) {
        document = add(document, (level + 1).min(4), &format!("{name}_{key}"), value, none);
    }
    document
}

/// A list of records as a table: the columns are all keys that occur, in order of first occurrence.
fn table(name: &str, rows: &[Json], none: &'static str) -> Table {
    let mut keys = Vec::<String>::new();
    for key in rows.iter().filter_map(Json::as_object).flat_map(Map::keys) {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    let mut table = Table::new(name.to_owned()).empty(none);
    if keys.is_empty() {
        table = table.column(Column::flex("value", label(name)));
    }
    for key in &keys {
        table = table.column(Column::flex(key.clone(), label(key)));
    }
    for row in rows {
        match row.as_object() {
            Some(object) => {
                table.push(keys.iter().map(|key| object.get(key).map_or_else(Cell::empty, cell)).collect());
            }
            None => table.push(vec![cell(row)]),
        }
    }
    table
}

fn cell(value: &Json) -> Cell {
    match value {
        Json::Null => Cell::empty(),
        Json::Bool(true) => "yes".into(),
        Json::Bool(false) => "no".into(),
        Json::Number(number) => match number.as_i64() {
            Some(integer) => integer.into(),
            None => number.to_string().into(),
        },
        Json::String(text) => text.as_str().into(),
        Json::Array(items) => items.iter().map(phrase).filter(|p| !p.is_empty()).collect::<Vec<_>>().into(),
        Json::Object(_) => phrase(value).into(),
    }
}

/// A nested record in one phrase: its values with commas, quotes in quotation marks.
fn phrase(value: &Json) -> String {
    match value {
        Json::Object(object) => {
            let parts = object.iter().filter(|(_, v)| !v.is_null()).map(|(key, v)| match v {
                Json::String(words) if key == "quote" || key == "words" => format!("“{words}”"),
                v => phrase(v),
            });
            parts.filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
        }
        Json::Array(items) => items.iter().map(phrase).collect::<Vec<_>>().join("; "),
        other => cell(other).text().into_owned(),
    }
}

/// A key as a reader reads it: `due_soon` is `Due soon`.
fn label(key: &str) -> String {
    let words = key.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
