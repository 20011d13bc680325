//! Part 11: earlier figures that are revised, and why.

use crate::present::phrase::{headed, subject_row, subject_table};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Table, Word};
use crate::report::month::{Figure, FigureChange, RevisedFigures, RevisingEvent, RevisionCause};

pub(super) fn add(document: Document, revised: Option<&RevisedFigures>, words: &Words) -> Document {
    let document = document.heading(3, words.text("revised-title"));
    let Some(revised) = revised else {
        let none = figures(&[], words).empty(words.text("revised-no-edition"));
        return document.table(none).table(causes(&[], words).empty(words.text("none")));
    };
    let intro = words.say(
        "revised-intro",
        args![
            edition = revised.since.edition.to_string(),
            number = revised.since.number,
            subject = words.month(revised.month),
            known_at = words.moment(&revised.since.known_at),
            differing = revised.figures.len(),
            compared = revised.compared
        ],
    );
    let none = words.text("none");
    document
        .paragraph(intro)
        .table(figures(&revised.figures, words).empty(none))
        .table(causes(&revised.causes, words))
}

fn figures(figures: &[crate::report::month::RevisedFigure], words: &Words) -> Table {
    let mut table = Table::new("revised_figures")
        .column(words.column("figure"))
        .column(words.number("then"))
        .column(words.number("now"))
        .column(words.number("change"))
        .column(headed(words, words.flex("commitments"), "column-because_of"));
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
        .column(words.flex("figures"))
        .column(words.column("recorded_since"))
        .column(words.column("event"))
        .column(words.column("says"))
        .column(words.column("effective_on"))
        .column(words.column("recorded_on"))
        .column(words.column("recorded_by"))
        .column(words.flex("reason").if_filled())
        .empty(words.text("none"));
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
