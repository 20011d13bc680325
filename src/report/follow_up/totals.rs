//! How many commitments there are, in which status and with which flags; every share with its denominator.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::entry::Entry;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{Flag, RoleKind, Status};
use crate::report::lookup::Lookup;

/// The totals of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// All commitments that the report covers: `open` + `closed`.
    pub commitments: usize,
    /// The open ones: `flagged` + `unflagged`.
    pub open: usize,
    /// The closed ones.
    pub closed: usize,
    /// Open ones with a flag; each stands in one list.
    pub flagged: usize,
    /// Open ones without any flag.
    pub unflagged: usize,
    /// Every status, also those that nothing has.
    pub by_status: Vec<StatusCount>,
    /// Every flag, also those that nothing carries.
    pub by_flag: Vec<FlagCount>,
    /// Every committing party, those without one last; a commitment of several parties counts for each of them.
    pub by_party: Vec<PartyCount>,
    /// Shares of the open ones.
    pub shares: Vec<Share>,
}

/// The commitments that one party is bound by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartyCount {
    /// `P-…`; none for commitments without a committing party.
    pub party: Option<Ref>,
    /// What the party is called.
    pub name: Option<String>,
    /// All of them.
    pub commitments: usize,
    /// The open ones.
    pub open: usize,
    /// The overdue ones.
    pub overdue: usize,
    /// All of them by status; statuses that nothing has are not there.
    pub by_status: BTreeMap<Status, usize>,
}

/// How many commitments have one status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusCount {
    /// The status.
    pub status: Status,
    /// Open with it.
    pub open: usize,
    /// Closed with it.
    pub closed: usize,
}

/// How many commitments carry one flag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FlagCount {
    /// The flag.
    pub flag: Flag,
    /// Carry it, whatever else they carry.
    pub carried: usize,
    /// Are listed under it, because it is their first.
    pub listed: usize,
}

/// A part of a whole, and what was left out of the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Share {
    /// What it counts: a stable word.
    pub name: &'static str,
    /// What it counts, in words.
    pub label: &'static str,
    /// How many.
    pub numerator: usize,
    /// Of how many.
    pub denominator: usize,
    /// What the denominator counts, in words.
    pub denominator_label: &'static str,
    /// How many commitments the denominator leaves out.
    pub excluded: usize,
    /// Which ones those are, in words.
    pub excluded_label: &'static str,
}

/// Counts the entries.
pub(super) fn totals(entries: &[Entry<'_>], lookup: &Lookup<'_>) -> Totals {
    let count = |test: &dyn Fn(&Entry<'_>) -> bool| entries.iter().filter(|s| test(s)).count();
    let status = |status: Status| StatusCount {
        status,
        open: count(&|s| s.state.status == status && s.state.is_open),
        closed: count(&|s| s.state.status == status && !s.state.is_open),
    };
    let flag = |flag: Flag| FlagCount {
        flag,
        carried: count(&|s| s.has(flag)),
        listed: count(&|s| s.first_flag() == Some(flag)),
    };
    let open = count(&|s| s.state.is_open);
    let flagged = count(&|s| s.first_flag().is_some());
    Totals {
        commitments: entries.len(),
        open,
        closed: entries.len() - open,
        flagged,
        unflagged: open - flagged,
        by_status: Status::ALL.iter().copied().map(status).collect(),
        by_flag: Flag::ALL.iter().copied().map(flag).collect(),
        by_party: by_party(entries, lookup),
        shares: shares(entries),
    }
}

fn by_party(entries: &[Entry<'_>], lookup: &Lookup<'_>) -> Vec<PartyCount> {
    let none = |party: Option<Ref>, name| PartyCount {
        party,
        name,
        commitments: 0,
        open: 0,
        overdue: 0,
        by_status: BTreeMap::new(),
    };
    // Keyed so that those of nobody come last.
    let mut counts: BTreeMap<(bool, String, i64), PartyCount> = BTreeMap::new();
    for entry in entries {
        let parties: BTreeSet<i64> = entry.case.commitment.parties(RoleKind::Committing).collect();
        let mut add = |key, party, name| {
            let count = counts.entry(key).or_insert_with(|| none(party, name));
            count.commitments += 1;
            count.open += usize::from(entry.state.is_open);
            count.overdue += usize::from(entry.has(Flag::Overdue));
            *count.by_status.entry(entry.state.status).or_default() += 1;
        };
        for &id in &parties {
            let name = lookup.party(id);
            add((false, name.clone(), id), Some(Sort::Party.of(id)), Some(name));
        }
        if parties.is_empty() {
            add((true, String::new(), 0), None, None);
        }
    }
    counts.into_values().collect()
}

fn shares(entries: &[Entry<'_>]) -> Vec<Share> {
    let open: Vec<&Entry<'_>> = entries.iter().filter(|s| s.state.is_open).collect();
    let count = |test: &dyn Fn(&Entry<'_>) -> bool| open.iter().filter(|s| test(s)).count();
    let dated = count(&|s| s.state.due_on.is_some());
    let closed = entries.len() - open.len();
    let of_open = |name, label, numerator| Share {
        name,
        label,
        numerator,
        denominator: open.len(),
        denominator_label: "open",
        excluded: closed,
        excluded_label: "closed",
    };
    vec![
        Share {
            name: "overdue",
            label: "overdue",
            numerator: count(&|s| s.has(Flag::Overdue)),
            denominator: dated,
            denominator_label: "open with a due date",
            excluded: entries.len() - dated,
            excluded_label: "undated or closed",
        },
        of_open("evidenced", "with evidence", count(&|s| s.state.evidence_count > 0)),
        of_open("reviewed", "reviewed at least once", count(&|s| s.state.last_reviewed_on.is_some())),
    ]
}
