//! The five kinds of value that SQL knows.

use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, ValueRef};

/// One value, read from a row or bound to a parameter.
#[derive(Debug, Clone, PartialEq)]
pub enum SqlValue {
    /// Nothing known.
    Null,
    /// A whole number.
    Integer(i64),
    /// A floating-point number.
    Real(f64),
    /// Text in UTF-8.
    Text(String),
    /// Bytes; also text of the file that is not UTF-8, kept byte for byte.
    Blob(Vec<u8>),
}

impl SqlValue {
    /// Reads a value as it stands on a command line: an integer or a decimal in its plain form becomes a
    /// number, everything else stays text (so `007`, `+5`, `1e3` and `2026-12-01` are text).
    pub fn from_text(text: &str) -> Self {
        if let Ok(number) = text.parse::<i64>()
            && number.to_string() == text
        {
            return Self::Integer(number);
        }
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() && is_plain_decimal(text) => Self::Real(number),
            _ => Self::Text(text.to_owned()),
        }
    }

    /// Copies a value out of a row.
    pub(super) fn from_row(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Integer(number),
            ValueRef::Real(number) => Self::Real(number),
            ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => Self::Text(text.to_owned()),
                Err(_) => Self::Blob(bytes.to_vec()),
            },
            ValueRef::Blob(bytes) => Self::Blob(bytes.to_vec()),
        }
    }
}

impl ToSql for SqlValue {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// Digits, one point, digits; no needless leading zero, no exponent, no plus sign.
fn is_plain_decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.strip_prefix('-').unwrap_or(text).split_once('.') {
        Some((whole, fraction)) => {
            digits(whole) && digits(fraction) && (whole == "0" || !whole.starts_with('0'))
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_numbers_become_numbers_and_all_else_stays_text() {
        assert_eq!(SqlValue::from_text("42"), SqlValue::Integer(42));
        assert_eq!(SqlValue::from_text("-7"), SqlValue::Integer(-7));
        assert_eq!(SqlValue::from_text("0.5"), SqlValue::Real(0.5));
        assert_eq!(SqlValue::from_text("-12.50"), SqlValue::Real(-12.5));
        for text in
            ["", "007", "+5", "-0", "1e3", "1.", ".5", "00.5", "inf", "NaN", "2026-12-01", " 1", "1.2.3"]
        {
            assert_eq!(SqlValue::from_text(text), SqlValue::Text(text.to_owned()), "{text}");
        }
        let huge = "9223372036854775808";
        assert_eq!(SqlValue::from_text(huge), SqlValue::Text(huge.to_owned()));
    }

    proptest! {
        #[test]
        fn every_integer_is_read_back(number: i64) {
            prop_assert_eq!(SqlValue::from_text(&number.to_string()), SqlValue::Integer(number));
        }

        #[test]
        fn no_text_loses_a_character(text in "\\PC*") {
            match SqlValue::from_text(&text) {
                SqlValue::Text(kept) => prop_assert_eq!(kept, text),
                SqlValue::Integer(number) => prop_assert_eq!(number.to_string(), text),
                SqlValue::Real(_) => prop_assert!(is_plain_decimal(&text)),
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }
}
