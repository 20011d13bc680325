//! Words of a quote laid against words of a text.

use std::ops::Range;

/// So many first letters of a word count as the word: endings vary, in Russian more than in English.
const STEM: usize = 5;

/// The byte ranges of the words of a text: runs of letters and digits.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let end = text[start..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |n| start + n);
        at = end;
        Some(start..end)
    })
}

/// A word in the two forms in which it is compared.
pub(super) struct Word {
    /// In lower case.
    lower: String,
    /// Its first letters in lower case.
    pub(super) stem: String,
}

impl Word {
    pub(super) fn of(word: &str) -> Self {
        let mut buffer = String::new();
        stem(word, &mut buffer);
        Self { lower: word.to_lowercase(), stem: buffer }
    }

    /// What it costs to take one word for the other.
    fn cost(&self, other: &Self) -> usize {
        if self.stem == other.stem { usize::from(self.lower != other.lower) } else { 2 }
    }
}

/// The first letters of a word in lower case, in a buffer used again and again.
pub(super) fn stem<'a>(word: &str, buffer: &'a mut String) -> &'a str {
    buffer.clear();
    buffer.extend(word.chars().flat_map(char::to_lowercase).take(STEM));
    buffer
}

/// Aligns the whole quote with the part of a region that costs least: a word left out or added costs 2, another
/// word 2, another ending 1. Gives the cost and the bytes of that part.
pub(super) fn align(
    text: &str,
    region: &Range<usize>,
    quote_words: &[Word],
) -> Option<(usize, Range<usize>)> {
    let places: Vec<Range<usize>> =
        words(&text[region.clone()]).map(|w| region.start + w.start..region.start + w.end).collect();
    let region_words: Vec<Word> = places.iter().map(|w| Word::of(&text[w.clone()])).collect();
    // Each cell: the cost so far, and the number of the first word of the region taken.
    let mut row: Vec<(usize, usize)> = (0..=region_words.len()).map(|j| (0, j)).collect();
    for (i, quote_word) in quote_words.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (2 * (i + 1), 0);
        for (j, region_word) in region_words.iter().enumerate() {
            let candidates = [
                (diagonal.0 + quote_word.cost(region_word), diagonal.1),
                (row[j + 1].0 + 2, row[j + 1].1),
                (row[j].0 + 2, row[j].1),
            ];
            diagonal = row[j + 1];
            row[j + 1] = candidates.into_iter().min_by_key(|c| c.0).unwrap_or(diagonal);
        }
    }
    let (end, (cost, start)) = row
        .into_iter()
        .enumerate()
        .filter(|(end, (_, start))| end > start)
        .min_by_key(|(end, (cost, start))| (*cost, (end - start).abs_diff(quote_words.len())))?;
    Some((cost, places.get(start)?.start..places.get(end - 1)?.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "First they met. Then they agreed on two plans for water.";

    fn aligned(quote: &str) -> Option<(usize, &'static str)> {
        let quote: Vec<Word> = words(quote).map(|w| Word::of(&quote[w])).collect();
        align(TEXT, &(0..TEXT.len()), &quote).map(|(cost, range)| (cost, &TEXT[range]))
    }

    #[test]
    fn the_same_words_cost_nothing() {
        assert_eq!(aligned("they agreed on two"), Some((0, "they agreed on two")));
    }

    #[test]
    fn another_ending_costs_one_and_another_or_missing_word_two() {
        assert_eq!(aligned("they agreeing on two plans"), Some((1, "they agreed on two plans")));
        assert_eq!(aligned("they agreed on three plans"), Some((2, "they agreed on two plans")));
        assert_eq!(aligned("they agreed two plans"), Some((2, "they agreed on two plans")));
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let text = "UN-80: план’а";
        assert_eq!(words(text).map(|w| &text[w]).collect::<Vec<_>>(), ["UN", "80", "план", "а"]);
    }
}
