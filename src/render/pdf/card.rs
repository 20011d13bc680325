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
    /// Its first cell as the title of a row, with the second where that is a text, then the label and the words of each other cell.
    pub(super) fn cards(&mut self, table: &Table) {
        const INDENT: f32 = 8.0;
        const LOOK: Type = Type { size: 8.5, leading: 11.8 };
        let list = self.tree.part(Role::List, None);
        for row in table.rows() {
            let mut spans = Vec::new();
            let filled =
                || table.columns().iter().zip(row).filter(|(_, cell)| !cell.shown().trim().is_empty());
            // A short second cell is a number or a word that says little without its label.
            let heads = if filled().nth(1).is_some_and(|(column, _)| column.flex) { 2 } else { 1 };
            for (number, (column, cell)) in filled().enumerate() {
                if number == 1 && heads == 2 {
                    spans.push(Span::new("  ", Face::Bold, Ink::Text));
                } else if number >= heads {
                    let label = format!(
                        "{}{}{} ",
                        if number == heads { "\n" } else { "\u{a0}· " },
                        safe(&column.heading),
                        self.labels.colon
                    );
                    spans.push(Span::new(label, Face::Regular, Ink::Dim));
                }
                spans.push(self.cell_span(cell, if number < heads { Face::Bold } else { Face::Regular }));
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
