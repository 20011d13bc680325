//! What a public site may say.
//!
//! The types of this module are the border: they have no place for notes, owners, priorities, review intervals, searches,
//! rationales, reasons or the names of those who record, and so none of these can be published. Evidence is public where
//! it has an address of the web, its own or that of the release that it is; a release where a passage of a published
//! commitment stands in it; a party or topic where a published commitment names it.

mod address;
mod change;
mod commitment;
mod named;
mod stock;

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::fold::Casebook;
use crate::model::ledger::Ledger;
use crate::report::lookup::Lookup;

pub use change::PublicChange;
pub use commitment::{
    PublicCommitment, PublicCorrection, PublicDeadline, PublicEvidence, PublicLink, PublicQuote, PublicStatus,
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
    /// Their changes of status and corrections, those last recorded first.
    pub changes: Vec<PublicChange>,
    /// How many were in which status at the end of each of the last twelve months.
    pub stock: Vec<StockMonth>,
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
        changes: change::all(&book, &commitments, params.as_of),
        stock: stock::last_twelve(&book, params.as_of),
        commitments,
    }
}

#[cfg(test)]
mod tests;
