//! The first sheet: title, the words of the document in their order, and a link to each sheet.

use rust_xlsxwriter::{Format, Url, Worksheet, XlsxError};

use super::super::cell::{Tone, Value};
use super::super::document::{Block, Document};
use super::super::safe::{safe, safe_text};
use super::measure;
use super::place;
use super::put;
use super::sheet::{self, Sheet};
use super::style::Styles;

/// The width of the words, in letters.
const WIDTH: f64 = 90.0;

/// Fills the first sheet.
pub(super) fn write(
    worksheet: &mut Worksheet,
    document: &Document,
    sheets: &[Sheet<'_>],
    names: &[String],
    styles: &Styles,
) -> Result<(), XlsxError> {
    let first = names.first().map_or("1", String::as_str);
    worksheet
        .set_name(first)?
        .set_column_width(0, WIDTH)?
        .set_column_width(1, 12)?
        .set_column_width(2, 24)?;
    worksheet.set_screen_gridlines(false);
    let mut lines = Lines { worksheet, row: 0 };
    if let Some(title) = &document.title {
        lines.line(&safe(title), &styles.title, 28.0)?;
    }
    if let Some(subtitle) = &document.subtitle {
        lines.line(&safe(subtitle), &styles.subtitle, 20.0)?;
    }
    for (index, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Heading { text, .. } => {
                lines.row += 1;
                lines.line(&safe(text), &styles.heading, 20.0)?;
            }
            Block::Paragraph(text) => lines.text(text, &styles.text)?,
            Block::Quote(quotation) => {
                lines.text(&quotation.marked(), &styles.note)?;
                if let Some(source) = quotation.cited() {
                    lines.text(&format!("— {}", safe(&source)), &styles.text)?;
                }
            }
            Block::List(items) => {
                for item in items {
                    lines.text(&format!("• {}", safe_text(item)), &styles.text)?;
                }
            }
            Block::Table(_) | Block::Entries { .. } | Block::Fields { .. } | Block::Figure(_) => {
                for (sheet, name) in sheets.iter().zip(names.iter().skip(1)).filter(|(s, _)| s.block == index)
                {
                    lines.link(sheet, name, styles)?;
                }
            }
        }
    }
    sheet::page(worksheet, document);
    worksheet.set_portrait();
    Ok(())
}

struct Lines<'a> {
    worksheet: &'a mut Worksheet,
    row: u32,
}

impl Lines<'_> {
    /// One line of large letters.
    fn line(&mut self, text: &str, style: &Format, height: f64) -> Result<(), XlsxError> {
        self.worksheet.set_row_height(self.row, height)?;
        self.text(text, style)
    }

    fn text(&mut self, text: &str, style: &Format) -> Result<(), XlsxError> {
        if !text.trim().is_empty() {
            put::text(self.worksheet, self.row, 0, text, style)?;
            if let Some(height) = measure::height(std::iter::once((text.into(), WIDTH)), 15.0) {
                self.worksheet.set_row_height(self.row, height)?;
            }
            self.row += 1;
        }
        Ok(())
    }

    /// A link to a sheet by its title, how many rows it has, and its name for programs, which is that of its CSV.
    fn link(&mut self, sheet: &Sheet<'_>, name: &str, styles: &Styles) -> Result<(), XlsxError> {
        let words = safe(&sheet.title);
        let is_title = !words.trim().is_empty() && !words.starts_with("<r>");
        let words = if is_title { words.chars().take(250).collect() } else { name.to_owned() };
        let style = styles.cell(&Value::Empty, Tone::Plain, true);
        let url = Url::new(place::cell(name, 1));
        self.worksheet.write_url_with_options(self.row, 0, url, words, "", Some(style))?;
        let rows = f64::from(u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX));
        let style = styles.cell(&Value::Integer(0), Tone::Dim, false);
        self.worksheet.write_number_with_format(self.row, 1, rows, style)?;
        if sheet.figure.is_none() {
            put::text(self.worksheet, self.row, 2, &sheet.table.name, &styles.code)?;
        }
        self.row += 1;
        Ok(())
    }
}
