//! Tables: a header on every page, rows that stay whole where they can, widths that fit the page.

use super::super::cell::Cell;
use super::super::fit::{Fit, Weight, fit};
use super::super::limit;
use super::super::table::{Align, Table};
use super::flow::{Flow, Type};
use super::font::Face;
use super::ink::Ink;
use super::page::{BOTTOM, Item, LEFT, MEASURE, TOP};
use super::text::Line;
use super::tree::Role;

/// From the usual size to the smallest that can be read.
const TYPES: [Type; 3] =
    [Type { size: 8.0, leading: 10.8 }, Type { size: 7.4, leading: 10.0 }, Type { size: 7.0, leading: 9.4 }];
/// Left and right of the words of a cell.
const SIDE: f32 = 4.0;
/// Above and below them.
const ABOVE: f32 = 2.6;
/// A row that is higher is split over pages; another one begins on the next.
const WHOLE: f32 = (BOTTOM - TOP) * 0.5;

/// The cells of a row as lines, and how they stand.
struct Row {
    cells: Vec<Vec<Line>>,
    lines: usize,
}

/// A table on its way onto the pages.
struct Grid {
    columns: Columns,
    look: Type,
    part: usize,
    has_header: bool,
}

/// Left edge, width and side of each column.
type Columns = Vec<(f32, f32, Align)>;

