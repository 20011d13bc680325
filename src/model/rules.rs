//! The status rules: what must be there for a status, and which moves are allowed.
//!
//! Pure: the store gathers the facts, these functions judge them.

use chrono::NaiveDate;

use super::vocabulary::{Move, Relation, Status};
use crate::error::{Error, Result};

/// A piece of evidence as the rules see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Number of `E-…`.
    pub id: i64,
    /// Its date.
    pub dated_on: NaiveDate,
    /// How it bears on the commitment.
    pub relation: Relation,
    /// It is the release of origin, or one that restates: it says the words again and shows nothing.
    pub is_statement: bool,
    /// It is dated before the commitment was made: it cannot show what came of it.
    pub is_older: bool,
}

/// A search as the rules see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The day.
    pub on: NaiveDate,
    /// Nothing was found.
    pub is_empty: bool,
}

/// What is known of a commitment when a status is asked for.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The evidence that bears on it, in any order.
    pub evidence: Vec<Item>,
    /// The searches that somebody made.
    pub searches: Vec<Look>,
    /// The due date in force.
    pub due_on: Option<NaiveDate>,
    /// Another commitment supersedes or amends it.
    pub has_successor: bool,
    /// A passage takes it back.
    pub has_withdrawal: bool,
}

/// A rule about what must be there; each can be overridden by its name, with a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The name that `--override` takes.
    pub name: &'static str,
    /// What must be there.
    pub needs: &'static str,
    /// How to satisfy it.
    pub remedy: &'static str,
}

macro_rules! rule {
    ($name:literal, $needs:literal, $remedy:literal) => {
        Rule { name: $name, needs: $needs, remedy: $remedy }
    };
}

const NEEDS_SEARCH: Rule = rule!(
    "needs_search",
    "a search on or before that date that found nothing",
    "record it first: onrecord looked REF --on DATE --where PLACE --found 0"
);
const NEEDS_STEP: Rule = rule!(
    "needs_step",
    "supporting or partly supporting evidence since it was made that is neither the release of origin nor a restatement",
    "add it: --evidence URL-or-E-3-or-R-2 --relation supports"
);
const NEEDS_SUPPORT: Rule = rule!(
    "needs_support",
    "supporting evidence since it was made, other than the release of origin and restatements",
    "add it: --evidence URL-or-E-3-or-R-2 --relation supports"
);
const NEEDS_PART: Rule = rule!(
    "needs_part",
    "supporting or partly supporting evidence since it was made, other than the release of origin and restatements",
    "add it: --evidence URL-or-E-3-or-R-2 --relation partly_supports"
);
const NEEDS_OBSTACLE: Rule = rule!(
    "needs_obstacle",
    "evidence of the obstacle, or a search",
    "add --evidence, or record a search: onrecord looked REF --where PLACE --found 0"
);
const NEEDS_CONTRADICTION: Rule = rule!(
    "needs_contradiction",
    "contradicting evidence, or a search after the due date",
    "add --evidence URL --relation contradicts, or record a search made after the due date"
);
const NEEDS_SUCCESSOR: Rule = rule!(
    "needs_successor",
    "a link from the commitment that replaces it, or evidence of that (no supporting one)",
    "link it first: onrecord link C-NEW supersedes REF; or add --evidence"
);
const NEEDS_WITHDRAWAL: Rule = rule!(
    "needs_withdrawal",
    "a passage that withdraws it, or evidence of that (no supporting one)",
    "record the passage: onrecord add -r RELEASE --quote \"…\" --attests REF --as withdrawal; or add --evidence"
);
const NEEDS_RATIONALE: Rule =
    rule!("needs_rationale", "a rationale", "say why nothing observable could settle it: --note \"…\"");

/// Every rule, for help texts and for checking the name that `--override` gives.
pub const RULES: [Rule; 9] = [
    NEEDS_SEARCH,
    NEEDS_STEP,
    NEEDS_SUPPORT,
    NEEDS_PART,
    NEEDS_OBSTACLE,
    NEEDS_CONTRADICTION,
    NEEDS_SUCCESSOR,
    NEEDS_WITHDRAWAL,
    NEEDS_RATIONALE,
];

/// The rule that a status must meet; `not_assessed` has none.
pub const fn rule_of(status: Status) -> Option<Rule> {
    match status {
        Status::NotAssessed => None,
        Status::NoEvidence => Some(NEEDS_SEARCH),
        Status::InProgress => Some(NEEDS_STEP),
        Status::Ongoing | Status::Fulfilled => Some(NEEDS_SUPPORT),
        Status::PartiallyFulfilled => Some(NEEDS_PART),
        Status::Stalled => Some(NEEDS_OBSTACLE),
        Status::NotFulfilled => Some(NEEDS_CONTRADICTION),
        Status::Superseded => Some(NEEDS_SUCCESSOR),
        Status::Withdrawn => Some(NEEDS_WITHDRAWAL),
        Status::NotVerifiable => Some(NEEDS_RATIONALE),
    }
}

