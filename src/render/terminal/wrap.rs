//! Measuring and wrapping by display width: wide letters count two, joined emoji count as one sign.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The narrowest width anything is wrapped to; the widest single characters have three columns.
const NARROWEST: usize = 4;

/// The display width of the widest line in a text.
pub(super) fn measure(text: &str) -> usize {
    text.split('\n').map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// Breaks a text into lines no wider than `width` (at least 4): at blanks where it can, within a word where it
/// must, never within a sign. A line that fits keeps its blanks; tabs become blanks.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(NARROWEST);
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let line = line.replace('\t', " ");
        if line.width() <= width {
            lines.push(line);
        } else {
            wrap_line(&line, width, &mut lines);
        }
    }
    lines
}

fn wrap_line(line: &str, width: usize, lines: &mut Vec<String>) {
    let mut current = String::new();
    let mut used = 0;
    for word in line.split(' ') {
        let needed = word.width();
        if !current.is_empty() && used + 1 + needed <= width {
            current.push(' ');
            current.push_str(word);
            used += 1 + needed;
            continue;
        }
        if !current.is_empty() {
            lines.push(std::mem::take(&mut current));
        }
        current = if needed <= width { word.to_owned() } else { break_word(word, width, lines) };
        used = current.width();
    }
    lines.push(current);
}

/// Breaks a word that is too wide; full lines are added to `lines`, the rest is returned.
fn break_word(word: &str, width: usize, lines: &mut Vec<String>) -> String {
    let mut current = String::new();
    let mut used = 0;
    for sign in word.graphemes(true) {
        if sign.width() <= width {
            place(sign, width, &mut current, &mut used, lines);
        } else {
            // A pile of characters that counts as one sign and still is too wide.
            for c in sign.chars() {
                place(c.encode_utf8(&mut [0; 4]), width, &mut current, &mut used, lines);
            }
        }
    }
    current
}

fn place(sign: &str, width: usize, current: &mut String, used: &mut usize, lines: &mut Vec<String>) {
    let needed = sign.width();
    if *used + needed > width {
        lines.push(std::mem::take(current));
        *used = 0;
    }
    current.push_str(sign);
    *used += needed;
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::render::{safe_text, samples};

    #[test]
    fn words_are_kept_whole_where_they_fit() {
        assert_eq!(wrap("the parties agreed to", 11), ["the parties", "agreed to"]);
        assert_eq!(wrap("see https://example.org now", 10), ["see", "https://ex", "ample.org", "now"]);
    }

    #[test]
    fn wide_letters_and_joined_emoji_are_not_cut() {
        assert_eq!(wrap("协议协议协", 5), ["协议", "协议", "协"]);
        assert_eq!(wrap("👩‍🔬👩‍🔬👩‍🔬", 4), ["👩‍🔬👩‍🔬", "👩‍🔬"]);
    }

    #[test]
    fn lines_that_are_there_stay() {
        assert_eq!(wrap("a\n\nb  c\td", 20), ["a", "", "b  c d"]);
        assert_eq!(wrap("", 20), [""]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_only_blanks_are_lost(text in samples::any_text(), width in 4_usize..60) {
            let text = safe_text(&text).into_owned();
            let lines = wrap(&text, width);
            for line in &lines {
                prop_assert!(line.width() <= width, "{:?}", line);
            }
            let solid = |text: &str| text.replace([' ', '\t', '\n'], "");
            prop_assert_eq!(solid(&lines.concat()), solid(&text));
        }
    }
}
