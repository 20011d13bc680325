//! A party with all that belong to it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::ledger::{Ledger, Party};
use crate::model::reference::{Ref, Sort};

/// A party as a row names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartyName {
    /// `P-5`.
    pub party: Ref,
    /// Its label.
    pub name: String,
}

impl PartyName {
    pub(super) fn of(party: &Party) -> Self {
        Self { party: Sort::Party.of(party.id), name: party.label().to_owned() }
    }
}

/// The party and all below it. A circle among parents ends where it closes.
pub(super) fn family(ledger: &Ledger, party: i64) -> BTreeSet<i64> {
    let mut family = BTreeSet::from([party]);
    loop {
        let is_child = |p: &&Party| p.parent.is_some_and(|parent| family.contains(&parent));
        let found: Vec<i64> =
            ledger.parties.iter().filter(is_child).map(|p| p.id).filter(|id| !family.contains(id)).collect();
        if found.is_empty() {
            return family;
        }
        family.extend(found);
    }
}
