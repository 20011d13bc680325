//! Part 11: earlier figures that are revised, and why.

use crate::present::phrase::{subject_row, subject_table};
use crate::present::words::{Words, args};
use crate::render::{Cell, Column, Document, Table, Word};
use crate::report::month::{Figure, FigureChange, RevisedFigures, RevisingEvent, RevisionCause};

pub(super) fn add(document: Document, revised: Option<&RevisedFigures>, words: &Words) -> Document {
    let document = document.heading(3, words.text("revised-title"));
    let Some(revised) = revised else {
        let none = words.text("revised-no-edition");
        return document.table(figures(&[], words).empty(none.clone())).table(causes(&[], words).empty(none));
    };
    let intro = words.say(
        "revised-intro",
        args![
            edition = revised.since.edition.to_string(),
            number = revised.since.number,
            subject = revised.since.subject.clone(),
            known_at = revised.since.known_at.clone(),
            differing = revised.figures.len(),
            compared = revised.compared
        ],
    );
    let none = words.text("revised-none");
    document
        .paragraph(intro)
        .table(figures(&revised.figures, words).empty(none.clone()))
        .table(causes(&revised.causes, words).empty(none))
}

fn figures(figures: &[crate::report::month::RevisedFigure], words: &Words) -> Table {
    let mut table = Table::new("revised_figures")
        .column(Column::text("figure", words.text("column-figure")))
        .column(Column::number("then", words.text("column-then")))
        .column(Column::number("now", words.text("column-now")))
        .column(Column::number("change", words.text("column-change-by")))
        .column(Column::flex("commitments", words.text("column-because-of")));
    for row in figures {
        table.push(vec![
            Word { code: row.figure.code(), label: label(row.figure, words) }.into(),
            row.then.into(),
            row.now.into(),
            row.change.into(),
            row.commitments.iter().map(ToString::to_string).collect::<Vec<_>>().into(),
        ]);
    }
    table
}

/// One row for each event; a commitment that no event explains has one of its own.
fn causes(causes: &[RevisionCause], words: &Words) -> Table {
    let mut table = subject_table(words, "revised_because")
        .title(words.text("revised-because"))
        .column(Column::flex("figures", words.text("column-figures")))
        .column(Column::text("what", words.text("column-recorded-since")))
        .column(Column::text("event", words.text("column-event")))
        .column(Column::text("says", words.text("column-says")))
        .column(Column::text("effective_on", words.text("column-effective")))
        .column(Column::text("recorded_on", words.text("column-recorded")))
        .column(Column::text("recorded_by", words.text("column-by")))
        .column(Column::flex("reason", words.text("column-reason")));
    for cause in causes {
        let changes: Cell = cause.changes.iter().map(|c| change(c, words)).collect::<Vec<_>>().into();
        if cause.events.is_empty() {
            table.push(subject_row(&cause.subject, [changes]));
            continue;
        }
        for event in &cause.events {
            let cells = std::iter::once(changes.clone()).chain(event_cells(event, words));
            table.push(subject_row(&cause.subject, cells));
        }
    }
    table
}

fn event_cells(event: &RevisingEvent, words: &Words) -> [Cell; 7] {
    let says = match (event.status, &event.due, event.was) {
        (Some(status), _, _) => words.cell(status),
        (None, Some(due), _) => words.due_date(due).into(),
        (None, None, Some(was)) => words.say("revised-made-was", args![was = was.to_string()]).into(),
        (None, None, None) => {
            event.corrects.map(|r| words.say("revised-taken-away", args![event = r.to_string()])).into()
        }
    };
    [
        words.coded(event.what.code(), &format!("revised-by-{}", event.what.code())).into(),
        event.event.map(|r| r.to_string()).into(),
        says,
        event.effective_on.into(),
        event.recorded_on.into(),
        event.recorded_by.clone().into(),
        event.reason.clone().into(),
    ]
}

/// `closed +1`
fn change(change: &FigureChange, words: &Words) -> String {
    let sign = if change.change > 0 { "+" } else { "−" };
    format!("{} {sign}{}", label(change.figure, words), change.change.unsigned_abs())
}

fn label(figure: Figure, words: &Words) -> String {
    match figure {
        Figure::Status(status) => words.say("revised-figure-status", args![status = words.term(status)]),
        figure => words.text(&format!("revised-figure-{}", figure.code())),
    }
}
