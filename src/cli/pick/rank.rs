//! What was typed against what there is: every word must be found, and the better it is found, the higher.

use crate::model::text::fold;
use crate::store::choice::Choice;

/// How far a word is whose letters only follow one another.
const SCATTERED: usize = 100;
/// Words shorter than this are not taken for mistyped ones.
const LONG: usize = 4;

/// A choice made ready to be searched.
#[derive(Debug)]
pub struct Needle {
    /// What is typed on the command line, letters and digits only: `c42`.
    value: String,
    /// All its words.
    text: String,
}

impl Needle {
    /// Of a choice.
    pub fn of(choice: &Choice) -> Self {
        let text = fold(&format!("{} {} {}", choice.value, choice.title, choice.detail));
        Self { value: bare(&fold(&choice.value)), text }
    }

    /// How far it is from what was typed, 0 is the thing itself; none where a word is not found at all.
    fn distance(&self, words: &[&str], whole: &str) -> Option<usize> {
        if self.value == whole {
            return Some(0);
        }
        words.iter().try_fold(1, |sum, word| Some(sum + self.of_word(word)?))
    }

    fn of_word(&self, word: &str) -> Option<usize> {
        let mut starts = self.text.match_indices(word).map(|(at, _)| self.text[..at].chars().next_back());
        let first = starts.next();
        if let Some(before) = first {
            let begins = |before: Option<char>| before.is_none_or(|c| !c.is_alphanumeric());
            return Some(if begins(before) || starts.any(begins) { 0 } else { 4 });
        }
        let length = word.chars().count();
        if length >= LONG && self.text.split(|c: char| !c.is_alphanumeric()).any(|other| is_slip(word, other))
        {
            return Some(8);
        }
        (length > 1 && is_within(word, &self.text)).then_some(SCATTERED)
    }
}

/// Whether a word, or the beginning of one that is as long, was mistyped: by a letter, two in a long one.
fn is_slip(typed: &str, word: &str) -> bool {
    let length = typed.chars().count();
    let allowed = if length < 7 { 1 } else { 2 };
    let start = word.char_indices().nth(length).map_or(word, |(at, _)| &word[..at]);
    [word, start].iter().any(|word| {
        word.chars().count().abs_diff(length) <= allowed && strsim::osa_distance(word, typed) <= allowed
    })
}

/// Letters and digits only.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether the letters of `word` follow one another in the text, others in between.
fn is_within(word: &str, text: &str) -> bool {
    let mut letters = text.chars();
    word.chars().all(|wanted| letters.any(|letter| letter == wanted))
}

/// The places of the choices that what was typed leaves, the best first, equals in their order.
pub fn rank(needles: &[Needle], typed: &str) -> Vec<usize> {
    let folded = fold(typed);
    let words = folded.split_whitespace().collect::<Vec<_>>();
    let whole = bare(&folded);
    let distances = needles.iter().enumerate();
    let mut found = distances
        .filter_map(|(at, needle)| needle.distance(&words, &whole).map(|far| (far, at)))
        .collect::<Vec<_>>();
    found.sort_unstable();
    // Letters scattered over a line are a guess: not where words themselves were found.
    if found.first().is_some_and(|(far, _)| *far < SCATTERED) {
        found.retain(|(far, _)| *far < SCATTERED);
    }
    found.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranked(typed: &str) -> Vec<&'static str> {
        const ALL: [(&str, &str, &str); 6] = [
            ("C-4", "Солнечный парк в Шардаре", "stalled"),
            ("C-3", "Solar park at Shardara", "in progress, due 2026"),
            ("C-42", "Canal repair", "not assessed"),
            ("C-1", "Insolar heating", "ongoing"),
            ("SDG 6", "Clean water", ""),
            ("C-7", "حديقة شمسية", "ongoing"),
        ];
        let choice = |(value, title, detail): &(&str, &str, &str)| Choice {
            value: (*value).to_owned(),
            title: (*title).to_owned(),
            detail: (*detail).to_owned(),
        };
        let needles = ALL.iter().map(|c| Needle::of(&choice(c))).collect::<Vec<_>>();
        rank(&needles, typed).into_iter().map(|at| ALL[at].0).collect()
    }

    #[test]
    fn a_reference_in_any_spelling_comes_first() {
        assert_eq!(ranked("c4")[0], "C-4");
        assert_eq!(ranked("C-42")[0], "C-42");
        assert_eq!(ranked("sdg6"), ["SDG 6"]);
    }

    #[test]
    fn words_that_begin_so_stand_above_words_that_contain_it() {
        assert_eq!(ranked("solar"), ["C-3", "C-1"]);
        assert_eq!(ranked("park 2026"), ["C-3"]);
        assert_eq!(ranked("шардар"), ["C-4"]);
        assert_eq!(ranked("شمسية"), ["C-7"]);
    }

    #[test]
    fn mistyped_words_and_letters_in_order_are_found_too() {
        assert_eq!(ranked("shardrah"), ["C-3"]);
        assert_eq!(ranked("sholar"), ["C-3"]);
        assert_eq!(ranked("solarqqq"), Vec::<&str>::new());
        assert_eq!(ranked("slpk")[0], "C-3");
        assert_eq!(ranked("xyz"), Vec::<&str>::new());
    }

    #[test]
    fn nothing_typed_leaves_everything_in_its_order() {
        assert_eq!(ranked(" ").len(), 6);
        assert_eq!(ranked("")[0], "C-4");
    }
}
