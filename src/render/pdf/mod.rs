//! PDF: pages laid out here, with letters of their own, links, an outline, and a structure for those who hear them.
//!
//! First everything is laid out as values (`flow` and what hangs on it), twice, since the contents tell pages; then it
//! is drawn (`paint`). A character that no font has is drawn as a box, and keeps its own text for search and copying.

mod block;
mod card;
mod contents;
mod figure;
mod flow;
mod font;
mod ink;
mod page;
mod paint;
mod scene;
mod structure;
mod table;
mod text;
mod tree;

use self::flow::{Flow, Heading};
use self::font::Fonts;
use super::document::{Block, Document};
use crate::error::Result;

/// Writes a document as PDF; the same document gives the same bytes.
///
/// # Errors
/// `pdf_failed` when the file cannot be made, which no document should bring about.
pub fn write(document: &Document) -> Result<Vec<u8>> {
    let fonts = Fonts::new()?;
    let guessed = laid_out(document, &fonts, &[]);
    let headings = if contents::shown(&guessed.headings).is_empty() {
        Vec::new()
    } else {
        // The contents take room themselves: the second pass has it, the third knows the pages.
        laid_out(document, &fonts, &guessed.headings).headings
    };
    let flow = if headings.is_empty() { guessed } else { laid_out(document, &fonts, &headings) };
    paint::paint(document, &fonts, flow)
}

/// One pass over the document.
fn laid_out<'a>(document: &'a Document, fonts: &'a Fonts, headings: &[Heading]) -> Flow<'a> {
    let mut flow = Flow::new(fonts, &document.labels);
    flow.title(document.title.as_deref(), document.subtitle.as_deref());
    // What stands before the first section belongs to the title; then come the contents.
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    let first = document.blocks.iter().position(is_heading).unwrap_or(document.blocks.len());
    let (before, sections) = document.blocks.split_at(first);
    for block in before {
        flow.block(block);
    }
    flow.contents(headings);
    for block in sections {
        flow.block(block);
    }
    let targets: Vec<_> = contents::shown(&flow.headings).iter().map(|heading| heading.spot).collect();
    for (line, spot) in targets.into_iter().enumerate() {
        flow.anchors.insert(contents::anchor(line), spot);
    }
    flow
}

#[cfg(test)]
mod tests;
