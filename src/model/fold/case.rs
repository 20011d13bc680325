//! One commitment with its records, in the order in which they count.

use std::fmt;

use chrono::NaiveDate;

use super::casebook::Casebook;
use super::standing::{self, Transition, history, same_standing};
use crate::model::ledger::{Attestation, Bearing, Commitment, DeadlineEvent, Evidence, Search, StatusEvent};
use crate::model::vocabulary::{AttestationKind, Move, Relation, Status};

/// One commitment with everything that is recorded of it.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The commitment.
    pub commitment: &'a Commitment,
    book: &'a Casebook<'a>,
    /// Its place among the cases of the book.
    at: usize,
}

impl fmt::Debug for Case<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Case").field("commitment", &self.commitment.id).finish_non_exhaustive()
    }
}

impl<'a> Case<'a> {
    pub(super) const fn new(commitment: &'a Commitment, book: &'a Casebook<'a>, at: usize) -> Self {
        Self { commitment, book, at }
    }

    /// Status events in force that say the status, in the order of [`history`].
    pub fn statuses(&self) -> &'a [&'a StatusEvent] {
        self.book.statuses.of(self.at)
    }

    /// Reviews in force: each sets the day of the last review and nothing else.
    pub fn reviews(&self) -> &'a [&'a StatusEvent] {
        self.book.reviews.of(self.at)
    }

    /// Deadline events by (effective date, recorded time, id).
    pub fn deadlines(&self) -> &'a [&'a DeadlineEvent] {
        self.book.deadlines.of(self.at)
    }

    /// The bearing that counts of each piece of evidence, by (evidence date, evidence id).
    pub fn bearings(&self) -> &'a [(&'a Bearing, &'a Evidence)] {
        self.book.bearings.of(self.at)
    }

    /// Searches by (day, id).
    pub fn searches(&self) -> &'a [&'a Search] {
        self.book.searches.of(self.at)
    }

    /// Passages, the origin first, then by (day stated, id).
    pub fn attestations(&self) -> &'a [&'a Attestation] {
        self.book.attestations.of(self.at)
    }

    /// The changes of status and openness, oldest first.
    pub fn transitions(&self) -> Vec<Transition<'a>> {
        standing::transitions(self.statuses(), self.commitment.made_on)
    }

    /// The deadline event in force on a day; one without a due date lifted the deadline.
    pub fn deadline(&self, as_of: NaiveDate) -> Option<&'a DeadlineEvent> {
        self.deadlines().iter().rev().find(|d| d.effective_on <= as_of).copied()
    }

    /// The event that began the current run of one status and openness, and the event in force, on a day.
    pub(super) fn run(&self, as_of: NaiveDate) -> Option<(&'a StatusEvent, &'a StatusEvent)> {
        let known = &self.statuses()[..self.statuses().partition_point(|e| e.effective_on <= as_of)];
        let current = *known.last()?;
        let start = known.iter().rev().take_while(|e| same_standing(e, current)).last()?;
        Some((start, current))
    }

    /// The last day somebody looked: a search, or a status event that is neither first nor `not_assessed`.
    pub(super) fn last_reviewed_on(&self, as_of: NaiveDate) -> Option<NaiveDate> {
        let judged = self
            .statuses()
            .iter()
            .chain(self.reviews())
            .filter(|e| e.movement != Move::First && e.status != Some(Status::NotAssessed))
            .map(|e| e.effective_on);
        judged.chain(self.searches().iter().map(|s| s.searched_on)).filter(|on| *on <= as_of).max()
    }

    /// Restating passages and restating evidence up to a day.
    pub fn restatements(&self, as_of: NaiveDate) -> usize {
        let said = self
            .attestations()
            .iter()
            .filter(|a| a.kind == AttestationKind::Restatement && a.stated_on <= as_of)
            .count();
        said + self
            .bearings()
            .iter()
            .filter(|(b, e)| b.relation == Relation::Restates && e.dated_on <= as_of)
            .count()
    }

    /// The evidence that is not a restatement, up to a day, oldest first.
    pub fn evidence(&self, as_of: NaiveDate) -> impl Iterator<Item = &(&'a Bearing, &'a Evidence)> {
        self.bearings().iter().filter(move |(b, e)| b.relation != Relation::Restates && e.dated_on <= as_of)
    }
}

// What was gathered in any order is put into the order promised, and what does not count is dropped.

pub(super) fn settle_statuses(events: &mut Vec<&StatusEvent>) {
    *events = history(std::mem::take(events));
}

pub(super) fn settle_deadlines(events: &mut Vec<&DeadlineEvent>) {
    events.sort_by_key(|d| (d.effective_on, d.recorded_at, d.id));
}

pub(super) fn settle_bearings(bearings: &mut Vec<(&Bearing, &Evidence)>) {
    bearings.sort_by_key(|(b, e)| (e.dated_on, e.id, b.recorded_at, b.id));
    // Of one evidence's bearings, neighbours now, the last one counts.
    bearings.reverse();
    bearings.dedup_by_key(|(_, e)| e.id);
    bearings.reverse();
}

pub(super) fn settle_searches(searches: &mut Vec<&Search>) {
    searches.sort_by_key(|s| (s.searched_on, s.id));
}

pub(super) fn settle_attestations(passages: &mut Vec<&Attestation>) {
    passages.sort_by_key(|a| (a.kind != AttestationKind::Origin, a.stated_on, a.id));
}
