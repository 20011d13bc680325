//! A public site as pages: an overview, lists, and a page for each commitment, release, party and topic.
//!
//! Made from [`Site`] alone, whose types have no place for what is private.

mod commitment;
mod downloads;
mod lists;
mod named;
mod overview;
mod place;
mod timeline;

use std::collections::{BTreeSet, HashMap};

use crate::model::reference::Ref;
use crate::render::site::{Feed, FeedEntry, Frame, Page};
use crate::report::site::{PublicCommitment, Site};

pub use downloads::downloads;

/// The newest changes that a feed tells.
const NEWS: usize = 100;

/// What a site is called and where it will lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its name.
    pub name: String,
    /// Its address, ending in `/`, where it is known.
    pub base: Option<String>,
}

/// What all pages share.
pub fn frame(site: &Site, about: &About) -> Frame {
    let sections = [
        ("Overview", "index.html"),
        ("Commitments", "commitments/index.html"),
        ("Releases", "releases/index.html"),
        ("Parties", "parties/index.html"),
        ("Topics", "topics/index.html"),
    ];
    Frame {
        name: about.name.clone(),
        navigation: "Sections of the site".to_owned(),
        sections: sections.map(|(label, path)| (label.to_owned(), path.to_owned())).into(),
        places: place::all(site),
        has_feed: about.base.is_some(),
        footer: format!(
            "{}. Every quotation can be checked in the release that it stands in; nobody's notes are published.",
            about.name
        ),
    }
}

/// The paths of all files, the pages' among them.
pub fn paths(site: &Site, about: &About) -> BTreeSet<String> {
    let fronts = frame(site, about).sections.into_iter().map(|(_, path)| path);
    let with_address = about.base.iter().flat_map(|_| ["feed.atom", "sitemap.xml"]);
    let others = std::iter::once("style.css").chain(with_address).map(str::to_owned);
    place::all(site).into_values().chain(fronts).chain(others).collect()
}

/// The pages, one after the other.
pub fn pages<'a>(site: &'a Site, about: &'a About) -> impl Iterator<Item = Page> + 'a {
    let by_ref: HashMap<Ref, &PublicCommitment> =
        site.commitments.iter().map(|c| (c.commitment, c)).collect();
    let of = move |refs: &[Ref]| -> Vec<&PublicCommitment> {
        refs.iter().filter_map(|r| by_ref.get(r).copied()).collect()
    };
    let fronts = [
        overview::page(site, about),
        lists::commitments(site),
        lists::releases(site),
        lists::parties(site),
        lists::topics(site),
    ];
    let of = std::rc::Rc::new(of);
    let (under, within) = (of.clone(), of.clone());
    fronts
        .into_iter()
        .chain(site.commitments.iter().map(commitment::page))
        .chain(site.releases.iter().map(move |r| named::release(r, &under(&r.commitments))))
        .chain(site.parties.iter().map(move |p| named::party(p, &within(&p.commitments))))
        .chain(site.topics.iter().map(move |t| named::topic(t, &of(&t.commitments))))
}

/// The newest changes of status, for those who follow them.
pub fn feed(site: &Site, about: &About) -> Option<Feed> {
    let entry = |change: &crate::report::site::PublicChange| {
        let from = change.from.map_or_else(String::new, |from| format!(" (was {})", from.label()));
        let by = if change.by.is_empty() { String::new() } else { format!(" By {}.", change.by.join(", ")) };
        FeedEntry {
            title: format!("{} {}: {}", change.commitment, change.title, change.to.label()),
            path: format!("{}#{}", place::of(change.commitment), place::anchor(change.event)),
            updated: change.recorded_at,
            summary: format!("{} from {}{from}.{by}", sentence(&change.to.label()), change.on),
        }
    };
    Some(Feed {
        title: format!("{}: changes of status", about.name),
        author: about.name.clone(),
        base: about.base.clone()?,
        entries: site.changes.iter().take(NEWS).map(entry).collect(),
    })
}

/// A number with its noun.
fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Parties as running text.
fn names(names: &[String]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        names => names.concat(),
    }
}

/// The text with a capital at its beginning.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests;
