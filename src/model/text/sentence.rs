//! Where sentences end: enough to show a passage in its sentence and to complete an elided quote.

use std::ops::Range;

use super::span::floor;

/// A sentence is not looked for further than this many bytes from its passage.
const REACH: usize = 4000;

/// Words after which a full stop does not end the sentence, in lower case and without that stop.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "st", "no", "nos", "art", "arts", "vol", "para", "paras",
    "p", "pp", "rev", "hon", "sen", "rep", "gov", "min", "amb", "vs", "cf", "e.g", "i.e", "approx", "inc",
    "ltd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "г", "гг",
    "ст", "п", "пп", "им", "т", "ул", "тыс", "млн", "млрд", "руб", "долл", "стр", "рис", "см", "т.е", "т.к",
];

/// The end of one sentence, as byte offsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End {
    /// After the full stop, before quote marks and brackets that close behind it.
    pub(super) words: usize,
    /// After those too.
    pub(super) closed: usize,
}

/// The end of the sentence that the character at byte offset `from` stands in. A blank line, a list item or a
/// heading ends a sentence too; one longer than 4000 bytes is cut at a blank.
pub(super) fn sentence_end(text: &str, from: usize) -> End {
    let limit = floor(text, from.saturating_add(REACH));
    let mut last_blank = limit;
    let mut chars = text[from..limit].char_indices().map(|(i, c)| (from + i, c)).peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\n' && starts_block(&text[at + 1..]) {
            let end = text[..at].trim_end().len().max(from);
            return End { words: end, closed: end };
        }
        if c.is_whitespace() {
            last_blank = at;
        }
        let next_is_stop = chars.peek().is_some_and(|(_, next)| is_stop(*next));
        if is_stop(c) && !next_is_stop {
            let words = at + c.len_utf8();
            let closed = words + text[words..].len() - text[words..].trim_start_matches(is_closer).len();
            if ends_here(text, at, c, closed) {
                return End { words, closed };
            }
        }
    }
    let end = if limit == text.len() { text.trim_end().len().max(from) } else { last_blank };
    End { words: end, closed: end }
}

/// The sentence that a byte range stands in: from the start of the first to the end of the last, if it reaches
/// over several.
pub(super) fn sentence_of(text: &str, passage: &Range<usize>) -> Range<usize> {
    let reach = floor(text, passage.start.saturating_sub(REACH));
    let paragraph = text[reach..passage.start].rfind("\n\n").map(|at| reach + at + 2);
    let mut start = paragraph.unwrap_or(if reach == 0 { 0 } else { after_blank(text, reach) });
    loop {
        start += text[start..].len() - text[start..].trim_start().len();
        let next = sentence_end(text, start).closed;
        if start >= passage.start || next > passage.start || next <= start {
            break;
        }
        start = next;
    }
    let inside = text[passage.clone()].trim_end_matches(|c: char| is_closer(c) || c.is_whitespace());
    let last = inside.chars().next_back().map_or(0, char::len_utf8);
    let end = sentence_end(text, passage.start + inside.len() - last).closed;
    start.min(passage.start)..end.max(passage.end)
}

/// The first byte offset after a blank at or after `from`.
fn after_blank(text: &str, from: usize) -> usize {
    text[from..].find(char::is_whitespace).map_or(from, |at| from + at)
}

const fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。')
}

const fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '“' | '»' | ')' | ']')
}

/// Whether a line break is followed by something that is not the same sentence: a blank line, a list item, a
/// heading, the end.
fn starts_block(after: &str) -> bool {
    let line = after.trim_start_matches([' ', '\t']);
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.is_empty()
        || line.starts_with(['\n', '#', '•', '–', '—'])
        || line.starts_with("- ")
        || line.starts_with("* ")
        || (number.len() < line.len() && (number.starts_with(". ") || number.starts_with(") ")))
}

/// Whether the stop `c` at byte offset `at` ends a sentence whose closing marks reach to `closed`.
fn ends_here(text: &str, at: usize, c: char, closed: usize) -> bool {
    let after = &text[closed..];
    let next = after.trim_start().chars().next();
    if !after.is_empty() && !after.starts_with(char::is_whitespace) {
        return false;
    }
    let before = &text[floor(text, at.saturating_sub(40))..at];
    let goes_on = next.is_some_and(char::is_lowercase) || (c == '.' && is_abbreviation(before));
    !goes_on
}

/// Whether the last word of `before` is an initial, letters parted by dots (`U.N`), or a known abbreviation.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != '.').next().unwrap_or_default();
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none_or(|c| c == '.');
    initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn first(text: &str) -> &str {
        &text[..sentence_end(text, 0).words]
    }

    #[test]
    fn a_stop_before_a_capital_ends_a_sentence() {
        assert_eq!(first("They agreed. It held."), "They agreed.");
        assert_eq!(first("Really?! Yes."), "Really?!");
        assert_eq!(first("Стороны договорились. Далее."), "Стороны договорились.");
        assert_eq!(first("No stop at all\n"), "No stop at all");
    }

    #[test]
    fn abbreviations_initials_and_decimals_do_not() {
        assert_eq!(first("Mr. K. Orman met U.N. officials at 3.5 degrees. End."), {
            "Mr. K. Orman met U.N. officials at 3.5 degrees."
        });
        assert_eq!(
            first("В 2026 г. Центр, т.е. офис, откроется. Да."),
            "В 2026 г. Центр, т.е. офис, откроется."
        );
    }

    #[test]
    fn blank_lines_and_list_items_end_a_sentence() {
        assert_eq!(first("Decisions\n\nThe parties met."), "Decisions");
        assert_eq!(first("open an office;\n- train staff."), "open an office;");
        assert_eq!(first("a line\nthat goes on. Next."), "a line\nthat goes on.");
    }

    #[test]
    fn closing_marks_belong_to_the_sentence_but_not_to_its_words() {
        let end = sentence_end("He said “we will.” Then", 0);
        assert_eq!((end.words, end.closed), ("He said “we will.".len(), "He said “we will.”".len()));
    }

    #[test]
    fn the_sentence_of_a_passage_is_found_backwards_too() {
        let text = "Title\n\nOne came. “Two will meet in Aktobe.” Three left.";
        let at = text.find("meet").unwrap();
        assert_eq!(&text[sentence_of(text, &(at..at + 4))], "“Two will meet in Aktobe.”");
    }

    proptest! {
        #[test]
        fn the_sentence_holds_its_passage(text in "([a-cЯ .!\n”-]|\\PC){1,60}", a in 0usize..60, b in 1usize..20) {
            let edges: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            let start = edges[a.min(edges.len() - 1)];
            let end = edges[(a + b).min(edges.len() - 1)];
            let around = sentence_of(&text, &(start..end));
            prop_assert!(around.start <= start && around.end >= end && text.get(around).is_some());
        }
    }
}
