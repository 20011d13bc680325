//! Patterns over words: what a rule of the grammar looks for.
//!
//! A pattern is a row of pieces parted by blanks. `agree|agreed` is either word, `договор*` every word that begins
//! so, `*ing` every word that ends so, `@actor` any word of a list of the grammar, `?also` may be missing,
//! `!the` must not follow here (takes no place), `..4` skips up to four words of one clause, `,,9` up to nine words and
//! commas, neither over a word of the list `gapstop`; `<word>` is any word, `<num>` a number, `<cap>` a capitalised word,
//! `<code>` one in capitals, `<start>` the start of a clause.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::token::{Sort, Token};

/// The word lists of a grammar by name.
pub(super) type Lists = HashMap<String, Arc<Words>>;

/// A set of words, beginnings and endings of words.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    whole: HashSet<String>,
    starts: HashSet<String>,
    ends: Vec<String>,
    /// Bytes of the shortest and of the longest of `starts`.
    shortest: usize,
    longest: usize,
}

impl Words {
    /// Adds the words of a line; `@name` takes over another list.
    pub(super) fn add(&mut self, line: &str, lists: &Lists) -> Result<(), String> {
        for word in line.split([' ', '|', '\t']).filter(|w| !w.is_empty()) {
            if let Some(name) = word.strip_prefix('@') {
                let other = lists.get(name).ok_or_else(|| format!("no list '{name}'"))?;
                self.whole.extend(other.whole.iter().cloned());
                self.starts.extend(other.starts.iter().cloned());
                self.ends.extend(other.ends.iter().cloned());
            } else if let Some(start) = word.strip_suffix('*') {
                self.starts.insert(start.to_owned());
            } else if let Some(end) = word.strip_prefix('*') {
                self.ends.push(end.to_owned());
            } else {
                self.whole.insert(word.to_owned());
            }
        }
        self.shortest = self.starts.iter().map(String::len).min().unwrap_or(0);
        self.longest = self.starts.iter().map(String::len).max().unwrap_or(0);
        Ok(())
    }

    /// Whether a word is one of them.
    pub(super) fn has(&self, word: &str) -> bool {
        self.whole.contains(word)
            || (!self.starts.is_empty()
                && word
                    .char_indices()
                    .map(|(i, c)| i + c.len_utf8())
                    .skip_while(|end| *end < self.shortest)
                    .take_while(|end| *end <= self.longest)
                    .any(|end| word.get(..end).is_some_and(|start| self.starts.contains(start))))
            || self.ends.iter().any(|end| word.ends_with(end.as_str()))
    }

    /// The first letters of every word that could match; none where an ending or a shorter stem decides.
    fn keys(&self) -> Option<Vec<String>> {
        let words = self.whole.iter().chain(&self.starts);
        let tell = self.starts.iter().all(|start| start.chars().count() >= KEY);
        (self.ends.is_empty() && tell).then(|| words.map(|w| key(w)).collect())
    }
}

/// Letters of a key.
const KEY: usize = 3;

/// The first letters of a word, the key of the rule index.
pub(super) fn key(word: &str) -> String {
    word.chars().take(KEY).collect()
}

/// A pattern ready to be compared.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone)]
enum Piece {
    Word { one_of: OneOf, optional: bool },
    Not(OneOf),
    NotBefore { one_of: OneOf, adverbs: Arc<Words> },
    Gap { most: usize, commas: bool, never: Arc<Words> },
    Start,
}

#[derive(Debug, Clone, Default)]
struct OneOf {
    words: Words,
    number: bool,
    capital: bool,
    code: bool,
    word: bool,
}

impl OneOf {
    fn parse(text: &str, lists: &Lists) -> Result<Self, String> {
        let mut one_of = Self::default();
        for part in text.split('|') {
            match part {
                "<num>" => one_of.number = true,
                "<cap>" => one_of.capital = true,
                "<code>" => one_of.code = true,
                "<word>" => one_of.word = true,
                word => one_of.words.add(word, lists)?,
            }
        }
        Ok(one_of)
    }

    fn has(&self, token: &Token) -> bool {
        (self.number && token.sort == Sort::Number)
            || (self.capital && token.capital)
            || (self.code && token.code)
            || (self.word && token.is_word())
            || self.words.has(&token.word)
    }
}

impl Pattern {
    /// Reads a pattern; the error says what is wrong with it.
    pub(super) fn parse(text: &str, lists: &Lists) -> Result<Self, String> {
        let pieces =
            text.split_whitespace().map(|piece| Piece::parse(piece, lists)).collect::<Result<_, _>>()?;
        let pattern = Self { pieces };
        match pattern.first() {
            Some(Piece::Word { optional: false, .. }) => Ok(pattern),
            _ => Err(format!("'{text}' does not begin with a word")),
        }
    }

    /// The first letters of the words it can begin with; none when any word could.
    pub(super) fn keys(&self) -> Option<Vec<String>> {
        match self.first() {
            Some(Piece::Word { one_of, .. })
                if !(one_of.number || one_of.capital || one_of.code || one_of.word) =>
            {
                one_of.words.keys()
            }
            _ => None,
        }
    }

    /// The first piece that takes a place.
    fn first(&self) -> Option<&Piece> {
        self.pieces.iter().find(|p| !matches!(p, Piece::Start | Piece::NotBefore { .. }))
    }

