//! A row as the operation log keeps it: a JSON object of columns and plain values.

use serde_json::{Map, Value as Json};

use crate::db::{Row, Value};
use crate::error::{Error, Result};

/// Column names and values of one row, or of those columns of it that changed.
pub(super) type Image = Vec<(String, Value)>;

/// Reads a row from the log.
///
/// # Errors
/// `bad_log` when it is not a JSON object of plain values: the file was changed by something else.
pub(super) fn read(json: &str) -> Result<Image> {
    let Ok(Json::Object(object)) = serde_json::from_str::<Json>(json) else { return Err(bad()) };
    object.into_iter().map(|(column, value)| Ok((column, Value::from_json(value).ok_or_else(bad)?))).collect()
}

/// The whole of a row of the database.
pub(super) fn of(row: &Row) -> Image {
    row.columns().iter().cloned().zip(row.values().iter().cloned()).collect()
}

/// Writes columns and values as the log keeps them.
pub(super) fn write<'a>(columns: impl IntoIterator<Item = (&'a str, &'a Value)>) -> String {
    let object =
        columns.into_iter().map(|(name, value)| (name.to_owned(), value.to_json().unwrap_or_default()));
    Json::Object(object.collect::<Map<_, _>>()).to_string()
}

/// The value of a column; none where the image does not name it.
pub(super) fn value<'a>(image: &'a Image, column: &str) -> Option<&'a Value> {
    image.iter().find(|(name, _)| name == column).map(|(_, value)| value)
}

/// Whether the log leaves a column out: the text of a release, which is long, is held by its SHA-256.
pub(super) fn leaves_out(table: &str, column: &str) -> bool {
    table == "release_version" && column == "text"
}

/// The log does not hold what this program writes.
pub(super) fn bad() -> Error {
    Error::failed("bad_log", "the operation log holds something that is not a row")
        .hint("run 'onrecord check operations'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_keeps_the_types_of_sql() {
        let image = read(r#"{"a":1,"b":"x","c":null,"d":1.5}"#).unwrap();
        let values = image.iter().map(|(_, v)| v.clone()).collect::<Vec<_>>();
        assert_eq!(values, [1.into(), "x".into(), Value::Null, Value::Real(1.5)]);
        assert_eq!(write(image.iter().map(|(c, v)| (c.as_str(), v))), r#"{"a":1,"b":"x","c":null,"d":1.5}"#);
    }

    #[test]
    fn what_is_not_a_row_is_refused() {
        for text in ["", "[]", "1", r#"{"a":[]}"#, r#"{"a":true}"#, "{"] {
            assert_eq!(read(text).unwrap_err().code, "bad_log", "{text}");
        }
    }
}
