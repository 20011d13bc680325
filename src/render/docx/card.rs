//! A table with more columns than a page has room for: each row as a short text, with its labels.

use super::super::card::{self, Part};
use super::super::table::Table;
use super::body::Writer;
use super::xml::{self, Look};

impl Writer<'_> {
    /// One paragraph a row ([`card::parts`]).
    pub(super) fn cards(&mut self, table: &Table) {
        let label = Look { color: Some("595959"), ..Look::default() };
        let title = Look { bold: true, ..Look::default() };
        for row in table.rows() {
            self.begin("Report Record", "");
            for part in card::parts(table, row, &self.document.labels.colon) {
                match part {
                    Part::Gap(gap) => xml::run(&mut self.out, gap, &Look::default()),
                    Part::Label(text) => xml::run(&mut self.out, &text, &label),
                    Part::Words(cell) => self.words(cell, &Look::default()),
                    Part::Title(cell) => self.words(cell, &title),
                }
            }
            self.out.push_str("</w:p>");
        }
    }
}
