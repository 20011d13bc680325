//! The colours of a scene by what they are for, and their values on paper.

use crate::render::cell::Tone;

/// What a shape is painted with. Tones are told apart by pattern and label too, never by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paint {
    /// Text.
    Ink,
    /// Text of second rank.
    Muted,
    /// Axes and grid lines.
    Rule,
    /// The ground.
    Paper,
    /// A tone in full.
    Full(Tone),
    /// A tone as a tint, beneath a hatching.
    Pale(Tone),
}

impl Paint {
    /// Its colour on white paper. Each full tone has a contrast of at least 4.5 to 1 against white; tints are told apart
    /// by the border and hatching on them.
    pub const fn rgb(self) -> [u8; 3] {
        match self {
            Self::Ink => [0x1b, 0x24, 0x30],
            Self::Muted => [0x53, 0x5e, 0x6b],
            Self::Rule => [0xc9, 0xce, 0xd4],
            Self::Paper => [0xff, 0xff, 0xff],
            Self::Full(tone) => match tone {
                Tone::Plain => [0x2f, 0x5d, 0x8a],
                Tone::Good => [0x0d, 0x6b, 0x5e],
                Tone::Warn => [0x8a, 0x5a, 0x00],
                Tone::Bad => [0xa6, 0x32, 0x1c],
                Tone::Dim => [0x66, 0x6f, 0x7a],
                Tone::Strong => [0x1d, 0x2f, 0x45],
            },
            Self::Pale(tone) => match tone {
                Tone::Plain => [0xdc, 0xe7, 0xf1],
                Tone::Good => [0xd6, 0xeb, 0xe6],
                Tone::Warn => [0xf5, 0xe8, 0xcb],
                Tone::Bad => [0xf7, 0xdf, 0xd9],
                Tone::Dim => [0xea, 0xec, 0xef],
                Tone::Strong => [0xd6, 0xdb, 0xe1],
            },
        }
    }

    /// Its name in style sheets: `ink`, `good`, `good-pale`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ink => "ink",
            Self::Muted => "muted",
            Self::Rule => "rule",
            Self::Paper => "paper",
            Self::Full(tone) => match tone {
                Tone::Plain => "plain",
                Tone::Good => "good",
                Tone::Warn => "warn",
                Tone::Bad => "bad",
                Tone::Dim => "dim",
                Tone::Strong => "strong",
            },
            Self::Pale(tone) => match tone {
                Tone::Plain => "plain-pale",
                Tone::Good => "good-pale",
                Tone::Warn => "warn-pale",
                Tone::Bad => "bad-pale",
                Tone::Dim => "dim-pale",
                Tone::Strong => "strong-pale",
            },
        }
    }
}

#[cfg(test)]
pub(in crate::render) mod contrast {
    /// The contrast of two colours as WCAG 2.2 reckons it, from 1 to 21.
    pub fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(rgb: [u8; 3]) -> f64 {
        let [r, g, b] = rgb.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

#[cfg(test)]
mod tests {
    use super::contrast::contrast;
    use super::*;

    #[test]
    fn what_is_read_stands_out_from_the_paper() {
        let tones = [Tone::Plain, Tone::Good, Tone::Warn, Tone::Bad, Tone::Dim, Tone::Strong];
        let paper = Paint::Paper.rgb();
        for paint in [Paint::Ink, Paint::Muted].into_iter().chain(tones.map(Paint::Full)) {
            assert!(contrast(paint.rgb(), paper) >= 4.5, "{paint:?}");
        }
        for tone in tones {
            assert!(contrast(Paint::Full(tone).rgb(), Paint::Pale(tone).rgb()) >= 3.0, "{tone:?}");
        }
    }
}
