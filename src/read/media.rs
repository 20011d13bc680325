//! What sort of text a file holds, by its name and its first bytes.

use std::path::Path;
use std::str::FromStr;

use crate::error::{Error, Result};

use super::binary::{DOCX, PDF, binary_kind, not_read};

/// The media types of release text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaType {
    /// `text/plain`
    Plain,
    /// `text/markdown`
    Markdown,
    /// `text/html`
    Html,
    /// Word, since 2007
    Docx,
    /// `message/rfc822`, also a page saved as one file (MHTML)
    Mail,
    /// `application/pdf`
    Pdf,
}

impl MediaType {
    /// The media type as it is stored: `text/plain`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "text/plain",
            Self::Markdown => "text/markdown",
            Self::Html => "text/html",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Mail => "message/rfc822",
            Self::Pdf => "application/pdf",
        }
    }
}

impl FromStr for MediaType {
    type Err = Error;

    fn from_str(given: &str) -> Result<Self> {
        let given = given.trim().to_ascii_lowercase();
        match given.as_str() {
            "text" | "txt" | "plain" => Ok(Self::Plain),
            "markdown" | "md" => Ok(Self::Markdown),
            "html" | "htm" | "xhtml" => Ok(Self::Html),
            "docx" | "word" => Ok(Self::Docx),
            "eml" | "mail" | "mhtml" | "mht" => Ok(Self::Mail),
            "pdf" => Ok(Self::Pdf),
            _ => [Self::Plain, Self::Markdown, Self::Html, Self::Docx, Self::Mail, Self::Pdf]
                .into_iter()
                .find(|media_type| media_type.as_str() == given)
                .ok_or_else(|| {
                    Error::usage("unknown_media_type", format!("unknown media type '{given}'"))
                        .hint("one of: txt, md, html, docx, eml, pdf")
                }),
        }
    }
}

/// The media type of a file, by its first bytes, then by the extension of its name. A format that is not read is
/// an error that names it. A new format gets its arm here.
pub(super) fn media_type(bytes: &[u8], name: &str) -> Result<MediaType> {
    match binary_kind(bytes) {
        Some(DOCX) => return Ok(MediaType::Docx),
        Some(PDF) => return Ok(MediaType::Pdf),
        Some(kind) => return Err(not_read(name, kind)),
        None => {}
    }
    let extension = Path::new(name).extension().and_then(|e| e.to_str()).unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        _ if starts_as_html(bytes) => Ok(MediaType::Html),
        _ if starts_as_mail(bytes) => Ok(MediaType::Mail),
        "md" | "markdown" | "mkd" => Ok(MediaType::Markdown),
        "html" | "htm" | "xhtml" => Ok(MediaType::Html),
        "eml" | "mht" | "mhtml" => Ok(MediaType::Mail),
        "pdf" => Err(not_read(name, "named as a PDF document, but is none")),
        "docx" => Err(not_read(name, "named as a Word document, but is none")),
        "doc" | "odt" | "rtf" => Err(not_read(name, "named as a word processor's document")),
        _ => Ok(MediaType::Plain),
    }
}

/// Whether the first words of a file are those of a web page.
fn starts_as_html(bytes: &[u8]) -> bool {
    let mut head = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    for (start, end) in [(b"<?xml".as_slice(), b"?>".as_slice()), (b"<!--", b"-->")] {
        if head.starts_with(start)
            && let Some(at) = head.iter().take(4096).enumerate().position(|(i, _)| head[i..].starts_with(end))
        {
            head = head[at + end.len()..].trim_ascii_start();
        }
    }
    [b"<!doctype html".as_slice(), b"<html", b"<head>", b"<body"]
        .iter()
        .any(|start| head.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)))
}

/// Whether a file begins with the header of a mail: lines of `Name: value`, some of which only mail programs write.
fn starts_as_mail(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    let mut names = Vec::new();
    for line in head.split(|b| *b == b'\n') {
        if line.trim_ascii().is_empty() {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(colon) = line.iter().position(|b| *b == b':') else { return false };
        let name = &line[..colon];
        if name.is_empty() || !name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-') {
            return false;
        }
        names.push(name.to_ascii_lowercase());
    }
    let has = |name: &[u8]| names.iter().any(|n| n == name);
    (has(b"from") || has(b"subject")) && (has(b"mime-version") || has(b"received") || has(b"message-id"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_type_and_then_the_extension() {
        for (bytes, name, told) in [
            (b"# A".as_slice(), "notes/Readout.MD", MediaType::Markdown),
            (b"# A", "readout.txt", MediaType::Plain),
            (b"# A", "-", MediaType::Plain),
            (b"%PDF-1.7", "a.txt", MediaType::Pdf),
            (b"PK\x03\x04\0\0word/document.xml", "a.html", MediaType::Docx),
            (b"\n <!DOCTYPE HTML><p>", "-", MediaType::Html),
            (b"<?xml version='1.0'?>\n<!-- x --><html>", "a.txt", MediaType::Html),
            (b"<p>text", "a.htm", MediaType::Html),
            (b"Received: by x\r\nSubject: Talks\r\n\r\nText", "a", MediaType::Mail),
            (b"Subject: Talks\nDate: today\n\nText", "a", MediaType::Plain),
            (b"Subject: Talks\n\nText", "a.eml", MediaType::Mail),
        ] {
            assert_eq!(media_type(bytes, name).unwrap(), told, "{name}");
        }
    }

    #[test]
    fn formats_that_are_not_read_are_named_whatever_the_file_is_called() {
        for (bytes, name, word) in [
            (b"PK\x03\x04\0\0xl/".as_slice(), "a.txt", "XLSX"),
            (b"text", "a.pdf", "PDF"),
            (b"text", "a.docx", "Word"),
            (b"text", "a.odt", "word processor"),
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
        assert_eq!("application/pdf".parse::<MediaType>().unwrap(), MediaType::Pdf);
        assert_eq!("text/rtf".parse::<MediaType>().unwrap_err().code, "unknown_media_type");
    }
}
