//! The grammars: one file a language, read when the language is first needed.
//!
//! A file has sections: `[words]` with lists (`actor = minister* sides`), `[rule ID]` for what makes a commitment,
//! `[reject ID]` for what looks like one, `[parties]` with `stems* = Name` (`^us` only in capitals), `[due ID]` for deadlines. What stands in a
//! rule:
//!
//! - `find`: a pattern (see [`super::pattern`]); one a line, any of them may match;
//! - `kind`, `strength`, `confidence`: what it finds, before the clause is weighed (see [`super::cue`]);
//! - `level`: `main` for verbs of telling and deciding, which begin a clause of their own, `inner` (where nothing is
//!   said) for verbs that a look-alike before them governs (`hopes that it will`), `noun` for noun phrases;
//! - `subject`: `actor` where a thing could have the verb too (`will help`), `mind` where none could (`is ready to`),
//!   `we`, or `any`;
//! - `place = heading`: only in headings;
//! - `over`: the name of a look-alike that it outranks where both hold the same words;
//! - `reason` and `reach` of a look-alike: why, and whether it spoils what comes `after` it, the whole `sentence`, or
//!   only a cue that holds the same words (`itself`);
//! - `yes` and `no`: sentences in which it must and must not be accepted. A test runs them all.
//!
//! Lists with a meaning of their own: `we`, `person`, `it`, `itself`, `relative` (pronouns), `actor` and `thing` (heads of
//! subjects), `role` and `both` (who stands for a party), `finite` and `say` (verbs at which a subject ends),
//! `negative`, `gapstop` (words over which no gap of a pattern reaches), months, units and numbers for deadlines, and
//! `order`: `strict` (English), `head-first` (Romance languages), `free` (Russian, Kazakh).
//!
//! For deadlines: `done` before a date, or `done-far` up to eight words before it, makes it the date of something done
//! unless a word of `be` stands before (`to be held on`); after a word of `dated` it belongs to a noun (`the act of`).

mod parse;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::candidate::Reason;
use super::pattern::{Lists, Pattern, key};
use super::token::Token;
use crate::model::vocabulary::{CommitmentKind, Strength};

/// Everything that is known of one language.
#[derive(Debug, Default)]
pub(super) struct Grammar {
    /// The rules in the order of the file.
    pub(super) rules: Vec<Rule>,
    /// The word lists.
    pub(super) lists: Lists,
    /// How deadlines are worded.
    pub(super) dues: Vec<DueRule>,
    /// Names by which parties go in this language: beginnings of words and the party.
    pub(super) parties: Vec<(Vec<String>, String)>,
    /// Where to look: first letters of a word to rules and patterns.
    index: HashMap<String, Vec<(usize, usize)>>,
    /// Patterns that can begin with any word.
    anywhere: Vec<(usize, usize)>,
}

/// One rule.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    /// Its name.
    pub(super) id: String,
    /// What it finds.
    pub(super) effect: Effect,
    /// What the finite verb wants for a subject.
    pub(super) subject: SubjectWanted,
    /// Where in the sentence its words stand.
    pub(super) level: Level,
    /// Look-alikes, by name, that do not speak against it where they hold the same words.
    pub(super) over: Vec<String>,
    /// Whether it is looked for in headings only.
    pub(super) heading: bool,
    /// The patterns.
    pub(super) find: Vec<Pattern>,
    /// Sentences in which it must be accepted.
    #[cfg_attr(not(test), allow(dead_code, reason = "read by the tests"))]
    pub(super) yes: Vec<String>,
    /// Sentences in which it must not.
    #[cfg_attr(not(test), allow(dead_code, reason = "read by the tests"))]
    pub(super) no: Vec<String>,
}

/// How deadlines are worded; what the words mean is reckoned in [`super::due`].
#[derive(Debug, Clone, Default)]
pub(super) struct DueRule {
    /// Its name.
    #[cfg_attr(not(test), allow(dead_code, reason = "read by the tests"))]
    pub(super) id: String,
    /// The patterns.
    pub(super) find: Vec<Pattern>,
    /// Of two deadlines of one clause the heavier counts.
    pub(super) weight: u32,
    /// `SENTENCE -> WORDS = DATE`, reckoned from 10 March 2026; no date where the words name none.
    #[cfg_attr(not(test), allow(dead_code, reason = "read by the tests"))]
    pub(super) yes: Vec<String>,
}

