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
    refuse_circle(draft, from, kind, to)?;
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

/// What replaces, changes or holds another cannot be replaced, changed or held by it, however far around.
fn refuse_circle(draft: &Draft<'_>, from: i64, kind: LinkKind, to: i64) -> Result<()> {
    if !matches!(kind, LinkKind::Supersedes | LinkKind::Amends | LinkKind::PartOf) {
        return Ok(());
    }
    let leads_back = Statement::new(REACHED).bind("from", from).bind("to", to).bind("kind", kind.as_str());
    if draft.query().query(&leads_back)?.first().is_none() {
        return Ok(());
    }
    let message = format!("C-{from} cannot be linked so: by the links recorded, C-{to} {kind} C-{from}");
    Err(Error::rejected("link_circle", message).hint("'onrecord history' shows the links of each"))
}

const REACHED: &str = "
WITH RECURSIVE reached (id) AS (
  SELECT :to
  UNION
  SELECT l.to_id FROM link AS l JOIN reached AS r ON r.id = l.from_id WHERE l.kind = :kind)
SELECT id FROM reached WHERE id = :from ORDER BY id";

const INSERT: &str = "
INSERT INTO link (id, from_id, to_id, kind, note, recorded_at, recorded_by)
VALUES (:id, :from_id, :to_id, :kind, :note, :recorded_at, :recorded_by)";
