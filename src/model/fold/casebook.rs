//! A ledger grouped by commitment once, so that folding all of it costs its events and no more.

use super::case::Case;
use crate::model::ledger::{Evidence, Ledger, place};

/// A ledger grouped by commitment.
#[derive(Debug, Clone)]
pub struct Casebook<'a> {
    /// In order of id, as the evidence is.
    cases: Vec<Case<'a>>,
    evidence: Vec<&'a Evidence>,
}

impl<'a> Casebook<'a> {
    /// Groups a whole ledger.
    pub fn new(ledger: &'a Ledger) -> Self {
        Self::select(ledger, |_| true)
    }

    /// Groups the commitments that are to be kept, by id.
    pub fn select(ledger: &'a Ledger, keep: impl Fn(i64) -> bool) -> Self {
        let mut cases: Vec<Case<'a>> =
            ledger.commitments.iter().filter(|c| keep(c.id)).map(Case::new).collect();
        cases.sort_by_key(|c| c.commitment.id);
        let mut evidence: Vec<_> = ledger.evidence.iter().collect();
        evidence.sort_by_key(|e| e.id);
        let mut book = Self { cases, evidence };
        book.gather(ledger);
        book.cases.iter_mut().for_each(Case::settle);
        book
    }

    fn gather(&mut self, ledger: &'a Ledger) {
        for event in &ledger.statuses {
            self.with(event.commitment, |case| case.statuses.push(event));
        }
        for event in &ledger.deadlines {
            self.with(event.commitment, |case| case.deadlines.push(event));
        }
        for search in &ledger.searches {
            self.with(search.commitment, |case| case.searches.push(search));
        }
        for passage in &ledger.attestations {
            self.with(passage.commitment, |case| case.attestations.push(passage));
        }
        for bearing in &ledger.bearings {
            if let Some(evidence) = self.evidence(bearing.evidence) {
                self.with(bearing.commitment, |case| case.bearings.push((bearing, evidence)));
            }
        }
    }

    fn with(&mut self, commitment: i64, add: impl FnOnce(&mut Case<'a>)) {
        let at = place(&self.cases, commitment, |case| case.commitment.id);
        if let Some(case) = at.and_then(|at| self.cases.get_mut(at)) {
            add(case);
        }
    }

    /// All commitments, in order of id.
    pub fn cases(&self) -> &[Case<'a>] {
        &self.cases
    }

    /// One commitment.
    pub fn case(&self, commitment: i64) -> Option<&Case<'a>> {
        place(&self.cases, commitment, |case| case.commitment.id).and_then(|at| self.cases.get(at))
    }

    /// One piece of evidence.
    pub fn evidence(&self, id: i64) -> Option<&'a Evidence> {
        place(&self.evidence, id, |e| e.id).and_then(|at| self.evidence.get(at)).copied()
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
