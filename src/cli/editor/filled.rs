//! A form that came back from the editor: its values with their lines, and what is wrong with them.

use super::form::{Form, Shape, wrapped};
use crate::error::{Error, Result};
use crate::model::slip;

/// What begins the line of a message.
const MESSAGE: &str = "#!";

/// Something wrong with a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The line it is in, from 0; none where it is about the form as a whole.
    pub line: Option<usize>,
    /// What is wrong.
    pub error: Error,
}

impl From<Error> for Mistake {
    fn from(error: Error) -> Self {
        Self { line: None, error }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Value {
    key: &'static str,
    line: usize,
    text: String,
}

/// A form that was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled<'a> {
    form: &'a Form,
    values: Vec<Value>,
}

impl<'a> Filled<'a> {
    /// Reads a filled form.
    ///
    /// # Errors
    /// A line that gives no field a value, a field that is unknown or given twice, one that is needed and empty.
    pub fn read(form: &'a Form, text: &str) -> std::result::Result<Self, Vec<Mistake>> {
        let mut values: Vec<Value> = Vec::new();
        let mut mistakes = Vec::new();
        let mut blank = 0;
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() {
                blank += 1;
                continue;
            }
            if line.starts_with('#') {
                continue;
            }
            let shape = values.last().and_then(|v| form.field(v.key)).map(|field| field.shape);
            if let Some((key, value)) = key_of(form, line) {
                let is_again = values.iter().any(|v| v.key == key);
                if is_again && form.field(key).is_some_and(|f| f.shape != Shape::Lines) {
                    mistakes.push(wrong(number, format!("'{key}' is given twice")));
                }
                values.push(Value { key, line: number, text: value.trim().to_owned() });
            } else if let (Some(last), true) =
                (values.last_mut(), goes_on(line) || (shape == Some(Shape::Text) && !looks_like_key(line)))
            {
                if !last.text.is_empty() {
                    last.text.push_str(&"\n".repeat(blank + 1));
                }
                let line = line.strip_prefix("  ").or_else(|| line.strip_prefix('\t')).unwrap_or(line);
                last.text.push_str(line.trim_end());
            } else {
                mistakes.push(unreadable(form, number, line));
            }
            blank = 0;
        }
        for value in &mut values {
            value.text = value.text.trim().to_owned();
        }
        let filled = Self { form, values };
        for field in form.fields.iter().filter(|f| f.needed && filled.all(f.key).is_empty()) {
            let line = filled.line_of(field.key);
            let what = field.remarks.first().map(|r| r.trim_end_matches([':', '.']).to_owned());
            let error = Error::usage("missing", format!("'{}' is needed", field.key));
            mistakes.push(Mistake { line, error: Error { hint: what, ..error } });
        }
        if mistakes.is_empty() { Ok(filled) } else { Err(mistakes) }
    }

    /// Whether it holds just what the form held.
    pub fn is_unchanged(&self) -> bool {
        self.form.fields.iter().all(|field| {
            let is_there = self.values.iter().any(|v| v.key == field.key);
            !is_there || self.all(field.key) == trimmed(&field.values)
        })
    }

    /// The value of a field; none where it is empty.
    pub fn one(&self, key: &str) -> Option<String> {
        self.all(key).into_iter().next()
    }

    /// The values of a field.
    pub fn all(&self, key: &str) -> Vec<String> {
        let own = self.values.iter().filter(|v| v.key == key && !v.text.is_empty());
        own.map(|v| v.text.clone()).collect()
    }

    /// The value of a field where it is not what the form held: empty where it was taken away. A field that no longer
    /// stands in the text is as it was.
    pub fn changed(&self, key: &str) -> Option<String> {
        let value = self.values.iter().find(|v| v.key == key)?.text.clone();
        let before = self.form.field(key)?.values.first().map(|value| trim(value));
        (value != before.unwrap_or_default()).then_some(value)
    }

    /// The values that were added to a field of several, and those that were taken away.
    pub fn difference(&self, key: &str) -> (Vec<String>, Vec<String>) {
        if !self.values.iter().any(|v| v.key == key) {
            return (Vec::new(), Vec::new());
        }
        let (now, before) =
            (self.all(key), self.form.field(key).map(|f| trimmed(&f.values)).unwrap_or_default());
        let without = |all: &[String], others: &[String]| {
            all.iter().filter(|value| !others.contains(value)).cloned().collect()
        };
        (without(&now, &before), without(&before, &now))
    }

    /// The value of a field as something else, where it is filled.
    ///
    /// # Errors
    /// A mistake in its line.
    pub fn parsed<T>(
        &self,
        key: &str,
        mistakes: &mut Vec<Mistake>,
        parse: impl Fn(&str) -> Result<T>,
    ) -> Option<T> {
        let text = self.one(key)?;
        parse(&text).map_err(|error| mistakes.push(Mistake { line: self.line_of(key), error })).ok()
    }

    /// The value of a field as it was written, where it is one that `parse` takes.
    pub fn checked<T>(
        &self,
        key: &str,
        mistakes: &mut Vec<Mistake>,
        parse: impl Fn(&str) -> Result<T>,
    ) -> Option<String> {
        self.parsed(key, mistakes, |text| parse(text).map(|_| text.to_owned()))
    }

