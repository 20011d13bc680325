//! Part 11: corrections, and what was recorded too late for the month's own report.

use super::monthly;
use crate::present::phrase::{brief_table, subject_row};
use crate::present::words::{Words, args};
use crate::render::{Document, Table};
use crate::report::month::{CorrectedRow, Corrections, LateArrival};

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

fn recorded_late(rows: &[LateArrival], words: &Words) -> Table {
    let mut table = brief_table(words, "recorded_late")
        .title(words.text("recorded-late-title"))
        .column(words.column("event").for_data())
        .column(words.column("move"))
        .column(words.column("status"))
        .column(words.column("effective_on"))
        .column(words.column("recorded_on"))
        .column(words.column("recorded_by"))
        .empty(words.text("none"));
    for row in rows {
        table.push(subject_row(
            &row.subject,
            [
                row.event.to_string().into(),
                words.cell(row.movement),
                row.status.map(|status| words.cell(status)).into(),
                row.effective_on.into(),
                row.recorded_on.into(),
                row.recorded_by.as_str().into(),
            ],
        ));
    }
    table
}
