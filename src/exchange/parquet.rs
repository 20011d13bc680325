//! A table as a Parquet file, for engines that read single columns of very many rows.
//!
//! Days are DATE, moments TIMESTAMP in UTC, flags BOOLEAN, whole numbers INT64: nobody has to say what a column is. Rows are
//! gathered in groups, so that memory does not grow with the table. Nothing in a file tells when or where it was written.

use std::io::Write;
use std::sync::Arc;

use chrono::NaiveDate;
use parquet::basic::Compression;
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use serde_json::Value as Json;

use crate::error::{Error, Kind, Result};
use crate::model::date::parse_stored_moment;
use crate::model::shape::{Column, ColumnKind, Shape};

/// A group of rows is written when it is about as large as this, in bytes, or as long as the next.
const MOST_BYTES: usize = 16 << 20;
const MOST_ROWS: usize = 100_000;

/// A file under way.
pub struct Writer<W: Write + Send> {
    file: SerializedFileWriter<W>,
    table: String,
    columns: Vec<Gathered>,
    rows: usize,
    bytes: usize,
}

impl<W: Write + Send> Writer<W> {
    /// Begins a file for the rows of a table.
    ///
    /// # Errors
    /// `parquet_failed` where nothing can be written.
    pub fn begin(shape: &Shape, to: W) -> Result<Self> {
        let failed = |e: ParquetError| failed(&shape.name, &e);
        let schema = parse_message_type(&message(shape)).map_err(failed)?;
        let about = KeyValue::new("description".to_owned(), shape.description.clone());
        let properties = WriterProperties::builder()
            .set_created_by(concat!("onrecord ", env!("CARGO_PKG_VERSION")).to_owned())
            .set_compression(Compression::SNAPPY)
            .set_key_value_metadata(Some(vec![about]))
            .build();
        Ok(Self {
            file: SerializedFileWriter::new(to, Arc::new(schema), Arc::new(properties)).map_err(failed)?,
            table: shape.name.clone(),
            columns: shape.columns.iter().map(Gathered::new).collect(),
            rows: 0,
            bytes: 0,
        })
    }

    /// Adds a row, its values in the order of the columns.
    ///
    /// # Errors
    /// `bad_value` names the column that holds what it cannot; `parquet_failed` where nothing can be written.
    pub fn row(&mut self, values: &[Json]) -> Result<()> {
        for (column, value) in self.columns.iter_mut().zip(values) {
            self.bytes += column.push(value).ok_or_else(|| not_of_its_kind(&self.table, column, value))?;
        }
        self.rows += 1;
        if self.rows >= MOST_ROWS || self.bytes >= MOST_BYTES { self.flush() } else { Ok(()) }
    }

    /// Ends the file, and gives back what it was written to.
    ///
    /// # Errors
    /// `parquet_failed` where nothing can be written.
    pub fn finish(mut self) -> Result<W> {
        if self.rows > 0 {
            self.flush()?;
        }
        self.file.into_inner().map_err(|e| failed(&self.table, &e))
    }

    fn flush(&mut self) -> Result<()> {
        (self.rows, self.bytes) = (0, 0);
        write(&mut self.file, &mut self.columns).map_err(|e| failed(&self.table, &e))
    }
}

fn write<W: Write + Send>(
    file: &mut SerializedFileWriter<W>,
    columns: &mut [Gathered],
) -> std::result::Result<(), ParquetError> {
    let mut group = file.next_row_group()?;
    for column in columns {
        column.write(&mut group)?;
    }
    group.close().map(drop)
}

/// The columns in the language of Parquet.
fn message(shape: &Shape) -> String {
    let column = |column: &Column| {
        let (kind, said) = match column.kind {
            ColumnKind::Integer => ("int64", ""),
            ColumnKind::Real => ("double", ""),
            ColumnKind::Text => ("binary", " (STRING)"),
            ColumnKind::Day => ("int32", " (DATE)"),
            ColumnKind::Moment => ("int64", " (TIMESTAMP(MILLIS,true))"),
            ColumnKind::Flag => ("boolean", ""),
        };
        format!("optional {kind} {}{said};", column.name)
    };
    let columns = shape.columns.iter().map(column).collect::<Vec<_>>();
    format!("message {} {{ {} }}", shape.name, columns.join(" "))
}

