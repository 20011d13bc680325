//! Part 11: earlier figures that are revised, and why.

use super::phrase::{headed, percent, references, subject_row, subject_table};
use super::words::{Words, args};
use crate::render::{Cell, Document, Table, Word};
use crate::report::revised::{
    Figure, FigureChange, RevisedFigure, RevisedFigures, RevisedParties, RevisedRate, RevisingEvent,
    RevisionCause,
};

/// Adds the figures of the edition before that are revised, below a heading of this level.
pub(super) fn add(
    document: Document,
    level: u8,
    revised: Option<&RevisedFigures>,
    words: &Words,
) -> Document {
    let document = document.heading(level, words.text("revised-title"));
    let none = words.text("none");
    let Some(revised) = revised else {
        let no_edition = words.text("revised-no-edition");
        return document
            .table(figures(&[], &[], words).empty(no_edition))
            .table(causes(&[], words))
            .table(parties(&[], words));
    };
    document
        .paragraph(intro(revised, words))
        .table(figures(&revised.figures, &revised.rates, words).empty(none))
        .table(causes(&revised.causes, words))
        .table(parties(&revised.parties, words))
}

/// Which edition printed how many figures that are other ones now.
fn intro(revised: &RevisedFigures, words: &Words) -> String {
    let mut args = args![
        edition = revised.since.edition.to_string(),
        number = revised.since.number,
        known_at = words.moment(&revised.since.known_at),
        differing = revised.figures.len(),
        compared = revised.compared
    ];
    match revised.month {
        Some(month) => {
            args.set("subject", words.month(month));
            words.say("revised-intro", args)
        }
        None => {
            args.set("date", words.date(revised.as_of));
            words.say("revised-intro-follow-up", args)
        }
    }
}

fn figures(figures: &[RevisedFigure], rates: &[RevisedRate], words: &Words) -> Table {
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
            references(words, &row.commitments).into(),
        ]);
    }
    table.extend(rates.iter().map(|row| rate(row, words)));
    table
}

/// A rate in percent, and its change in points.
fn rate(row: &RevisedRate, words: &Words) -> Vec<Cell> {
    let shown = |rate: Option<f64>| rate.map_or_else(|| "–".to_owned(), |rate| percent(words, rate));
    let change = row.then.zip(row.now).map(|(then, now)| {
        let points = ((now - then) * 100.0).round();
        let sign = if points > 0.0 {
            "+"
        } else if points < 0.0 {
            "−"
        } else {
            "±"
        };
        words.say("revised-points", args![change = format!("{sign}{:.0}", points.abs())])
    });
    let code = row.rate.code();
    vec![
        words.coded(code, &format!("revised-figure-{code}")).into(),
        shown(row.then).into(),
        shown(row.now).into(),
        change.into(),
        Cell::empty(),
    ]
}

fn parties(parties: &[RevisedParties], words: &Words) -> Table {
    let mut table = Table::new("revised_parties")
        .column(words.flex("then"))
        .column(words.flex("now"))
        .column(words.flex("commitments"))
        .empty("");
    for row in parties {
        let refs = references(words, &row.commitments);
        table.push(vec![row.then.clone().into(), row.now.clone().into(), refs.into()]);
    }
    titled(table, "revised-parties", words)
}

/// The table with its title; one without rows says nothing at all.
fn titled(table: Table, title: &str, words: &Words) -> Table {
    if table.is_empty() { table } else { table.title(words.text(title)) }
}

/// One row for each event; a commitment that no event explains has one of its own.
fn causes(causes: &[RevisionCause], words: &Words) -> Table {
    let mut table = subject_table(words, "revised_because")
        .column(words.flex("figures"))
        .column(words.column("recorded_since"))
        .column(words.column("event"))
        .column(words.column("says"))
        .column(words.column("effective_on"))
        .column(words.column("recorded_on"))
        .column(words.column("recorded_by"))
        .column(words.flex("reason").if_filled())
        .empty("");
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
    titled(table, "revised-because", words)
}

fn event_cells(event: &RevisingEvent, words: &Words) -> [Cell; 7] {
    let says = match (event.status, &event.due, event.was) {
        _ if event.about.is_some() => event.about.clone().into(),
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
        Figure::Flag(flag) => words.say("revised-figure-flag", args![flag = words.term(flag)]),
        figure => words.text(&format!("revised-figure-{}", figure.code())),
    }
}
