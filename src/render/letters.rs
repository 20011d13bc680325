//! The letters: four small fonts inside the program, and which of them has which letter.

use std::rc::Rc;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use super::scene::text_width;

/// The fonts: three faces, and signs that none of them has.
pub(super) const FILES: [&[u8]; 4] = [
    include_bytes!("fonts/NotoSans-Regular.ttf"),
    include_bytes!("fonts/NotoSans-Bold.ttf"),
    include_bytes!("fonts/NotoSans-Italic.ttf"),
    include_bytes!("fonts/NotoSans-Symbols.ttf"),
];
const SYMBOLS: u8 = 3;
/// Stands for a letter that no font has.
const BOX: char = '□';
/// Letters from here on are in no font.
const END: usize = 0x1_0000;

/// How letters are cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    Bold,
    Italic,
}

impl Face {
    const fn index(self) -> u8 {
        match self {
            Self::Regular => 0,
            Self::Bold => 1,
            Self::Italic => 2,
        }
    }
}

/// One letter of a font.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Letter {
    /// Which font.
    pub font: u8,
    /// Which glyph of it.
    pub glyph: u16,
    /// Its width in parts of the size.
    pub width: f32,
}

/// Which letters the fonts have.
pub(super) struct Letters {
    of_fonts: Vec<Rc<[Letter]>>,
}

/// No letter of a font.
const NONE: Letter = Letter { font: 0, glyph: 0, width: 0.0 };

impl Letters {
    /// Reads the fonts inside the program; nothing when one of them is broken, which a test rules out.
    pub(super) fn new() -> Option<Self> {
        let read = |(number, file): (u8, &[u8])| read(number, file);
        Some(Self { of_fonts: (0_u8..).zip(FILES).map(read).collect::<Option<_>>()? })
    }

    /// The letter for a character: of the face, else a symbol, else a box. Nothing for what has no shape at all.
    pub(super) fn letter(&self, face: Face, c: char) -> Option<Letter> {
        if is_shapeless(c) {
            return None;
        }
        let found = self.of(face.index(), c).or_else(|| self.of(SYMBOLS, c));
        Some(found.or_else(|| self.of(SYMBOLS, BOX)).unwrap_or(NONE))
    }

    fn of(&self, font: u8, c: char) -> Option<Letter> {
        let letters = self.of_fonts.get(usize::from(font))?;
        letters.get(u32::from(c) as usize).copied().filter(|letter| letter.glyph != 0)
    }

    /// The size in which a text of a chart takes no more room than the chart was laid out with, which is what most fonts
    /// take.
    pub(super) fn fitting_size(&self, face: Face, size: f32, text: &str) -> f32 {
        let (width, room) = (self.width(face, size, text), text_width(text, size));
        if width > room && room > 0.0 { size * room / width } else { size }
    }

    /// The width of a text on one line, in the unit of the size.
    pub(super) fn width(&self, face: Face, size: f32, text: &str) -> f32 {
        text.chars().filter_map(|c| self.letter(face, c)).map(|letter| letter.width * size).sum()
    }
}

/// Glyph and width for each character that a font has.
fn read(number: u8, file: &[u8]) -> Option<Rc<[Letter]>> {
    let font = FontRef::new(file).ok()?;
    let widths = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let em = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
    let mut letters = vec![NONE; END];
    for (code, glyph) in font.charmap().mappings() {
        if let (Some(letter), Ok(id)) = (letters.get_mut(code as usize), u16::try_from(glyph.to_u32())) {
            *letter = Letter { font: number, glyph: id, width: widths.advance_width(glyph)? / em };
        }
    }
    Some(letters.into())
}

/// What joins, divides or turns letters, and is nothing itself: joiners, marks of direction, choices of a variant.
fn is_shapeless(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{61C}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{E0100}'..='\u{E01EF}' | '\u{1F3FB}'..='\u{1F3FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_have_the_letters_of_our_languages_and_the_signs_of_reports() {
        let fonts = Letters::new().unwrap();
        let letters = "Aaß Éœñ Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ЖжЩщ Αα Ωω ἀ – — … • → − × ≤ ≠ № € ₸ ₽ ␀ ␛ ✓ □ ½";
        for c in letters.chars() {
            for face in [Face::Regular, Face::Bold, Face::Italic] {
                let letter = fonts.letter(face, c).unwrap();
                assert!(c == '□' || Some(letter) != fonts.letter(face, '□'), "{c}");
                assert!(letter.glyph != 0 && letter.width > 0.0, "{c}");
            }
        }
    }

    #[test]
    fn a_letter_that_no_font_has_is_a_box_and_a_joiner_is_nothing() {
        let fonts = Letters::new().unwrap();
        assert_eq!(fonts.letter(Face::Bold, '协'), fonts.letter(Face::Regular, '□'));
        assert_eq!(fonts.letter(Face::Bold, '👩'), fonts.letter(Face::Regular, '□'));
        assert_eq!(fonts.letter(Face::Bold, '\u{200d}'), None);
    }
}
