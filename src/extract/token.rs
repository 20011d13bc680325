//! Words and marks of a text, with their places.

use std::ops::Range;

/// One word, number or mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Its bytes in the text.
    pub(super) start: usize,
    /// The end of its bytes, exclusive.
    pub(super) end: usize,
    /// Lower case, `ё` as `е`, straight apostrophes: what the grammar is compared with.
    pub(super) word: String,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
    /// Whether it has several letters and all are capitals: a code or an abbreviation.
    pub(super) code: bool,
    /// What it is.
    pub(super) sort: Sort,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Letters, perhaps with digits or hyphens inside.
    Word,
    /// Digits, perhaps with separators inside.
    Number,
    /// Anything else that is no blank.
    Mark,
}

impl Token {
    /// Whether it is this mark.
    pub(super) fn is(&self, word: &str) -> bool {
        self.word == word
    }

    /// Whether it is a word or a number.
    pub(super) fn is_word(&self) -> bool {
        self.sort != Sort::Mark
    }
}

/// The tokens of a stretch of the text.
///
/// A possessive is a token of its own (`'s`), an elision stays with its apostrophe (`l'`, `d'`, `s'`), letters parted
/// by full stops are one word (`U.S.`), and so is a word with hyphens inside.
pub(super) fn tokens(text: &str, range: Range<usize>) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = range.start;
    while let Some(c) = text.get(at..range.end).and_then(|rest| rest.chars().next()) {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let after = at + c.len_utf8();
        let end = if c.is_alphanumeric() {
            word_end(text, at, range.end)
        } else if is_apostrophe(c)
            && found.last().is_some_and(|t: &Token| t.end == at && t.is_word())
            && is_possessive(&text[after..range.end])
        {
            after + 1
        } else {
            after
        };
        found.push(token(text, at, end, c));
        at = end;
    }
    found
}

fn token(text: &str, start: usize, end: usize, first: char) -> Token {
    let raw = text.get(start..end).unwrap_or_default();
    let sort = match first {
        c if c.is_numeric() => Sort::Number,
        c if c.is_alphabetic() || (is_apostrophe(c) && raw.len() > c.len_utf8()) => Sort::Word,
        _ => Sort::Mark,
    };
    let code = raw.len() > 1 && !raw.contains(char::is_lowercase) && first.is_uppercase();
    Token { start, end, word: folded(raw), capital: first.is_uppercase(), code, sort }
}

/// A word as the grammar compares it.
pub(super) fn folded(raw: &str) -> String {
    // `re-affirmed` is `reaffirmed`.
    let joined = raw.get(..3).filter(|start| start.eq_ignore_ascii_case("re-")).and_then(|_| raw.get(3..));
    let rest = joined.unwrap_or(raw);
    let start = if joined.is_some() { "re" } else { "" };
    start
        .chars()
        .chain(rest.chars())
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ё' => 'е',
            c if is_apostrophe(c) => '\'',
            c => c,
        })
        .collect()
}

/// Where the word that begins at `from` ends.
fn word_end(text: &str, from: usize, limit: usize) -> usize {
    let rest = text.get(from..limit).unwrap_or_default();
    let mut chars = rest.char_indices().peekable();
    let mut letters = 0;
    while let Some((i, c)) = chars.next() {
        if c.is_alphanumeric() || is_mark_of_letter(c) {
            letters += 1;
            continue;
        }
        let next = chars.peek().map(|(_, next)| *next);
        let inside = next.is_some_and(char::is_alphanumeric);
        if is_apostrophe(c) && inside {
            if is_possessive(&rest[i + c.len_utf8()..]) {
                return from + i;
            }
            if letters <= 2 || matches!(folded(&rest[..i]).as_str(), "lorsqu" | "jusqu" | "puisqu") {
                return from + i + c.len_utf8();
            }
            continue;
        }
        let joins = match c {
            '-' | '\u{2010}' | '\u{2011}' => inside,
            // A period of years: `2026–2027`.
            '–' => inside && is_number_joint(rest, i, next),
            '.' | ',' => inside && is_number_joint(rest, i, next) || c == '.' && is_initials(rest, i, next),
            _ => false,
        };
        if !joins {
            let dotted = c == '.' && rest[..i].contains('.') && rest[..i].starts_with(char::is_alphabetic);
            return from + i + usize::from(dotted && is_initials_end(&rest[..i]));
        }
    }
    limit
}

/// A combining mark: part of the letter before it.
fn is_mark_of_letter(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘')
}

/// Whether what follows an apostrophe is the `s` of a possessive.
fn is_possessive(after: &str) -> bool {
    let mut chars = after.chars();
    chars.next().is_some_and(|c| c == 's' || c == 'S') && !chars.next().is_some_and(char::is_alphanumeric)
}

/// Whether a separator at `i` stands between two digits.
fn is_number_joint(rest: &str, i: usize, next: Option<char>) -> bool {
    rest[..i].ends_with(|c: char| c.is_ascii_digit()) && next.is_some_and(|c| c.is_ascii_digit())
}

/// Whether a full stop at `i` stands between single capitals: `U.S`.
fn is_initials(rest: &str, i: usize, next: Option<char>) -> bool {
    is_initials_end(&rest[..i]) && next.is_some_and(char::is_uppercase)
}

/// Whether the last piece between full stops is one capital.
fn is_initials_end(before: &str) -> bool {
    let last = before.rsplit('.').next().unwrap_or_default();
    let mut chars = last.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text, 0..text.len()).into_iter().map(|t| t.word).collect()
    }

    #[test]
    fn possessives_and_elisions_are_parted() {
        assert_eq!(words("Kazakhstan’s aid"), ["kazakhstan", "'s", "aid"]);
        assert_eq!(words("s'engage d’ici l'été"), ["s'", "engage", "d'", "ici", "l'", "été"]);
        assert_eq!(words("They don't"), ["they", "don't"]);
    }

    #[test]
    fn initials_hyphens_and_numbers_are_one_word() {
        assert_eq!(words("The U.S. side, 1.5°C"), ["the", "u.s.", "side", ",", "1.5", "°", "c"]);
        assert_eq!(words("$10,000 in mid-2027."), ["$", "10,000", "in", "mid-2027", "."]);
        assert_eq!(words("Ещё"), ["еще"]);
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "Стороны  условились.";
        let found = tokens(text, 0..text.len());
        assert_eq!(&text[found[1].start..found[1].end], "условились");
        assert!(found[0].capital && !found[1].capital);
    }
}
