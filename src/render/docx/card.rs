//! A table with more columns than a page has room for: each row as a short text, with its labels.

use super::super::safe::safe;
use super::super::table::Table;
use super::body::Writer;
use super::xml::{self, Look};

impl Writer<'_> {
    /// One paragraph a row: its first two cells as its title, then the label and the words of each other cell.
    pub(super) fn cards(&mut self, table: &Table) {
        for row in table.rows() {
            self.begin("Report Record", "");
            let filled =
                || table.columns().iter().zip(row).filter(|(_, cell)| !cell.shown().trim().is_empty());
            for (number, (column, cell)) in filled().enumerate() {
                if number == 1 {
                    xml::run(&mut self.out, "  ", &Look::default());
                } else if number > 1 {
                    let label = format!(
                        "{}{}{} ",
                        if number == 2 { "\n" } else { "\u{a0}· " },
                        safe(&column.heading),
                        self.document.labels.colon
                    );
                    xml::run(&mut self.out, &label, &Look { color: Some("595959"), ..Look::default() });
                }
                self.words(cell, &Look { bold: number < 2, ..Look::default() });
            }
            self.out.push_str("</w:p>");
        }
    }
}
