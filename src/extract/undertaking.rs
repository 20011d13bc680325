//! Which cues of a sentence are one undertaking, and which words state it.

use std::ops::Range;

use super::cue::Cue;
use super::grammar::{Grammar, Level};
use super::token::Token;

/// Shorter clauses are not parted from their sentence, in words.
const SHORTEST: usize = 5;

/// One undertaking of a sentence.
#[derive(Debug)]
pub(super) struct Undertaking<'a, 'g> {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The cue that carries it.
    pub(super) best: &'a Cue<'g>,
}

/// Parts a sentence into the undertakings of its accepted cues. A lone one takes the whole sentence.
pub(super) fn undertakings<'a, 'g>(
    grammar: &Grammar,
    tokens: &[Token],
    cues: &'a [Cue<'g>],
) -> Vec<Undertaking<'a, 'g>> {
    let mut found: Vec<Undertaking> = Vec::new();
    for cue in cues.iter().filter(|c| c.is_accepted()) {
        let border = border(grammar, tokens, cue);
        match found.last_mut() {
            Some(last) if !is_separate(last, cue, border) => {
                if weight(cue) > weight(last.best) {
                    last.best = cue;
                }
            }
            Some(last) => {
                let at = border.unwrap_or(cue.hit.start);
                last.tokens.end = at;
                found.push(Undertaking { tokens: at..tokens.len(), best: cue });
            }
            None => found.push(Undertaking { tokens: 0..tokens.len(), best: cue }),
        }
    }
    found
}

/// Which of two cues of one undertaking names it: a noun phrase gives way to a verb.
fn weight(cue: &Cue) -> f64 {
    cue.confidence - if cue.rule.level == Level::Noun { 0.2 } else { 0.0 }
}

/// The token at which a clause of its own begins: `and`, `;` or a comma shortly before the cue or its subject.
fn border(grammar: &Grammar, tokens: &[Token], cue: &Cue) -> Option<usize> {
    let subject = &cue.subject.tokens;
    let near = !subject.is_empty() && subject.end <= cue.hit.start && cue.hit.start - subject.end < 4;
    let mut at = if near { subject.start } else { cue.hit.start };
    while at > 0 && (grammar.is("adverb", &tokens[at - 1].word) || grammar.is("aux", &tokens[at - 1].word)) {
        at -= 1;
    }
    let before = tokens.get(at.checked_sub(1)?)?;
    let parts = before.is(";") || before.is(",") || grammar.is("and", &before.word);
    (parts && cue.rule.level != Level::Noun).then_some(at)
}

/// Whether a cue begins another undertaking than the last one.
fn is_separate(last: &Undertaking, cue: &Cue, border: Option<usize>) -> bool {
    border.is_some_and(|at| at > last.best.hit.start && at >= last.tokens.start + SHORTEST)
        && cue.hit.start >= last.best.hit.end.min(last.best.hit.start + SHORTEST)
}
