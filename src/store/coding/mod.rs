//! Blind double coding: the sheets that coders hand in, who may see them, and what is settled.

mod read;
mod settle;

use std::collections::BTreeMap;

use serde::Serialize;

pub use self::read::{Handed, codings, list, settlements};
pub use self::settle::settle;
use super::{Draft, Fields, release};
use crate::db::{Query, Statement};
use crate::error::{Error, Result};
use crate::model::coding::{Code, Coded, Coding, Unit};
use crate::model::person;
use crate::model::reference::Ref;

/// The text of a release that is coded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Internal number of the version.
    pub id: i64,
    /// Its number within the release.
    pub version: i64,
    /// Whether the release has a newer one.
    pub is_old: bool,
}

/// What was handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HandedIn {
    /// The release.
    pub release: Ref,
    /// Sentences coded.
    pub coded: usize,
    /// Sentences of the text.
    pub units: usize,
    /// Whether a sheet of the same coder stood before.
    pub replaces: bool,
}

/// Hands in the writer's sheet of the newest text of a release; it takes the place of an earlier one.
///
/// # Errors
/// `nothing_coded`; a quote that does not stand where it is said to.
pub fn add(draft: &mut Draft<'_>, release: Ref, coded: &[Coded], units: usize) -> Result<HandedIn> {
    if coded.is_empty() {
        return Err(Error::rejected("nothing_coded", "the sheet codes no sentence")
            .hint("write yes or no into the column 'commitment'"));
    }
    let (version, _) = release::newest_text(draft.query(), release.id)?;
    let replaces = own(draft.query(), version, draft.by())?.is_some();
    let id = draft.next_id("coding")?;
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid("coding").into()),
        ("release_version_id", version.into()),
        ("unit_count", i64::try_from(units).unwrap_or(i64::MAX).into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("coding", INSERT, fields);
    for Coded { unit, code, note } in coded {
        let mut fields = vec![("id", draft.next_id("coding_unit")?.into()), ("coding_id", id.into())];
        fields.extend(decided(unit, *code));
        fields.push(("note", note.clone().into()));
        draft.insert("coding_unit", INSERT_UNIT, fields);
    }
    // Nothing of what was decided: a colleague may read the log.
    draft.say(format!("coded {} of {units} sentences of {release}", coded.len()));
    Ok(HandedIn { release, coded: coded.len(), units, replaces })
}

/// The columns that say which sentence it is, and what was decided on it.
fn decided(unit: &Unit, code: Code) -> Fields {
    vec![
        ("number", unit.number.into()),
        ("quote", unit.quote.as_str().into()),
        ("start_char", unit.start.into()),
        ("end_char", unit.end.into()),
        ("is_commitment", code.is_commitment.into()),
        ("kind", code.kind.map(|kind| kind.as_str()).into()),
        ("strength", code.strength.map(|strength| strength.as_str()).into()),
    ]
}

const INSERT: &str = "
INSERT INTO coding (id, uid, release_version_id, unit_count, recorded_at, recorded_by)
VALUES (:id, :uid, :release_version_id, :unit_count, :recorded_at, :recorded_by)";

const INSERT_UNIT: &str = "
INSERT INTO coding_unit (
  id, coding_id, number, quote, start_char, end_char, is_commitment, kind, strength, note)
VALUES (
  :id, :coding_id, :number, :quote, :start_char, :end_char, :is_commitment, :kind, :strength, :note)";

/// The text of a release that was coded: the newest of which there is a sheet.
///
/// # Errors
/// `not_coded` (4) where there is none.
pub fn coded_text(query: &dyn Query, release: Ref) -> Result<Text> {
    // A release that is not there is told as such.
    let (newest, _) = release::newest_text(query, release.id)?;
    let rows = query.query(&Statement::new(CODED_TEXT).bind("release", release.id))?;
    let Some(row) = rows.first() else {
        return Err(Error::rejected("not_coded", format!("nobody has coded {release} yet"))
            .hint(format!("make a sheet: onrecord coding sheet {release} -o mine.csv")));
    };
    let id = row.get("id")?;
    Ok(Text { id, version: row.get("version")?, is_old: id != newest })
}

const CODED_TEXT: &str = "
SELECT v.id, v.version
FROM release_version AS v
WHERE v.release_id = :release AND EXISTS (SELECT 1 FROM coding WHERE release_version_id = v.id)
ORDER BY v.version DESC LIMIT 1";

/// The newest sheet of one coder, whose own eyes it was made with.
pub fn own(query: &dyn Query, version: i64, name: &str) -> Result<Option<Coding>> {
    Ok(codings(query, version)?.into_iter().find(|coding| person::is_same(&coding.coder, name)))
}

/// All coders' sheets of a text, each the newest, for somebody who has handed in a whole one himself.
///
/// # Errors
/// `blind` (4) for anybody else: whoever has still to code must not see what others decided; `one_coder` (4).
pub fn seen_by(query: &dyn Query, release: Ref, text: Text, name: &str) -> Result<Vec<Coding>> {
    let all = codings(query, text.id)?;
    let mine = all.iter().find(|coding| person::is_same(&coding.coder, name));
    if !mine.is_some_and(Coding::is_whole) {
        let missing = mine.map_or_else(
            || format!("you ({name}) have not coded {release}"),
            |mine| {
                format!(
                    "you ({name}) have coded {} of {} sentences of {release}",
                    mine.coded.len(),
                    mine.units
                )
            },
        );
        return Err(Error::rejected("blind", format!("{missing}: what others decided stays hidden until then"))
            .hint(format!(
                "code every sentence first: onrecord coding sheet {release} -o mine.csv, then coding add {release} mine.csv"
            )));
    }
    if all.len() < 2 {
        return Err(Error::rejected("one_coder", format!("only {name} has coded {release}"))
            .hint("a second person has to code it, without seeing yours"));
    }
    Ok(all)
}

/// Keeps the newest of each coder, in order of name.
fn newest(all: Vec<Coding>) -> Vec<Coding> {
    let mut by_coder: BTreeMap<String, Coding> = BTreeMap::new();
    for coding in all {
        let key = person::of(&coding.coder);
        let times = by_coder.get(&key).map_or(0, |earlier| earlier.times) + 1;
        by_coder.insert(key, Coding { times, ..coding });
    }
    by_coder.into_values().collect()
}
