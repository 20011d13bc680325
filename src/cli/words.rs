//! A line cut into words, without a shell: blanks part words, quotation marks keep them together. Nothing is expanded.

use crate::error::{Error, Result};

/// The words of a line in which a backslash is a letter like others, and whether a quotation is left open.
///
/// `closing` says which sign ends the quotation that a sign opens; none where it opens none.
pub fn quoted(line: &str, closing: impl Fn(char) -> Option<char>) -> (Vec<String>, bool) {
    let (mut words, mut word, mut until) = (Vec::new(), None::<String>, None);
    for sign in line.chars() {
        match (until, sign) {
            (Some(end), sign) if sign == end => until = None,
            (None, sign) if closing(sign).is_some() => {
                until = closing(sign);
                word.get_or_insert_default();
            }
            (None, sign) if sign.is_whitespace() => words.extend(word.take()),
            (_, sign) => word.get_or_insert_default().push(sign),
        }
    }
    words.extend(word);
    (words, until.is_some())
}

/// The quotation marks of a keyboard, each of which ends what it opens.
pub fn plain_marks(sign: char) -> Option<char> {
    matches!(sign, '\'' | '"').then_some(sign)
}

/// The words of a line as a shell cuts it.
///
/// Within `'…'` every sign stands for itself; within `"…"` a backslash keeps `"` and `\`; elsewhere it keeps any sign.
///
/// # Errors
/// `bad_words`: a quotation that is not closed, or a backslash at the end.
pub fn split(line: &str) -> Result<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        match (quote, sign) {
            (Some(mark), _) if sign == mark => quote = None,
            (Some('"'), '\\') if signs.peek().is_some_and(|next| matches!(next, '"' | '\\')) => {
                word.get_or_insert_default().extend(signs.next());
            }
            (None, '\'' | '"') => {
                quote = Some(sign);
                word.get_or_insert_default();
            }
            (None, '\\') => match signs.next() {
                Some(kept) => word.get_or_insert_default().push(kept),
                None => return Err(bad(line, "it ends in a backslash", "write the backslash twice")),
            },
            (None, blank) if blank.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(sign),
        }
    }
    if let Some(mark) = quote {
        return Err(bad(line, &format!("a quotation that {mark} opens goes on"), "close the quotation"));
    }
    words.extend(word);
    Ok(words)
}

/// A word as a shell takes it: nothing in it is read as anything else.
pub fn in_quotes(word: &str) -> String {
    format!("'{}'", word.replace('\'', "'\\''"))
}

fn bad(line: &str, what: &str, hint: &str) -> Error {
    Error::usage("bad_words", format!("'{line}' cannot be cut into words: {what}")).hint(hint)
}

/// The words of a line that names a program and its arguments. On Windows a backslash parts folders and keeps nothing.
pub fn program(line: &str) -> Result<Vec<String>> {
    if cfg!(windows) { split(&line.replace('\\', "\\\\")) } else { split(line) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_parted_as_in_a_shell() {
        for (line, words) in [
            ("due --overdue", vec!["due", "--overdue"]),
            ("  a\tb\n c ", vec!["a", "b", "c"]),
            (
                r#"list --by "Ministry of Health" --text 'it''s "so"'"#,
                vec!["list", "--by", "Ministry of Health", "--text", "its \"so\""],
            ),
            (r#"a\ b "c\"d\\" 'e\f' """#, vec!["a b", "c\"d\\", "e\\f", ""]),
            ("$HOME `x` *.txt; rm", vec!["$HOME", "`x`", "*.txt;", "rm"]),
            ("", vec![]),
        ] {
            assert_eq!(split(line).unwrap(), words, "{line}");
        }
    }

    #[test]
    fn what_is_left_open_is_said() {
        for (line, what) in [("a 'b", "' opens"), ("a \"b", "\" opens"), ("a\\", "backslash")] {
            let error = split(line).unwrap_err();
            assert!(error.message.contains(what) && error.hint.is_some(), "{error:?}");
        }
    }

    proptest! {
        #[test]
        fn a_word_in_quotes_comes_back_as_it_was(word in "['\"\\\\$ a]{0,12}") {
            prop_assert_eq!(split(&in_quotes(&word)).unwrap(), [word]);
        }

        #[test]
        fn words_in_single_quotes_come_back_as_they_were(words in prop::collection::vec("[^']{0,12}", 0..5)) {
            let line = words.iter().map(|w| format!("'{w}'")).collect::<Vec<_>>().join(" ");
            prop_assert_eq!(split(&line).unwrap(), words);
        }
    }
}
