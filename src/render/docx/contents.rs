//! The contents: a field that word processors know how to update, filled with the headings as links.

use std::fmt::Write as _;

use super::super::document::Document;
use super::styles::Styles;
use super::xml::{self, Look};

/// A heading as the contents show it.
#[derive(Debug)]
pub(super) struct Line {
    /// 1 or 2.
    pub level: usize,
    /// Its words.
    pub text: String,
    /// The bookmark around it.
    pub bookmark: String,
}

/// A list of few headings says nothing that a page does not.
const FEWEST: usize = 4;

/// The contents, or nothing for a short document.
pub(super) fn write(document: &Document, lines: &[Line], styles: &Styles) -> String {
    let mut out = String::new();
    if lines.len() < FEWEST {
        return out;
    }
    out.push_str(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>\
         </w:docPartObj></w:sdtPr><w:sdtContent>",
    );
    // Writing to a String cannot fail.
    let _ = write!(out, "<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>", styles.id("TOC Heading"));
    xml::run(&mut out, &document.labels.contents, &Look::default());
    out.push_str("</w:p>");
    for (number, line) in lines.iter().enumerate() {
        let style = if line.level == 1 { "toc 1" } else { "toc 2" };
        let _ = write!(out, "<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>", styles.id(style));
        if number == 0 {
            out.push_str(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \
                 &quot;1-2&quot; \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
            );
        }
        super::links::inside(&mut out, &line.bookmark, &line.text, &Look::default());
        if number + 1 == lines.len() {
            out.push_str("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        }
        out.push_str("</w:p>");
    }
    out.push_str("</w:sdtContent></w:sdt>");
    out
}
