//! A quote in a text: to the letter, else tolerantly, else the closest passage.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::near::nearest_passage;
use super::places::places;
use super::quote::{Pieces, pieces};
use super::span::char_range;
use super::tolerant::tolerant;

/// What became of a quote looked for in a text. Offsets are in characters, the end exclusive; a passage is
/// always the exact words of the text between them.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// The quote (blanks around it aside) stands in the text to the letter.
    Exact {
        /// Start of the first occurrence.
        start: usize,
        /// Its end.
        end: usize,
        /// How many occurrences there are, without overlaps.
        count: usize,
    },
    /// It stands there with other blanks, quote marks, dashes or case, or with the words that it elides.
    Loose {
        /// Start of the first occurrence.
        start: usize,
        /// Its end.
        end: usize,
        /// The words as they stand in the text: what to store.
        passage: String,
        /// Whether the quote held an elision that the passage fills.
        elided: bool,
        /// How many times these very words occur (counted up to 100).
        count: usize,
    },
    /// It fits several passages whose words differ: more words must be given.
    Several {
        /// Start of the first.
        start: usize,
        /// Its end.
        end: usize,
        /// The words of the first.
        passage: String,
        /// How many there are (counted up to 100).
        count: usize,
    },
    /// It does not stand there; this is what comes closest.
    Near {
        /// Start of the closest passage.
        start: usize,
        /// Its end.
        end: usize,
        /// Its words.
        passage: String,
        /// How similar they are, 0 to 1, by letters.
        similarity: f64,
    },
    /// Nothing like it stands in the text.
    None,
}

/// Looks for a quote in a text, to the letter first.
///
/// Tolerance is for blanks, quote marks, dashes and case; the words must be the same, and whole. An elision
/// (`…`, `...`, also in brackets) stands for up to 1000 characters; at the end, for the rest of the sentence.
pub fn find_quote(text: &str, quote: &str) -> Found {
    let quote = quote.trim();
    if quote.is_empty() {
        return Found::None;
    }
    if let Some(byte) = text.find(quote) {
        let Range { start, end } = char_range(text, &(byte..byte + quote.len()));
        return Found::Exact { start, end, count: text.matches(quote).count() };
    }
    let composed: String = quote.nfc().collect();
    let folded = tolerant(text);
    let whole = Pieces { words: vec![&composed], runs_on: false };
    if let Some(found) = choose(text, &places(text, &folded, &whole), false) {
        return found;
    }
    if let Some(pieces) = pieces(&composed)
        && let Some(found) = choose(text, &places(text, &folded, &pieces), true)
    {
        return found;
    }
    match nearest_passage(text, &composed) {
        Some((bytes, similarity)) => {
            let Range { start, end } = char_range(text, &bytes);
            Found::Near { start, end, passage: text[bytes].to_owned(), similarity }
        }
        None => Found::None,
    }
}

