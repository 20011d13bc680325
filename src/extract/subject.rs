//! Who acts: the subject of a verb, as far as words and their order tell.

use std::ops::Range;

use super::grammar::Grammar;
use super::token::{Sort, Token};

/// What sort of subject a verb has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// The authors: `we`, `I`.
    We,
    /// A named party, an office, a group of people in office.
    Actor,
    /// A pronoun for one: `he`, `they`, `both`.
    Person,
    /// `it`: a body that wills something, or a thing that has an effect.
    It,
    /// Something that cannot bind itself: a programme, a meeting, `this`.
    Thing,
    /// `which`, `that`, `who`.
    Relative,
    /// Nothing before the verb: an item of a list, a heading.
    Missing,
    /// A capitalised word without an article that opens the sentence: perhaps a name.
    Bare,
    /// A noun of which nothing is known.
    Unknown,
}

/// The subject of a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// What sort.
    pub(super) class: Class,
    /// Its tokens; empty where there are none.
    pub(super) tokens: Range<usize>,
}

/// Words at most that are looked at backwards.
const REACH: usize = 40;

/// The subject of the verb at token `at`.
pub(super) fn subject(grammar: &Grammar, tokens: &[Token], at: usize) -> Subject {
    if grammar.is("order", "free") { free(grammar, tokens, at) } else { before(grammar, tokens, at, 0) }
}

/// The words of the clause before a verb that stands after its subject.
fn before(grammar: &Grammar, tokens: &[Token], at: usize, depth: usize) -> Subject {
    let mut i = at;
    while i > 0 && (grammar.is("aux", &tokens[i - 1].word) || grammar.is("adverb", &tokens[i - 1].word)) {
        i -= 1;
    }
    let Some(last) = i.checked_sub(1).and_then(|i| tokens.get(i)) else {
        return Subject { class: Class::Missing, tokens: 0..0 };
    };
    if let Some(class) = pronoun(grammar, &last.word) {
        return Subject { class, tokens: i - 1..i };
    }
    if last.is(",") || grammar.is("and", &last.word) {
        return coordinated(grammar, tokens, i - 1, depth);
    }
    let start = phrase_start(grammar, tokens, i);
    // `Norway for 2027 will`: a date between is passed over.
    let is_date =
        (start..i).all(|k| tokens[k].sort == Sort::Number || grammar.is("article", &tokens[k].word));
    if depth == 0 && start > 1 && start < i && is_date && grammar.is("prep", &tokens[start - 1].word) {
        return before(grammar, tokens, start - 1, 1);
    }
    let start = behind_object(grammar, tokens, start..i);
    Subject { class: phrase(grammar, tokens, start..i), tokens: start..i }
}

/// The class of a pronoun.
fn pronoun(grammar: &Grammar, word: &str) -> Option<Class> {
    [
        ("we", Class::We),
        ("person", Class::Person),
        ("it", Class::It),
        ("itself", Class::Thing),
        ("relative", Class::Relative),
    ]
    .into_iter()
    .find(|(list, _)| grammar.is(list, word))
    .map(|(_, class)| class)
}

/// A verb after `and` or a comma has the subject of the verb before: the first pronoun or phrase of the sentence part.
fn coordinated(grammar: &Grammar, tokens: &[Token], at: usize, depth: usize) -> Subject {
    let from = at.saturating_sub(REACH);
    let parted = |t: &Token| matches!(t.word.as_str(), ";" | ":");
    let start = (from..at).rev().find(|i| parted(&tokens[*i])).map_or(from, |i| i + 1);
    // The nearest verb of which the subject is plain; one that is joined to another itself is passed over.
    if depth > 0 {
        return Subject { class: Class::Unknown, tokens: at..at };
    }
    for i in (start..at).rev() {
        if grammar.is("finite", &tokens[i].word) {
            let found = before(grammar, tokens, i, depth + 1);
            if !matches!(found.class, Class::Missing | Class::Unknown) {
                return found;
            }
        }
    }
    let we = (start..at).rev().find(|i| grammar.is("we", &tokens[*i].word));
    if let Some(i) = we {
        return Subject { class: Class::We, tokens: i..i + 1 };
    }
    let start = skip_opening(grammar, tokens, start..at);
    let end =
        (start..at).find(|i| grammar.is("finite", &tokens[*i].word) || tokens[*i].is(",")).unwrap_or(at);
    if start >= end {
        return Subject { class: Class::Unknown, tokens: start..start };
    }
    let class = match pronoun(grammar, &tokens[start].word) {
        Some(class) => class,
        None => phrase(grammar, tokens, start..end),
    };
    Subject { class, tokens: start..end }
}

