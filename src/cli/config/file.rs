//! Reading the file: its values and aliases with the lines they stand in, and everything that is wrong with it.

use std::ops::Range;
use std::path::Path;

use toml_edit::{Document, Item, Table};

use super::alias::{self, Alias};
use super::key::Key;
use crate::error::Error;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The setting.
    pub key: Key,
    /// What it is set to.
    pub text: String,
    /// Its line in the file, from 1.
    pub line: usize,
}

/// What a file says; what is wrong is left out of the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    /// Values, in the order of the file.
    pub lines: Vec<Line>,
    /// Aliases, in the order of the file.
    pub aliases: Vec<Alias>,
    /// What is wrong, each with the file's name and the line.
    pub problems: Vec<Error>,
}

/// Reads the text of a file. `commands` gives the names of all commands; it is asked only where there are aliases.
pub fn read(path: &Path, text: &str, commands: impl FnOnce() -> Vec<String>) -> Contents {
    let mut reader = Reader { path, text, contents: Contents::default() };
    match Document::parse(text) {
        Ok(document) => reader.whole(document.as_table(), commands),
        Err(e) => {
            let (place, what) = (reader.place(e.span()), first_line(e.message()));
            let error = Error::rejected("bad_config", format!("{place}: this is not TOML: {what}"));
            reader.contents.problems.push(error.hint("write NAME = \"VALUE\", such as: format = \"json\""));
        }
    }
    reader.contents
}

fn first_line(message: &str) -> &str {
    message.lines().next().unwrap_or("it cannot be read")
}

struct Reader<'a> {
    path: &'a Path,
    text: &'a str,
    contents: Contents,
}

