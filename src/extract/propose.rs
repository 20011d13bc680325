//! The extractor: a text in, candidates out.

use std::ops::Range;

use chrono::NaiveDate;

use super::candidate::{Candidate, Rejection};
use super::cue::{self, Cue, Place, Reading};
use super::due;
use super::grammar::{Effect, Grammar, Level, Reach, SubjectWanted, grammar};
use super::language::language;
use super::list::{List, introduction, opens_otherwise};
use super::parties::{Cast, Mention, Roles};
use super::sentence::{Sentence, sentences};
use super::strength::strength;
use super::subject::{Class, subject};
use super::token::{Token, tokens};
use super::topics::topics;
use super::undertaking::{Undertaking, undertakings};
use crate::model::text::char_len;

/// What is known besides the text.
#[derive(Debug, Clone, Default)]
pub struct Context<'a> {
    /// The day the release was published: relative deadlines are reckoned from it.
    pub release_date: Option<NaiveDate>,
    /// The language code where it is known; else it is told from the text.
    pub language: Option<&'a str>,
    /// Parties of the ledger, besides the well-known ones.
    pub parties: Vec<KnownParty<'a>>,
}

/// A party of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownParty<'a> {
    /// Its name.
    pub name: &'a str,
    /// Other spellings.
    pub aliases: Vec<&'a str>,
}

/// Proposes the commitments of a text, and its look-alikes with the reason why they are none (`rejected`), in reading
/// order. A text in a language without a grammar gives nothing.
///
/// For every candidate the characters `start..end` of the text are its quote; the same text and context always give
/// the same candidates.
pub fn propose(text: &str, context: &Context) -> Vec<Candidate> {
    let code = context.language.and_then(primary).filter(|code| grammar(code).is_some());
    let code = code.unwrap_or_else(|| language(text).to_owned());
    let Some(grammar) = grammar(&code) else { return Vec::new() };
    let mut document = Document {
        text,
        context,
        grammar,
        code: &code,
        cast: Cast::new(grammar, context),
        list: None,
        list_parties: Vec::new(),
        it_acts: false,
        faint: Vec::new(),
        counted: (0, 0),
        found: Vec::new(),
    };
    let all = sentences(text);
    for (i, sentence) in all.iter().enumerate() {
        document.read(sentence, all.get(i + 1));
    }
    document.weigh_together();
    document.found
}

/// From here on a candidate is sure enough to make faint ones beside it likely.
const SURE: f64 = 0.7;
/// Below this a candidate is faint.
const FAINT: f64 = 0.65;
/// What a faint one loses where none is sure.
const ALONE: f64 = 0.1;

/// The language itself of a code such as `kk-KZ`.
fn primary(code: &str) -> Option<String> {
    code.split(['-', '_']).next().map(str::to_lowercase)
}

/// A text while it is read.
struct Document<'a> {
    text: &'a str,
    context: &'a Context<'a>,
    grammar: &'static Grammar,
    code: &'a str,
    cast: Cast<'a>,
    list: Option<List>,
    /// Whom the introduction of the list binds.
    list_parties: Vec<String>,
    /// Whether `it` of the next sentence is somebody who acts.
    it_acts: bool,
    /// Candidates that rest on a mere future tense.
    faint: Vec<usize>,
    /// A byte offset and its character offset: characters are counted once.
    counted: (usize, usize),
    found: Vec<Candidate>,
}