/// What a rule finds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Effect {
    /// A commitment.
    Commit {
        /// What sort.
        kind: CommitmentKind,
        /// How hard, before the sentence is looked at for sums and dates.
        strength: Strength,
        /// From 0 to 1.
        confidence: f64,
    },
    /// A look-alike; what it governs is no commitment.
    Reject {
        /// Why.
        reason: Reason,
        /// How far it reaches.
        reach: Reach,
    },
}

/// Which subject a rule wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SubjectWanted {
    /// Nominal forms and passives: none is asked for.
    Any,
    /// Somebody who can act.
    Actor,
    /// Somebody who wills, named or `it`: for verbs that no thing could have (`is ready to`).
    Mind,
    /// The authors.
    We,
}

/// Where in the sentence the words of a rule stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// A finite verb of telling (`reaffirmed`): begins a main clause, out of the reach of what stands before it.
    Main,
    /// A verb that may stand in a subordinate clause (`will`).
    Inner,
    /// A noun phrase (`the commitment to`).
    Noun,
}

/// How far a look-alike reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// What follows it in the clause it governs.
    After,
    /// The whole sentence.
    Sentence,
    /// Only a commitment whose words overlap its own.
    Itself,
}

/// A match of a rule in the tokens of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    /// Index of the rule.
    pub(super) rule: usize,
    /// First token.
    pub(super) start: usize,
    /// After the last token.
    pub(super) end: usize,
}

impl Grammar {
    /// All matches in a sentence, by place; one for each rule and first token.
    pub(super) fn hits(&self, tokens: &[Token]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for (start, token) in tokens.iter().enumerate() {
            let near = self.index.get(&key(&token.word)).map(Vec::as_slice).unwrap_or_default();
            for (rule, pattern) in near.iter().chain(&self.anywhere) {
                let pattern = self.rules.get(*rule).and_then(|r| r.find.get(*pattern));
                if hits.iter().rev().take_while(|h| h.start == start).any(|h| h.rule == *rule) {
                    continue;
                }
                if let Some(end) = pattern.and_then(|p| p.matches(tokens, start)) {
                    hits.push(Hit { rule: *rule, start, end });
                }
            }
        }
        hits
    }

    /// Whether a word is in a list; a list that the file does not have is empty.
    pub(super) fn is(&self, list: &str, word: &str) -> bool {
        self.lists.get(list).is_some_and(|words| words.has(word))
    }

    /// The party that a word of this language stands for, by its adjective or another name; `code`: whether it is
    /// written in capitals.
    pub(super) fn names(&self, word: &str, code: bool) -> Option<&str> {
        let party = self.parties.iter().find(|(stems, _)| {
            stems.iter().any(|stem| match (stem.strip_suffix('*'), stem.strip_prefix('^')) {
                (Some(stem), _) => word.starts_with(stem),
                (None, Some(stem)) => code && word == stem,
                (None, None) => word == stem,
            })
        });
        party.map(|(_, party)| party.as_str())
    }

    /// Builds the index once the rules are read.
    fn indexed(mut self) -> Self {
        for (r, rule) in self.rules.iter().enumerate() {
            for (p, pattern) in rule.find.iter().enumerate() {
                match pattern.keys() {
                    Some(mut keys) => {
                        keys.sort();
                        keys.dedup();
                        for key in keys {
                            self.index.entry(key).or_default().push((r, p));
                        }
                    }
                    None => self.anywhere.push((r, p)),
                }
            }
        }
        self
    }
}

/// The grammar of a language, by its code; none for a language that has none.
pub(super) fn grammar(language: &str) -> Option<&'static Grammar> {
    ALL.iter().find(|(code, _)| *code == language).map(|(_, grammar)| &**grammar)
}

/// Reads a file that is part of the program; a broken one would have failed its test, and then holds no rules.
fn load(text: &str) -> Grammar {
    parse::parse(text).unwrap_or_default()
}

/// The text of each file, for the tests.
#[cfg(test)]
const FILES: [(&str, &str); 5] = [
    ("en", include_str!("en.rules")),
    ("ru", include_str!("ru.rules")),
    ("fr", include_str!("fr.rules")),
    ("es", include_str!("es.rules")),
    ("kk", include_str!("kk.rules")),
];

/// The grammars, each read at its first use.
static ALL: [(&str, LazyLock<Grammar>); 5] = [
    ("en", LazyLock::new(|| load(include_str!("en.rules")))),
    ("ru", LazyLock::new(|| load(include_str!("ru.rules")))),
    ("fr", LazyLock::new(|| load(include_str!("fr.rules")))),
    ("es", LazyLock::new(|| load(include_str!("es.rules")))),
    ("kk", LazyLock::new(|| load(include_str!("kk.rules")))),
];
