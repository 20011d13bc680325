//! Loads the records of the ledger as a value: what histories, folds and reports are made from.

mod described;
mod events;
mod narrow;
mod select;
#[cfg(test)]
mod tests;
mod versions;

use chrono::{DateTime, Utc};

use crate::db::Query;
use crate::error::Result;
use crate::model::ledger::Ledger;
use select::Reader;
use versions::Versions;

/// How much to load.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    All,
    /// One commitment with its records, the releases and evidence that they name, and all parties and topics.
    One(i64),
}

/// Loads what was recorded at or before `known_at`; without it, everything.
///
/// What can be edited (titles, parties, topics, releases, thresholds) is as it was at that time. Every list is
/// in order of id. A commitment that was not there is absent: an unknown one gives no error.
///
/// # Errors
/// A row that holds what no version of this program writes: the file was changed by something else.
pub fn load(query: &dyn Query, scope: Scope, known_at: Option<DateTime<Utc>>) -> Result<Ledger> {
    let reader = Reader::new(query, scope, known_at, &described::EDITED, &events::APPENDED)?;
    let versions = Versions::read(&reader)?;
    let mut ledger = described::load(&reader, &versions)?;
    events::load(&reader, &mut ledger, &versions)?;
    if let Scope::One(id) = scope {
        narrow::to(&mut ledger, id);
    }
    Ok(ledger)
}