impl Reader<'_> {
    fn whole(&mut self, table: &Table, commands: impl FnOnce() -> Vec<String>) {
        for (name, item) in table {
            let span = table.key(name).and_then(|key| key.span());
            match (name, item) {
                ("aliases", Item::Table(aliases)) => self.aliases(aliases),
                ("aliases", _) => {
                    self.refuse(
                        span,
                        "'aliases' is no section",
                        "write [aliases] and below it: od = \"due\"",
                    );
                }
                (_, Item::Value(value)) => self.value(name, value, span),
                _ => match Key::parse(name) {
                    Ok(_) => {
                        self.refuse(
                            span,
                            &format!("'{name}' is a section"),
                            &format!("write {name} = \"…\""),
                        );
                    }
                    Err(e) => self.refuse(span, &e.message, &e.hint.unwrap_or_default()),
                },
            }
        }
        if !self.contents.aliases.is_empty() {
            let (sound, wrong) = alias::checked(std::mem::take(&mut self.contents.aliases), &commands());
            self.contents.aliases = sound;
            for (line, e) in wrong {
                self.refuse_line(line, &e.message, e.hint.as_deref().unwrap_or_default());
            }
        }
    }

    fn value(&mut self, name: &str, value: &toml_edit::Value, span: Option<Range<usize>>) {
        let line = self.line(span.as_ref());
        let text = match (value.as_str(), value.as_bool()) {
            (Some(text), _) => Ok(text.to_owned()),
            (None, Some(truth)) => Ok(truth.to_string()),
            (None, None) => Err(format!("'{name}' is {}, not a text", value.type_name())),
        };
        let kept = Key::parse(name).and_then(|key| match text {
            Ok(text) => key.check(&text).map(|text| Line { key, text, line }),
            Err(what) => {
                Err(Error::usage("bad_value", what).hint(format!("write {name} = \"…\": {}", key.means())))
            }
        });
        match kept {
            Ok(line) => self.contents.lines.push(line),
            Err(e) => self.refuse_line(line, &e.message, e.hint.as_deref().unwrap_or_default()),
        }
    }

    fn aliases(&mut self, table: &Table) {
        for (name, item) in table {
            let span = table.key(name).and_then(|key| key.span());
            match item.as_str() {
                Some(text) => {
                    let line = self.line(span.as_ref());
                    self.contents.aliases.push(Alias { name: name.to_owned(), text: text.to_owned(), line });
                }
                None => self.refuse(
                    span,
                    &format!("alias '{name}' is no text"),
                    "write the words of a command: od = \"due --owner dana\"",
                ),
            }
        }
    }

    fn refuse(&mut self, span: Option<Range<usize>>, what: &str, hint: &str) {
        self.refuse_line(self.line(span.as_ref()), what, hint);
    }

    fn refuse_line(&mut self, line: usize, what: &str, hint: &str) {
        let message = format!("'{}' line {line}: {what}", self.path.display());
        self.contents.problems.push(Error::rejected("bad_config", message).hint(hint));
    }

    /// The file and the line, with the column where it is known.
    fn place(&self, span: Option<Range<usize>>) -> String {
        let start = span.map_or(0, |span| span.start).min(self.text.len());
        let before = self.text.get(..start).unwrap_or_default();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        format!("'{}' line {}, column {column}", self.path.display(), before.matches('\n').count() + 1)
    }

    fn line(&self, span: Option<&Range<usize>>) -> usize {
        let before = span.and_then(|span| self.text.get(..span.start)).unwrap_or_default();
        before.matches('\n').count() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contents(text: &str) -> Contents {
        read(Path::new("c.toml"), text, || vec!["due".to_owned(), "list".to_owned(), "help".to_owned()])
    }

    #[test]
    fn values_and_aliases_are_read_with_their_lines() {
        let read = contents(
            "# mine\nformat = \"json\"\n\naccessible = true\n[aliases]\nod = \"due --owner dana\"\n\"ü\" = 'od'\n",
        );
        assert_eq!(read.problems, []);
        let lines = read.lines.iter().map(|l| (l.key, l.text.as_str(), l.line)).collect::<Vec<_>>();
        assert_eq!(lines, [(Key::Format, "json", 2), (Key::Accessible, "true", 4)]);
        let aliases =
            read.aliases.iter().map(|a| (a.name.as_str(), a.text.as_str(), a.line)).collect::<Vec<_>>();
        assert_eq!(aliases, [("od", "due --owner dana", 6), ("ü", "od", 7)]);
    }

    #[test]
    fn each_mistake_is_told_with_its_line_and_spoils_nothing_else() {
        let read = contents(
            "colour = \"never\"\nformat = \"jsom\"\npager = 3\nlang = \"fr\"\n[editor]\nx = 1\n[aliases]\nlist = \"due\"\n\
             a = 1\nod = \"duee\"\n",
        );
        let told = read
            .problems
            .iter()
            .map(|p| (p.message.as_str(), p.hint.as_deref().unwrap()))
            .collect::<Vec<_>>();
        assert_eq!(
            told.iter().map(|(message, _)| *message).collect::<Vec<_>>(),
            [
                "'c.toml' line 1: no setting 'colour'",
                "'c.toml' line 2: 'jsom' is no value of 'format'",
                "'c.toml' line 3: 'pager' is integer, not a text",
                "'c.toml' line 5: 'editor' is a section",
                "'c.toml' line 9: alias 'a' is no text",
                "'c.toml' line 8: alias 'list' would hide the command of that name",
                "'c.toml' line 10: alias 'od' begins with 'duee', which is no command",
            ]
        );
        assert!(
            told[0].1.starts_with("did you mean 'color'?") && told[6].1.starts_with("did you mean 'due'?")
        );
        assert_eq!(read.lines.iter().map(|line| line.key).collect::<Vec<_>>(), [Key::Lang]);
        assert_eq!(read.aliases, []);
    }

    #[test]
    fn what_is_no_toml_is_told_with_line_and_column() {
        let read = contents("format = \"json\"\nlang = \n");
        assert_eq!(read.problems.len(), 1);
        assert!(read.problems[0].message.starts_with("'c.toml' line 2, column "), "{:?}", read.problems);
        for text in
            ["format = \"a\"\nformat = \"b\"", "\u{feff}[", "[[aliases]]", "=", "a.b.c = 1", "aliases = 1"]
        {
            assert!(!contents(text).problems.is_empty(), "{text}");
        }
    }
}
