//! What a public site may say.
//!
//! The types of this module are the border: they have no place for notes, owners, priorities, review intervals, searches,
//! rationales, reasons or the names of those who record, and so none of these can be published. Evidence is public where
//! it has an address of the web, its own or that of the release that it is; a release where a passage of a published
//! commitment stands in it; a party or topic where a published commitment names it.

mod commitment;
mod named;
mod stock;

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::model::fold::Casebook;
use crate::model::ledger::Ledger;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::Status;
use crate::report::lookup::Lookup;

pub use commitment::{
    PublicCommitment, PublicDeadline, PublicEvidence, PublicLink, PublicQuote, PublicStatus,
};
pub use named::{PublicParty, PublicRelease, PublicTopic};
pub use stock::StockMonth;

/// What is published.
#[derive(Debug, Clone, Default)]
pub struct SiteParams {
    /// As of this day.
    pub as_of: NaiveDate,
    /// Only these commitments; all where there is none.
    pub selection: Option<HashSet<i64>>,
}

/// A site as a value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Site {
    /// As of this day.
    pub as_of: NaiveDate,
    /// Whether it holds a selection of the ledger; by what it was made may be private.
    pub is_selection: bool,
    /// The commitments in order of their reference.
    pub commitments: Vec<PublicCommitment>,
    /// The releases that they stand in, newest first.
    pub releases: Vec<PublicRelease>,
    /// The parties that they name, by label.
    pub parties: Vec<PublicParty>,
    /// Their topics, by code.
    pub topics: Vec<PublicTopic>,
    /// Their changes of status, those last recorded first.
    pub changes: Vec<PublicChange>,
    /// How many were in which status at the end of each of the last twelve months.
    pub stock: Vec<StockMonth>,
}

/// One change of status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicChange {
    /// `S-9`
    pub event: Ref,
    /// `C-42`
    pub commitment: Ref,
    /// Its title.
    pub title: String,
    /// Labels of the committing parties.
    pub by: Vec<String>,
    /// The status before.
    pub from: Option<Status>,
    /// The status after.
    pub to: Status,
    /// The day from which it counts.
    pub on: NaiveDate,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// Draws up a site from what is known.
pub fn build(ledger: &Ledger, params: &SiteParams) -> Site {
    let chosen = |id: i64| params.selection.as_ref().is_none_or(|ids| ids.contains(&id));
    let kept: HashSet<i64> = ledger
        .commitments
        .iter()
        .filter(|c| c.made_on <= params.as_of)
        .map(|c| c.id)
        .filter(|id| chosen(*id))
        .collect();
    let book = Casebook::select(ledger, |id| kept.contains(&id));
    let lookup = Lookup::new(ledger);
    let commitments = commitment::all(ledger, &book, &lookup, params.as_of);
    Site {
        as_of: params.as_of,
        is_selection: params.selection.is_some(),
        releases: named::releases(ledger, &lookup, &commitments),
        parties: named::parties(ledger, &commitments),
        topics: named::topics(ledger, &commitments),
        changes: changes(&book, &lookup, params.as_of),
        stock: stock::last_twelve(&book, params.as_of),
        commitments,
    }
}

fn changes(book: &Casebook<'_>, lookup: &Lookup<'_>, as_of: NaiveDate) -> Vec<PublicChange> {
    let mut changes = Vec::new();
    for case in book.cases() {
        let subject = lookup.subject(case.commitment);
        let moved = case.transitions().into_iter().filter(|t| !t.enters() && t.on <= as_of);
        changes.extend(moved.map(|t| PublicChange {
            event: Sort::StatusEvent.of(t.event.id),
            commitment: subject.commitment,
            title: subject.title.clone(),
            by: subject.by.clone(),
            from: t.from(),
            to: t.to,
            on: t.on,
            recorded_at: t.event.recorded_at,
        }));
    }
    changes.sort_by_key(|c| std::cmp::Reverse((c.recorded_at, c.event)));
    changes
}

#[cfg(test)]
mod tests;
