//! Some words around the hits of a long text: chosen as `snippet()` of FTS5 does, but in a time that grows with the
//! text and not with the square of its hits.

use std::collections::HashSet;

use super::snippet::{CLOSE, OPEN};

/// A snippet has so many words.
const WORDS: usize = 24;
/// So many hits are looked at, the first ones.
const HITS: usize = 200;
/// What another hit counts, and one of words that were not hit before.
const AGAIN: usize = 1;
const NEW: usize = 1_000;
/// What the beginning of the text counts, and that of a sentence.
const FIRST: usize = 120;
const SENTENCE: usize = 100;

/// A word of the text.
struct Word {
    /// Where it begins and ends, in bytes.
    start: usize,
    end: usize,
    /// Which hit it belongs to.
    hit: Option<usize>,
    begins_sentence: bool,
}

/// The best part of a text in which hits stand between [`OPEN`] and [`CLOSE`], which stay. Where the text given is
/// itself part of a longer one, `is_begun` and `goes_on` say so. What is left out is marked by `…`.
pub(super) fn excerpt(text: &str, is_begun: bool, goes_on: bool) -> String {
    let words = words(text, is_begun);
    let (start, end) = chosen(text, &words);
    let from =
        if start == 0 && !is_begun { 0 } else { words.get(start).map_or(0, |word| opened(text, word.start)) };
    let cut_off = end < words.len() || goes_on;
    let to = if cut_off {
        words.get(end.wrapping_sub(1)).map_or(text.len(), |word| closed(text, word.end))
    } else {
        text.len()
    };
    let part = text.get(from..to).unwrap_or_default();
    let (before, after) = (if from > 0 || is_begun { "…" } else { "" }, if cut_off { "…" } else { "" });
    format!("{before}{part}{after}")
}

/// The words from which and up to which is shown.
fn chosen(text: &str, words: &[Word]) -> (usize, usize) {
    let last_start = words.len().saturating_sub(WORDS);
    let (mut best, mut most) = (0, 0);
    let mut sentence = 0;
    let mut seen = 0;
    for (at, word) in words.iter().enumerate() {
        if word.begins_sentence {
            sentence = at;
        }
        let is_first_of_hit = word.hit.is_some() && (at == 0 || words[at - 1].hit != word.hit);
        if !is_first_of_hit {
            continue;
        }
        seen += 1;
        if seen > HITS {
            break;
        }
        let (score, last) = score(text, words, at);
        if score > most {
            // In the middle, as far as the text allows.
            let room = WORDS.saturating_sub(last + 1 - at);
            (best, most) = (at.saturating_sub(room / 2).min(last_start), score);
        }
        if sentence < at {
            let (score, _) = self::score(text, words, sentence);
            let score = score + if sentence == 0 { FIRST } else { SENTENCE };
            if score > most {
                (best, most) = (sentence, score);
            }
        }
    }
    (best, (best + WORDS).min(words.len()))
}

/// What the hits count in a part that begins with a word, and the last word that was hit.
fn score(text: &str, words: &[Word], start: usize) -> (usize, usize) {
    let mut known = HashSet::new();
    let (mut score, mut last, mut before) = (0, start, None);
    for (at, word) in words.iter().enumerate().skip(start).take(WORDS) {
        let Some(hit) = word.hit else { continue };
        last = at;
        if before != Some(hit) {
            before = Some(hit);
            let spelt = text.get(word.start..word.end).unwrap_or_default().to_lowercase();
            score += if known.insert(spelt) { NEW } else { AGAIN };
        }
    }
    (score, last)
}

/// The words of a text as the index divides it. Of one that is begun the first may be half a word, and is left out.
fn words(text: &str, is_begun: bool) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut hit, mut hits, mut open) = (None, 0, None::<usize>);
    // The last character that is not blank, and whether a blank stands behind it.
    let (mut last, mut after_blank) = (None, false);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_mark = c == OPEN || c == CLOSE;
        if !is_mark && is_word(c) {
            if open.is_none() {
                let begins_sentence = words.is_empty() || (after_blank && matches!(last, Some('.' | ':')));
                words.push(Word { start: at, end: at, hit, begins_sentence });
                open = Some(at);
            }
        } else if open.take().is_some()
            && let Some(word) = words.last_mut()
        {
            word.end = at;
        }
        if c == OPEN {
            hits += 1;
            hit = Some(hits);
        } else if c == CLOSE {
            hit = None;
        } else if matches!(c, ' ' | '\t' | '\n' | '\r') {
            after_blank = true;
        } else {
            (last, after_blank) = (Some(c), false);
        }
    }
    if is_begun && words.len() > 1 {
        words.remove(0);
    }
    words
}

/// Letters and digits, what is written above or below them, and characters of private use.
fn is_word(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '\u{300}'..='\u{36F}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}')
}

/// The place before the mark that opens in front of a word.
fn opened(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.strip_suffix(OPEN).map_or(at, str::len)
}

/// The place behind the mark that closes behind a word.
fn closed(text: &str, at: usize) -> usize {
    let after = text.get(at..).unwrap_or_default();
    after.strip_prefix(CLOSE).map_or(at, |rest| text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The excerpt with its hits in brackets; so they are given, too.
    fn excerpt(text: &str) -> String {
        let marked = text.replace('[', &OPEN.to_string()).replace(']', &CLOSE.to_string());
        super::excerpt(&marked, false, false).replace(OPEN, "[").replace(CLOSE, "]")
    }

    fn many(word: &str, times: usize) -> String {
        vec![word; times].join(" ")
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        assert_eq!(excerpt("The [water], and [energy]."), "The [water], and [energy].");
        assert_eq!((excerpt(""), excerpt("no hit")), (String::new(), "no hit".to_owned()));
    }

    #[test]
    fn a_hit_stands_in_the_middle_or_behind_the_beginning_of_its_sentence() {
        let text = format!("{} [hit] {}", many("a", 40), many("b", 40));
        assert_eq!(excerpt(&text), format!("…{} [hit] {}…", many("a", 11), many("b", 12)));
        let text = format!("{}. Then a [hit] {}", many("a", 40), many("b", 40));
        assert_eq!(excerpt(&text), format!("…Then a [hit] {}…", many("b", 21)));
    }

    #[test]
    fn different_words_count_more_than_the_same_again() {
        let text = format!("{} [x] [x] [x] {} [x] [y] {}", many("a", 40), many("b", 40), many("c", 40));
        assert!(excerpt(&text).contains("[x] [y]"), "{}", excerpt(&text));
    }

    #[test]
    fn part_of_a_longer_text_begins_and_ends_with_whole_words() {
        let text = format!("rt of {OPEN}water{CLOSE} and");
        assert_eq!(super::excerpt(&text, true, true), format!("…of {OPEN}water{CLOSE} and…"));
    }

    proptest! {
        #[test]
        fn an_excerpt_is_part_of_its_text(text in "([ab.:\\[\\] \n]|\\PC){0,200}", begun: bool, on: bool) {
            let marked = text.replace('[', &OPEN.to_string()).replace(']', &CLOSE.to_string());
            let part = super::excerpt(&marked, begun, on);
            prop_assert!(marked.contains(part.strip_prefix('…').unwrap_or(&part).strip_suffix('…').unwrap_or(&part))
                || marked.contains(part.trim_matches('…')) );
        }
    }
}
