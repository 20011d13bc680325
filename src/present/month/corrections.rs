//! Part 11: corrections, and what was recorded too late for the month's own report.

use super::monthly;
use crate::present::phrase::{brief_table, references, subject_row};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Table};
use crate::report::month::{CorrectedRow, Corrections, LateCounts, LateRecord, MoveDirection, RecordedLate};

pub(super) fn add(document: Document, corrections: &Corrections, words: &Words) -> Document {
    let since = words.date(corrections.since);
    let corrected = corrected(&corrections.corrected, words);
    document
        .table(corrected.title(words.say("corrected-since", args![date = since])))
        .table(recorded_late(&corrections.recorded_late, words))
}

fn corrected(rows: &[CorrectedRow], words: &Words) -> Table {
    let table = brief_table(words, "corrections")
        .column(words.column("correction").for_data())
        .column(words.column("corrects").for_data())
        .column(words.column("from").heading(words.text("column-was")))
        .column(words.column("from_effective_on"))
        .column(words.column("to").heading(words.text("column-is")))
        .column(words.column("effective_on").heading(words.text("column-is_from")))
        .column(words.flex("reason"))
        .column(words.column("recorded_on"))
        .column(words.column("recorded_by"));
    let mut table = monthly(table, words);
    for row in rows {
        let retracted = || words.coded("retracted", "retracted").into();
        table.push(subject_row(
            &row.subject,
            [
                row.correction.to_string().into(),
                row.corrects.map(|r| r.to_string()).into(),
                row.from.map(|status| words.cell(status)).into(),
                row.from_effective_on.into(),
                row.to.map_or_else(retracted, |status| words.cell(status)),
                row.effective_on.into(),
                row.reason.clone().into(),
                row.recorded_on.into(),
                row.recorded_by.as_str().into(),
            ],
        ));
    }
    table
}

fn recorded_late(late: &RecordedLate, words: &Words) -> Table {
    let mut table = brief_table(words, "recorded_late")
        .title(words.text("recorded-late-title"))
        .column(words.column("event").for_data())
        .column(words.column("record"))
        .column(words.flex("says"))
        .column(words.column("effective_on"))
        .column(words.column("recorded_on"))
        .column(words.column("recorded_by"));
    for row in &late.records {
        table.push(subject_row(
            &row.subject,
            [
                row.event.to_string().into(),
                words.coded(row.what.code(), &format!("late-{}", row.what.code())).into(),
                says(row, words),
                row.effective_on.into(),
                row.recorded_on.into(),
                row.recorded_by.clone().into(),
            ],
        ));
    }
    let remarks = remarks(late, words);
    if remarks.is_empty() { table.empty(words.text("none")) } else { table.remark(remarks) }
}

/// The status, the due date, or the evidence.
fn says(row: &LateRecord, words: &Words) -> Cell {
    match (row.status, &row.due, &row.title_of_evidence) {
        (Some(status), ..) => words.cell(status),
        (None, Some(due), _) => words.due_date(due).into(),
        (None, None, Some(title)) => format!("{} {title}", row.event).into(),
        (None, None, None) => words.term(MoveDirection::Lifted).into(),
    }
}

/// What is told in numbers: commitments of the month, and what is older.
fn remarks(late: &RecordedLate, words: &Words) -> String {
    let mut remarks = Vec::new();
    if !late.commitments.is_empty() {
        let refs = references(words, &late.commitments);
        let args = args![count = late.commitments.len(), refs = refs];
        remarks.push(words.say("recorded-late-commitments", args));
    }
    let before = &late.before;
    if *before != LateCounts::default() {
        let args = args![
            commitments = before.commitments,
            statuses = before.statuses,
            deadlines = before.deadlines,
            evidence = before.evidence,
        ];
        remarks.push(words.say("recorded-late-before", args));
    }
    remarks.join("\n\n")
}
