//! The ways out of ad-hoc SQL, and that each of them is closed.
//!
//! Each statement is tried on a real file in a folder of its own. Afterwards it has been refused or
//! stopped, the file is the same byte for byte, and the folder holds nothing else.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]
#![expect(clippy::disallowed_methods, reason = "the tests look at how long a statement takes")]

mod files;
mod limits;
mod reading;
mod writing;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use onrecord::db::sandbox::{Limits, Outcome, Sandbox, SqlValue};
use onrecord::error::{Error, Kind, Result};
use rusqlite::Connection;
use tempfile::TempDir;

const SCHEMA: &str = "
    PRAGMA user_version = 3;
    CREATE TABLE party (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT);
    CREATE INDEX party_by_name ON party (name);
    CREATE VIEW parties AS SELECT name, kind FROM party;
    CREATE TABLE raw (x);
    CREATE VIRTUAL TABLE words USING fts5 (body);
    INSERT INTO party VALUES (1, 'Kazakhstan', 'state'), (2, 'UNRCCA', 'un'), (3, 'Астана', NULL);
    INSERT INTO raw VALUES (CAST(x'ff41' AS TEXT)), (x'00ff'), (1.5);
    INSERT INTO words (body) VALUES ('the parties agreed to establish cooperation'), ('stands ready');";

/// SQLite's heap limit holds for the whole process: one greedy statement would starve its neighbours.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// A database alone in its folder, and what it was like before.
struct Scene {
    folder: TempDir,
    bytes: Vec<u8>,
    _turn: MutexGuard<'static, ()>,
}

impl Scene {
    fn new() -> Self {
        Self::with(SCHEMA)
    }

    fn with(schema: &str) -> Self {
        let turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        wait_for_memory();
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("ledger.db");
        Connection::open(&path).unwrap().execute_batch(schema).unwrap();
        let bytes = fs::read(&path).unwrap();
        Self { folder, bytes, _turn: turn }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("ledger.db")
    }

    fn sandbox(&self) -> Sandbox {
        Sandbox::open(&self.path(), limits()).unwrap()
    }

    /// Runs the statement, without keeping its rows.
    fn run(&self, sql: &str) -> Result<Outcome> {
        self.sandbox().run(sql, &[], &mut |_, _| Ok(()))
    }

    fn rows(&self, sql: &str) -> Vec<Vec<SqlValue>> {
        self.rows_with(sql, &[])
    }

    fn rows_with(&self, sql: &str, params: &[(String, SqlValue)]) -> Vec<Vec<SqlValue>> {
        let mut rows = Vec::new();
        let outcome = self
            .sandbox()
            .run(sql, params, &mut |_, row| {
                rows.push(row.clone());
                Ok(())
            })
            .unwrap_or_else(|error| panic!("{sql}: {error:?}"));
        assert_eq!(outcome.stopped, None, "{sql}");
        assert_eq!(outcome.rows, rows.len() as u64);
        rows
    }

    /// The error that refused or stopped the statement.
    fn end_of(&self, sql: &str) -> Error {
        let start = Instant::now();
        let shown: String = sql.chars().take(100).collect();
        let error = match self.run(sql) {
            Err(error) | Ok(Outcome { stopped: Some(error), .. }) => error,
            Ok(outcome) => panic!("'{shown}' went through with {} rows", outcome.rows),
        };
        assert!(start.elapsed() < Duration::from_secs(5), "'{shown}' took {:?}", start.elapsed());
        self.assert_untouched(&shown);
        error
    }

    fn assert_untouched(&self, after: &str) {
        assert!(fs::read(self.path()).unwrap() == self.bytes, "'{after}' changed the file");
        assert_eq!(names_in(self.folder.path()), ["ledger.db"], "'{after}' made a file");
    }

    /// Asserts that each statement ends with the code.
    fn assert_all_end(&self, code: &str, statements: &[&str]) {
        for sql in statements {
            let error = self.end_of(sql);
            assert_eq!(error.code, code, "'{sql}': {error:?}");
        }
    }
}

/// Waits until statements that an earlier test gave up have let go of their memory.
fn wait_for_memory() {
    let probe = Connection::open_in_memory().unwrap();
    let sql = "SELECT length(CAST(zeroblob(150000000) AS TEXT))";
    for _ in 0..1000 {
        if probe.query_row(sql, [], |_| Ok(())).is_ok() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("the memory does not come back");
}

fn limits() -> Limits {
    Limits { time: Duration::from_secs(1), rows: 1000, busy: Duration::from_millis(200) }
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn text(value: &str) -> SqlValue {
    SqlValue::Text(value.to_owned())
}

fn given(name: &str, value: &str) -> (String, SqlValue) {
    (name.to_owned(), SqlValue::from_text(value))
}
