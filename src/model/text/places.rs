//! Where the pieces of a quote stand in a text, tolerantly, one after the other.

use std::ops::Range;

use super::quote::Pieces;
use super::sentence::sentence_end;
use super::tolerant::{find_words, tolerant, trace};

/// The pieces of an elided quote stand at most so many characters apart.
const MAX_GAP: usize = 1000;
/// Tolerant places are counted up to this number.
const MAX_PLACES: usize = 100;

/// The byte ranges of the text where the pieces stand one after the other, in order of their start.
pub(super) fn places(text: &str, folded: &str, pieces: &Pieces<'_>) -> Vec<Range<usize>> {
    let words: Vec<String> = pieces.words.iter().map(|w| tolerant(w)).filter(|w| !w.is_empty()).collect();
    let mut cursors: Vec<Cursor<'_>> = words.iter().map(|words| Cursor::new(folded, words)).collect();
    let Some((first, others)) = cursors.split_first_mut() else { return Vec::new() };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    while found.len() < MAX_PLACES
        && let Some(start) = first.next_from(from)
    {
        from = start.end;
        let Some(end) = follow(folded, start.end, others) else { continue };
        match found.last_mut() {
            // A later start with the same end is the tighter passage.
            Some(last) if last.end == end => last.start = start.start,
            _ => found.push(start.start..end),
        }
    }
    let mut traced = trace(text, &found);
    if pieces.runs_on {
        for place in &mut traced {
            run_on(text, place);
        }
    }
    traced
}

/// The end of the last piece, when each stands within reach of the one before.
fn follow(folded: &str, mut end: usize, pieces: &mut [Cursor<'_>]) -> Option<usize> {
    for piece in pieces {
        let next = piece.next_from(end)?;
        let gap = &folded[end..next.start];
        if gap.len() > 4 * MAX_GAP || gap.chars().count() > MAX_GAP {
            return None;
        }
        end = next.end;
    }
    Some(end)
}

/// Extends a place to the end of its sentence, by at most 1000 characters.
fn run_on(text: &str, place: &mut Range<usize>) {
    let last = text[place.clone()].chars().next_back().map_or(0, char::len_utf8);
    let end = sentence_end(text, place.end - last).words.max(place.end);
    let rest = &text[place.end..end];
    place.end += match rest.char_indices().nth(MAX_GAP) {
        Some((cut, _)) => rest[..cut].rfind(char::is_whitespace).unwrap_or(0),
        None => rest.len(),
    };
}

/// Goes through the places of one piece once, however often it is asked.
struct Cursor<'a> {
    folded: &'a str,
    words: &'a str,
    next: Option<Range<usize>>,
}

impl<'a> Cursor<'a> {
    fn new(folded: &'a str, words: &'a str) -> Self {
        Self { folded, words, next: find_words(folded, words, 0) }
    }

    /// The first place at or after `from`; `from` never goes back.
    fn next_from(&mut self, from: usize) -> Option<Range<usize>> {
        if self.next.as_ref().is_some_and(|next| next.start < from) {
            self.next = find_words(self.folded, self.words, from);
        }
        self.next.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, words: &[&str], runs_on: bool) -> Vec<&'a str> {
        let pieces = Pieces { words: words.to_vec(), runs_on };
        places(text, &tolerant(text), &pieces).into_iter().map(|place| &text[place]).collect()
    }

    #[test]
    fn every_place_is_found_in_order() {
        assert_eq!(found("To meet. to MEET again.", &["to meet"], false), ["To meet", "to MEET"]);
        assert_eq!(found("Aktobe", &["to be"], false), Vec::<&str>::new());
    }

    #[test]
    fn of_several_starts_the_tightest_passage_counts() {
        let text = "The parties came. The parties opened an office.";
        assert_eq!(found(text, &["the parties", "office"], false), ["The parties opened an office"]);
    }

    #[test]
    fn pieces_stand_in_their_order_and_within_reach() {
        assert_eq!(found("a b c", &["a", "c", "b"], false), Vec::<&str>::new());
        let far = format!("start {} finish", "x ".repeat(MAX_GAP));
        assert_eq!(found(&far, &["start", "finish"], false), Vec::<&str>::new());
    }

    #[test]
    fn the_last_piece_runs_to_the_end_of_its_sentence_but_not_for_ever() {
        assert_eq!(found("They agreed to meet in May. More.", &["they agreed"], true), {
            ["They agreed to meet in May."]
        });
        let endless = format!("start {}", "word ".repeat(MAX_GAP));
        assert!(found(&endless, &["start"], true)[0].chars().count() <= "start".len() + MAX_GAP);
    }

    #[test]
    fn places_are_counted_up_to_a_hundred() {
        assert_eq!(found(&"a. ".repeat(MAX_PLACES + 9), &["a"], false).len(), MAX_PLACES);
    }
}
