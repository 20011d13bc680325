//! The passage of a text that comes closest to words that do not stand in it.
//!
//! Two steps keep this fast on texts of many megabytes. A window slides over the words of the text once and is
//! scored by the quote's words in it, rare ones counting more. Only the best windows are then aligned with the
//! quote, word by word.

use std::collections::HashMap;
use std::ops::Range;

use super::align::{Word, align, stem, words};
use super::tolerant::tolerant;

/// Longer quotes are not looked for: nobody retypes so much by hand.
const MAX_WORDS: usize = 500;
/// The same limit in bytes, for words without end.
const MAX_BYTES: usize = 16 * MAX_WORDS;
/// How many windows are aligned with the quote.
const WINDOWS: usize = 12;
/// How many aligned passages are compared letter by letter.
const FINALISTS: usize = 3;
/// A passage less similar than this is not worth showing.
const MIN_SIMILARITY: f64 = 0.6;

/// The byte range of the closest passage and its similarity (0 to 1, by letters); none when nothing is close.
pub(super) fn nearest_passage(text: &str, quote: &str) -> Option<(Range<usize>, f64)> {
    if quote.len() > MAX_BYTES {
        return None;
    }
    let quote_words: Vec<Word> = words(quote).map(|w| Word::of(&quote[w])).collect();
    if quote_words.is_empty() || quote_words.len() > MAX_WORDS {
        return None;
    }
    let scan = Scan::of(text, &quote_words);
    let mut aligned: Vec<(usize, Range<usize>)> = scan
        .best_windows(quote_words.len())
        .into_iter()
        .filter_map(|window| align(text, &scan.bytes(window, text), &quote_words))
        .collect();
    aligned.sort_by_key(|(cost, range)| (*cost, range.start));
    aligned.dedup();
    let folded_quote = tolerant(quote);
    aligned
        .into_iter()
        .filter(|(_, range)| range.len() <= 2 * quote.len())
        .take(FINALISTS)
        .map(|(_, range)| {
            let similarity = strsim::normalized_levenshtein(&tolerant(&text[range.clone()]), &folded_quote);
            (range, similarity)
        })
        .filter(|(_, similarity)| *similarity >= MIN_SIMILARITY)
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// Where the words of the quote occur in the text.
struct Scan {
    /// The byte offset of every word of the text.
    starts: Vec<usize>,
    /// Words of the text that are words of the quote: number of the word, number of the stem.
    hits: Vec<(usize, usize)>,
    /// How often each stem occurs in the quote.
    needed: Vec<u32>,
    /// What each stem counts: more the rarer it is in the text.
    weights: Vec<u32>,
}

impl Scan {
    fn of(text: &str, quote_words: &[Word]) -> Self {
        let mut buffer = String::new();
        let mut stems: HashMap<String, usize> = HashMap::new();
        let mut needed: Vec<u32> = Vec::new();
        for word in quote_words {
            let fresh = stems.len();
            let number = *stems.entry(word.stem.clone()).or_insert(fresh);
            if number == fresh {
                needed.push(0);
            }
            needed[number] += 1;
        }
        let (mut starts, mut hits) = (Vec::new(), Vec::new());
        let mut frequency = vec![0_usize; needed.len()];
        for word in words(text) {
            if let Some(number) = stems.get(stem(&text[word.clone()], &mut buffer)) {
                hits.push((starts.len(), *number));
                frequency[*number] += 1;
            }
            starts.push(word.start);
        }
        let rarity = |f: &usize| 1 + (starts.len() / (*f).max(1)).checked_ilog2().unwrap_or(0);
        let weights = frequency.iter().map(rarity).collect();
        Self { starts, hits, needed, weights }
    }

    /// The ranges of words that share most with the quote, best first, at most one per stretch of the text.
    fn best_windows(&self, quote_len: usize) -> Vec<Range<usize>> {
        let width = quote_len + quote_len / 4 + 2;
        let mut counts = vec![0_u32; self.needed.len()];
        let (mut left, mut score) = (0, 0);
        let mut best: Vec<(u32, usize)> = Vec::new();
        let mut stretch = None;
        for &(word, number) in &self.hits {
            counts[number] += 1;
            if counts[number] <= self.needed[number] {
                score += self.weights[number];
            }
            while let Some(&(first, gone)) = self.hits.get(left)
                && word - first >= width
            {
                if counts[gone] <= self.needed[gone] {
                    score -= self.weights[gone];
                }
                counts[gone] -= 1;
                left += 1;
            }
            let first = self.hits.get(left).map_or(word, |hit| hit.0);
            match best.last_mut() {
                Some(last) if stretch == Some(word / width) => {
                    if score > last.0 {
                        *last = (score, first);
                    }
                }
                _ => best.push((score, first)),
            }
            stretch = Some(word / width);
        }
        best.sort_by_key(|(score, first)| (std::cmp::Reverse(*score), *first));
        best.truncate(WINDOWS);
        best.into_iter().map(|(_, first)| first.saturating_sub(width)..first + 2 * width).collect()
    }

    /// The bytes of a range of words; the range may reach beyond the text.
    fn bytes(&self, words: Range<usize>, text: &str) -> Range<usize> {
        let start = self.starts.get(words.start).copied().unwrap_or(text.len());
        start..self.starts.get(words.end).copied().unwrap_or(text.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "The delegations exchanged views on trade.\nThe two sides decided to set up a joint \
        commission on water by March 2027, and to meet once a year.\nСтороны договорились создать совместную \
        комиссию по воде до марта 2027 года.\nA dinner followed.\n";

    fn near(quote: &str) -> Option<&'static str> {
        nearest_passage(TEXT, quote).map(|(range, _)| &TEXT[range])
    }

    #[test]
    fn a_misremembered_quote_finds_its_passage() {
        assert_eq!(near("decided to create a joint commision on water by March 2027"), {
            Some("decided to set up a joint commission on water by March 2027")
        });
        assert_eq!(
            near("Сторонами договорено создать комиссию по воде до марта 2027 года"),
            {
                Some("Стороны договорились создать совместную комиссию по воде до марта 2027 года")
            }
        );
    }

    #[test]
    fn the_similarity_says_how_close() {
        let (_, close) = nearest_passage(TEXT, "set up a joint commission on waters").unwrap();
        let (_, far) = nearest_passage(TEXT, "set up the joint working group commission on water").unwrap();
        assert!(close > far && close < 1.0 && far >= MIN_SIMILARITY, "{close} {far}");
    }

    #[test]
    fn something_else_altogether_finds_nothing() {
        assert_eq!(near("ministers will ratify the fisheries protocol before the summit"), None);
        assert_eq!(near("!!!"), None);
        assert_eq!(near(&"word ".repeat(MAX_WORDS + 1)), None);
    }

    #[test]
    fn the_right_one_of_thousands_of_similar_passages_is_found() {
        let mut text = "The two sides decided to meet again in the spring. ".repeat(5000);
        text.push_str("The two sides decided to open a bridge at Khorgos in the spring. ");
        text.push_str(&"The two sides decided to meet again in the autumn. ".repeat(5000));
        let (range, _) = nearest_passage(&text, "two sides decided to open a new bridge in Khorgos").unwrap();
        assert_eq!(&text[range], "two sides decided to open a bridge at Khorgos");
    }

    proptest! {
        #[test]
        fn any_text_and_any_quote_give_a_range_of_the_text(
            text in "([ab ]|[A-c] |\\PC){0,60}", quote in "([ab ]|[A-c] |\\PC){0,30}"
        ) {
            if let Some((range, similarity)) = nearest_passage(&text, &quote) {
                prop_assert!(text.get(range).is_some() && (0.0..=1.0).contains(&similarity));
            }
        }
    }
}
