//! Excel: a first sheet with the words of the document, then a sheet a table with typed cells, and one a figure with its
//! values and a chart of Excel over them.
//!
//! A text from the data is written as a text, so a leading `=` is no formula. What Excel cannot hold (32,767
//! signs in a cell, 65,530 links in a sheet, days before 1900) is cut with a mark or written as text.

mod chart;
mod contents;
mod measure;
mod names;
mod place;
mod put;
mod sheet;
mod style;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use self::place::Places;
use super::document::Document;
use super::safe::safe;
use crate::error::{Error, Result};

/// Writes a document as a workbook; the same document gives the same bytes.
///
/// # Errors
/// `xlsx_failed` when the file cannot be made, which no document should bring about.
pub fn write(document: &Document) -> Result<Vec<u8>> {
    workbook(document)
        .map_err(|source| Error::failed("xlsx_failed", format!("writing 'xlsx' failed: {source}")))
}

fn workbook(document: &Document) -> std::result::Result<Vec<u8>, XlsxError> {
    let sheets = sheet::sheets(document);
    let names = names::unique(&document.labels.contents, sheets.iter().map(|sheet| &*sheet.tab));
    let places = Places::new(document, &sheets, &names);
    let styles = style::Styles::new();
    let mut workbook = Workbook::new();
    // A quarter faster than the usual level for large reports, and a quarter larger.
    workbook.set_zip_compression_level(2);
    workbook.set_properties(&properties(document)?);
    contents::write(workbook.add_worksheet(), document, &sheets, &names, &styles)?;
    for (sheet, name) in sheets.iter().zip(names.iter().skip(1)) {
        let worksheet = workbook.add_worksheet().set_name(name)?;
        sheet::write(worksheet, name, sheet, document, &places, &styles)?;
    }
    workbook.save_to_buffer()
}

/// Title and language; the day of creation is a constant, because a clock would make every file another one.
fn properties(document: &Document) -> std::result::Result<DocProperties, XlsxError> {
    let mut properties = DocProperties::new()
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?)
        .set_custom_property("Language", document.labels.language.as_ref());
    if let Some(title) = &document.title {
        properties = properties.set_title(safe(title));
    }
    if let Some(subtitle) = &document.subtitle {
        properties = properties.set_subject(safe(subtitle));
    }
    Ok(properties)
}

#[cfg(test)]
mod tests;
