//! The queries that come with the program: no rows, the same in every database.

use super::{Origin, Parameter, SavedQuery};
use crate::model::vocabulary::ParameterKind;

/// A query as it is written down here: its SQL stands in `builtin/NAME.sql`.
struct BuiltIn {
    name: &'static str,
    description: &'static str,
    parameters: &'static [(&'static str, ParameterKind, &'static str, Option<&'static str>)],
    sql: &'static str,
}

macro_rules! built_in {
    ($name:literal, $description:literal, [$($parameter:expr),*]) => {
        BuiltIn {
            name: $name,
            description: $description,
            parameters: &[$($parameter),*],
            sql: include_str!(concat!("builtin/", $name, ".sql")),
        }
    };
}

const DATE: ParameterKind = ParameterKind::Date;
const NUMBER: ParameterKind = ParameterKind::Number;
const TEXT: ParameterKind = ParameterKind::Text;

const ALL: &[BuiltIn] = &[
    built_in!(
        "overdue",
        "Open commitments past their due date, longest first",
        [("on", DATE, "as of this day", Some("today"))]
    ),
    built_in!(
        "due-between",
        "Open commitments that fall due between two days",
        [("from", DATE, "the first day", Some("today")), ("to", DATE, "the last day", Some("+90d"))]
    ),
    built_in!(
        "no-evidence",
        "Open commitments made some time ago for which no evidence was ever gathered",
        [("before", DATE, "made before this day", Some("-180d"))]
    ),
    built_in!(
        "deadlines-moved",
        "Due dates that were moved or lifted: from when to when, and why",
        [("since", DATE, "moved on this day or later", Some("-365d"))]
    ),
    built_in!(
        "said-again",
        "Open commitments that were said again and of which nothing has been seen",
        [("times", NUMBER, "said again at least so often", Some("1"))]
    ),
    built_in!(
        "scorecard",
        "What each party has bound itself to, and what came of it",
        [("since", DATE, "made on this day or later", Some("1900-01-01"))]
    ),
    built_in!(
        "by-topic",
        "Commitments by topic: open, overdue, fulfilled",
        [("on", DATE, "overdue as of this day", Some("today"))]
    ),
    built_in!("late", "Commitments fulfilled after their due date, with the days", []),
    built_in!(
        "workload",
        "Open commitments by the analyst who owns them",
        [("on", DATE, "as of this day", Some("today"))]
    ),
    built_in!("unread", "Releases that nobody has read in full", []),
    built_in!(
        "yield",
        "Releases by month and issuer, and how many commitments were found in them",
        [("since", DATE, "published on this day or later", Some("-365d"))]
    ),
    built_in!("overrides", "Statuses recorded although a rule of evidence was not met, with the reason", []),
    built_in!(
        "corrections",
        "Statuses that were corrected or taken away, and why",
        [("since", DATE, "recorded on this day or later", Some("-365d"))]
    ),
    built_in!(
        "in-vain",
        "Open commitments looked for without finding anything",
        [("times", NUMBER, "at least so often", Some("1"))]
    ),
    built_in!("sources", "Who published the evidence, and how it bears", []),
    built_in!(
        "activity",
        "Who recorded how much, by month and command",
        [("since", DATE, "recorded on this day or later", Some("-90d"))]
    ),
    built_in!(
        "said",
        "Passages that hold some words",
        [("words", TEXT, "part of the quote, in any case", None)]
    ),
];

/// All of them, in the order in which they are listed.
pub(super) fn all() -> impl Iterator<Item = SavedQuery> {
    ALL.iter().map(|query| SavedQuery {
        name: query.name.to_owned(),
        origin: Origin::Program,
        description: Some(query.description.to_owned()),
        parameters: query
            .parameters
            .iter()
            .map(|(name, kind, what, default)| Parameter {
                name: (*name).to_owned(),
                kind: *kind,
                description: Some((*what).to_owned()),
                default: default.map(str::to_owned),
            })
            .collect(),
        sql: query.sql.trim_end().to_owned(),
        recorded_at: None,
        recorded_by: None,
    })
}

/// Whether a name is taken by one of them.
pub(super) fn has(name: &str) -> bool {
    ALL.iter().any(|query| query.name == name)
}
