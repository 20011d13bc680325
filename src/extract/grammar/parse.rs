//! The file format of the grammars, read line by line.

use std::sync::Arc;

use super::{DueRule, Effect, Grammar, Level, Reach, Rule, SubjectWanted};
use crate::extract::candidate::Reason;
use crate::extract::pattern::{Lists, Pattern};
use crate::extract::token::folded;
use crate::model::vocabulary::{CommitmentKind, Strength};

/// What the lines of a section belong to.
enum Section {
    None,
    Words,
    Parties,
    Rule(Box<Draft>),
    Due(DueRule),
}

/// A rule while it is read.
struct Draft {
    id: String,
    is_reject: bool,
    kind: CommitmentKind,
    strength: Strength,
    confidence: f64,
    reason: Option<Reason>,
    reach: Reach,
    subject: SubjectWanted,
    level: Level,
    heading: bool,
    over: Vec<String>,
    find: Vec<Pattern>,
    yes: Vec<String>,
    no: Vec<String>,
}

/// Reads a grammar; the error names the line.
pub(super) fn parse(text: &str) -> Result<Grammar, String> {
    let mut grammar = Grammar::default();
    let mut section = Section::None;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let at = |wrong: String| format!("line {number}: {wrong}");
        if let Some(head) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            finish(&mut grammar, section).map_err(at)?;
            section = open(head).map_err(at)?;
            continue;
        }
        let (name, value) =
            line.split_once('=').ok_or_else(|| at(format!("'{line}' is no 'name = value'")))?;
        let (name, value) = (name.trim(), value.trim());
        match &mut section {
            Section::None => return Err(at("outside of a section".to_owned())),
            Section::Words => {
                let mut words = grammar.lists.remove(name).unwrap_or_default();
                Arc::make_mut(&mut words).add(value, &grammar.lists).map_err(at)?;
                grammar.lists.insert(name.to_owned(), words);
            }
            Section::Parties => {
                let stems = name.split('|').map(|s| folded(s.trim())).collect();
                grammar.parties.push((stems, value.to_owned()));
            }
            Section::Due(due) => match name {
                "find" => due.find.push(Pattern::parse(value, &grammar.lists).map_err(at)?),
                "weight" => due.weight = value.parse().map_err(|_| at(format!("'{value}' is no number")))?,
                "yes" => due.yes.push(value.to_owned()),
                _ => return Err(at(format!("unknown name '{name}'"))),
            },
            Section::Rule(draft) => draft.set(name, value, &grammar.lists).map_err(at)?,
        }
    }
    finish(&mut grammar, section)?;
    Ok(grammar.indexed())
}

/// Begins a section.
fn open(head: &str) -> Result<Section, String> {
    match head.split_once(' ') {
        None if head == "words" => Ok(Section::Words),
        None if head == "parties" => Ok(Section::Parties),
        Some((sort @ ("rule" | "reject"), id)) => {
            Ok(Section::Rule(Box::new(Draft::new(id, sort == "reject"))))
        }
        Some(("due", id)) => Ok(Section::Due(DueRule { id: id.trim().to_owned(), ..DueRule::default() })),
        _ => Err(format!("unknown section '{head}'")),
    }
}

/// Ends a section: a rule is complete and joins the others.
fn finish(grammar: &mut Grammar, section: Section) -> Result<(), String> {
    match section {
        Section::Rule(draft) => grammar.rules.push(draft.rule()?),
        Section::Due(due) => grammar.dues.push(due),
        Section::None | Section::Words | Section::Parties => {}
    }
    Ok(())
}

impl Draft {
    fn new(id: &str, is_reject: bool) -> Self {
        Self {
            id: id.trim().to_owned(),
            is_reject,
            kind: CommitmentKind::Pledge,
            strength: Strength::Soft,
            confidence: 0.8,
            reason: None,
            reach: Reach::After,
            subject: SubjectWanted::Any,
            level: Level::Inner,
            heading: false,
            over: Vec::new(),
            find: Vec::new(),
            yes: Vec::new(),
            no: Vec::new(),
        }
    }

    fn set(&mut self, name: &str, value: &str, lists: &Lists) -> Result<(), String> {
        let wrong = |_| format!("'{value}' is no {name}");
        match name {
            "kind" => self.kind = value.parse().map_err(wrong)?,
            "strength" => self.strength = value.parse().map_err(wrong)?,
            "confidence" => {
                self.confidence = value.parse().map_err(|_| format!("'{value}' is no number"))?;
            }
            "reason" => self.reason = Some(Reason::parse(value).ok_or(format!("'{value}' is no reason"))?),
            "reach" => {
                self.reach = match value {
                    "after" => Reach::After,
                    "sentence" => Reach::Sentence,
                    "itself" => Reach::Itself,
                    _ => return Err(format!("'{value}' is no reach")),
                }
            }
            "subject" => {
                self.subject = match value {
                    "any" => SubjectWanted::Any,
                    "actor" => SubjectWanted::Actor,
                    "we" => SubjectWanted::We,
                    "mind" => SubjectWanted::Mind,
                    _ => return Err(format!("'{value}' is no subject")),
                }
            }
            "level" => {
                self.level = match value {
                    "main" => Level::Main,
                    "inner" => Level::Inner,
                    "noun" => Level::Noun,
                    _ => return Err(format!("'{value}' is no level")),
                }
            }
            "place" if value == "heading" => self.heading = true,
            "over" => self.over.push(value.to_owned()),
            "find" => self.find.push(Pattern::parse(value, lists)?),
            "yes" => self.yes.push(value.to_owned()),
            "no" => self.no.push(value.to_owned()),
            _ => return Err(format!("unknown name '{name}'")),
        }
        Ok(())
    }

    fn rule(self) -> Result<Rule, String> {
        if self.find.is_empty() {
            return Err(format!("rule '{}' finds nothing", self.id));
        }
        let effect = if self.is_reject {
            let reason = self.reason.ok_or_else(|| format!("rule '{}' has no reason", self.id))?;
            Effect::Reject { reason, reach: self.reach }
        } else {
            Effect::Commit { kind: self.kind, strength: self.strength, confidence: self.confidence }
        };
        Ok(Rule {
            id: self.id,
            effect,
            subject: self.subject,
            level: self.level,
            heading: self.heading,
            over: self.over,
            find: self.find,
            yes: self.yes,
            no: self.no,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_is_refused_with_its_line() {
        for (text, wrong) in [
            ("x = y", "line 1: outside of a section"),
            ("[rule a]\nfind = ..3 b", "line 2: '..3 b' does not begin with a word"),
            ("[rule a]\nkind = promise", "line 2: 'promise' is no kind"),
            ("[rule a]\nyes = b", "rule 'a' finds nothing"),
            ("[reject a]\nfind = b", "rule 'a' has no reason"),
            ("[verbs]", "line 1: unknown section 'verbs'"),
        ] {
            assert_eq!(parse(text).unwrap_err(), wrong);
        }
    }
}
