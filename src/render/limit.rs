//! How much of a table a page shows. Thousands of rows help nobody on paper: the rest is counted, and where it stands is
//! said.

use std::borrow::Cow;

use super::cell::Tone;
use super::labels::Labels;
use super::table::Table;

/// Rows of a table, and entries, that pages show.
pub(super) const MOST: usize = 1_000;

/// The table as far as pages show it, with a sentence below about the rest. A row of totals at its end stays.
pub(super) fn cut<'a>(table: &'a Table, labels: &Labels) -> Cow<'a, Table> {
    let rows = table.rows();
    if rows.len() <= MOST {
        return Cow::Borrowed(table);
    }
    let is_total = |row: &[super::cell::Cell]| row.first().is_some_and(|cell| cell.tone == Tone::Strong);
    let total = rows.last().filter(|row| is_total(row));
    let mut shown = Table::new(table.name.clone());
    shown.title.clone_from(&table.title);
    let note = note(labels, rows.len() - total.iter().len());
    shown.footer = Some(table.footer.iter().cloned().chain([note]).collect::<Vec<_>>().join("\n"));
    let mut shown = table.columns().iter().cloned().fold(shown, Table::column);
    shown.extend(rows.iter().take(MOST).chain(total).cloned());
    Cow::Owned(shown)
}

/// The sentence about what is not shown.
pub(super) fn note(labels: &Labels, all: usize) -> String {
    labels.cut.replace("%shown%", &MOST.to_string()).replace("%all%", &all.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{Cell, Column};

    #[test]
    fn what_is_not_shown_is_counted_and_totals_stay() {
        let table = Table::new("t").column(Column::number("n", "N")).footer("Each once.");
        let mut table = (0..1_000_i64).fold(table, |table, n| table.row(vec![n.into()]));
        assert_eq!(cut(&table, &Labels::ENGLISH), Cow::Borrowed(&table));
        table.push(vec![7_i64.into()]);
        table.push(vec![Cell::from("all").tone(Tone::Strong)]);
        let shown = cut(&table, &Labels::ENGLISH).into_owned();
        assert_eq!(shown.rows().len(), 1_001);
        assert_eq!(shown.rows()[1_000][0].shown(), "all");
        let footer = "Each once.\nThe first 1000 of 1001; all of them are in this report as XLSX and as CSV.";
        assert_eq!(shown.footer.as_deref(), Some(footer));
    }
}
