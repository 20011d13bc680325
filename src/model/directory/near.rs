//! "Did you mean": names that are nearly the one typed.

use super::closeness::Wanted;
use super::entries::DIRECTORY;
use crate::model::text::fold;

/// So many suggestions are enough.
const SUGGESTIONS: usize = 3;

/// The names of well-known parties that come near to a name, best first, at most three.
pub fn near(name: &str) -> Vec<&'static str> {
    rank(name, DIRECTORY.folded_names())
}

/// The candidates that come near to a name, best first, at most three: up to two edits on no more than a quarter
/// of the letters, or a Jaro-Winkler similarity of 0.92.
pub fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Vec<String> {
    rank(name, candidates.map(|name| (fold(name), name))).into_iter().map(str::to_owned).collect()
}

/// Ranks folded spellings, each with the name that it stands for.
fn rank<'a>(name: &str, spellings: impl Iterator<Item = (impl AsRef<str>, &'a str)>) -> Vec<&'a str> {
    let folded = fold(name);
    let Some(wanted) = Wanted::new(without_article(&folded)) else { return Vec::new() };
    let mut ranked: Vec<(usize, f64, &str)> = spellings
        .filter_map(|(spelling, stands_for)| {
            let (edits, similarity) = wanted.closeness(without_article(spelling.as_ref()))?;
            Some((edits, similarity, stands_for))
        })
        .collect();
    ranked.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(b.2)));
    let mut names: Vec<&str> = Vec::new();
    for (_, _, name) in ranked {
        if names.len() < SUGGESTIONS && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// A folded name without the article in front: "the White House" is near to "White House".
fn without_article(folded: &str) -> &str {
    folded.strip_prefix("the ").unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_mistyped_name_is_answered_with_the_known_one() {
        assert_eq!(near("Kazakstan").first(), Some(&"Kazakhstan"));
        assert_eq!(near("Узбекстан").first(), Some(&"Uzbekistan"));
        assert_eq!(near("Untied Nations").first(), Some(&"United Nations"));
        assert_eq!(near("Worl Bank").first(), Some(&"World Bank"));
    }

    #[test]
    fn an_article_makes_no_other_name() {
        assert_eq!(nearest("White House", ["The White House"].into_iter()), ["The White House"]);
        assert_eq!(nearest("The White House", ["White House"].into_iter()), ["White House"]);
    }

    #[test]
    fn short_codes_and_other_names_are_not_near() {
        assert_eq!(near("XQ"), Vec::<&str>::new());
        assert_eq!(near("Ministry of Magic"), Vec::<&str>::new());
        assert_eq!(near(""), Vec::<&str>::new());
        assert_eq!(near(&"United Nations ".repeat(50)), Vec::<&str>::new());
    }

    #[test]
    fn the_best_of_given_candidates_comes_first_and_three_are_enough() {
        let names =
            ["Water Agency", "Water Agence", "Water Agent", "Waste Agency", "Budget Office", "Water Agency"];
        assert_eq!(
            nearest("Watr Agency", names.into_iter()),
            ["Water Agency", "Water Agence", "Waste Agency"]
        );
        assert_eq!(
            nearest("Министерсво воды", ["Министерство воды", "Суд"].into_iter()),
            ["Министерство воды"]
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn suggestions_are_at_most_three_and_differ(name in "[a-zA-Zа-я ]{0,16}") {
            let names = near(&name);
            prop_assert!(names.len() <= 3);
            prop_assert!(names.iter().enumerate().all(|(i, n)| !names[..i].contains(n)));
        }
    }
}
