//! Which records an operation touched: what a row of a table belongs to.

use std::collections::BTreeSet;

use crate::db::{Query, Row, Statement, Value};
use crate::error::Result;
use crate::model::reference::Sort;
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

/// A table of the log, and the columns by which its rows belong to a record of another table.
struct Owned {
    table: &'static str,
    by: &'static [(&'static str, &'static str)],
}

macro_rules! owned {
    ($($table:literal $(in $($column:literal of $owner:literal),+)?;)+) => {
        [$(Owned { table: $table, by: &[$($(($column, $owner)),+)?] }),+]
    };
}

/// Every table whose rows the log keeps. Without columns a row is a record itself.
const TABLES: [Owned; 30] = owned! {
    "party";
    "party_name" in "party_id" of "party";
    "topic";
    "release";
    "release_version" in "release_id" of "release";
    "commitment";
    "role" in "commitment_id" of "commitment";
    "commitment_topic" in "commitment_id" of "commitment";
    "attestation" in "commitment_id" of "commitment";
    "proposal" in "release_version_id" of "release_version";
    "proposal_fate" in "proposal_id" of "proposal";
    "link" in "from_id" of "commitment", "to_id" of "commitment";
    "evidence";
    "bearing" in "commitment_id" of "commitment";
    "search" in "commitment_id" of "commitment";
    "status_event" in "commitment_id" of "commitment";
    "status_evidence" in "status_event_id" of "status_event";
    "second_reading" in "commitment_id" of "commitment";
    "second_reading_evidence" in "second_reading_id" of "second_reading";
    "second_reading_end" in "second_reading_id" of "second_reading";
    "deadline_event" in "commitment_id" of "commitment";
    "note";
    "imported_key";
    "coding" in "release_version_id" of "release_version";
    "coding_unit" in "coding_id" of "coding";
    "coding_settlement" in "release_version_id" of "release_version";
    "setting";
    "saved_query";
    "report_edition";
    "edition_file" in "edition_id" of "report_edition";
};

/// The table of a name in the log.
///
/// # Errors
/// `bad_log` for a name that is none of ours.
pub(in crate::store) fn table(name: &str) -> Result<&'static str> {
    TABLES.iter().find(|owned| owned.table == name).map(|owned| owned.table).ok_or_else(image::bad)
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
        table: table(&row.get::<String>("table_name")?)?,
        row_id: row.get("row_id")?,
        before: read("before")?,
        after: read("after")?,
    })
}

/// The records that some changes touched, in order.
pub(in crate::store) fn records(query: &dyn Query, changes: &[Changed]) -> Result<BTreeSet<Record>> {
    let mut records = BTreeSet::new();
    for change in changes {
        records.extend(owners(query, change)?);
    }
    Ok(records)
}

/// The records of one change: two for a link.
pub(in crate::store) fn owners(query: &dyn Query, change: &Changed) -> Result<Vec<Record>> {
    let image = change.after.as_ref().or(change.before.as_ref());
    climb(query, Record { table: change.table, id: change.row_id }, image)
}

fn climb(query: &dyn Query, row: Record, image: Option<&Image>) -> Result<Vec<Record>> {
    if row.table == "note" {
        return Ok(vec![subject(query, row, image, ["subject", "subject_id"])?]);
    }
    if row.table == "imported_key" {
        let record = subject(query, row, image, ["sort", "record_id"])?;
        return if record == row { Ok(vec![row]) } else { climb(query, record, None) };
    }
    let Some(owned) = TABLES.iter().find(|owned| owned.table == row.table) else { return Ok(vec![row]) };
    let mut found = Vec::new();
    for (column, owner) in owned.by {
        if let Value::Integer(id) = column_of(query, row, image, column)? {
            found.extend(climb(query, Record { table: owner, id }, None)?);
        }
    }
    Ok(if found.is_empty() { vec![row] } else { found })
}

/// A note belongs to what it is on, a key to what goes by it: table and id stand in these columns.
fn subject(query: &dyn Query, row: Record, image: Option<&Image>, columns: [&str; 2]) -> Result<Record> {
    let subject = column_of(query, row, image, columns[0])?;
    match (subject, column_of(query, row, image, columns[1])?) {
        (Value::Text(subject), Value::Integer(id)) => Ok(Record { table: table(&subject)?, id }),
        _ => Ok(row),
    }
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
    let (sort, naming) = match record.table {
        "commitment" => (Some(Sort::Commitment), ""),
        "release" => (Some(Sort::Release), ""),
        "evidence" => (Some(Sort::Evidence), ""),
        "party" => (Some(Sort::Party), ""),
        "report_edition" => (Some(Sort::Edition), ""),
        "note" => (Some(Sort::Note), ""),
        "topic" => (None, "code"),
        "setting" => (None, "key"),
        "saved_query" => (None, "name"),
        _ => (None, "id"),
    };
    if let Some(sort) = sort {
        return Ok(sort.of(record.id).to_string());
    }
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
    fn every_table_that_the_log_may_name_has_an_owner_or_is_a_record() {
        let ground = Ground::new();
        let tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%index%'
                      AND name NOT IN ('operation', 'change', 'commitment_state', 'sqlite_sequence') ORDER BY name";
        for row in &ground.query().query(&Statement::new(tables)).unwrap().rows {
            let name = row.get::<String>("name").unwrap();
            let owned = TABLES.iter().find(|owned| owned.table == name).unwrap_or_else(|| panic!("{name}"));
            for (column, _) in owned.by {
                let sql = format!("SELECT {column} FROM \"{name}\"");
                assert!(ground.query().describe(&sql).is_ok(), "{name} has no {column}");
            }
        }
    }

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
