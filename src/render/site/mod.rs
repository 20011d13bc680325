//! A site of many pages that link to each other, without a server: files in folders.
//!
//! A [`Page`] is a document with its place; the [`Frame`] is what all pages share. Links of documents name anchors; the frame
//! knows on which page each of them lies. One script, on pages with a [`Finder`], hides the rows of a table that are not
//! looked for; without it the table stands there whole.

mod feed;
mod finder;
mod frame;
mod sitemap;

pub use feed::{Feed, FeedEntry};
pub use finder::{Facet, Finder};
pub use frame::{Frame, Page};
pub use sitemap::sitemap;

/// What the style sheet of a site adds to that of a page.
const EXTRA: &str = include_str!("site.css");

/// The style sheet of all pages: one file, `style.css`.
pub fn style() -> String {
    format!("{}\n{EXTRA}", super::html::STYLE)
}

#[cfg(test)]
mod tests;
