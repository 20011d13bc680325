//! Tones as colours.
//!
//! Layout must not count colour codes as letters. So a tone travels through it as a pair of invisible marks of no
//! width, and becomes a code, or nothing, when the line is written. The marks are tag characters, which
//! [`crate::render::safe()`] lets through in no text.

use anstyle::{AnsiColor, Style};

use crate::render::cell::Tone;

const END: char = '\u{E007F}';

const fn begin(tone: Tone) -> Option<char> {
    match tone {
        Tone::Plain => None,
        Tone::Good => Some('\u{E0067}'),
        Tone::Warn => Some('\u{E0077}'),
        Tone::Bad => Some('\u{E0062}'),
        Tone::Dim => Some('\u{E0064}'),
        Tone::Strong => Some('\u{E0073}'),
    }
}

fn style(mark: char) -> Option<Style> {
    match mark {
        '\u{E0067}' => Some(AnsiColor::Green.on_default()),
        '\u{E0077}' => Some(AnsiColor::Yellow.on_default()),
        '\u{E0062}' => Some(AnsiColor::Red.on_default()),
        '\u{E0064}' => Some(Style::new().dimmed()),
        '\u{E0073}' => Some(Style::new().bold()),
        _ => None,
    }
}

/// Marks one line of text with its tone.
pub(super) fn mark(line: &str, tone: Tone) -> String {
    match begin(tone) {
        Some(begin) if !line.is_empty() => format!("{begin}{line}{END}"),
        _ => line.to_owned(),
    }
}

/// Adds a line to `out`, its marks as colour codes or left out.
pub(super) fn write(out: &mut String, line: &str, color: bool) {
    for c in line.chars() {
        if c == END {
            if color {
                out.push_str(&Style::new().bold().render_reset().to_string());
            }
        } else if let Some(style) = style(c) {
            if color {
                out.push_str(&style.render().to_string());
            }
        } else {
            out.push(c);
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    const TONES: [Tone; 5] = [Tone::Good, Tone::Warn, Tone::Bad, Tone::Dim, Tone::Strong];

    fn written(tone: Tone, color: bool) -> String {
        let mut out = String::new();
        write(&mut out, &mark("late", tone), color);
        out
    }

    #[test]
    fn every_tone_has_its_own_colour_and_ends() {
        let mut codes: Vec<String> = TONES.iter().map(|tone| written(*tone, true)).collect();
        assert!(codes.iter().all(|code| code.starts_with("\u{1b}[") && code.ends_with("late\u{1b}[0m")));
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), TONES.len());
        assert_eq!(written(Tone::Plain, true), "late");
    }

    #[test]
    fn without_colour_nothing_is_left_of_a_tone() {
        assert!(TONES.iter().all(|tone| written(*tone, false) == "late"));
    }

    #[test]
    fn marks_have_no_width() {
        assert!(TONES.iter().all(|tone| mark("late 🏴", *tone).width() == 7));
    }
}
