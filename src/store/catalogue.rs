//! What can be asked in SQL: the views, the tables beneath them, and their columns.

use crate::db::{Query, Row, Statement};
use crate::error::Result;

/// The public views, a stable interface, with what one row of each is.
pub const VIEWS: [(&str, &str); 7] = [
    ("commitments", "a commitment with its words, parties and current state"),
    ("status_events", "a status event, corrected ones included"),
    ("deadlines", "a due date that was ever set"),
    ("releases", "a release with its newest text"),
    ("evidence_items", "a piece of evidence and a commitment on which it bears"),
    ("parties", "a party with its names"),
    ("follow_up", "an open commitment with its flags as of today (UTC)"),
];

/// A view or table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// Its name.
    pub name: String,
    /// What one of its rows is, where it is a public view.
    pub row: Option<&'static str>,
    /// The text that makes it; its comments say what the columns mean.
    pub sql: String,
    /// Its columns, in order.
    pub columns: Vec<String>,
}

/// Every view and table: the public views first, in the order of the documentation, then the rest by name.
pub fn objects(query: &dyn Query) -> Result<Vec<Object>> {
    let mut objects: Vec<Object> = query.query(&Statement::new(OBJECTS))?.map(read)?;
    query.stream(&Statement::new(COLUMNS), &mut |row| {
        let (object, column) = (row.get::<String>("object")?, row.get("column")?);
        if let Some(found) = objects.iter_mut().find(|one| one.name == object) {
            found.columns.push(column);
        }
        Ok(())
    })?;
    let place =
        |object: &Object| VIEWS.iter().position(|(name, _)| *name == object.name).unwrap_or(VIEWS.len());
    objects.sort_by_key(place);
    Ok(objects)
}

fn read(row: &Row) -> Result<Object> {
    let name = row.get::<String>("name")?;
    Ok(Object {
        row: VIEWS.iter().find(|(view, _)| *view == name).map(|(_, row)| *row),
        name,
        sql: row.get("sql")?,
        columns: Vec::new(),
    })
}

// The tables in which FTS5 keeps an index are nobody's to ask.
const OBJECTS: &str = "
SELECT m.name, m.sql
FROM sqlite_schema AS m
WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND NOT EXISTS (SELECT 1 FROM sqlite_schema AS v
                  WHERE v.sql LIKE 'create virtual table%' AND m.name LIKE v.name || '\\_%' ESCAPE '\\')
ORDER BY m.name";

const COLUMNS: &str = "
SELECT m.name AS object, p.name AS column
FROM sqlite_schema AS m, pragma_table_info(m.name) AS p
WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
ORDER BY m.name, p.cid";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::check::fixture::Ground;

    #[test]
    fn the_public_views_come_first_and_every_object_has_its_columns() {
        let objects = objects(Ground::new().query()).unwrap();
        let first = objects.iter().take(VIEWS.len()).map(|o| o.name.as_str()).collect::<Vec<_>>();
        assert_eq!(first, VIEWS.map(|(name, _)| name));
        assert!(objects.iter().all(|o| !o.columns.is_empty() && o.sql.starts_with("CREATE")));
        assert!(objects.iter().any(|o| o.name == "record_index"));
        assert!(!objects.iter().any(|o| o.name == "record_index_data"));
    }
}
