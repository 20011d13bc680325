//! A style file that somebody brings: a Word file made for it, or its `styles.xml`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::language;
use crate::error::{Error, Result};

/// Bytes of a styles part; those of real files have some ten thousand.
const LARGEST: u64 = 4 << 20;

/// The styles part of a template, and what is in it.
#[derive(Debug)]
pub(super) struct Template {
    part: String,
    ids: BTreeMap<String, String>,
    taken: BTreeSet<String>,
}

impl Template {
    /// Reads a Word file (its styles part is taken) or a styles part.
    ///
    /// # Errors
    /// `bad_styles` when it is neither.
    pub(super) fn read(bytes: &[u8]) -> Result<Self> {
        let part = if bytes.starts_with(b"PK") { unpacked(bytes)? } else { bytes.to_vec() };
        let part = String::from_utf8(part).map_err(|_| bad("it is not UTF-8"))?;
        let mut template = Self { part, ids: BTreeMap::new(), taken: BTreeSet::new() };
        template.look()?;
        if template.part.matches("</w:styles>").count() != 1
            || !template.part.trim_end().ends_with("</w:styles>")
        {
            return Err(bad("it is not one <w:styles> from beginning to end"));
        }
        if !template.part.contains("xmlns:w=") {
            return Err(bad("its <w:styles> does not say what 'w' stands for"));
        }
        Ok(template)
    }

    /// The id of the style with a name, in any case.
    pub(super) fn id(&self, name: &str) -> Option<&str> {
        self.ids.get(&name.to_lowercase()).map(String::as_str)
    }

    /// Whether some style has this id.
    pub(super) fn has_id(&self, id: &str) -> bool {
        self.taken.contains(&id.to_lowercase())
    }

    /// The part with more styles at its end, in the language of the document; with defaults where it has none.
    pub(super) fn with(self, defaults: &str, more: &str, language: &str) -> String {
        let has_defaults = self.part.contains("<w:docDefaults");
        let mut part = in_language(self.part, language::with_country(language));
        if let Some(end) = part.rfind("</w:styles>") {
            part.insert_str(end, more);
        }
        let start = part.find("<w:styles").and_then(|at| Some(at + part[at..].find('>')? + 1));
        if let Some(start) = start.filter(|_| !has_defaults) {
            part.insert_str(start, defaults);
        }
        part
    }

    /// Reads names and ids.
    fn look(&mut self) -> Result<()> {
        let mut reader = Reader::from_str(&self.part);
        let mut id = None;
        loop {
            match reader.read_event().map_err(|source| bad(&source.to_string()))? {
                Event::DocType(_) => return Err(bad("it declares a document type")),
                Event::Start(element) | Event::Empty(element) => match element.name().as_ref() {
                    "w:style" => {
                        id = attribute(&element, "w:styleId");
                        self.taken.extend(id.iter().map(|id| id.to_lowercase()));
                    }
                    "w:name" => {
                        if let (Some(id), Some(name)) = (id.take(), attribute(&element, "w:val")) {
                            self.ids.entry(name.to_lowercase()).or_insert(id);
                        }
                    }
                    _ => {}
                },
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }
}

/// An attribute as it is written; one with escaped signs names no style that we look for.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok()??;
    (!attribute.value.contains(['&', '<', '"'])).then(|| attribute.value.into_owned())
}

fn unpacked(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|source| bad(&source.to_string()))?;
    let part = archive.by_name("word/styles.xml").map_err(|_| bad("it has no word/styles.xml"))?;
    let mut read = Vec::new();
    part.take(LARGEST + 1).read_to_end(&mut read).map_err(|source| bad(&source.to_string()))?;
    if read.len() as u64 > LARGEST {
        return Err(bad("its styles are larger than 4 MB"));
    }
    Ok(read)
}

/// The part with the document's language as that of all text, where the template names one.
fn in_language(mut part: String, language: &str) -> String {
    let defaults = part.find("<w:docDefaults").zip(part.find("</w:docDefaults>"));
    let Some((from, upto)) = defaults.filter(|(from, upto)| from < upto) else { return part };
    let Some(at) = part[from..upto].find("<w:lang ").map(|at| at + from) else { return part };
    let Some(end) = part[at..upto].find('>').map(|end| end + at) else { return part };
    let Some(value) = part[at..end].find("w:val=\"").map(|value| value + at + 7) else { return part };
    let Some(close) = part[value..end].find('"').map(|close| close + value) else { return part };
    part.replace_range(value..close, language);
    part
}

fn bad(why: &str) -> Error {
    Error::rejected("bad_styles", format!("the style file cannot be used: {why}"))
        .hint("give a Word file (DOCX) made with a word processor, or its word/styles.xml")
}
