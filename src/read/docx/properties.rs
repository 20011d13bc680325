//! The properties of a Word file: title, publisher, language.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::super::found::FoundField;
use super::body::reference;
use super::{broken, hostile};
use crate::error::Result;

/// What `docProps/core.xml` says that tells of the release.
pub fn read_properties(name: &str, xml: &str) -> Result<Vec<FoundField>> {
    let mut reader = Reader::from_str(xml);
    let (mut field, mut value) = (None, String::new());
    let mut found: Vec<FoundField> = Vec::new();
    loop {
        match reader.read_event().map_err(|error| broken(name, &error.to_string()))? {
            Event::DocType(_) => return Err(hostile(name, "declares entities of its own in its XML")),
            Event::Start(element) => {
                field = match element.local_name().as_ref() {
                    "title" => Some("title"),
                    "publisher" => Some("publisher"),
                    "language" => Some("language"),
                    _ => None,
                };
                value.clear();
            }
            Event::Text(text) if field.is_some() => value.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) if field.is_some() => value.extend(reference(&entity)),
            Event::End(_) => {
                let told = value.trim();
                if let Some(field) = field.take().filter(|_| !told.is_empty() && told.len() <= 2_000) {
                    found.push(FoundField::new(field, told, format!("document properties, {field}")));
                }
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}
