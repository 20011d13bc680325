//! The monthly report: twelve numbered parts, each a named field of [`MonthReport`].
//!
//! Stocks and flows are those of the month, counted up to its last day or the as-of date, whichever is earlier.
//! What is due, overdue or silent is so on the as-of date. The ledger given decides what is known.

mod account;
mod breakdown;
mod changes;
mod closed;
mod corrections;
mod coverage;
mod covers;
mod deadlines;
mod figures;
mod fulfilment;
mod gathered;
mod headline;
mod late;
#[cfg(test)]
pub(crate) mod laws;
mod newly_made;
mod restated;
mod shares;
mod sources;
mod status_table;
mod trend;

use serde::Serialize;

use crate::model::fold::Casebook;
use crate::model::ledger::Ledger;
use crate::report::lookup::Lookup;
use crate::report::revised::{self, Earlier, RevisedFigures};
use account::{Accounts, Window};

pub use breakdown::{Breakdown, BreakdownRow, BreakdownTable};
pub use changes::StatusChange;
pub use closed::{ClosedGroup, ClosedRow};
pub use corrections::{CorrectedRow, Corrections};
pub use coverage::{Coverage, CoveredRelease};
pub use covers::{Covers, MonthParams};
pub(in crate::report) use deadlines::moves_of;
pub use deadlines::{DeadlineMove, Deadlines, MoveDirection};
pub use figures::Figures;
pub(in crate::report) use fulfilment::rates;
pub use fulfilment::{Fulfilment, LeftOut, Rate};
pub use gathered::{BearsOn, EmptySearch, EvidenceRow, Gathered};
pub use headline::Headline;
pub use late::{LateCounts, LateRecord, LateSort, RecordedLate};
pub use newly_made::NewCommitment;
pub use restated::RestatementRow;
pub(in crate::report) use shares::shares;
pub use sources::{ReleaseSource, Sources};
pub use status_table::{StatusCount, StatusRow, StatusTable};
pub use trend::{OpenWith, TrendPoint};

/// A monthly report as a value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MonthReport {
    /// 1. What it covers.
    pub covers: Covers,
    /// 2. Stocks and flows, statuses, fulfilment rate.
    pub headline: Headline,
    /// 2. The stock over the last twelve months; the last one is the headline's.
    pub trend: Vec<TrendPoint>,
    /// 3. New commitments.
    pub new_commitments: Vec<NewCommitment>,
    /// 4. Status changes.
    pub status_changes: Vec<StatusChange>,
    /// 5. Closed this month, by outcome.
    pub closed: Vec<ClosedGroup>,
    /// 6. Evidence gathered, and searches that found nothing.
    pub gathered: Gathered,
    /// 7. Deadlines moved, due soon, overdue by age.
    pub deadlines: Deadlines,
    /// 8. Restatements.
    pub restatements: Vec<RestatementRow>,
    /// 9. By party, topic, kind and strength.
    pub breakdown: Breakdown,
    /// 10. Releases read and unread.
    pub coverage: Coverage,
    /// 11. Corrections and late arrivals.
    pub corrections: Corrections,
    /// 11. Figures of the edition before that are revised; none where there was no edition.
    pub revised: Option<RevisedFigures>,
    /// 12. Sources.
    pub sources: Sources,
}

/// Draws up the report of a month from what is known.
pub fn build(ledger: &Ledger, params: &MonthParams) -> MonthReport {
    build_after(ledger, params, None)
}

/// Draws up the report of a month, which also says what is revised of an earlier edition.
pub fn build_after(ledger: &Ledger, params: &MonthParams, earlier: Option<&Earlier>) -> MonthReport {
    // First, while nothing else that is large stands in memory.
    let revised = earlier.map(|earlier| revised::draw(ledger, earlier));
    let keep = |id: i64| params.selection.as_ref().is_none_or(|ids| ids.contains(&id));
    let book = Casebook::select(ledger, keep);
    let accounts = Accounts::open(&book, Lookup::new(ledger), Window::new(params.month, params.as_of));
    let new_commitments = newly_made::rows(&accounts);
    let status_changes = changes::rows(&accounts);
    let gathered = gathered::draw(&accounts);
    let restatements = restated::rows(&accounts);
    let coverage = coverage::draw(ledger, &accounts);
    let cited = sources::Cited {
        new_commitments: &new_commitments,
        status_changes: &status_changes,
        gathered: &gathered,
        restatements: &restatements,
        coverage: &coverage,
    };
    MonthReport {
        covers: covers::draw(ledger, params, &accounts),
        trend: trend::draw(&accounts, params.month),
        headline: headline::draw(&accounts),
        closed: closed::groups(&accounts),
        deadlines: deadlines::draw(&accounts),
        breakdown: breakdown::draw(&accounts),
        corrections: corrections::draw(ledger, params, &accounts),
        revised,
        sources: sources::draw(&cited, &accounts.lookup),
        new_commitments,
        status_changes,
        gathered,
        restatements,
        coverage,
    }
}