    /// The values of a field as they were written; each that `parse` refuses is a mistake in its line.
    pub fn all_checked<T>(
        &self,
        key: &str,
        mistakes: &mut Vec<Mistake>,
        parse: impl Fn(&str) -> Result<T>,
    ) -> Vec<String> {
        for value in self.values.iter().filter(|v| v.key == key && !v.text.is_empty()) {
            if let Err(error) = parse(&value.text) {
                mistakes.push(Mistake { line: Some(value.line), error });
            }
        }
        self.all(key)
    }

    /// Whether a field says yes; empty is no.
    pub fn yes(&self, key: &str, mistakes: &mut Vec<Mistake>) -> bool {
        let parse = |text: &str| match text.to_lowercase().as_str() {
            "yes" | "y" | "true" => Ok(true),
            "no" | "n" | "false" => Ok(false),
            _ => Err(Error::usage("bad_form", format!("'{text}' is neither yes nor no"))),
        };
        self.parsed(key, mistakes, parse).unwrap_or(false)
    }

    /// A mistake with the line of the field that an error of the ledger is about.
    pub fn mistake(&self, error: Error) -> Mistake {
        let key = self.form.places.iter().find(|(code, _)| error.code == *code).map(|(_, key)| *key);
        Mistake { line: key.and_then(|key| self.line_of(key)), error }
    }

    /// A mistake in the line of a field.
    pub fn mistake_at(&self, key: &str, error: Error) -> Mistake {
        Mistake { line: self.line_of(key), error }
    }

    fn line_of(&self, key: &str) -> Option<usize> {
        self.values.iter().find(|v| v.key == key).map(|v| v.line)
    }
}

fn trimmed(values: &[String]) -> Vec<String> {
    values.iter().map(|value| trim(value)).collect()
}

/// A value as it is read back: no blanks at its ends and at those of its lines.
fn trim(value: &str) -> String {
    value.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// The field that a line gives a value, with the value.
fn key_of<'l>(form: &Form, line: &'l str) -> Option<(&'static str, &'l str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim_end().replace('_', "-").to_lowercase();
    form.field(&key).map(|field| (field.key, value))
}

/// A line that begins with a blank goes on with the value above it.
fn goes_on(line: &str) -> bool {
    line.starts_with([' ', '\t'])
}

/// One word of small letters and a colon: more likely a misspelt key than running text.
fn looks_like_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, rest)| {
        !key.is_empty()
            && !rest.starts_with("//")
            && key.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '-' | '_'))
    })
}

fn wrong(line: usize, message: String) -> Mistake {
    Mistake { line: Some(line), error: Error::usage("bad_form", message) }
}

fn unreadable(form: &Form, number: usize, line: &str) -> Mistake {
    let keys = form.fields.iter().map(|field| field.key).collect::<Vec<_>>();
    let Some((key, _)) = line.split_once(':').filter(|_| looks_like_key(line)) else {
        let mut mistake = wrong(number, "this line gives no field a value".to_owned());
        mistake.error.hint =
            Some("begin it with two blanks where it goes on with the value above".to_owned());
        return mistake;
    };
    let near = slip::meant(key, keys.iter().map(|other| (other, other)));
    let mut mistake = wrong(number, format!("no field '{key}'"));
    let near = near.map(|near| format!("did you mean '{near}'? ")).unwrap_or_default();
    mistake.error.hint = Some(format!("{near}the fields are {}", keys.join(", ")));
    mistake
}

/// Whether nothing but remarks and blank lines is left.
pub fn is_emptied(text: &str) -> bool {
    text.lines().all(|line| line.starts_with('#') || line.trim().is_empty())
}

/// The text without messages of an earlier time.
pub fn without_messages(text: &str) -> String {
    let kept = text.lines().filter(|line| !line.starts_with(MESSAGE));
    kept.map(|line| format!("{line}\n")).collect()
}

/// The text with each mistake told above its line; the line of the first one, from 1.
pub fn with_messages(text: &str, mistakes: &[Mistake]) -> (String, usize) {
    let mut out = String::new();
    let mut first = None;
    let mut tell = |out: &mut String, mistake: &Mistake| {
        let hint = mistake.error.hint.iter().flat_map(|hint| hint.lines());
        for row in mistake.error.message.lines().chain(hint).flat_map(|line| wrapped(MESSAGE, line)) {
            out.push_str(&row);
            out.push('\n');
        }
        first.get_or_insert(out.lines().count() + 1);
    };
    for mistake in mistakes.iter().filter(|mistake| mistake.line.is_none()) {
        tell(&mut out, mistake);
    }
    for (number, line) in text.lines().enumerate() {
        for mistake in mistakes.iter().filter(|mistake| mistake.line == Some(number)) {
            tell(&mut out, mistake);
        }
        out.push_str(line);
        out.push('\n');
    }
    (out, first.unwrap_or(1))
}

#[cfg(test)]
mod tests;
