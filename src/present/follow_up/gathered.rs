//! Evidence gathered since the last follow-up, and what the success test still lacks.

use crate::present::phrase::{evidence, names, subject_row, subject_table, subject_title};
use crate::render::{Column, Document, Entry};
use crate::report::follow_up::Gathered;

pub(super) fn add(document: Document, gathered: &[Gathered]) -> Document {
    let mut table = subject_table("gathered")
        .column(Column::text("status", "Status"))
        .column(Column::flex("evidence", "New evidence"))
        .column(Column::flex("success_test", "Success test"))
        .column(Column::flex("lacks", "Lacks"))
        .column(Column::number("supports", "Supports"))
        .column(Column::number("partly_supports", "Partly"))
        .column(Column::number("contradicts", "Contradicts"))
        .column(Column::number("context", "Context"))
        .column(Column::number("restates", "Restates"))
        .empty("None.");
    for row in gathered {
        table.push(subject_row(
            &row.subject,
            [
                row.status.into(),
                items(row).into(),
                row.success_test.clone().into(),
                row.lacks.as_str().into(),
                row.so_far.supports.into(),
                row.so_far.partly_supports.into(),
                row.so_far.contradicts.into(),
                row.so_far.context.into(),
                row.so_far.restates.into(),
            ],
        ));
    }
    document.entries(table, gathered.iter().map(entry).collect())
}

fn items(row: &Gathered) -> Vec<String> {
    row.evidence.iter().map(|item| format!("{}: {}", item.relation.label(), evidence(&item.source))).collect()
}

fn entry(row: &Gathered) -> Entry {
    let mut facts = vec![format!("{}; {}", names(&row.subject.by), row.status.label())];
    facts.extend(items(row));
    let mut remarks = vec![];
    remarks.extend(row.success_test.iter().map(|test| format!("Success test: {test}")));
    remarks.push(format!("Lacks {}.", row.lacks.trim_end_matches('.')));
    Entry { title: subject_title(&row.subject), facts, remarks, ..Entry::default() }
}
