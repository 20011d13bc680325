//! The query language: plain words are all wanted; `"a phrase"`; `word*`; `-word`; `this OR that`.
//!
//! `OR` in capitals joins the two terms beside it and binds tighter than the blank; `AND` in capitals between
//! two terms changes nothing. Anywhere else they are plain words, as is everything else that people type.

use crate::error::{Error, Result};
use crate::model::text;

/// The longest search, in characters.
const MOST_CHARS: usize = 2000;

/// One thing to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// Its words, as typed.
    pub text: String,
    /// Whether the last word may go on.
    pub is_prefix: bool,
    /// Whether it stood in quotation marks.
    pub is_quoted: bool,
    /// Whether it must not be there.
    is_excluded: bool,
}

impl Term {
    /// Whether the search index knows a word in it: a letter, a digit, a character of private use.
    fn has_word(&self) -> bool {
        self.text.chars().any(|c| c.is_alphanumeric() || is_private(c))
    }

    fn is_bare(&self, word: &str) -> bool {
        self.text == word && !self.is_prefix && !self.is_quoted && !self.is_excluded
    }

    fn is_operator(&self) -> bool {
        self.is_bare("OR") || self.is_bare("AND")
    }
}

const fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

/// What to look for; `wanted` is never empty, and neither is any of its groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    /// Of each group, one term must be there.
    pub wanted: Vec<Vec<Term>>,
    /// None of these may be there.
    pub excluded: Vec<Term>,
}

/// Reads what was typed. Terms without a letter or digit are left out.
///
/// # Errors
/// `no_words` when nothing is wanted, `too_many_words` beyond 2000 characters.
pub(super) fn parse(words: &str) -> Result<Words> {
    if words.chars().nth(MOST_CHARS).is_some() {
        return Err(Error::limit(
            "too_many_words",
            format!("the words to search for are longer than {MOST_CHARS} characters"),
        )
        .hint("a few rare words find more than a whole paragraph"));
    }
    let terms = terms(words).into_iter().filter(Term::has_word).collect::<Vec<_>>();
    let (mut wanted, mut excluded) = (Vec::<Vec<Term>>::new(), Vec::new());
    let mut or = false;
    for (at, term) in terms.iter().enumerate() {
        let joins = term.is_operator()
            && at > 0
            && terms.get(at - 1).is_some_and(|t| !t.is_operator() && !t.is_excluded)
            && terms.get(at + 1).is_some_and(|t| !t.is_operator() && !t.is_excluded);
        match wanted.last_mut() {
            _ if joins => {
                or = term.is_bare("OR");
                continue;
            }
            _ if term.is_excluded => excluded.push(term.clone()),
            Some(group) if or => group.push(term.clone()),
            _ => wanted.push(vec![term.clone()]),
        }
        or = false;
    }
    if wanted.is_empty() { Err(no_words(words, &excluded)) } else { Ok(Words { wanted, excluded }) }
}

fn no_words(words: &str, excluded: &[Term]) -> Error {
    let words = words.trim();
    if !excluded.is_empty() {
        return Error::usage("no_words", format!("'{words}' only says what to leave out"))
            .hint("add a word that must be there; for one that begins with '-', put it in double quotes");
    }
    let message = match words {
        "" => "no words to search for".to_owned(),
        _ => format!("no words to search for in '{words}'"),
    };
    Error::usage("no_words", message).hint("give a word of letters or digits, such as: onrecord search water")
}