/// Whether the facts hold what the status needs at its effective date.
pub fn is_met(status: Status, effective_on: NaiveDate, facts: &Facts, rationale: Option<&str>) -> bool {
    let mut looked = facts.searches.iter().filter(|s| s.on <= effective_on);
    match status {
        Status::NotAssessed => true,
        Status::NoEvidence => looked.any(|s| s.is_empty),
        Status::InProgress | Status::Ongoing | Status::Fulfilled | Status::PartiallyFulfilled => {
            facts.evidence.iter().any(|item| settles(status, item))
        }
        Status::Stalled => looked.next().is_some() || facts.evidence.iter().any(|item| settles(status, item)),
        Status::NotFulfilled => {
            facts.evidence.iter().any(|item| settles(status, item))
                || facts.due_on.is_some_and(|due| looked.any(|s| s.on > due))
        }
        Status::Superseded => facts.has_successor || facts.evidence.iter().any(|item| settles(status, item)),
        Status::Withdrawn => facts.has_withdrawal || facts.evidence.iter().any(|item| settles(status, item)),
        Status::NotVerifiable => rationale.is_some_and(|r| !r.trim().is_empty()),
    }
}

/// Whether a status could rest on this piece of evidence.
pub fn settles(status: Status, item: &Item) -> bool {
    let shows = !item.is_statement && !item.is_older && item.relation != Relation::Restates;
    match status {
        Status::InProgress | Status::PartiallyFulfilled => {
            shows && matches!(item.relation, Relation::Supports | Relation::PartlySupports)
        }
        Status::Ongoing | Status::Fulfilled => shows && item.relation == Relation::Supports,
        // What supports a commitment shows neither an obstacle nor an end.
        Status::Stalled | Status::Superseded | Status::Withdrawn => {
            shows && matches!(item.relation, Relation::Contradicts | Relation::Context)
        }
        Status::NotFulfilled => !item.is_older && item.relation == Relation::Contradicts,
        Status::NotAssessed | Status::NoEvidence | Status::NotVerifiable => false,
    }
}

/// The relation that evidence given with a status has when none was said.
pub const fn usual_relation(status: Status) -> Relation {
    match status {
        Status::InProgress | Status::Ongoing | Status::Fulfilled => Relation::Supports,
        Status::PartiallyFulfilled => Relation::PartlySupports,
        Status::NotFulfilled => Relation::Contradicts,
        _ => Relation::Context,
    }
}

/// A status and whether the commitment is open with it.
pub type Standing = (Status, bool);

/// What a new event would stand between: the events in force just before and just after it.
#[derive(Debug, Clone, Copy)]
pub struct Between {
    /// The one before.
    pub before: Standing,
    /// The one after, with its reference number and how it came about.
    pub after: Option<(i64, Standing, Move)>,
}

/// Which move a new status is, when it is no correction.
///
/// # Errors
/// `never_back`; `closed` where a closed commitment would move without being reopened; `closes_before_later`
/// where a back-dated closing would stand before a later move; `not_closed` for reopening an open one.
pub fn judge_move(reference: &str, new: Standing, between: &Between, reopen: bool) -> Result<Move> {
    let (status, is_open) = new;
    let (old_status, was_open) = between.before;
    if status == Status::NotAssessed {
        return Err(Error::rejected("never_back", format!("{reference} never goes back to not_assessed"))
            .hint("use no_evidence when somebody looked and found nothing"));
    }
    let movement = match (was_open, is_open, reopen) {
        (true, _, true) => {
            return Err(Error::rejected(
                "not_closed",
                format!("{reference} is {old_status}: it is open already"),
            )
            .hint("leave --reopen out"));
        }
        (false, false, true) => {
            return Err(Error::rejected(
                "not_closed",
                format!("'{status}' closes: it cannot reopen {reference}"),
            )
            .hint("reopen with an open status first, such as in_progress"));
        }
        (false, true, true) => Move::Reopening,
        (..) if new == between.before => Move::Review,
        (false, ..) => {
            return Err(Error::rejected("closed", format!("{reference} is closed as {old_status}")).hint(
                "give --reopen with --reason to open it again, or --corrects S-… where that status was wrong",
            ));
        }
        (true, ..) => Move::Change,
    };
    judge_after(reference, new, between.after)?;
    Ok(movement)
}

/// Refuses a closed status that would stand before a later, different one which reopened nothing.
pub fn judge_after(reference: &str, standing: Standing, after: Option<(i64, Standing, Move)>) -> Result<()> {
    let (_, is_open) = standing;
    if let Some((event, later, movement)) = after
        && !is_open
        && later != standing
        && !matches!(movement, Move::Reopening | Move::Correction)
    {
        let (word, _) = later;
        return Err(Error::rejected(
            "closes_before_later",
            format!("{reference} was given the status {word} after that day (S-{event}): it cannot be closed before it"),
        )
        .hint(format!("give a later --on, or correct S-{event} first")));
    }
    Ok(())
}
