//! How many commitments bind the party, and how they stand.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::commitments::PartyCommitment;
use crate::model::fold::Casebook;
use crate::model::state::State;
use crate::model::vocabulary::{Flag, RoleKind, Status};
use crate::report::follow_up;
use crate::report::month::{Fulfilment, rates};

/// Commitments in one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoleCount {
    /// The party's part.
    pub role: RoleKind,
    /// Commitments in which it has it itself.
    pub own: usize,
    /// Those in which only parties that belong to it have it.
    pub through_members: usize,
    /// Both.
    pub total: usize,
    /// Those of them that are open.
    pub open: usize,
}

/// The commitments that bind the party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// All of them.
    pub commitments: usize,
    /// Those that are open.
    pub open: usize,
    /// Those that are closed.
    pub closed: usize,
    /// By status, every status.
    pub by_status: Vec<StatusCount>,
    /// How many carry each flag, listed under it or not.
    pub by_flag: Vec<FlagCount>,
}

/// Commitments of one status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusCount {
    /// The status.
    pub status: Status,
    /// Open ones.
    pub open: usize,
    /// Closed ones.
    pub closed: usize,
    /// Both.
    pub count: usize,
}

/// Commitments that carry one flag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FlagCount {
    /// The flag.
    pub flag: Flag,
    /// How many carry it.
    pub carried: usize,
}

/// How many commitments there are in each role.
pub(super) fn roles(commitments: &[PartyCommitment]) -> Vec<RoleCount> {
    let count = |role: RoleKind| {
        let of_role: Vec<_> = commitments.iter().filter(|c| c.role == role).collect();
        let own = of_role.iter().filter(|c| c.through.is_empty()).count();
        let open = of_role.iter().filter(|c| c.is_open).count();
        RoleCount { role, own, through_members: of_role.len() - own, total: of_role.len(), open }
    };
    RoleKind::ALL.iter().map(|role| count(*role)).collect()
}

pub(super) fn draw(
    book: &Casebook<'_>,
    bound: &HashSet<i64>,
    followed: &follow_up::Totals,
    as_of: NaiveDate,
) -> Totals {
    let states = states(book, bound, as_of);
    let count = |status: Status| {
        let of_status: Vec<_> = states.iter().filter(|s| s.status == status).collect();
        let open = of_status.iter().filter(|s| s.is_open).count();
        StatusCount { status, open, closed: of_status.len() - open, count: of_status.len() }
    };
    let open = states.iter().filter(|s| s.is_open).count();
    Totals {
        commitments: states.len(),
        open,
        closed: states.len() - open,
        by_status: Status::ALL.iter().map(|status| count(*status)).collect(),
        by_flag: followed.by_flag.iter().map(|f| FlagCount { flag: f.flag, carried: f.carried }).collect(),
    }
}

/// The rates, both over the commitments that bind the party as they stand on the as-of day.
pub(super) fn fulfilment(book: &Casebook<'_>, bound: &HashSet<i64>, as_of: NaiveDate) -> Fulfilment {
    let states = states(book, bound, as_of);
    let all: Vec<&State> = states.iter().collect();
    rates(&all, &all, as_of)
}

fn states(book: &Casebook<'_>, bound: &HashSet<i64>, as_of: NaiveDate) -> Vec<State> {
    let of_bound = book.cases().filter(|case| bound.contains(&case.commitment.id));
    of_bound.filter_map(|case| book.state(case, as_of)).collect()
}
