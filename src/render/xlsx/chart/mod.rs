//! Charts of Excel itself, beside the values that they show: they can be changed, and read what the cells hold.

mod look;
mod stacks;
mod timeline;
mod values;
mod waterfall;

use rust_xlsxwriter::{Chart, ChartAxis, ChartFont, ChartLine, ObjectMovement, Worksheet, XlsxError};

pub(super) use self::values::table;
use super::super::figure::{self, Figure};
use super::super::labels::Labels;
use super::super::safe::safe;

/// Signs of a text alternative, as Excel counts them.
const LONGEST_ALTERNATIVE: usize = 255;
/// Excel draws no more series, and nobody tells more apart.
const MOST: usize = 60;

/// The cells that a chart reads: those of the sheet that it stands on.
struct Cells<'a> {
    sheet: &'a str,
    rows: u32,
}

/// A range of cells as the library takes it.
type Range<'a> = (&'a str, u32, u16, u32, u16);

impl<'a> Cells<'a> {
    /// A column below its header.
    fn column(&self, column: u16) -> Range<'a> {
        (self.sheet, 1, column, self.rows, column)
    }

    /// Some rows of a column.
    fn part(&self, column: u16, first: u32, last: u32) -> Range<'a> {
        (self.sheet, first, column, last, column)
    }

    /// One cell.
    fn one(&self, row: u32, column: u16) -> (&'a str, u32, u16) {
        (self.sheet, row, column)
    }
}

/// Puts the chart of a figure to the right of its values; nothing where there is nothing to draw.
pub(super) fn insert(
    worksheet: &mut Worksheet,
    sheet: &str,
    figure: &Figure,
    rows: usize,
    columns: u16,
    labels: &Labels,
) -> Result<(), XlsxError> {
    let cells = Cells { sheet, rows: u32::try_from(rows).unwrap_or(0) };
    let chart = match &figure.chart {
        _ if rows == 0 => None,
        figure::Chart::Columns(it) => stacks::chart(it, &cells, labels, true),
        figure::Chart::Bars(it) => stacks::chart(it, &cells, labels, false),
        figure::Chart::Waterfall(steps) => waterfall::chart(steps, &cells, labels),
        figure::Chart::Timeline(it) => timeline::chart(it, &cells, labels),
    };
    let Some(mut chart) = chart else { return Ok(()) };
    chart.title().set_name(&*text(&figure.title)).set_font(&font(12.0));
    chart.set_name(figure.name.as_str()).set_alt_text(alternative(&figure.description));
    chart.set_width(760).set_object_movement(ObjectMovement::DontMoveOrSizeWithCells);
    worksheet.insert_chart_with_offset(0, columns, &chart, 24, 12).map(drop)
}

/// A text that the library takes for no range and no formula.
fn text(words: &str) -> String {
    let words = safe(words);
    if words.contains('!') || words.starts_with('=') {
        format!("\u{a0}{words}\u{a0}")
    } else {
        words.into_owned()
    }
}

/// The text alternative as far as Excel takes one.
fn alternative(words: &str) -> String {
    let words = safe(words);
    if words.encode_utf16().count() <= LONGEST_ALTERNATIVE {
        return words.into_owned();
    }
    let mut length = 1;
    let fits = |c: &char| {
        length += c.len_utf16();
        length <= LONGEST_ALTERNATIVE
    };
    let kept: String = words.chars().take_while(fits).collect();
    format!("{}…", kept.rsplit_once(' ').map_or(&*kept, |(whole, _)| whole))
}

/// Dark letters of a size in points.
fn font(size: f64) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_size(size).set_color(look::INK);
    font
}

/// An axis of counts, named; whole numbers from zero, with pale lines across.
fn counted(axis: &mut ChartAxis, most: u64, labels: &Labels) {
    axis.set_name(&*text(&labels.count)).set_name_font(&font(9.0)).set_font(&font(9.0));
    axis.set_min(0).set_num_format("#,##0").set_major_gridlines(true);
    axis.set_major_gridlines_line(ChartLine::new().set_color(look::RULE).set_width(0.5));
    if most <= 10 {
        axis.set_major_unit(1);
    }
}

/// An axis with the names of what is counted.
fn named(axis: &mut ChartAxis, heading: &str) {
    axis.set_name(&*text(heading)).set_name_font(&font(9.0)).set_font(&font(9.0));
}

/// How high a chart of so many rows is, in pixels.
fn height(chart: &mut Chart, rows: usize) {
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    chart.set_height(rows.saturating_mul(26).saturating_add(150).clamp(280, 900));
}

#[cfg(test)]
mod tests;
