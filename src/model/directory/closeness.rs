//! How close two folded names are. Most are far apart, and are told so before letter is compared with letter.

/// Longer names are not compared; nobody mistypes so much.
const LONGEST: usize = 200;
/// Names at least so similar are near, whatever the number of edits.
const SIMILAR: f64 = 0.92;
/// So many edits are a slip, on no more than a quarter of the letters.
const EDITS: usize = 2;
/// Letters are counted by their number modulo this.
const KINDS: usize = 64;

/// A name with which others are compared.
#[derive(Debug)]
pub(super) struct Wanted<'a> {
    name: &'a str,
    length: usize,
    letters: [u8; KINDS],
}

impl<'a> Wanted<'a> {
    /// A folded name; none where nobody could mean another one by it.
    pub(super) fn new(name: &'a str) -> Option<Self> {
        let is_compared = !name.is_empty() && name.len() <= LONGEST;
        is_compared.then(|| Self { name, length: name.chars().count(), letters: letters(name) })
    }

    /// The number of edits and the similarity (Jaro-Winkler) of a folded name; none when it is not near.
    pub(super) fn closeness(&self, spelling: &str) -> Option<(usize, f64)> {
        if spelling.len() > LONGEST || !self.may_be_near(spelling) {
            return None;
        }
        let longer = self.length.max(spelling.chars().count());
        let edits = strsim::osa_distance(self.name, spelling);
        let similarity = strsim::jaro_winkler(self.name, spelling);
        ((edits <= EDITS && edits * 4 <= longer) || similarity >= SIMILAR).then_some((edits, similarity))
    }

    /// Whether lengths and letters leave that open. An edit changes the count of one letter, so those that the names do
    /// not have in common are a lower bound of the edits; those that they have are an upper bound of the letters that
    /// Jaro's similarity can match.
    fn may_be_near(&self, spelling: &str) -> bool {
        let length = spelling.chars().count();
        let (shorter, longer) = (self.length.min(length), self.length.max(length));
        let beginning = self.name.chars().zip(spelling.chars()).take(4).take_while(|(a, b)| a == b).count();
        if is_far(shorter, longer, shorter, beginning) {
            return false;
        }
        let common = letters(spelling).iter().zip(&self.letters).map(|(a, b)| usize::from(*a.min(b))).sum();
        !is_far(shorter, longer, common, beginning)
    }
}

/// Whether names of these lengths, with at most so many letters in common and the same beginning of up to four letters,
/// cannot be near.
#[expect(clippy::cast_precision_loss, reason = "lengths are at most 200")]
fn is_far(shorter: usize, longer: usize, common: usize, beginning: usize) -> bool {
    let [length, other, common_f, beginning] = [shorter, longer, common, beginning].map(|n| n as f64);
    let jaro = (common_f / length.max(1.0) + common_f / other.max(1.0) + 1.0) / 3.0;
    // Winkler's addition for a common beginning.
    let similarity = jaro + 0.1 * beginning * (1.0 - jaro);
    longer - common > EDITS && similarity < SIMILAR - 1e-9
}

fn letters(name: &str) -> [u8; KINDS] {
    let mut letters = [0_u8; KINDS];
    for letter in name.chars() {
        let kind = &mut letters[letter as usize % KINDS];
        *kind = kind.saturating_add(1);
    }
    letters
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::directory::entries::DIRECTORY;

    /// What is near, letter by letter.
    fn plain(wanted: &str, spelling: &str) -> Option<(usize, f64)> {
        let longer = wanted.chars().count().max(spelling.chars().count());
        let edits = strsim::osa_distance(wanted, spelling);
        let similarity = strsim::jaro_winkler(wanted, spelling);
        ((edits <= 2 && edits * 4 <= longer) || similarity >= 0.92).then_some((edits, similarity))
    }

    proptest! {
        #[test]
        fn nothing_near_is_passed_over(one in "[abcаб ]{1,12}", other in "[abcаб ]{0,12}") {
            prop_assert_eq!(Wanted::new(&one).unwrap().closeness(&other), plain(&one, &other));
        }

        #[test]
        fn a_slip_in_a_known_name_is_compared_as_before(
            at in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), with in "[a-zя]{0,2}",
        ) {
            let names = DIRECTORY.folded_names().map(|(name, _)| name).collect::<Vec<_>>();
            let mut letters = at.get(&names).chars().collect::<Vec<_>>();
            let place = place.index(letters.len());
            letters.splice(place..=place, with.chars());
            let slip = letters.into_iter().collect::<String>();
            if let Some(wanted) = Wanted::new(&slip) {
                for name in names.iter().filter(|name| name.len() <= LONGEST) {
                    prop_assert_eq!(wanted.closeness(name), plain(&slip, name), "{} {}", slip, name);
                }
            }
        }
    }

    #[test]
    fn empty_and_very_long_names_are_not_compared() {
        assert!(Wanted::new("").is_none() && Wanted::new(&"a".repeat(201)).is_none());
        assert_eq!(Wanted::new("a").unwrap().closeness(&"a".repeat(201)), None);
    }
}
