//! Charts as values: what is shown, with the words that stand for it where no picture can be seen.

use chrono::NaiveDate;

use super::cell::{Cell, Tone, Value};
use super::labels::Labels;
use super::table::{Column, Table};

/// A chart with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The name for programs, unique in a document: letters, digits and underscores.
    pub name: String,
    /// One line above it.
    pub title: String,
    /// What it shows, in a sentence or two, for those who do not see it.
    pub description: String,
    /// What is drawn.
    pub chart: Chart,
}

/// The kinds of chart. All values are counts: whole, zero or more unless said otherwise.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// Columns over time, each a stack of the series: stock by status over the months.
    Columns(Stacks),
    /// Horizontal bars, each a stack of the series: status by party. One series makes plain bars.
    Bars(Stacks),
    /// From an opening to a closing total by steps up and down.
    Waterfall(Vec<Step>),
    /// Rows of points on an axis of days.
    Timeline(Timeline),
}

/// Categories, and series with one value for each of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Stacks {
    /// What the categories are, as the heading of a column: `Month`.
    pub heading: String,
    /// The categories in the order they are drawn.
    pub categories: Vec<String>,
    /// The series from the base of the stack outwards.
    pub series: Vec<Series>,
}

/// One series of values.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name in the legend.
    pub label: String,
    /// How it should strike the eye; a writer adds a pattern, so that colour is never alone.
    pub tone: Tone,
    /// One value for each category.
    pub values: Vec<u64>,
}

/// One column of a waterfall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Below it.
    pub label: String,
    /// A total, or a change to the total so far.
    pub value: StepValue,
}

/// What a step of a waterfall is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepValue {
    /// Stands on the base line.
    Total(u64),
    /// Hangs on the total so far; negative goes down.
    Change(i64),
}

/// Rows of points on an axis of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// What the rows are, as the heading of a column: `Commitment`.
    pub heading: String,
    /// The rows from top to bottom.
    pub rows: Vec<TimelineRow>,
    /// A day that is marked across all rows, such as the as-of day, with its label.
    pub marked: Option<(NaiveDate, String)>,
}

/// One row of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineRow {
    /// Left of it: `C-42`.
    pub label: String,
    /// Its points, earliest first.
    pub points: Vec<Point>,
    /// Whether a line with an arrow joins each point to the next: a deadline that moved.
    pub joined: bool,
}

/// One point of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Its day.
    pub on: NaiveDate,
    /// What it is, in a few words.
    pub label: String,
    /// How it should strike the eye.
    pub tone: Tone,
}

impl Figure {
    /// The values as a table, for those who do not see the picture.
    pub fn table(&self, labels: &Labels) -> Table {
        let table = Table::new(self.name.clone()).title(self.title.clone());
        match &self.chart {
            Chart::Columns(stacks) | Chart::Bars(stacks) => stacks.fill(table),
            Chart::Waterfall(steps) => steps_table(table, steps, labels),
            Chart::Timeline(timeline) => timeline.fill(table, labels),
        }
    }
}

impl Figure {
    /// Whether a table that stands beside the picture tells its values already: row by row, whatever their sign and
    /// whatever else it tells.
    pub fn is_told_by(&self, table: &Table) -> bool {
        let values = self.table(&Labels::ENGLISH);
        let numbers = |row: &[Cell]| -> Vec<u64> {
            let numbers = row.iter().filter_map(|cell| match cell.value {
                Value::Integer(number) => Some(number.unsigned_abs()),
                _ => None,
            });
            numbers.collect()
        };
        let is_told = |(row, others): (&Vec<Cell>, &Vec<Cell>)| {
            let (mine, others) = (numbers(row), numbers(others));
            let mut rest = others.iter();
            !mine.is_empty() && mine.iter().all(|number| rest.any(|other| other == number))
        };
        values.rows().len() == table.rows().len() && values.rows().iter().zip(table.rows()).all(is_told)
    }
}

impl Stacks {
    fn fill(&self, table: Table) -> Table {
        let table = table.column(Column::text("category", self.heading.clone()));
        let number = |table: Table, series: &Series| {
            table.column(Column::number(series.label.clone(), series.label.clone()))
        };
        let mut table = self.series.iter().fold(table, number);
        for (index, category) in self.categories.iter().enumerate() {
            let values =
                self.series.iter().map(|s| s.values.get(index).copied().map_or_else(Cell::empty, whole));
            table.push(std::iter::once(Cell::from(category)).chain(values).collect());
        }
        table
    }
}

fn steps_table(table: Table, steps: &[Step], labels: &Labels) -> Table {
    let mut table = table
        .column(Column::text("step", labels.step.clone()))
        .column(Column::number("value", labels.value.clone()));
    table.extend(steps.iter().map(|step| {
        let value = match step.value {
            StepValue::Total(total) => whole(total),
            StepValue::Change(change) => Cell::from(change),
        };
        vec![Cell::from(&step.label), value]
    }));
    table
}

impl Timeline {
    fn fill(&self, table: Table, labels: &Labels) -> Table {
        let mut table = table
            .column(Column::text("row", self.heading.clone()))
            .column(Column::text("day", labels.day.clone()))
            .column(Column::flex("what", labels.what.clone()));
        for row in &self.rows {
            table.extend(
                row.points.iter().map(|p| vec![Cell::from(&row.label), p.on.into(), Cell::from(&p.label)]),
            );
        }
        table
    }
}

fn whole(value: u64) -> Cell {
    Cell::from(i64::try_from(value).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_of_a_chart_are_a_table_with_a_column_a_series() {
        let series = |label: &str, values: &[u64]| Series {
            label: label.to_owned(),
            tone: Tone::Plain,
            values: values.to_vec(),
        };
        let stacks = Stacks {
            heading: "Month".to_owned(),
            categories: vec!["2026-01".to_owned(), "2026-02".to_owned()],
            series: vec![series("open", &[3, 4]), series("closed", &[1])],
        };
        let figure = Figure {
            name: "stock".to_owned(),
            title: "Stock".to_owned(),
            description: String::new(),
            chart: Chart::Columns(stacks),
        };
        let table = figure.table(&Labels::ENGLISH);
        assert_eq!(table.columns().len(), 3);
        assert_eq!(table.rows()[1], [Cell::from("2026-02"), Cell::from(4_i64), Cell::empty()]);
        assert!(figure.is_told_by(&table));
    }

    #[test]
    fn a_table_beside_a_chart_tells_it_when_it_has_its_values_in_each_row() {
        let step = |label: &str, value| Step { label: label.to_owned(), value };
        let figure = Figure {
            name: "flow".to_owned(),
            title: "Flow".to_owned(),
            description: String::new(),
            chart: Chart::Waterfall(vec![
                step("Opening", StepValue::Total(8)),
                step("Closed", StepValue::Change(-1)),
            ]),
        };
        let beside = |opening: i64, closed: i64| {
            let table = Table::new("t").column(Column::text("what", "What")).column(Column::number("n", "N"));
            let row = |what: &str, n: i64| vec![Cell::from(what), Cell::from(n)];
            table.row(row("open before", opening)).row(row("closed", closed))
        };
        assert!(figure.is_told_by(&beside(8, 1)));
        assert!(!figure.is_told_by(&beside(8, 2)));
        assert!(!figure.is_told_by(&beside(8, 1).row(vec!["more".into(), 7_i64.into()])));
    }
}
