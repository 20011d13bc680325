//! What a party has committed to, and how it stands: alone or through the parties that belong to it.

mod commitments;
mod members;
mod totals;

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::model::date::format_moment;
use crate::model::filter::Said;
use crate::model::fold::Casebook;
use crate::model::ledger::Ledger;
use crate::model::reference::{Ref, Sort};
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::PartyKind;
use crate::report::follow_up::{self, FollowUpParams, Item, Silent, Voice};
use crate::report::lookup::Lookup;
use crate::report::month::{DeadlineMove, Fulfilment};
use crate::report::row::Bucket;

pub use commitments::{PartyCommitment, Restated};
pub use members::PartyName;
pub use totals::{FlagCount, RoleCount, StatusCount, Totals};

/// What the report on a party is asked for.
#[derive(Debug, Clone)]
pub struct PartyParams {
    /// The party.
    pub party: i64,
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// The time up to which the ledger was loaded.
    pub known_at: DateTime<Utc>,
    /// The filters in words, to be printed.
    pub filters: Vec<Said>,
    /// The commitments that the filters left; none for all.
    pub selection: Option<HashSet<i64>>,
    /// Digest of the database.
    pub digest: String,
}

/// What the report covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Covers {
    /// `P-5`.
    pub party: Ref,
    /// Its full name.
    pub name: String,
    /// Its short name, where there is one.
    pub short_name: Option<String>,
    /// What sort of body.
    pub kind: PartyKind,
    /// The party that it belongs to.
    pub parent: Option<PartyName>,
    /// The parties that belong to it, directly or through others: what they do counts as its own.
    pub members: Vec<PartyName>,
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// What was recorded later is not in it; an instant as the database keeps it.
    pub known_at: String,
    /// The filters in words; empty for all commitments.
    pub filters: Vec<Said>,
    /// Digest of the database.
    pub digest: String,
    /// The follow-up thresholds in days.
    pub thresholds: Thresholds,
}

/// The report on a party as a value. Figures and lists are of the commitments that bind it, but for the roles and
/// the list of all its commitments.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PartyReport {
    /// What it covers.
    pub covers: Covers,
    /// How many commitments it has a part in, by role.
    pub roles: Vec<RoleCount>,
    /// The commitments that bind it, by status and flag.
    pub totals: Totals,
    /// How many of them were fulfilled, of how many, and what was left out.
    pub fulfilment: Fulfilment,
    /// Overdue, by age.
    pub overdue: Vec<Bucket<Item>>,
    /// Due soon.
    pub due_soon: Vec<Item>,
    /// Stale and dormant.
    pub silent: Vec<Silent>,
    /// Every commitment that it has a part in, by role, then by day.
    pub commitments: Vec<PartyCommitment>,
    /// What was said again, and what came of it.
    pub restated: Vec<Restated>,
    /// Deadlines moved, set later or lifted, oldest first.
    pub deadlines_moved: Vec<DeadlineMove>,
}

/// Draws the report; none where the party was not known yet. The voice is that of the follow-up's sentences.
pub fn build(ledger: &Ledger, params: PartyParams, voice: &dyn Voice) -> Option<PartyReport> {
    let as_of = params.as_of;
    let covers = covers(ledger, &params)?;
    let family = members::family(ledger, params.party);
    let keep = |id: i64| params.selection.as_ref().is_none_or(|ids| ids.contains(&id));
    let book = Casebook::select(ledger, keep);
    let lookup = Lookup::new(ledger);
    let commitments = commitments::rows(&book, &lookup, params.party, &family, as_of, &ledger.thresholds);
    let bound: HashSet<i64> =
        commitments.iter().filter(|c| c.binds()).map(|c| c.subject.commitment.id).collect();
    let (restated, deadlines_moved) = commitments::moved(&book, &lookup, &bound, as_of);
    let follow_up = FollowUpParams {
        as_of,
        known_at: params.known_at,
        since: None,
        filters: Vec::new(),
        selection: Some(bound.clone()),
        digest: params.digest,
        edition: None,
    };
    let followed = follow_up::build(ledger, follow_up, voice);
    Some(PartyReport {
        roles: totals::roles(&commitments),
        totals: totals::draw(&book, &bound, &followed.totals, as_of),
        fulfilment: totals::fulfilment(&book, &bound, as_of),
        overdue: followed.lists.overdue,
        due_soon: followed.lists.due_soon,
        silent: followed.lists.silent,
        covers,
        commitments,
        restated,
        deadlines_moved,
    })
}

fn covers(ledger: &Ledger, params: &PartyParams) -> Option<Covers> {
    let party = ledger.parties.iter().find(|p| p.id == params.party)?;
    let named = |id: i64| ledger.parties.iter().find(|p| p.id == id).map(PartyName::of);
    let members = members::family(ledger, party.id).into_iter().filter(|id| *id != party.id);
    let mut members: Vec<PartyName> = members.filter_map(named).collect();
    members.sort_by(|a, b| (&a.name, a.party).cmp(&(&b.name, b.party)));
    Some(Covers {
        party: Sort::Party.of(party.id),
        name: party.name.clone(),
        short_name: party.short_name.clone(),
        kind: party.kind,
        parent: party.parent.and_then(named),
        members,
        as_of: params.as_of,
        known_at: format_moment(params.known_at),
        filters: params.filters.clone(),
        digest: params.digest.clone(),
        thresholds: ledger.thresholds,
    })
}

#[cfg(test)]
mod tests;
