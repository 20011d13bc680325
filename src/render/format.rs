//! The names of the formats.

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use crate::error::{Error, Result};

/// The formats an answer can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// For a terminal.
    Table,
    /// For a pipe.
    Tsv,
    /// Data, one table.
    Csv,
    /// One object in an envelope.
    Json,
    /// One object a line.
    Jsonl,
    /// For a page.
    Markdown,
    /// A web page that needs nothing beside it.
    Html,
    /// For Word and LibreOffice.
    Docx,
    /// For Excel and LibreOffice.
    Xlsx,
    /// For printing and sending.
    Pdf,
}

impl Format {
    /// All formats, in the order they are listed in help texts.
    pub const ALL: [Self; 10] = [
        Self::Table,
        Self::Tsv,
        Self::Csv,
        Self::Json,
        Self::Jsonl,
        Self::Markdown,
        Self::Html,
        Self::Docx,
        Self::Xlsx,
        Self::Pdf,
    ];

    /// The word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Tsv => "tsv",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
        }
    }

    /// Whether it is no text: a terminal cannot show it.
    pub const fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx | Self::Pdf)
    }

    /// The format a file's extension asks for, in any case; nothing for one that is not known.
    pub fn from_extension(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "txt" => Some(Self::Table),
            "tsv" | "tab" => Some(Self::Tsv),
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            "jsonl" | "ndjson" => Some(Self::Jsonl),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "docx" => Some(Self::Docx),
            "xlsx" => Some(Self::Xlsx),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }
}

impl FromStr for Format {
    type Err = Error;

    /// Reads the word, in any case; `md` is `markdown`.
    fn from_str(text: &str) -> Result<Self> {
        let word = text.trim().to_ascii_lowercase();
        if word == "md" {
            return Ok(Self::Markdown);
        }
        Self::ALL.into_iter().find(|format| format.as_str() == word).ok_or_else(|| {
            Error::usage("unknown_format", format!("'{text}' is not a format"))
                .hint(format!("one of {}", Self::ALL.map(Self::as_str).join(", ")))
        })
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_read_from_its_own_word() {
        for format in Format::ALL {
            assert_eq!(format.to_string().parse::<Format>(), Ok(format));
        }
        assert_eq!("MD".parse::<Format>(), Ok(Format::Markdown));
    }

    #[test]
    fn an_unknown_format_is_answered_with_the_known_ones() {
        let error = "xml".parse::<Format>().unwrap_err();
        assert_eq!(error.message, "'xml' is not a format");
        assert_eq!(
            error.hint.as_deref(),
            Some("one of table, tsv, csv, json, jsonl, markdown, html, docx, xlsx, pdf")
        );
    }

    #[test]
    fn a_file_name_asks_for_a_format() {
        let of = |name: &str| Format::from_extension(Path::new(name));
        assert_eq!(of("out/Report.MD"), Some(Format::Markdown));
        assert_eq!(of("a.ndjson"), Some(Format::Jsonl));
        assert_eq!(of("a.txt"), Some(Format::Table));
        assert_eq!((of("a.exe"), of("csv"), of("")), (None, None, None));
    }
}