/// The terms one by one, operators and punctuation among them.
fn terms(words: &str) -> Vec<Term> {
    let words = text::normalise(&words.replace('\0', " "));
    let mut terms = Vec::new();
    let mut rest = words.trim();
    while let Some(first) = rest.chars().next() {
        let is_excluded = first == '-';
        rest = rest.strip_prefix('-').unwrap_or(rest);
        let is_quoted = rest.starts_with(is_quote);
        let text = if is_quoted {
            rest = rest.strip_prefix(is_quote).unwrap_or(rest);
            take_until(&mut rest, is_quote)
        } else {
            take_until(&mut rest, |c| c.is_whitespace() || is_quote(c))
        };
        if is_quoted {
            rest = rest.strip_prefix(is_quote).unwrap_or(rest);
        }
        let is_prefix = if is_quoted { rest.starts_with('*') } else { text.ends_with('*') };
        if is_quoted {
            rest = rest.strip_prefix('*').unwrap_or(rest);
        }
        let text = if is_quoted { text } else { text.trim_end_matches('*') };
        terms.push(Term { text: text.to_owned(), is_prefix, is_quoted, is_excluded });
        rest = rest.trim_start();
    }
    terms
}

/// Cuts off and returns what stands before the first character that `ends`.
fn take_until<'a>(rest: &mut &'a str, ends: impl Fn(char) -> bool) -> &'a str {
    let (taken, left) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
    *rest = left;
    taken
}

/// The double quotation marks, typographic ones too: phrases are often pasted from releases.
const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// Words shorter than this stay whole.
const SHORTEST: usize = 5;
/// The most letters that an ending has here.
const ENDING: usize = 3;
/// So many letters of a word stay.
const STEM: usize = 4;

impl Words {
    /// The same with the beginnings of the longer words in place of the words, whatever the language: endings change,
    /// beginnings rarely do. Phrases, and what is to be left out, stay. Nothing when no word is long enough.
    pub(super) fn beginnings(&self) -> Option<Self> {
        let begin = |term: &Term| {
            let length = term.text.chars().count();
            if term.is_quoted
                || term.is_prefix
                || length < SHORTEST
                || !term.text.chars().all(char::is_alphabetic)
            {
                return term.clone();
            }
            let kept = length.saturating_sub(ENDING).max(STEM);
            Term { text: term.text.chars().take(kept).collect(), is_prefix: true, ..term.clone() }
        };
        let wanted: Vec<Vec<Term>> =
            self.wanted.iter().map(|group| group.iter().map(begin).collect()).collect();
        (wanted != self.wanted).then(|| Self { wanted, excluded: self.excluded.clone() })
    }

    /// What else to try when nothing is found.
    pub(super) fn hint(&self) -> Option<String> {
        let mut terms = self.wanted.iter().flatten();
        if terms.clone().any(|t| t.is_quoted && t.text.split_whitespace().nth(1).is_some()) {
            return Some("without the quotation marks the words may stand apart".to_owned());
        }
        let several = if self.wanted.len() > 1 { "try fewer words, or " } else { "try " };
        let stem = terms.find_map(|t| stem(&t.text))?;
        Some(format!("{several}'{stem}*', which finds every word that begins so"))
    }
}

