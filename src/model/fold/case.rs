//! One commitment with its records, in the order in which they count.

use chrono::NaiveDate;

use super::standing::{self, Transition, history, same_standing};
use crate::model::ledger::{Attestation, Bearing, Commitment, DeadlineEvent, Evidence, Search, StatusEvent};
use crate::model::vocabulary::{AttestationKind, Move, Relation, Status};

/// One commitment with everything that is recorded of it.
#[derive(Debug, Clone)]
pub struct Case<'a> {
    /// The commitment.
    pub commitment: &'a Commitment,
    /// Status events in force that say the status, in the order of [`history`].
    pub statuses: Vec<&'a StatusEvent>,
    /// Reviews in force: each sets the day of the last review and nothing else.
    pub reviews: Vec<&'a StatusEvent>,
    /// Deadline events by (effective date, recorded time, id).
    pub deadlines: Vec<&'a DeadlineEvent>,
    /// The bearing that counts of each piece of evidence, by (evidence date, evidence id).
    pub bearings: Vec<(&'a Bearing, &'a Evidence)>,
    /// Searches by (day, id).
    pub searches: Vec<&'a Search>,
    /// Passages, the origin first, then by (day stated, id).
    pub attestations: Vec<&'a Attestation>,
}

impl<'a> Case<'a> {
    pub(super) fn new(commitment: &'a Commitment) -> Self {
        Self {
            commitment,
            statuses: Vec::new(),
            reviews: Vec::new(),
            deadlines: Vec::new(),
            bearings: Vec::new(),
            searches: Vec::new(),
            attestations: Vec::new(),
        }
    }

    /// Puts what was gathered in any order into the order promised, and drops what does not count.
    pub(super) fn settle(&mut self) {
        let in_force = history(std::mem::take(&mut self.statuses));
        (self.reviews, self.statuses) = in_force.into_iter().partition(|e| e.movement == Move::Review);
        self.deadlines.sort_by_key(|d| (d.effective_on, d.recorded_at, d.id));
        self.bearings.sort_by_key(|(b, e)| (e.dated_on, e.id, b.recorded_at, b.id));
        // Of one evidence's bearings, neighbours now, the last one counts.
        self.bearings.reverse();
        self.bearings.dedup_by_key(|(_, e)| e.id);
        self.bearings.reverse();
        self.searches.sort_by_key(|s| (s.searched_on, s.id));
        self.attestations.sort_by_key(|a| (a.kind != AttestationKind::Origin, a.stated_on, a.id));
    }

    /// The changes of status and openness, oldest first.
    pub fn transitions(&self) -> Vec<Transition<'a>> {
        standing::transitions(&self.statuses, self.commitment.made_on)
    }

    /// The deadline event in force on a day; one without a due date lifted the deadline.
    pub fn deadline(&self, as_of: NaiveDate) -> Option<&'a DeadlineEvent> {
        self.deadlines.iter().rev().find(|d| d.effective_on <= as_of).copied()
    }

    /// The event that began the current run of one status and openness, and the event in force, on a day.
    pub(super) fn run(&self, as_of: NaiveDate) -> Option<(&'a StatusEvent, &'a StatusEvent)> {
        let known = &self.statuses[..self.statuses.partition_point(|e| e.effective_on <= as_of)];
        let current = *known.last()?;
        let start = known.iter().rev().take_while(|e| same_standing(e, current)).last()?;
        Some((start, current))
    }

    /// The last day somebody looked: a search, or a status event that is neither first nor `not_assessed`.
    pub(super) fn last_reviewed_on(&self, as_of: NaiveDate) -> Option<NaiveDate> {
        let judged = self
            .statuses
            .iter()
            .chain(&self.reviews)
            .filter(|e| e.movement != Move::First && e.status != Some(Status::NotAssessed))
            .map(|e| e.effective_on);
        judged.chain(self.searches.iter().map(|s| s.searched_on)).filter(|on| *on <= as_of).max()
    }

    /// Restating passages and restating evidence up to a day.
    pub fn restatements(&self, as_of: NaiveDate) -> usize {
        let said = self
            .attestations
            .iter()
            .filter(|a| a.kind == AttestationKind::Restatement && a.stated_on <= as_of)
            .count();
        said + self
            .bearings
            .iter()
            .filter(|(b, e)| b.relation == Relation::Restates && e.dated_on <= as_of)
            .count()
    }

    /// The evidence that is not a restatement, up to a day, oldest first.
    pub fn evidence(&self, as_of: NaiveDate) -> impl Iterator<Item = &(&'a Bearing, &'a Evidence)> {
        self.bearings.iter().filter(move |(b, e)| b.relation != Relation::Restates && e.dated_on <= as_of)
    }
}
