//! Characters and bytes: the ledger counts characters, Rust slices bytes.

use std::ops::Range;

/// The length of a text in characters.
pub fn char_len(text: &str) -> usize {
    text.chars().count()
}

/// The part of a text between two character offsets; none when they lie outside it or cross.
pub fn slice_chars(text: &str, start: usize, end: usize) -> Option<&str> {
    byte_range(text, start, end).and_then(|range| text.get(range))
}

/// The byte range between two character offsets; none when they lie outside the text or cross.
pub(super) fn byte_range(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let length = end.checked_sub(start)?;
    let first = byte_offset(text, start)?;
    let last = first + byte_offset(text.get(first..)?, length)?;
    Some(first..last)
}

/// The character offsets of a byte range that lies on character boundaries.
pub(super) fn char_range(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let start = char_len(text.get(..bytes.start).unwrap_or(text));
    start..start + char_len(text.get(bytes.clone()).unwrap_or_default())
}

/// The last character boundary at or before a byte offset.
pub(super) fn floor(text: &str, mut byte: usize) -> usize {
    byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

/// The byte offset of a character, or of the end.
fn byte_offset(text: &str, char: usize) -> Option<usize> {
    match text.char_indices().nth(char) {
        Some((byte, _)) => Some(byte),
        None if char_len(text) == char => Some(text.len()),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slice_counts_characters_not_bytes() {
        assert_eq!(slice_chars("Стороны agreed", 0, 7), Some("Стороны"));
        assert_eq!(slice_chars("Стороны agreed", 8, 14), Some("agreed"));
        assert_eq!(slice_chars("Стороны", 7, 7), Some(""));
        assert_eq!(char_len("Стороны"), 7);
    }

    #[test]
    fn offsets_outside_the_text_or_crossed_give_nothing() {
        assert_eq!(slice_chars("abc", 1, 4), None);
        assert_eq!(slice_chars("abc", 2, 1), None);
        assert_eq!(slice_chars("abc", 4, 4), None);
        assert_eq!(slice_chars("abc", 0, usize::MAX), None);
    }

    proptest! {
        #[test]
        fn bytes_and_characters_agree(text in "\\PC{0,30}", a in 0usize..30, b in 0usize..30) {
            let whole: String = text.chars().skip(a).take(b).collect();
            if let Some(part) = slice_chars(&text, a, a + b) {
                prop_assert_eq!(part, &whole);
                prop_assert_eq!(char_range(&text, &byte_range(&text, a, a + b).unwrap()), a..a + b);
            } else {
                prop_assert!(a + b > char_len(&text));
            }
        }
    }
}
