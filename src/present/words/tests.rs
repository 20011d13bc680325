//! The languages against each other, and against what the code asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::{Language, Term, Words, args};
use crate::model::date::Month;
use crate::model::goals::Goal;
use crate::model::rules::RULES;
use crate::model::vocabulary::{
    AttestationKind, Basis, CommitmentKind, Flag, LinkKind, Move, PartyKind, Precision, Priority, Relation,
    ReleaseKind, RoleKind, Status, Strength,
};
use crate::report::month::{LateSort, MoveDirection};
use crate::report::revised::{Figure, RateName, Revision};
use crate::report::row::Due;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The keys of a language with the variables of each; an entry that is no message fails.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let resources = language.sources().map(|s| fluent_syntax::parser::parse(s).unwrap());
    let mut found = BTreeMap::new();
    for entry in resources.iter().flat_map(|resource| &resource.body) {
        match entry {
            Entry::Message(message) => {
                let mut variables = BTreeSet::new();
                gather(message.value.as_ref().unwrap(), &mut variables);
                let key = message.id.name.to_owned();
                assert!(found.insert(key, variables).is_none(), "{language}: '{}' twice", message.id.name);
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => panic!("{language}: {other:?}"),
        }
    }
    found
}

fn gather(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            within(expression, variables);
        }
    }
}

fn within(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    let (inline, variants) = match expression {
        Expression::Select { selector, variants } => (selector, variants.as_slice()),
        Expression::Inline(inline) => (inline, &[][..]),
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => within(expression, variables),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                within(&Expression::Inline(argument.clone()), variables);
            }
        }
        _ => {}
    }
    for variant in variants {
        gather(&variant.value, variables);
    }
}

