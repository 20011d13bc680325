//! Searches: somebody looked, on a day, somewhere, and found so much. Nothing is a finding too.

use chrono::NaiveDate;

use super::{Draft, commitment};
use crate::db::Statement;
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};

/// A search to record.
#[derive(Debug, Clone)]
pub struct NewSearch {
    /// The day.
    pub on: NaiveDate,
    /// Where.
    pub place: String,
    /// How many things were found.
    pub found: i64,
    /// Remarks.
    pub note: Option<String>,
}

/// Records a search for one commitment.
pub fn add(draft: &mut Draft<'_>, commitment: i64, new: &NewSearch) -> Result<Ref> {
    let made = commitment::require(draft.query(), commitment)?;
    if new.on < made.made_on {
        let message = format!("C-{commitment} was made on {}, after {}", made.made_on, new.on);
        return Err(Error::rejected("before_commitment", message));
    }
    if new.on > draft.today() {
        return Err(Error::rejected(
            "in_future",
            format!("'{}' is in the future (today is {})", new.on, draft.today()),
        ));
    }
    if new.place.trim().is_empty() {
        return Err(
            Error::rejected("no_place", "say where somebody looked").hint("give --where \"ministry site\"")
        );
    }
    if new.found < 0 {
        return Err(Error::rejected("bad_number", "the number found is 0 or more"));
    }
    let same = Statement::new(SAME)
        .bind("commitment_id", commitment)
        .bind("on", new.on)
        .bind("place", new.place.trim())
        .bind("found", new.found)
        .bind("note", new.note.clone());
    if let Some(row) = draft.query().query(&same)?.first() {
        let search = Sort::Search.of(row.get("id")?);
        return Err(Error::rejected(
            "recorded_already",
            format!("{search} of C-{commitment} says that already"),
        )
        .hint("nothing was changed; another search on that day names another place, or has a --note"));
    }
    let id = draft.next_id("search")?;
    draft.say(format!("looked for C-{commitment} at {}: {} found", new.place.trim(), new.found));
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid("search").into()),
        ("commitment_id", commitment.into()),
        ("searched_on", new.on.into()),
        ("place", new.place.trim().into()),
        ("found", new.found.into()),
        ("note", new.note.clone().into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("search", INSERT, fields);
    Ok(Sort::Search.of(id))
}

const SAME: &str = "
SELECT id FROM search
WHERE commitment_id = :commitment_id AND searched_on = :on AND place = :place AND found = :found AND note IS :note
ORDER BY id";

const INSERT: &str = "
INSERT INTO search (id, uid, commitment_id, searched_on, place, found, note, recorded_at, recorded_by)
VALUES (:id, :uid, :commitment_id, :searched_on, :place, :found, :note, :recorded_at, :recorded_by)";
