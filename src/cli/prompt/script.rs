//! SQL as it is typed: where a statement ends, and what lies within a text or a comment.

/// What a place of the text belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Code,
    /// A text or a name in quotes, with the sign that ends it.
    Quotes(char),
    LineComment,
    BlockComment,
}

/// Goes through the text; `each` is told each character with its place and what it belongs to, quotes included.
fn scan(text: &str, mut each: impl FnMut(usize, char, Within)) -> Within {
    let mut within = Within::Code;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        let mut take = |each: &mut dyn FnMut(usize, char, Within), within| {
            if let Some((at, sign)) = signs.next() {
                each(at, sign, within);
            }
        };
        match (within, sign) {
            (Within::Code, '\'' | '"' | '`') => {
                within = Within::Quotes(sign);
                each(at, sign, within);
            }
            (Within::Code, '[') => {
                within = Within::Quotes(']');
                each(at, sign, within);
            }
            (Within::Code, '-') if next == Some('-') => {
                within = Within::LineComment;
                each(at, sign, within);
            }
            (Within::Code, '/') if next == Some('*') => {
                within = Within::BlockComment;
                each(at, sign, within);
                take(&mut each, within);
            }
            (Within::Quotes(end), sign) if sign == end => {
                each(at, sign, within);
                within = Within::Code;
            }
            (Within::LineComment, '\n') => {
                within = Within::Code;
                each(at, sign, within);
            }
            (Within::BlockComment, '*') if next == Some('/') => {
                each(at, sign, within);
                take(&mut each, within);
                within = Within::Code;
            }
            _ => each(at, sign, within),
        }
    }
    within
}

/// The statements of a text, without the `;` that ends each; what follows the last one is given too, unless it is
/// blank or a comment.
pub(super) fn statements(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut has_code) = (0, false);
    scan(text, |at, sign, within| match within {
        Within::Code if sign == ';' => {
            if has_code {
                parts.push(&text[start..at]);
            }
            (start, has_code) = (at + 1, false);
        }
        Within::Code => has_code |= !sign.is_whitespace(),
        Within::Quotes(_) => has_code = true,
        Within::LineComment | Within::BlockComment => {}
    });
    if has_code {
        parts.push(&text[start..]);
    }
    parts
}

/// Whether the text can be run as it stands: nothing in it, or a `;` at its end.
pub(super) fn is_complete(text: &str) -> bool {
    let (mut is_open, mut is_ended) = (false, true);
    let end = scan(text, |_, sign, within| match within {
        Within::Code if sign == ';' => (is_open, is_ended) = (false, true),
        Within::Code if sign.is_whitespace() => {}
        Within::LineComment | Within::BlockComment => {}
        Within::Code | Within::Quotes(_) => (is_open, is_ended) = (true, false),
    });
    is_ended && !is_open && !matches!(end, Within::Quotes(_) | Within::BlockComment)
}

/// Whether code goes on at the end of the text: neither a text nor a comment.
pub(super) fn ends_in_code(text: &str) -> bool {
    scan(text, |_, _, _| {}) == Within::Code
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_statement_is_complete_at_its_semicolon() {
        for text in [
            "select 1;",
            "",
            "  \n",
            "select ';' ;",
            "select 1; -- done",
            "select 'it''s';",
            "-- a;\n",
            "select [a;b];",
        ] {
            assert!(is_complete(text), "{text}");
        }
        for text in [
            "select 1",
            "select ';",
            "select 1 -- ;",
            "select 1 /* ;",
            "select 1; select",
            "select \"a;",
            "/*",
        ] {
            assert!(!is_complete(text), "{text}");
        }
    }

    #[test]
    fn statements_are_parted_where_they_end() {
        assert_eq!(statements("select 1; select ';' ;\n"), ["select 1", " select ';' "]);
        assert_eq!(statements("select 1 -- one; two\n, 2"), ["select 1 -- one; two\n, 2"]);
        assert_eq!(statements("; ;/* ; */ -- x"), Vec::<&str>::new());
    }

    #[test]
    fn words_are_offered_in_code_only() {
        assert!(ends_in_code("select 'a' from "));
        for text in ["select 'a", "select -- from ", "select /* from ", "select \"com"] {
            assert!(!ends_in_code(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_scanner_and_what_is_complete_has_no_open_end(text in "[a';\"`\\[\\]\\-/*\n ]{0,40}") {
            let parts = statements(&text);
            prop_assert!(parts.iter().all(|part| text.contains(part)));
            if is_complete(&text) {
                let more = format!("{text} \n; select 1;");
                prop_assert_eq!(statements(&more).last().copied(), Some(" select 1"));
            }
        }
    }
}
