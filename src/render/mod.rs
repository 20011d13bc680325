//! A table and document model, and one writer for each format.
//!
//! Knows no domain word: `present` turns answers into [`Document`]s, and the writers here turn those into text.
//! Writers for people pass every text through [`safe()`]; CSV and JSON keep the data as it is.

pub mod address;
#[cfg(feature = "office")]
mod card;
pub mod cell;
pub mod csv;
pub mod document;
#[cfg(feature = "office")]
pub mod docx;
pub mod escape;
pub mod figure;
#[cfg(feature = "office")]
mod fit;
pub mod format;
pub mod html;
pub mod json;
pub mod labels;
#[cfg(feature = "office")]
mod language;
#[cfg(feature = "office")]
mod letters;
#[cfg(feature = "office")]
mod limit;
pub mod markdown;
#[cfg(feature = "office")]
pub mod pdf;
#[cfg(feature = "office")]
mod raster;
pub mod safe;
#[cfg(test)]
mod samples;
pub mod scene;
pub mod site;
pub mod svg;
pub mod table;
pub mod terminal;
pub mod tsv;
#[cfg(feature = "office")]
pub mod xlsx;

pub use cell::{Cell, Link, Tone, Value, Word, minus};
pub use document::{Block, Document, Entry, Quotation};
pub use figure::{Chart, Figure};
pub use format::Format;
pub use labels::Labels;
pub use safe::{safe, safe_text};
pub use table::{Align, Column, Shown, Table};
pub use terminal::Screen;

use crate::error::{Error, Result};

/// Writes a document in one of the text formats; the text ends in a line break unless it is empty. `screen`
/// matters to [`Format::Table`] only.
///
/// # Errors
/// Usage errors: `several_tables` or `no_table` for CSV, `format_not_supported` for the JSON formats, which are
/// written from the typed answer and not from its document ([`json`]).
pub fn document(document: &Document, format: Format, screen: &Screen) -> Result<String> {
    match format {
        Format::Table => Ok(terminal::write(document, screen)),
        Format::Tsv => Ok(tsv::write(document)),
        Format::Csv => csv::write(document),
        Format::Markdown => Ok(markdown::write(document)),
        _ => Err(Error::usage("format_not_supported", format!("this cannot be written as '{format}'"))
            .hint("choose one of table, tsv, csv, markdown, html")),
    }
}

/// Writes a document in any format but the JSON ones, as the bytes of a file.
///
/// # Errors
/// As [`document`]; `format_not_built` for Word, Excel and PDF in a program built without the feature `office`.
pub fn bytes(document: &Document, format: Format, screen: &Screen) -> Result<Vec<u8>> {
    match format {
        Format::Html => Ok(html::write(document).into_bytes()),
        Format::Docx => word(document, None),
        #[cfg(feature = "office")]
        Format::Pdf => pdf::write(document),
        #[cfg(feature = "office")]
        Format::Xlsx => xlsx::write(document),
        #[cfg(not(feature = "office"))]
        Format::Xlsx | Format::Pdf => Err(not_built(format)),
        _ => self::document(document, format, screen).map(String::into_bytes),
    }
}

/// Writes a document for Word, in the styles of a Word file or of its `styles.xml` where one is given.
///
/// # Errors
/// `bad_styles` when the styles cannot be read; `format_not_built` as [`bytes`].
#[cfg(feature = "office")]
pub fn word(document: &Document, styles: Option<&[u8]>) -> Result<Vec<u8>> {
    docx::write(document, styles)
}

/// Refuses: the feature `office` writes for Word.
///
/// # Errors
/// `format_not_built`.
#[cfg(not(feature = "office"))]
pub fn word(_: &Document, _: Option<&[u8]>) -> Result<Vec<u8>> {
    Err(not_built(Format::Docx))
}

#[cfg(not(feature = "office"))]
fn not_built(format: Format) -> Error {
    Error::usage("format_not_built", format!("this program was built without the format '{format}'"))
        .hint("build it with the feature 'office', or choose one of table, tsv, csv, markdown, html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_not_made_from_a_document() {
        let error = document(&Document::new(), Format::Json, &Screen::plain(None)).unwrap_err();
        assert_eq!(error.code, "format_not_supported");
    }

    #[test]
    fn each_text_format_has_its_writer() {
        let one = Document::from(Table::new("t").column(Column::text("k", "K")).row(vec!["v".into()]));
        let texts = [Format::Table, Format::Tsv, Format::Csv, Format::Markdown]
            .map(|format| document(&one, format, &Screen::plain(None)).unwrap());
        assert_eq!(texts, ["K\n─\nv\n", "k\nv\n", "k\nv\n", "| K |\n| --- |\n| v |\n"]);
    }
}
