//! A quote as an analyst types it: words, and perhaps elisions.

/// The pieces of a quote between its elisions.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pieces<'a> {
    /// The words between the elisions, trimmed; each holds a letter or digit.
    pub(super) words: Vec<&'a str>,
    /// Whether the quote ends with an elision: the passage runs to the end of its sentence.
    pub(super) runs_on: bool,
}

/// Takes a quote apart at `…`, `...`, `[…]` and `(…)`; none when it holds no elision or nothing but elisions.
pub(super) fn pieces(quote: &str) -> Option<Pieces<'_>> {
    let mut words = Vec::new();
    let mut rest = quote;
    let mut elided = false;
    let mut runs_on = false;
    while !rest.is_empty() {
        let (piece, marker_len) = next_piece(rest);
        if piece.contains(char::is_alphanumeric) {
            words.push(piece.trim());
            runs_on = false;
        }
        elided |= marker_len > 0;
        runs_on |= marker_len > 0;
        rest = rest.get(piece.len() + marker_len..).unwrap_or_default();
    }
    (elided && !words.is_empty()).then_some(Pieces { words, runs_on })
}

/// The text up to the next elision, and the length of that elision in bytes (0 at the end).
fn next_piece(text: &str) -> (&str, usize) {
    let starts = text.char_indices().filter(|(_, c)| matches!(c, '…' | '.' | '[' | '('));
    for (start, _) in starts {
        let length = marker_len(&text[start..]);
        if length > 0 {
            return (&text[..start], length);
        }
    }
    (text, 0)
}

/// The length in bytes of the elision that a text starts with, or 0.
fn marker_len(text: &str) -> usize {
    let (inside, close) = match text.chars().next() {
        Some('[') => (text[1..].trim_start(), Some(']')),
        Some('(') => (text[1..].trim_start(), Some(')')),
        _ => (text, None),
    };
    let after = inside.trim_start_matches(['.', '…']);
    let mark = &inside[..inside.len() - after.len()];
    if !mark.contains('…') && mark.len() < 3 {
        return 0;
    }
    match close {
        None => mark.len(),
        Some(close) => after.trim_start().strip_prefix(close).map_or(0, |rest| text.len() - rest.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(quote: &str) -> Option<(Vec<&str>, bool)> {
        pieces(quote).map(|p| (p.words, p.runs_on))
    }

    #[test]
    fn a_quote_without_elision_has_no_pieces() {
        assert_eq!(words("The parties agreed to meet."), None);
        assert_eq!(words("see para. 3.. (a) and [b]"), None);
        assert_eq!(words("…"), None);
    }

    #[test]
    fn an_elision_at_the_end_runs_on() {
        assert_eq!(words("the parties agreed to …"), Some((vec!["the parties agreed to"], true)));
        assert_eq!(words("the parties agreed to...."), Some((vec!["the parties agreed to"], true)));
        assert_eq!(words("the parties agreed to [...]”"), Some((vec!["the parties agreed to"], true)));
    }

    #[test]
    fn an_elision_in_the_middle_parts_the_words() {
        assert_eq!(words("the parties … a centre"), Some((vec!["the parties", "a centre"], false)));
        assert_eq!(words("стороны (…) центр…"), Some((vec!["стороны", "центр"], true)));
        assert_eq!(words("… open a centre"), Some((vec!["open a centre"], false)));
    }
}
