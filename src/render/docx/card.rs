//! A table with more columns than a page has room for: each row as a short text, with its labels.

use super::super::safe::safe;
use super::super::table::Table;
use super::body::Writer;
use super::xml::{self, Look};

impl Writer<'_> {
    /// One paragraph a row: its first cell as its title, with the second where that is a text, then the label and the words of each other cell.
    pub(super) fn cards(&mut self, table: &Table) {
        for row in table.rows() {
            self.begin("Report Record", "");
            let filled =
                || table.columns().iter().zip(row).filter(|(_, cell)| !cell.shown().trim().is_empty());
            // A short second cell is a number or a word that says little without its label.
            let heads = if filled().nth(1).is_some_and(|(column, _)| column.flex) { 2 } else { 1 };
            for (number, (column, cell)) in filled().enumerate() {
                if number == 1 && heads == 2 {
                    xml::run(&mut self.out, "  ", &Look::default());
                } else if number >= heads {
                    let label = format!(
                        "{}{}{} ",
                        if number == heads { "\n" } else { "\u{a0}· " },
                        safe(&column.heading),
                        self.document.labels.colon
                    );
                    xml::run(&mut self.out, &label, &Look { color: Some("595959"), ..Look::default() });
                }
                self.words(cell, &Look { bold: number < heads, ..Look::default() });
            }
            self.out.push_str("</w:p>");
        }
    }
}