/// Leaves out what opens a sentence before its subject: `In this regard,`.
fn skip_opening(grammar: &Grammar, tokens: &[Token], range: Range<usize>) -> usize {
    let opens =
        tokens.get(range.start).is_some_and(|t| grammar.is("prep", &t.word) || grammar.is("sub", &t.word));
    if !opens {
        return range.start;
    }
    range.clone().find(|i| tokens[*i].is(",")).map_or(range.start, |i| (i + 1).min(range.end))
}

/// Where the noun phrase that ends at `end` begins.
fn phrase_start(grammar: &Grammar, tokens: &[Token], end: usize) -> usize {
    let from = end.saturating_sub(REACH);
    let stops = |t: &Token| {
        let bracket = matches!(t.word.as_str(), "(" | ")" | "\"" | "“" | "”" | "«" | "»" | "/" | "&" | ".");
        (!t.is_word() && !bracket)
            || ["sub", "relative", "say", "finite"].iter().any(|list| grammar.is(list, &t.word))
    };
    (from..end).rev().find(|i| stops(&tokens[*i])).map_or(from, |i| i + 1)
}

/// Where the subject begins when an object of the verb before stands first: `held talks and the ministers agreed`.
fn behind_object(grammar: &Grammar, tokens: &[Token], range: Range<usize>) -> usize {
    let follows_verb = range
        .start
        .checked_sub(1)
        .is_some_and(|i| grammar.is("finite", &tokens[i].word) && !grammar.is("aux", &tokens[i].word));
    let joint = range.clone().rev().find(|i| grammar.is("and", &tokens[*i].word));
    match joint {
        Some(i) if follows_verb && i + 1 < range.end => i + 1,
        _ => range.start,
    }
}

/// What the head of a noun phrase is: its last word before the first preposition.
fn phrase(grammar: &Grammar, tokens: &[Token], range: Range<usize>) -> Class {
    let is_prep = |i: &usize| grammar.is("prep", &tokens[*i].word);
    let mut start = range.start;
    if range.clone().next().is_some_and(|i| is_prep(&i)) {
        // `In 2027 Kazakhstan will`: what stands nearest to the verb.
        start = range
            .clone()
            .rev()
            .find(|i| is_prep(i) || tokens[*i].sort == Sort::Number)
            .map_or(start, |i| i + 1);
    }
    let end = (start..range.end).find(is_prep).unwrap_or(range.end);
    let words: Vec<usize> = (start..end).filter(|i| tokens[*i].is_word()).collect();
    let Some(head) = words.last().map(|i| &tokens[*i]) else { return Class::Unknown };
    if words.len() == 1
        && let Some(class) = pronoun(grammar, &head.word)
    {
        return class;
    }
    if words.iter().any(|i| grammar.is("we", &tokens[*i].word)) {
        return Class::We;
    }
    // `this storm`: a thing, unless it is known to act.
    let is_this = words.first().is_some_and(|i| grammar.is("itself", &tokens[*i].word));
    if is_this && !words.iter().any(|i| grammar.is("actor", &tokens[*i].word)) {
        return Class::Thing;
    }
    let is_ours = words.first().is_some_and(|i| grammar.is("ours", &tokens[*i].word));
    if is_ours && words.len() > 1 && !grammar.is("thing", &head.word) {
        return Class::Actor;
    }
    // The head comes last in English, first in the Romance languages: the file says which end counts.
    let first_counts = grammar.is("order", "head-first");
    // The name of a party may end in `programme`.
    if is_name(tokens, &words, first_counts) {
        return Class::Actor;
    }
    let ordered: Vec<usize> =
        if first_counts { words.clone() } else { words.iter().rev().copied().collect() };
    for i in &ordered {
        let word = tokens[*i].word.as_str();
        if grammar.is("actor", word) {
            return Class::Actor;
        }
        if grammar.is("thing", word) {
            return Class::Thing;
        }
        let begins = words.first() == Some(i) && range.start == 0;
        if tokens[*i].capital && !begins && !grammar.is("article", word) {
            // `the Learning in Schools Project`: a title goes by its last word.
            let last = &tokens[range.end - 1];
            let is_title = !first_counts && last.capital && grammar.is("thing", &last.word);
            return if is_title { Class::Thing } else { Class::Actor };
        }
        if !grammar.is("article", word) && !grammar.is("adverb", word) && !first_counts {
            break;
        }
    }
    let all_capital = words.iter().all(|i| tokens[*i].capital && !grammar.is("article", &tokens[*i].word));
    if !all_capital {
        Class::Unknown
    } else if words.len() > 1 || grammar.names(&head.word, head.code).is_some() {
        Class::Actor
    } else {
        Class::Bare
    }
}

