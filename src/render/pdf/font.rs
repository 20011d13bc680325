//! The fonts as PDF takes them in.

use std::ops::Deref;

use krilla::text::Font;

pub(super) use super::super::letters::Face;
use super::super::letters::{FILES, Letters};
use crate::error::{Error, Result};

/// Height above and below the base line, in parts of the size.
pub(super) const ASCENT: f32 = 1.069;
pub(super) const DESCENT: f32 = 0.293;

/// The fonts of a file, and their letters.
pub(super) struct Fonts {
    fonts: Vec<Font>,
    letters: Letters,
}

impl Fonts {
    /// Reads the fonts inside the program.
    ///
    /// # Errors
    /// `pdf_failed` when one of them is broken, which a test rules out.
    pub(super) fn new() -> Result<Self> {
        let broken =
            || Error::failed("pdf_failed", "writing 'pdf' failed: a font inside the program is broken");
        let font = |file: &'static [u8]| Font::new(file.into(), 0);
        let fonts = FILES.into_iter().map(font).collect::<Option<_>>().ok_or_else(broken)?;
        Ok(Self { fonts, letters: Letters::new().ok_or_else(broken)? })
    }

    /// A font by its number.
    pub(super) fn font(&self, number: u8) -> Option<Font> {
        self.fonts.get(usize::from(number)).cloned()
    }
}

impl Deref for Fonts {
    type Target = Letters;

    fn deref(&self) -> &Letters {
        &self.letters
    }
}
