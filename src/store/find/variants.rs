//! Spellings of Russian words: `ё` is mostly printed as `е`, and the search index keeps the two apart.

/// Most spellings of one word.
const WORD: usize = 8;
/// Most spellings of one phrase.
const PHRASE: usize = 32;

/// The spellings of `text` with `е` and `ё` in place of each other, those with fewest `ё` first.
///
/// There are at most 8 for a word and 32 for a phrase; the spelling typed is always among them.
pub(super) fn variants(text: &str) -> Vec<String> {
    let chars = text.chars().collect::<Vec<_>>();
    let places =
        (0..chars.len()).filter(|i| matches!(chars.get(*i), Some('е' | 'Е' | 'ё' | 'Ё'))).collect::<Vec<_>>();
    let typed =
        places.iter().copied().filter(|i| matches!(chars.get(*i), Some('ё' | 'Ё'))).collect::<Vec<_>>();
    let most = if text.contains(char::is_whitespace) { PHRASE } else { WORD };
    let mut sets = subsets(&places, most);
    if !sets.contains(&typed) {
        sets.pop();
        sets.push(typed);
    }
    let spell = |set: &Vec<usize>| {
        let letter = |(i, c): (usize, &char)| match c {
            'е' | 'Е' | 'ё' | 'Ё' => [if set.contains(&i) { 'ё' } else { 'е' }],
            c => [*c],
        };
        chars.iter().enumerate().flat_map(letter).collect()
    };
    sets.iter().map(spell).collect()
}

/// The first `most` subsets of `places`, the smaller before the larger.
fn subsets(places: &[usize], most: usize) -> Vec<Vec<usize>> {
    let mut sets = vec![(0, Vec::new())];
    let mut at = 0;
    while let Some((from, set)) = sets.get(at).cloned() {
        let room = most.saturating_sub(sets.len());
        let larger = places.iter().enumerate().skip(from).take(room).map(|(i, place)| {
            let mut larger = set.clone();
            larger.push(*place);
            (i + 1, larger)
        });
        sets.extend(larger.collect::<Vec<_>>());
        at += 1;
    }
    sets.into_iter().map(|(_, set)| set).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_word_without_the_letter_has_one_spelling() {
        assert_eq!(variants("вода"), ["вода"]);
        assert_eq!(variants("Genève"), ["Genève"]);
    }

    #[test]
    fn each_ye_may_be_yo_and_each_yo_ye() {
        assert_eq!(variants("елка"), ["елка", "ёлка"]);
        assert_eq!(variants("ЁЛКА"), ["еЛКА", "ёЛКА"]);
        assert_eq!(variants("перелет"), {
            ["перелет", "пёрелет", "перёлет", "перелёт", "пёрёлет", "пёрелёт", "перёлёт", "пёрёлёт"]
        });
    }

    #[test]
    fn a_long_phrase_may_have_one_yo_anywhere() {
        let phrase = "сделать все необходимое для перехода через весенние реки";
        let spelt = variants(phrase);
        assert_eq!(spelt.len(), 32);
        assert!(spelt.contains(&phrase.replace("все", "всё")));
        assert!(spelt.contains(&phrase.replace("реки", "рёки")));
    }

    proptest! {
        #[test]
        fn spellings_differ_are_few_and_hold_the_one_typed(word in "[еёнЁ ]{0,14}") {
            let spelt = variants(&word);
            prop_assert!(spelt.contains(&word.replace('Ё', "ё")));
            let most = if word.contains(' ') { PHRASE } else { WORD };
            prop_assert!(spelt.len() <= most);
            prop_assert_eq!(spelt.iter().collect::<HashSet<_>>().len(), spelt.len());
            let plain = word.replace(['ё', 'Ё'], "е");
            prop_assert!(spelt.iter().all(|s| s.replace('ё', "е") == plain));
        }
    }
}
