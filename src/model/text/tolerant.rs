//! The form of a text in which a quote is found without regard to blanks, typography and case.

use std::ops::Range;

use super::marks::{is_invisible, plain};

/// Folds a text character by character, so that places in the folded text can be traced back.
#[derive(Default)]
struct Folder {
    /// Whether something was written and the last of it was not a blank.
    after_word: bool,
}

impl Folder {
    /// Appends what one character becomes; often itself, for a second blank nothing.
    fn append(&mut self, c: char, out: &mut String) {
        if c.is_whitespace() {
            if self.after_word {
                out.push(' ');
            }
            self.after_word = false;
        } else if !is_invisible(c) {
            match c {
                '…' => out.push_str("..."),
                _ if c.is_ascii() => out.push(plain(c).to_ascii_lowercase()),
                _ => out.extend(plain(c).to_lowercase()),
            }
            self.after_word = true;
        }
    }
}

/// Folds a text: lower case, plain quote marks and dashes, `…` as three dots, one blank for each run, none at
/// the ends.
pub(super) fn tolerant(text: &str) -> String {
    let mut folder = Folder::default();
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        folder.append(c, &mut out);
    }
    out.truncate(out.trim_end().len());
    out
}

/// Traces byte ranges of the folded text back to byte ranges of the text itself, in the same order. One
/// that begins or ends within what a single character became is left out.
pub(super) fn trace(text: &str, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut edges: Vec<usize> = ranges.iter().flat_map(|r| [r.start, r.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut starts = vec![None; edges.len()];
    let mut ends = vec![None; edges.len()];
    let (mut folder, mut out) = (Folder::default(), String::new());
    let (mut edge, mut position) = (0, 0);
    for (byte, c) in text.char_indices() {
        out.clear();
        folder.append(c, &mut out);
        if out.is_empty() {
            continue;
        }
        if edges.get(edge) == Some(&position) {
            starts[edge] = Some(byte);
        }
        position += out.len();
        while edges.get(edge).is_some_and(|e| *e < position) {
            edge += 1;
        }
        match edges.get(edge) {
            Some(e) if *e == position => ends[edge] = Some(byte + c.len_utf8()),
            Some(_) => {}
            None => break,
        }
    }
    let place = |edge: &usize, places: &[Option<usize>]| {
        edges.binary_search(edge).ok().and_then(|i| places.get(i).copied().flatten())
    };
    ranges.iter().filter_map(|r| Some(place(&r.start, &starts)?..place(&r.end, &ends)?)).collect()
}

/// Finds the next place of `words` at or after a byte offset where they stand as whole words.
pub(super) fn find_words(folded: &str, words: &str, from: usize) -> Option<Range<usize>> {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (guard_start, guard_end) = (is_word(words.chars().next()), is_word(words.chars().next_back()));
    let mut at = from;
    loop {
        let start = at + folded.get(at..)?.find(words)?;
        let end = start + words.len();
        let cut_before = guard_start && is_word(folded[..start].chars().next_back());
        let cut_after = guard_end && is_word(folded[end..].chars().next());
        if !cut_before && !cut_after {
            return Some(start..end);
        }
        // Words start where a word starts: the rest of this one can be passed over.
        at = start + words.chars().next().map_or(1, char::len_utf8);
        if guard_start {
            at += folded[at..].find(|c: char| !c.is_alphanumeric()).unwrap_or(folded.len() - at);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn blanks_typography_and_case_make_no_difference() {
        assert_eq!(tolerant(" Kazakhstan’s\n  “UN–80”  Plan… "), "kazakhstan's \"un-80\" plan...");
        assert_eq!(tolerant("СТОРОНЫ\tдоговорились"), "стороны договорились");
    }

    #[test]
    fn words_are_not_found_inside_other_words() {
        assert_eq!(find_words("fund the un", "un", 0), Some(9..11));
        assert_eq!(find_words("fund", "un", 0), None);
        assert_eq!(find_words("a-b", "-", 0), Some(1..2));
    }

    #[test]
    fn a_range_that_cuts_a_character_in_two_is_left_out() {
        assert_eq!(trace("a… b", &[0..4, 1..2, 2..4]), vec![0..4]);
    }

    proptest! {
        #[test]
        fn a_traced_range_folds_to_what_was_found(text in "[aBяЯ’“…– \n\u{AD}İ]{0,24}", a in 0usize..24, b in 0usize..24) {
            let folded = tolerant(&text);
            if let Some(part) = folded.get(a..a + b)
                && !part.is_empty() && part.trim() == part
            {
                for range in trace(&text, std::slice::from_ref(&(a..a + b))) {
                    prop_assert_eq!(tolerant(&text[range]), part);
                }
            }
        }
    }
}
