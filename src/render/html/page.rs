//! What a document becomes: the parts of a page.

use super::anchors::{Anchors, Elsewhere};
use super::text::line;
use crate::render::cell::Link;
use crate::render::document::{Block, Document};
use crate::render::labels::Labels;
use crate::render::table::Table;

/// The parts of a page, as markup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parts {
    /// The title as text, never empty.
    pub title: String,
    /// What stands below the title.
    pub subtitle: String,
    /// The language as an attribute's value.
    pub language: String,
    /// The navigation, nothing for fewer than two sections.
    pub contents: String,
    /// The document itself.
    pub body: String,
    /// The words of the link that jumps over the navigation.
    pub skip: String,
}

impl Parts {
    /// Writes the parts of a document.
    pub fn of(document: &Document) -> Self {
        Self::among(document, &|_| None)
    }

    /// Writes the parts of a document that is one page of several.
    pub fn among(document: &Document, elsewhere: Elsewhere<'_>) -> Self {
        let (title, blocks) = titled(document);
        let mut writer = Writer::new(document, elsewhere);
        for block in blocks {
            writer.block(block);
        }
        writer.end_section();
        let title = if title.trim().is_empty() { "—".to_owned() } else { line(title) };
        Self {
            title,
            subtitle: document.subtitle.as_deref().map(line).unwrap_or_default(),
            language: language(&document.labels),
            contents: contents(&writer.sections, &document.labels),
            body: writer.out,
            skip: line(&document.labels.skip_to_content),
        }
    }
}

/// The title, and the blocks below it: a document without one is named by its first heading or table.
fn titled(document: &Document) -> (&str, &[Block]) {
    let blocks = document.blocks.as_slice();
    match (&document.title, blocks) {
        (Some(title), _) => (title, blocks),
        (None, [Block::Heading { level: 1, text, .. }, rest @ ..]) => (text, rest),
        (None, _) => (blocks.iter().find_map(name).unwrap_or(""), blocks),
    }
}

fn name(block: &Block) -> Option<&str> {
    let of = |table: &Table| table.title.is_none();
    match block {
        Block::Heading { text, .. } => Some(text),
        Block::Table(table) | Block::Entries { table, .. } if of(table) => Some(&table.name),
        Block::Table(table) | Block::Entries { table, .. } => table.title.as_deref(),
        Block::Fields { name, .. } => Some(name),
        _ => None,
    }
}

fn language(labels: &Labels) -> String {
    let tag = super::text::language(Some(&labels.language));
    if tag.is_empty() { "en".to_owned() } else { labels.language.clone().into_owned() }
}

fn contents(sections: &[(String, String)], labels: &Labels) -> String {
    if sections.len() < 2 {
        return String::new();
    }
    let mut out = format!(
        "<nav class=\"contents\" id=\"contents\" aria-labelledby=\"contents-title\">\n\
         <h2 id=\"contents-title\">{}</h2>\n<ul>\n",
        line(&labels.contents)
    );
    for (id, text) in sections {
        out += &format!("<li><a href=\"#{id}\">{text}</a></li>\n");
    }
    out + "</ul>\n</nav>\n"
}

/// Writes blocks one after the other.
pub(super) struct Writer<'a> {
    /// The markup so far.
    pub out: String,
    /// The identifiers of the page.
    pub anchors: Anchors,
    /// The words of writers.
    pub labels: &'a Labels,
    /// The level of the last heading.
    pub level: u8,
    /// The text of the last heading, as markup.
    pub heading: String,
    /// How many figures there have been.
    pub figures: usize,
    /// Identifier and title of each section.
    sections: Vec<(String, String)>,
    in_section: bool,
}

impl<'a> Writer<'a> {
    fn new(document: &'a Document, elsewhere: Elsewhere<'_>) -> Self {
        Self {
            out: String::new(),
            anchors: Anchors::of(document, elsewhere),
            labels: &document.labels,
            level: 1,
            heading: String::new(),
            figures: 0,
            sections: Vec::new(),
            in_section: false,
        }
    }

    /// Begins a section with its heading, or puts a heading into the one there is.
    pub fn heading(&mut self, level: u8, text: &str, anchor: Option<&str>) {
        let level = level.clamp(1, 6);
        let text = line(text);
        let id = self.anchors.place(anchor);
        // A heading may lie one below the last one, not more: readers who jump from level to level would miss it.
        let shown = level.clamp(2, self.level + 1);
        if level <= 2 {
            self.end_section();
            let id = id.unwrap_or_else(|| self.anchors.fresh("section"));
            self.out += &format!("<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{text}</h2>\n");
            self.sections.push((id, text.clone()));
            self.in_section = true;
        } else {
            let id = id.map(|id| format!(" id=\"{id}\"")).unwrap_or_default();
            self.out += &format!("<h{shown}{id}>{text}</h{shown}>\n");
        }
        self.level = if level <= 2 { 2 } else { shown };
        self.heading = text;
    }

    /// Ends the section that is open.
    fn end_section(&mut self) {
        if self.in_section {
            self.out.push_str("</section>\n");
            self.in_section = false;
        }
    }

    /// The attribute of a cell that becomes the place its own link leads to.
    pub fn settled(&mut self, link: Option<&Link>) -> String {
        let Some(Link::Anchor(anchor)) = link else { return String::new() };
        self.anchors.settle(anchor).map(|id| format!(" id=\"{id}\"")).unwrap_or_default()
    }
}
