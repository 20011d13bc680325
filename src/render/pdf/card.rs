//! A table with more columns than a page has room for: each row as a short text, with its labels.

use super::super::safe::safe;
use super::super::table::Table;
use super::flow::{Flow, Type};
use super::font::Face;
use super::ink::Ink;
use super::page::MEASURE;
use super::text::Span;
use super::tree::Role;

impl Flow<'_> {
    /// Its first two cells as the title of a row, then the label and the words of each other cell.
    pub(super) fn cards(&mut self, table: &Table) {
        const INDENT: f32 = 8.0;
        const LOOK: Type = Type { size: 8.5, leading: 11.8 };
        let list = self.tree.part(Role::List, None);
        for row in table.rows() {
            let mut spans = Vec::new();
            let filled =
                || table.columns().iter().zip(row).filter(|(_, cell)| !cell.shown().trim().is_empty());
            for (number, (column, cell)) in filled().enumerate() {
                if number == 1 {
                    spans.push(Span::new("  ", Face::Bold, Ink::Text));
                } else if number > 1 {
                    let label = format!(
                        "{}{}{} ",
                        if number == 2 { "\n" } else { "\u{a0}· " },
                        safe(&column.heading),
                        self.labels.colon
                    );
                    spans.push(Span::new(label, Face::Regular, Ink::Dim));
                }
                spans.push(self.cell_span(cell, if number < 2 { Face::Bold } else { Face::Regular }));
            }
            let lines = self.lines(&spans, LOOK.size, MEASURE - INDENT);
            // A short one stays whole.
            let height = lines.iter().take(8).fold(0.0, |height, _| height + LOOK.leading);
            self.need(height);
            let item = self.tree.part(Role::Item, Some(list));
            let body = self.tree.part(Role::ItemBody, Some(item));
            self.stretch(lines, INDENT, LOOK, body);
            self.y += 5.0;
        }
    }
}
