//! The settings of a database: the thresholds of its follow-up rules.

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

/// Sets one threshold, in days from 1 to 3660.
pub fn set(draft: &mut Draft<'_>, key: &str, days: i64) -> Result<()> {
    let mut known = Thresholds::default();
    let Some((key, _)) = known.fields().into_iter().find(|(k, _)| *k == key) else {
        return Err(unknown(key));
    };
    if !(1..=3660).contains(&days) {
        return Err(Error::rejected(
            "bad_setting",
            format!("'{days}' is not a number of days from 1 to 3660"),
        ));
    }
    let select = Statement::new("SELECT id, value FROM setting WHERE key = :key").bind("key", key);
    let rows = draft.query().query(&select)?;
    let value = days.to_string();
    match rows.first() {
        Some(row) if row.get::<String>("value")? == value => return Ok(()),
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
    draft.say(format!("set {key} to {days} days"));
    Ok(())
}

/// The key of a setting that must be there.
pub fn require(key: &str) -> Result<&'static str> {
    let keys = Thresholds::default().fields().map(|(known, _)| known);
    keys.into_iter().find(|known| *known == key).ok_or_else(|| unknown(key))
}

fn unknown(key: &str) -> Error {
    let keys = Thresholds::default().fields().map(|(known, _)| known);
    let near = directory::nearest(key, keys.into_iter());
    let near = near.first().map(|near| format!("did you mean '{near}'? ")).unwrap_or_default();
    Error::not_found("no_setting", format!("no setting '{key}'"))
        .hint(format!("{near}one of: {}", keys.join(", ")))
}
