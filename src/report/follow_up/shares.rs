//! What each commitment adds to the figures of the follow-up report.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::entry::Entry;
use crate::model::fold::Casebook;
use crate::model::ledger::Ledger;
use crate::report::revised::{Figure, Share};

/// What each commitment that is kept, and made by the as-of day, adds to [`Figure::OF_FOLLOW_UP`], in order of id.
pub(in crate::report) fn shares(
    ledger: &Ledger,
    as_of: NaiveDate,
    selection: Option<&HashSet<i64>>,
) -> Vec<(i64, Box<[Share]>)> {
    let book = Casebook::select(ledger, |id| selection.is_none_or(|ids| ids.contains(&id)));
    let entries = Entry::all(&book, as_of, &ledger.thresholds);
    let of = |entry: &Entry<'_>| Figure::OF_FOLLOW_UP.iter().map(|f| share(*f, entry).into()).collect();
    entries.iter().map(|entry| (entry.state.commitment, of(entry))).collect()
}

fn share(figure: Figure, entry: &Entry<'_>) -> bool {
    let state = &entry.state;
    match figure {
        Figure::Commitments => true,
        Figure::Open => state.is_open,
        Figure::ClosedInAll => !state.is_open,
        Figure::Flag(flag) => entry.has(flag),
        Figure::Status(status) => state.status == status,
        Figure::Dated => state.is_open && state.due_on.is_some(),
        Figure::Evidenced => state.is_open && state.evidence_count > 0,
        Figure::Reviewed => state.is_open && state.last_reviewed_on.is_some(),
        // Figures of the monthly report.
        Figure::OpeningStock
        | Figure::New
        | Figure::Reopened
        | Figure::Closed
        | Figure::ClosingStock
        | Figure::Overdue
        | Figure::FulfilledOfClosed
        | Figure::DenominatorOfClosed
        | Figure::FulfilledOfDue
        | Figure::DenominatorOfDue => false,
    }
}
