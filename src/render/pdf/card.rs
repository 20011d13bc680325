//! A table with more columns than a page has room for: each row as a short text, with its labels.

use super::super::card::{self, Part};
use super::super::table::Table;
use super::flow::{Flow, Type};
use super::font::Face;
use super::ink::Ink;
use super::page::MEASURE;
use super::text::Span;
use super::tree::Role;

impl Flow<'_> {
    /// One item of a list a row ([`card::parts`]).
    pub(super) fn cards(&mut self, table: &Table) {
        const INDENT: f32 = 8.0;
        const LOOK: Type = Type { size: 8.5, leading: 11.8 };
        let list = self.tree.part(Role::List, None);
        for row in table.rows() {
            let span = |part| match part {
                Part::Gap(gap) => Span::new(gap, Face::Bold, Ink::Text),
                Part::Label(text) => Span::new(text, Face::Regular, Ink::Dim),
                Part::Words(cell) => self.cell_span(cell, Face::Regular),
                Part::Title(cell) => self.cell_span(cell, Face::Bold),
            };
            let parts = card::parts(table, row, &self.labels.colon);
            let spans: Vec<Span> = parts.into_iter().map(span).collect();
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
