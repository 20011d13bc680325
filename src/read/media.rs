//! What sort of text a file holds, by its name and its first bytes.

use std::path::Path;
use std::str::FromStr;

use crate::error::{Error, Result};

use super::binary::{binary_kind, not_read};

/// The media types of release text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaType {
    /// `text/plain`
    Plain,
    /// `text/markdown`
    Markdown,
}

impl MediaType {
    /// The media type as it is stored: `text/plain`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "text/plain",
            Self::Markdown => "text/markdown",
        }
    }
}

impl FromStr for MediaType {
    type Err = Error;

    fn from_str(given: &str) -> Result<Self> {
        match given.trim().to_ascii_lowercase().as_str() {
            "text/plain" | "text" | "txt" | "plain" => Ok(Self::Plain),
            "text/markdown" | "markdown" | "md" => Ok(Self::Markdown),
            _ => Err(Error::usage("unknown_media_type", format!("unknown media type '{given}'"))
                .hint("one of: text/plain, text/markdown")),
        }
    }
}

/// The media type of a file, by its first bytes and the extension of its name; `-` stands for plain text. A
/// format that is not read is an error that names it. A new format gets its arm here.
pub(super) fn media_type(bytes: &[u8], name: &str) -> Result<MediaType> {
    if let Some(kind) = binary_kind(bytes) {
        return Err(not_read(name, kind));
    }
    let extension = Path::new(name).extension().and_then(|e| e.to_str()).unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "md" | "markdown" | "mkd" => Ok(MediaType::Markdown),
        "pdf" => Err(not_read(name, "named as a PDF document")),
        "doc" | "docx" | "odt" | "rtf" => Err(not_read(name, "named as a word processor's document")),
        "html" | "htm" | "xhtml" | "mhtml" => Err(not_read(name, "a web page (HTML)")),
        _ if starts_as_html(bytes) => Err(not_read(name, "a web page (HTML)")),
        _ => Ok(MediaType::Plain),
    }
}

/// Whether the first words of a file are those of a web page.
fn starts_as_html(bytes: &[u8]) -> bool {
    let head = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    [b"<!doctype html".as_slice(), b"<html"]
        .iter()
        .any(|start| head.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_tells_markdown_from_text() {
        assert_eq!(media_type(b"# A", "notes/Readout.MD").unwrap(), MediaType::Markdown);
        for name in ["readout.txt", "readout", "-", "readout.eml"] {
            assert_eq!(media_type(b"# A", name).unwrap(), MediaType::Plain, "{name}");
        }
    }

    #[test]
    fn formats_that_are_not_read_are_named_whatever_the_file_is_called() {
        for (bytes, name, word) in [
            (b"%PDF-1.7".as_slice(), "a.txt", "PDF"),
            (b"text", "a.pdf", "PDF"),
            (b"text", "a.docx", "word processor"),
            (b"text", "a.html", "HTML"),
            (b"\n <!DOCTYPE HTML><p>", "-", "HTML"),
        ] {
            let error = media_type(bytes, name).unwrap_err();
            assert_eq!(error.code, "unsupported_format");
            assert!(error.message.contains(word) && error.message.contains(name), "{error}");
        }
    }

    #[test]
    fn a_media_type_is_read_in_its_usual_spellings() {
        assert_eq!("Markdown".parse::<MediaType>().unwrap(), MediaType::Markdown);
        assert_eq!("text/plain".parse::<MediaType>().unwrap(), MediaType::Plain);
        assert_eq!("text/html".parse::<MediaType>().unwrap_err().code, "unknown_media_type");
    }
}
