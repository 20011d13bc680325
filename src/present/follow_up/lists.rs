//! The lists: each open commitment with a flag stands in one of them, under its first flag.

use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::Priority;
use crate::present::phrase::{due_cells, evidence, subject_row, subject_table};
use crate::present::word::flags;
use crate::render::{Cell, Column, Document, Table, Tone};
use crate::report::follow_up::{Item, Lists};

pub(super) fn add(document: Document, lists: &Lists, thresholds: &Thresholds) -> Document {
    let document = document.heading(2, "Overdue, by age").table(overdue(lists));
    let document = document
        .heading(2, format!("Due within {} days", thresholds.due_soon))
        .table(plain("due_soon", &lists.due_soon));
    let document = document
        .heading(2, format!("Silent for over {} days", thresholds.stale))
        .table(silent(lists))
        .heading(2, "Needs review")
        .table(needs_review(lists));
    document
        .heading(2, "Undated")
        .table(plain("undated", &lists.undated))
        .heading(2, "No evidence gathered")
        .table(plain("no_evidence_gathered", &lists.no_evidence_gathered))
}

/// Columns that every list has, after the commitment.
fn table(name: &'static str) -> Table {
    subject_table(name)
        .column(Column::text("priority", "Priority"))
        .column(Column::text("status", "Status"))
        .column(Column::text("due", "Due"))
        .column(Column::text("due_basis", "Basis"))
        .empty("None.")
}

fn row(item: &Item, rest: impl IntoIterator<Item = Cell>) -> Vec<Cell> {
    let [due, basis] = due_cells(item.due.as_ref());
    let priority = Cell::from(item.priority);
    let priority = if item.priority == Priority::High { priority.tone(Tone::Strong) } else { priority };
    let shared = [priority, item.status.into(), due, basis];
    subject_row(&item.subject, shared.into_iter().chain(rest))
}

/// The last columns of every list.
fn ends(table: Table) -> Table {
    table
        .column(Column::flex("moved_from", "Moved from"))
        .column(Column::flex("overridden", "Rule overridden"))
        .column(Column::flex("other_flags", "Also"))
        .column(Column::flex("owner", "Owner"))
}

fn end(item: &Item) -> [Cell; 4] {
    let (moved, overridden) = (item.moved_from.clone(), item.overridden.clone());
    [moved.into(), overridden.into(), flags(&item.other_flags), item.owner.clone().into()]
}

fn plain(name: &'static str, items: &[Item]) -> Table {
    let mut table = ends(table(name).column(Column::number("days_left", "Days left")));
    table.extend(items.iter().map(|item| row(item, std::iter::once(item.days_left.into()).chain(end(item)))));
    table
}

fn overdue(lists: &Lists) -> Table {
    let shape = table("overdue").column(Column::text("age", "Age in days"));
    let mut table = ends(shape.column(Column::number("days_overdue", "Days over")));
    for bucket in &lists.overdue {
        let age = match bucket.to_days {
            Some(to) => format!("{}–{to}", bucket.from_days),
            None => format!("over {}", bucket.from_days - 1),
        };
        table.extend(bucket.rows.iter().map(|item| {
            let days = Cell::from(item.days_overdue).tone(Tone::Bad);
            row(item, [Cell::from(age.as_str()), days].into_iter().chain(end(item)))
        }));
    }
    table
}

fn silent(lists: &Lists) -> Table {
    let shape = table("silent")
        .column(Column::text("flag", "Flag"))
        .column(Column::number("days_silent", "Days silent"))
        .column(Column::flex("last_evidence", "Last real evidence"))
        .column(Column::number("restatements_since", "Restated since"));
    let mut table = ends(shape);
    table.extend(lists.silent.iter().map(|silent| {
        let last = silent
            .last_evidence
            .as_ref()
            .map_or_else(|| Cell::from("none").tone(Tone::Dim), |e| evidence(e).into());
        let own: [Cell; 4] =
            [silent.item.flag.into(), silent.days_silent.into(), last, silent.restatements_since.into()];
        row(&silent.item, own.into_iter().chain(end(&silent.item)))
    }));
    table
}

fn needs_review(lists: &Lists) -> Table {
    let shape = table("needs_review")
        .column(Column::text("last_reviewed_on", "Last reviewed"))
        .column(Column::text("review_due_on", "Review was due"))
        .column(Column::number("interval_days", "Every (days)"));
    let mut table = ends(shape);
    table.extend(lists.needs_review.iter().map(|review| {
        let last = review.last_reviewed_on.map_or_else(|| Cell::from("never").tone(Tone::Dim), Cell::from);
        let own = [last, review.review_due_on.into(), review.interval_days.into()];
        row(&review.item, own.into_iter().chain(end(&review.item)))
    }));
    table
}