/// The values of one column in the group of rows under way; `is_there` says for each row whether it has one.
struct Gathered {
    name: String,
    values: Values,
    is_there: Vec<i16>,
}

enum Values {
    Whole(Vec<i64>),
    Real(Vec<f64>),
    Text(Vec<ByteArray>),
    Day(Vec<i32>),
    Moment(Vec<i64>),
    Flag(Vec<bool>),
}

impl Gathered {
    fn new(column: &Column) -> Self {
        let values = match column.kind {
            ColumnKind::Integer => Values::Whole(Vec::new()),
            ColumnKind::Real => Values::Real(Vec::new()),
            ColumnKind::Text => Values::Text(Vec::new()),
            ColumnKind::Day => Values::Day(Vec::new()),
            ColumnKind::Moment => Values::Moment(Vec::new()),
            ColumnKind::Flag => Values::Flag(Vec::new()),
        };
        Self { name: column.name.clone(), values, is_there: Vec::new() }
    }

    /// Adds a value, and tells about how many bytes it takes; nothing where it is not of the column's kind.
    fn push(&mut self, value: &Json) -> Option<usize> {
        self.is_there.push(i16::from(!value.is_null()));
        if value.is_null() {
            return Some(2);
        }
        match &mut self.values {
            Values::Whole(all) => all.push(value.as_i64()?),
            Values::Real(all) => all.push(value.as_f64()?),
            Values::Day(all) => all.push(day(value.as_str()?)?),
            Values::Moment(all) => all.push(parse_stored_moment(value.as_str()?).ok()?.timestamp_millis()),
            Values::Flag(all) => all.push(value.as_i64().filter(|flag| matches!(flag, 0 | 1))? == 1),
            Values::Text(all) => {
                let text = value.as_str()?;
                all.push(ByteArray::from(text.as_bytes().to_vec()));
                return Some(text.len() + size_of::<ByteArray>());
            }
        }
        Some(size_of::<i64>())
    }

    fn write<W: Write + Send>(
        &mut self,
        group: &mut SerializedRowGroupWriter<'_, W>,
    ) -> std::result::Result<(), ParquetError> {
        let is_there = &self.is_there;
        match &mut self.values {
            Values::Whole(all) | Values::Moment(all) => send::<Int64Type, W>(group, all, is_there)?,
            Values::Real(all) => send::<DoubleType, W>(group, all, is_there)?,
            Values::Text(all) => send::<ByteArrayType, W>(group, all, is_there)?,
            Values::Day(all) => send::<Int32Type, W>(group, all, is_there)?,
            Values::Flag(all) => send::<BoolType, W>(group, all, is_there)?,
        }
        self.is_there.clear();
        Ok(())
    }
}

fn send<T: DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: &mut Vec<T::T>,
    is_there: &[i16],
) -> std::result::Result<(), ParquetError> {
    let missing = || ParquetError::General("there are more columns than were announced".to_owned());
    let mut column = group.next_column()?.ok_or_else(missing)?;
    column.typed::<T>().write_batch(values, Some(is_there), None)?;
    values.clear();
    column.close()
}

/// Days since 1970.
fn day(text: &str) -> Option<i32> {
    let day = text.parse::<NaiveDate>().ok()?;
    i32::try_from(day.signed_duration_since(NaiveDate::default()).num_days()).ok()
}

fn not_of_its_kind(table: &str, column: &Gathered, value: &Json) -> Error {
    let kind = match column.values {
        Values::Whole(_) => "whole number",
        Values::Real(_) => "number",
        Values::Text(_) => "text",
        Values::Day(_) => "day",
        Values::Moment(_) => "moment",
        Values::Flag(_) => "0 or 1",
    };
    let what = format!("'{}' of '{table}' holds {value}, which is no {kind}", column.name);
    Error::new(Kind::Foreign, "bad_value", what)
        .hint("another program wrote it; 'onrecord check' says more, and JSON Lines carry any value")
}

fn failed(table: &str, e: &ParquetError) -> Error {
    let because = match e {
        ParquetError::External(inner) => inner.to_string(),
        other => other.to_string(),
    };
    Error::failed("parquet_failed", format!("'{table}' cannot be written as Parquet: {because}"))
}

#[cfg(test)]
mod tests;