impl Document<'_> {
    fn read(&mut self, sentence: &Sentence, next: Option<&Sentence>) {
        let tokens = tokens(self.text, sentence.range.clone());
        let heading = is_heading(&tokens, sentence, next);
        let place = Place { item: sentence.is_item(), heading, it_acts: self.it_acts };
        let mut reading = cue::read(self.grammar, &tokens, place);
        self.it_acts = acts(self.grammar, &tokens, self.it_acts);
        let mentions = self.cast.note(&tokens);
        if heading {
            reading.cues.iter_mut().for_each(|cue| cue.confidence -= 0.05);
        }
        let introduces = tokens.last().is_some_and(|t| t.is(":")) && next.is_some();
        let follows = sentence.is_item() || self.text[sentence.range.clone()].starts_with(char::is_lowercase);
        let ends = self.list.is_some_and(|list| list.mark.is_some_and(|mark| mark != sentence.mark));
        if !follows || ends {
            self.list = None;
        } else if let Some(list) = &mut self.list {
            list.mark = Some(sentence.mark);
        }
        if introduces {
            self.list = introduction(&reading);
            let cue = strongest(&reading.cues);
            self.list_parties = self.cast.roles(&tokens, &mentions, cue).parties;
        }
        let undertakings = undertakings(self.grammar, &tokens, &reading.cues);
        if undertakings.is_empty() {
            match self
                .list
                .filter(|_| follows && !introduces && tokens.len() > 2 && !opens_otherwise(&reading))
            {
                Some(list) => self.item(sentence, &tokens, &mentions, list),
                None => self.look_alike(sentence, &reading),
            }
        } else {
            let lone = undertakings.len() == 1;
            for undertaking in &undertakings {
                self.commitment(sentence, &tokens, &mentions, undertaking, lone);
            }
        }
    }

    /// A candidate for one undertaking.
    fn commitment(
        &mut self,
        sentence: &Sentence,
        tokens: &[Token],
        mentions: &[Mention],
        found: &Undertaking,
        lone: bool,
    ) {
        let Effect::Commit { kind, strength, .. } = found.best.rule.effect else { return };
        let range = if lone { sentence.range.clone() } else { bytes_of(self.grammar, tokens, &found.tokens) };
        let roles = self.cast.roles(tokens, mentions, Some(found.best));
        let is_future = found.best.rule.subject != SubjectWanted::Mind;
        if found.best.rule.level == Level::Inner && is_future && found.best.confidence < FAINT {
            self.faint.push(self.found.len());
        }
        let list = List { kind, strength, confidence: found.best.confidence, mark: None };
        self.push(range, &tokens[found.tokens.clone()], list, &found.best.rule.id, &roles);
    }

    /// An item of a list whose introduction was a commitment.
    fn item(&mut self, sentence: &Sentence, tokens: &[Token], mentions: &[Mention], list: List) {
        let roles = Cast::apart(self.list_parties.clone(), mentions);
        self.push(sentence.range.clone(), tokens, list, "item-of-agreed-list", &roles);
    }

    fn push(&mut self, bytes: Range<usize>, tokens: &[Token], list: List, cue: &str, roles: &Roles) {
        let due = due::due(self.grammar, tokens, self.context.release_date);
        let strength = strength(list.strength, list.kind, tokens, due.is_some());
        let mut candidate = self.candidate(bytes, cue, list.confidence);
        candidate.kind = Some(list.kind);
        candidate.strength = Some(strength);
        candidate.parties.clone_from(&roles.parties);
        candidate.counterparts.clone_from(&roles.counterparts);
        candidate.topics = topics(tokens);
        if let Some(due) = due {
            candidate.due_on = due.on.map(|d| d.on);
            candidate.due_precision = due.on.map(|d| d.precision);
            candidate.due_text = Some(self.text[due.bytes].to_owned());
        }
        self.found.push(candidate);
    }

    /// A release that nowhere clearly undertakes anything rarely does so by a mere future tense.
    fn weigh_together(&mut self) {
        if self.found.iter().any(|c| c.rejected.is_none() && c.confidence >= SURE) {
            return;
        }
        for at in std::mem::take(&mut self.faint) {
            if let Some(candidate) = self.found.get_mut(at) {
                candidate.confidence = ((candidate.confidence - ALONE) * 100.0).round() / 100.0;
            }
        }
    }

    /// A sentence that was looked at and is no commitment, with the reason.
    fn look_alike(&mut self, sentence: &Sentence, reading: &Reading) {
        let (reason, by, cue) =
            match strongest(&reading.cues) {
                Some(cue) => {
                    let Some((reason, by, _)) = cue.objection.clone() else { return };
                    (reason, by, Some(cue))
                }
                None => match reading.rejects.iter().find(|(_, rule, _)| {
                    !matches!(rule.effect, Effect::Reject { reach: Reach::Sentence, .. })
                }) {
                    Some((_, rule, reason)) => (*reason, rule.id.clone(), None),
                    None => return,
                },
            };
        let confidence = cue.map_or(0.0, |cue| cue.confidence);
        let id = cue.map_or(by.as_str(), |cue| cue.rule.id.as_str()).to_owned();
        let mut candidate = self.candidate(sentence.range.clone(), &id, confidence);
        if let Some(Effect::Commit { kind, strength, .. }) = cue.map(|cue| cue.rule.effect) {
            candidate.kind = Some(kind);
            candidate.strength = Some(strength);
        }
        candidate.rejected = Some(Rejection { reason, cue: format!("{}/{by}", self.code) });
        self.found.push(candidate);
    }

    fn candidate(&mut self, bytes: Range<usize>, cue: &str, confidence: f64) -> Candidate {
        let start = self.chars_before(bytes.start);
        let quote = self.text[bytes].to_owned();
        Candidate {
            start,
            end: start + char_len(&quote),
            quote,
            kind: None,
            strength: None,
            parties: Vec::new(),
            counterparts: Vec::new(),
            due_text: None,
            due_on: None,
            due_precision: None,
            topics: Vec::new(),
            cue: format!("{}/{cue}", self.code),
            confidence: (confidence.clamp(0.0, 1.0) * 100.0).round() / 100.0,
            rejected: None,
        }
    }

    /// The character offset of a byte offset; cheap where the offsets rise.
    fn chars_before(&mut self, byte: usize) -> usize {
        let (from, chars) = if self.counted.0 <= byte { self.counted } else { (0, 0) };
        self.counted = (byte, chars + char_len(&self.text[from..byte]));
        self.counted.1
    }
}

/// Whether the subject of a sentence is somebody who acts; `before`: of the one before.
fn acts(grammar: &Grammar, tokens: &[Token], before: bool) -> bool {
    if tokens.first().is_some_and(|t| grammar.is("it", &t.word)) {
        return before;
    }
    let Some(verb) = tokens.iter().position(|t| grammar.is("finite", &t.word)) else { return false };
    subject(grammar, tokens, verb).class == Class::Actor
}

/// The cue that came nearest to a commitment.
fn strongest<'a, 'g>(cues: &'a [Cue<'g>]) -> Option<&'a Cue<'g>> {
    cues.iter().max_by(|a, b| a.confidence.total_cmp(&b.confidence))
}

/// A line of its own without a full stop, short, and followed by something.
fn is_heading(tokens: &[Token], sentence: &Sentence, next: Option<&Sentence>) -> bool {
    let closed = tokens.last().is_none_or(|t| !t.is_word() && !t.is("\"") && !t.is("”"));
    sentence.opens && !sentence.is_item() && !closed && tokens.len() < 30 && next.is_some_and(|n| n.opens)
}

/// The bytes of a clause, without the `and` and commas at its end.
fn bytes_of(grammar: &Grammar, tokens: &[Token], clause: &Range<usize>) -> Range<usize> {
    let mut end = clause.end;
    let trails = |t: &Token| t.is(",") || t.is(";") || grammar.is("and", &t.word);
    while end > clause.start + 1 && end < tokens.len() && trails(&tokens[end - 1]) {
        end -= 1;
    }
    tokens[clause.start].start..tokens[end - 1].end
}
