//! The settings of a database: the thresholds of its follow-up rules, and choices.

use super::Draft;
use crate::db::{Query, Statement};
use crate::error::{Error, Result};
use crate::model::directory;
use crate::model::thresholds::Thresholds;

const INSERT: &str = "INSERT INTO setting (id, key, value) VALUES (:id, :key, :value)";

/// Writes the default thresholds into a new database.
pub(super) fn add_defaults(draft: &mut Draft<'_>) -> Result<()> {
    for (key, days) in Thresholds::default().fields() {
        let id = draft.next_id("setting")?;
        let value = days.to_string();
        draft.insert(
            "setting",
            INSERT,
            vec![("id", id.into()), ("key", key.into()), ("value", value.into())],
        );
    }
    Ok(())
}

/// The thresholds of this database.
pub fn thresholds(query: &dyn Query) -> Result<Thresholds> {
    let rows = query.query(&Statement::new("SELECT id, key, value FROM setting ORDER BY id"))?;
    read(&rows.rows)
}

/// Thresholds from rows of `setting`; a key that is not a threshold is passed over.
pub(super) fn read(rows: &[crate::db::Row]) -> Result<Thresholds> {
    let mut thresholds = Thresholds::default();
    for row in rows {
        let (key, value) = (row.get::<String>("key")?, row.get::<String>("value")?);
        if let Some((_, days)) = thresholds.fields().into_iter().find(|(k, _)| *k == key) {
            *days = value.parse().map_err(|_| {
                Error::rejected("bad_setting", format!("setting '{key}' is '{value}', not a number of days"))
                    .hint(format!("set it again: 'onrecord setting {key} 90'"))
            })?;
        }
    }
    Ok(thresholds)
}

/// The choice whether closing statuses of priority commitments wait for a second reader.
pub const SECOND_READER: &str = "second_reader";

/// Whether closing statuses of priority commitments wait for a second reader; off where nobody chose.
pub fn second_reader(query: &dyn Query) -> Result<bool> {
    let rows = query.query(&Statement::new(VALUE).bind("key", SECOND_READER))?;
    Ok(rows.first().map(|row| row.get::<String>("value")).transpose()?.is_some_and(|value| value == "on"))
}

/// Lets closing statuses of priority commitments wait for a second reader, or not.
pub fn set_second_reader(draft: &mut Draft<'_>, on: bool) -> Result<()> {
    let word = if on { "on" } else { "off" };
    if second_reader(draft.query())? != on {
        put(draft, SECOND_READER, word)?;
        draft.say(format!("set {SECOND_READER} to {word}"));
    }
    Ok(())
}

/// Sets one threshold, in days from 1 to 3660.
///
/// # Errors
/// `no_setting`; `bad_setting`.
pub fn set(draft: &mut Draft<'_>, key: &str, days: i64) -> Result<()> {
    let key = threshold(key).ok_or_else(|| unknown(key))?;
    if !(1..=3660).contains(&days) {
        return Err(Error::rejected(
            "bad_setting",
            format!("'{days}' is not a number of days from 1 to 3660"),
        ));
    }
    if put(draft, key, &days.to_string())? {
        draft.say(format!("set {key} to {days} days"));
    }
    Ok(())
}

/// Gives a setting a value; false where it has it already.
fn put(draft: &mut Draft<'_>, key: &'static str, value: &str) -> Result<bool> {
    let rows = draft.query().query(&Statement::new(VALUE).bind("key", key))?;
    match rows.first() {
        Some(row) if row.get::<String>("value")? == value => return Ok(false),
        Some(row) => {
            let before = vec![("value", row.value("value")?.clone())];
            let sql = "UPDATE setting SET value = :value WHERE id = :id";
            draft.update("setting", sql, row.get("id")?, &before, vec![("value", value.into())]);
        }
        None => {
            let id = draft.next_id("setting")?;
            draft.insert(
                "setting",
                INSERT,
                vec![("id", id.into()), ("key", key.into()), ("value", value.into())],
            );
        }
    }
    Ok(true)
}

const VALUE: &str = "SELECT id, value FROM setting WHERE key = :key ORDER BY id";

/// The key of a setting that must be there.
///
/// # Errors
/// `no_setting`, with all keys.
pub fn require(key: &str) -> Result<&'static str> {
    if key == SECOND_READER { Ok(SECOND_READER) } else { threshold(key).ok_or_else(|| unknown(key)) }
}

fn threshold(key: &str) -> Option<&'static str> {
    Thresholds::default().fields().into_iter().map(|(known, _)| known).find(|known| *known == key)
}

fn unknown(key: &str) -> Error {
    let mut usual = Thresholds::default();
    let keys = usual.fields().map(|(known, _)| known).into_iter().chain([SECOND_READER]).collect::<Vec<_>>();
    let near = directory::nearest(key, keys.iter().copied());
    let near = near.first().map(|near| format!("did you mean '{near}'? ")).unwrap_or_default();
    Error::not_found("no_setting", format!("no setting '{key}'"))
        .hint(format!("{near}one of: {}", keys.join(", ")))
}
