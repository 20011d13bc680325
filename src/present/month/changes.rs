//! Parts 4 and 5: status changes, and what was closed.

use super::monthly;
use crate::model::vocabulary::Move;
use crate::present::phrase::{
    count, due_cells, evidence, evidence_cell, names, subject_row, subject_table, subject_title,
};
use crate::render::{Cell, Column, Document, Entry, Tone};
use crate::report::month::{ClosedGroup, ClosedRow, StatusChange};

pub(super) fn add(document: Document, changes: &[StatusChange]) -> Document {
    let mut table = monthly(
        subject_table("status_changes")
            .column(Column::text("event", "Event"))
            .column(Column::text("move", "Move"))
            .column(Column::text("from", "From"))
            .column(Column::text("to", "To"))
            .column(Column::text("is_open", "Open"))
            .column(Column::text("effective_on", "Effective"))
            .column(Column::flex("evidence", "Evidence"))
            .column(Column::flex("rationale", "Rationale"))
            .column(Column::flex("reason", "Reason"))
            .column(Column::text("overridden", "Rule overridden"))
            .column(Column::flex("override_reason", "Why overridden")),
    );
    for change in changes {
        let overridden = change.overridden.as_ref();
        table.push(subject_row(
            &change.subject,
            [
                change.event.to_string().into(),
                change.movement.into(),
                change.from.into(),
                change.to.into(),
                if change.is_open { "yes" } else { "no" }.into(),
                change.effective_on.into(),
                evidence_cell(&change.evidence),
                change.rationale.clone().into(),
                change.reason.clone().into(),
                overridden.map(|o| o.rule.clone()).into(),
                overridden.and_then(|o| o.reason.clone()).into(),
            ],
        ));
    }
    document.entries(table, changes.iter().map(entry).collect())
}

fn entry(change: &StatusChange) -> Entry {
    let how = match change.movement {
        Move::Reopening => ", reopened",
        Move::Correction => ", by a correction",
        _ => "",
    };
    let mut facts =
        vec![format!("{} → {} on {}{how}", change.from.label(), change.to.label(), change.effective_on)];
    if !change.subject.by.is_empty() {
        facts.push(format!("Bound: {}", names(&change.subject.by)));
    }
    if !change.evidence.is_empty() {
        let evidence = change.evidence.iter().map(evidence).collect::<Vec<_>>();
        facts.push(format!("Evidence: {}", evidence.join("; ")));
    }
    let mut remarks: Vec<String> = change.rationale.iter().cloned().collect();
    remarks.extend(change.reason.iter().map(|reason| format!("Reason: {reason}")));
    remarks.extend(change.overridden.iter().map(|o| {
        format!("Rule '{}' overridden: {}", o.rule, o.reason.as_deref().unwrap_or("no reason recorded"))
    }));
    Entry { title: subject_title(&change.subject), facts, remarks, ..Entry::default() }
}

/// Part 5: each outcome with its count, then the closings.
pub(super) fn closed(document: Document, groups: &[ClosedGroup]) -> Document {
    let closings: usize = groups.iter().map(|g| g.count).sum();
    let mut table = monthly(
        subject_table("closed")
            .column(Column::text("outcome", "Outcome"))
            .column(Column::text("closed_on", "Closed"))
            .column(Column::text("decided_on", "Decided by news of"))
            .column(Column::text("due", "Due"))
            .column(Column::text("due_basis", "Basis"))
            .column(Column::number("days_late", "Days late"))
            .column(Column::text("reopened_since", "Open again")),
    );
    for group in groups {
        table.extend(group.rows.iter().map(|row| closed_row(group, row)));
    }
    if closings > 0 {
        let outcomes = groups.iter().filter(|g| g.count > 0).map(|g| {
            let late = if g.late > 0 { format!(" ({} late)", g.late) } else { String::new() };
            format!("{} {}{late}", g.count, g.outcome.label())
        });
        let outcomes = outcomes.collect::<Vec<_>>().join(", ");
        return document
            .paragraph(format!("{}: {outcomes}.", count(closings, "closing", "closings")))
            .table(table);
    }
    document.table(table)
}

fn closed_row(group: &ClosedGroup, row: &ClosedRow) -> Vec<Cell> {
    let [due, basis] = due_cells(row.due.as_ref());
    subject_row(
        &row.subject,
        [
            group.outcome.into(),
            row.closed_on.into(),
            row.decided_on.into(),
            due,
            basis,
            Cell::from(row.days_late).tone(Tone::Warn),
            if row.reopened_since { "yes" } else { "" }.into(),
        ],
    )
}
