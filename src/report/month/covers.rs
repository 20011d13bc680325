//! Part 1: what the report covers.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::account::Accounts;
use crate::model::date::{Month, format_moment};
use crate::model::filter::Said;
use crate::model::ledger::Ledger;
use crate::model::thresholds::Thresholds;
use crate::report::edition::EditionMark;

/// What was asked for.
#[derive(Debug, Clone)]
pub struct MonthParams {
    /// The month.
    pub month: Month,
    /// The day on which things are due, overdue or silent; usually the month's last day.
    pub as_of: NaiveDate,
    /// The time up to which the ledger was loaded.
    pub known_at: DateTime<Utc>,
    /// The filters in words, to be printed.
    pub filters: Vec<Said>,
    /// The commitments that the filters left; none for all.
    pub selection: Option<HashSet<i64>>,
    /// Digest of the database.
    pub digest: String,
    /// The edition as which it is issued.
    pub edition: Option<EditionMark>,
    /// The known-at time of the edition before, from which corrections are told; none: the month's first day.
    pub corrections_since: Option<DateTime<Utc>>,
}

/// What the report covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Covers {
    /// `2026-11`.
    pub month: Month,
    /// `November 2026`.
    pub title: String,
    /// The month's first day.
    pub first_day: NaiveDate,
    /// The month's last day.
    pub last_day: NaiveDate,
    /// The last day whose events are counted: the month's last day or the as-of date, whichever is earlier.
    pub counted_until: NaiveDate,
    /// The day on which things are due, overdue or silent.
    pub as_of: NaiveDate,
    /// What was recorded later is not in it; an instant as the database keeps it.
    pub known_at: String,
    /// The filters in words; empty for all commitments.
    pub filters: Vec<Said>,
    /// The edition as which it is issued; none as long as it is not.
    pub edition: Option<EditionMark>,
    /// Digest of the database.
    pub digest: String,
    /// The follow-up thresholds in days.
    pub thresholds: Thresholds,
}

pub(super) fn draw(ledger: &Ledger, params: &MonthParams, accounts: &Accounts<'_>) -> Covers {
    Covers {
        month: params.month,
        title: params.month.title(),
        first_day: params.month.first_day(),
        last_day: params.month.last_day(),
        counted_until: accounts.window.closing_on,
        as_of: params.as_of,
        known_at: format_moment(params.known_at),
        filters: params.filters.clone(),
        edition: params.edition.clone(),
        digest: params.digest.clone(),
        thresholds: ledger.thresholds,
    }
}