/// A word without its ending, if it is long enough to have one.
fn stem(word: &str) -> Option<String> {
    let length = word.chars().count();
    let kept = (length - length / 3).max(3);
    (kept < length && word.chars().all(char::is_alphanumeric)).then(|| word.chars().take(kept).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The reading of a search, written out: groups by blanks, alternatives by `|`, exclusions after `!`.
    fn read(words: &str) -> String {
        let words = parse(words).unwrap();
        let term = |t: &Term| format!("[{}]{}", t.text, if t.is_prefix { "*" } else { "" });
        let group = |g: &Vec<Term>| g.iter().map(term).collect::<Vec<_>>().join("|");
        let wanted = words.wanted.iter().map(group);
        wanted.chain(words.excluded.iter().map(|t| format!("!{}", term(t)))).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_phrases_prefixes_and_exclusions_are_told_apart() {
        assert_eq!(read("water energy"), "[water] [energy]");
        assert_eq!(read("\"close cooperation\" water"), "[close cooperation] [water]");
        assert_eq!(read("coop* \"close coop\"*"), "[coop]* [close coop]*");
        assert_eq!(read("water -energy -\"old plan\" -ga*"), "[water] ![energy] ![old plan] ![ga]*");
        assert_eq!(read("UN-80 Côte d’Ivoire"), "[UN-80] [Côte] [d’Ivoire]");
    }

    #[test]
    fn or_joins_its_neighbours_and_and_changes_nothing() {
        assert_eq!(read("water OR energy Aktobe"), "[water]|[energy] [Aktobe]");
        assert_eq!(read("a OR b OR \"c d\" AND e"), "[a]|[b]|[c d] [e]");
        assert_eq!(read("water or energy"), "[water] [or] [energy]");
    }

    #[test]
    fn an_operator_with_nothing_to_join_is_a_word() {
        assert_eq!(read("OR"), "[OR]");
        assert_eq!(read("AND water"), "[AND] [water]");
        assert_eq!(read("Portland OR"), "[Portland] [OR]");
        assert_eq!(read("\"OR\" a"), "[OR] [a]");
        assert_eq!(read("a OR -b"), "[a] [OR] ![b]");
        assert_eq!(read("NOT a NEAR b"), "[NOT] [a] [NEAR] [b]");
    }

    #[test]
    fn a_quotation_mark_may_be_typographic_or_left_open() {
        assert_eq!(read("«тесное сотрудничество» вода"), "[тесное сотрудничество] [вода]");
        assert_eq!(read("“close ties” x„y z“"), "[close ties] [x] [y z]");
        assert_eq!(read("\"close ties"), "[close ties]");
        assert_eq!(read("\"\" water \""), "[water]");
    }

    #[test]
    fn punctuation_goes_and_words_are_composed() {
        assert_eq!(read("😀 water () ^ : * -"), "[water]");
        assert_eq!(read("wa\0ter co\u{AD}op е\u{308}лка"), "[wa] [ter] [coop] [ёлка]");
    }

    #[test]
    fn nothing_to_look_for_is_a_usage_error() {
        for words in ["", "  ", "\"", "😀", "()^:*-", "\0", "-water", "\u{AD}"] {
            let error = parse(words).unwrap_err();
            assert_eq!((error.code, error.kind.exit_code()), ("no_words", 2), "{words:?}");
        }
        assert!(parse("-water").unwrap_err().message.contains("leave out"));
    }

    #[test]
    fn a_paragraph_is_too_much() {
        assert_eq!(parse(&"a ".repeat(1001)).unwrap_err().code, "too_many_words");
        assert!(parse(&"a ".repeat(1000)).is_ok());
    }

    #[test]
    fn the_longer_words_lose_their_endings_and_phrases_do_not() {
        let begun = |words: &str| -> Option<String> {
            let words = parse(words).unwrap().beginnings()?;
            let terms = words.wanted.iter().flatten();
            Some(
                terms
                    .map(|t| format!("{}{}", t.text, if t.is_prefix { "*" } else { "" }))
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        };
        assert_eq!(begun("учебного центра").unwrap(), "учебн* цент*");
        assert_eq!(begun("water of \"close ties\" agree*").unwrap(), "wate* of close ties agree*");
        assert_eq!(begun("UN-80 цель 2026 \"договор\" -договора"), None);
    }

    #[test]
    fn the_hint_says_what_to_try() {
        let hint = |words| parse(words).unwrap().hint();
        assert_eq!(hint("министерства").unwrap(), "try 'министер*', which finds every word that begins so");
        assert!(hint("new water").unwrap().starts_with("try fewer words, or 'wate*'"));
        assert!(hint("\"close ties\"").unwrap().starts_with("without the quotation marks"));
        assert_eq!(hint("UN"), None);
    }

    proptest! {
        #[test]
        fn every_term_holds_a_word_and_no_quotation_mark(words in "([abё\"«*() -]|OR |AND |\\PC){0,30}") {
            if let Ok(words) = parse(&words) {
                prop_assert!(words.wanted.iter().all(|group| !group.is_empty()));
                for term in words.wanted.iter().flatten().chain(&words.excluded) {
                    prop_assert!(term.has_word() && !term.text.contains(is_quote), "{:?}", term);
                }
            }
        }
    }
}
