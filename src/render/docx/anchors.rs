//! Bookmarks: where links inside the document lead.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::super::document::{Block, Document};

/// Word takes names of at most 40 letters, digits and underscores, and does not tell case apart.
const LONGEST: usize = 24;

/// The names of bookmarks by anchor, and which are set.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    names: BTreeMap<String, String>,
    used: BTreeSet<String>,
    set: usize,
}

impl Anchors {
    /// Names for all anchors of a document.
    pub(super) fn new(document: &Document) -> Self {
        let mut names = BTreeMap::new();
        for block in &document.blocks {
            let (heading, entries) = match block {
                Block::Heading { anchor, .. } => (anchor.as_ref(), [].as_slice()),
                Block::Entries { entries, .. } => (None, entries.as_slice()),
                _ => (None, [].as_slice()),
            };
            for anchor in heading.into_iter().chain(entries.iter().filter_map(|entry| entry.anchor.as_ref()))
            {
                let next = names.len();
                names.entry(anchor.clone()).or_insert_with(|| name(anchor, next));
            }
        }
        Self { names, ..Self::default() }
    }

    /// The bookmark that a link to an anchor leads to, if the document has it.
    pub(super) fn of(&self, anchor: &str) -> Option<&str> {
        self.names.get(anchor).map(String::as_str)
    }

    /// Sets the bookmark of an anchor around something; of two anchors that are the same, the first has it.
    pub(super) fn around(&mut self, out: &mut String, anchor: Option<&str>, inner: &str) {
        let name = anchor.and_then(|anchor| self.names.get(anchor)).cloned();
        match name.filter(|name| self.used.insert(name.clone())) {
            Some(name) => self.named(out, &name, inner),
            None => out.push_str(inner),
        }
    }

    /// Sets a bookmark around something.
    pub(super) fn named(&mut self, out: &mut String, name: &str, inner: &str) {
        self.set += 1;
        let id = self.set;
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>{inner}<w:bookmarkEnd w:id=\"{id}\"/>"
        );
    }
}

/// A name for an anchor: as it is where it can be, with a number where it had to be changed.
fn name(anchor: &str, number: usize) -> String {
    let plain: String = anchor.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let is_told_apart = plain.len() <= LONGEST
        && anchor.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let kept: String = plain.chars().take(LONGEST).collect();
    if is_told_apart { format!("a_{kept}") } else { format!("b{number}_{kept}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_become_names_that_word_takes() {
        assert_eq!(name("c-42", 7), "a_c_42");
        assert_eq!((name("C-42", 7).as_str(), name("c_42", 8).as_str()), ("b7_C_42", "b8_c_42"));
        assert!(name(&"ә".repeat(90), usize::MAX).chars().count() <= 46);
        assert!(name(&"x".repeat(90), 999_999).len() <= 40);
    }

    #[test]
    fn a_bookmark_is_set_once() {
        let document = Document::new().anchored(2, "One", "one").anchored(2, "One", "one");
        let mut anchors = Anchors::new(&document);
        let mut out = String::new();
        anchors.around(&mut out, Some("one"), "x");
        anchors.around(&mut out, Some("one"), "y");
        anchors.around(&mut out, Some("none"), "z");
        assert_eq!(out, "<w:bookmarkStart w:id=\"1\" w:name=\"a_one\"/>x<w:bookmarkEnd w:id=\"1\"/>yz");
    }
}
