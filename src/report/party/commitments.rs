//! The commitments that a party has a part in.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::members::PartyName;
use crate::model::flags::{days_overdue, flags};
use crate::model::fold::{Case, Casebook};
use crate::model::reference::Sort;
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::{AttestationKind, CommitmentKind, Flag, Relation, RoleKind, Status, Strength};
use crate::report::lookup::Lookup;
use crate::report::month::{DeadlineMove, moves_of};
use crate::report::row::{Due, Quote, Subject};

/// One commitment in one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartyCommitment {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// The party's part in it.
    pub role: RoleKind,
    /// The parties belonging to it that have this part; empty where it has it itself.
    pub through: Vec<PartyName>,
    /// What sort of undertaking.
    pub kind: CommitmentKind,
    /// How hard it binds.
    pub strength: Strength,
    /// When it was made.
    pub made_on: NaiveDate,
    /// Its status.
    pub status: Status,
    /// Whether it is open.
    pub is_open: bool,
    /// When it is due.
    pub due: Option<Due>,
    /// Days past the due date, from 1.
    pub days_overdue: Option<i64>,
    /// Its flags, in the order of the follow-up report.
    pub flags: Vec<Flag>,
    /// Its exact words and their release.
    pub quote: Option<Quote>,
}

impl PartyCommitment {
    /// Whether it binds the party.
    pub fn binds(&self) -> bool {
        self.role == RoleKind::Committing
    }
}

/// A commitment that was said again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Restated {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// How many times it was said again.
    pub times: usize,
    /// When last.
    pub last_on: NaiveDate,
    /// Pieces of evidence that are not restatements.
    pub evidence_count: usize,
    /// Its status.
    pub status: Status,
}

/// Every commitment that the family has a part in on a day, by role, then by day and reference.
pub(super) fn rows(
    book: &Casebook<'_>,
    lookup: &Lookup<'_>,
    party: i64,
    family: &BTreeSet<i64>,
    as_of: NaiveDate,
    thresholds: &Thresholds,
) -> Vec<PartyCommitment> {
    let mut rows = Vec::new();
    for case in book.cases() {
        let Some(state) = book.state(case, as_of) else { continue };
        for role in RoleKind::ALL {
            let holders: BTreeSet<i64> =
                case.commitment.parties(*role).filter(|id| family.contains(id)).collect();
            if holders.is_empty() {
                continue;
            }
            let others = holders.iter().filter(|_| !holders.contains(&party));
            rows.push(PartyCommitment {
                subject: lookup.subject(case.commitment),
                role: *role,
                through: others
                    .map(|id| PartyName { party: Sort::Party.of(*id), name: lookup.party(*id) })
                    .collect(),
                kind: case.commitment.kind,
                strength: case.commitment.strength,
                made_on: case.commitment.made_on,
                status: state.status,
                is_open: state.is_open,
                due: Lookup::due(&state),
                days_overdue: days_overdue(&state, as_of),
                flags: flags(&state, as_of, thresholds),
                quote: lookup.quote(case),
            });
        }
    }
    rows.sort_by_key(|row| (row.role, row.made_on, row.subject.commitment));
    rows
}

/// Of the commitments that bind the party: what was said again, most often first, and which deadlines moved.
pub(super) fn moved(
    book: &Casebook<'_>,
    lookup: &Lookup<'_>,
    bound: &HashSet<i64>,
    as_of: NaiveDate,
) -> (Vec<Restated>, Vec<DeadlineMove>) {
    let (mut said, mut moves) = (Vec::new(), Vec::new());
    for case in book.cases().filter(|case| bound.contains(&case.commitment.id)) {
        let subject = lookup.subject(case.commitment);
        moves.extend(moves_of(case, &subject, |on| on <= as_of));
        let last_on = restated_on(case, as_of).max();
        let status = book.state(case, as_of).map(|state| state.status);
        if let (Some(last_on), Some(status)) = (last_on, status) {
            let (times, evidence_count) = (case.restatements(as_of), case.evidence(as_of).count());
            said.push(Restated { subject, times, last_on, evidence_count, status });
        }
    }
    said.sort_by_key(|row| (std::cmp::Reverse(row.times), row.subject.commitment));
    moves.sort_by_key(|row| (row.effective_on, row.subject.commitment, row.deadline));
    (said, moves)
}

/// The days on which it was said again, up to a day.
fn restated_on(case: Case<'_>, as_of: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let passages = case.attestations().iter().filter(|a| a.kind == AttestationKind::Restatement);
    let evidence = case.bearings().iter().filter(|(bearing, _)| bearing.relation == Relation::Restates);
    let days = passages.map(|a| a.stated_on).chain(evidence.map(|(_, evidence)| evidence.dated_on));
    days.filter(move |on| *on <= as_of)
}
