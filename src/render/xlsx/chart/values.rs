//! The values of a figure as its sheet has them: with the columns that a chart of Excel needs beside them.

use std::borrow::Cow;

use super::super::super::cell::Cell;
use super::super::super::figure::{Chart, Figure, Step, StepValue, Timeline};
use super::super::super::labels::Labels;
use super::super::super::table::{Column, Table};

/// The values of a figure; `number` is its number among the figures: `Figure 2`.
pub(in super::super) fn table(figure: &Figure, number: &str, labels: &Labels) -> Table {
    let table = figure.table(labels).title(format!("{number}. {}", figure.title));
    match &figure.chart {
        Chart::Columns(_) | Chart::Bars(_) => table,
        Chart::Waterfall(steps) => with_parts(table, steps, labels),
        Chart::Timeline(timeline) => beside(table, "line", labels.line.clone(), lines(timeline)),
    }
}

/// The table with one more column of numbers.
fn beside(
    table: Table,
    key: &'static str,
    heading: Cow<'static, str>,
    numbers: impl Iterator<Item = impl Into<Cell>>,
) -> Table {
    let mut table = table.column(Column::number(key, heading));
    for (cell, number) in table.cells_mut(key).zip(numbers) {
        *cell = number.into();
    }
    table
}

/// With where each step begins, and its size in the column of what it is.
fn with_parts(table: Table, steps: &[Step], labels: &Labels) -> Table {
    let parts = parts(steps);
    let columns = [
        ("base", &labels.base),
        ("total", &labels.total),
        ("increase", &labels.increase),
        ("decrease", &labels.decrease),
    ];
    columns.into_iter().enumerate().fold(table, |table, (at, (key, heading))| {
        beside(table, key, heading.clone(), parts.iter().map(|parts| parts[at]))
    })
}

/// Of each step: where it begins, total, increase, decrease.
fn parts(steps: &[Step]) -> Vec<[Option<i64>; 4]> {
    let mut so_far = 0_i64;
    let part = |step: &Step| match step.value {
        StepValue::Total(total) => {
            so_far = i64::try_from(total).unwrap_or(i64::MAX);
            [None, Some(so_far), None, None]
        }
        StepValue::Change(change) => {
            let before = so_far;
            so_far = so_far.saturating_add(change);
            let (base, size) = (Some(before.min(so_far)), Some(change.saturating_abs()));
            if change < 0 { [base, None, None, size] } else { [base, None, size, None] }
        }
    };
    steps.iter().map(part).collect()
}

/// Of each point the line that it stands on, counted from below.
fn lines(timeline: &Timeline) -> impl Iterator<Item = usize> {
    let rows = timeline.rows.len();
    let line = move |place| rows - place;
    timeline.rows.iter().enumerate().flat_map(move |(place, row)| row.points.iter().map(move |_| line(place)))
}