/// A capital letter that no sentence begins with: the name of somebody or something.
fn is_proper(tokens: &[Token], i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|i| tokens.get(i));
    tokens[i].capital && before.is_some_and(|t| t.is_word() || t.is("«") || t.is(","))
}

/// Whether the head of a phrase is the name of a well-known party: `Norway`, not `Norway's debt`.
fn is_name(tokens: &[Token], words: &[usize], first_counts: bool) -> bool {
    let all: Vec<&str> = words.iter().map(|i| tokens[*i].word.as_str()).collect();
    if first_counts {
        return all.iter().any(|word| super::names::is_party(word));
    }
    (0..all.len())
        .any(|from| super::names::named(&all[from..]).is_some_and(|(length, _)| from + length == all.len()))
}

/// Languages in which the subject may stand anywhere: the nearest word of the clause that can be one.
fn free(grammar: &Grammar, tokens: &[Token], at: usize) -> Subject {
    let parted = |t: &Token| matches!(t.word.as_str(), ";" | ":") || grammar.is("sub", &t.word);
    let from = at.saturating_sub(REACH);
    let start = (from..at).rev().find(|i| parted(&tokens[*i])).map_or(from, |i| i + 1);
    let until = (at + 10).min(tokens.len());
    let end = (at..until).find(|i| parted(&tokens[*i])).unwrap_or(until);
    let class_of = |i: usize| {
        let word = tokens[i].word.as_str();
        pronoun(grammar, word)
            .or_else(|| grammar.is("actor", word).then_some(Class::Actor))
            .or_else(|| super::names::is_party(word).then_some(Class::Actor))
            .or_else(|| grammar.is("thing", word).then_some(Class::Thing))
            .or_else(|| is_proper(tokens, i).then_some(Class::Bare))
    };
    // `It will help` speaks of what was said before.
    if at.checked_sub(1).is_some_and(|i| i >= start && grammar.is("itself", &tokens[i].word))
        || tokens.get(start).is_some_and(|t| start < at && grammar.is("itself", &t.word))
    {
        return Subject { class: Class::Thing, tokens: at - 1..at };
    }
    // A party anywhere in the clause outweighs the things around it.
    let mut fallback = None;
    for i in (start..at).rev().chain(at..end) {
        match class_of(i) {
            Some(class @ (Class::We | Class::Actor | Class::Person)) => {
                return Subject { class, tokens: i..i + 1 };
            }
            Some(Class::Bare) if fallback.as_ref().is_none_or(|f: &Subject| f.class == Class::Thing) => {
                fallback = Some(Subject { class: Class::Bare, tokens: i..i + 1 });
            }
            Some(class) if fallback.is_none() => fallback = Some(Subject { class, tokens: i..i + 1 }),
            _ => {}
        }
    }
    fallback.unwrap_or(Subject { class: Class::Missing, tokens: at..at })
}
