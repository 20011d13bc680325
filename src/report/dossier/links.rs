//! What the commitment is to others, and what the desk noted on it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::DossierParams;
use crate::model::fold::Casebook;
use crate::model::ledger::{Ledger, Link, Note};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{LinkKind, Status};

/// One link, seen from the dossier's commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinkRow {
    /// The commitment that the link says something of.
    pub from: Ref,
    /// What it is.
    pub kind: LinkKind,
    /// To which commitment.
    pub to: Ref,
    /// The title of the other one.
    pub other_title: Option<String>,
    /// The status of the other one on the as-of day.
    pub other_status: Option<Status>,
    /// The day it was recorded (UTC).
    pub recorded_on: NaiveDate,
}

/// One note of the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteRow {
    /// `N-6`.
    pub note: Ref,
    /// The text.
    pub body: String,
    /// The day it was written (UTC).
    pub recorded_on: NaiveDate,
    /// Who wrote it.
    pub recorded_by: String,
}

pub(super) fn rows(ledger: &Ledger, params: &DossierParams<'_>) -> Vec<LinkRow> {
    let known = ledger.links.iter().filter(|link| was_there(link.recorded_at, params.as_of));
    known.map(|link| row(link, params)).collect()
}

fn row(link: &Link, params: &DossierParams<'_>) -> LinkRow {
    let other = if link.from == params.commitment { link.to } else { link.from };
    let held = params.linked.iter().find(|ledger| ledger.commitments.iter().any(|c| c.id == other));
    let title =
        |ledger: &Ledger| ledger.commitments.iter().find(|c| c.id == other).map(|c| c.title.to_string());
    let status = |ledger: &Ledger| {
        let book = Casebook::select(ledger, |id| id == other);
        book.state(book.case(other)?, params.as_of).map(|state| state.status)
    };
    LinkRow {
        from: Sort::Commitment.of(link.from),
        kind: link.kind,
        to: Sort::Commitment.of(link.to),
        other_title: held.and_then(title),
        other_status: held.and_then(status),
        recorded_on: link.recorded_at.date_naive(),
    }
}

/// The notes written up to a day.
pub(super) fn notes(notes: &[Note], as_of: NaiveDate) -> Vec<NoteRow> {
    let row = |note: &Note| NoteRow {
        note: Sort::Note.of(note.id),
        body: note.body.clone(),
        recorded_on: note.recorded_at.date_naive(),
        recorded_by: note.recorded_by.clone(),
    };
    notes.iter().filter(|note| was_there(note.recorded_at, as_of)).map(row).collect()
}

/// Whether something without a day of its own had been recorded on a day, wherever on Earth that day was.
fn was_there(recorded_at: DateTime<Utc>, as_of: NaiveDate) -> bool {
    recorded_at.date_naive() <= as_of.succ_opt().unwrap_or(as_of)
}
