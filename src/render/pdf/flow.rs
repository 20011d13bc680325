//! The flow of lines down the pages.

use std::collections::BTreeMap;

use super::super::labels::Labels;
use super::super::scene::Scene;
use super::font::{ASCENT, DESCENT, Face, Fonts};
use super::ink::Ink;
use super::page::{BOTTOM, Item, LEFT, Page, Spot, TOP};
use super::text::{Line, Span, Target, lines};
use super::tree::{Role, Tree};

/// The size of letters and the distance of lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    pub size: f32,
    pub leading: f32,
}

impl Type {
    pub(super) const BODY: Self = Self { size: 9.5, leading: 13.5 };
    pub(super) const SMALL: Self = Self { size: 8.0, leading: 11.0 };

    /// From the top of a line to its base line.
    pub(super) fn base(self) -> f32 {
        (self.leading - (ASCENT + DESCENT) * self.size) / 2.0 + ASCENT * self.size
    }
}

/// A heading as the outline and the contents show it.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    /// From 1.
    pub level: usize,
    pub text: String,
    pub spot: Spot,
}

/// What has been laid out so far.
pub(super) struct Flow<'a> {
    pub fonts: &'a Fonts,
    pub labels: &'a Labels,
    pub pages: Vec<Page>,
    /// Where the next line begins.
    pub y: f32,
    pub tree: Tree,
    pub headings: Vec<Heading>,
    pub anchors: BTreeMap<String, Spot>,
    pub scenes: Vec<Scene>,
    /// Where the headings begin that nothing stands below yet.
    pub kept: Option<Kept>,
}

/// The beginning of what goes to the next page together with what comes below it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kept {
    item: usize,
    y: f32,
}

impl<'a> Flow<'a> {
    pub(super) fn new(fonts: &'a Fonts, labels: &'a Labels) -> Self {
        Self {
            fonts,
            labels,
            pages: vec![Page::default()],
            y: TOP,
            tree: Tree::default(),
            headings: Vec::new(),
            anchors: BTreeMap::new(),
            scenes: Vec::new(),
            kept: None,
        }
    }

    /// Where the next line begins.
    pub(super) fn spot(&self) -> Spot {
        Spot { page: self.pages.len().saturating_sub(1), y: self.y }
    }

    /// How much room is left on the page.
    pub(super) fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    /// Goes on to the next page, with the headings that nothing stands below yet.
    pub(super) fn break_page(&mut self) {
        let old = self.pages.len().saturating_sub(1);
        let mut next = Page::default();
        let bottom = std::mem::replace(&mut self.y, TOP);
        if let Some((kept, page)) = self.kept.take().filter(|kept| kept.y > TOP).zip(self.pages.last_mut()) {
            next.items = page.items.split_off(kept.item.min(page.items.len()));
            let up = kept.y - TOP;
            next.items.iter_mut().for_each(|item| item.raise(up));
            let headings = self.headings.iter_mut().map(|heading| &mut heading.spot);
            for spot in headings.chain(self.anchors.values_mut()) {
                if spot.page == old && spot.y >= kept.y {
                    *spot = Spot { page: old + 1, y: spot.y - up };
                }
            }
            self.y = bottom - up;
        }
        self.pages.push(next);
    }

    /// Where what is kept with the next thing begins: here, or where the headings above it do.
    pub(super) fn keep(&mut self) -> Kept {
        let item = self.pages.last().map_or(0, |page| page.items.len());
        self.kept.take().unwrap_or(Kept { item, y: self.y })
    }

    /// Goes on to the next page where there is less room than this, unless the page is still empty.
    pub(super) fn need(&mut self, height: f32) {
        if self.room() < height && self.y > TOP {
            self.break_page();
        }
    }

    /// A distance to what comes next; none at the top of a page.
    pub(super) fn gap(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    pub(super) fn put(&mut self, item: Item) {
        if let Some(page) = self.pages.last_mut() {
            page.items.push(item);
        }
    }

    /// The lines of spans.
    pub(super) fn lines(&self, spans: &[Span], size: f32, width: f32) -> Vec<Line> {
        lines(self.fonts, spans, size, width)
    }

    /// A line that is one of the page's lines; its text goes into a part of the structure, its links into parts of
    /// their own there.
    pub(super) fn line(&mut self, line: Line, x: f32, top: f32, look: Type, part: usize) {
        let y = top + look.base();
        for group in line.pieces.chunk_by(|a, b| a.link == b.link) {
            let Some(first) = group.first() else { continue };
            let within = match &first.link {
                Some(_) => self.tree.part(Role::Link, Some(part)),
                None => part,
            };
            let slot = self.tree.slot(within);
            self.put(Item::Text { x, y, size: look.size, pieces: group.to_vec(), slot: Some(slot) });
            if let Some(target) = &first.link {
                let width = group.iter().map(|piece| piece.width).sum();
                let words = match target {
                    Target::Web(url) => url.clone(),
                    Target::Inside(_) => group.iter().map(|piece| piece.text.as_str()).collect(),
                };
                let slot = self.tree.slot(within);
                let (x, height) = (x + first.x, look.leading);
                self.put(Item::Link { x, y: top, width, height, target: target.clone(), words, slot });
            }
        }
    }

    /// Lines one below the other, over as many pages as they need; never one line alone at the foot or the head of a
    /// page. Returns where they stand: page, top and bottom of each stretch.
    pub(super) fn stretch(
        &mut self,
        lines: Vec<Line>,
        indent: f32,
        look: Type,
        part: usize,
    ) -> Vec<(usize, f32, f32)> {
        let mut stretches = Vec::new();
        let mut left = lines.len();
        let mut from = self.y;
        let mut fits = self.fitting(left, look);
        for line in lines {
            if fits == 0 {
                if self.y > from {
                    stretches.push((self.pages.len() - 1, from, self.y));
                }
                self.break_page();
                from = self.y;
                fits = self.fitting(left, look).max(1);
            }
            self.kept = None;
            self.line(line, LEFT + indent, self.y, look, part);
            self.y += look.leading;
            fits -= 1;
            left -= 1;
        }
        stretches.push((self.pages.len() - 1, from, self.y));
        stretches
    }

    /// How many of so many lines go onto this page.
    fn fitting(&self, lines: usize, look: Type) -> usize {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has few lines")]
        let fits = (self.room().max(0.0) / look.leading) as usize;
        match fits {
            fits if fits >= lines => lines,
            0 | 1 => 0,
            // The last line does not go alone.
            fits if fits + 1 == lines => {
                if fits == 2 {
                    0
                } else {
                    fits - 1
                }
            }
            fits => fits,
        }
    }

    /// A paragraph of spans.
    pub(super) fn paragraph(&mut self, spans: &[Span], indent: f32, width: f32, look: Type, part: usize) {
        let lines = self.lines(spans, look.size, width);
        self.stretch(lines, indent, look, part);
    }

    /// Words of one sort as a span.
    pub(super) fn words(text: &str, face: Face, ink: Ink) -> [Span; 1] {
        [Span::new(text, face, ink)]
    }
}
