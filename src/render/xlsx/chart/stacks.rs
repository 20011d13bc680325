//! Columns and bars, each a stack.

use rust_xlsxwriter::{Chart, ChartAxisCrossing, ChartLegendPosition, ChartType};

use super::super::super::figure::Stacks;
use super::super::super::labels::Labels;
use super::{Cells, MOST, counted, font, height, look, named};

/// The chart over the table of [`Figure::table`](super::Figure::table): a column a series. Bars go down in the order of
/// the table.
pub(super) fn chart(stacks: &Stacks, cells: &Cells<'_>, labels: &Labels, upright: bool) -> Option<Chart> {
    if stacks.series.is_empty() || stacks.series.len() > MOST {
        return None;
    }
    let mut chart = Chart::new(if upright { ChartType::ColumnStacked } else { ChartType::BarStacked });
    for (place, (column, series)) in (1_u16..).zip(&stacks.series).enumerate() {
        let mut format = look::series(place, series.tone);
        let drawn = chart.add_series().set_name(cells.one(0, column));
        drawn.set_categories(cells.column(0)).set_values(cells.column(column));
        // An empty format shows no zero.
        drawn.set_format(&mut format).set_gap(45).set_overlap(100).set_data_label(&look::values("#,##0;;"));
    }
    let most = (0..stacks.categories.len()).map(|at| stacks.total(at)).max().unwrap_or(0);
    if upright {
        named(chart.x_axis(), &stacks.heading);
        counted(chart.y_axis(), most, labels);
        chart.set_height(380);
    } else {
        named(chart.y_axis(), &stacks.heading);
        counted(chart.x_axis(), most, labels);
        // The first bar on top, the values below the last.
        chart.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max).set_major_gridlines(false);
        height(&mut chart, stacks.categories.len());
    }
    if stacks.series.len() > 1 {
        chart.legend().set_position(ChartLegendPosition::Top).set_font(&font(9.0));
    } else {
        chart.legend().set_hidden();
    }
    Some(chart)
}
