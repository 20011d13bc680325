//! Puts rows into a new file as they stood in another one, and looks at the whole before it gets its name.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;
use serde_json::Value as Json;

use super::{NUMBERING, shapes};
use crate::db::{Outcome, Session, Statement, Value, open};
use crate::error::{Error, Kind, Result};
use crate::model::shape::Shape;
use crate::store::check::{self, Finding, Severity};
use crate::store::{FORMAT, raised};

/// What a file under way takes.
pub struct Loader<'a> {
    session: &'a dyn Session,
    shapes: HashMap<String, Shape>,
}

impl Loader<'_> {
    /// Puts a row into a table. What it does not name stays without a value.
    ///
    /// # Errors
    /// `no_table`, `no_column`; a value that no column holds; a row that the table does not take.
    pub fn put(&self, table: &str, row: &[(&str, &Json)]) -> Result<()> {
        let shape = self.shapes.get(table).ok_or_else(|| {
            Error::rejected("no_table", format!("there is no table '{table}' in a database of this format"))
        })?;
        if let Some((name, _)) = row.iter().find(|(name, _)| !shape.columns.iter().any(|c| c.name == **name))
        {
            return Err(Error::rejected("no_column", format!("table '{table}' has no column '{name}'")));
        }
        let names = row.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let marks = row.iter().map(|(name, _)| format!(":{name}")).collect::<Vec<_>>().join(", ");
        let mut insert = Statement::new(format!("INSERT INTO \"{table}\" ({names}) VALUES ({marks})"));
        for (name, value) in row {
            insert.params.push(((*name).to_owned().into(), sql(table, name, value)?));
        }
        self.session.send(&insert)
    }

    /// How a table of this name looks.
    pub fn shape(&self, table: &str) -> Option<&Shape> {
        self.shapes.get(table)
    }

    /// Sets the last number that a table gave.
    pub fn number(&self, table: &str, last: i64) -> Result<()> {
        if !self.shapes.contains_key(table) {
            let what = format!("'{NUMBERING}' names a table '{table}', which no database of this format has");
            return Err(Error::rejected("no_table", what));
        }
        let known = Statement::new(KNOWN).bind("name", table);
        let sql = if self.session.query(&known)?.first().is_some() { RENUMBER } else { NUMBER };
        self.session.send(&Statement::new(sql).bind("name", table).bind("seq", last))
    }
}

const KNOWN: &str = "SELECT seq FROM sqlite_sequence WHERE name = :name ORDER BY name";
const RENUMBER: &str = "UPDATE sqlite_sequence SET seq = :seq WHERE name = :name";
const NUMBER: &str = "INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)";

fn sql(table: &str, column: &str, value: &Json) -> Result<Value> {
    Value::from_json(value.clone()).ok_or_else(|| {
        let what = format!("'{column}' of table '{table}' is neither a text, a number nor null");
        Error::rejected("bad_value", what)
    })
}

