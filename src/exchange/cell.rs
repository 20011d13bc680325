//! The texts of cells in exported CSV: faithful, with one sign for what CSV cannot say.
//!
//! Nothing known is an empty cell, so an empty text is written `\e`, and a text that begins with a backslash with one
//! more. Nothing is guarded: these files are for programs and say what is in the database.

use std::borrow::Cow;

use serde_json::{Number, Value as Json};

use crate::error::{Error, Result};
use crate::model::shape::ColumnKind;

/// A value as the text of a cell.
pub fn escaped(value: &Json) -> Cow<'_, str> {
    match value {
        Json::Null => Cow::Borrowed(""),
        Json::String(text) if text.is_empty() => Cow::Borrowed("\\e"),
        Json::String(text) if text.starts_with('\\') => Cow::Owned(format!("\\{text}")),
        Json::String(text) => Cow::Borrowed(text),
        other => Cow::Owned(other.to_string()),
    }
}

/// The value of a cell.
///
/// # Errors
/// `bad_number` where a column of numbers holds none.
pub fn unescaped(cell: &str, kind: ColumnKind) -> Result<Json> {
    let number = |read: Option<Number>| {
        let bad = || Error::rejected("bad_number", format!("'{cell}' is no number"));
        read.map(Json::Number).ok_or_else(bad)
    };
    match kind {
        _ if cell.is_empty() => Ok(Json::Null),
        ColumnKind::Integer | ColumnKind::Flag => number(cell.parse::<i64>().ok().map(Number::from)),
        ColumnKind::Real => number(cell.parse::<f64>().ok().and_then(Number::from_f64)),
        _ if cell == "\\e" => Ok(Json::from("")),
        _ => Ok(Json::from(cell.strip_prefix('\\').filter(|rest| rest.starts_with('\\')).unwrap_or(cell))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_text_comes_back(text in "\\\\{0,2}e?\\PC{0,10}") {
            let value = Json::from(text);
            prop_assert_eq!(unescaped(&escaped(&value), ColumnKind::Text).unwrap(), value);
        }

        #[test]
        fn every_number_comes_back(whole: i64, real in prop::num::f64::NORMAL) {
            let (whole, real) = (Json::from(whole), Json::from(real));
            prop_assert_eq!(unescaped(&escaped(&whole), ColumnKind::Integer).unwrap(), whole);
            prop_assert_eq!(unescaped(&escaped(&real), ColumnKind::Real).unwrap(), real);
        }
    }

    #[test]
    fn nothing_and_an_empty_text_are_told_apart() {
        assert_eq!((escaped(&Json::Null), escaped(&Json::from(""))), ("".into(), "\\e".into()));
        assert_eq!(unescaped("", ColumnKind::Text), Ok(Json::Null));
        assert_eq!(unescaped("\\e", ColumnKind::Text), Ok(Json::from("")));
        assert_eq!(unescaped("\\\\e", ColumnKind::Text), Ok(Json::from("\\e")));
        assert_eq!(unescaped("x", ColumnKind::Integer).unwrap_err().code, "bad_number");
    }
}
