//! Part 7: deadlines moved, due soon, overdue by age.

use chrono::NaiveDate;

use super::monthly;
use crate::model::vocabulary::Priority;
use crate::present::phrase::{due_cells, subject_row, subject_table};
use crate::render::{Cell, Column, Document, Table, Tone};
use crate::report::month::{DeadlineMove, Deadlines, MoveDirection};
use crate::report::row::{Bucket, DueRow};

pub(super) fn add(document: Document, deadlines: &Deadlines, as_of: NaiveDate) -> Document {
    document
        .table(moved(&deadlines.moved))
        .table(
            due_rows("due_within", "days", "Days left", &deadlines.due_within, Tone::Plain)
                .title(format!("Due in the next 90 days from {as_of}"))
                .empty("None."),
        )
        .table(
            due_rows("overdue", "days_overdue", "Days over", &deadlines.overdue, Tone::Bad)
                .title(format!("Overdue as of {as_of}, by age"))
                .empty("None."),
        )
}

fn moved(moves: &[DeadlineMove]) -> Table {
    let mut table = monthly(
        subject_table("deadlines_moved")
            .title("Moved, set or lifted")
            .column(Column::text("deadline", "Deadline"))
            .column(Column::text("direction", "How"))
            .column(Column::text("old", "Old"))
            .column(Column::text("old_basis", "Old basis"))
            .column(Column::text("new", "New"))
            .column(Column::text("new_basis", "Basis"))
            .column(Column::number("days", "Days"))
            .column(Column::text("effective_on", "Effective"))
            .column(Column::flex("words", "Words"))
            .column(Column::flex("reason", "Reason")),
    );
    for row in moves {
        let [old, old_basis] = due_cells(row.old.as_ref());
        let [new, new_basis] = due_cells(row.new.as_ref());
        table.push(subject_row(
            &row.subject,
            [
                row.deadline.to_string().into(),
                direction(row.direction),
                old,
                old_basis,
                new,
                new_basis,
                row.days.into(),
                row.effective_on.into(),
                row.words.clone().into(),
                row.reason.clone().into(),
            ],
        ));
    }
    table
}

fn direction(direction: MoveDirection) -> Cell {
    match direction {
        MoveDirection::Later => Cell::from("later").tone(Tone::Warn),
        MoveDirection::Earlier => "earlier".into(),
        MoveDirection::Reworded => "reworded".into(),
        MoveDirection::Set => "set".into(),
        MoveDirection::Lifted => Cell::from("lifted").tone(Tone::Warn),
    }
}

/// Rows of all ranges in one table, each with the name of its range.
fn due_rows(
    name: &'static str,
    days: &'static str,
    days_heading: &'static str,
    buckets: &[Bucket<DueRow>],
    tone: Tone,
) -> Table {
    let mut table = subject_table(name)
        .column(Column::text("range", "Range in days"))
        .column(Column::number(days, days_heading))
        .column(Column::text("due", "Due"))
        .column(Column::text("due_basis", "Basis"))
        .column(Column::text("status", "Status"))
        .column(Column::text("priority", "Priority"));
    for bucket in buckets {
        for row in &bucket.rows {
            let [due, basis] = due_cells(Some(&row.due));
            table.push(subject_row(
                &row.subject,
                [
                    bucket.label().into(),
                    Cell::from(row.days).tone(tone),
                    due,
                    basis,
                    row.status.into(),
                    priority(row.priority),
                ],
            ));
        }
    }
    let counts = buckets.iter().filter(|b| b.count > 0);
    let counts = counts.map(|b| format!("{} days: {}", b.label(), b.count)).collect::<Vec<_>>();
    if counts.is_empty() { table } else { table.footer(counts.join("; ")) }
}

fn priority(priority: Priority) -> Cell {
    match priority {
        Priority::High => Cell::from(priority).tone(Tone::Strong),
        priority => priority.into(),
    }
}
