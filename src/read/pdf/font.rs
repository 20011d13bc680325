//! Which letters the bytes of a shown string stand for, and how wide they are.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Encoding, Object, Result};

use super::table::letters_of;
use super::{MAX_STREAM, whole};

/// The width of a letter whose font does not tell it, in thousandths of the font's size.
const USUAL_WIDTH: f32 = 500.0;

/// More widths are not read.
const MAX_WIDTHS: usize = 70_000;

/// A font ready for decoding.
pub struct Font<'a> {
    encoding: Option<Encoding<'a>>,
    /// Bytes of one code: 2 in composite fonts.
    step: usize,
    widths: HashMap<u32, f32>,
    usual: f32,
    known: HashMap<u32, String>,
    /// How many bytes of its table were read.
    pub read: usize,
}

impl<'a> Font<'a> {
    /// A font of its dictionary. Its table of letters counts where there is one: the names of an encoding are often
    /// those of a subset and mean nothing.
    pub fn new(font: &'a Dictionary, document: &'a Document) -> Result<Self> {
        let is_composite = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Type0");
        let table = font.get_deref(b"ToUnicode", document).and_then(Object::as_stream).ok();
        let table = table.map(|table| table.get_plain_content_with_limit(MAX_STREAM)).transpose()?;
        let known = table.as_deref().map(letters_of).unwrap_or_default();
        // Without a table, the codes of a composite font are numbers of glyphs.
        let has_encoding = font.has(b"Encoding");
        let is_told = (is_composite || known.is_empty() || has_encoding)
            && !(names_identity(font, document) || (table.is_some() && !has_encoding));
        let encoding =
            if is_told { Some(font.get_font_encoding_with_limit(document, MAX_STREAM)?) } else { None };
        let mut result = Self {
            encoding,
            step: if is_composite { 2 } else { 1 },
            widths: HashMap::new(),
            usual: USUAL_WIDTH,
            known,
            read: table.map_or(0, |table| table.len()),
        };
        if is_composite {
            result.composite_widths(font, document);
        } else {
            result.simple_widths(font, document);
        }
        Ok(result)
    }

    /// How much is kept of it, in letters and widths.
    pub fn weight(&self) -> usize {
        self.known.len() + self.widths.len()
    }

    /// The letters of a string, each with its width in thousandths and whether it is the one-byte space.
    pub fn letters(&mut self, bytes: &[u8], mut each: impl FnMut(&str, f32, bool)) {
        for code in bytes.chunks(self.step) {
            let number = code.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
            let width = self.widths.get(&number).copied().unwrap_or(self.usual);
            let encoding = &self.encoding;
            let text = self.known.entry(number).or_insert_with(|| {
                let text = encoding.as_ref().and_then(|encoding| encoding.bytes_to_string(code).ok());
                text.unwrap_or_else(|| "\u{fffd}".to_owned())
            });
            each(text, width, self.step == 1 && number == 32);
        }
    }

    fn simple_widths(&mut self, font: &Dictionary, document: &Document) {
        let first = font.get_deref(b"FirstChar", document).and_then(Object::as_i64).unwrap_or(0);
        let Ok(widths) = font.get_deref(b"Widths", document).and_then(Object::as_array) else { return };
        for (code, width) in (u32::try_from(first).unwrap_or(0)..).zip(widths.iter().take(256)) {
            if let Ok(width) = number(width, document) {
                self.widths.insert(code, width);
            }
        }
    }

    /// The widths of a composite font: `code [w w w]` and `first last w`.
    fn composite_widths(&mut self, font: &Dictionary, document: &Document) {
        let descendant = font
            .get_deref(b"DescendantFonts", document)
            .and_then(Object::as_array)
            .ok()
            .and_then(|fonts| document.dereference(fonts.first()?).ok())
            .and_then(|(_, font)| font.as_dict().ok());
        let Some(descendant) = descendant else { return };
        self.usual = descendant.get(b"DW").and_then(|width| number(width, document)).unwrap_or(1000.0);
        let Ok(list) = descendant.get_deref(b"W", document).and_then(Object::as_array) else { return };
        let code = |object: &Object| {
            number(object, document).ok().and_then(|n| u16::try_from(whole(n)).ok()).map(u32::from)
        };
        let (mut rest, mut left) = (list.as_slice(), MAX_WIDTHS);
        while let [first, second, after @ ..] = rest
            && left > 0
        {
            let Some(first) = code(first) else { return };
            if let Ok(widths) = document.dereference(second).and_then(|(_, object)| object.as_array()) {
                for (code, width) in (first..).zip(widths.iter().take(left)) {
                    left -= 1;
                    self.widths.extend(number(width, document).ok().map(|width| (code, width)));
                }
                rest = after;
            } else {
                let (Some(end), [width, after @ ..]) = (code(second), after) else { return };
                if let Ok(width) = number(width, document) {
                    for code in (first..=end).take(left) {
                        left -= 1;
                        self.widths.insert(code, width);
                    }
                }
                rest = after;
            }
        }
    }
}

/// Whether the encoding says that codes are numbers of glyphs, or leads to the table of letters, which is read here.
fn names_identity(font: &Dictionary, document: &Document) -> bool {
    let is_identity = |name: &Object| name.as_name().is_ok_and(|name| name.starts_with(b"Identity"));
    match font.get_deref(b"Encoding", document) {
        Ok(Object::Dictionary(encoding)) => encoding.get(b"BaseEncoding").is_ok_and(is_identity),
        Ok(encoding) => is_identity(encoding),
        Err(_) => font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Type0"),
    }
}

fn number(object: &Object, document: &Document) -> Result<f32> {
    document.dereference(object).and_then(|(_, object)| object.as_float())
}
