//! Notes: free text on a commitment, release, evidence or party, with author and time.

use serde::Serialize;

use super::Draft;
use crate::db::{Query, Row, Statement};
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};

/// A note as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteCard {
    /// `N-1`
    pub r#ref: Ref,
    /// What it is on.
    pub subject: Ref,
    /// The text.
    pub body: String,
    /// Who wrote it.
    pub recorded_by: String,
    /// When.
    pub recorded_at: String,
}

/// Adds a note to a record.
pub fn add(draft: &mut Draft<'_>, subject: Ref, body: &str) -> Result<Ref> {
    if body.trim().is_empty() {
        return Err(Error::rejected("empty_note", "the note is empty"));
    }
    exists(draft.query(), subject)?;
    let id = draft.next_id("note")?;
    draft.say(format!("noted on {subject}"));
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid("note").into()),
        ("subject", subject.sort.noun().into()),
        ("subject_id", subject.id.into()),
        ("body", body.into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("note", INSERT, fields);
    Ok(Sort::Note.of(id))
}

const INSERT: &str = "
INSERT INTO note (id, uid, subject, subject_id, body, recorded_at, recorded_by)
VALUES (:id, :uid, :subject, :subject_id, :body, :recorded_at, :recorded_by)";

fn exists(query: &dyn Query, subject: Ref) -> Result<()> {
    let table = match subject.sort {
        Sort::Commitment => "SELECT id FROM commitment WHERE id = :id ORDER BY id",
        Sort::Release => "SELECT id FROM \"release\" WHERE id = :id ORDER BY id",
        Sort::Evidence => "SELECT id FROM evidence WHERE id = :id ORDER BY id",
        Sort::Party => "SELECT id FROM party WHERE id = :id ORDER BY id",
        _ => {
            return Err(Error::usage("bad_subject", format!("a note cannot be put on {subject}"))
                .hint("notes go on commitments, releases, evidence and parties"));
        }
    };
    match query.query(&Statement::new(table).bind("id", subject.id))?.first() {
        Some(_) => Ok(()),
        None => Err(Error::not_found("no_record", format!("no {} '{subject}'", subject.sort.noun()))),
    }
}

/// The notes of one record, or all, oldest first.
pub fn list(query: &dyn Query, subject: Option<Ref>) -> Result<Vec<NoteCard>> {
    let select = match subject {
        Some(subject) => {
            Statement::new(ON).bind("subject", subject.sort.noun()).bind("subject_id", subject.id)
        }
        None => Statement::new(ALL),
    };
    query.query(&select)?.map(read_card)
}

const ALL: &str = "
SELECT id, subject, subject_id, body, recorded_at, recorded_by
FROM note
ORDER BY id";

const ON: &str = "
SELECT id, subject, subject_id, body, recorded_at, recorded_by
FROM note
WHERE subject = :subject AND subject_id = :subject_id
ORDER BY id";

fn read_card(row: &Row) -> Result<NoteCard> {
    let sort = match row.get::<String>("subject")?.as_str() {
        "release" => Sort::Release,
        "evidence" => Sort::Evidence,
        "party" => Sort::Party,
        _ => Sort::Commitment,
    };
    Ok(NoteCard {
        r#ref: Sort::Note.of(row.get("id")?),
        subject: sort.of(row.get("subject_id")?),
        body: row.get("body")?,
        recorded_by: row.get("recorded_by")?,
        recorded_at: row.get("recorded_at")?,
    })
}
