//! A release text into sentences: paragraphs, hard-wrapped lines, list items, headings.

use std::ops::Range;

use super::mark::{Mark, begins_anew, inner_marker, marker};

/// One sentence, or one item of a list, or one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    /// Its bytes in the text, without the bullet or number of a list item.
    pub(super) range: Range<usize>,
    /// What it began with.
    pub(super) mark: Mark,
    /// Whether it begins a line or paragraph.
    pub(super) opens: bool,
}

impl Sentence {
    /// Whether it is an item of a list.
    pub(super) fn is_item(&self) -> bool {
        self.mark != Mark::None
    }
}

/// Longest sentence in bytes; what is longer is cut at a blank.
const LONGEST: usize = 3000;

/// Words after which a full stop does not end a sentence, in lower case.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "st", "no", "nos", "art", "vol", "para", "pp",
    "rev", "hon", "sen", "rep", "gov", "min", "amb", "vs", "cf", "approx", "inc", "ltd", "jr", "sr",
    "messrs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "h.e",
    "e.g", "i.e", "a.m", "p.m", "m", "mm", "mme", "mlle", "sra", "srta", "ee.uu", "dra", "lic", "ing", "núm",
    "г", "гг", "ст", "пп", "им", "ул", "тыс", "млн", "млрд", "руб", "долл", "стр", "рис", "см", "т.е", "т.к",
    "т.д", "ж", "жж",
];

/// The sentences of a text in reading order. Every range is trimmed, inside the text and on letter boundaries.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let mut found = Vec::new();
    for block in blocks(text) {
        split_block(text, block, &mut found);
    }
    found
}

/// A stretch of lines that belong together, and whether it is an item of a list.
struct Block {
    range: Range<usize>,
    mark: Mark,
}

/// Paragraphs, list items and single lines. A line break inside is one of hard wrapping.
fn blocks(text: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut lines = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        lines.push(at..at + line.len());
        at += line.len() + 1;
    }
    let mut open = false;
    for (i, line) in lines.iter().enumerate() {
        let raw = &text[line.clone()];
        // A rule such as `***` parts paragraphs as an empty line does.
        if !raw.contains(char::is_alphanumeric) {
            open = false;
            continue;
        }
        let skip = marker(raw);
        let heads = is_emphasised(raw) || i > 0 && is_emphasised(&text[lines[i - 1].clone()]);
        let joins = open && skip == 0 && i > 0 && !heads && wraps(text, &lines, i);
        match found.last_mut() {
            Some(last) if joins => last.range.end = line.end,
            _ => {
                let mark = if skip > 0 { Mark::of(raw) } else { Mark::None };
                found.push(Block { range: line.start + skip..line.end, mark });
            }
        }
        open = true;
    }
    found
}

/// A line that is set in bold as a whole: a heading of Markdown.
fn is_emphasised(line: &str) -> bool {
    let Some(rest) = line.trim().strip_prefix("**") else { return false };
    rest.trim_matches('*').find("**").is_none() && !rest.trim_matches('*').contains(". ")
}

/// Whether the line before line `i` was broken only because it was full.
fn wraps(text: &str, lines: &[Range<usize>], i: usize) -> bool {
    let length = |line: &Range<usize>| text[line.clone()].chars().take(400).count();
    let before = text[lines[i - 1].clone()].trim_end();
    let next = text[lines[i].clone()].trim_start();
    if next.starts_with(char::is_lowercase) {
        return true;
    }
    // The widest of the lines around says how wide the text was set.
    let around = &lines[i.saturating_sub(4)..(i + 5).min(lines.len())];
    let width = around.iter().map(length).max().unwrap_or(0);
    let full = length(&lines[i - 1]) + 1 + next.split_whitespace().next().map_or(0, |w| w.chars().count());
    let ended = before.ends_with(['.', '!', '?', ':', ';', '”', '"', '»']);
    width <= 130 && (full + 8 >= width || (!ended && full * 4 >= width * 3)) && width >= 40
}

/// Cuts a block where its sentences end.
fn split_block(text: &str, block: Block, found: &mut Vec<Sentence>) {
    let Range { start, end } = block.range;
    let mut from = start;
    let (mut opens, mut mark) = (true, block.mark);
    let mut last_blank = start;
    let mut at = start;
    while let Some(c) = text[at..end].chars().next() {
        let next = at + c.len_utf8();
        if c.is_whitespace() {
            last_blank = at;
        }
        let cut = if is_stop(c) {
            let closed = closed_after(text, next, end);
            ends_here(text, at, c, closed, end).then_some(closed)
        } else if matches!(c, ';' | ':' | ',') && begins_anew(c, &text[next..end]) {
            Some(next)
        } else if next - from > LONGEST {
            Some(if last_blank > from { last_blank } else { next })
        } else {
            None
        };
        at = if is_stop(c) { closed_after(text, next, end) } else { next };
        if let Some(cut) = cut {
            push(text, from..cut, mark, opens, found);
            let skip = inner_marker(&text[cut..end]);
            mark = if skip > 0 { Mark::of(&text[cut..end]) } else { block.mark };
            from = cut + skip;
            at = from;
            last_blank = from;
            opens = false;
        }
    }
    push(text, from..end, mark, opens, found);
}

