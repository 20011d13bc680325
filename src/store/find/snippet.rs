//! Snippets: some words around a hit, with the hits told apart.

/// Stands before a hit in what the search index answers: a character of private use that no font claims.
pub(super) const OPEN: char = '\u{10FFFC}';
/// Stands after a hit.
pub(super) const CLOSE: char = '\u{10FFFD}';

/// The segments of a snippet: text, and whether it is a hit. Blanks and line breaks become one space.
///
/// Where the text itself holds the marks (`is_marked`), nobody can tell which are ours: they go, and nothing
/// is a hit.
pub(super) fn segments(snippet: &str, is_marked: bool) -> Vec<(String, bool)> {
    let mut segments = Vec::<(String, bool)>::new();
    let (mut is_hit, mut after_blank) = (false, true);
    for c in snippet.chars() {
        if c == OPEN || c == CLOSE {
            is_hit = c == OPEN && !is_marked;
            continue;
        }
        let is_blank = c.is_whitespace();
        if is_blank && after_blank {
            continue;
        }
        after_blank = is_blank;
        let c = if is_blank { ' ' } else { c };
        match segments.last_mut() {
            Some((text, hit)) if *hit == is_hit => text.push(c),
            _ => segments.push((c.to_string(), is_hit)),
        }
    }
    if let Some((text, _)) = segments.last_mut() {
        text.truncate(text.trim_end().len());
    }
    segments.retain(|(text, _)| !text.is_empty());
    segments
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn joined(snippet: &str, is_marked: bool) -> String {
        let show = |(text, hit): &(String, bool)| if *hit { format!("[{text}]") } else { text.clone() };
        segments(snippet, is_marked).iter().map(show).collect()
    }

    #[test]
    fn hits_are_told_apart_and_blanks_thinned_out() {
        let snippet = format!("…the  {OPEN}water{CLOSE}\nand {OPEN}energy\n plan{CLOSE} \n");
        assert_eq!(joined(&snippet, false), "…the [water] and [energy plan]");
        assert_eq!(joined("", false), "");
    }

    #[test]
    fn marks_that_stood_in_the_text_go_and_fake_no_hit() {
        let snippet = format!("a {OPEN}fake{CLOSE} and {OPEN}true{CLOSE}");
        assert_eq!(joined(&snippet, true), "a fake and true");
        assert_eq!(joined(&format!("a{CLOSE}{OPEN}{OPEN}b"), false), "a[b]");
    }

    proptest! {
        #[test]
        fn segments_hold_the_words_and_no_mark(snippet in "([ab \n\u{10FFFC}\u{10FFFD}]|\\PC){0,40}") {
            let words = |s: &str| s.replace([OPEN, CLOSE], "").split_whitespace().collect::<Vec<_>>().join(" ");
            let text = segments(&snippet, false).into_iter().map(|(text, _)| text).collect::<String>();
            prop_assert_eq!(text, words(&snippet));
        }
    }
}
