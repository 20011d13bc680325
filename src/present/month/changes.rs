//! Parts 4 and 5: status changes, and what was closed.

use super::monthly;
use crate::model::vocabulary::Move;
use crate::present::phrase::{
    due_cells, evidence, evidence_cell, facts as in_line, names, subject_row, subject_table, subject_title,
    yes,
};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Entry, Tone};
use crate::report::month::{ClosedGroup, ClosedRow, StatusChange};

pub(super) fn add(document: Document, changes: &[StatusChange], words: &Words) -> Document {
    let table = subject_table(words, "status_changes")
        .column(words.column("event"))
        .column(words.column("move"))
        .column(words.column("from"))
        .column(words.column("to"))
        .column(words.column("is_open"))
        .column(words.column("effective_on"))
        .column(words.flex("evidence"))
        .column(words.flex("rationale"))
        .column(words.flex("reason"))
        .column(words.column("overridden"))
        .column(words.flex("override_reason"));
    let mut table = monthly(table, words);
    table.extend(changes.iter().map(|change| row(change, words)));
    document.entries(table, changes.iter().map(|change| entry(change, words)).collect())
}

fn row(change: &StatusChange, words: &Words) -> Vec<Cell> {
    let overridden = change.overridden.as_ref();
    let is_open = if change.is_open { words.coded("yes", "yes") } else { words.coded("no", "no") };
    let rest: [Cell; 11] = [
        change.event.to_string().into(),
        words.cell(change.movement),
        words.cell(change.from),
        words.cell(change.to),
        is_open.into(),
        change.effective_on.into(),
        evidence_cell(&change.evidence),
        change.rationale.clone().into(),
        change.reason.clone().into(),
        overridden.map(|o| words.rule(&o.rule)).into(),
        overridden.and_then(|o| o.reason.clone()).into(),
    ];
    subject_row(&change.subject, rest)
}

fn entry(change: &StatusChange, words: &Words) -> Entry {
    let how = match change.movement {
        Move::Reopening => "reopened",
        Move::Correction => "corrected",
        _ => "changed",
    };
    let (from, to) = (words.term(change.from), words.term(change.to));
    let moved = args![from = from, to = to, date = words.date(change.effective_on), how = how];
    let mut facts = vec![in_line(words, [words.say("change", moved)])];
    if !change.subject.by.is_empty() {
        facts.push(words.say("bound", args![by = names(words, &change.subject.by)]));
    }
    if !change.evidence.is_empty() {
        let evidence = change.evidence.iter().map(|item| evidence(words, item)).collect::<Vec<_>>();
        facts.push(words.say("evidence-is", args![evidence = evidence.join("; ")]));
    }
    // A rationale that only repeats the title of the evidence says nothing more.
    let is_told = |said: &str| change.evidence.iter().any(|item| item.title.trim() == said.trim());
    let mut remarks: Vec<String> = change.rationale.iter().filter(|said| !is_told(said)).cloned().collect();
    remarks.extend(change.reason.iter().map(|why| words.say("reason-is", args![reason = why.as_str()])));
    remarks.extend(change.overridden.iter().map(|o| words.overridden(&o.rule, o.reason.as_deref())));
    Entry { title: subject_title(&change.subject), facts, remarks, ..Entry::default() }
}

/// Part 5: each outcome with its count, then the closings.
pub(super) fn closed(document: Document, groups: &[ClosedGroup], words: &Words) -> Document {
    let closings: usize = groups.iter().map(|g| g.count).sum();
    let table = subject_table(words, "closed")
        .column(words.column("outcome"))
        .column(words.column("closed_on"))
        .column(words.column("decided_on").for_data())
        .column(words.column("due"))
        .column(words.column("due_basis").for_data())
        .column(words.number("days_late"))
        .column(words.column("reopened_since").if_filled());
    let mut table = monthly(table, words);
    for group in groups {
        table.extend(group.rows.iter().map(|row| closed_row(group, row, words)));
    }
    if closings == 0 {
        return document.table(table);
    }
    let outcomes = groups.iter().filter(|g| g.count > 0).map(|g| {
        let said = words.say("counted", args![count = g.count, what = words.term(g.outcome)]);
        if g.late == 0 { said } else { words.say("of-them-late", args![said = said, late = g.late]) }
    });
    let outcomes = outcomes.collect::<Vec<_>>().join(", ");
    document.paragraph(words.say("closings", args![count = closings, outcomes = outcomes])).table(table)
}

fn closed_row(group: &ClosedGroup, row: &ClosedRow, words: &Words) -> Vec<Cell> {
    let [due, basis] = due_cells(words, row.due.as_ref());
    subject_row(
        &row.subject,
        [
            words.cell(group.outcome),
            row.closed_on.into(),
            row.decided_on.into(),
            due,
            basis,
            Cell::from(row.days_late).tone(Tone::Warn),
            yes(words, row.reopened_since),
        ],
    )
}
