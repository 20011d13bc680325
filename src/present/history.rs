//! The history of a commitment as a table.

use super::phrase::minute;
use crate::render::{Cell, Column, Table, Tone};
use crate::store::history::Entry;

/// Every event and edit, with both its times.
pub fn table(entries: &[Entry]) -> Table {
    let mut table = Table::new("history")
        .column(Column::text("on", "On"))
        .column(Column::text("sort", "What"))
        .column(Column::text("ref", "Ref"))
        .column(Column::flex("what", "Says"))
        .column(Column::flex("detail", "Words"))
        .column(Column::text("recorded", "Recorded"))
        .column(Column::text("by", "By"))
        .empty("no events");
    for entry in entries {
        let (what, tone) = if entry.is_corrected {
            (format!("{} [corrected]", entry.what), Tone::Dim)
        } else {
            (entry.what.clone(), Tone::Plain)
        };
        table.push(vec![
            entry.on.into(),
            entry.sort.as_str().into(),
            entry.r#ref.clone().into(),
            Cell::from(what.replace('_', " ")).tone(tone),
            Cell::from(entry.detail.clone()).tone(tone),
            minute(&entry.recorded_at).into(),
            entry.recorded_by.as_str().into(),
        ]);
    }
    table
}
