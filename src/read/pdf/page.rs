//! What a page shows: strings with their place.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Result};

use super::MAX_STREAM;
use super::content::{Operand, Operations};
use super::font::Font;
use super::pen::{Matrix, Pen, UNIT, then};

/// How deep forms may stand in forms.
const MAX_FORMS: usize = 8;

/// How many operations of all pages are followed, forms counted each time they are shown.
const MAX_OPERATIONS: usize = 20_000_000;

/// How much content of all pages is followed, in bytes, the tables of its fonts among it.
const MAX_CONTENT: usize = 256 * 1024 * 1024;

/// How many strings one page may show; a page full of text in small letters has some ten thousand letters.
const MAX_STRINGS: usize = 400_000;

/// How much text all pages may show, in bytes.
const MAX_TEXT: usize = 32 * 1024 * 1024;

/// How many letters and widths of fonts are kept for the next page.
const MAX_KEPT: usize = 300_000;

/// What a form or a page costs besides its own operations.
const FORM: usize = 200;

/// A string on a page, in points from its lower left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Where it begins.
    pub x: f32,
    /// Where it ends.
    pub end: f32,
    /// Its base line.
    pub y: f32,
    /// The size of its letters.
    pub size: f32,
    /// Its letters.
    pub text: String,
}

/// A page: what it shows, and the height from its lower to its upper edge.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Its strings in the order in which they are shown.
    pub shown: Vec<Shown>,
    /// Its lower and its upper edge, in points.
    pub edges: (f32, f32),
}

/// Reads the pages of a document one by one.
pub struct Reader<'a> {
    document: &'a Document,
    /// The fonts that were read, by the place of their dictionaries.
    fonts: BTreeMap<*const Dictionary, Font<'a>>,
    operations: usize,
    bytes: usize,
    text: usize,
    /// Letters that the fonts do not tell.
    pub unreadable: usize,
    /// Whether a limit ended the reading before the last page's end.
    pub exhausted: bool,
}

impl<'a> Reader<'a> {
    /// A reader at the beginning.
    pub fn new(document: &'a Document) -> Self {
        Self {
            document,
            fonts: BTreeMap::new(),
            operations: 0,
            bytes: 0,
            text: 0,
            unreadable: 0,
            exhausted: false,
        }
    }

    /// Reads a page.
    pub fn page(&mut self, id: ObjectId) -> Result<Page> {
        let mut shown = Vec::new();
        let content = self.document.get_page_content_with_limit(id, MAX_STREAM)?;
        let resources = self.resources_of(id);
        let turn = self.turn_of(id);
        self.content(&content, &resources, turn, 0, &mut shown)?;
        Ok(Page { shown, edges: self.edges_of(id, turn) })
    }

    /// The lower and the upper edge of a page; those of A4 where it does not tell them.
    fn edges_of(&self, page: ObjectId, turn: Matrix) -> (f32, f32) {
        let mut at = Some(page);
        for _ in 0..MAX_FORMS {
            let Some(node) = at.and_then(|id| self.document.get_dictionary(id).ok()) else { break };
            if let Ok([x0, y0, x1, y1]) =
                node.get_deref(b"MediaBox", self.document).and_then(Object::as_array).map(Vec::as_slice)
            {
                let n = |object: &Object| object.as_float().unwrap_or(0.0);
                let corner = |x, y| then([1.0, 0.0, 0.0, 1.0, n(x), n(y)], turn)[5];
                let (a, b) = (corner(x0, y0), corner(x1, y1));
                return (a.min(b), a.max(b));
            }
            at = node.get(b"Parent").and_then(Object::as_reference).ok();
        }
        (0.0, 842.0)
    }

