//! Links: what one commitment is to another.

use super::{Draft, commitment};
use crate::db::Statement;
use crate::error::{Error, Result};
use crate::model::vocabulary::LinkKind;

/// Links two commitments; the same link again is refused.
pub fn add(draft: &mut Draft<'_>, from: i64, kind: LinkKind, to: i64, note: Option<&str>) -> Result<()> {
    commitment::require(draft.query(), from)?;
    commitment::require(draft.query(), to)?;
    if from == to {
        return Err(Error::rejected("self_link", format!("C-{from} cannot be linked to itself")));
    }
    let same = Statement::new(
        "SELECT id FROM link WHERE from_id = :from AND to_id = :to AND kind = :kind ORDER BY id",
    )
    .bind("from", from)
    .bind("to", to)
    .bind("kind", kind.as_str());
    if draft.query().query(&same)?.first().is_some() {
        return Err(Error::rejected("linked_already", format!("C-{from} {kind} C-{to} is recorded already")));
    }
    let id = draft.next_id("link")?;
    draft.say(format!("C-{from} {kind} C-{to}"));
    let fields = vec![
        ("id", id.into()),
        ("from_id", from.into()),
        ("to_id", to.into()),
        ("kind", kind.as_str().into()),
        ("note", note.into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("link", INSERT, fields);
    Ok(())
}

const INSERT: &str = "
INSERT INTO link (id, from_id, to_id, kind, note, recorded_at, recorded_by)
VALUES (:id, :from_id, :to_id, :kind, :note, :recorded_at, :recorded_by)";
