//! The values of a figure as its sheet has them: with the columns that a chart of Excel needs beside them.

use super::super::super::cell::Cell;
use super::super::super::figure::{Chart, Figure, Step, StepValue, Timeline};
use super::super::super::labels::Labels;
use super::super::super::table::{Column, Table};

/// The values of a figure; `number` is its number among the figures: `Figure 2`.
pub(in super::super) fn table(figure: &Figure, number: &str, labels: &Labels) -> Table {
    let table = match &figure.chart {
        Chart::Columns(_) | Chart::Bars(_) => figure.table(labels),
        Chart::Waterfall(steps) => steps_table(Table::new(figure.name.clone()), steps, labels),
        Chart::Timeline(timeline) => points_table(Table::new(figure.name.clone()), timeline, labels),
    };
    table.title(format!("{number}. {}", figure.title))
}

fn steps_table(table: Table, steps: &[Step], labels: &Labels) -> Table {
    let number =
        |key: &'static str, heading: &std::borrow::Cow<'static, str>| Column::number(key, heading.clone());
    let mut table = table
        .column(Column::text("step", labels.step.clone()))
        .column(number("value", &labels.value))
        .column(number("base", &labels.base))
        .column(number("total", &labels.total))
        .column(number("increase", &labels.increase))
        .column(number("decrease", &labels.decrease));
    let mut so_far = 0_i64;
    for step in steps {
        let none = Cell::empty;
        let (value, parts) = match step.value {
            StepValue::Total(total) => {
                so_far = i64::try_from(total).unwrap_or(i64::MAX);
                (so_far, [none(), so_far.into(), none(), none()])
            }
            StepValue::Change(change) => {
                let before = so_far;
                so_far = so_far.saturating_add(change);
                let (base, size) = (before.min(so_far), Cell::from(change.saturating_abs()));
                let parts = if change < 0 {
                    [base.into(), none(), none(), size]
                } else {
                    [base.into(), none(), size, none()]
                };
                (change, parts)
            }
        };
        table.push([Cell::from(&step.label), value.into()].into_iter().chain(parts).collect());
    }
    table
}

fn points_table(table: Table, timeline: &Timeline, labels: &Labels) -> Table {
    let mut table = table
        .column(Column::text("row", timeline.heading.clone()))
        .column(Column::text("day", labels.day.clone()))
        .column(Column::flex("what", labels.what.clone()))
        .column(Column::number("line", labels.line.clone()));
    for (place, row) in timeline.rows.iter().enumerate() {
        let line = timeline.rows.len() - place;
        table.extend(
            row.points
                .iter()
                .map(|p| vec![Cell::from(&row.label), p.on.into(), Cell::from(&p.label), line.into()]),
        );
    }
    table
}
