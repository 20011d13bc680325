//! How far the coders of a release agree, and where they do not.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::agreement::{Agreement, Level, Reading, agreement};
use crate::model::coding::{Code, Coding, Settlement, Unit};
use crate::model::reference::Ref;
use crate::model::vocabulary::{CommitmentKind, Strength};

/// The comparison of what several coders decided on one text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The release.
    pub release: Ref,
    /// The version of its text.
    pub version: i64,
    /// The coders, in order of name.
    pub coders: Vec<Coder>,
    /// Sentences of the text.
    pub units: usize,
    /// The agreement on each variable.
    pub agreement: Vec<Variable>,
    /// The sentences that coders saw otherwise, in order of the text.
    pub differences: Vec<Difference>,
}

/// One coder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coder {
    /// Who.
    pub name: String,
    /// Sentences coded.
    pub coded: usize,
    /// How often a sheet was handed in; the newest counts.
    pub times: usize,
}

/// The agreement on one question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Variable {
    /// commitment, kind or strength.
    pub variable: &'static str,
    /// The figures.
    #[serde(flatten)]
    pub agreement: Agreement,
    /// What its alpha says.
    pub reading: Reading,
}

/// A sentence that coders saw otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The sentence.
    #[serde(flatten)]
    pub unit: Unit,
    /// What each coder decided, in the order of the coders; none who did not code it.
    pub codes: Vec<Option<Code>>,
    /// What was settled.
    pub settled: Option<Settlement>,
}

/// Compares codings of one text: each the newest of its coder.
pub fn compare(release: Ref, version: i64, codings: &[Coding], settled: &[Settlement]) -> Comparison {
    let mut codings = codings.iter().collect::<Vec<_>>();
    codings.sort_by(|a, b| a.coder.cmp(&b.coder));
    let rows = rows(&codings);
    // Only decisions on the same question are compared: kinds where a coder saw a commitment.
    let values = |value: fn(&Code) -> Option<usize>| {
        rows.iter().map(|(_, codes)| codes.iter().flatten().filter_map(value).collect()).collect::<Vec<_>>()
    };
    let variable = |variable, level, value: fn(&Code) -> Option<usize>| {
        let agreement = agreement(level, &values(value));
        Variable { variable, reading: agreement.reading(), agreement }
    };
    let differences = rows.iter().filter(|(_, codes)| {
        let mut given = codes.iter().flatten();
        given.next().is_some_and(|first| given.any(|other| other != first))
    });
    Comparison {
        release,
        version,
        units: codings.iter().map(|coding| coding.units).max().unwrap_or(0),
        agreement: vec![
            variable("commitment", Level::Nominal, |code| Some(usize::from(code.is_commitment))),
            variable("kind", Level::Nominal, |code| rank(CommitmentKind::ALL, code.kind)),
            variable("strength", Level::Ordinal, |code| rank(Strength::ALL, code.strength)),
        ],
        differences: differences
            .map(|(unit, codes)| Difference {
                unit: (*unit).clone(),
                codes: codes.clone(),
                settled: settled.iter().find(|settlement| settlement.unit == unit.number).cloned(),
            })
            .collect(),
        coders: codings
            .iter()
            .map(|coding| Coder {
                name: coding.coder.clone(),
                coded: coding.coded.len(),
                times: coding.times,
            })
            .collect(),
    }
}

/// A sentence, and what each coder decided on it.
type Decided<'a> = (&'a Unit, Vec<Option<Code>>);

/// Each sentence that anybody coded, with the codes in the order of the coders.
fn rows<'a>(codings: &[&'a Coding]) -> Vec<(&'a Unit, Vec<Option<Code>>)> {
    // By place: a later program may number the sentences otherwise.
    let mut rows: BTreeMap<(i64, i64), Decided<'_>> = BTreeMap::new();
    for (at, coding) in codings.iter().enumerate() {
        for coded in &coding.coded {
            let row = rows
                .entry((coded.unit.start, coded.unit.end))
                .or_insert_with(|| (&coded.unit, vec![None; codings.len()]));
            row.1[at] = Some(coded.code);
        }
    }
    rows.into_values().collect()
}

/// The place of a word in its list: strengths stand in order of strength.
fn rank<T: PartialEq>(all: &[T], value: Option<T>) -> Option<usize> {
    let value = value?;
    all.iter().position(|word| *word == value)
}
