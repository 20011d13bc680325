//! A public site as pages: an overview, lists, and a page for each commitment, release, party and topic.
//!
//! Made from [`Site`] alone, whose types have no place for what is private.

mod commitment;
mod downloads;
mod history;
mod lists;
mod named;
mod news;
mod overview;
mod place;
mod quote;
mod timeline;

use std::collections::{BTreeSet, HashMap};

use super::words::{Words, args};
use crate::model::reference::Ref;
use crate::render::Document;
use crate::render::site::{Frame, Page};
use crate::report::site::{PublicCommitment, Site};

pub use downloads::downloads;
pub use news::feed;

/// What a site is called, where it will lie, and in which words it is written.
#[derive(Debug)]
pub struct About {
    /// Its name.
    pub name: String,
    /// Its address, ending in `/`, where it is known.
    pub base: Option<String>,
    /// Its fixed words.
    pub words: Words,
}

impl About {
    /// A site with a name, or with the one that sites have in the language of the words.
    pub fn new(name: Option<String>, base: Option<String>, words: Words) -> Self {
        Self { name: name.unwrap_or_else(|| words.text("site-name")), base, words }
    }
}

/// The pages that every page leads to, with the keys of their names; the first one is the front page.
const SECTIONS: [(&str, &str); 5] = [
    ("site-overview", "index.html"),
    ("column-commitments", "commitments/index.html"),
    ("site-releases", "releases/index.html"),
    ("site-parties", "parties/index.html"),
    ("site-topics", "topics/index.html"),
];

/// What all pages share.
pub fn frame(site: &Site, about: &About) -> Frame {
    let words = &about.words;
    Frame {
        name: about.name.clone(),
        navigation: words.text("site-sections"),
        sections: SECTIONS.map(|(label, path)| (words.text(label), path.to_owned())).into(),
        places: place::all(site),
        feed: about.base.is_some().then(|| news::title(about)),
        footer: words.say("site-footer", args![name = about.name.as_str()]),
    }
}

/// The paths of all files, the pages' among them.
pub fn paths(site: &Site, about: &About) -> BTreeSet<String> {
    let with_address = about.base.iter().flat_map(|_| ["feed.atom", "sitemap.xml"]);
    let fronts = SECTIONS.map(|(_, path)| path).into_iter();
    let others = std::iter::once("style.css").chain(fronts).chain(with_address).map(str::to_owned);
    place::all(site).into_values().chain(others).collect()
}

/// The pages, one after the other.
pub fn pages<'a>(site: &'a Site, about: &'a About) -> impl Iterator<Item = Page> + 'a {
    let words = &about.words;
    let by_ref: HashMap<Ref, &PublicCommitment> =
        site.commitments.iter().map(|c| (c.commitment, c)).collect();
    let of = move |refs: &[Ref]| -> Vec<&PublicCommitment> {
        refs.iter().filter_map(|r| by_ref.get(r).copied()).collect()
    };
    let fronts = [
        overview::page(site, about),
        lists::commitments(site, words),
        lists::releases(site, words),
        lists::parties(site, words),
        lists::topics(site, words),
    ];
    let of = std::rc::Rc::new(of);
    let (under, within) = (of.clone(), of.clone());
    let topics = commitment::topics(site, words);
    fronts
        .into_iter()
        .chain(site.commitments.iter().map(move |c| commitment::page(c, &topics, words)))
        .chain(site.releases.iter().map(move |r| named::release(r, &under(&r.commitments), words)))
        .chain(site.parties.iter().map(move |p| named::party(p, &within(&p.commitments), words)))
        .chain(site.topics.iter().map(move |t| named::topic(t, &of(&t.commitments), words)))
}

/// A page's document: its title, in the language of the site.
fn document(title: impl Into<String>, words: &Words) -> Document {
    Document::new().labels(words.labels()).title(title)
}

#[cfg(test)]
mod tests;
