//! Footnotes: where quoted words stand.

use std::fmt::Write as _;

use super::NAMESPACES;
use super::links::Links;
use super::package::DECLARATION;
use super::styles::Styles;
use super::xml::{self, Look};

/// The footnotes of a document, and the addresses in them.
#[derive(Debug, Default)]
pub(super) struct Notes {
    text: String,
    count: usize,
    /// The addresses in the notes.
    pub links: Links,
}

impl Notes {
    /// Adds a note, and puts its sign into the running text.
    pub(super) fn add(&mut self, out: &mut String, source: Option<&str>, url: Option<&str>, styles: &Styles) {
        self.count += 1;
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "<w:r><w:rPr><w:rStyle w:val=\"{}\"/></w:rPr><w:footnoteReference w:id=\"{}\"/></w:r>",
            styles.id("footnote reference"),
            self.count
        );
        let _ = write!(
            self.text,
            "<w:footnote w:id=\"{}\"><w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr><w:r><w:rPr><w:rStyle \
             w:val=\"{}\"/></w:rPr><w:footnoteRef/></w:r>",
            self.count,
            styles.id("footnote text"),
            styles.id("footnote reference"),
        );
        let source = source.unwrap_or_default();
        xml::run(&mut self.text, &format!(" {source}"), &Look::default());
        // A source often names its address already.
        if let Some(url) = url.filter(|url| !source.contains(url.trim())) {
            xml::run(&mut self.text, if source.is_empty() { "" } else { ", " }, &Look::default());
            self.links.web(&mut self.text, url, url, &Look::default(), styles);
        }
        self.text.push_str("</w:p></w:footnote>");
    }

    /// The part with all notes.
    pub(super) fn part(&self) -> String {
        let rule = |id: i8, kind: &str| {
            let sign = if kind == "separator" { "separator" } else { "continuationSeparator" };
            format!(
                "<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" \
                 w:lineRule=\"auto\"/></w:pPr><w:r><w:{sign}/></w:r></w:p></w:footnote>"
            )
        };
        format!(
            "{DECLARATION}<w:footnotes {NAMESPACES}>{}{}{}</w:footnotes>",
            rule(-1, "separator"),
            rule(0, "continuationSeparator"),
            self.text
        )
    }
}
