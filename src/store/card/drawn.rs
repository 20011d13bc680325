//! Cards drawn from a ledger: as of a day, as known at a time.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Card, Details};
use crate::model::fold::{Case, Casebook};
use crate::model::ledger::{Ledger, Party, Release, Topic};
use crate::model::reference::Sort;
use crate::model::state::State;
use crate::model::vocabulary::{AttestationKind, RoleKind};

/// The cards of commitments of a ledger in these states, in the order given.
pub(in crate::store) fn drawn(
    ledger: &Ledger,
    book: &Casebook<'_>,
    states: &[State],
    as_of: NaiveDate,
) -> Vec<Card> {
    let names = Names::of(ledger);
    let card = |state: &State| {
        let case = book.case(state.commitment)?;
        let strength = case.commitment.strength;
        Some(Card::new(state, strength, names.details(case), as_of, &ledger.thresholds))
    };
    states.iter().filter_map(card).collect()
}

struct Names<'a> {
    parties: HashMap<i64, &'a Party>,
    topics: HashMap<i64, &'a Topic>,
    releases: HashMap<i64, &'a Release>,
}

impl<'a> Names<'a> {
    fn of(ledger: &'a Ledger) -> Self {
        Self {
            parties: ledger.parties.iter().map(|p| (p.id, p)).collect(),
            topics: ledger.topics.iter().map(|t| (t.id, t)).collect(),
            releases: ledger.releases.iter().map(|r| (r.id, r)).collect(),
        }
    }

    fn details(&self, case: Case<'_>) -> Details {
        let own = case.commitment;
        let origin = case.attestations().iter().find(|a| a.kind == AttestationKind::Origin);
        let release = origin.and_then(|a| self.releases.get(&a.release));
        let in_role = |role| own.parties(role).map(|id| self.party(id)).collect();
        Details {
            title: own.title.to_string(),
            quote: origin.map(|a| a.quote.to_string()),
            release: release.map(|r| r.id),
            release_title: release.map(|r| r.title.clone()),
            issuer: release.and_then(|r| r.issuer).map(|id| self.party(id)),
            committing: in_role(RoleKind::Committing),
            counterparts: in_role(RoleKind::Counterpart),
            supporting: in_role(RoleKind::Supporting),
            beneficiaries: in_role(RoleKind::Beneficiary),
            topics: own.topics.iter().filter_map(|id| self.topics.get(id)).map(|t| t.code.clone()).collect(),
            owner: own.owner.as_deref().map(str::to_owned),
            last_touched_at: None,
        }
    }

    /// The name that lists print; the reference of a party that the ledger does not hold.
    fn party(&self, id: i64) -> String {
        self.parties.get(&id).map_or_else(|| Sort::Party.of(id).to_string(), |p| p.label().to_owned())
    }
}
