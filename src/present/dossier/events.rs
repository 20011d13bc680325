//! Statuses, deadlines, evidence, searches, links and notes as tables.

use crate::present::record::{reference, yes};
use crate::present::words::{Words, args};
use crate::render::{Cell, Table, Tone};
use crate::report::dossier::{DeadlineRow, Dossier, EvidenceRow, NoteRow, SearchRow, StatusRow};

/// Every status, corrected ones included and dimmed.
pub(super) fn statuses(rows: &[StatusRow], words: &Words) -> Table {
    let mut table = Table::new("status_history")
        .title(words.text("dossier-status-history"))
        .column(words.column("event"))
        .column(words.column("effective_on"))
        .column(words.column("status"))
        .column(words.column("move"))
        .column(words.column("is_open"))
        .column(words.flex("resting_on").if_filled())
        .column(words.flex("rationale").if_filled())
        .column(words.flex("reason").if_filled())
        .column(words.column("overridden").if_filled())
        .column(words.column("corrects").if_filled())
        .column(words.column("corrected_by").if_filled())
        .column(words.column("proposed_by").if_filled())
        .column(words.column("recorded_on"))
        .column(words.column("recorded_by"))
        .empty(words.text("none"));
    for row in rows {
        let status =
            row.status.map_or_else(|| words.coded("retracted", "record-retracted").into(), |s| words.cell(s));
        let status = if row.corrected_by.is_some() { status.tone(Tone::Dim) } else { status };
        table.push(vec![
            row.event.to_string().into(),
            row.effective_on.into(),
            status,
            words.cell(row.movement),
            yes(row.is_open, words),
            row.evidence.iter().map(ToString::to_string).collect::<Vec<_>>().into(),
            row.rationale.clone().into(),
            row.reason.clone().into(),
            row.override_rule.clone().into(),
            row.corrects.map(|r| r.to_string()).into(),
            row.corrected_by.map(|r| r.to_string()).into(),
            row.proposed_by.clone().into(),
            row.recorded_on.into(),
            row.recorded_by.as_str().into(),
        ]);
    }
    table
}

/// Every due date that was set.
pub(super) fn deadlines(rows: &[DeadlineRow], words: &Words) -> Table {
    let mut table = Table::new("deadlines")
        .title(words.text("dossier-deadlines"))
        .column(words.column("deadline"))
        .column(words.column("effective_on"))
        .column(words.column("due"))
        .column(words.column("due_basis"))
        .column(words.number("moved_days"))
        .column(words.column("in_force"))
        .column(words.flex("read_from").if_filled())
        .column(words.flex("reason").if_filled())
        .column(words.column("recorded_on"))
        .column(words.column("recorded_by"))
        .empty(words.text("dossier-no-deadline"));
    for row in rows {
        let lifted = || words.coded("lifted", "direction-lifted").into();
        table.push(vec![
            row.deadline.to_string().into(),
            row.effective_on.into(),
            row.due.as_ref().map_or_else(lifted, |due| words.due_cell(due)),
            row.due.as_ref().map_or_else(Cell::empty, |due| words.cell(due.basis)),
            row.moved_days.into(),
            yes(row.is_current, words),
            row.words.clone().into(),
            row.reason.clone().into(),
            row.recorded_on.into(),
            row.recorded_by.as_str().into(),
        ]);
    }
    table
}

/// The evidence, oldest first.
pub(super) fn evidence(rows: &[EvidenceRow], words: &Words) -> Table {
    let mut table = Table::new("evidence")
        .column(words.column("evidence"))
        .column(words.column("dated_on"))
        .column(words.column("relation"))
        .column(words.flex("document_title"))
        .column(words.flex("publisher").if_filled())
        .column(words.flex("excerpt").if_filled())
        .column(words.flex("carries").if_filled())
        .column(words.column("release").if_filled())
        .column(words.flex("url").for_data())
        .empty(words.text("dossier-no-evidence"));
    for row in rows {
        let url = row.source.url.as_deref();
        table.push(vec![
            reference(row.source.evidence, url),
            row.source.dated_on.into(),
            words.cell(row.relation),
            Cell::quoted(&row.source.title, row.source.language.as_deref()),
            row.source.publisher.clone().into(),
            row.excerpt.clone().into(),
            row.carries.iter().map(ToString::to_string).collect::<Vec<_>>().into(),
            row.source.release.map(|r| r.to_string()).into(),
            Cell::from(url).url(url),
        ]);
    }
    table
}

/// Where somebody looked.
pub(super) fn searches(rows: &[SearchRow], words: &Words) -> Table {
    let mut table = Table::new("searches")
        .title(words.text("dossier-searches"))
        .column(words.column("search"))
        .column(words.column("searched_on"))
        .column(words.flex("place"))
        .column(words.number("found"))
        .column(words.flex("note").if_filled())
        .column(words.column("recorded_by"))
        .empty(words.text("dossier-no-search"));
    for row in rows {
        table.push(vec![
            row.search.to_string().into(),
            row.searched_on.into(),
            row.place.as_str().into(),
            row.found.into(),
            row.note.clone().into(),
            row.recorded_by.as_str().into(),
        ]);
    }
    table
}

/// What it is to others, and they to it.
pub(super) fn links(dossier: &Dossier, words: &Words) -> Table {
    let mut table = Table::new("links")
        .column(words.column("from"))
        .column(words.column("link"))
        .column(words.column("to"))
        .column(words.flex("other_title"))
        .column(words.column("other_status"))
        .column(words.column("recorded_on"))
        .empty(words.text("dossier-no-link"));
    for row in &dossier.links {
        table.push(vec![
            row.from.to_string().into(),
            words.cell(row.kind),
            row.to.to_string().into(),
            row.other_title.clone().into(),
            row.other_status.map_or_else(Cell::empty, |status| words.cell(status)),
            row.recorded_on.into(),
        ]);
    }
    table
}

/// The desk's notes.
pub(super) fn notes(rows: &[NoteRow], words: &Words) -> Table {
    let mut table = Table::new("notes")
        .column(words.column("note_ref"))
        .column(words.column("recorded_on"))
        .column(words.column("recorded_by"))
        .column(words.flex("body"))
        .footer(words.say("dossier-notes-stay", args![count = rows.len()]))
        .empty(words.text("none"));
    for row in rows {
        table.push(vec![
            row.note.to_string().into(),
            row.recorded_on.into(),
            row.recorded_by.as_str().into(),
            row.body.as_str().into(),
        ]);
    }
    table
}
