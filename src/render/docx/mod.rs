//! Word: real styles, footnotes for sources, links inside and outside, ready to be edited and printed.
//!
//! The parts are written here as text: they are few, and no library we know writes repeated header rows, languages
//! and somebody's own styles. A field for contents comes filled, without page numbers, since only a word processor
//! knows its pages; it updates them like any other contents, and asks nothing when it opens the file.

mod anchors;
mod body;
mod card;
mod contents;
mod links;
mod notes;
mod package;
mod picture;
mod properties;
mod styles;
mod table;
mod template;
mod xml;

use super::document::Document;
use crate::error::Result;

/// The name spaces of the parts.
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                          xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
                          xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
                          xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
                          xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" \
                          xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\"";

/// Writes a document as a Word file; the same document gives the same bytes. `template` is a Word file, or its
/// `styles.xml`, whose styles take the place of ours: titles, headings (`heading 1` to `heading 3`), `Quote`,
/// `caption`, `List Bullet`, `Hyperlink`, `footnote text`, `header` and `footer` are found by these names, and
/// `Report Table`, `Report Cell`, `Report Record`, `Report Picture` and `Report Note` where the template defines them.
///
/// # Errors
/// `bad_styles` when the template is no Word file; `docx_failed` when the file cannot be made.
pub fn write(document: &Document, template: Option<&[u8]>) -> Result<Vec<u8>> {
    let styles = styles::Styles::new(&document.labels.language, template)?;
    let body = body::write(document, &styles);
    let text = |name: &str, part: String| (name.to_owned(), part.into_bytes());
    let mut parts = vec![
        text("[Content_Types].xml", package::content_types()),
        text("_rels/.rels", package::relations()),
        text("word/document.xml", body.document),
        text("word/_rels/document.xml.rels", package::document_relations(&body.links, body.pictures.len())),
        text("word/styles.xml", styles.part().to_owned()),
        text("word/settings.xml", properties::settings(document)),
        text("word/numbering.xml", properties::numbering()),
        text("word/fontTable.xml", properties::fonts()),
        text("word/footnotes.xml", body.notes.part()),
        text("word/_rels/footnotes.xml.rels", package::link_relations(&body.notes.links)),
        text("word/header.xml", properties::header(document, &styles)),
        text("word/empty.xml", properties::no_header()),
        text("word/footer.xml", properties::footer(document, &styles)),
        text("docProps/core.xml", properties::core(document)),
        text("docProps/app.xml", properties::app()),
    ];
    for (number, picture) in (1..).zip(body.pictures) {
        parts.push((format!("word/{}", package::picture(number, "svg")), picture.svg.into_bytes()));
        parts.push((format!("word/{}", package::picture(number, "png")), picture.png));
    }
    package::pack(&parts)
}

#[cfg(test)]
mod tests;
