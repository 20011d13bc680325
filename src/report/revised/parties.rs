//! Committing parties that an earlier edition named otherwise: renamed, merged, or put right in a commitment.

use std::collections::BTreeMap;

use serde::Serialize;

use super::earlier::Earlier;
use crate::model::ledger::Ledger;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::RoleKind;
use crate::report::lookup::Lookup;

/// Committing parties, as the edition named them and as they are now: the tables by party changed with them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RevisedParties {
    /// Their labels then.
    pub then: Vec<String>,
    /// Their labels now.
    pub now: Vec<String>,
    /// The commitments that are theirs.
    pub commitments: Vec<Ref>,
}

/// Every difference once, with all its commitments that the edition counted.
pub(super) fn revised(now: &Ledger, earlier: &Earlier, lookup: &Lookup<'_>) -> Vec<RevisedParties> {
    let renamed = |id: &i64| earlier.parties.get(id).is_some_and(|label| *label != lookup.party(*id));
    let renamed: Vec<i64> = earlier.parties.keys().copied().filter(|id| renamed(id)).collect();
    let mut found: BTreeMap<(Vec<String>, Vec<String>), Vec<Ref>> = BTreeMap::new();
    for commitment in &now.commitments {
        let Some(then) = earlier.find(commitment.id).filter(|then| then.shares.is_some()) else { continue };
        let is_same = commitment.parties(RoleKind::Committing).eq(then.by.iter().copied());
        if is_same && !then.by.iter().any(|id| renamed.contains(id)) {
            continue;
        }
        let labels = (earlier.labels(&then.by), lookup.parties(commitment, RoleKind::Committing));
        if labels.0 != labels.1 {
            found.entry(labels).or_default().push(Sort::Commitment.of(commitment.id));
        }
    }
    let row = |((then, now), commitments)| RevisedParties { then, now, commitments };
    found.into_iter().map(row).collect()
}
