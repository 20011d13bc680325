//! How wide a text is about, in a sans-serif font nobody has yet chosen, and how to make it fit.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::render::safe::safe;

/// About how wide a text is in a font of this size, in the unit of the size. Rather too wide than too narrow.
pub fn text_width(text: &str, size: f32) -> f32 {
    text.graphemes(true).map(em).sum::<f32>() * size
}

/// The width of one letter in parts of the font's size, as in the wider ones of the usual fonts.
fn em(grapheme: &str) -> f32 {
    match grapheme.chars().next() {
        Some('i' | 'j' | 'l' | '\'' | '|' | 'і') => 0.28,
        Some(
            ' ' | '\u{a0}' | 'f' | 't' | 'I' | '.' | ',' | ':' | ';' | '!' | '/' | '(' | ')' | '[' | ']',
        ) => 0.33,
        Some('r' | '-' | '"' | '`' | '*') => 0.41,
        Some(
            'm' | 'M' | 'W' | '%' | '@' | 'w' | 'ж' | 'ш' | 'щ' | 'ы' | 'ю' | 'Ж' | 'Ш' | 'Щ' | 'Ы' | 'Ю'
            | 'М',
        ) => 0.97,
        Some('…' | '—') => 1.0,
        Some('a'..='z' | '0'..='9' | '+' | '−' | '–' | '=' | '_' | '#' | '$' | '?') => 0.61,
        Some('A'..='Z' | '&') => 0.74,
        _ => match grapheme.width() {
            0 => 0.0,
            1 => 0.68,
            _ => 1.05,
        },
    }
}

/// The text on one line no wider than this: with `…` at its end where something is left out; nothing where
/// not even that fits.
pub(super) fn fit(text: &str, size: f32, width: f32) -> String {
    let text = safe(text.trim());
    if text_width(&text, size) <= width {
        return text.into_owned();
    }
    let room = width - text_width("…", size);
    let mut used = 0.0;
    let kept: String = text
        .graphemes(true)
        .take_while(|grapheme| {
            used += em(grapheme) * size;
            used <= room
        })
        .collect();
    let kept = kept.trim_end();
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}

/// The text on at most so many lines, broken between words; what is too much is left out with `…`.
pub(super) fn wrap(text: &str, size: f32, width: f32, most: usize) -> Vec<String> {
    let text = safe(text);
    let mut lines: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let mut line = word.to_owned();
        if lines.len() + 1 == most {
            line.extend(words.by_ref().flat_map(|w| [" ", w]));
        }
        while let Some(next) = words.next_if(|next| text_width(&format!("{line} {next}"), size) <= width) {
            line.push(' ');
            line.push_str(next);
        }
        lines.push(fit(&line, size, width));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_letters_and_says_so() {
        assert_eq!(fit("Kazakhstan", 8.0, 100.0), "Kazakhstan");
        let cut = fit("Ministry of Foreign Affairs of the Republic", 8.0, 100.0);
        assert!(cut.starts_with("Ministry of For") && cut.ends_with('…'), "{cut}");
        assert!(text_width(&cut, 8.0) <= 100.0);
        assert_eq!(fit("Kazakhstan", 8.0, 3.0), "");
    }

    #[test]
    fn lines_break_between_words_and_the_last_one_is_cut() {
        assert_eq!(wrap("Opening stock", 8.0, 36.0, 3), ["Opening", "stock"]);
        let lines = wrap("one two three four five six seven", 8.0, 40.0, 2);
        assert_eq!((lines.len(), lines[1].ends_with('…')), (2, true), "{lines:?}");
        assert!(wrap(" \n ", 8.0, 40.0, 2).is_empty());
    }

    #[test]
    fn joined_and_wide_letters_count_once() {
        assert!(text_width("👩\u{200d}🔬", 10.0) < 12.0);
        assert!(text_width("协议", 10.0) > 20.0);
    }
}
