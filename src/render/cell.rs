//! One cell: a typed value, and how it should strike the eye.

use std::borrow::Cow;

use chrono::NaiveDate;

/// How a cell should strike the eye. Never the only carrier of a meaning: the words say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    /// As the rest.
    #[default]
    Plain,
    /// Something to be glad of.
    Good,
    /// Something to look at.
    Warn,
    /// Something is wrong or late.
    Bad,
    /// Background: hints, notes.
    Dim,
    /// What the eye should find first.
    Strong,
}

/// What a cell holds, kept typed so that a spreadsheet gets numbers and dates.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// Nothing known; an empty cell everywhere.
    #[default]
    Empty,
    /// Text as it is in the data, not yet made safe for a reader.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Real(f64),
    /// A day.
    Date(NaiveDate),
    /// Several texts in one cell.
    List(Vec<String>),
}

impl Value {
    /// The value as text, as it is in the data: dates as ISO days, list items joined by `; `, a real number in
    /// the shortest form that reads back the same (`1.0`, not `1`).
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Integer(number) => Cow::Owned(number.to_string()),
            Self::Real(number) => Cow::Owned(format!("{number:?}")),
            Self::Date(date) => Cow::Owned(date.format("%Y-%m-%d").to_string()),
            Self::List(items) => Cow::Owned(items.join("; ")),
        }
    }
}

/// A value with its tone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What it holds.
    pub value: Value,
    /// How it should strike the eye.
    pub tone: Tone,
}

impl Cell {
    /// A plain cell.
    pub const fn new(value: Value) -> Self {
        Self { value, tone: Tone::Plain }
    }

    /// A cell that holds nothing.
    pub const fn empty() -> Self {
        Self::new(Value::Empty)
    }

    /// The same cell in another tone.
    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The cell's text, as it is in the data ([`Value::text`]).
    pub fn text(&self) -> Cow<'_, str> {
        self.value.text()
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Self::new(value)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::new(Value::Text(text.to_owned()))
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::new(Value::Text(text))
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::new(Value::Integer(number))
    }
}

impl From<usize> for Cell {
    /// Counts; one beyond [`i64::MAX`] stays there.
    fn from(count: usize) -> Self {
        Self::new(Value::Integer(i64::try_from(count).unwrap_or(i64::MAX)))
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::new(Value::Real(number))
    }
}

impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Self {
        Self::new(Value::Date(date))
    }
}

impl From<Vec<String>> for Cell {
    fn from(items: Vec<String>) -> Self {
        Self::new(Value::List(items))
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(Self::empty, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_value_has_its_text() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        let texts: Vec<String> = [
            Cell::from("a"),
            Cell::from(-3_i64),
            Cell::from(7_usize),
            Cell::from(0.1 + 0.2),
            Cell::from(1.0),
            Cell::from(day),
            Cell::from(vec!["a".to_owned(), "b".to_owned()]),
            Cell::from(None::<&str>),
            Cell::from(Some("x")),
        ]
        .iter()
        .map(|cell| cell.text().into_owned())
        .collect();
        assert_eq!(texts, ["a", "-3", "7", "0.30000000000000004", "1.0", "2026-12-01", "a; b", "", "x"]);
    }

    #[test]
    fn a_tone_does_not_change_the_value() {
        let cell = Cell::from("late").tone(Tone::Bad);
        assert_eq!((cell.text().as_ref(), cell.tone), ("late", Tone::Bad));
    }
}
