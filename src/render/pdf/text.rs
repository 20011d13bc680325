//! Text before it has a place: spans of words, broken into lines of letters.

use std::ops::Range;

use krilla::text::{GlyphId, KrillaGlyph};
use unicode_normalization::UnicodeNormalization as _;
use unicode_width::UnicodeWidthChar as _;

use super::super::safe::safe_text;
use super::font::{Face, Fonts};
use super::ink::Ink;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// An address of the web.
    Web(String),
    /// An anchor of the document.
    Inside(String),
}

/// Words that are set alike.
#[derive(Debug, Clone)]
pub(super) struct Span {
    pub text: String,
    pub face: Face,
    pub ink: Ink,
    pub link: Option<Target>,
}

impl Span {
    pub(super) fn new(text: impl AsRef<str>, face: Face, ink: Ink) -> Self {
        // Letters and their marks as one sign, since the fonts have most of them so.
        let text = safe_text(text.as_ref()).nfc().map(|c| if c == '\t' { ' ' } else { c }).collect();
        Self { text, face, ink, link: None }
    }

    pub(super) fn link(mut self, target: Option<Target>) -> Self {
        if target.is_some() {
            self.ink = Ink::Accent;
        }
        self.link = target;
        self
    }
}

/// Letters of one font and one span on one line.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    pub font: u8,
    pub ink: Ink,
    pub link: Option<Target>,
    /// From the beginning of the line.
    pub x: f32,
    pub width: f32,
}

/// A line of a paragraph.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub pieces: Vec<Piece>,
    /// Without the blank at its end.
    pub width: f32,
}

/// A letter with its place in the text.
struct Placed {
    span: usize,
    font: u8,
    glyph: u16,
    width: f32,
    bytes: Range<usize>,
    first: char,
}

/// Breaks spans into lines of at most a width. There is always a line.
pub(super) fn lines(fonts: &Fonts, spans: &[Span], size: f32, width: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut letters = Vec::new();
    for (number, span) in spans.iter().enumerate() {
        for (at, c) in span.text.char_indices() {
            if c == '\n' {
                broken(spans, &letters, width / size, size, &mut lines);
                letters.clear();
                continue;
            }
            match fonts.letter(span.face, c) {
                Some(letter) => letters.push(Placed {
                    span: number,
                    font: letter.font,
                    glyph: letter.glyph,
                    width: letter.width,
                    bytes: at..at + c.len_utf8(),
                    first: c,
                }),
                // What has no shape goes with the letter before it, so that it can be copied.
                None => {
                    if let Some(last) = letters.last_mut().filter(|last| last.span == number) {
                        last.bytes.end = at + c.len_utf8();
                    }
                }
            }
        }
    }
    broken(spans, &letters, width / size, size, &mut lines);
    lines
}

/// Adds the lines of a text without line breaks; `room` is in parts of the size.
fn broken(spans: &[Span], letters: &[Placed], room: f32, size: f32, lines: &mut Vec<Line>) {
    let mut rest = letters;
    loop {
        let end = line_end(rest, room);
        let (line, after) = rest.split_at(end);
        lines.push(set(spans, line, size));
        rest = after;
        if rest.is_empty() {
            return;
        }
    }
}

/// How many letters stand on a line.
fn line_end(letters: &[Placed], room: f32) -> usize {
    let mut used = 0.0;
    let mut last_break = 0;
    for (at, letter) in letters.iter().enumerate() {
        let is_blank = letter.first == ' ';
        // A blank may hang over the end.
        if used + letter.width > room && !is_blank && at > 0 {
            let end = if last_break > 0 { last_break } else { at };
            // A mark stays with its letter.
            let is_mark = |at: usize| letters.get(at).is_some_and(|letter| letter.first.width() == Some(0));
            return (1..=end).rev().find(|end| !is_mark(*end)).unwrap_or(end);
        }
        used += letter.width;
        // Not within "://".
        let is_second = letter.first == '/' && at > 0 && letters.get(at - 1).is_some_and(|l| l.first == '/');
        if !is_second && breaks_after(letter.first, letters.get(at + 1).map(|letter| letter.first)) {
            last_break = at + 1;
        }
    }
    letters.len()
}

/// Whether a line may end between two letters.
fn breaks_after(c: char, next: Option<char>) -> bool {
    let is_wide = |c: char| c.width() == Some(2);
    match c {
        ' ' => next != Some(' '),
        '-' | '–' | '—' | '/' | '\u{2010}' => next.is_some_and(char::is_alphanumeric),
        '?' | '&' | '=' | '_' | '#' | ';' => next.is_some_and(|next| next.is_alphanumeric() && c != ';'),
        c => is_wide(c) || next.is_some_and(is_wide),
    }
}

/// Sets letters one after the other, in pieces of one font and one span.
fn set(spans: &[Span], letters: &[Placed], size: f32) -> Line {
    let mut line = Line::default();
    let mut x = 0.0;
    for group in letters.chunk_by(|a, b| a.span == b.span && a.font == b.font && a.bytes.end == b.bytes.start)
    {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let Some(span) = spans.get(first.span) else { continue };
        let from = first.bytes.start;
        let glyph = |letter: &Placed| {
            let bytes = letter.bytes.start - from..letter.bytes.end - from;
            KrillaGlyph::new(GlyphId::new(u32::from(letter.glyph)), letter.width, 0.0, 0.0, 0.0, bytes, None)
        };
        let width = group.iter().map(|letter| letter.width).sum::<f32>() * size;
        line.pieces.push(Piece {
            text: span.text.get(from..last.bytes.end).unwrap_or_default().to_owned(),
            glyphs: group.iter().map(glyph).collect(),
            font: first.font,
            ink: span.ink,
            link: span.link.clone(),
            x,
            width,
        });
        x += width;
    }
    let blanks =
        letters.iter().rev().take_while(|letter| letter.first == ' ').map(|letter| letter.width * size);
    line.width = x - blanks.sum::<f32>();
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken_into(text: &str, width: f32) -> Vec<String> {
        let fonts = Fonts::new().unwrap();
        let lines = lines(&fonts, &[Span::new(text, Face::Regular, Ink::Text)], 10.0, width);
        for line in &lines {
            assert!(line.width <= width || line.pieces.iter().map(|p| p.glyphs.len()).sum::<usize>() == 1);
        }
        lines.iter().map(|line| line.pieces.iter().map(|piece| piece.text.as_str()).collect()).collect()
    }

    #[test]
    fn lines_break_at_blanks_hyphens_and_line_breaks() {
        assert_eq!(broken_into("one two three", 45.0), ["one two ", "three"]);
        assert_eq!(broken_into("follow-up", 40.0), ["follow-", "up"]);
        assert_eq!(broken_into("at https://e.org/a/b", 68.0), ["at ", "https://e.org/", "a/b"]);
        assert_eq!(broken_into("a\n\nb", 40.0), ["a", "", "b"]);
        assert_eq!(broken_into("", 40.0), [""]);
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken_and_nothing_is_lost() {
        let text = "ә".repeat(500);
        let lines = broken_into(&text, 60.0);
        assert!(lines.len() > 40);
        assert_eq!(lines.concat(), text);
        assert_eq!(broken_into("👩\u{200d}🔬协议x", 200.0).concat(), "👩\u{200d}🔬协议x");
        // No room at all still ends.
        assert_eq!(broken_into("abc", 0.5), ["a", "b", "c"]);
    }
}
