//! The contents: a line for each section, with the page that it begins on, known once all is laid out.

use super::flow::{Flow, Heading, Type};
use super::font::Face;
use super::ink::Ink;
use super::page::{LEFT, MEASURE, RIGHT};
use super::text::{Span, Target};
use super::tree::Role;

/// A list of few headings says nothing that a page does not.
const FEWEST: usize = 4;
/// More are no help on paper; the outline has all of them.
const MOST: usize = 120;
const LOOK: Type = Type { size: 9.5, leading: 15.0 };
/// The room for the number of a page.
const NUMBER: f32 = 30.0;

/// Which headings the contents show.
pub(super) fn shown(headings: &[Heading]) -> Vec<&Heading> {
    let of = |most: usize| headings.iter().filter(move |heading| heading.level <= most);
    let deepest = if of(2).count() > MOST { 1 } else { 2 };
    let lines: Vec<&Heading> = of(deepest).take(MOST).collect();
    if lines.len() < FEWEST { Vec::new() } else { lines }
}

impl Flow<'_> {
    /// Writes the contents. `headings` are those of the document from an earlier pass, in which the contents took as
    /// many lines, so that the pages are right.
    pub(super) fn contents(&mut self, headings: &[Heading]) {
        let lines = shown(headings);
        if lines.is_empty() {
            return;
        }
        let look = Type { size: 12.0, leading: 16.0 };
        self.gap(8.0);
        self.need(80.0);
        let title = self.labels.contents.clone();
        let part = self.tree.part(Role::Paragraph, None);
        self.paragraph(&Self::words(&title, Face::Bold, Ink::Accent), 0.0, MEASURE, look, part);
        self.y += 3.0;
        let list = self.tree.part(Role::Contents, None);
        for (at, heading) in lines.iter().enumerate() {
            let item = self.tree.part(Role::ContentsItem, Some(list));
            self.entry_of_contents(heading, at, item);
        }
        self.y += 6.0;
    }

    fn entry_of_contents(&mut self, heading: &Heading, at: usize, part: usize) {
        let indent = if heading.level == 1 { 0.0 } else { 14.0 };
        let target = Target::Inside(anchor(at));
        let text = Span { link: Some(target), ..Span::new(&heading.text, Face::Regular, Ink::Text) };
        let lines = self.lines(&[text], LOOK.size, MEASURE - indent - NUMBER);
        let last = lines.last().map_or(0.0, |line| line.width);
        self.stretch(lines, indent, LOOK, part);
        let number = (heading.spot.page + 1).to_string();
        let number = self.lines(&Self::words(&number, Face::Regular, Ink::Text), LOOK.size, NUMBER).pop();
        let Some(number) = number else { return };
        let top = self.y - LOOK.leading;
        let from = LEFT + indent + last + 4.0;
        let upto = RIGHT - number.width - 4.0;
        let dot = self.fonts.width(Face::Regular, LOOK.size, " .");
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a line has few dots")]
        let count = ((upto - from).max(0.0) / dot) as usize;
        let dots =
            self.lines(&Self::words(&" .".repeat(count), Face::Regular, Ink::Dim), LOOK.size, MEASURE).pop();
        if let Some(dots) = dots.filter(|_| count > 0) {
            // Dots are no words: those who hear the page need not hear them.
            let (y, size, x) = (top + LOOK.base(), LOOK.size, upto - dots.width);
            self.put(super::page::Item::Text { x, y, size, pieces: dots.pieces, slot: None });
        }
        self.line(number.clone(), RIGHT - number.width, top, LOOK, part);
    }
}

/// The anchor that a line of the contents leads to; anchors of documents have no blanks.
pub(super) fn anchor(line: usize) -> String {
    format!("contents {line}")
}
