//! Cells in columns of known widths, drawn by comfy-table: bold headings over a light rule, no boxes.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle, Width};

use super::Screen;
use super::layout::GAP;
use super::paint::mark;
use super::wrap::wrap;
use crate::render::cell::Tone;
use crate::render::table::Align;

/// The widest a column can be; longer content is wrapped.
pub(super) const WIDEST: usize = 8192;

/// Rows being laid out. Every cell is wrapped to its column here, so that nothing is left to arrange.
pub(super) struct Grid {
    widths: Vec<usize>,
    aligns: Vec<Align>,
    heading_lines: usize,
    table: comfy_table::Table,
}

impl Grid {
    /// An empty grid; as many alignments as widths.
    pub(super) fn new(widths: &[usize], aligns: &[Align]) -> Self {
        let mut table = comfy_table::Table::new();
        table.set_content_arrangement(ContentArrangement::Disabled);
        let widths = widths.iter().map(|width| (*width).min(WIDEST)).collect();
        Self { widths, aligns: aligns.to_vec(), heading_lines: 0, table }
    }

    /// Sets the headings.
    pub(super) fn header<'a>(&mut self, headings: impl Iterator<Item = &'a str>) {
        let cells: Vec<String> = self.cells(headings.map(|heading| (heading, Tone::Strong)));
        self.heading_lines = cells.iter().map(|cell| cell.split('\n').count()).max().unwrap_or(0);
        self.table.set_header(cells);
    }

    /// Adds a row of safe texts with their tones.
    pub(super) fn row<'a>(&mut self, texts: impl Iterator<Item = (&'a str, Tone)>) {
        let cells = self.cells(texts);
        self.table.add_row(cells);
    }

    fn cells<'a>(&self, texts: impl Iterator<Item = (&'a str, Tone)>) -> Vec<String> {
        let marked = |text: &str, tone, width| {
            wrap(text, width).iter().map(|line| mark(line, tone)).collect::<Vec<_>>().join("\n")
        };
        texts.zip(&self.widths).map(|((text, tone), width)| marked(text, tone, *width)).collect()
    }

    /// The lines, still with the marks of their tones and blanks at their ends.
    pub(super) fn lines(mut self, screen: &Screen) -> Vec<String> {
        if self.heading_lines > 0 {
            let rule = LineStyle::none().fill(screen.pick('─', '-'));
            self.table.load_style(TableStyle::new().header_separator(rule));
        } else {
            self.table.load_style(TableStyle::new());
        }
        let last = self.widths.len().saturating_sub(1);
        for (index, (width, align)) in self.widths.iter().zip(&self.aligns).enumerate() {
            let gap = if index == last { 0 } else { to_u16(GAP) };
            if let Some(column) = self.table.column_mut(index) {
                column.set_padding((0, gap));
                column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(to_u16(*width) + gap)));
                column.set_cell_alignment(match align {
                    Align::Left => CellAlignment::Left,
                    Align::Right => CellAlignment::Right,
                });
            }
        }
        let mut lines: Vec<String> = self.table.lines().collect();
        if let Some(rule) = lines.get_mut(self.heading_lines).filter(|_| self.heading_lines > 0) {
            *rule = mark(rule, Tone::Dim);
        }
        lines
    }
}

/// Widths are at most [`WIDEST`].
fn to_u16(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX / 2)
}
