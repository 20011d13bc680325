//! The form in which the text of a release is stored.

use unicode_normalization::UnicodeNormalization;

use super::marks::is_invisible;

/// The version of [`normalise`]; it is stored beside each text, and changes with every change of the result.
pub const NORMALISER: &str = "1";

/// Puts a text into the form in which it is stored and hashed. Applying it again changes nothing.
///
/// - Soft hyphens (U+00AD), zero-width spaces (U+200B) and byte order marks (U+FEFF) go; joiners stay.
/// - CRLF, CR, NEL (U+0085), U+2028 and U+2029 become LF.
/// - The non-breaking spaces U+00A0, U+202F and U+2007 become spaces.
/// - The result is in Unicode normalisation form C.
/// - Trailing blanks of lines go; of several blank lines one stays; none stays at either end.
/// - The text ends with one LF; a text of blanks only becomes the empty text.
///
/// Nothing else changes: case, quote marks, dashes, indentation and control characters stay as they are.
pub fn normalise(text: &str) -> String {
    let composed: String = breaks_and_blanks(text).nfc().collect();
    let mut result = String::with_capacity(composed.len() + 1);
    let mut skipped_blank_line = false;
    for line in composed.split('\n').map(str::trim_end) {
        if line.is_empty() {
            skipped_blank_line = true;
            continue;
        }
        if skipped_blank_line && !result.is_empty() {
            result.push('\n');
        }
        skipped_blank_line = false;
        result.push_str(line);
        result.push('\n');
    }
    result
}

/// The text with one sort of line break and of space, without invisible characters.
fn breaks_and_blanks(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut after_cr = false;
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        match c {
            '\n' if after_cr => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => result.push('\n'),
            '\u{A0}' | '\u{202F}' | '\u{2007}' => result.push(' '),
            _ => result.push(c),
        }
        after_cr = c == '\r';
    }
    result
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_sort_of_line_break_becomes_one_line_feed() {
        assert_eq!(normalise("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f"), "a\nb\nc\nd\ne\nf\n");
    }

    #[test]
    fn non_breaking_spaces_become_spaces_and_invisible_characters_go() {
        assert_eq!(normalise("10\u{A0}000\u{202F}km\u{2007}of co\u{AD}op\u{200B}era\u{FEFF}tion"), {
            "10 000 km of cooperation\n"
        });
    }

    #[test]
    fn joiners_stay() {
        assert_eq!(normalise("می\u{200C}شود \u{200D}x"), "می\u{200C}شود \u{200D}x\n");
    }

    #[test]
    fn blank_lines_are_thinned_out_and_indentation_stays() {
        assert_eq!(normalise(" \n\n  first \t\n \n\n\nsecond\n\n\n"), "  first\n\nsecond\n");
        assert_eq!(normalise("one\n\ntwo\nthree"), "one\n\ntwo\nthree\n");
    }

    #[test]
    fn letters_are_composed_even_when_a_soft_hyphen_stood_between() {
        assert_eq!(normalise("Е\u{306}лка и\u{AD}\u{306}од"), "Ӗлка йод\n");
    }

    #[test]
    fn a_text_of_blanks_becomes_empty() {
        for text in ["", "\n", " \t\r\n\u{A0}", "\u{FEFF}"] {
            assert_eq!(normalise(text), "");
        }
    }

    proptest! {
        #[test]
        fn normalising_twice_is_normalising_once(
            text in "([a-eи\u{306}\u{301} \t\r\n\u{85}\u{A0}\u{AD}\u{200B}\u{2028}\u{FEFF}—]|\\PC){0,60}"
        ) {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once);
        }

        #[test]
        fn a_normalised_text_ends_with_one_line_feed_and_holds_no_two_blank_lines(text in any::<String>()) {
            let text = normalise(&text);
            prop_assert!(text.is_empty() || (text.ends_with('\n') && !text.ends_with("\n\n")));
            prop_assert!(!text.contains("\n\n\n") && !text.starts_with('\n') && !text.contains(" \n"));
        }
    }
}
