//! The pieces of a written date: years, small numbers, words and marks.

/// One piece of a folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Exactly four digits.
    Year(i32),
    /// One or two digits.
    Number(u32),
    /// Any other run of digits.
    Long,
    /// Letters, without the dot of an abbreviation.
    Word(&'a str),
    /// Any other character; one blank stands for all blanks and commas in a row.
    Mark(char),
}

/// Lower case, with blanks and commas in a row made one blank and none at the ends.
pub(super) fn fold(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c == ',')
        .filter(|piece| !piece.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// Cuts a folded text into its tokens.
pub(super) fn tokens(folded: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = folded;
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_digit() {
            run(rest, |c| c.is_ascii_digit())
        } else if first.is_alphabetic() {
            run(rest, char::is_alphabetic)
        } else {
            first.len_utf8()
        };
        let (piece, after) = rest.split_at(length);
        rest = after;
        tokens.push(if first.is_ascii_digit() {
            number(piece)
        } else if first.is_alphabetic() {
            rest = rest.strip_prefix('.').unwrap_or(rest);
            Token::Word(piece)
        } else {
            Token::Mark(first)
        });
    }
    tokens
}

/// How many bytes at the start of `text` are characters of the given sort.
fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// The token of a run of digits.
fn number(digits: &str) -> Token<'_> {
    match digits.len() {
        1 | 2 => digits.parse().map_or(Token::Long, Token::Number),
        4 => digits.parse().map_or(Token::Long, Token::Year),
        _ => Token::Long,
    }
}

#[cfg(test)]
mod tests {
    use super::Token::{Long, Mark, Number, Word, Year};
    use super::*;

    #[test]
    fn digits_letters_and_marks_are_told_apart() {
        assert_eq!(tokens("2026-q4"), [Year(2026), Mark('-'), Word("q"), Number(4)]);
        assert_eq!(
            tokens(&fold(" Dec.  1 ,2026")),
            [Word("dec"), Mark(' '), Number(1), Mark(' '), Year(2026)]
        );
        assert_eq!(tokens("123é"), [Long, Word("é")]);
    }
}
