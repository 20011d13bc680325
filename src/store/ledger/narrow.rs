//! A ledger of one commitment, where more than its own rows were put back.

use std::collections::HashSet;

use crate::model::ledger::Ledger;

/// Keeps one commitment with its records, and the releases and evidence that they name.
pub(super) fn to(ledger: &mut Ledger, id: i64) {
    ledger.commitments.retain(|c| c.id == id);
    ledger.attestations.retain(|a| a.commitment == id);
    ledger.statuses.retain(|s| s.commitment == id);
    ledger.deadlines.retain(|d| d.commitment == id);
    ledger.bearings.retain(|b| b.commitment == id);
    ledger.searches.retain(|s| s.commitment == id);
    ledger.links.retain(|l| l.from == id || l.to == id);
    let rests = ledger.statuses.iter().flat_map(|s| s.evidence.iter().copied());
    let evidence = ledger.bearings.iter().map(|b| b.evidence).chain(rests).collect::<HashSet<_>>();
    ledger.evidence.retain(|e| evidence.contains(&e.id));
    let said = ledger.attestations.iter().map(|a| a.release);
    let releases = ledger.evidence.iter().filter_map(|e| e.release).chain(said).collect::<HashSet<_>>();
    ledger.releases.retain(|r| releases.contains(&r.id));
}
