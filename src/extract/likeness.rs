//! "Looks like C-12": whether a passage says what a known commitment says.

use std::collections::BTreeSet;

use crate::model::text::fold;

/// From which share of common words two passages count as alike.
const ALIKE: f64 = 0.5;
/// Word ends are cut off here: a rough stem that serves all languages read.
const STEM: usize = 6;
/// Words shorter than this tell nothing.
const SHORT: usize = 4;

/// The words of a passage that tell it from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gist(BTreeSet<String>);

impl Gist {
    /// Of a quote or a title.
    pub fn of(text: &str) -> Self {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        let told = words.filter(|w| w.chars().count() >= SHORT || w.chars().all(|c| c.is_ascii_digit()));
        Self(told.filter(|w| !w.is_empty()).map(|w| w.chars().take(STEM).collect()).collect())
    }

    /// The share of common words in those of the shorter passage, where it has at least four; else 0.
    pub fn likeness(&self, other: &Self) -> f64 {
        let least = self.0.len().min(other.0.len());
        if least < 4 {
            return 0.0;
        }
        let common = self.0.intersection(&other.0).count();
        let all = self.0.union(&other.0).count();
        // Mostly the shorter one's words, and not a short one that any long one holds.
        let real = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        let share = |n: usize, of: usize| real(n) / real(of);
        share(common, least).min(1.6 * share(common, all))
    }
}

/// The most alike of the known passages, where one is alike.
pub fn most_alike<'a, T>(
    passage: &Gist,
    known: impl IntoIterator<Item = (&'a T, &'a Gist)>,
) -> Option<&'a T> {
    known
        .into_iter()
        .map(|(what, gist)| (passage.likeness(gist), what))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, what)| what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_promise_in_other_words_is_alike_and_another_is_not() {
        let known = [
            (
                1,
                Gist::of(
                    "the parties agreed to establish a joint centre for monitoring glaciers in Almaty by 2025",
                ),
            ),
            (2, Gist::of("Kazakhstan will provide a building and 2 million dollars for the centre")),
        ];
        let pairs = || known.iter().map(|(id, gist)| (id, gist));
        let alike = |text: &str| most_alike(&Gist::of(text), pairs()).copied();
        let again =
            "They reaffirmed their intention to establish the joint centre for monitoring glaciers in Almaty";
        assert_eq!(alike(again), Some(1));
        assert_eq!(
            alike("The ministry intends to publish the budget of the regional schools next spring"),
            None
        );
        assert_eq!(alike("centre"), None);
    }

    #[test]
    fn inflected_words_of_russian_are_alike() {
        let known = Gist::of("Стороны договорились создать совместный центр мониторинга ледников в Алматы");
        let again = Gist::of("подтвердили намерение создать совместного центра мониторинга ледников");
        assert!(known.likeness(&again) >= ALIKE, "{}", known.likeness(&again));
    }
}
