//! The Sustainable Development Goals that a passage names or describes.

use std::sync::LazyLock;

use super::pattern::{Lists, Words};
use super::token::{Token, folded};

/// The goals and their words.
static GOALS: LazyLock<Vec<(&str, Words)>> = LazyLock::new(|| {
    let lines = include_str!("topics.txt").lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(" = "))
        .map(|(goal, list)| {
            let mut words = Words::default();
            // Lists hold no reference to another list: nothing can be wrong with them.
            let _ = words.add(&folded(list), &Lists::new());
            (goal, words)
        })
        .collect()
});

/// The goals of a passage, by number: `SDG 6` where it says so, and those whose words it holds.
pub(super) fn topics(tokens: &[Token]) -> Vec<String> {
    let named = |goal: &str| {
        tokens.windows(2).any(|pair| {
            matches!(pair[0].word.as_str(), "sdg" | "goal" | "цур" | "odd" | "ods")
                && goal.split(' ').nth(1) == Some(&pair[1].word)
        })
    };
    let described = |words: &Words| tokens.iter().any(|t| t.is_word() && words.has(&t.word));
    GOALS
        .iter()
        .filter(|(goal, words)| named(goal) || described(words))
        .map(|(goal, _)| (*goal).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn of(text: &str) -> Vec<String> {
        topics(&tokens(text, 0..text.len()))
    }

    #[test]
    fn goals_are_told_by_number_and_by_words_in_every_language() {
        assert_eq!(of("progress on SDG 14"), ["SDG 14", "SDG 17"]);
        assert_eq!(of("They will share river data."), ["SDG 6"]);
        assert_eq!(of("сотрудничество в сфере образования"), ["SDG 4"]);
        assert_eq!(of("la lutte contre la pauvreté"), ["SDG 1"]);
        assert_eq!(of("nothing of the kind"), Vec::<String>::new());
    }
}
