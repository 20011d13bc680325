//! Every rule of every grammar, held to its own examples.

use super::super::cue;
use super::super::due::due;
use super::super::sentence::sentences;
use super::super::token::tokens;
use super::{Effect, FILES, Grammar, Rule, parse};

/// Whether the rule is accepted (or, for a look-alike, found) anywhere in a text.
fn finds(grammar: &Grammar, rule: &Rule, text: &str) -> bool {
    sentences(text).iter().any(|sentence| {
        let reading = cue::read(
            grammar,
            &tokens(text, sentence.range.clone()),
            cue::Place { heading: rule.heading, ..cue::Place::default() },
        );
        match rule.effect {
            Effect::Commit { .. } => reading.cues.iter().any(|c| c.rule.id == rule.id && c.is_accepted()),
            Effect::Reject { .. } => reading.rejects.iter().any(|(_, r, _)| r.id == rule.id),
        }
    })
}

#[test]
fn every_rule_accepts_its_yes_and_refuses_its_no() {
    let mut wrong = Vec::new();
    for (code, text) in FILES {
        let grammar = parse::parse(text).unwrap_or_else(|e| panic!("{code}: {e}"));
        for rule in grammar.rules.iter().filter(|r| r.id != "item-of-agreed-list") {
            wrong.extend(
                rule.yes
                    .iter()
                    .filter(|t| !finds(&grammar, rule, t))
                    .map(|t| format!("{code}/{} misses: {t}", rule.id)),
            );
            wrong.extend(
                rule.no
                    .iter()
                    .filter(|t| finds(&grammar, rule, t))
                    .map(|t| format!("{code}/{} takes: {t}", rule.id)),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_an_example_for_it_and_one_against_it() {
    for (code, text) in FILES {
        let grammar = parse::parse(text).unwrap();
        for rule in &grammar.rules {
            assert!(!rule.yes.is_empty() && !rule.no.is_empty(), "{code}/{}", rule.id);
        }
    }
}

#[test]
fn no_two_rules_of_a_language_have_one_name() {
    for (code, text) in FILES {
        let grammar = parse::parse(text).unwrap();
        let mut ids: Vec<&str> = grammar.rules.iter().map(|r| r.id.as_str()).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all, "{code}");
    }
}

#[test]
fn every_deadline_is_found_and_reckoned_as_its_examples_say() {
    let release = chrono::NaiveDate::from_ymd_opt(2026, 3, 10).unwrap();
    let mut wrong = Vec::new();
    for (code, text) in FILES {
        let grammar = parse::parse(text).unwrap_or_else(|e| panic!("{code}: {e}"));
        for example in grammar.dues.iter().flat_map(|d| &d.yes) {
            let (sentence, wanted) = example.split_once(" -> ").unwrap_or_else(|| panic!("{example}"));
            let found = due(&grammar, &tokens(sentence, 0..sentence.len()), Some(release));
            let said = found.map(|f| {
                let words = sentence[f.bytes].to_owned();
                f.on.map_or(words.clone(), |on| format!("{words} = {}", on.label()))
            });
            if said.as_deref() != Some(wanted) {
                wrong.push(format!("{code}: {sentence} -> {said:?}, wanted {wanted}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_language_words_deadlines() {
    for (code, text) in FILES {
        let grammar = parse::parse(text).unwrap();
        assert!(grammar.dues.iter().filter(|d| !d.yes.is_empty() && !d.id.is_empty()).count() >= 4, "{code}");
    }
}
