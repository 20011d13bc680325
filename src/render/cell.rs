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
    /// Words of a vocabulary: programs get the code, people the label.
    Words(Vec<Word>),
    /// Words of others that are in a language of their own, such as the title of a release.
    Quoted(Box<Quoted>),
    /// A part of a whole, from 0 to 1; a spreadsheet shows percent.
    Rate(f64),
    /// A value of the data that people read in other words: programs get the value.
    ReadAs(Box<Value>, String),
}

/// Words of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The words.
    pub text: String,
    /// Their language, such as `ru`.
    pub language: String,
}

/// One word of a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As programs spell it: `in_progress`.
    pub code: &'static str,
    /// As people read it: `in progress`.
    pub label: String,
}

impl Value {
    /// The value as text, as it is in the data: dates as ISO days, list items joined by `; `, a real number in
    /// the shortest form that reads back the same (`1.0`, not `1`).
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Integer(number) => Cow::Owned(number.to_string()),
            Self::Real(number) | Self::Rate(number) => Cow::Owned(format!("{number:?}")),
            Self::Date(date) => Cow::Owned(date.format("%Y-%m-%d").to_string()),
            Self::List(items) => Cow::Owned(items.join("; ")),
            Self::Words(words) => joined(words, |word| word.code),
            Self::Quoted(quoted) => Cow::Borrowed(&quoted.text),
            Self::ReadAs(value, _) => value.text(),
        }
    }

    /// The value as people read it: as [`Value::text`], with the labels of a vocabulary's words and [`minus`].
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Integer(_) | Self::Real(_) | Self::Rate(_) => Cow::Owned(minus(&self.text())),
            Self::Words(words) => joined(words, |word| &word.label),
            Self::ReadAs(_, words) => Cow::Borrowed(words),
            other => other.text(),
        }
    }
}

/// A number with the minus sign that people read; programs keep the hyphen, which they read back.
pub fn minus(number: &str) -> String {
    number.replace('-', "−")
}

fn joined(words: &[Word], part: impl Fn(&Word) -> &str) -> Cow<'_, str> {
    match words {
        [word] => Cow::Borrowed(part(word)),
        words => Cow::Owned(words.iter().map(part).collect::<Vec<_>>().join("; ")),
    }
}

/// A value with its tone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What it holds.
    pub value: Value,
    /// How it should strike the eye.
    pub tone: Tone,
    /// Where it leads, for formats that have links.
    pub link: Option<Link>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// An address from the data, as it is there: a writer follows only `http` and `https`.
    Url(String),
    /// An anchor of the same document. Where no heading and no entry carries it, the first cell that leads there is
    /// the place.
    Anchor(String),
}

impl Cell {
    /// A plain cell.
    pub const fn new(value: Value) -> Self {
        Self { value, tone: Tone::Plain, link: None }
    }

    /// A cell that holds nothing.
    pub const fn empty() -> Self {
        Self::new(Value::Empty)
    }

    /// A cell with words of others, in their language where it is known.
    pub fn quoted(text: &str, language: Option<&str>) -> Self {
        match language {
            Some(language) => {
                let (text, language) = (text.to_owned(), language.to_owned());
                Self::new(Value::Quoted(Box::new(Quoted { text, language })))
            }
            None => text.into(),
        }
    }

    /// The same cell in another tone.
    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The same cell in the words that people read in its place.
    #[must_use]
    pub fn read_as(mut self, words: impl Into<String>) -> Self {
        let words = words.into();
        // A text that reads as it is stays a text: writers look for addresses in it.
        if self.shown() != words {
            self.value = Value::ReadAs(Box::new(self.value), words);
        }
        self
    }

    /// The same cell as a link.
    #[must_use]
    pub fn link(mut self, link: Link) -> Self {
        self.link = Some(link);
        self
    }

    /// The same cell as a link to an address, where there is one.
    #[must_use]
    pub fn url(mut self, url: Option<&str>) -> Self {
        self.link = url.map(|url| Link::Url(url.to_owned()));
        self
    }

    /// The cell's text, as it is in the data ([`Value::text`]).
    pub fn text(&self) -> Cow<'_, str> {
        self.value.text()
    }

    /// The cell's text, as people read it ([`Value::shown`]).
    pub fn shown(&self) -> Cow<'_, str> {
        self.value.shown()
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

impl From<Word> for Cell {
    fn from(word: Word) -> Self {
        Self::new(Value::Words(vec![word]))
    }
}

impl From<Vec<Word>> for Cell {
    fn from(words: Vec<Word>) -> Self {
        Self::new(Value::Words(words))
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
    fn people_read_a_minus_sign_and_programs_a_plain_number() {
        let cells = [Cell::from(-3_i64), Cell::from(-0.5), Cell::from(1e-9), Cell::from(Value::Rate(-0.25))];
        let texts = cells.each_ref().map(|c| (c.text().into_owned(), c.shown().into_owned()));
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            texts,
            [pair("-3", "−3"), pair("-0.5", "−0.5"), pair("1e-9", "1e−9"), pair("-0.25", "−0.25")]
        );
        assert_eq!(Cell::from("-3, as it is in the data").shown(), "-3, as it is in the data");
    }

    #[test]
    fn programs_get_the_code_of_a_word_and_people_its_label() {
        let word = Word { code: "due_soon", label: "due soon".to_owned() };
        let cells =
            [Cell::from(word.clone()), Cell::from(vec![word.clone(), word]), Cell::from(Vec::<Word>::new())];
        let texts = cells.iter().map(|c| (c.text().into_owned(), c.shown().into_owned())).collect::<Vec<_>>();
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            texts,
            [pair("due_soon", "due soon"), pair("due_soon; due_soon", "due soon; due soon"), pair("", "")]
        );
    }

    #[test]
    fn what_people_read_in_place_of_a_value_does_not_change_the_value() {
        let cell = Cell::from(vec!["SDG 1".to_owned(), "SDG 2".to_owned()]).read_as("ЦУР 1, ЦУР 2");
        assert_eq!((cell.text().as_ref(), cell.shown().as_ref()), ("SDG 1; SDG 2", "ЦУР 1, ЦУР 2"));
        assert_eq!(Cell::from("same").read_as("same"), Cell::from("same"));
    }

    #[test]
    fn a_tone_does_not_change_the_value() {
        let cell = Cell::from("late").tone(Tone::Bad);
        assert_eq!((cell.text().as_ref(), cell.tone), ("late", Tone::Bad));
    }
}
