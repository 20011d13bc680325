//! The document part: block after block in reading order.

use std::cell::OnceCell;
use std::fmt::Write as _;

use super::super::cell::{Cell, Link, Tone, Value};
use super::super::document::{Block, Document, Entry, Quotation};
use super::super::letters::Letters;
use super::super::limit;
use super::super::safe::safe;
use super::NAMESPACES;
use super::anchors::Anchors;
use super::contents::{self, Line};
use super::links::{self, Links};
use super::notes::Notes;
use super::package::DECLARATION;
use super::picture::Picture;
use super::styles::Styles;
use super::xml::{self, Look};

/// The width of the text on A4, in twentieths of a point.
pub(super) const TEXT_WIDTH: f32 = 9_412.0;

/// What a document becomes.
pub(super) struct Body {
    /// The document part.
    pub document: String,
    /// The addresses it links to.
    pub links: Links,
    /// Its footnotes.
    pub notes: Notes,
    /// Its pictures.
    pub pictures: Vec<Picture>,
}

/// What is being written.
pub(super) struct Writer<'a> {
    pub(super) styles: &'a Styles,
    pub(super) document: &'a Document,
    pub(super) out: String,
    pub(super) links: Links,
    pub(super) notes: Notes,
    pub(super) figures: usize,
    pub(super) pictures: Vec<Picture>,
    /// Read as soon as there is a picture to draw.
    pub(super) letters: OnceCell<Option<Letters>>,
    anchors: Anchors,
    contents: Vec<Line>,
}

