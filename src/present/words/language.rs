//! The languages that reports can be written in.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Result};

/// A language of the fixed words of a report. Quotes, titles and names stay in their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Russian.
    Russian,
    /// Kazakh.
    Kazakh,
    /// French.
    French,
    /// Spanish.
    Spanish,
}

impl Language {
    /// Every language, in the order of help texts.
    pub const ALL: [Self; 5] = [Self::English, Self::Russian, Self::Kazakh, Self::French, Self::Spanish];

    /// Its tag as BCP 47 spells it: `en`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Kazakh => "kk",
            Self::French => "fr",
            Self::Spanish => "es",
        }
    }

    /// Its messages, in Fluent's syntax: of reports, of records and editions, of the goals, of a public site.
    pub(super) const fn sources(self) -> [&'static str; 4] {
        macro_rules! sources {
            ($tag:literal) => {
                [
                    include_str!(concat!($tag, ".ftl")),
                    include_str!(concat!("records/", $tag, ".ftl")),
                    include_str!(concat!("goals/", $tag, ".ftl")),
                    include_str!(concat!("site/", $tag, ".ftl")),
                ]
            };
        }
        match self {
            Self::English => sources!("en"),
            Self::Russian => sources!("ru"),
            Self::Kazakh => sources!("kk"),
            Self::French => sources!("fr"),
            Self::Spanish => sources!("es"),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Language {
    type Err = Error;

    /// Reads a tag in any case.
    fn from_str(text: &str) -> Result<Self> {
        let tag = text.trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.as_str() == tag).ok_or_else(|| {
            Error::usage("unknown_language", format!("reports cannot be written in '{text}'"))
                .hint(format!("one of {}", Self::ALL.map(Self::as_str).join(", ")))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_from_its_tag_and_an_unknown_one_is_answered_with_the_known() {
        for language in Language::ALL {
            assert_eq!(language.as_str().to_uppercase().parse::<Language>(), Ok(language));
        }
        let error = "de".parse::<Language>().unwrap_err();
        assert_eq!(error.hint.as_deref(), Some("one of en, ru, kk, fr, es"));
    }
}
