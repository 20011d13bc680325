//! A text in units that people code: its sentences, list items and headings.

use super::sentence::sentences;
use crate::model::coding::Unit;

/// The units of a text in reading order; every `text[start..end]` is its quote. Linear in the text.
pub fn units(text: &str) -> Vec<Unit> {
    let (mut bytes, mut chars) = (0, 0);
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let range = sentence.range;
        let (Some(before), Some(quote)) = (text.get(bytes..range.start), text.get(range.clone())) else {
            continue;
        };
        let start = chars + count(before);
        let end = start + count(quote);
        let number = i64::try_from(found.len()).unwrap_or(i64::MAX).saturating_add(1);
        found.push(Unit { number, quote: quote.to_owned(), start, end });
        (bytes, chars) = (range.end, end);
    }
    found
}

fn count(text: &str) -> i64 {
    i64::try_from(text.chars().count()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::text::slice_chars;

    #[test]
    fn each_sentence_is_a_unit_where_it_stands() {
        let text = "Встреча в Астане.\n\nThey agreed to meet.  They left.";
        let found = units(text);
        assert_eq!(
            found.iter().map(|unit| (unit.quote.as_str(), unit.start, unit.end)).collect::<Vec<_>>(),
            [("Встреча в Астане.", 0, 17), ("They agreed to meet.", 19, 39), ("They left.", 41, 51)]
        );
    }

    proptest! {
        #[test]
        fn every_quote_stands_where_it_is_said_to(text in "([a-cЯ .!?\n”•1)-]|\\PC){0,80}") {
            for (at, unit) in units(&text).into_iter().enumerate() {
                prop_assert_eq!(usize::try_from(unit.number).unwrap(), at + 1);
                let (start, end) = (usize::try_from(unit.start).unwrap(), usize::try_from(unit.end).unwrap());
                prop_assert_eq!(slice_chars(&text, start, end), Some(unit.quote.as_str()));
            }
        }
    }
}