/// Writes the document part.
pub(super) fn write(document: &Document, styles: &Styles) -> Body {
    let mut writer = Writer {
        styles,
        document,
        out: String::new(),
        links: Links::default(),
        notes: Notes::default(),
        anchors: Anchors::new(document),
        contents: Vec::new(),
        figures: 0,
        pictures: Vec::new(),
        letters: OnceCell::new(),
    };
    // What stands before the first section belongs to the title; then come the contents.
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    let first = document.blocks.iter().position(is_heading).unwrap_or(document.blocks.len());
    let (before, sections) = document.blocks.split_at(first);
    for (index, block) in sections.iter().enumerate() {
        match block {
            Block::Figure(figure) => {
                let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten();
                let tells = |block: &Block| matches!(block, Block::Table(table) if figure.is_told_by(&table.for_readers()));
                writer.figure(figure, beside.filter_map(|at| sections.get(at)).any(tells));
            }
            block => writer.block(block),
        }
    }
    let sections = std::mem::take(&mut writer.out);
    for (style, text) in [("Title", &document.title), ("Subtitle", &document.subtitle)] {
        if let Some(text) = text {
            writer.paragraph(style, &safe(text), &Look::default());
        }
    }
    for block in before {
        writer.block(block);
    }
    let contents = contents::write(document, &writer.contents, styles);
    let part = format!(
        "{DECLARATION}<w:document {NAMESPACES}><w:body>{}{contents}{sections}<w:sectPr>\
         <w:headerReference w:type=\"default\" r:id=\"header\"/><w:headerReference w:type=\"first\" r:id=\"empty\"/>\
         <w:footerReference w:type=\"default\" r:id=\"footer\"/><w:footerReference w:type=\"first\" r:id=\"footer\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1361\" w:right=\"1247\" w:bottom=\"1247\" \
         w:left=\"1247\" w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body>\
         </w:document>",
        writer.out
    );
    Body { document: part, links: writer.links, notes: writer.notes, pictures: writer.pictures }
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, anchor } => {
                // The title of the whole has a style of its own, so sections begin with the first heading style.
                self.heading(usize::from(*level).clamp(2, 4) - 1, text, anchor.as_deref());
            }
            Block::Paragraph(text) => self.paragraph("Normal", text, &Look::default()),
            Block::Fields { rows, .. } => self.fields(rows),
            Block::Table(table) => self.table(table),
            Block::Quote(quotation) => self.quote(quotation),
            Block::List(items) => self.list(items),
            Block::Entries { table, entries } if entries.is_empty() => self.table(table),
            Block::Entries { table, entries } => {
                if let Some(title) = &table.title {
                    self.paragraph("caption", &safe(title), &Look::default());
                }
                for entry in entries.iter().take(limit::MOST) {
                    self.entry(entry);
                }
                if entries.len() > limit::MOST {
                    let note = limit::note(&self.document.labels, entries.len());
                    self.paragraph("Report Note", &note, &Look::default());
                }
            }
            Block::Figure(figure) => self.figure(figure, false),
        }
    }

    /// A heading of level 1 to 3, in the contents where it is of the first two.
    fn heading(&mut self, level: usize, text: &str, anchor: Option<&str>) {
        let text = safe(text);
        if text.trim().is_empty() {
            return;
        }
        let mut words = String::new();
        xml::run(&mut words, &text, &Look::default());
        let mut inner = String::new();
        self.anchors.around(&mut inner, anchor, &words);
        if level <= 2 {
            let bookmark = format!("_Toc{:08}", self.contents.len() + 1);
            let mut outer = String::new();
            self.anchors.named(&mut outer, &bookmark, &inner);
            inner = outer;
            self.contents.push(Line { level, text: text.into_owned(), bookmark });
        }
        self.begin(["heading 1", "heading 2", "heading 3"][level.clamp(1, 3) - 1], &inner);
        self.out.push_str(&inner);
        self.out.push_str("</w:p>");
    }

    /// Opens a paragraph in a style; the words decide its direction.
    pub(super) fn begin(&mut self, style: &str, words: &str) {
        let direction = if xml::is_right_to_left(words) { "<w:bidi/>" } else { "" };
        // Writing to a String cannot fail.
        let _ = write!(
            self.out,
            "<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{direction}</w:pPr>",
            self.styles.id(style)
        );
    }

    /// A paragraph of words; nothing where there are none.
    pub(super) fn paragraph(&mut self, style: &str, text: &str, look: &Look<'_>) {
        if text.trim().is_empty() {
            return;
        }
        self.begin(style, text);
        xml::run(&mut self.out, text, look);
        self.out.push_str("</w:p>");
    }

    fn list(&mut self, items: &[String]) {
        for item in items {
            self.paragraph("List Bullet", item, &Look::default());
        }
    }

    fn quote(&mut self, quotation: &Quotation) {
        self.begin("Quote", &quotation.text);
        let look = Look { language: quotation.language.as_deref().map(Into::into), ..Look::default() };
        let is_within = !(quotation.before.is_empty() && quotation.after.is_empty());
        let around = |out: &mut String, text: &str| {
            if !text.is_empty() {
                xml::run(out, text, &look);
            }
        };
        around(&mut self.out, &quotation.before);
        xml::run(&mut self.out, &quotation.text, &Look { bold: is_within, ..look.clone() });
        around(&mut self.out, &quotation.after);
        if quotation.source.is_some() || quotation.url.is_some() {
            let url = quotation.url.as_deref();
            self.notes.add(&mut self.out, quotation.source.as_deref(), url, self.styles);
        }
        self.out.push_str("</w:p>");
    }

    fn entry(&mut self, entry: &Entry) {
        if let Some(group) = &entry.group {
            self.heading(2, group, None);
        }
        self.heading(3, &entry.title, entry.anchor.as_deref());
        for block in entry.blocks() {
            self.block(&block);
        }
    }

    /// The words of a cell, as a link where it is one.
    pub(super) fn words(&mut self, cell: &Cell, look: &Look<'_>) {
        let shown = cell.shown();
        let language = match &cell.value {
            Value::Quoted(quoted) => Some(quoted.language.as_str().into()),
            _ => look.language.clone(),
        };
        let bold = look.bold || cell.tone == Tone::Strong;
        let look = Look { bold, color: color(cell.tone), language, ..look.clone() };
        match &cell.link {
            Some(Link::Url(url)) => self.links.web(&mut self.out, url, &shown, &look, self.styles),
            Some(Link::Anchor(anchor)) => match self.anchors.of(anchor) {
                Some(bookmark) => {
                    let look = Look { style: Some(self.styles.id("Hyperlink")), color: None, ..look };
                    links::inside(&mut self.out, bookmark, &shown, &look);
                }
                None => xml::run(&mut self.out, &shown, &look),
            },
            None => xml::run(&mut self.out, &shown, &look),
        }
    }
}

/// Colours dark enough to be read on white; the words say the same.
fn color(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain | Tone::Strong => None,
        Tone::Good => Some("1E6B34"),
        Tone::Warn => Some("8A5300"),
        Tone::Bad => Some("A31515"),
        Tone::Dim => Some("595959"),
    }
}