impl Flow<'_> {
    /// Title, table and note; rows one below the other where the columns do not fit.
    pub(super) fn table(&mut self, table: &Table) {
        if table.is_empty() {
            if let Some(title) = &table.title {
                self.caption(title, 20.0, None);
            }
            self.note(&table.empty);
            self.note(table.footer.as_deref().unwrap_or_default());
            return;
        }
        let table = &*table.for_readers();
        let table = &*limit::cut(table, self.labels);
        let fitting = TYPES.iter().find_map(|look| {
            let measure = |text: &str, weight: Weight| {
                let face = if weight == Weight::Bold { Face::Bold } else { Face::Regular };
                // A little more than measured, against what rounding takes.
                self.fonts.width(face, look.size, text) + 0.1
            };
            match fit(table, MEASURE, 2.0 * SIDE, measure) {
                Fit::Columns(widths) => Some((*look, widths)),
                Fit::Cards => None,
            }
        });
        match fitting {
            Some((look, widths)) => {
                let aligns = table.columns().iter().map(|column| column.align);
                let header: Vec<Cell> =
                    table.columns().iter().map(|c| Cell::from(c.heading.as_ref())).collect();
                let columns = columns(&widths, aligns);
                let title = table.title.as_deref();
                self.grid((columns, look), Some(&header), title, table.rows().iter().map(Vec::as_slice));
            }
            None => {
                if let Some(title) = &table.title {
                    self.caption(title, 40.0, None);
                }
                self.cards(table);
            }
        }
        self.y += 4.0;
        self.note(table.footer.as_deref().unwrap_or_default());
        self.y += 4.0;
    }

    /// Labels and values as a table without a header.
    pub(super) fn fields(&mut self, rows: &[(String, Cell)]) {
        if rows.is_empty() {
            return;
        }
        let widths = [MEASURE * 0.27, MEASURE * 0.73];
        let rows: Vec<[Cell; 2]> = rows
            .iter()
            .map(|(label, cell)| [Cell::from(label).tone(super::super::cell::Tone::Strong), cell.clone()])
            .collect();
        let columns = columns(&widths, [Align::Left; 2].into_iter());
        self.grid((columns, TYPES[0]), None, None, rows.iter().map(<[Cell; 2]>::as_slice));
        self.y += 8.0;
    }

    /// Title, header and rows; all on one page where they are few.
    fn grid<'c>(
        &mut self,
        (columns, look): (Columns, Type),
        header: Option<&[Cell]>,
        title: Option<&str>,
        rows: impl Iterator<Item = &'c [Cell]>,
    ) {
        let set = |cells: &[Cell], face: Face| self.set(cells, face, &columns, look);
        let rows: Vec<Row> = rows.map(|cells| set(cells, Face::Regular)).collect();
        let header_row = header.map(|cells| set(cells, Face::Bold));
        let heights = header_row.iter().chain(&rows).map(|row| height(row.lines, look));
        let all: f32 = heights.clone().sum();
        let first: f32 = heights.take(2).sum();
        let wanted = if all <= WHOLE { all } else { first.min(WHOLE) };
        if let Some(title) = title {
            self.caption(title, wanted + 4.0, None);
        }
        self.need(wanted);
        self.kept = None;
        let part = self.tree.part(Role::Table, None);
        let grid = Grid { columns, look, part, has_header: header.is_some() };
        self.head(&grid, header_row.as_ref(), true);
        for row in rows {
            self.row(&grid, header_row.as_ref(), row);
        }
        self.rule(&grid, Ink::Accent, 1.0);
    }

    /// The header; structure says it once.
    fn head(&mut self, grid: &Grid, header: Option<&Row>, is_first: bool) {
        self.rule(grid, Ink::Accent, 1.0);
        let Some(header) = header else { return };
        let all: f32 = grid.columns.iter().map(|(_, width, _)| width).sum();
        let high = height(header.lines, grid.look);
        self.put(Item::Fill { x: LEFT, y: self.y, width: all, height: high, ink: Ink::Tint });
        let row = is_first.then(|| self.tree.part(Role::Row, Some(grid.part)));
        for ((x, width, align), lines) in grid.columns.iter().zip(&header.cells) {
            let part = row.map(|row| self.tree.part(Role::HeaderCell, Some(row)));
            for (number, line) in (0_u16..).zip(lines) {
                let top = self.y + ABOVE + f32::from(number) * grid.look.leading;
                let x = placed(*x, *width, *align, line.width);
                match part {
                    Some(part) => self.line(line.clone(), x, top, grid.look, part),
                    None => {
                        let (y, size) = (top + grid.look.base(), grid.look.size);
                        self.put(Item::Text { x, y, size, pieces: line.pieces.clone(), slot: None });
                    }
                }
            }
        }
        self.y += high;
        self.rule(grid, Ink::Accent, 0.7);
    }

    /// A row, on the next page where it would be split without need, else in as many parts as it takes.
    fn row(&mut self, grid: &Grid, header: Option<&Row>, row: Row) {
        let look = grid.look;
        if height(row.lines, look) > self.room()
            && (height(row.lines, look) <= WHOLE || self.room() < 4.0 * look.leading)
        {
            self.next_page(grid, header);
        }
        let part = self.tree.part(Role::Row, Some(grid.part));
        let role = |at: usize| if !grid.has_header && at == 0 { Role::RowHeaderCell } else { Role::Cell };
        let parts: Vec<usize> = (0..row.cells.len()).map(|at| self.tree.part(role(at), Some(part))).collect();
        let mut cells: Vec<_> = row.cells.into_iter().map(Vec::into_iter).collect();
        let mut left = row.lines;
        loop {
            let fits = fitting(self.room(), look).clamp(1, left.max(1));
            for ((lines, (x, width, align)), part) in cells.iter_mut().zip(&grid.columns).zip(&parts) {
                for (number, line) in (0_u16..).zip(lines.take(fits)) {
                    let top = self.y + ABOVE + f32::from(number) * look.leading;
                    self.line_in(line, (*x, *width, *align), top, look, *part);
                }
            }
            self.y += height(fits, look);
            left = left.saturating_sub(fits);
            if left == 0 {
                break;
            }
            self.next_page(grid, header);
        }
        self.rule(grid, Ink::Hair, 0.5);
    }

    fn line_in(
        &mut self,
        line: Line,
        (x, width, align): (f32, f32, Align),
        top: f32,
        look: Type,
        part: usize,
    ) {
        let x = placed(x, width, align, line.width);
        self.line(line, x, top, look, part);
    }

    fn next_page(&mut self, grid: &Grid, header: Option<&Row>) {
        self.rule(grid, Ink::Hair, 0.5);
        self.break_page();
        self.head(grid, header, false);
    }

    fn rule(&mut self, grid: &Grid, ink: Ink, height: f32) {
        let width = grid.columns.iter().map(|(_, width, _)| width).sum();
        self.put(Item::Fill { x: LEFT, y: self.y - height / 2.0, width, height, ink });
    }

    fn set(&self, cells: &[Cell], face: Face, columns: &[(f32, f32, Align)], look: Type) -> Row {
        let lines = |(cell, (_, width, _)): (&Cell, &(f32, f32, Align))| {
            let span = self.cell_span(cell, face);
            if span.text.is_empty() { Vec::new() } else { self.lines(&[span], look.size, width - 2.0 * SIDE) }
        };
        let cells: Vec<Vec<Line>> = cells.iter().zip(columns).map(lines).collect();
        let lines = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        Row { cells, lines }
    }
}

/// The columns, one beside the other.
fn columns(widths: &[f32], aligns: impl Iterator<Item = Align>) -> Columns {
    let mut x = LEFT;
    let place = |(width, align): (&f32, Align)| {
        let left = x;
        x += width;
        (left, *width, align)
    };
    widths.iter().zip(aligns).map(place).collect()
}

/// The left edge of a line in its cell.
fn placed(x: f32, width: f32, align: Align, line: f32) -> f32 {
    match align {
        Align::Left => x + SIDE,
        Align::Right => x + width - SIDE - line,
    }
}

#[expect(clippy::cast_precision_loss, reason = "far fewer lines than a float counts")]
fn height(lines: usize, look: Type) -> f32 {
    lines as f32 * look.leading + 2.0 * ABOVE
}

/// How many lines of a row go into a height.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has few lines")]
fn fitting(room: f32, look: Type) -> usize {
    ((room - 2.0 * ABOVE).max(0.0) / look.leading) as usize
}