/// Makes a database at `path` of the rows that `feed` puts in; the file is there whole, or not at all.
///
/// No operation is added: it is a copy, and its log ends where that of the other one does. The rules of the schema hold
/// again once all rows are in, for rows that are right together need not be right one after the other; instead the whole
/// is checked as `check` does. `today` is the day it is where the user is.
///
/// # Errors
/// `exists`; those of `feed`; `unsound` where a check finds an error.
pub fn restore(path: &Path, today: NaiveDate, feed: &mut dyn FnMut(&Loader<'_>) -> Result<()>) -> Result<()> {
    use crate::db::Db as _;
    // The index follows row by row, and the state is worked out from what stands in the end.
    let is_rule = |name: &str| !name.starts_with("index_") && name != "refresh_state_insert";
    open::create_copy(
        path,
        &FORMAT,
        is_rule,
        |db| {
            let filled = db.converse(&mut |session| {
                let shapes = shapes(session)?.into_iter().map(|shape| (shape.name.clone(), shape));
                feed(&Loader { session, shapes: shapes.collect() })?;
                Ok(Outcome::Commit)
            });
            filled.map_err(raised::translate).map_err(explained)?;
            db.script(STATE)
        },
        |db| {
            let found = check::run(db, &[], today)?;
            let errors = found.iter().filter(|f| f.severity == Severity::Error).collect::<Vec<_>>();
            if errors.is_empty() { Ok(()) } else { Err(unsound(&errors)) }
        },
    )
}

const STATE: &str = "INSERT INTO refresh_state (commitment_id) SELECT id FROM commitment ORDER BY id;";

/// Keys between tables are compared when all rows are in, and SQLite says no more than that one is missing.
fn explained(error: Error) -> Error {
    if error.code == "constraint" && error.message.contains("FOREIGN KEY") {
        return Error::rejected("unsound", "a row names another one that is not there")
            .hint("nothing was made; the export was cut short or changed: export again");
    }
    error
}

fn unsound(errors: &[&Finding]) -> Error {
    let first = errors.first().map_or("", |finding| finding.message.as_str());
    let what = match errors.len() {
        1 => format!("what is imported is no sound database: {first}"),
        n => format!("what is imported is no sound database: {n} errors, the first: {first}"),
    };
    Error::new(Kind::Rejected, "unsound", what).hint(
        "nothing was made; the export was changed, or its database is not sound: \
         'onrecord check' there says more",
    )
}

#[cfg(test)]
mod tests {
    use super::super::Part;
    use super::*;
    use crate::model::coding::{Coded, Unit};
    use crate::model::reference::Sort;
    use crate::model::vocabulary::{Priority, Status};
    use crate::store::check::fixture::{Ground, day, status_of};
    use crate::store::commitment_edit::{self, CommitmentEdit};
    use crate::store::status::{self, NewStatus};
    use crate::store::{Store, coding, second_reading, settings};

    type Copied = Vec<(String, Vec<(String, Json)>)>;

    fn all(store: &Store) -> Copied {
        let mut rows = Vec::new();
        store
            .read_all(&mut |part| {
                rows.push(match part {
                    Part::Row(shape, values) => {
                        let names = shape.columns.iter().map(|column| column.name.clone());
                        (shape.name.clone(), names.zip(values.iter().cloned()).collect())
                    }
                    Part::Number(table, last) => {
                        (NUMBERING.to_owned(), vec![(table.to_owned(), Json::from(last))])
                    }
                });
                Ok(())
            })
            .unwrap();
        rows
    }

    fn restored(rows: &Copied) -> Result<Store> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy.db");
        restore(&path, day("2026-06-01"), &mut |loader| {
            for (table, row) in rows {
                if table == NUMBERING {
                    loader.number(&row[0].0, row[0].1.as_i64().unwrap())?;
                } else {
                    loader.put(table, &row.iter().map(|(n, v)| (n.as_str(), v)).collect::<Vec<_>>())?;
                }
            }
            Ok(())
        })?;
        let store = Store::open(&path, std::time::Duration::ZERO);
        // Open already: its folder may go.
        drop(folder);
        store
    }

    #[test]
    fn a_copy_holds_the_same_rows_and_passes_every_check() {
        let ground = Ground::with_history();
        let rows = all(&ground.store);
        let copy = restored(&rows).unwrap();
        assert_eq!(all(&copy), rows);
        let state = Statement::new("SELECT * FROM commitment_state ORDER BY commitment_id");
        assert_eq!(copy.query().query(&state).unwrap(), ground.query().query(&state).unwrap());
        let words = Statement::new("SELECT rowid, * FROM record_index ORDER BY rowid");
        assert_eq!(copy.query().query(&words).unwrap(), ground.query().query(&words).unwrap());
    }

    #[test]
    fn what_waits_for_a_second_reader_and_what_coders_decided_is_copied() {
        let mut ground = Ground::with_history();
        let high = CommitmentEdit { priority: Some(Priority::High), ..CommitmentEdit::default() };
        ground.write("2026-05-03", |d| commitment_edit::edit(d, 2, &high));
        ground.write("2026-05-04", |d| settings::set_second_reader(d, true));
        let unseen =
            NewStatus { note: Some("as worded".to_owned()), ..status_of(Some(Status::NotVerifiable)) };
        // The first is declined, the second waits: one after the other, which the copy puts in at once.
        ground.write("2026-05-05", |d| status::record(d, &[2], &unseen).map(drop));
        ground.write("2026-05-06", |d| second_reading::decline(d, 2, "too early").map(drop));
        ground.write("2026-05-07", |d| status::record(d, &[2], &unseen).map(drop));
        let unit =
            Unit { number: 1, quote: "The parties agreed to open a centre.".to_owned(), start: 0, end: 36 };
        let coded = [Coded { unit, code: "agreement/firm".parse().unwrap(), note: None }];
        ground.write("2026-05-08", |d| coding::add(d, Sort::Release.of(1), &coded, 3).map(drop));
        let rows = all(&ground.store);
        let copy = restored(&rows).unwrap();
        assert_eq!(all(&copy), rows);
        assert_eq!(second_reading::waiting(copy.query()).unwrap().len(), 1);
        assert_eq!(coding::list(copy.query(), None).unwrap().len(), 1);
    }

    #[test]
    fn rows_that_were_changed_cut_off_or_invented_make_no_database() {
        let rows = all(&Ground::with_history().store);
        let of = |table: &str| rows.iter().position(|(name, _)| name == table).unwrap();
        let changed = |edit: &dyn Fn(&mut Copied)| {
            let mut rows = rows.clone();
            edit(&mut rows);
            let error = restored(&rows).err().map(|e| (e.code, e.message));
            error.unwrap_or_default()
        };
        let (code, message) = changed(&|rows| {
            let title = rows[of("commitment")].1.iter_mut().find(|(name, _)| name == "title").unwrap();
            title.1 = Json::from("another");
        });
        assert!(code == "unsound" && message.contains("title"), "{message}");
        assert_eq!(changed(&|rows| rows.retain(|(table, _)| table != "party")).0, "unsound");
        assert_eq!(changed(&|rows| rows.retain(|(table, _)| table != "operation")).0, "unsound");
        assert_eq!(changed(&|rows| rows[0].0 = "people".to_owned()).0, "no_table");
        assert_eq!(changed(&|rows| rows[0].1[0].0 = "number".to_owned()).0, "no_column");
        assert_eq!(changed(&|rows| rows[0].1[2].1 = Json::Bool(true)).0, "bad_value");
    }
}
