//! A table with more columns than a page has room for: each row as a short text, with its labels.

use super::cell::Cell;
use super::safe::safe;
use super::table::{Column, Table};

/// A part of the text of a row.
pub(super) enum Part<'a> {
    /// What parts its titles.
    Gap(&'static str),
    /// What stands before a cell: a line break or a dot, and the heading of its column.
    Label(String),
    /// The words of a cell.
    Words(&'a Cell),
    /// The words of a cell that are a title of the row.
    Title(&'a Cell),
}

/// The text of a row: its first cell as its title, with the second where that is a text, then the label and the words
/// of each other cell. What is empty is left out.
pub(super) fn parts<'a>(table: &Table, row: &'a [Cell], colon: &str) -> Vec<Part<'a>> {
    let filled = |(_, cell): &(&Column, &Cell)| !cell.shown().trim().is_empty();
    let cells: Vec<(&Column, &Cell)> = table.columns().iter().zip(row).filter(filled).collect();
    // A short second cell is a number or a word that says little without its label.
    let titles = if cells.get(1).is_some_and(|(column, _)| column.flex) { 2 } else { 1 };
    let mut parts = Vec::new();
    for (number, (column, cell)) in cells.into_iter().enumerate() {
        if number < titles {
            parts.extend((number > 0).then_some(Part::Gap("  ")));
            parts.push(Part::Title(cell));
        } else {
            let before = if number == titles { "\n" } else { "\u{a0}· " };
            parts.push(Part::Label(format!("{before}{}{colon} ", safe(&column.heading))));
            parts.push(Part::Words(cell));
        }
    }
    parts
}
