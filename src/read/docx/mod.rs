//! A Word file (DOCX): its paragraphs, lists and tables, and what its properties say.

mod body;
mod package;
mod properties;

use super::found::FoundField;
use crate::error::{Error, Result};
use package::Package;

/// How deep the elements of a part may stand in each other.
const MAX_NESTING: usize = 512;

/// The text of a Word file, not yet normalised, and what it says about itself: the paragraph set as its title, then
/// the properties. Their dates tell when the file was made, not when a release was published: they are not taken.
pub fn read_docx(name: &str, bytes: &[u8]) -> Result<(String, Vec<FoundField>)> {
    let mut package = Package::open(name, bytes)?;
    let Some(document) = package.part("word/document.xml")? else {
        return Err(broken(name, "it has no word/document.xml"));
    };
    let body = body::read_body(name, &document)?;
    let mut found = Vec::new();
    found.extend(body.title.map(|title| FoundField::new("title", title, "paragraph set as title")));
    if let Some(core) = package.part("docProps/core.xml")? {
        found.extend(properties::read_properties(name, &core)?);
    }
    Ok((body.text, found))
}

/// The refusal of a file that is no sound DOCX.
fn broken(name: &str, why: &str) -> Error {
    Error::rejected("broken_file", format!("'{name}' is not a sound Word file: {why}"))
        .hint("open it in a word processor, save it again as DOCX or as text, and add that")
}

/// The refusal of XML that declares its own entities, or nests without end.
fn hostile(name: &str, why: &str) -> Error {
    Error::rejected("hostile_file", format!("'{name}' {why}"))
        .hint("no word processor writes this; ask for the file again, or add its text")
}
