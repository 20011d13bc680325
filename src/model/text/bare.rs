//! A passage without what does not count at its ends: blanks and punctuation.

/// Blanks and the punctuation that opens, closes or follows words.
///
/// One text for both sides: `trim` of `SQLite` takes it as a set of characters too.
pub const EDGES: &str =
    " \t\n\r\u{a0}\u{2009}\u{202f}\u{200b}.,;:!?…·•*-–—\"'`“”„‟‘’‚‹›«»()[]{}。、，；：！？؟،؛।";

/// The words of a passage, without blanks and punctuation at its ends; one that has nothing else stays as it is.
pub fn bare(passage: &str) -> &str {
    let is_edge = |c: char| EDGES.contains(c);
    match passage.trim_matches(is_edge) {
        "" => passage,
        words => words,
    }
}

/// Where the bare words of a passage stand, in characters, when the passage starts at `start`.
pub fn bare_span(passage: &str, start: i64) -> (i64, i64) {
    let words = bare(passage);
    let count = |text: &str| i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let lead = passage.len() - passage.trim_start_matches(|c| EDGES.contains(c)).len();
    let lead = if words.len() == passage.len() { 0 } else { count(&passage[..lead]) };
    (start + lead, start + lead + count(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_punctuation_at_the_ends_do_not_count() {
        for (passage, words) in [
            ("The parties agreed.", "The parties agreed"),
            ("  «Стороны договорились» ;", "Стороны договорились"),
            ("(v) will pay 5%", "v) will pay 5%"),
            ("will pay", "will pay"),
            ("…", "…"),
            ("", ""),
        ] {
            assert_eq!(bare(passage), words, "{passage}");
        }
    }

    #[test]
    fn the_span_is_that_of_the_words_in_characters() {
        assert_eq!(bare_span("“Стороны.” ", 10), (11, 18));
        assert_eq!(bare_span("Стороны", 10), (10, 17));
        assert_eq!(bare_span("Стороны.", 10), (10, 17));
        assert_eq!(bare_span("…", 10), (10, 11));
    }
}
