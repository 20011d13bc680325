//! The cues of a sentence, each weighed in its clause.

use super::candidate::Reason;
use super::grammar::{Effect, Grammar, Hit, Level, Reach, Rule, SubjectWanted};
use super::subject::{Class, Subject, subject};
use super::token::Token;

/// Below this a cue makes no commitment; the strongest objection says why.
pub(super) const ACCEPTED: f64 = 0.45;

/// A look-alike governs nothing that is further away, in words.
const REACH: usize = 60;

/// A cue and what speaks against it.
#[derive(Debug, Clone)]
pub(super) struct Cue<'g> {
    /// The rule that found it.
    pub(super) rule: &'g Rule,
    /// Where.
    pub(super) hit: Hit,
    /// From 0 to 1.
    pub(super) confidence: f64,
    /// Who acts.
    pub(super) subject: Subject,
    /// The strongest objection: why, which rule, how heavy.
    pub(super) objection: Option<(Reason, String, f64)>,
    /// What each reason has taken away.
    counted: Vec<(Reason, f64)>,
}

impl Cue<'_> {
    /// Whether it makes a commitment.
    pub(super) fn is_accepted(&self) -> bool {
        self.confidence >= ACCEPTED
    }

    /// Takes away the weight; of several objections for one reason only the heaviest counts.
    fn object(&mut self, reason: Reason, by: &str, weight: f64) {
        let counted = self.counted.iter_mut().find(|(r, _)| *r == reason);
        match counted {
            Some((_, before)) => {
                self.confidence -= (weight - *before).max(0.0);
                *before = before.max(weight);
            }
            None => {
                self.confidence -= weight;
                self.counted.push((reason, weight));
            }
        }
        if self.objection.as_ref().is_none_or(|(_, _, heavier)| *heavier < weight) {
            self.objection = Some((reason, by.to_owned(), weight));
        }
    }
}

/// What the rules found in a sentence.
#[derive(Debug)]
pub(super) struct Reading<'g> {
    /// Cues of commitments, accepted or not, in reading order.
    pub(super) cues: Vec<Cue<'g>>,
    /// Look-alikes, in reading order.
    pub(super) rejects: Vec<(Hit, &'g Rule, Reason)>,
}

/// Where a sentence stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// An item of a list may leave its subject to the introduction.
    pub(super) item: bool,
    /// A heading leaves out verbs.
    pub(super) heading: bool,
    /// `it` stands for somebody who acted in the sentence before.
    pub(super) it_acts: bool,
}

/// Reads the tokens of a sentence.
pub(super) fn read<'g>(grammar: &'g Grammar, tokens: &[Token], place: Place) -> Reading<'g> {
    let mut cues = Vec::new();
    let mut rejects = Vec::new();
    for hit in grammar.hits(tokens) {
        let Some(rule) = grammar.rules.get(hit.rule).filter(|rule| place.heading || !rule.heading) else {
            continue;
        };
        match rule.effect {
            Effect::Commit { confidence, .. } => {
                let subject = subject(grammar, tokens, hit.start);
                if rule.subject == SubjectWanted::We && subject.class != Class::We {
                    continue;
                }
                if rule.heading && (subject.tokens.is_empty() || subject.tokens.start > 0) {
                    continue;
                }
                cues.push(Cue { rule, hit, confidence, subject, objection: None, counted: Vec::new() });
            }
            Effect::Reject { reason, .. } => rejects.push((hit, rule, reason)),
        }
    }
    for cue in &mut cues {
        weigh_subject(cue, place);
        weigh_question(tokens, cue);
        weigh_negation(grammar, tokens, cue);
        for (hit, rule, reason) in &rejects {
            weigh_reject(grammar, tokens, cue, *hit, rule, *reason);
        }
    }
    Reading { cues, rejects }
}

/// A verb needs somebody who acts.
fn weigh_subject(cue: &mut Cue, place: Place) {
    let id = cue.rule.id.clone();
    let (inner, main) = (cue.rule.level == Level::Inner, cue.rule.level == Level::Main);
    match (cue.rule.subject, cue.subject.class) {
        (SubjectWanted::Any | SubjectWanted::We, _)
        | (SubjectWanted::Actor | SubjectWanted::Mind, Class::We | Class::Actor) => {}
        (SubjectWanted::Mind, Class::Bare) => cue.object(Reason::NoActor, &id, 0.1),
        (SubjectWanted::Mind, Class::Unknown) => cue.object(Reason::NoActor, &id, 0.25),
        (SubjectWanted::Mind, Class::It) | (SubjectWanted::Mind | SubjectWanted::Actor, Class::Person) => {
            cue.object(Reason::NoActor, &id, 0.05);
        }
        (SubjectWanted::Actor, Class::It) => {
            cue.object(Reason::NoActor, &id, if place.it_acts { 0.1 } else { 0.35 });
        }
        (SubjectWanted::Actor, Class::Bare) => cue.object(Reason::NoActor, &id, 0.2),
        (SubjectWanted::Actor | SubjectWanted::Mind, Class::Thing) => cue.object(Reason::NoActor, &id, 0.5),
        (SubjectWanted::Actor | SubjectWanted::Mind, Class::Relative) => {
            cue.object(Reason::NoActor, &id, if inner { 0.3 } else { 0.2 });
        }
        (SubjectWanted::Actor | SubjectWanted::Mind, Class::Missing) => {
            cue.object(Reason::NoActor, &id, if place.item { 0.05 } else { 0.3 });
        }
        (SubjectWanted::Actor, Class::Unknown) => {
            cue.object(Reason::NoActor, &id, if main { 0.15 } else { 0.4 });
        }
    }
}

