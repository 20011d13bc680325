//! A web page that needs nothing beside it: no script, no request, one file.
//!
//! [`Parts`] are what a document becomes; a [`Template`] says where on the page they stand. Every text goes through
//! [`safe`](crate::render::safe()) and then through [`escaped`](super::escape::escaped), addresses through
//! [`web`](super::address::web): what is in the data cannot become markup.

mod anchors;
mod base64;
mod blocks;
mod entry;
mod figure;
mod page;
mod policy;
mod table;
mod template;
#[cfg(test)]
mod tests;
mod text;

pub use anchors::Elsewhere;
pub use page::Parts;
pub use policy::{policy, script_policy};
pub use template::{Logo, PLACEHOLDERS, Template};

use super::document::Document;

/// The style sheet of every page.
pub const STYLE: &str = include_str!("style.css");

/// Writes a document as a page.
pub fn write(document: &Document) -> String {
    Template::default().fill(Parts::of(document))
}