/// The place after the marks that close behind a stop.
fn closed_after(text: &str, next: usize, end: usize) -> usize {
    next + text[next..end].len() - text[next..end].trim_start_matches(is_closer).len()
}

fn push(text: &str, range: Range<usize>, mark: Mark, opens: bool, found: &mut Vec<Sentence>) {
    let raw = &text[range.clone()];
    let start = range.start + raw.len() - raw.trim_start().len();
    let end = range.start + raw.trim_end().len();
    if start < end {
        found.push(Sentence { range: start..end, mark, opens });
    }
}

const fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

const fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '.' | '!' | '?')
}

/// Whether the stop `c` at `at`, whose closing marks reach to `closed`, ends a sentence of the block.
fn ends_here(text: &str, at: usize, c: char, closed: usize, end: usize) -> bool {
    let after = &text[closed..end];
    if !after.is_empty() && !after.starts_with(char::is_whitespace) {
        return false;
    }
    let next = after.trim_start().chars().next();
    if next.is_some_and(char::is_lowercase) {
        return false;
    }
    c != '.' || next.is_none() || !is_abbreviation(text, at)
}

/// Whether the word before a full stop is an initial, letters parted by dots, or a known abbreviation.
fn is_abbreviation(text: &str, at: usize) -> bool {
    let word = text[..at].rsplit(|c: char| !c.is_alphanumeric() && c != '.').next().unwrap_or_default();
    let last = word.rsplit('.').next().unwrap_or_default();
    let mut letters = last.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    initial || (word.len() <= 12 && ABBREVIATIONS.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|s| &text[s.range]).collect()
    }

    #[test]
    fn abbreviations_and_initials_do_not_end_a_sentence() {
        assert_eq!(
            cut("Mr. K. Orman met U.S. envoys. They agreed."),
            ["Mr. K. Orman met U.S. envoys.", "They agreed."]
        );
        assert_eq!(cut("В 2027 г. Центр откроют. Да."), ["В 2027 г. Центр откроют.", "Да."]);
    }

    #[test]
    fn a_hard_wrapped_paragraph_is_read_as_one() {
        let text = "The parties, having met for two days in the city,\nThe Hague delegation among them, agreed to open a\njoint office. It opens in May.\n";
        assert_eq!(cut(text).len(), 2);
    }

    #[test]
    fn paragraphs_of_a_resolution_are_parted_within_a_line() {
        let text = "Recalling its resolutions, Reaffirming its commitment to peace, 1. Decides to act; 2. Asks all to: (a) pay; (b) report.";
        assert_eq!(
            cut(text),
            [
                "Recalling its resolutions,",
                "Reaffirming its commitment to peace, 1.",
                "Decides to act;",
                "Asks all to:",
                "pay;",
                "report."
            ]
        );
        assert_eq!(
            cut("They met in Kazan, Russia; in 2. Then they left."),
            ["They met in Kazan, Russia; in 2.", "Then they left."]
        );
    }

    #[test]
    fn a_bold_line_stands_alone() {
        assert_eq!(
            cut("***Security\n***\nWe will build\na school.\n"),
            ["***Security", "We will build\na school."]
        );
    }

    #[test]
    fn list_items_lose_their_marks_and_stand_alone() {
        let text = "The sides agreed to:\n- open an office;\n- train staff.\n\n1. We will act.\n    Soon.\n";
        let found = sentences(text);
        assert_eq!(
            cut(text),
            ["The sides agreed to:", "open an office;", "train staff.", "We will act.", "Soon."]
        );
        assert_eq!(found.iter().map(Sentence::is_item).collect::<Vec<_>>(), [false, true, true, true, false]);
    }

    #[test]
    fn a_heading_is_not_glued_to_the_paragraph_below() {
        let text = "Ministers meet\nThe ministers of both countries met on Tuesday in the capital to talk about rivers and roads and much else.\n";
        assert_eq!(cut(text).len(), 2);
    }

    proptest! {
        #[test]
        fn ranges_are_in_order_trimmed_and_inside(text in "([a-cЯ .!?\n”•1)-]|\\PC){0,80}") {
            let mut last = 0;
            for s in sentences(&text) {
                prop_assert!(s.range.start >= last && s.range.start < s.range.end);
                let raw = text.get(s.range.clone()).unwrap();
                prop_assert_eq!(raw.trim(), raw);
                last = s.range.end;
            }
        }
    }
}
