//! The commitments that a party has a part in, what was said again, and which deadlines moved.

use crate::model::vocabulary::RoleKind;
use crate::present::phrase::{quote, subject_title};
use crate::present::record::{due, reference, yes};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Entry, Table, Tone};
use crate::report::month::DeadlineMove;
use crate::report::party::{PartyCommitment, Restated};

/// Every commitment, under the party's part in it.
pub(super) fn add(document: Document, commitments: &[PartyCommitment], words: &Words) -> Document {
    let mut table = Table::new("commitments")
        .column(words.column("role"))
        .column(words.column("ref"))
        .column(words.flex("title"))
        .column(words.flex("committing"))
        .column(words.flex("through"))
        .column(words.column("kind"))
        .column(words.column("strength"))
        .column(words.column("made_on"))
        .column(words.column("status"))
        .column(words.column("is_open"))
        .column(words.column("due"))
        .column(words.number("days_overdue"))
        .column(words.flex("flags"))
        .column(words.flex("quote"))
        .column(words.column("release"))
        .column(words.flex("url").for_data())
        .empty(words.text("party-no-commitments"));
    table.extend(commitments.iter().map(|row| cells(row, words)));
    let mut before: Option<RoleKind> = None;
    let entries = commitments.iter().map(|row| {
        let group = (before != Some(row.role)).then(|| words.text(&format!("party-role-{}", row.role)));
        before = Some(row.role);
        entry(row, group, words)
    });
    let entries = entries.collect();
    document.entries(table, entries)
}

fn cells(row: &PartyCommitment, words: &Words) -> Vec<Cell> {
    let said = row.quote.as_ref();
    let url = said.and_then(|q| q.url.as_deref());
    vec![
        words.cell(row.role),
        row.subject.commitment.to_string().into(),
        row.subject.title.as_str().into(),
        row.subject.by.clone().into(),
        through(row).into(),
        words.cell(row.kind),
        words.cell(row.strength),
        row.made_on.into(),
        words.cell(row.status),
        yes(row.is_open, words),
        row.due.as_ref().map(|due| words.due_cell(due)).into(),
        Cell::from(row.days_overdue).tone(Tone::Bad),
        words.flags(&row.flags),
        said.map(|q| q.quote.clone()).into(),
        said.map_or_else(Cell::empty, |q| reference(q.release, url)),
        Cell::from(url).url(url),
    ]
}

fn through(row: &PartyCommitment) -> Vec<String> {
    row.through.iter().map(|p| p.name.clone()).collect()
}

fn entry(row: &PartyCommitment, group: Option<String>, words: &Words) -> Entry {
    let status = words.say(
        "party-entry-status",
        args![
            status = words.term(row.status),
            made = words.date(row.made_on),
            kind = words.term(row.kind),
            strength = words.term(row.strength)
        ],
    );
    let mut facts = vec![status];
    match (&row.due, row.days_overdue) {
        (Some(date), Some(days)) => {
            facts.push(words.say("party-entry-overdue", args![due = due(date, words), days = days]));
        }
        (Some(date), None) => facts.push(words.say("party-entry-due", args![due = due(date, words)])),
        (None, _) => {}
    }
    if !row.through.is_empty() {
        facts.push(words.say("party-entry-through", args![names = through(row).join(", ")]));
    }
    Entry {
        group,
        title: subject_title(&row.subject),
        facts,
        quotes: row.quote.iter().map(|q| quote(words, q)).collect(),
        ..Entry::default()
    }
}

/// What was said again, most often first.
pub(super) fn restated(rows: &[Restated], words: &Words) -> Table {
    let mut table = Table::new("restated")
        .column(words.column("ref"))
        .column(words.flex("title"))
        .column(words.number("times"))
        .column(words.column("last_on"))
        .column(words.number("evidence_count"))
        .column(words.column("status"))
        .empty(words.text("none"));
    for row in rows {
        table.push(vec![
            row.subject.commitment.to_string().into(),
            row.subject.title.as_str().into(),
            row.times.into(),
            row.last_on.into(),
            Cell::from(row.evidence_count).tone(if row.evidence_count == 0 {
                Tone::Warn
            } else {
                Tone::Plain
            }),
            words.cell(row.status),
        ]);
    }
    table
}

/// Deadlines moved, set later or lifted, oldest first.
pub(super) fn deadlines_moved(rows: &[DeadlineMove], words: &Words) -> Table {
    let mut table = Table::new("deadlines_moved")
        .column(words.column("ref"))
        .column(words.flex("title"))
        .column(words.column("deadline"))
        .column(words.column("direction"))
        .column(words.column("old"))
        .column(words.column("new"))
        .column(words.number("days"))
        .column(words.column("effective_on"))
        .column(words.flex("reason").if_filled())
        .empty(words.text("none"));
    for row in rows {
        let label =
            |due: &Option<crate::report::row::Due>| Cell::from(due.as_ref().map(|due| words.due_cell(due)));
        table.push(vec![
            row.subject.commitment.to_string().into(),
            row.subject.title.as_str().into(),
            row.deadline.to_string().into(),
            words.cell(row.direction),
            label(&row.old),
            label(&row.new),
            row.days.into(),
            row.effective_on.into(),
            row.reason.clone().into(),
        ]);
    }
    table
}
