//! How many commitments were in which status, month by month.

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

use crate::model::fold::Casebook;
use crate::model::vocabulary::Status;

/// The stock at the end of a month, or on the as-of day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StockMonth {
    /// `2026-11`
    pub month: String,
    /// The last day counted.
    pub on: NaiveDate,
    /// Each status with how many were in it, in the vocabulary's order; none left out.
    pub counts: Vec<(Status, usize)>,
}

/// The last twelve months, the as-of day's last.
pub(super) fn last_twelve(book: &Casebook<'_>, as_of: NaiveDate) -> Vec<StockMonth> {
    let first = as_of.with_day(1).unwrap_or(as_of);
    let months = (0..12).rev().filter_map(|back| first.checked_sub_months(Months::new(back)));
    let stock = |month: NaiveDate| {
        let end = month.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt());
        let on = end.unwrap_or(as_of).min(as_of);
        let states = book.states(on);
        let count = |status: &Status| states.iter().filter(|s| s.status == *status).count();
        let counts = Status::ALL.iter().map(|status| (*status, count(status))).collect();
        StockMonth { month: month.format("%Y-%m").to_string(), on, counts }
    };
    months.map(stock).collect()
}
