//! The addresses that a part links to, each once.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::address;
use super::styles::Styles;
use super::xml::{self, Look};

/// The addresses of one part, with their numbers.
#[derive(Debug, Default)]
pub(super) struct Links {
    numbers: BTreeMap<String, usize>,
}

impl Links {
    /// Words that lead to an address, where it is one of the web; just the words elsewhere.
    pub(super) fn web(&mut self, out: &mut String, url: &str, words: &str, look: &Look<'_>, styles: &Styles) {
        let Some(url) = address::web(url) else {
            xml::run(out, words, look);
            return;
        };
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry(url.to_owned()).or_insert(next);
        // Writing to a String cannot fail.
        let _ = write!(out, "<w:hyperlink r:id=\"link{number}\" w:history=\"1\">");
        xml::run(out, words, &Look { style: Some(styles.id("Hyperlink")), color: None, ..look.clone() });
        out.push_str("</w:hyperlink>");
    }

    /// Ids and addresses, in the order of the addresses.
    pub(super) fn all(&self) -> impl Iterator<Item = (String, &str)> {
        self.numbers.iter().map(|(url, number)| (format!("link{number}"), url.as_str()))
    }
}

/// Words that lead to a bookmark.
pub(super) fn inside(out: &mut String, bookmark: &str, words: &str, look: &Look<'_>) {
    let _ = write!(out, "<w:hyperlink w:anchor=\"{bookmark}\" w:history=\"1\">");
    xml::run(out, words, look);
    out.push_str("</w:hyperlink>");
}
