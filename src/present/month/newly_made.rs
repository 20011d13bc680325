//! Part 3: new commitments with their exact words.

use super::monthly;
use crate::model::vocabulary::RoleKind;
use crate::present::phrase::{due, due_cells, names, quote, subject_row, subject_table, subject_title};
use crate::render::{Cell, Column, Document, Entry, Table};
use crate::report::month::NewCommitment;

pub(super) fn add(document: Document, rows: &[NewCommitment]) -> Document {
    let mut table = monthly(table());
    table.extend(rows.iter().map(row));
    document.entries(table, rows.iter().map(entry).collect())
}

fn table() -> Table {
    subject_table("new_commitments")
        .column(Column::flex("others", "Others"))
        .column(Column::text("made_on", "Made"))
        .column(Column::flex("quote", "Words"))
        .column(Column::text("release", "Release"))
        .column(Column::flex("release_title", "Release title"))
        .column(Column::flex("issuer", "Issuer"))
        .column(Column::text("kind", "Kind"))
        .column(Column::text("strength", "Strength"))
        .column(Column::text("due", "Due"))
        .column(Column::text("due_basis", "Basis"))
        .column(Column::text("status", "Status"))
        .column(Column::flex("topics", "Topics"))
        .column(Column::flex("condition", "Condition"))
}

fn row(new: &NewCommitment) -> Vec<Cell> {
    let words = new.quote.as_ref();
    let [due, basis] = due_cells(new.due.as_ref());
    subject_row(
        &new.subject,
        [
            others(new).into(),
            new.made_on.into(),
            words.map(|q| q.quote.clone()).into(),
            words.map(|q| q.release.to_string()).into(),
            words.map(|q| q.release_title.clone()).into(),
            words.and_then(|q| q.issuer.clone()).into(),
            new.kind.into(),
            new.strength.into(),
            due,
            basis,
            new.status.into(),
            new.topics.clone().into(),
            new.condition.clone().into(),
        ],
    )
}

/// The parties that do not bind themselves, with what they are in it.
fn others(new: &NewCommitment) -> Vec<String> {
    let others = new.parties.iter().filter(|p| p.role != RoleKind::Committing);
    others.map(|p| format!("{} ({})", p.name, p.role.label())).collect()
}

fn entry(new: &NewCommitment) -> Entry {
    let others = others(new);
    let bound = if new.subject.by.is_empty() { "nobody named".to_owned() } else { names(&new.subject.by) };
    let with = if others.is_empty() { String::new() } else { format!("; {}", others.join(", ")) };
    let mut facts = vec![
        format!("Made {} by {bound}{with}", new.made_on),
        format!(
            "{}, {}; {}; {}",
            new.kind.label(),
            new.strength.label(),
            due(new.due.as_ref()),
            new.status.label()
        ),
    ];
    if !new.topics.is_empty() {
        facts.push(format!("Topics: {}", new.topics.join(", ")));
    }
    Entry {
        group: None,
        anchor: None,
        title: subject_title(&new.subject),
        facts,
        quotes: new.quote.iter().map(quote).collect(),
        remarks: new.condition.iter().map(|c| format!("Condition: {c}")).collect(),
    }
}
