//! From an opening to a closing total: columns that stand on one nobody sees.

use rust_xlsxwriter::{Chart, ChartFormat, ChartPatternFillType as Hatching, ChartType};

use super::super::super::cell::Tone;
use super::super::super::figure::{Step, StepValue};
use super::super::super::labels::Labels;
use super::{Cells, counted, look, named};

/// The chart over the columns of [`values::table`](super::values::table): step, value, where it begins, total, increase,
/// decrease. Each value has its sign, and increase and decrease are hatched in two directions.
pub(super) fn chart(steps: &[Step], cells: &Cells<'_>, labels: &Labels) -> Option<Chart> {
    let mut chart = Chart::new(ChartType::ColumnStacked);
    let unseen = chart.add_series().set_name(cells.one(0, 2));
    unseen.set_categories(cells.column(0)).set_values(cells.column(2)).set_gap(45).set_overlap(100);
    unseen.set_format(ChartFormat::new().set_no_fill().set_no_border());
    let parts = [
        (3, look::filled(Tone::Plain), "#,##0"),
        (4, look::hatched(Some(Hatching::DiagonalStripesWideUpwards), Tone::Warn), "+#,##0;;0"),
        (5, look::hatched(Some(Hatching::DiagonalStripesWideDownwards), Tone::Good), "−#,##0;;0"),
    ];
    for (column, mut format, shown) in parts {
        let part = chart.add_series().set_name(cells.one(0, column));
        part.set_categories(cells.column(0)).set_values(cells.column(column));
        part.set_format(&mut format).set_data_label(&look::values(shown));
    }
    let most = steps.iter().map(|step| match step.value {
        StepValue::Total(total) => total,
        StepValue::Change(change) => change.unsigned_abs(),
    });
    named(chart.x_axis(), &labels.step);
    counted(chart.y_axis(), most.max()?, labels);
    chart.legend().set_hidden();
    chart.set_height(360);
    Some(chart)
}
