//! What waits for a second reader.

use crate::render::{Cell, Column, Table};
use crate::store::second_reading::Reading;

/// Closing statuses that wait; those that `user` proposed are marked, for he cannot confirm them.
pub fn table(waiting: &[Reading], user: &str) -> Table {
    let mut table = Table::new("second_readings")
        .column(Column::text("ref", "Ref"))
        .column(Column::text("to", "Proposed"))
        .column(Column::text("effective_on", "From"))
        .column(Column::text("from", "Now"))
        .column(Column::text("by", "By"))
        .column(Column::text("since", "Waits since"))
        .column(Column::flex("title", "Title"))
        .column(Column::flex("evidence", "Resting on").if_filled())
        .column(Column::flex("rationale", "Rationale").if_filled())
        .column(Column::text("overrides", "Overrides").if_filled())
        .column(Column::flex("reason", "Reason").if_filled())
        .empty("nothing waits for a second reader");
    for reading in waiting {
        let by = if reading.is_by(user) {
            format!("{} (you)", reading.proposed_by)
        } else {
            reading.proposed_by.clone()
        };
        table.push(vec![
            reading.commitment.to_string().into(),
            reading.to.into(),
            reading.effective_on.into(),
            reading.from.into(),
            by.into(),
            reading.proposed_at.get(..10).unwrap_or_default().into(),
            reading.title.as_str().into(),
            reading.evidence.iter().map(ToString::to_string).collect::<Vec<_>>().into(),
            reading.rationale.clone().into(),
            reading.override_rule.clone().into(),
            Cell::from(reading.reason.clone()),
        ]);
    }
    table
}

/// One of them in a sentence: `fulfilled from 2026-03-01, proposed by asel on 2026-03-02`.
pub fn sentence(reading: &Reading) -> String {
    let Reading { to, effective_on, proposed_by, proposed_at, .. } = reading;
    let on = proposed_at.get(..10).unwrap_or_default();
    format!("{} from {effective_on}, proposed by {proposed_by} on {on}", to.label())
}
