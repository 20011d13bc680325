//! Blocks of a document in the flow.

use super::super::address;
use super::super::cell::{Cell, Link, Tone};
use super::super::document::{Block, Entry, Quotation};
use super::super::language;
use super::super::limit;
use super::super::safe::safe;
use super::flow::{Flow, Heading, Type};
use super::font::Face;
use super::ink::Ink;
use super::page::{Item, LEFT, MEASURE};
use super::text::{Span, Target};
use super::tree::Role;

/// The room that a heading wants below it, so that it does not stand alone at the foot of a page.
const BELOW_HEADING: f32 = 52.0;

/// Size, distance of lines, what is above and below, for headings of level 1 to 3.
const HEADINGS: [(Type, f32, f32); 3] = [
    (Type { size: 14.0, leading: 18.0 }, 22.0, 9.0),
    (Type { size: 11.5, leading: 15.5 }, 16.0, 5.0),
    (Type { size: 9.8, leading: 13.5 }, 12.0, 2.0),
];

impl Flow<'_> {
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, anchor } => {
                self.heading(usize::from(*level).clamp(2, 4) - 1, text, anchor.as_deref());
            }
            Block::Paragraph(text) => self.plain(text),
            Block::Fields { rows, .. } => self.fields(rows),
            Block::Table(table) => self.table(table),
            Block::Quote(quotation) => self.quote(quotation),
            Block::List(items) => self.list(items),
            Block::Entries { table, entries } if entries.is_empty() => self.table(table),
            Block::Entries { table, entries } => {
                if let Some(title) = &table.title {
                    self.caption(title, BELOW_HEADING, None);
                }
                for entry in entries.iter().take(limit::MOST) {
                    self.entry(entry);
                }
                if entries.len() > limit::MOST {
                    self.note(&limit::note(self.labels, entries.len()));
                }
            }
            Block::Figure(figure) => self.figure(figure),
        }
    }

    /// Title and what stands below it.
    pub(super) fn title(&mut self, title: Option<&str>, subtitle: Option<&str>) {
        if let Some(title) = title {
            let look = Type { size: 21.0, leading: 26.0 };
            let part = self.tree.part(Role::Heading(1, safe(title).into_owned()), None);
            self.paragraph(&Self::words(&safe(title), Face::Bold, Ink::Accent), 0.0, MEASURE, look, part);
            self.y += 4.0;
        }
        if let Some(subtitle) = subtitle {
            let look = Type { size: 12.0, leading: 16.0 };
            let part = self.tree.part(Role::Paragraph, None);
            self.paragraph(&Self::words(&safe(subtitle), Face::Regular, Ink::Dim), 0.0, MEASURE, look, part);
            self.y += 6.0;
        }
        self.gap(8.0);
    }

    /// A heading of level 1 to 3, with room for something below it.
    pub(super) fn heading(&mut self, level: usize, text: &str, anchor: Option<&str>) {
        let text = safe(text);
        if text.trim().is_empty() {
            return;
        }
        let (look, above, below) = HEADINGS[level.clamp(1, 3) - 1];
        let ink = if level == 3 { Ink::Text } else { Ink::Accent };
        let lines = self.lines(&Self::words(&text, Face::Bold, ink), look.size, MEASURE);
        let height = lines.iter().fold(0.0, |height, _| height + look.leading);
        self.gap(above);
        self.need(height + below + BELOW_HEADING);
        let kept = self.keep();
        let spot = self.spot();
        if let Some(anchor) = anchor {
            self.anchors.entry(anchor.to_owned()).or_insert(spot);
        }
        self.headings.push(Heading { level, text: text.clone().into_owned(), spot });
        let role = Role::Heading(u16::try_from(level + 1).unwrap_or(2), text.into_owned());
        let part = self.tree.part(role, None);
        self.stretch(lines, 0.0, look, part);
        if level == 1 {
            let y = self.y + 2.0;
            self.put(Item::Fill { x: LEFT, y, width: MEASURE, height: 0.7, ink: Ink::Accent });
        }
        self.y += below;
        self.kept = Some(kept);
    }

    fn plain(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let part = self.tree.part(Role::Paragraph, None);
        self.paragraph(&Self::words(text, Face::Regular, Ink::Text), 0.0, MEASURE, Type::BODY, part);
        self.y += 6.0;
    }

    fn list(&mut self, items: &[String]) {
        const INDENT: f32 = 14.0;
        let list = self.tree.part(Role::List, None);
        for item in items.iter().filter(|item| !item.trim().is_empty()) {
            let part = self.tree.part(Role::Item, Some(list));
            let label = self.tree.part(Role::Label, Some(part));
            let body = self.tree.part(Role::ItemBody, Some(part));
            let lines =
                self.lines(&Self::words(item, Face::Regular, Ink::Text), Type::BODY.size, MEASURE - INDENT);
            // The bullet goes where the first line goes.
            if self.room() < Type::BODY.leading * if lines.len() > 1 { 2.0 } else { 1.0 } {
                self.break_page();
            }
            self.kept = None;
            if let Some(bullet) =
                self.lines(&Self::words("•", Face::Regular, Ink::Accent), Type::BODY.size, INDENT).pop()
            {
                self.line(bullet, LEFT + 3.0, self.y, Type::BODY, label);
            }
            self.stretch(lines, INDENT, Type::BODY, body);
            self.y += 1.5;
        }
        self.y += 4.5;
    }

    /// Exact words with a bar beside them, and where they stand below.
    fn quote(&mut self, quotation: &Quotation) {
        const INDENT: f32 = 14.0;
        let width = MEASURE - 2.0 * INDENT;
        let language = quotation.language.clone().filter(|language| language::is_tag(language));
        let part = self.tree.part(Role::Quote(language), None);
        let is_within = !(quotation.before.is_empty() && quotation.after.is_empty());
        let face = if is_within { Face::Bold } else { Face::Italic };
        let spans = [
            Span::new(quotation.before.as_str(), Face::Italic, Ink::Dim),
            Span::new(quotation.text.as_str(), face, Ink::Text),
            Span::new(quotation.after.as_str(), Face::Italic, Ink::Dim),
        ];
        let lines = self.lines(&spans, Type::BODY.size, width);
        self.gap(2.0);
        let mut stretches = self.stretch(lines, INDENT, Type::BODY, part);
        // On paper the address has to be read.
        let source = quotation.source.as_deref();
        let url =
            quotation.url.as_deref().filter(|url| !source.is_some_and(|source| source.contains(url.trim())));
        if source.is_some() || url.is_some() {
            let words = [source, url].into_iter().flatten().map(safe).collect::<Vec<_>>().join(", ");
            let target = quotation.url.as_deref().and_then(address::web);
            let target = target.map(|url| Target::Web(url.to_owned()));
            let spans = [Span::new(format!("— {words}"), Face::Regular, Ink::Dim).link(target)];
            let role = self.tree.part(Role::Paragraph, None);
            let lines = self.lines(&spans, Type::SMALL.size, width);
            stretches.extend(self.stretch(lines, INDENT, Type::SMALL, role));
        }
        for (page, top, bottom) in stretches {
            let bar = Item::Fill { x: LEFT + 3.0, y: top, width: 2.0, height: bottom - top, ink: Ink::Bar };
            if let Some(page) = self.pages.get_mut(page) {
                page.items.push(bar);
            }
        }
        self.y += 6.0;
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

    /// The title of a table or figure, on the page of what comes below it.
    pub(super) fn caption(&mut self, title: &str, below: f32, within: Option<usize>) {
        let title = safe(title);
        if title.trim().is_empty() {
            return;
        }
        let lines = self.lines(&Self::words(&title, Face::Bold, Ink::Text), Type::BODY.size, MEASURE);
        self.gap(8.0);
        self.need(lines.iter().fold(below, |height, _| height + Type::BODY.leading));
        let kept = self.keep();
        let part = self.tree.part(if within.is_some() { Role::Caption } else { Role::Paragraph }, within);
        self.stretch(lines, 0.0, Type::BODY, part);
        self.y += 3.0;
        self.kept = Some(kept);
    }

    /// A remark below a table, or what an empty one says.
    pub(super) fn note(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let part = self.tree.part(Role::Paragraph, None);
        self.paragraph(&Self::words(text, Face::Regular, Ink::Dim), 0.0, MEASURE, Type::SMALL, part);
        self.y += 5.0;
    }

    /// The words of a cell, as a link where it is one.
    pub(super) fn cell_span(&self, cell: &Cell, face: Face) -> Span {
        let face = if cell.tone == Tone::Strong { Face::Bold } else { face };
        let target = match &cell.link {
            Some(Link::Url(url)) => address::web(url).map(|url| Target::Web(url.to_owned())),
            Some(Link::Anchor(anchor)) => Some(Target::Inside(anchor.clone())),
            None => None,
        };
        Span::new(cell.shown(), face, Ink::Tone(cell.tone)).link(target)
    }
}
