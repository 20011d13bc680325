//! What an outside program proposes: believed only where its quote stands in the text to the letter.

use serde_json::Value as Json;

use super::candidate::Candidate;
use super::due::due;
use super::grammar::grammar;
use super::language::language;
use super::propose::Context;
use super::token::tokens;
use crate::model::date::Due;
use crate::model::text::char_len;
use crate::model::vocabulary::{CommitmentKind, Strength};

/// The candidates of an outside program, and what was wrong with the others.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outside {
    /// Those whose quote stands in the text.
    pub candidates: Vec<Candidate>,
    /// One sentence for each that was left out.
    pub refused: Vec<String>,
}

/// Reads the objects that a program answered. `quote` must stand in `text`; where it stands several times, `start`
/// says which; `kind`, `strength`, `parties`, `counterparts`, `due_text`, `topics` and `confidence` are taken where
/// they are well-formed. `source` names the program.
pub fn read(text: &str, answers: &[Json], source: &str, context: &Context) -> Outside {
    let mut outside = Outside::default();
    for (number, answer) in (1..).zip(answers) {
        match one(text, answer, source, context) {
            Ok(candidate) => outside.candidates.push(candidate),
            Err(what) => {
                outside.refused.push(format!("candidate {number} of '{source}' was left out: {what}"));
            }
        }
    }
    outside
}

fn one(text: &str, answer: &Json, source: &str, context: &Context) -> Result<Candidate, String> {
    let quote = answer["quote"].as_str().filter(|q| !q.trim().is_empty()).ok_or("it has no quote")?;
    let (start, end) = place(text, quote, answer["start"].as_u64()).ok_or_else(|| {
        let shown: String = quote.chars().take(60).collect();
        format!("its quote does not stand in the text: “{shown}”")
    })?;
    let texts = |key: &str| -> Vec<String> {
        let items = answer[key].as_array().into_iter().flatten();
        items.filter_map(|i| i.as_str()).filter(|i| !i.trim().is_empty()).map(str::to_owned).collect()
    };
    let confidence = answer["confidence"].as_f64().filter(|c| (0.0..=1.0).contains(c)).unwrap_or(0.5);
    // Words that do not stand in the quote are invented.
    let due_text = answer["due_text"].as_str().filter(|w| !w.trim().is_empty() && quote.contains(w));
    let due = due_text.and_then(|words| due_of(text, words, context));
    Ok(Candidate {
        quote: quote.to_owned(),
        start,
        end,
        kind: Some(word(&answer["kind"]).unwrap_or(CommitmentKind::Pledge)),
        strength: Some(word(&answer["strength"]).unwrap_or(Strength::Soft)),
        parties: texts("parties"),
        counterparts: texts("counterparts"),
        due_text: due_text.map(str::to_owned),
        due_on: due.map(|d| d.on),
        due_precision: due.map(|d| d.precision),
        topics: texts("topics").into_iter().filter(|t| is_goal(t)).collect(),
        cue: format!("outside/{source}"),
        confidence,
        rejected: None,
    })
}

fn word<T: std::str::FromStr>(value: &Json) -> Option<T> {
    value.as_str().and_then(|word| word.parse().ok())
}

/// The day that the words of a deadline mean, by the grammar of the text's language.
fn due_of(text: &str, words: &str, context: &Context) -> Option<Due> {
    let code = context.language.unwrap_or_else(|| language(text));
    let found = due(grammar(code)?, &tokens(words, 0..words.len()), context.release_date)?;
    found.on
}

/// Only the goals are known everywhere; other topics belong to a ledger.
fn is_goal(topic: &str) -> bool {
    topic.strip_prefix("SDG ").and_then(|n| n.parse::<u8>().ok()).is_some_and(|n| (1..=17).contains(&n))
}

/// The characters of a quote: those from `start` on where they are the quote, else its first occurrence.
fn place(text: &str, quote: &str, start: Option<u64>) -> Option<(usize, usize)> {
    let length = char_len(quote);
    if let Some(start) = start.and_then(|s| usize::try_from(s).ok())
        && text.chars().skip(start).take(length).eq(quote.chars())
    {
        return Some((start, start + length));
    }
    let start = char_len(text.get(..text.find(quote)?)?);
    Some((start, start + length))
}

/// Puts the candidates of an outside program beside one's own: where two overlap, the own one stays.
pub fn merge(own: Vec<Candidate>, outside: Vec<Candidate>) -> Vec<Candidate> {
    let mut all = own;
    for candidate in outside {
        let overlaps =
            |c: &Candidate| c.rejected.is_none() && c.start < candidate.end && candidate.start < c.end;
        if !all.iter().any(overlaps) {
            all.push(candidate);
        }
    }
    all.sort_by_key(|c| (c.start, c.end));
    all
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const TEXT: &str = "Ёлка. The sides agreed to meet. The sides agreed to meet.";

    #[test]
    fn a_quote_is_believed_only_to_the_letter() {
        let answers = [
            json!({"quote": "The sides agreed to meet.", "kind": "agreement", "strength": "firm", "confidence": 0.9}),
            json!({"quote": "The sides agreed to meet.", "start": 32}),
            json!({"quote": "The sides agree to meet."}),
            json!({"quote": ""}),
            json!(["no object"]),
            json!({"quote": "The sides agreed", "due_text": "tomorrow", "confidence": 7, "topics": ["SDG 4", "SDG 99"]}),
        ];
        let read = read(TEXT, &answers, "model", &Context::default());
        let spans: Vec<_> = read.candidates.iter().map(|c| (c.start, c.end)).collect();
        assert_eq!(spans, [(6, 31), (32, 57), (6, 22)]);
        assert_eq!(read.refused.len(), 3);
        let last = &read.candidates[2];
        assert_eq!(
            (last.due_text.as_ref(), last.confidence, last.topics.as_slice()),
            (None, 0.5, &["SDG 4".to_owned()][..])
        );
        for c in &read.candidates {
            assert_eq!(TEXT.chars().skip(c.start).take(c.end - c.start).collect::<String>(), c.quote);
        }
    }

    #[test]
    fn where_two_overlap_the_own_one_stays() {
        let read = |quote: &str, source: &str| {
            read(TEXT, &[json!({"quote": quote})], source, &Context::default()).candidates
        };
        let merged = merge(read("The sides agreed to meet.", "own"), read("agreed to meet", "model"));
        assert_eq!(merged.len(), 1);
        assert_eq!(merged[0].cue, "outside/own");
        assert_eq!(merge(Vec::new(), read("Ёлка", "model")).len(), 1);
    }
}
