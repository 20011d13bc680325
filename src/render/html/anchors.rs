//! Where links inside a page lead: which identifiers there are, each only once.

use std::collections::{BTreeMap, BTreeSet};

use crate::render::cell::Link;
use crate::render::document::{Block, Document};

/// Identifiers that the page itself uses.
const TAKEN: [&str; 4] = ["top", "content", "contents", "contents-title"];

/// The identifiers of a page.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// Where a link to an anchor leads.
    known: BTreeSet<String>,
    /// Anchors that no heading or entry carries: the first cell that leads there becomes the place.
    homeless: BTreeSet<String>,
    used: BTreeSet<String>,
    counters: BTreeMap<&'static str, usize>,
}

impl Anchors {
    /// Looks through a document for places and for links to them.
    pub fn of(document: &Document) -> Self {
        let mut anchors = Self { used: TAKEN.map(str::to_owned).into(), ..Self::default() };
        for block in &document.blocks {
            match block {
                Block::Heading { anchor: Some(anchor), .. } => anchors.add(anchor),
                Block::Entries { entries, .. } => {
                    entries.iter().filter_map(|entry| entry.anchor.as_deref()).for_each(|a| anchors.add(a));
                }
                _ => {}
            }
        }
        for block in &document.blocks {
            if let Block::Table(table) = block {
                for cell in table.rows().iter().flatten() {
                    if let Some(Link::Anchor(anchor)) = &cell.link
                        && is_name(anchor)
                        && !anchors.known.contains(anchor)
                    {
                        anchors.known.insert(anchor.clone());
                        anchors.homeless.insert(anchor.clone());
                    }
                }
            }
        }
        anchors
    }

    fn add(&mut self, anchor: &str) {
        if is_name(anchor) {
            self.known.insert(anchor.to_owned());
        }
    }

    /// The identifier that an anchor leads to.
    pub fn find(&self, anchor: &str) -> Option<&str> {
        self.known.get(anchor).map(String::as_str)
    }

    /// The attribute of a place that carries an anchor; nothing where an earlier one does.
    pub fn place(&mut self, anchor: Option<&str>) -> Option<String> {
        let anchor = anchor.filter(|anchor| self.known.contains(*anchor))?;
        self.used.insert(anchor.to_owned()).then(|| anchor.to_owned())
    }

    /// The identifier of a cell that links to an anchor without a place of its own, the first time.
    pub fn settle(&mut self, anchor: &str) -> Option<String> {
        self.homeless.remove(anchor).then(|| anchor.to_owned()).filter(|id| self.used.insert(id.clone()))
    }

    /// A new identifier: `section-3`.
    pub fn fresh(&mut self, kind: &'static str) -> String {
        loop {
            let number = self.counters.entry(kind).or_insert(0);
            *number += 1;
            let id = format!("{kind}-{number}");
            if !self.known.contains(&id) && self.used.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Whether a text may be an identifier and stand in an address as it is.
fn is_name(text: &str) -> bool {
    !text.is_empty()
        && !TAKEN.contains(&text)
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{Cell, Column, Table};

    #[test]
    fn each_identifier_is_given_once_and_never_one_of_the_page() {
        let mut anchors = Anchors::of(
            &Document::new()
                .anchored(2, "a", "section-1")
                .anchored(2, "b", "section-1")
                .anchored(2, "c", "content")
                .anchored(2, "d", "x\" y"),
        );
        assert_eq!(anchors.place(Some("section-1")).as_deref(), Some("section-1"));
        assert_eq!(anchors.place(Some("section-1")), None);
        assert_eq!((anchors.place(Some("content")), anchors.place(Some("x\" y"))), (None, None));
        assert_eq!(anchors.fresh("section"), "section-2");
    }

    #[test]
    fn an_anchor_without_a_place_settles_where_it_is_first_named() {
        let cell = Cell::from("C-1").link(Link::Anchor("c-1".to_owned()));
        let table =
            Table::new("t").column(Column::text("ref", "Ref")).row(vec![cell.clone()]).row(vec![cell]);
        let mut anchors = Anchors::of(&table.into());
        assert_eq!(anchors.find("c-1"), Some("c-1"));
        assert_eq!((anchors.settle("c-1").as_deref(), anchors.settle("c-1")), (Some("c-1"), None));
        assert_eq!(anchors.find("c-2"), None);
    }
}
