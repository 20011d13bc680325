//! Forms: fields that a person fills in with an editor, written as text.
//!
//! The text is made of lines. A line that begins with `#` is a remark. `key: value` gives a field its value; an empty
//! value is none. A field that may have several values is written once for each. A value goes on in lines that begin
//! with a blank: two blanks are taken away from each, and blank lines between them count. A field of running text also
//! goes on in lines that do not look like `key:`, so that pasted text need not be indented. A line that begins with
//! `#!` is a message about a mistake, and is gone when the form is opened again.

use crate::error::Error;

/// How many columns remarks are wrapped to.
const REMARK: usize = 78;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One line.
    Line,
    /// A line each, as often as there are values.
    Lines,
    /// Running text.
    Text,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name: that of the flag.
    pub key: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// Whether the form cannot do without it.
    pub needed: bool,
    /// What it holds when the form is opened.
    pub values: Vec<String>,
    /// What is allowed, one remark a line.
    pub remarks: Vec<String>,
}

/// A form to be filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form {
    /// What it is for.
    pub purpose: String,
    /// The fields, in their order.
    pub fields: Vec<Field>,
    /// What stands below as remarks: a text to copy from.
    pub below: Vec<String>,
    /// Which field an error of the ledger is about: the error's code, then the field.
    pub places: &'static [(&'static str, &'static str)],
}

impl Form {
    /// A form without fields.
    pub fn new(purpose: impl Into<String>) -> Self {
        Self { purpose: purpose.into(), ..Self::default() }
    }

    /// An error as somebody reads it who fills in the form: its fields in place of the flags of their names.
    pub fn in_its_words(&self, error: Error) -> Error {
        let said = |text: &str| {
            let mut said = String::new();
            let mut rest = text;
            while let Some((before, flag)) = rest.split_once("--") {
                let end = flag.find(|c: char| c != '-' && !c.is_ascii_alphanumeric()).unwrap_or(flag.len());
                let (name, after) = flag.split_at(end);
                said.push_str(before);
                match self.field(name) {
                    Some(_) if before.ends_with('\'') => said.push_str(name),
                    Some(_) if after.starts_with(" \"") => said.extend([name, ":"]),
                    Some(_) => said.extend(["'", name, "'"]),
                    None => said.extend(["--", name]),
                }
                rest = after;
            }
            said + rest
        };
        Error { message: said(&error.message), hint: error.hint.as_deref().map(said), ..error }
    }

    /// The same form with a field of one line.
    #[must_use]
    pub fn line(self, key: &'static str, value: Option<String>, remark: impl Into<String>) -> Self {
        self.with(key, Shape::Line, value.into_iter().collect(), remark.into())
    }

    /// The same form with a field of several values.
    #[must_use]
    pub fn lines(self, key: &'static str, values: Vec<String>, remark: impl Into<String>) -> Self {
        self.with(key, Shape::Lines, values, remark.into())
    }

    /// The same form with a field of running text.
    #[must_use]
    pub fn text(self, key: &'static str, value: Option<String>, remark: impl Into<String>) -> Self {
        self.with(key, Shape::Text, value.into_iter().collect(), remark.into())
    }

    fn with(mut self, key: &'static str, shape: Shape, values: Vec<String>, remark: String) -> Self {
        let remarks = remark.lines().map(str::to_owned).collect();
        let values = values.into_iter().filter(|value| !value.trim().is_empty()).collect();
        self.fields.push(Field { key, shape, needed: false, values, remarks });
        self
    }

    /// The same form, which cannot do without the field added last.
    #[must_use]
    pub fn needed(mut self) -> Self {
        if let Some(field) = self.fields.last_mut() {
            field.needed = true;
        }
        self
    }

    /// The field of this name.
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// The form as text.
    pub fn render(&self) -> String {
        let mut out = String::new();
        let purpose = format!(
            "{}\n\nWrite behind the colons, save, and leave the editor. Lines that begin with # are remarks. A value \
             goes on in lines that begin with two blanks. Nothing happens where nothing is changed, or the file is \
             emptied.",
            self.purpose
        );
        remarks(&mut out, purpose.lines());
        for field in &self.fields {
            out.push('\n');
            let needed = field.needed.then_some("(needed)");
            let first = field.remarks.first().map(|first| match needed {
                Some(needed) => format!("{first} {needed}"),
                None => first.clone(),
            });
            remarks(
                &mut out,
                first.as_deref().into_iter().chain(field.remarks.iter().skip(1).map(String::as_str)),
            );
            for value in &field.values {
                write_value(&mut out, field.key, value);
            }
            if field.values.is_empty() {
                out.push_str(field.key);
                out.push_str(":\n");
            }
        }
        if !self.below.is_empty() {
            out.push('\n');
            remarks(&mut out, self.below.iter().map(String::as_str));
        }
        out
    }
}

fn write_value(out: &mut String, key: &str, value: &str) {
    let value = value.trim();
    out.push_str(key);
    out.push(':');
    if value.contains('\n') {
        for line in value.lines() {
            out.push('\n');
            if !line.trim().is_empty() {
                out.push_str("  ");
                out.push_str(line);
            }
        }
    } else {
        out.push(' ');
        out.push_str(value);
    }
    out.push('\n');
}

/// Writes remarks, wrapped.
fn remarks<'a>(out: &mut String, lines: impl Iterator<Item = &'a str>) {
    for row in lines.flat_map(|line| wrapped("#", line)) {
        out.push_str(&row);
        out.push('\n');
    }
}

/// A line cut into rows after a mark; what begins with blanks goes on below its own indent.
pub(super) fn wrapped(mark: &str, line: &str) -> Vec<String> {
    let text = line.trim_start();
    let indent = " ".repeat(line.chars().count() - text.chars().count());
    let mut rows = vec![String::new()];
    for word in text.split_whitespace() {
        let used = rows.last().map_or(0, |row| row.chars().count());
        if used > 0 && mark.len() + 2 + indent.len() + used + word.chars().count() > REMARK {
            rows.push(String::new());
        }
        if let Some(row) = rows.last_mut() {
            row.push_str(if row.is_empty() { "" } else { " " });
            row.push_str(word);
        }
    }
    rows.iter().map(|row| format!("{mark} {indent}{row}").trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_says_what_each_field_takes_and_holds() {
        let form = Form::new("Give C-1 a status.")
            .line("status", None, "One of:\n  stalled  nothing moves")
            .needed()
            .lines("topic", vec!["SDG 4".into(), "SDG 6".into()], "Topics")
            .text("note", Some("First.\n\n# Second.".into()), "Why");
        let text = form.render();
        assert!(text.starts_with("# Give C-1 a status.\n#\n# Write behind the colons"), "{text}");
        let rest = "emptied.\n\n# One of: (needed)\n#   stalled nothing moves\nstatus:\n\n# Topics\ntopic: SDG 4\n\
                    topic: SDG 6\n\n# Why\nnote:\n  First.\n\n  # Second.\n";
        assert!(text.ends_with(rest), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= REMARK));
    }
}
