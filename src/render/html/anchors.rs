//! Where links inside a page lead: which identifiers there are, each only once.

use std::collections::{BTreeMap, BTreeSet};

use crate::render::cell::{Cell, Link};
use crate::render::document::{Block, Document};

/// Identifiers that the page itself uses.
const TAKEN: [&str; 4] = ["top", "content", "contents", "contents-title"];

/// Where anchors lead that lie on other pages: from the anchor to an address relative to this page.
pub type Elsewhere<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The identifiers of a page.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// Where a link to an anchor of another page leads.
    outside: BTreeMap<String, String>,
    /// Where a link to an anchor leads.
    known: BTreeSet<String>,
    /// Anchors that no heading or entry carries: the first cell that leads there becomes the place.
    homeless: BTreeSet<String>,
    used: BTreeSet<String>,
    counters: BTreeMap<&'static str, usize>,
}

impl Anchors {
    /// Looks through a document for places and for links to them.
    pub fn of(document: &Document, elsewhere: Elsewhere<'_>) -> Self {
        let mut anchors = Self { used: TAKEN.map(str::to_owned).into(), ..Self::default() };
        anchors.look_elsewhere(document, elsewhere);
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
                for cell in table.cells_for_readers() {
                    if let Some(Link::Anchor(anchor)) = &cell.link
                        && is_name(anchor)
                        && !anchors.known.contains(anchor)
                        && !anchors.outside.contains_key(anchor)
                    {
                        anchors.known.insert(anchor.clone());
                        anchors.homeless.insert(anchor.clone());
                    }
                }
            }
        }
        anchors
    }

    /// Finds the anchors of links and entries that lie on other pages.
    fn look_elsewhere(&mut self, document: &Document, elsewhere: Elsewhere<'_>) {
        let mut look = |anchor: &str| {
            if let Some(address) = elsewhere(anchor) {
                self.outside.insert(anchor.to_owned(), address);
            }
        };
        let mut look_at = |cell: &Cell| {
            if let Some(Link::Anchor(anchor)) = &cell.link {
                look(anchor);
            }
        };
        for block in &document.blocks {
            match block {
                Block::Table(table) => table.cells_for_readers().for_each(&mut look_at),
                Block::Fields { rows, .. } => rows.iter().for_each(|(_, cell)| look_at(cell)),
                _ => {}
            }
        }
        for block in &document.blocks {
            if let Block::Entries { entries, .. } = block {
                entries.iter().filter_map(|entry| entry.anchor.as_deref()).for_each(&mut look);
            }
        }
    }

    fn add(&mut self, anchor: &str) {
        if is_name(anchor) && !self.outside.contains_key(anchor) {
            self.known.insert(anchor.to_owned());
        }
    }

    /// The address that a link to an anchor has.
    pub fn find(&self, anchor: &str) -> Option<String> {
        let here = || self.known.get(anchor).map(|id| format!("#{id}"));
        self.elsewhere(anchor).map(str::to_owned).or_else(here)
    }

    /// The address of an anchor that lies on another page.
    pub fn elsewhere(&self, anchor: &str) -> Option<&str> {
        self.outside.get(anchor).map(String::as_str)
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
    use crate::render::{Column, Table};

    #[test]
    fn each_identifier_is_given_once_and_never_one_of_the_page() {
        let mut anchors = Anchors::of(
            &Document::new()
                .anchored(2, "a", "section-1")
                .anchored(2, "b", "section-1")
                .anchored(2, "c", "content")
                .anchored(2, "d", "x\" y"),
            &|_| None,
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
        let mut anchors = Anchors::of(&table.into(), &|_| None);
        assert_eq!(anchors.find("c-1").as_deref(), Some("#c-1"));
        assert_eq!((anchors.settle("c-1").as_deref(), anchors.settle("c-1")), (Some("c-1"), None));
        assert_eq!(anchors.find("c-2"), None);
    }

    #[test]
    fn an_anchor_of_another_page_leads_there_and_settles_nowhere() {
        let cell = Cell::from("C-1").link(Link::Anchor("c-1".to_owned()));
        let table = Table::new("t").column(Column::text("ref", "Ref")).row(vec![cell]);
        let elsewhere = |anchor: &str| (anchor == "c-1").then(|| "../c/1.html".to_owned());
        let mut anchors = Anchors::of(&table.into(), &elsewhere);
        assert_eq!(anchors.find("c-1").as_deref(), Some("../c/1.html"));
        assert_eq!(anchors.settle("c-1"), None);
    }
}
