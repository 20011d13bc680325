//! Links inside a document: each commitment has one place, and its reference in any table leads there.

use std::collections::HashSet;

use crate::render::{Block, Cell, Document, Link};

/// The column that holds references of commitments.
const REFERENCES: &str = "ref";

/// Gives every commitment an anchor, at its first entry, and lets the references in tables lead to it. Of a
/// commitment that has no entry, the first reference is the place ([`Link::Anchor`]).
pub fn link(mut document: Document) -> Document {
    let mut placed = HashSet::new();
    for block in &mut document.blocks {
        let Block::Entries { table, entries } = block else { continue };
        for (cell, entry) in table.cells_mut(REFERENCES).zip(entries) {
            let anchor = anchor(cell);
            if placed.insert(anchor.clone()) {
                entry.anchor = Some(anchor);
            }
        }
    }
    for block in &mut document.blocks {
        let (Block::Table(table) | Block::Entries { table, .. }) = block else { continue };
        for cell in table.cells_mut(REFERENCES) {
            cell.link = Some(Link::Anchor(anchor(cell)));
        }
    }
    document
}

/// `C-42` as an anchor: `c-42`.
fn anchor(cell: &Cell) -> String {
    cell.text().to_lowercase()
}
