//! Links inside a document: each commitment has an anchor where it first stands at length, and its reference in any
//! table leads there.

use std::collections::HashSet;

use crate::render::{Block, Cell, Document, Link};

/// The column that holds references of commitments.
const REFERENCES: &str = "ref";

/// Gives every commitment that has an entry one anchor, at its first one, and lets the references in tables lead to it.
/// A commitment that stands in tables only has neither.
pub fn link(mut document: Document) -> Document {
    let mut anchors = HashSet::new();
    for block in &mut document.blocks {
        let Block::Entries { table, entries } = block else { continue };
        for (cell, entry) in table.cells_mut(REFERENCES).zip(entries) {
            let anchor = anchor(cell);
            if anchors.insert(anchor.clone()) {
                entry.anchor = Some(anchor);
            }
        }
    }
    for block in &mut document.blocks {
        let (Block::Table(table) | Block::Entries { table, .. }) = block else { continue };
        for cell in table.cells_mut(REFERENCES) {
            let anchor = anchor(cell);
            if anchors.contains(&anchor) {
                cell.link = Some(Link::Anchor(anchor));
            }
        }
    }
    document
}

/// `C-42` as an anchor: `c-42`.
fn anchor(cell: &Cell) -> String {
    cell.text().to_lowercase()
}
