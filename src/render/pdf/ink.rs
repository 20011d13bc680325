//! Colours, dark enough to be read on white; the words say the same.

use krilla::color::rgb;

use super::super::cell::Tone;

/// What something is coloured for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// Words.
    Text,
    /// Titles, headings, links.
    Accent,
    /// Background.
    Dim,
    /// A cell's tone.
    Tone(Tone),
    /// Rules between rows.
    Hair,
    /// Below the header of a table.
    Tint,
    /// Beside quotations.
    Bar,
    /// Any colour.
    Rgb([u8; 3]),
}

impl Ink {
    pub(super) fn color(self) -> rgb::Color {
        let [red, green, blue] = match self {
            Self::Text | Self::Tone(Tone::Plain | Tone::Strong) => [0x1A, 0x1A, 0x1A],
            Self::Accent => [0x1F, 0x4E, 0x79],
            Self::Dim | Self::Tone(Tone::Dim) => [0x59, 0x59, 0x59],
            Self::Tone(Tone::Good) => [0x1E, 0x6B, 0x34],
            Self::Tone(Tone::Warn) => [0x8A, 0x53, 0x00],
            Self::Tone(Tone::Bad) => [0xA3, 0x15, 0x15],
            Self::Hair => [0xD0, 0xD7, 0xDE],
            Self::Tint => [0xED, 0xF2, 0xF7],
            Self::Bar => [0x9D, 0xB8, 0xD2],
            Self::Rgb(rgb) => rgb,
        };
        rgb::Color::new(red, green, blue)
    }
}