    /// The end (exclusive) of the match that begins at token `at`, if there is one.
    pub(super) fn matches(&self, tokens: &[Token], at: usize) -> Option<usize> {
        follow(&self.pieces, tokens, at)
    }
}

impl Piece {
    fn parse(text: &str, lists: &Lists) -> Result<Self, String> {
        let gap = |digits: &str, commas| {
            let never = lists.get("gapstop").cloned().unwrap_or_default();
            digits
                .parse()
                .map(|most| Self::Gap { most, commas, never })
                .map_err(|_| format!("'{text}' is no gap"))
        };
        if text == "<start>" {
            return Ok(Self::Start);
        }
        if let Some(digits) = text.strip_prefix("..") {
            return gap(digits, false);
        }
        if let Some(digits) = text.strip_prefix(",,") {
            return gap(digits, true);
        }
        if let Some(word) = text.strip_prefix('!') {
            return OneOf::parse(word, lists).map(Self::Not);
        }
        if let Some(word) = text.strip_prefix('~') {
            let adverbs = lists.get("adverb").cloned().unwrap_or_default();
            return OneOf::parse(word, lists).map(|one_of| Self::NotBefore { one_of, adverbs });
        }
        let (word, optional) = text.strip_prefix('?').map_or((text, false), |word| (word, true));
        OneOf::parse(word, lists).map(|one_of| Self::Word { one_of, optional })
    }
}

/// Compares the pieces with the tokens from `at` on; the shortest gap that fits is taken.
fn follow(pieces: &[Piece], tokens: &[Token], at: usize) -> Option<usize> {
    let Some((piece, rest)) = pieces.split_first() else { return Some(at) };
    match piece {
        Piece::Start => {
            let starts = at.checked_sub(1).and_then(|i| tokens.get(i)).is_none_or(|before| !before.is_word());
            if starts { follow(rest, tokens, at) } else { None }
        }
        Piece::NotBefore { one_of, adverbs } => {
            let before = tokens.get(..at).unwrap_or_default().iter().rev().find(|t| !adverbs.has(&t.word));
            if before.is_some_and(|t| one_of.has(t)) { None } else { follow(rest, tokens, at) }
        }
        Piece::Not(one_of) => {
            if tokens.get(at).is_some_and(|t| one_of.has(t)) {
                None
            } else {
                follow(rest, tokens, at)
            }
        }
        Piece::Word { one_of, optional } => {
            let taken = tokens.get(at).filter(|t| one_of.has(t)).and_then(|_| follow(rest, tokens, at + 1));
            taken.or_else(|| if *optional { follow(rest, tokens, at) } else { None })
        }
        Piece::Gap { most, commas, never } => {
            let mut i = at;
            loop {
                if let Some(end) = follow(rest, tokens, i) {
                    return Some(end);
                }
                let token = tokens.get(i)?;
                let passes = token.is_word()
                    || (*commas && token.is(","))
                    || matches!(
                        token.word.as_str(),
                        "\"" | "“"
                            | "”"
                            | "«"
                            | "»"
                            | "$"
                            | "€"
                            | "£"
                            | "¥"
                            | "%"
                            | "/"
                            | "&"
                            | "'"
                            | "’"
                            | "‘"
                            | "("
                            | ")"
                    );
                if !passes || i - at >= *most || never.has(&token.word) {
                    return None;
                }
                i += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn found(pattern: &str, text: &str) -> Option<String> {
        let mut lists = Lists::new();
        let mut actors = Words::default();
        actors.add("minister* sides", &lists).unwrap();
        lists.insert("actor".into(), Arc::new(actors));
        let pattern = Pattern::parse(pattern, &lists).unwrap();
        let tokens = tokens(text, 0..text.len());
        (0..tokens.len()).find_map(|at| {
            let end = pattern.matches(&tokens, at)?;
            Some(text[tokens[at].start..tokens[end - 1].end].to_owned())
        })
    }

    #[test]
    fn each_piece_of_a_pattern_does_what_it_says() {
        assert_eq!(found("agreed|decided to", "both decided to act").as_deref(), Some("decided to"));
        assert_eq!(found("договор*", "Стороны договорились").as_deref(), Some("договорились"));
        assert_eq!(found("@actor ?also agreed", "Ministers agreed").as_deref(), Some("Ministers agreed"));
        assert_eq!(found("agreed !that", "agreed that"), None);
        assert_eq!(
            found("reaffirm* ..3 support", "reaffirmed its full support").as_deref(),
            Some("reaffirmed its full support")
        );
        assert_eq!(found("reaffirm* ..3 support", "reaffirmed unity, support"), None);
        assert_eq!(found("by <num>", "by 2030").as_deref(), Some("by 2030"));
        assert_eq!(found("<start> we", "then we"), None);
        assert_eq!(found("~the|our support", "for our support"), None);
        assert_eq!(found("~the|<code> plan", "they plan").as_deref(), Some("plan"));
        assert_eq!(found("~the|<code> plan", "the EU plan"), None);
    }

    #[test]
    fn a_pattern_that_begins_with_a_gap_is_refused() {
        for text in ["..3 support", "?also agreed", "!not", "", "@nobody agreed"] {
            assert!(Pattern::parse(text, &Lists::new()).is_err(), "{text}");
        }
    }
}
