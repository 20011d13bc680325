//! Which parties speak for one side: a party, with those above and below it in the tree of parties.

use std::collections::HashMap;

use crate::model::ledger::Ledger;

/// The parent of each party that has one.
pub(super) struct Sides {
    parents: HashMap<i64, i64>,
}

impl Sides {
    /// Reads the tree of parties.
    pub(super) fn new(ledger: &Ledger) -> Self {
        Self { parents: ledger.parties.iter().filter_map(|p| Some((p.id, p.parent?))).collect() }
    }

    /// Whether two parties are one, or one of them stands above the other: a ministry speaks for its state.
    pub(super) fn same(&self, a: i64, b: i64) -> bool {
        self.is_within(a, b) || self.is_within(b, a)
    }

    /// The first of some parties that is of one side with all the others.
    pub(super) fn speaker(&self, parties: &[i64]) -> Option<i64> {
        parties.iter().copied().find(|p| parties.iter().all(|other| self.same(*p, *other)))
    }

    /// Whether a party is another one or stands below it. A circle among parents ends where it closes.
    fn is_within(&self, party: i64, whole: i64) -> bool {
        let above = std::iter::successors(Some(party), |id| self.parents.get(id).copied());
        above.take(self.parents.len() + 1).any(|id| id == whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::Book;

    #[test]
    fn a_ministry_speaks_for_its_state_and_two_ministries_for_neither_other() {
        let mut book = Book::new();
        let [state, foreign, trade, other] = ["K", "Foreign", "Trade", "U"].map(|name| book.party(name));
        for ministry in [foreign, trade] {
            book.ledger.parties.iter_mut().find(|p| p.id == ministry).unwrap().parent = Some(state);
        }
        let sides = Sides::new(&book.ledger);
        assert!(sides.same(state, foreign) && sides.same(foreign, state));
        assert!(!sides.same(foreign, trade) && !sides.same(state, other));
        assert_eq!(sides.speaker(&[foreign, state, trade]), Some(state));
        assert_eq!(sides.speaker(&[foreign, other]), None);
        assert_eq!(sides.speaker(&[]), None);
    }

    #[test]
    fn a_circle_among_parents_is_no_endless_loop() {
        let mut book = Book::new();
        let [a, b, c] = ["A", "B", "C"].map(|name| book.party(name));
        book.ledger.parties[0].parent = Some(b);
        book.ledger.parties[1].parent = Some(a);
        let sides = Sides::new(&book.ledger);
        assert!(sides.same(a, b) && !sides.same(a, c));
    }
}
