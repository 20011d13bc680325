//! One block after the other.

use super::page::Writer;
use super::text::{self, line, linked, running};
use crate::render::address::web;
use crate::render::cell::Cell;
use crate::render::document::{Block, Quotation};
use crate::render::escape::escaped;

impl Writer<'_> {
    /// Writes one block.
    pub fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, anchor } => self.heading(*level, text, anchor.as_deref()),
            Block::Paragraph(text) => self.paragraph(text, ""),
            Block::Fields { rows, .. } => self.fields(rows),
            Block::Table(table) => self.table(table),
            Block::Quote(quotation) => self.quote(quotation),
            Block::List(items) => self.list(items, ""),
            Block::Entries { table, entries } if entries.is_empty() => self.table(table),
            Block::Entries { table, entries } => self.entries(table, entries),
            Block::Figure(figure) => self.figure(figure),
        }
    }

    /// Running text; an empty line parts paragraphs.
    pub fn paragraph(&mut self, text: &str, class: &str) {
        let text = text.replace("\r\n", "\n");
        for part in text.split("\n\n").map(running).filter(|part| !part.is_empty()) {
            self.out += &format!("<p{class}>{part}</p>\n");
        }
    }

    fn fields(&mut self, rows: &[(String, Cell)]) {
        if rows.is_empty() {
            return;
        }
        self.out.push_str("<dl class=\"fields\">\n");
        for (label, cell) in rows {
            let value = text::cell(cell, &self.anchors);
            self.out += &format!("<div><dt>{}</dt><dd>{value}</dd></div>\n", line(label));
        }
        self.out.push_str("</dl>\n");
    }

    /// Texts in a list.
    pub fn list(&mut self, items: &[String], class: &str) {
        if items.is_empty() {
            return;
        }
        self.out += &format!("<ul{class}>\n");
        for item in items {
            self.out += &format!("<li>{}</li>\n", linked(item));
        }
        self.out.push_str("</ul>\n");
    }

    /// Exact words with where they stand.
    pub fn quote(&mut self, quotation: &Quotation) {
        let address = quotation.url.as_deref().and_then(web);
        let cite = address.map(|a| format!(" cite=\"{}\"", escaped(a))).unwrap_or_default();
        let language = text::language(quotation.language.as_deref());
        self.out += &format!("<figure class=\"quote\">\n<blockquote{language}{cite} dir=\"auto\">\n");
        self.words(quotation);
        self.out.push_str("</blockquote>\n");
        if let Some(source) = &quotation.source {
            let shown = source_line(source, address);
            let shown = match quotation.title.as_deref().map(line) {
                Some(title) if !language.is_empty() && !title.is_empty() => {
                    shown.replacen(&title, &format!("<span{language} dir=\"auto\">{title}</span>"), 1)
                }
                _ => shown,
            };
            self.out += &format!("<figcaption>{shown}</figcaption>\n");
        }
        self.out.push_str("</figure>\n");
    }

    /// The words, marked where they are shown in their surroundings.
    fn words(&mut self, quotation: &Quotation) {
        if quotation.before.is_empty() && quotation.after.is_empty() {
            return self.paragraph(&quotation.text, "");
        }
        let [before, text, after] = [&quotation.before, &quotation.text, &quotation.after].map(|t| piece(t));
        self.out += &format!("<p class=\"around\">{before}<mark>{text}</mark>{after}</p>\n");
    }
}

/// A piece of running text inside a paragraph, with a blank at its ends where it has one.
fn piece(text: &str) -> String {
    let blank = |has: bool| if has { " " } else { "" };
    let (before, after) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
    format!("{}{}{}", blank(before), running(text), blank(after))
}

/// Where words stand: the link carries the source's name; its address, where the text repeats it at its end, is left out.
fn source_line(source: &str, address: Option<&str>) -> String {
    let Some(address) = address else { return linked(source) };
    let named = source.trim().strip_suffix(address).map(|rest| rest.trim_end_matches([' ', ',', '—']));
    let named = named.unwrap_or(source);
    if named.is_empty() || named.contains("://") {
        linked(source)
    } else {
        text::outward(address, &line(named), "")
    }
}