impl Words {
    /// The fixed texts of a language, without what is filled in.
    pub(crate) fn vocabulary(language: Language) -> impl Iterator<Item = String> {
        // Variables, functions and the names of variants are all that is not text.
        let sources = language.sources().into_iter();
        let lines = sources.flat_map(str::lines).filter(|line| !line.starts_with('#'));
        lines.map(|line| {
            let value = line.split_once(" = ").map_or(line, |(_, value)| value);
            let text = value.rsplit_once("] ").map_or(value, |(_, text)| text);
            let mut depth = 0;
            let inside = |c: &char| {
                depth += match c {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                depth == 0 && *c != '}'
            };
            text.chars().filter(inside).collect()
        })
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let english = messages(Language::English);
    for language in Language::ALL {
        let own = messages(language);
        for (key, variables) in &english {
            assert_eq!(own.get(key), Some(variables), "{language}: {key}");
        }
        assert_eq!(own.len(), english.len(), "{language}");
    }
}

/// The keys of one vocabulary.
fn terms<T: Term>(all: &[T]) -> impl Iterator<Item = String> + '_ {
    all.iter().map(|term| format!("{}-{}", T::LIST, term.code()))
}

/// What the sources of `present` ask for: texts that may be keys, and those that must be.
#[derive(Default)]
struct Asked {
    may_be: BTreeSet<String>,
    must_be: BTreeSet<String>,
}

fn asked_for() -> Asked {
    fn read(folder: &Path, found: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("words/tests.rs") {
                found.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut source = String::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/present"), &mut source);
    let mut asked = Asked::default();
    let parts = source.split('"').collect::<Vec<_>>();
    for (before, text) in parts.iter().zip(&parts[1..]) {
        let follows = |calls: &[&str]| calls.iter().any(|call| before.trim_end().ends_with(call));
        if follows(&["words.column(", "words.number(", "words.flex("]) {
            asked.must_be.insert(format!("column-{text}"));
        } else if follows(&[".text(", ".say("])
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        {
            asked.must_be.insert((*text).to_owned());
        }
        asked.may_be.insert((*text).to_owned());
    }
    asked
}

#[test]
fn no_message_is_missing_and_none_is_unused() {
    let english = messages(Language::English);
    let Asked { may_be, must_be: mut asked } = asked_for();
    asked.extend(terms(AttestationKind::ALL).chain(terms(Basis::ALL)).chain(terms(CommitmentKind::ALL)));
    asked.extend(terms(Flag::ALL).chain(terms(LinkKind::ALL)).chain(terms(Move::ALL)));
    asked.extend(terms(PartyKind::ALL).chain(terms(Priority::ALL)).chain(terms(Relation::ALL)));
    asked.extend(terms(ReleaseKind::ALL).chain(terms(RoleKind::ALL)).chain(terms(Status::ALL)));
    asked.extend(terms(Strength::ALL).chain(terms(&MoveDirection::ALL)));
    asked.extend(RULES.iter().map(|rule| format!("rule-{}", rule.name)));
    asked.extend(
        Figure::OF_MONTH
            .iter()
            .chain(&Figure::OF_FOLLOW_UP)
            .filter(|f| !matches!(f, Figure::Status(_) | Figure::Flag(_)))
            .map(|figure| format!("revised-figure-{}", figure.code())),
    );
    asked.extend(Revision::ALL.iter().map(|why| format!("revised-by-{}", why.code())));
    asked.extend(RateName::ALL.iter().map(|rate| format!("revised-figure-{}", rate.code())));
    asked.extend(LateSort::ALL.iter().map(|sort| format!("late-{}", sort.code())));
    asked.extend(RoleKind::ALL.iter().map(|role| format!("party-role-{role}")));
    asked.extend((1..=12).map(|part| format!("month-part-{part}")));
    asked.extend(Goal::all().map(|goal| format!("goal-{}", goal.number)));
    let missing: Vec<_> = asked.iter().filter(|key| !english.contains_key(*key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let unused: Vec<_> =
        english.keys().filter(|key| !asked.contains(*key) && !may_be.contains(*key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_term_has_its_own_label_in_its_list() {
    for language in Language::ALL {
        let words = Words::new(language);
        let labels = |list: Vec<String>| {
            let all: BTreeSet<&String> = list.iter().collect();
            assert_eq!(all.len(), list.len(), "{language}: {list:?}");
        };
        labels(Status::ALL.iter().map(|term| words.term(*term)).collect());
        labels(Flag::ALL.iter().map(|term| words.term(*term)).collect());
        labels(CommitmentKind::ALL.iter().map(|term| words.term(*term)).collect());
        labels(Strength::ALL.iter().map(|term| words.term(*term)).collect());
        labels(Relation::ALL.iter().map(|term| words.term(*term)).collect());
    }
    let labels = Status::ALL.iter().map(|status| Words::default().term(*status) == status.label());
    assert!(labels.into_iter().all(|same| same), "English labels of reports are those of lists");
}

#[test]
fn days_and_months_are_written_as_each_language_writes_them() {
    let said = Language::ALL.map(|language| {
        let words = Words::new(language);
        let month = Month::of(day("2025-08-01"));
        [words.date(day("2025-06-04")), words.date(day("2026-01-01")), words.month(month)].join(" | ")
    });
    assert_eq!(
        said,
        [
            "4 June 2025 | 1 January 2026 | August 2025",
            "4 июня 2025 года | 1 января 2026 года | август 2025 года",
            "2025 жылғы 4 маусым | 2026 жылғы 1 қаңтар | 2025 жылғы тамыз",
            "4 juin 2025 | 1er janvier 2026 | août 2025",
            "4 de junio de 2025 | 1 de enero de 2026 | agosto de 2025",
        ]
    );
}

#[test]
fn a_due_date_is_no_more_precise_than_it_was_given() {
    let said = Language::ALL.map(|language| {
        let words = Words::new(language);
        let due = |precision| {
            let (label, basis) = (String::new(), Basis::Stated);
            words.due_date(&Due { on: day("2026-12-31"), label, precision, basis })
        };
        [Precision::Month, Precision::Quarter, Precision::HalfYear, Precision::Year].map(due).join(" | ")
    });
    assert_eq!(
        said,
        [
            "December 2026 | Q4 2026 | second half of 2026 | 2026",
            "декабрь 2026 года | IV квартал 2026 года | второе полугодие 2026 года | 2026 год",
            "2026 жылғы желтоқсан | 2026 жылғы IV тоқсан | 2026 жылғы екінші жартыжылдық | 2026 жыл",
            "décembre 2026 | 4e trimestre 2026 | second semestre 2026 | 2026",
            "diciembre de 2026 | cuarto trimestre de 2026 | segundo semestre de 2026 | 2026",
        ]
    );
}

#[test]
fn numbers_take_the_plural_form_of_each_language() {
    let said = |language, numbers: &[i64]| {
        let words = Words::new(language);
        let one = |days: &i64| words.say("ask-fact-over", args![days = *days]);
        numbers.iter().map(one).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(said(Language::English, &[0, 1, 2, 21]), "0 days over, 1 day over, 2 days over, 21 days over");
    assert_eq!(
        said(Language::Russian, &[1, 2, 5, 11, 12, 21, 22, 111]),
        "просрочено на 1 день, просрочено на 2 дня, просрочено на 5 дней, просрочено на 11 дней, \
         просрочено на 12 дней, просрочено на 21 день, просрочено на 22 дня, просрочено на 111 дней"
    );
    assert_eq!(said(Language::Kazakh, &[1, 5]), "мерзімнен 1 күн өтті, мерзімнен 5 күн өтті");
    assert_eq!(said(Language::French, &[0, 1, 2]), "0 jour de retard, 1 jour de retard, 2 jours de retard");
    assert_eq!(said(Language::Spanish, &[0, 1, 2]), "0 días de retraso, 1 día de retraso, 2 días de retraso");
}

#[test]
fn the_labels_of_the_writers_are_translated() {
    let english = Words::default().labels();
    // Writers do not know what is counted.
    let count = english.count.clone();
    assert_eq!(english, crate::render::Labels { count, ..crate::render::Labels::ENGLISH });
    for language in &Language::ALL[1..] {
        let own = Words::new(*language).labels();
        assert_eq!(own.language, language.as_str());
        assert_ne!((&own.contents, &own.show_values), (&english.contents, &english.show_values));
    }
}
