//! The data of an answer: it becomes JSON only when JSON is asked for.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;
use serde_json::Value as Json;

use crate::error::{Error, Result};
use crate::render::{Document, json};

/// The data of an answer.
#[derive(Debug)]
pub enum Data {
    /// At hand.
    Value(Json),
    /// A value of the program, a report of many pages perhaps.
    Deferred(Box<dyn Deferred>),
    /// The rows of the document's only table.
    Rows,
}

/// A value that can become JSON.
pub trait Deferred: fmt::Debug {
    /// It as a value of JSON.
    fn value(&self) -> Result<Json>;
    /// It in its envelope, written at once.
    fn envelope(&self, schema: &str, meta: Json) -> Result<String>;
}

impl<T: Serialize + fmt::Debug> Deferred for T {
    fn value(&self) -> Result<Json> {
        serde_json::to_value(self)
            .map_err(|e| Error::failed("json_failed", format!("the answer cannot be written as JSON: {e}")))
    }

    fn envelope(&self, schema: &str, meta: Json) -> Result<String> {
        json::envelope(schema, self, meta)
    }
}

impl Data {
    /// The JSON of a value.
    pub fn of(value: &(impl Serialize + fmt::Debug)) -> Result<Self> {
        Ok(Self::Value(value.value()?))
    }

    /// It as a value of JSON; `document` is that of the answer.
    pub fn value(&self, document: &Document) -> Result<Cow<'_, Json>> {
        Ok(match self {
            Self::Value(value) => Cow::Borrowed(value),
            Self::Deferred(value) => Cow::Owned(value.value()?),
            Self::Rows => {
                Cow::Owned(Json::Array(document.tables().flat_map(|table| json::rows(&table)).collect()))
            }
        })
    }

    /// Writes it in its envelope; `document` is that of the answer.
    pub fn envelope(&self, schema: &str, meta: Json, document: &Document) -> Result<String> {
        match self {
            Self::Value(value) => json::envelope(schema, value, meta),
            Self::Deferred(value) => value.envelope(schema, meta),
            Self::Rows => match document.tables().next() {
                Some(table) => json::envelope(schema, &json::Rows(&table), meta),
                None => json::envelope(schema, &Json::Array(Vec::new()), meta),
            },
        }
    }

    /// Writes each of its items as a line.
    pub fn lines(&self, document: &Document) -> Result<String> {
        if let Self::Rows = self {
            return document.tables().map(|table| json::row_lines(&table)).collect();
        }
        let value = self.value(document)?;
        Ok(json::jsonl(value.as_array().map_or(std::slice::from_ref(&*value), Vec::as_slice)))
    }

    /// The fields of a record that is at hand.
    pub const fn as_object_mut(&mut self) -> Option<&mut serde_json::Map<String, Json>> {
        if let Self::Value(Json::Object(fields)) = self { Some(fields) } else { None }
    }
}

impl From<Json> for Data {
    fn from(value: Json) -> Self {
        Self::Value(value)
    }
}