/// One answer for the places found: loose when their words are the same, several when they differ.
fn choose(text: &str, places: &[Range<usize>], elided: bool) -> Option<Found> {
    let first = places.first()?;
    let passage = text.get(first.clone())?;
    let Range { start, end } = char_range(text, first);
    let (passage, count) = (passage.to_owned(), places.len());
    let same = places.iter().all(|place| text.get(place.clone()) == Some(passage.as_str()));
    Some(if same {
        Found::Loose { start, end, passage, elided, count }
    } else {
        Found::Several { start, end, passage, count }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{normalise, slice_chars};
    use super::*;

    const TEXT: &str = "Встреча прошла в Актобе.\n\nThe Ministers’ Council agreed to open a joint “Water – Energy”\n\
        office in Aktobe. It also agreed to publish a yearly review, as Mr. Orman proposed, by June.\n\nСтороны \
        договорились обменяться планами до конца года. Стороны поблагодарили хозяев.\n";

    fn loose(text: &str, quote: &str) -> Option<(String, bool)> {
        match find_quote(text, quote) {
            Found::Loose { start, end, passage, elided, .. } => {
                assert_eq!(slice_chars(text, start, end), Some(passage.as_str()));
                Some((passage, elided))
            }
            _ => None,
        }
    }

    #[test]
    fn words_to_the_letter_are_exact_and_counted() {
        let found = find_quote(TEXT, " agreed to\n");
        assert_eq!(found, Found::Exact { start: 49, end: 58, count: 2 });
        assert_eq!(slice_chars(TEXT, 49, 58), Some("agreed to"));
    }

    #[test]
    fn blanks_quote_marks_dashes_and_case_are_tolerated_and_the_texts_own_words_returned() {
        assert_eq!(loose(TEXT, "the ministers' council agreed to open a joint \"water - energy\" office"), {
            Some(("The Ministers’ Council agreed to open a joint “Water – Energy”\noffice".into(), false))
        });
        assert_eq!(loose(TEXT, "СТОРОНЫ  договорились обменяться"), {
            Some(("Стороны договорились обменяться".into(), false))
        });
    }

    #[test]
    fn a_quote_in_decomposed_letters_is_the_same_quote() {
        let text = "Ёлка и йод.\n";
        assert_eq!(loose(text, "Е\u{308}лка и и\u{306}од"), Some(("Ёлка и йод".into(), false)));
    }

    #[test]
    fn an_elision_at_the_end_runs_to_the_end_of_the_sentence() {
        let wanted = "agreed to publish a yearly review, as Mr. Orman proposed, by June.";
        for quote in ["agreed to publish a …", "agreed to publish a...", "Agreed to publish a [...]"] {
            assert_eq!(loose(TEXT, quote), Some((wanted.into(), true)), "{quote}");
        }
        assert_eq!(
            loose(TEXT, "обменяться планами…"),
            Some(("обменяться планами до конца года.".into(), true))
        );
    }

    #[test]
    fn an_elision_in_the_middle_reaches_the_next_such_words() {
        assert_eq!(loose(TEXT, "council … office in aktobe"), {
            Some(("Council agreed to open a joint “Water – Energy”\noffice in Aktobe".into(), true))
        });
        assert_eq!(loose(TEXT, "agreed … yearly review"), {
            Some(("agreed to publish a yearly review".into(), true))
        });
        let far = format!("first words {} last words", "filler ".repeat(200));
        assert_eq!(loose(&far, "first words … last words"), None);
    }

    #[test]
    fn a_quote_that_fits_different_passages_must_be_longer() {
        let found = find_quote(TEXT, "Стороны …");
        assert!(
            matches!(&found, Found::Several { count: 2, passage, .. } if passage.ends_with("года.")),
            "{found:?}"
        );
        let twice = "To Agree is good. To agree is better.";
        assert!(matches!(find_quote(twice, "TO AGREE"), Found::Several { count: 2, .. }));
    }

    #[test]
    fn the_same_words_in_several_places_are_one_passage() {
        let twice = "They will Meet. They will Meet.";
        assert!(matches!(find_quote(twice, "will meet"), Found::Loose { start: 5, count: 2, .. }));
    }

    #[test]
    fn a_part_of_a_word_is_not_a_loose_match() {
        assert_eq!(find_quote("The FUND grew.", "un"), Found::None);
    }

    #[test]
    fn other_words_give_the_closest_passage() {
        let Found::Near { start, end, passage, similarity } =
            find_quote(TEXT, "agreed to issue a yearly review")
        else {
            panic!("{:?}", find_quote(TEXT, "agreed to issue a yearly review"));
        };
        assert_eq!(passage, "agreed to publish a yearly review");
        assert_eq!(slice_chars(TEXT, start, end), Some(passage.as_str()));
        assert!((0.7..1.0).contains(&similarity));
    }

    #[test]
    fn nothing_is_found_for_nothing_and_for_something_else() {
        for quote in ["", "  ", "…", "Fisheries protocol ratified without delay"] {
            assert_eq!(find_quote(TEXT, quote), Found::None, "{quote}");
        }
        assert_eq!(find_quote("", "a"), Found::None);
    }

    proptest! {
        #[test]
        fn every_part_of_a_text_is_found_in_it_exactly(text in "[a-cЯя .’\n]{1,60}", a in 0usize..60, n in 1usize..20) {
            let text = normalise(&text);
            let part = slice_chars(&text, a, a + n).unwrap_or(&text).trim();
            match find_quote(&text, part) {
                Found::Exact { start, end, count } => {
                    prop_assert_eq!(slice_chars(&text, start, end), Some(part));
                    prop_assert!(count > 0);
                }
                other => prop_assert!(part.is_empty() && other == Found::None, "{:?}", other),
            }
        }

        #[test]
        fn a_loose_passage_is_tolerantly_the_quote(
            text in "([aBя] |[’“–\n…]){0,40}", quote in "([abЯ] |['\"-]){1,8}"
        ) {
            if let Found::Loose { start, end, passage, elided, .. } = find_quote(&text, &quote) {
                prop_assert_eq!(slice_chars(&text, start, end), Some(passage.as_str()));
                prop_assert!(!elided);
                prop_assert_eq!(tolerant(&passage), tolerant(&quote));
            }
        }

        #[test]
        fn any_quote_in_any_text_gives_the_words_of_the_text(
            text in "([ab …\n.]|\\PC){0,50}", quote in "([ab …\n.]|\\PC){0,12}"
        ) {
            match find_quote(&text, &quote) {
                Found::Loose { start, end, passage, .. }
                | Found::Several { start, end, passage, .. }
                | Found::Near { start, end, passage, .. } => {
                    prop_assert_eq!(slice_chars(&text, start, end), Some(passage.as_str()));
                }
                Found::Exact { start, end, .. } => prop_assert_eq!(slice_chars(&text, start, end), Some(quote.trim())),
                Found::None => {}
            }
        }
    }
}
