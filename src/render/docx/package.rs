//! The file around the parts: a zip archive without a clock, and how the parts hang together.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::links::Links;
use super::xml::escaped;
use crate::error::{Error, Result};

/// Begins every part.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts that hang on the document, by the last word of their kind, which names the file too.
const PARTS: [&str; 5] = ["styles", "settings", "numbering", "footnotes", "fontTable"];

/// Packs parts by name into a file. Every entry has the same time, the earliest that the format knows.
pub(super) fn pack(parts: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let failed = |source: &dyn std::error::Error| {
        Error::failed("docx_failed", format!("writing 'docx' failed: {source}"))
    };
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(name.as_str(), options).map_err(|source| failed(&source))?;
        archive.write_all(content).map_err(|source| failed(&source))?;
    }
    Ok(archive.finish().map_err(|source| failed(&source))?.into_inner())
}

/// What each part is.
pub(super) fn content_types() -> String {
    let part = |name: &str, kind: &str| {
        format!(
            "<Override PartName=\"/word/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.\
             wordprocessingml.{kind}+xml\"/>"
        )
    };
    let parts = PARTS.map(|name| part(name, name)).concat();
    format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>{}{parts}{}{}{}\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" \
         ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>",
        part("document", "document.main"),
        part("header", "header"),
        part("footer", "footer"),
        part("empty", "header"),
    )
}

/// What the file consists of.
pub(super) fn relations() -> String {
    format!(
        "{DECLARATION}<Relationships xmlns=\"{RELATIONS}\">\
         <Relationship Id=\"rId1\" Type=\"{KINDS}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/\
         core-properties\" Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{KINDS}/extended-properties\" Target=\"docProps/app.xml\"/>\
         </Relationships>"
    )
}

/// The file of a picture, beside the document.
pub(super) fn picture(number: usize, ending: &str) -> String {
    format!("media/figure{number}.{ending}")
}

/// What hangs on the document: its parts, header and footer, its pictures, and the addresses of its links.
pub(super) fn document_relations(links: &Links, pictures: usize) -> String {
    let of = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{KINDS}/{kind}\" Target=\"{target}.xml\"/>")
    };
    let parts = PARTS.map(|name| of(name, name, name)).concat();
    let around =
        [of("header", "header", "header"), of("footer", "footer", "footer"), of("empty", "header", "empty")];
    let image = |number: usize, ending: &str| {
        let target = picture(number, ending);
        format!("<Relationship Id=\"{ending}{number}\" Type=\"{KINDS}/image\" Target=\"{target}\"/>")
    };
    let images = (1..=pictures).flat_map(|number| ["svg", "png"].map(|ending| image(number, ending)));
    format!(
        "{DECLARATION}<Relationships xmlns=\"{RELATIONS}\">{parts}{}{}{}</Relationships>",
        around.concat(),
        images.collect::<String>(),
        addresses(links)
    )
}

/// The addresses of the links of another part.
pub(super) fn link_relations(links: &Links) -> String {
    format!("{DECLARATION}<Relationships xmlns=\"{RELATIONS}\">{}</Relationships>", addresses(links))
}

fn addresses(links: &Links) -> String {
    let one = |(id, url): (String, &str)| {
        format!(
            "<Relationship Id=\"{id}\" Type=\"{KINDS}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escaped(url)
        )
    };
    links.all().map(one).collect()
}
