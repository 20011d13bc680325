//! Spellings of letters that the search index keeps apart and people do not: `ё` is mostly printed as `е`, and the
//! Turkish `ı` is typed as `i`.

/// Most spellings of one word.
const WORD: usize = 8;
/// Most spellings of one phrase.
const PHRASE: usize = 32;

/// The letter that is typed for one that is rarer, and the rarer one.
const fn pair(c: char) -> Option<[char; 2]> {
    match c {
        'е' | 'Е' | 'ё' | 'Ё' => Some(['е', 'ё']),
        'i' | 'I' | 'ı' => Some(['i', 'ı']),
        _ => None,
    }
}

/// The spellings of `text` with `е` and `ё`, `i` and `ı` in place of each other, those with fewest rare letters first.
///
/// There are at most 8 for a word and 32 for a phrase; the spelling typed is always among them.
pub(in crate::store) fn variants(text: &str) -> Vec<String> {
    let chars = text.chars().collect::<Vec<_>>();
    let pairs = chars.iter().copied().enumerate().filter_map(|(i, c)| Some((i, c, pair(c)?)));
    let places = pairs.clone().map(|(i, _, _)| i).collect::<Vec<_>>();
    let typed = pairs.filter(|(_, c, pair)| c.to_lowercase().eq([pair[1]])).map(|(i, _, _)| i).collect();
    let most = if text.contains(char::is_whitespace) { PHRASE } else { WORD };
    let mut sets = subsets(&places, most);
    if !sets.contains(&typed) {
        sets.pop();
        sets.push(typed);
    }
    let spell = |set: &Vec<usize>| {
        let letter = |(i, c): (usize, &char)| pair(*c).map_or(*c, |pair| pair[usize::from(set.contains(&i))]);
        chars.iter().enumerate().map(letter).collect()
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
    fn the_dotless_i_is_found_by_the_dotted_one_and_the_other_way_round() {
        assert!(variants("kilic").contains(&"kılıc".to_owned()));
        assert_eq!(variants("ılık"), ["ilik", "ılik", "ilık", "ılık"]);
        assert_eq!(variants("I"), ["i", "ı"]);
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
