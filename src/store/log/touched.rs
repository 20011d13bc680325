//! Which records an operation touched: what a row of a table belongs to.

use std::collections::{BTreeSet, HashMap};

use super::tables::{self, Owner};
use crate::db::{Query, Row, Statement, Value};
use crate::error::Result;
use crate::store::image::{self, Image};

/// A record that people speak of: a commitment with all that hangs on it, a release with its texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::store) struct Record {
    pub(in crate::store) table: &'static str,
    pub(in crate::store) id: i64,
}

/// One change of a row, as the log keeps it.
pub(in crate::store) struct Changed {
    pub(in crate::store) table: &'static str,
    pub(in crate::store) row_id: i64,
    pub(in crate::store) before: Option<Image>,
    pub(in crate::store) after: Option<Image>,
}

impl Changed {
    const fn row(&self) -> Record {
        Record { table: self.table, id: self.row_id }
    }

    /// What the log holds of the row, the later words first.
    fn image(&self) -> Option<&Image> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// The changes of one operation, in order.
pub(in crate::store) fn changes(query: &dyn Query, operation: i64) -> Result<Vec<Changed>> {
    let mut changes = Vec::new();
    query.stream(&Statement::new(CHANGES).bind("operation", operation), &mut |row| {
        changes.push(read(row)?);
        Ok(())
    })?;
    Ok(changes)
}

const CHANGES: &str = "
SELECT table_name, row_id, before, after FROM change WHERE operation_id = :operation ORDER BY id";

fn read(row: &Row) -> Result<Changed> {
    let read = |column| row.get::<Option<String>>(column)?.map(|json| image::read(&json)).transpose();
    Ok(Changed {
        table: tables::find(&row.get::<String>("table_name")?)?.table,
        row_id: row.get("row_id")?,
        before: read("before")?,
        after: read("after")?,
    })
}

/// The records that some changes touched, in order.
pub(in crate::store) fn records(query: &dyn Query, changes: &[Changed]) -> Result<BTreeSet<Record>> {
    let (mut records, mut known) = (BTreeSet::new(), Known::new());
    for change in changes {
        records.extend(climb(query, change.row(), change.image(), &mut known)?);
    }
    Ok(records)
}

/// What rows of which nothing but their number is at hand belong to: many hang on the same one.
type Known = HashMap<Record, Vec<Record>>;

/// The records of one change: two for a link.
pub(in crate::store) fn owners(query: &dyn Query, change: &Changed) -> Result<Vec<Record>> {
    climb(query, change.row(), change.image(), &mut Known::new())
}

fn climb(query: &dyn Query, row: Record, image: Option<&Image>, known: &mut Known) -> Result<Vec<Record>> {
    let owners = match tables::find(row.table)?.owner {
        Owner::Itself => Vec::new(),
        Owner::Columns(columns) => columns
            .iter()
            .map(|(column, table)| Ok((*table, column_of(query, row, image, column)?)))
            .collect::<Result<Vec<_>>>()?,
        Owner::Named([named, id]) => match column_of(query, row, image, named)? {
            Value::Text(name) => vec![(tables::find(&name)?.table, column_of(query, row, image, id)?)],
            _ => Vec::new(),
        },
    };
    let mut found = Vec::new();
    for (table, id) in owners {
        if let Value::Integer(id) = id {
            let above = Record { table, id };
            if !known.contains_key(&above) {
                let owners = climb(query, above, None, known)?;
                known.insert(above, owners);
            }
            found.extend(known.get(&above).into_iter().flatten());
        }
    }
    Ok(if found.is_empty() { vec![row] } else { found })
}

/// The value that a row was made with: of a column that is never changed.
fn column_of(query: &dyn Query, row: Record, image: Option<&Image>, column: &str) -> Result<Value> {
    if let Some(value) = image.and_then(|image| image::value(image, column)) {
        return Ok(value.clone());
    }
    let made = Statement::new(MADE).bind("table", row.table).bind("id", row.id);
    let rows = query.query(&made)?;
    let Some(made) = rows.first().map(|row| row.get::<String>("after")).transpose()? else {
        return Ok(Value::Null);
    };
    Ok(image::value(&image::read(&made)?, column).cloned().unwrap_or(Value::Null))
}

const MADE: &str = "
SELECT after FROM change
WHERE table_name = :table AND row_id = :id AND before IS NULL
ORDER BY id LIMIT 1";

/// What a record is called: its reference, or the name of what has none.
pub(in crate::store) fn label(query: &dyn Query, record: Record) -> Result<String> {
    if let Some(sort) = tables::sort(record.table) {
        return Ok(sort.of(record.id).to_string());
    }
    let naming = match record.table {
        "topic" => "code",
        "setting" => "key",
        "saved_query" => "name",
        _ => "id",
    };
    match (record.table, column_of(query, record, None, naming)?) {
        ("topic", Value::Text(code)) => Ok(code),
        ("saved_query", Value::Text(name)) => Ok(format!("query {name}")),
        (table, Value::Text(name)) => Ok(format!("{table} {name}")),
        (table, _) => Ok(format!("{table} {}", record.id)),
    }
}

/// The names of records, in order.
pub(in crate::store) fn labels(
    query: &dyn Query,
    records: impl IntoIterator<Item = Record>,
) -> Result<Vec<String>> {
    records.into_iter().map(|record| label(query, record)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::check::fixture::Ground;

    #[test]
    fn what_hangs_on_a_commitment_is_counted_as_the_commitment() {
        let ground = Ground::with_history();
        let of =
            |table, id| owners(ground.query(), &Changed { table, row_id: id, before: None, after: None });
        for (table, id) in [("role", 1), ("attestation", 1), ("status_evidence", 1), ("deadline_event", 1)] {
            let found = of(table, id).unwrap();
            assert_eq!(found.iter().map(|r| r.table).collect::<Vec<_>>(), ["commitment"], "{table}");
        }
        assert_eq!(of("link", 1).unwrap().len(), 2);
    }
}
