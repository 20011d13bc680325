//! What happened to a commitment, in tables: statuses, what was put right in them, due dates, evidence, ties.

use super::place;
use crate::model::reference::Ref;
use crate::present::phrase::headed;
use crate::present::words::{Words, args};
use crate::render::{Cell, Link, Table, Tone};
use crate::report::site::PublicCommitment;

/// An event as the place where the feed leads.
fn event(event: Ref) -> Cell {
    Cell::from(event.to_string()).link(Link::Anchor(place::anchor(event)))
}

/// The statuses that are in force.
pub(super) fn statuses(c: &PublicCommitment, words: &Words) -> Table {
    let mut table = Table::new("statuses")
        .title(words.text("dossier-status-history"))
        .column(words.column("event"))
        .column(headed(words, words.column("effective_on"), "record-since"))
        .column(words.column("status"))
        .column(words.column("resting_on"));
    table.extend(c.statuses.iter().map(|s| {
        let evidence: Vec<String> = s.evidence.iter().map(ToString::to_string).collect();
        vec![event(s.event), s.on.into(), words.cell(s.status), evidence.into()]
    }));
    table
}

/// What was said before and is said no more: a reader may have seen it here.
pub(super) fn corrections(c: &PublicCommitment, words: &Words) -> Table {
    let mut table = Table::new("corrections")
        .title(words.text("site-corrections"))
        .column(words.column("correction"))
        .column(words.column("recorded_on"))
        .column(words.column("corrects"))
        .column(words.column("was"))
        .column(words.column("from_effective_on"))
        .column(words.column("is"))
        .column(words.column("is_from"))
        .footer(words.text("site-corrections-note"));
    table.extend(c.corrections.iter().map(|right| {
        let is = right.is.map(|status| words.cell(status));
        vec![
            event(right.event),
            right.recorded_at.date_naive().into(),
            event(right.corrects),
            // What was wrong should not shine.
            Cell::from(right.was.map(|status| words.cell(status))).tone(Tone::Dim),
            right.was_on.into(),
            is.unwrap_or_else(|| words.text("site-taken-away").into()),
            right.is.map(|_| right.on).into(),
        ]
    }));
    table
}

/// The due dates that were set.
pub(super) fn deadlines(c: &PublicCommitment, words: &Words) -> Table {
    let mut table = Table::new("deadlines")
        .title(words.text("site-due-dates"))
        .column(words.column("set_on"))
        .column(words.column("due"))
        .column(words.column("due_basis"))
        .column(words.flex("words"))
        .empty(words.text("site-no-date"));
    table.extend(c.deadlines.iter().map(|d| {
        let lifted = || words.text("direction-lifted").into();
        let due = d.due.as_ref().map_or_else(lifted, |due| words.due_cell(due));
        vec![d.set_on.into(), due, words.cell(d.basis), d.words.clone().into()]
    }));
    table
}

/// What bears on it and can be looked at.
pub(super) fn evidence(c: &PublicCommitment, words: &Words) -> Table {
    let mut table = Table::new("evidence")
        .column(words.column("ref"))
        .column(words.column("dated_on"))
        .column(words.flex("evidence_title"))
        .column(words.flex("publisher"))
        .column(words.column("relation"))
        .empty(words.text("site-no-evidence"));
    table.extend(c.evidence.iter().map(|e| {
        vec![
            e.evidence.to_string().into(),
            e.dated_on.into(),
            Cell::from(e.title.as_str()).url(Some(&e.url)),
            e.publisher.clone().into(),
            words.cell(e.relation),
        ]
    }));
    table
}

/// What it is to other commitments, and they to it.
pub(super) fn related(c: &PublicCommitment, words: &Words) -> Table {
    let mut table = Table::new("related")
        .column(words.column("link"))
        .column(words.column("ref"))
        .column(words.flex("title"));
    table.extend(c.links.iter().map(|l| {
        let link = words.term(l.kind);
        let link = if l.inverse { words.say("site-related-back", args![link = link]) } else { link };
        vec![link.into(), place::cell(l.commitment), l.title.as_str().into()]
    }));
    table
}