    /// The resources of a page, its own and those it inherits.
    fn resources_of(&self, page: ObjectId) -> Vec<&'a Dictionary> {
        let Ok((own, inherited)) = self.document.get_page_resources(page) else { return Vec::new() };
        own.into_iter()
            .chain(inherited.iter().filter_map(|id| self.document.get_dictionary(*id).ok()))
            .collect()
    }

    /// The fonts by the names that content gives them.
    fn fonts_of(&self, resources: &[&'a Dictionary]) -> BTreeMap<Vec<u8>, &'a Dictionary> {
        resources
            .iter()
            .rev()
            .filter_map(|resources| {
                resources.get_deref(b"Font", self.document).and_then(Object::as_dict).ok()
            })
            .flat_map(|fonts| fonts.iter())
            .filter_map(|(name, font)| {
                let (_, font) = self.document.dereference(font).ok()?;
                Some((name.clone(), font.as_dict().ok()?))
            })
            .collect()
    }

    /// How a page is turned for the reader.
    fn turn_of(&self, page: ObjectId) -> Matrix {
        let rotation =
            self.document.get_dictionary(page).and_then(|page| page.get_deref(b"Rotate", self.document));
        match rotation.and_then(Object::as_i64).unwrap_or(0).rem_euclid(360) {
            90 => [0.0, -1.0, 1.0, 0.0, 0.0, 0.0],
            180 => [-1.0, 0.0, 0.0, -1.0, 0.0, 0.0],
            270 => [0.0, 1.0, -1.0, 0.0, 0.0, 0.0],
            _ => UNIT,
        }
    }

    fn content(
        &mut self,
        bytes: &[u8],
        resources: &[&'a Dictionary],
        place: Matrix,
        depth: usize,
        shown: &mut Vec<Shown>,
    ) -> Result<()> {
        let dictionaries = self.fonts_of(resources);
        self.bytes += bytes.len();
        self.operations += FORM + dictionaries.len();
        if self.is_exhausted() {
            return Ok(());
        }
        let mut pen = Pen::new(place);
        let mut operations = Operations::new(bytes);
        while let Some(operator) = operations.advance() {
            self.operations += 1;
            self.exhausted |= shown.len() > MAX_STRINGS;
            if self.is_exhausted() {
                return Ok(());
            }
            let operands = operations.operands.as_slice();
            pen.follow(operator, operands);
            match operator {
                b"Tj" | b"TJ" | b"'" | b"\"" => {
                    let Some(dictionary) = dictionaries.get(&pen.state.font) else { continue };
                    // All of an array, else the string, which stands last.
                    let first = if operator == b"TJ" { 0 } else { operands.len().saturating_sub(1) };
                    let pieces = operands.get(first..).unwrap_or_default();
                    self.pieces(pieces, dictionary, &mut pen, shown)?;
                }
                b"Do" if depth < MAX_FORMS => {
                    self.form(operands, resources, pen.state.place, depth, shown)?;
                }
                _ => {}
            }
        }
        self.exhausted |= operations.exhausted;
        Ok(())
    }

    /// Whether a limit has been hit.
    fn is_exhausted(&mut self) -> bool {
        self.exhausted |=
            self.operations > MAX_OPERATIONS || self.bytes > MAX_CONTENT || self.text > MAX_TEXT;
        self.exhausted
    }

    /// Shows strings and the shifts between them.
    fn pieces(
        &mut self,
        pieces: &[Operand],
        dictionary: &'a Dictionary,
        pen: &mut Pen,
        shown: &mut Vec<Shown>,
    ) -> Result<()> {
        let key = std::ptr::from_ref(dictionary);
        // Taken out while it is used: showing counts in the reader itself.
        let mut font = match self.fonts.remove(&key) {
            Some(font) => font,
            None => {
                if self.fonts.values().map(Font::weight).sum::<usize>() > MAX_KEPT {
                    self.fonts.clear();
                }
                let font = Font::new(dictionary, self.document)?;
                self.bytes += font.read;
                font
            }
        };
        for piece in pieces {
            match piece {
                Operand::String(bytes) => shown.extend(self.show(bytes, &mut font, pen)),
                Operand::Number(shift) => {
                    let state = &pen.state;
                    pen.advance(-shift / 1000.0 * state.size * state.stretch);
                }
                Operand::Name(_) => {}
            }
        }
        self.fonts.insert(key, font);
        Ok(())
    }

    /// Shows one string, and moves the place of the next one behind it.
    fn show(&mut self, bytes: &[u8], font: &mut Font<'_>, pen: &mut Pen) -> Option<Shown> {
        let state = &pen.state;
        let (mut letters, mut across, mut unreadable) = (String::new(), 0.0_f32, 0);
        let room = MAX_TEXT.saturating_sub(self.text);
        font.letters(bytes, |letter, width, is_space| {
            if letters.len() <= room {
                letters.push_str(letter);
            }
            unreadable += usize::from(letter == "\u{fffd}");
            let gap = state.letter_gap + if is_space { state.word_gap } else { 0.0 };
            across += (width / 1000.0 * state.size + gap) * state.stretch;
        });
        self.unreadable += unreadable;
        self.text += letters.len();
        let start = then([1.0, 0.0, 0.0, 1.0, 0.0, state.rise], pen.place());
        pen.advance(across);
        let (end, state) = (pen.place(), &pen.state);
        let size = state.size.abs() * start[2].hypot(start[3]);
        // Text that runs upwards or is mirrored is decoration.
        let is_level =
            (end[5] + state.rise * start[3] - start[5]).abs() <= (end[4] - start[4]).abs() + size * 0.01;
        let is_finite = [start[4], start[5], end[4], size].iter().all(|n| n.is_finite());
        (is_level && is_finite && !letters.is_empty()).then(|| Shown {
            x: start[4].min(end[4]),
            end: start[4].max(end[4]),
            y: start[5],
            size,
            text: letters,
        })
    }

    /// Shows a form: content with a place and resources of its own.
    fn form(
        &mut self,
        operands: &[Operand],
        resources: &[&'a Dictionary],
        place: Matrix,
        depth: usize,
        shown: &mut Vec<Shown>,
    ) -> Result<()> {
        let Some(name) = operands.first().and_then(Operand::name) else { return Ok(()) };
        let form = resources.iter().find_map(|resources| {
            let forms = resources.get_deref(b"XObject", self.document).and_then(Object::as_dict).ok()?;
            forms.get_deref(name, self.document).and_then(Object::as_stream).ok()
        });
        let Some(form) = form else { return Ok(()) };
        if form.dict.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Form".as_slice()) {
            return Ok(());
        }
        let mut own = UNIT;
        if let Ok(matrix) = form.dict.get_deref(b"Matrix", self.document).and_then(Object::as_array) {
            for (to, from) in own.iter_mut().zip(matrix) {
                *to = from.as_float().unwrap_or(*to);
            }
        }
        let inner: Vec<&Dictionary> =
            match form.dict.get_deref(b"Resources", self.document).and_then(Object::as_dict) {
                Ok(inner) => vec![inner],
                Err(_) => resources.to_vec(),
            };
        let bytes = form.get_plain_content_with_limit(MAX_STREAM)?;
        self.content(&bytes, &inner, then(own, place), depth + 1, shown)
    }
}
