//! A ledger grouped by commitment once, so that folding all of it costs its events and no more.

use super::case::{self, Case};
use super::shelf::Shelf;
use crate::model::ledger::{
    Attestation, Bearing, Commitment, DeadlineEvent, Evidence, Ledger, Search, StatusEvent, find, place,
};
use crate::model::vocabulary::Move;

/// A ledger grouped by commitment.
#[derive(Debug, Clone)]
pub struct Casebook<'a> {
    /// In order of id, as the evidence is.
    commitments: Vec<&'a Commitment>,
    evidence: Vec<&'a Evidence>,
    pub(super) statuses: Shelf<&'a StatusEvent>,
    pub(super) reviews: Shelf<&'a StatusEvent>,
    pub(super) deadlines: Shelf<&'a DeadlineEvent>,
    pub(super) bearings: Shelf<(&'a Bearing, &'a Evidence)>,
    pub(super) searches: Shelf<&'a Search>,
    pub(super) attestations: Shelf<&'a Attestation>,
}

impl<'a> Casebook<'a> {
    /// Groups a whole ledger.
    pub fn new(ledger: &'a Ledger) -> Self {
        Self::select(ledger, |_| true)
    }

    /// Groups the commitments that are to be kept, by id.
    pub fn select(ledger: &'a Ledger, keep: impl Fn(i64) -> bool) -> Self {
        let mut commitments: Vec<_> = ledger.commitments.iter().filter(|c| keep(c.id)).collect();
        commitments.sort_by_key(|c| c.id);
        let mut evidence: Vec<_> = ledger.evidence.iter().collect();
        evidence.sort_by_key(|e| e.id);
        let count = commitments.len();
        let at = |id: i64| place(&commitments, id, |c| c.id);
        let proof = |id: i64| find(&evidence, id, |e| e.id).copied();
        let in_force = Shelf::fill(
            count,
            ledger.statuses.iter().filter_map(|e| Some((at(e.commitment)?, e))),
            case::settle_statuses,
        );
        let (reviews, statuses) = in_force.part(|e| e.movement == Move::Review);
        let deadlines = ledger.deadlines.iter().filter_map(|d| Some((at(d.commitment)?, d)));
        let bearings =
            ledger.bearings.iter().filter_map(|b| Some((at(b.commitment)?, (b, proof(b.evidence)?))));
        let searches = ledger.searches.iter().filter_map(|s| Some((at(s.commitment)?, s)));
        let attestations = ledger.attestations.iter().filter_map(|a| Some((at(a.commitment)?, a)));
        Self {
            statuses,
            reviews,
            deadlines: Shelf::fill(count, deadlines, case::settle_deadlines),
            bearings: Shelf::fill(count, bearings, case::settle_bearings),
            searches: Shelf::fill(count, searches, case::settle_searches),
            attestations: Shelf::fill(count, attestations, case::settle_attestations),
            commitments,
            evidence,
        }
    }

    /// All commitments, in order of id.
    pub fn cases(&self) -> impl ExactSizeIterator<Item = Case<'_>> {
        self.commitments.iter().enumerate().map(|(at, commitment)| Case::new(commitment, self, at))
    }

    /// One commitment.
    pub fn case(&self, commitment: i64) -> Option<Case<'_>> {
        let at = place(&self.commitments, commitment, |c| c.id)?;
        self.commitments.get(at).map(|commitment| Case::new(commitment, self, at))
    }

    /// One piece of evidence.
    pub fn evidence(&self, id: i64) -> Option<&'a Evidence> {
        find(&self.evidence, id, |e| e.id).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::fixture::{Book, at, day};
    use crate::model::vocabulary::{Relation, Status};

    #[test]
    fn a_selection_keeps_only_its_commitments() {
        let mut book = Book::new();
        let kept = book.commitment("2026-01-01");
        let left = book.commitment("2026-01-01");
        book.search(left, "2026-02-01", 0);
        let casebook = Casebook::select(&book.ledger, |id| id == kept);
        assert_eq!(casebook.cases().len(), 1);
        assert!(casebook.case(left).is_none());
    }

    #[test]
    fn the_order_of_the_records_does_not_matter() {
        let mut book = Book::new();
        for made_on in ["2026-01-05", "2026-01-01", "2026-01-03"] {
            let c = book.commitment(made_on);
            let e = book.evidence(c, Relation::Supports, "2026-02-01");
            book.bearing(e, c, Relation::Contradicts);
            let wrong = book.status(c, Status::Fulfilled, "2026-03-01");
            book.event(wrong).recorded_at = at("2026-04-01");
            book.correct(wrong, Some(Status::Stalled), "2026-02-20");
            book.due(c, Some("2026-06-30"), "2026-01-05");
            book.due(c, Some("2026-09-30"), "2026-01-05");
        }
        let forward = Casebook::new(&book.ledger).states(day("2026-05-01"));
        let mut shuffled = book.ledger.clone();
        shuffled.commitments.reverse();
        shuffled.statuses.reverse();
        shuffled.deadlines.reverse();
        shuffled.evidence.reverse();
        shuffled.bearings.reverse();
        assert_eq!(Casebook::new(&shuffled).states(day("2026-05-01")), forward);
        assert_eq!(forward.len(), 3);
    }
}
