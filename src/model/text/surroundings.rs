//! A passage with what stands around it, for display.

use std::ops::Range;

use super::sentence::sentence_of;
use super::span::byte_range;

/// A passage and its surroundings, as they stand in the text, line breaks included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What stands before it.
    pub before: String,
    /// The passage itself.
    pub words: String,
    /// What stands after it.
    pub after: String,
    /// Whether the text goes on before `before`.
    pub cut_before: bool,
    /// Whether the text goes on after `after`.
    pub cut_after: bool,
}

/// The passage between two character offsets in its sentence; none when they lie outside the text.
pub fn sentence_around(text: &str, start: usize, end: usize) -> Option<Passage> {
    let passage = byte_range(text, start, end)?;
    passage_within(text, &passage, &sentence_of(text, &passage))
}

/// The passage between two character offsets in its sentence, with the sentence before and the one after; none
/// when the offsets lie outside the text.
pub fn sentences_around(text: &str, start: usize, end: usize) -> Option<Passage> {
    let passage = byte_range(text, start, end)?;
    let own = sentence_of(text, &passage);
    let last_before = text.get(..own.start)?.trim_end().char_indices().next_back();
    let first = last_before.map_or(own.start, |(at, c)| sentence_of(text, &(at..at + c.len_utf8())).start);
    let after = text.get(own.end..)?;
    let next = after.trim_start().chars().next().map(|c| {
        let at = own.end + after.len() - after.trim_start().len();
        at..at + c.len_utf8()
    });
    let last = next.map_or(own.end, |first| sentence_of(text, &first).end);
    passage_within(text, &passage, &(first.min(own.start)..last.max(own.end)))
}

/// The passage between two character offsets with up to `chars` characters on either side, cut between words;
/// none when the offsets lie outside the text.
pub fn context(text: &str, start: usize, end: usize, chars: usize) -> Option<Passage> {
    let passage = byte_range(text, start, end)?;
    let before = &text[..passage.start];
    let after = &text[passage.end..];
    let first = chars
        .checked_sub(1)
        .map_or(before.len(), |last| before.char_indices().rev().nth(last).map_or(0, |(at, _)| at));
    let first = match before[first..].find(char::is_whitespace) {
        _ if first == 0 || before[..first].ends_with(char::is_whitespace) => first,
        Some(blank) => first + blank,
        None => before.len(),
    };
    let last = after.char_indices().nth(chars).map_or(after.len(), |(at, _)| at);
    let last = match after[..last].rfind(char::is_whitespace) {
        _ if last == after.len() || after[last..].starts_with(char::is_whitespace) => last,
        Some(blank) => blank,
        None => 0,
    };
    passage_within(text, &passage, &(first..passage.end + last))
}

fn passage_within(text: &str, passage: &Range<usize>, around: &Range<usize>) -> Option<Passage> {
    Some(Passage {
        before: text.get(around.start..passage.start)?.trim_start().to_owned(),
        words: text.get(passage.clone())?.to_owned(),
        after: text.get(passage.end..around.end)?.trim_end().to_owned(),
        cut_before: !text.get(..around.start)?.trim().is_empty(),
        cut_after: !text.get(around.end..)?.trim().is_empty(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "Обмен мнениями. The two offices will meet in Aktobe in May. Nothing else.\n";

    #[test]
    fn the_sentence_stands_around_the_passage() {
        let passage = sentence_around(TEXT, 32, 41).unwrap();
        assert_eq!(passage.words, "will meet");
        assert_eq!(passage.before, "The two offices ");
        assert_eq!(passage.after, " in Aktobe in May.");
        assert!(passage.cut_before && passage.cut_after);
    }

    #[test]
    fn the_sentences_before_and_after_stand_around_the_passage() {
        let passage = sentences_around(TEXT, 32, 41).unwrap();
        assert_eq!(passage.before, "Обмен мнениями. The two offices ");
        assert_eq!(passage.after, " in Aktobe in May. Nothing else.");
        assert!(!passage.cut_before && !passage.cut_after);
        let alone = sentences_around("They will meet", 5, 14).unwrap();
        assert_eq!(
            (alone.before.as_str(), alone.words.as_str(), alone.after.as_str()),
            ("They ", "will meet", "")
        );
        assert_eq!(sentences_around(TEXT, 70, 700), None);
    }

    #[test]
    fn the_context_is_cut_between_words() {
        let passage = context(TEXT, 32, 41, 12).unwrap();
        assert_eq!((passage.before.as_str(), passage.after.as_str()), ("two offices ", " in Aktobe"));
        let all = context(TEXT, 32, 41, 500).unwrap();
        assert_eq!(format!("{}{}{}", all.before, all.words, all.after), TEXT.trim_end());
        assert!(!all.cut_before && !all.cut_after);
    }

    #[test]
    fn offsets_outside_the_text_give_nothing() {
        assert_eq!(sentence_around(TEXT, 70, 700), None);
        assert_eq!(context(TEXT, 9, 3, 10), None);
    }

    proptest! {
        #[test]
        fn surroundings_never_exceed_what_was_asked(text in "([a-cЯ .\n]|\\PC){0,60}", a in 0usize..60, n in 0usize..9, chars in 0usize..30) {
            if let Some(found) = sentences_around(&text, a, a + n) {
                let whole = format!("{}{}{}", found.before, found.words, found.after);
                prop_assert!(text.contains(&whole));
            }
            if let Some(found) = context(&text, a, a + n, chars) {
                prop_assert!(found.before.chars().count() <= chars && found.after.chars().count() <= chars);
                let whole = format!("{}{}{}", found.before, found.words, found.after);
                prop_assert!(text.contains(&whole));
            }
        }
    }
}
