//! What a list shows of one commitment.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::entry::Entry;
use crate::model::flags::days_overdue;
use crate::model::vocabulary::{Flag, Priority, Status};
use crate::report::lookup::Lookup;
use crate::report::row::{Due, Override, Subject};

/// The due date before the last move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedFrom {
    /// When it was due before.
    pub due: Due,
    /// Why it moved.
    pub reason: Option<String>,
}

/// One commitment in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// How urgent.
    pub priority: Priority,
    /// Status on the as-of day.
    pub status: Status,
    /// The analyst who owns it.
    pub owner: Option<String>,
    /// When it was made.
    pub made_on: NaiveDate,
    /// When it is due.
    pub due: Option<Due>,
    /// The due date before the last move, and why it moved.
    #[serde(serialize_with = "told")]
    pub moved_from: Option<MovedFrom>,
    /// The rule that its status overrides, and why.
    #[serde(serialize_with = "in_one")]
    pub overridden: Option<Override>,
    /// Days past the due date, from 1.
    pub days_overdue: Option<i64>,
    /// Days to the due date; 0 is today.
    pub days_left: Option<i64>,
    /// The flag that it is listed under; none for a stalled one without any.
    pub flag: Option<Flag>,
    /// Its other flags, in the order of the report.
    pub other_flags: Vec<Flag>,
}

impl Item {
    /// What a list shows of a commitment under its first flag, if it has one.
    pub(super) fn new(entry: &Entry<'_>, flag: Option<Flag>, lookup: &Lookup<'_>, as_of: NaiveDate) -> Self {
        let commitment = entry.case.commitment;
        Self {
            subject: lookup.subject(commitment),
            priority: commitment.priority,
            status: entry.state.status,
            owner: commitment.owner.as_deref().map(str::to_owned),
            made_on: commitment.made_on,
            due: Lookup::due(&entry.state),
            moved_from: moved_from(entry, as_of),
            overridden: overridden(entry),
            days_overdue: days_overdue(&entry.state, as_of),
            days_left: entry.days_left(as_of),
            flag,
            other_flags: entry.flags.iter().copied().filter(|other| Some(*other) != flag).collect(),
        }
    }
}

fn moved_from(entry: &Entry<'_>, as_of: NaiveDate) -> Option<MovedFrom> {
    let mut known = entry.case.deadlines().iter().rev().filter(|d| d.effective_on <= as_of);
    let (now, before) = (known.next()?, known.next()?);
    Some(MovedFrom { due: Lookup::due_set(before)?, reason: now.reason.as_deref().map(str::to_owned) })
}

fn overridden(entry: &Entry<'_>) -> Option<Override> {
    let event = entry.case.statuses().iter().find(|event| event.id == entry.state.status_event)?;
    Some(Override {
        rule: event.override_rule.as_deref()?.to_owned(),
        reason: event.reason.as_deref().map(str::to_owned),
    })
}

/// In JSON the due date and the reason are one text: `2026Q2: put off by the ministry`.
#[expect(clippy::ref_option, reason = "serde passes the field as it is")]
fn told<S: Serializer>(moved: &Option<MovedFrom>, s: S) -> Result<S::Ok, S::Error> {
    let text = moved.as_ref().map(|from| match &from.reason {
        Some(reason) => format!("{}: {reason}", from.due.label),
        None => from.due.label.clone(),
    });
    text.serialize(s)
}

/// In JSON the rule and the reason are one text: `needs_support: shown to the desk`.
#[expect(clippy::ref_option, reason = "serde passes the field as it is")]
fn in_one<S: Serializer>(overridden: &Option<Override>, s: S) -> Result<S::Ok, S::Error> {
    let text = overridden.as_ref().map(|o| match &o.reason {
        Some(reason) => format!("{}: {reason}", o.rule),
        None => o.rule.clone(),
    });
    text.serialize(s)
}
