//! The operation log as tables, and an undo in words.

use super::phrase::minute;
use crate::model::date::format_moment;
use crate::render::{Cell, Column, Document, Table, Tone};
use crate::store::log::{Entry, Touched};
use crate::store::undo::Undone;

/// Most records named where something was undone.
const NAMED: usize = 8;

/// Operations, newest first.
pub fn table(entries: &[Entry]) -> Table {
    let mut table = Table::new("log")
        .column(Column::text("operation", "Op"))
        .column(Column::text("recorded", "Recorded"))
        .column(Column::text("by", "By"))
        .column(Column::text("command", "Command"))
        .column(Column::flex("summary", "What"))
        .column(Column::number("records", "Records"))
        .column(Column::text("undone_by", "Undone by"))
        .empty("no operations");
    for entry in entries {
        let tone = if entry.undone_by.is_some() { Tone::Dim } else { Tone::Plain };
        table.push(vec![
            Cell::from(entry.operation.to_string()).tone(tone),
            moment(entry).into(),
            entry.recorded_by.as_str().into(),
            entry.command.as_str().into(),
            Cell::from(entry.summary.as_str()).tone(tone),
            entry.records.into(),
            entry.undone_by.map(|by| by.to_string()).into(),
        ]);
    }
    table
}

/// One operation with what it did.
pub fn operation(entry: &Entry, rows: &[Touched]) -> Document {
    let mut fields = vec![
        ("Operation".to_owned(), entry.operation.to_string().into()),
        ("Recorded".to_owned(), format!("{} by {}", moment(entry), entry.recorded_by).into()),
        ("Command".to_owned(), entry.command.as_str().into()),
        ("What".to_owned(), entry.summary.as_str().into()),
        ("Records".to_owned(), entry.records.into()),
    ];
    if let Some(undone) = entry.undoes {
        fields.push(("Takes back".to_owned(), undone.to_string().into()));
    }
    if let Some(by) = entry.undone_by {
        fields.push(("Undone by".to_owned(), by.to_string().into()));
    }
    let mut table = Table::new("changes")
        .column(Column::text("record", "Record"))
        .column(Column::text("what", "What"))
        .column(Column::text("of", "Of"))
        .column(Column::text("column", "Column"))
        .column(Column::flex("before", "Before"))
        .column(Column::flex("after", "After"))
        .empty("no changes");
    for row in rows {
        let lead = || {
            let of = row.table.replace('_', " ");
            vec![row.record.as_str().into(), row.what.replace('_', " ").into(), Cell::from(of)]
        };
        if row.values.is_empty() {
            table.push([lead(), vec![Cell::empty(), Cell::empty(), Cell::empty()]].concat());
        }
        for value in &row.values {
            let values = [Some(value.column.clone()), value.before.clone(), value.after.clone()];
            table.push([lead(), values.map(Cell::from).to_vec()].concat());
        }
    }
    Document::default().fields("operation", fields).table(table)
}

/// What was undone or done again.
pub fn undone(undone: &Undone) -> Document {
    let Undone { operation, again, turned_by, work, records } = undone;
    let done = if *again { "Did again" } else { "Undid" };
    let what = named(work);
    let mut touched = records.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    if records.len() > NAMED {
        touched = format!("{touched} and {} more", records.len() - NAMED);
    }
    let fields = vec![
        (done.to_owned(), what.into()),
        ("Records".to_owned(), touched.into()),
        ("As".to_owned(), format!("{operation} ('onrecord {turned_by}' turns it round)").into()),
    ];
    Document::default().fields("undone", fields)
}

/// An operation in one line: `O-7 (status, 2026-01-15 12:00 by dana): C-1 no_evidence from 2026-01-15`.
pub fn named(entry: &Entry) -> String {
    let Entry { operation, command, recorded_by, summary, .. } = entry;
    format!("{operation} ({command}, {} by {recorded_by}): {summary}", moment(entry))
}

fn moment(entry: &Entry) -> String {
    minute(&format_moment(entry.recorded_at))
}
