//! The content of an OpenDocument sheet, looked through before it is read: what is written once there may stand for
//! a million rows, columns or blanks.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};

use super::broken;
use super::limits::{MAX_CELLS, MAX_ROWS, Tally, too_many_cells, too_many_rows, too_much_text};
use crate::error::Result;

/// The most rows and columns that its reader lets a repetition fill.
const MOST: (u64, u64) = (1_048_576, 16_384);

/// What is counted in the content.
pub(super) struct Ods<'a> {
    name: &'a str,
    /// Cells as they are written, and as they lie in the sheets that are behind.
    written: u64,
    behind: u64,
    /// Bytes of text in all cells.
    text: u64,
    table: Option<Table>,
    row: Option<Row>,
    cell: Option<Cell>,
    in_remark: bool,
}

/// The sheet that is open.
#[derive(Default)]
struct Table {
    written_rows: u64,
    rows: u64,
    /// Empty rows that count only when a filled one follows.
    empty: u64,
    width: u64,
}

struct Row {
    repeated: u64,
    at: u64,
    /// Empty cells that count only when another follows.
    empty: u64,
    width: u64,
    text: u64,
}

struct Cell {
    repeated: u64,
    is_filled: bool,
    text: u64,
    /// Whether it ends with the first end of a cell, as its reader sees it.
    is_plain: bool,
    within: u64,
}

impl<'a> Ods<'a> {
    pub(super) fn new(name: &'a str) -> Self {
        Self { name, written: 0, behind: 0, text: 0, table: None, row: None, cell: None, in_remark: false }
    }

    fn begin(&mut self, start: &BytesStart<'_>) {
        let name = start.name();
        let name = name.as_ref();
        if let Some(cell) = &mut self.cell {
            match name {
                _ if self.in_remark => {}
                "office:annotation" if cell.is_plain => self.in_remark = true,
                "text:s" => cell.text = cell.text.saturating_add(count(start, "text:c")),
                "text:p" | "text:tab" | "text:line-break" => cell.text += 1,
                _ if is_cell(name) => cell.within += 1,
                _ => {}
            }
        } else if self.row.is_some() {
            if is_cell(name) {
                self.cell = Some(Cell::new(start));
            }
        } else if self.table.is_some() {
            if name == "table:table-row" {
                let repeated = count(start, "table:number-rows-repeated").min(MOST.0);
                self.row = Some(Row { repeated, at: 0, empty: 0, width: 0, text: 0 });
            }
        } else if name == "table:table" && attributes(start).any(|(key, _)| key == "table:name") {
            self.table = Some(Table::default());
        }
    }

    fn finish(&mut self, name: &str) -> Result<()> {
        if self.in_remark {
            self.in_remark = name != "office:annotation";
        } else if let Some(cell) = &mut self.cell {
            if is_cell(name) && (cell.is_plain || cell.within == 0) {
                self.close_cell();
            } else if is_cell(name) {
                cell.within -= 1;
            }
        } else if name == "table:table-row" {
            self.close_row()?;
        } else if name == "table:table" && self.row.is_none() {
            let table = self.table.take().unwrap_or_default();
            self.behind = self.behind.saturating_add(table.rows * table.width);
        }
        Ok(())
    }

    fn close_cell(&mut self) {
        let (Some(cell), Some(row)) = (self.cell.take(), &mut self.row) else { return };
        let before = row.at;
        row.at += row.empty.min(MOST.1 - row.at);
        row.empty = 0;
        let repeated = cell.repeated.min(MOST.1 - row.at);
        if cell.is_filled {
            row.at += repeated;
            row.width = row.at;
            row.text = row.text.saturating_add(cell.text.saturating_mul(repeated));
        } else {
            row.empty = repeated;
        }
        self.written += row.at - before;
    }

    fn close_row(&mut self) -> Result<()> {
        let (Some(row), Some(table)) = (self.row.take(), &mut self.table) else { return Ok(()) };
        table.written_rows += 1;
        if row.width == 0 {
            table.empty = (table.empty + row.repeated).min(MOST.0);
        } else {
            // What is empty above the first one is not kept.
            let above = if table.rows == 0 { 0 } else { table.empty };
            (table.rows, table.empty) = (table.rows + above + row.repeated, 0);
            table.width = table.width.max(row.width);
            self.text = self.text.saturating_add(row.text.saturating_mul(row.repeated));
        }
        let lying = self.behind.saturating_add(table.rows.saturating_mul(table.width));
        let what = format_args!("'{}'", self.name);
        if table.written_rows > MAX_ROWS {
            return Err(too_many_rows());
        }
        if lying.max(self.written) > MAX_CELLS {
            return Err(too_many_cells(&what.to_string()));
        }
        if self.text > super::MAX_TEXT {
            return Err(too_much_text(&what.to_string()));
        }
        Ok(())
    }
}

impl Tally for Ods<'_> {
    fn take(&mut self, event: &Event<'_>) -> Result<()> {
        let more = match event {
            Event::Start(start) => {
                self.begin(start);
                return Ok(());
            }
            Event::End(end) => return self.finish(end.name().as_ref()),
            Event::Text(text) => text.len(),
            Event::GeneralRef(_) => 4,
            _ => return Ok(()),
        };
        if let Some(cell) = self.cell.as_mut().filter(|_| !self.in_remark) {
            cell.text = cell.text.saturating_add(more as u64);
        }
        Ok(())
    }

    /// A sheet that does not end would be read on for ever.
    fn end(&self) -> Result<()> {
        match self.table {
            Some(_) => Err(broken(self.name, &"it breaks off in the middle of a sheet")),
            None => Ok(()),
        }
    }
}

impl Cell {
    fn new(start: &BytesStart<'_>) -> Self {
        let repeated = count(start, "table:number-columns-repeated");
        let mut cell = Self { repeated, is_filled: false, text: 0, is_plain: false, within: 0 };
        let (mut is_text, mut is_error, mut has_value, mut has_long_value) = (false, false, false, false);
        for (key, value) in attributes(start) {
            match key {
                "office:value-type" => is_text = value == "string",
                "calcext:value-type" => is_error = value == "error",
                "table:formula" => cell.is_filled = true,
                "office:value" | "office:boolean-value" => has_value = true,
                "office:string-value" | "office:date-value" | "office:time-value" => {
                    (has_value, has_long_value) = (true, has_long_value || !value.is_empty());
                }
                _ => continue,
            }
            cell.text += value.len() as u64;
        }
        cell.is_filled |= is_text || has_value || is_error;
        cell.is_plain = (!has_value && is_text) || (is_error && has_value && !has_long_value);
        cell
    }
}

fn is_cell(name: &str) -> bool {
    matches!(name, "table:table-cell" | "table:covered-table-cell")
}

fn attributes<'a>(start: &'a BytesStart<'_>) -> impl Iterator<Item = (&'a str, Cow<'a, str>)> {
    let mut all = start.attributes();
    all.with_checks(false);
    all.flatten().map(|found| (found.key.into_inner(), found.value))
}

/// How often something is repeated; what is no number is told by the reader.
fn count(start: &BytesStart<'_>, attribute: &str) -> u64 {
    attributes(start)
        .find(|(key, _)| *key == attribute)
        .and_then(|(_, value)| value.trim().parse().ok())
        .unwrap_or(1)
}
