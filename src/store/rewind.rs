//! Takes rows back to what they were at an earlier time, by the operation log.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::image::{self, Image};
use crate::db::{Query, Row, Rows, Statement, Value};
use crate::error::Result;
use crate::model::date::format_moment;
use chrono::{DateTime, Utc};

/// Later than anything that is recorded.
pub(super) const FAR: &str = "9999-12-31T23:59:59.999Z";

/// The present rows of one table, under its own column names, `id` among them.
pub(super) struct Table {
    /// The table's name, as the log has it.
    pub(super) name: &'static str,
    /// Its rows.
    pub(super) rows: Rows,
}

/// Takes the rows back to what was known at a time; afterwards they are in order of id.
///
/// Changes recorded later are undone, newest first: a row made later is dropped, one taken away later is put
/// back, one changed later gets its values before back. Where the rows given are a selection, rows of others
/// may be put back too: the caller passes over them.
pub(super) fn rewind(query: &dyn Query, known_at: DateTime<Utc>, tables: &mut [Table]) -> Result<()> {
    let mut past = tables.iter_mut().map(Past::of).collect::<Result<Vec<_>>>()?;
    let names = serde_json::json!(past.iter().map(|table| table.name).collect::<Vec<_>>()).to_string();
    let later = Statement::new(LATER).bind("at", format_moment(known_at)).bind("tables", names);
    query.stream(&later, &mut |row| {
        let name = row.get::<String>("table_name")?;
        let Some(table) = past.iter_mut().find(|t| t.name == name) else { return Ok(()) };
        let before = row.get::<Option<String>>("before")?.map(|json| image::read(&json)).transpose()?;
        table.undo(row.get("row_id")?, before, row.get("was_taken_away")?);
        Ok(())
    })?;
    for (table, past) in tables.iter_mut().zip(past) {
        table.rows.rows = past.rows.into_values().collect();
    }
    Ok(())
}

/// Whether anything was changed later than a time.
pub(super) fn has_changed_since(query: &dyn Query, known_at: DateTime<Utc>) -> Result<bool> {
    let newest = query.query(&Statement::new(NEWEST))?;
    let newest = newest.first().map(|row| row.get::<String>("recorded_at")).transpose()?;
    Ok(newest.is_some_and(|newest| newest > format_moment(known_at)))
}

/// Whether anything was taken back later than a time, or done again: then rows that are append-only are not those
/// that were there.
pub(super) fn is_undone_since(query: &dyn Query, known_at: DateTime<Utc>) -> Result<bool> {
    let undone = Statement::new(UNDONE).bind("at", format_moment(known_at));
    Ok(query.query(&undone)?.first().is_some())
}

const UNDONE: &str = "
SELECT 1 FROM operation WHERE undoes_id IS NOT NULL AND recorded_at > :at ORDER BY id LIMIT 1";

const NEWEST: &str = "SELECT recorded_at FROM operation ORDER BY id DESC LIMIT 1";

// Operations and changes are numbered in the order of time, so that what came later is one range of ids.
const LATER: &str = "
SELECT table_name, row_id, before, after IS NULL AS was_taken_away
FROM change
WHERE id > coalesce((SELECT id FROM change
                     WHERE operation_id <= (SELECT max(id) FROM operation WHERE recorded_at <= :at)
                     ORDER BY operation_id DESC, id DESC LIMIT 1), 0)
  AND table_name IN (SELECT value FROM json_each(:tables))
ORDER BY id DESC";

/// One table on its way back.
struct Past {
    name: &'static str,
    columns: Rc<[String]>,
    rows: BTreeMap<i64, Row>,
}

impl Past {
    fn of(table: &mut Table) -> Result<Self> {
        let rows = std::mem::take(&mut table.rows.rows);
        let rows =
            rows.into_iter().map(|row| Ok((row.get("id")?, row))).collect::<Result<BTreeMap<_, _>>>()?;
        Ok(Self { name: table.name, columns: Rc::clone(&table.rows.columns), rows })
    }

    fn undo(&mut self, id: i64, before: Option<Image>, was_taken_away: bool) {
        match before {
            None => drop(self.rows.remove(&id)),
            Some(before) if was_taken_away => drop(self.rows.insert(id, self.row(&before))),
            Some(before) => {
                if let Some(row) = self.rows.get_mut(&id) {
                    for (column, value) in before {
                        row.set(&column, value);
                    }
                }
            }
        }
    }

    /// A row of an image; what the log does not name was NULL.
    fn row(&self, image: &Image) -> Row {
        let value = |column: &String| image.iter().find(|(name, _)| name == column).map(|(_, v)| v.clone());
        let values = self.columns.iter().map(|column| value(column).unwrap_or(Value::Null)).collect();
        Row::new(Rc::clone(&self.columns), values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past(rows: &[(i64, &str, Option<&str>)]) -> Past {
        let columns: Rc<[String]> = ["id", "name", "short_name"].map(str::to_owned).into();
        let row = |&(id, name, short): &(i64, &str, Option<&str>)| {
            Row::new(Rc::clone(&columns), vec![id.into(), name.into(), short.into()])
        };
        let rows = Rows { columns: Rc::clone(&columns), rows: rows.iter().map(row).collect() };
        Past::of(&mut Table { name: "party", rows }).unwrap()
    }

    fn names(past: &Past) -> Vec<(i64, String, Option<String>)> {
        let read =
            |row: &Row| (row.get("id").unwrap(), row.get("name").unwrap(), row.get("short_name").unwrap());
        past.rows.values().map(read).collect()
    }

    #[test]
    fn a_row_made_later_is_dropped_and_one_taken_away_is_put_back() {
        let mut past = past(&[(2, "b", None)]);
        past.undo(2, None, false);
        past.undo(1, Some(image::read(r#"{"id":1,"name":"a"}"#).unwrap()), true);
        assert_eq!(names(&past), [(1, "a".to_owned(), None)]);
    }

    #[test]
    fn a_row_changed_later_gets_back_what_changed_and_keeps_the_rest() {
        let mut past = past(&[(1, "new", Some("n")), (2, "b", None)]);
        past.undo(1, Some(image::read(r#"{"name":"old"}"#).unwrap()), false);
        past.undo(2, Some(image::read(r#"{"short_name":"bb"}"#).unwrap()), false);
        past.undo(2, Some(image::read(r#"{"short_name":null}"#).unwrap()), false);
        let n = Some("n".to_owned());
        assert_eq!(names(&past), [(1, "old".to_owned(), n), (2, "b".to_owned(), None)]);
    }

    #[test]
    fn a_change_of_a_row_that_is_not_held_does_nothing() {
        let mut past = past(&[]);
        past.undo(7, Some(image::read(r#"{"name":"x"}"#).unwrap()), false);
        past.undo(8, None, false);
        assert!(past.rows.is_empty());
    }
}
