//! The sheet of a table or of a figure: a frozen header with filters, typed cells, widths by content, ready to print.

use std::borrow::Cow;
use std::ops::Range;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::document::{Block, Document};
use super::super::figure::Figure;
use super::super::safe::safe;
use super::super::table::{Align, Table};
use super::place::Places;
use super::put::{self, Putter};
use super::style::Styles;
use super::{chart, measure};

/// Rows of a sheet below its header; a longer table goes on in a further sheet.
const MOST_ROWS: usize = 1_048_000;
/// Columns of a sheet.
const MOST_COLUMNS: usize = 16_384;

/// The height of a line in points.
const LINE: f64 = 15.0;

/// A table or a part of one.
#[derive(Clone)]
pub(super) struct Sheet<'a> {
    /// The table.
    pub table: Cow<'a, Table>,
    /// Its rows that stand here.
    pub rows: Range<usize>,
    /// The block of the document that it comes from.
    pub block: usize,
    /// What people call it: the title of its table, else of its section, else its name for programs.
    pub title: String,
    /// What stands on its tab: the title; of a figure its number.
    pub tab: String,
    /// The figure whose values it holds.
    pub figure: Option<&'a Figure>,
}

/// The sheets of a document's tables and figures, in order.
pub(super) fn sheets(document: &Document) -> Vec<Sheet<'_>> {
    let mut tables = document.tables();
    let (mut heading, mut figures) = (None, 0);
    let mut sheets = Vec::new();
    for (block, content) in document.blocks.iter().enumerate() {
        let (table, figure, number) = match content {
            Block::Heading { text, .. } => {
                heading = Some(text.as_str());
                continue;
            }
            Block::Table(_) | Block::Entries { .. } | Block::Fields { .. } => (tables.next(), None, None),
            Block::Figure(figure) => {
                figures += 1;
                let number = format!("{} {figures}", document.labels.figure);
                (
                    Some(Cow::Owned(chart::table(figure, &number, &document.labels))),
                    Some(figure),
                    Some(number),
                )
            }
            _ => continue,
        };
        let Some(table) = table else { continue };
        let title = table.title.as_deref().or(heading).filter(|title| !title.trim().is_empty());
        let title = title.unwrap_or(&table.name).to_owned();
        let tab = number.unwrap_or_else(|| title.clone());
        let rows = 0..table.rows().len();
        sheets.extend(parts(Sheet { table, rows, block, title, tab, figure }));
    }
    sheets
}

/// The sheets for what one may be too short to hold.
fn parts(whole: Sheet<'_>) -> impl Iterator<Item = Sheet<'_>> {
    let rows = whole.rows.len();
    let parts = rows.div_ceil(MOST_ROWS).max(1);
    let range = move |part: usize| part * MOST_ROWS..((part + 1) * MOST_ROWS).min(rows);
    (0..parts).map(move |part| Sheet { rows: range(part), ..whole.clone() })
}

/// Fills a sheet.
pub(super) fn write(
    worksheet: &mut Worksheet,
    name: &str,
    sheet: &Sheet<'_>,
    document: &Document,
    places: &Places,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let table = &*sheet.table;
    let rows = table.rows().get(sheet.rows.clone()).unwrap_or_default();
    let mut widths = Vec::new();
    for (at, column) in (0_u16..).zip(table.columns().iter().take(MOST_COLUMNS)) {
        let style = if column.align == Align::Right { &styles.header_right } else { &styles.header };
        put::text(worksheet, 0, at, &safe(&column.heading), style)?;
        let texts = rows.iter().filter_map(|row| row.get(usize::from(at)).map(|cell| cell.shown()));
        let width = measure::width(column, texts);
        worksheet.set_column_width(at, width)?;
        widths.push(width);
    }
    // The arrow of the filter takes the room of three letters.
    let headings = table.columns().iter().map(|column| Cow::Borrowed(&*column.heading));
    let header = measure::height(headings.zip(widths.iter().map(|width| width - 3.0)), LINE);
    worksheet.set_row_height(0, header.unwrap_or(LINE) + 3.0)?;
    let mut putter = Putter { sheet: worksheet, places, styles, links: 0 };
    for (row, cells) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells.iter().take(MOST_COLUMNS)) {
            putter.cell(row, column, cell)?;
        }
        let texts = cells.iter().map(|cell| cell.shown()).zip(widths.iter().copied());
        if let Some(height) = measure::height(texts, LINE) {
            putter.sheet.set_row_height(row, height)?;
        }
    }
    let last_row = u32::try_from(rows.len()).unwrap_or(u32::MAX - 8);
    notes(worksheet, table, last_row + 2)?;
    let last_column = u16::try_from(table.columns().len().clamp(1, MOST_COLUMNS) - 1).unwrap_or(0);
    if !table.columns().is_empty() {
        worksheet.autofilter(0, 0, last_row, last_column)?;
        worksheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    }
    if let Some(figure) = sheet.figure {
        chart::insert(worksheet, name, figure, rows.len(), last_column + 1, &document.labels)?;
    }
    page(worksheet, document);
    Ok(())
}

/// What an empty table says and the note of any, one empty row below, so that they are not rows of the table.
fn notes(worksheet: &mut Worksheet, table: &Table, from: u32) -> Result<(), XlsxError> {
    let empty = table.is_empty().then_some(&*table.empty);
    let style =
        rust_xlsxwriter::Format::new().set_italic().set_font_color(rust_xlsxwriter::Color::RGB(0x59_5959));
    for (row, note) in (from..).zip(empty.into_iter().chain(table.footer.as_deref())) {
        // Not wrapped: it may run over the columns to its right.
        put::text(worksheet, row, 0, &safe(note), &style)?;
    }
    Ok(())
}

/// A4 across, as wide as the page, with title and page number.
pub(super) fn page(worksheet: &mut Worksheet, document: &Document) {
    const A4: u8 = 9;
    let labels = &document.labels;
    let title = safe(document.title.as_deref().unwrap_or_default());
    // Excel takes 255 signs in all, and `&` begins a code.
    let title = title.chars().take(100).collect::<String>().replace('&', "&&");
    let footer =
        format!("&L{title}&R{} &P {} &N", labels.page.replace('&', "&&"), labels.of.replace('&', "&&"));
    worksheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3)
        .set_footer(footer);
}