/// Who asks promises nothing.
fn weigh_question(tokens: &[Token], cue: &mut Cue) {
    let end = tokens.iter().rev().find(|t| !matches!(t.word.as_str(), "\"" | "”" | "»" | "'" | "’" | ")"));
    if end.is_some_and(|t| t.is("?")) {
        cue.object(Reason::Expectation, "question", 0.6);
    }
}

/// `is not ready to`, `never agreed to`; `will not` undertakes something.
fn weigh_negation(grammar: &Grammar, tokens: &[Token], cue: &mut Cue) {
    let from = cue.hit.start.saturating_sub(3);
    let before = tokens.get(from..cue.hit.start).unwrap_or_default();
    let near = before.rsplit(|t| !t.is_word()).next().unwrap_or_default();
    if near.iter().any(|t| grammar.is("negative", &t.word)) {
        cue.object(Reason::Negated, "negation", 0.7);
    }
}

/// What a look-alike takes from a cue that it governs.
fn weigh_reject(grammar: &Grammar, tokens: &[Token], cue: &mut Cue, hit: Hit, rule: &Rule, reason: Reason) {
    let Effect::Reject { reach, .. } = rule.effect else { return };
    let overlaps = hit.start < cue.hit.end && cue.hit.start < hit.end;
    if overlaps && cue.rule.over.contains(&rule.id) {
        return;
    }
    let governs = match reach {
        Reach::Itself => overlaps,
        Reach::Sentence => true,
        Reach::After => overlaps && hit.start <= cue.hit.start || governs(grammar, tokens, cue, hit),
    };
    if governs {
        let weight = weight(reason, cue.rule.level, overlaps, reach, hit.start < cue.hit.start);
        if weight > 0.0 {
            cue.object(reason, &rule.id, weight);
        }
    }
}

/// Whether nothing between a look-alike and a later cue begins a clause of its own.
fn governs(grammar: &Grammar, tokens: &[Token], cue: &Cue, hit: Hit) -> bool {
    if hit.end > cue.hit.start || cue.hit.start - hit.end > REACH {
        return false;
    }
    let subject_start = if cue.subject.tokens.is_empty() || cue.subject.tokens.start < hit.end {
        cue.hit.start
    } else {
        cue.subject.tokens.start
    };
    let between = tokens.get(hit.end..cue.hit.start).unwrap_or_default();
    if between.iter().any(|t| t.is(";")) {
        return false;
    }
    let mut before = subject_start;
    while before > hit.end
        && tokens.get(before - 1).is_some_and(|t| grammar.is("adverb", &t.word) || grammar.is("aux", &t.word))
    {
        before -= 1;
    }
    let joined = before > hit.end
        && tokens.get(before - 1).is_some_and(|t| t.is(",") || t.is(":") || grammar.is("and", &t.word));
    let own_clause = match cue.rule.level {
        Level::Main => true,
        Level::Inner => joined,
        Level::Noun => false,
    };
    !(own_clause && (joined || cue.subject.class == Class::We && cue.rule.level == Level::Main))
}

/// How heavy an objection is.
fn weight(reason: Reason, level: Level, overlaps: bool, reach: Reach, before: bool) -> f64 {
    match (reason, level) {
        (Reason::Negated, _) => 0.7,
        (Reason::Request | Reason::Discussion, Level::Noun) => 0.3,
        (Reason::Courtesy, Level::Noun) => 0.08,
        (Reason::Courtesy, Level::Inner) => 0.2,
        (Reason::Courtesy, Level::Main) => 0.1,
        (Reason::Expectation, _) if reach == Reach::Itself && before => 0.5,
        (Reason::Expectation, Level::Inner) => 0.5,
        (Reason::Request | Reason::NoActor, _) => 0.6,
        (Reason::Past, Level::Main) => 0.45,
        (Reason::Past, Level::Noun) if overlaps => 0.4,
        (Reason::Past | Reason::Expectation, _) | (Reason::Opinion, Level::Noun | Level::Inner) => 0.15,
        (Reason::Discussion, Level::Inner) => 0.25,
        (Reason::Opinion, Level::Main) if reach == Reach::Itself => 0.5,
        _ => 0.0,
    }
}
