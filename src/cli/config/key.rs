//! The settings of a user: their names, where else they may be set, and what may stand there.

use std::borrow::Cow;

use clap::ValueEnum as _;

use super::super::output::Color;
use crate::error::{Error, Result};
use crate::model::directory;
use crate::present::words::Language;
use crate::render::Format;

/// How many letters of a wrong value are told.
const SHOWN: usize = 80;

/// One setting of the config file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The database.
    Db,
    /// The format of answers.
    Format,
    /// When to colour.
    Color,
    /// The program that long answers are shown with.
    Pager,
    /// The language of reports.
    Lang,
    /// Plain lines for those who read by ear or touch.
    Accessible,
    /// The program that forms are edited with.
    Editor,
}

impl Key {
    /// All of them, in the order they are listed.
    pub const ALL: [Self; 7] =
        [Self::Db, Self::Format, Self::Color, Self::Pager, Self::Lang, Self::Accessible, Self::Editor];

    /// Its name in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Db => "db",
            Self::Format => "format",
            Self::Color => "color",
            Self::Pager => "pager",
            Self::Lang => "lang",
            Self::Accessible => "accessible",
            Self::Editor => "editor",
        }
    }

    /// The variable that goes before the file.
    pub const fn variable(self) -> &'static str {
        match self {
            Self::Db => "ONRECORD_DB",
            Self::Format => "ONRECORD_FORMAT",
            Self::Color => "ONRECORD_COLOR",
            Self::Pager => "ONRECORD_PAGER",
            Self::Lang => "ONRECORD_LANG",
            Self::Accessible => "ONRECORD_ACCESSIBLE",
            Self::Editor => "ONRECORD_EDITOR",
        }
    }

    /// Variables of all programs that count where neither the own variable nor the file says anything.
    pub const fn common_variables(self) -> &'static [&'static str] {
        match self {
            Self::Pager => &["PAGER"],
            Self::Editor => &["VISUAL", "EDITOR"],
            _ => &[],
        }
    }

    /// What holds where nothing is set, in words.
    pub const fn default(self) -> &'static str {
        match self {
            Self::Db => "./onrecord.db, else the one in your data folder",
            Self::Format => "a table on a terminal, TSV in a pipe",
            Self::Color => "auto",
            Self::Pager => super::PAGER,
            Self::Lang => "en",
            Self::Accessible => "false",
            Self::Editor => super::EDITOR,
        }
    }

    /// What it is, in a few words.
    pub const fn means(self) -> &'static str {
        match self {
            Self::Db => "the database to work with",
            Self::Format => "the format of answers where --format and -o say nothing",
            Self::Color => "when to colour: auto, always or never",
            Self::Pager => "the program that long answers are shown with, or never",
            Self::Lang => "the language of reports: en, ru, kk, fr or es",
            Self::Accessible => "plain lines of label and value, for screen readers: true or false",
            Self::Editor => "the program that forms are edited with",
        }
    }

    /// The key of this name.
    ///
    /// # Errors
    /// `no_key`, with the nearest name.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|key| key.as_str() == name).ok_or_else(|| {
            let names = Self::ALL.map(Self::as_str);
            let list = format!("one of: {}, aliases.NAME", names.join(", "));
            let error = Error::usage("no_key", format!("no setting '{name}'"));
            match directory::nearest(name, names.into_iter().chain(["aliases"])).first() {
                Some(near) => error.hint(format!("did you mean '{near}'? {list}")),
                None => error.hint(list),
            }
        })
    }

    /// The value as it is kept: a word that is known, spelt as it is listed; a program that is named.
    ///
    /// # Errors
    /// `bad_value`, with what would be right.
    pub fn check(self, text: &str) -> Result<String> {
        let text = text.trim();
        let bad = |hint: String| {
            Err(Error::usage("bad_value", format!("'{}' is no value of '{}'", shown(text), self.as_str()))
                .hint(hint))
        };
        if text.is_empty() {
            return bad(format!("{}; 'onrecord config unset {}' takes it away", self.means(), self.as_str()));
        }
        match self {
            Self::Db => Ok(text.to_owned()),
            Self::Pager | Self::Editor => crate::cli::words::split(text).map(|_| text.to_owned()),
            Self::Format => match text.parse::<Format>() {
                Ok(format) if format.is_binary() => {
                    bad(format!("'{format}' is for files: name one with -o FILE.{format}"))
                }
                Ok(format) => Ok(format.to_string()),
                Err(_) => {
                    let list = Format::ALL.into_iter().filter(|f| !f.is_binary()).map(Format::as_str);
                    bad(one_of(text, &list.collect::<Vec<_>>()))
                }
            },
            Self::Color if Color::from_str(text, true).is_ok() => Ok(text.to_ascii_lowercase()),
            Self::Color => bad(one_of(text, &["auto", "always", "never"])),
            Self::Lang => match text.parse::<Language>() {
                Ok(language) => Ok(language.to_string()),
                Err(e) => bad(e.hint.unwrap_or_default()),
            },
            Self::Accessible => match text.to_ascii_lowercase().as_str() {
                "1" | "true" | "yes" | "on" => Ok("true".to_owned()),
                "0" | "false" | "no" | "off" => Ok("false".to_owned()),
                _ => bad("true or false".to_owned()),
            },
        }
    }
}

/// The beginning of a text that somebody wrote, where it is long.
pub(super) fn shown(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}

fn one_of(text: &str, list: &[&'static str]) -> String {
    let all = format!("one of {}", list.join(", "));
    match directory::nearest(text, list.iter().copied()).first() {
        Some(near) => format!("did you mean '{near}'? {all}"),
        None => all,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_by_its_name_and_a_slip_is_answered_with_the_nearest() {
        for key in Key::ALL {
            assert_eq!(Key::parse(key.as_str()), Ok(key));
        }
        let error = Key::parse("colour").unwrap_err();
        assert_eq!(error.message, "no setting 'colour'");
        assert!(error.hint.unwrap().starts_with("did you mean 'color'? one of: db, format"));
    }

    #[test]
    fn a_very_long_value_is_told_by_its_beginning() {
        let message = Key::Lang.check(&"ё".repeat(1000)).unwrap_err().message;
        assert_eq!(message, format!("'{}…' is no value of 'lang'", "ё".repeat(SHOWN)));
    }

    #[test]
    fn values_are_kept_as_they_are_listed() {
        assert_eq!(Key::Format.check(" MD ").unwrap(), "markdown");
        assert_eq!(Key::Accessible.check("Yes").unwrap(), "true");
        assert_eq!(Key::Color.check("Never").unwrap(), "never");
        assert_eq!(Key::Lang.check("kk").unwrap(), "kk");
    }

    #[test]
    fn a_bad_value_is_answered_with_what_would_be_right() {
        for (key, text, hint) in [
            (Key::Format, "jsom", "did you mean 'json'?"),
            (Key::Format, "pdf", "'pdf' is for files"),
            (Key::Color, "alway", "did you mean 'always'?"),
            (Key::Accessible, "maybe", "true or false"),
            (Key::Editor, "vi 'x", "close the quotation"),
            (Key::Lang, "de", "one of"),
            (Key::Db, "  ", "the database to work with"),
        ] {
            let error = key.check(text).unwrap_err();
            assert!(error.hint.as_ref().is_some_and(|h| h.starts_with(hint)), "{key:?} {text}: {error:?}");
        }
    }
}
