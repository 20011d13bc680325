//! A file whose rules another program changed: nothing is written to it, and what would mislead is not read.

use std::fs;
use std::time::Duration;

use onrecord::error::Error;
use onrecord::store::{Store, check, note};

use crate::ground::{Ground, day, intent};
use crate::scene::history;

/// What comes of opening and of writing after another program ran this.
fn after(sql: &str) -> (Result<(), Error>, Result<(), Error>) {
    let mut ground = Ground::new(crate::sqlite);
    history(&mut ground);
    ground.raw(sql).unwrap();
    let before = ground.bytes();
    let (opened, written) = match Store::open(&ground.path(), Duration::ZERO) {
        Err(error) => (Err(error.clone()), Err(error)),
        Ok(mut store) => {
            let subject = onrecord::model::reference::Sort::Commitment.of(1);
            let written =
                store.write(&intent(day("2026-06-01")), |d| note::add(d, subject, "ask again").map(drop));
            (Ok(()), written)
        }
    };
    assert!(written.is_ok() || ground.bytes() == before, "the file has changed: {sql}");
    (opened, written)
}

fn code(result: Result<(), Error>) -> &'static str {
    result.map_or_else(|e| e.code, |()| "done")
}

#[test]
fn nothing_is_written_where_a_rule_was_dropped_or_planted() {
    for sql in [
        "CREATE TRIGGER evil BEFORE INSERT ON note BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TRIGGER evil AFTER INSERT ON note BEGIN UPDATE commitment_state SET status = 'fulfilled'; END",
        "CREATE TRIGGER evil BEFORE INSERT ON note BEGIN SELECT count(*) FROM
           (WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c); END",
        "CREATE TRIGGER evil AFTER INSERT ON record_index_data BEGIN SELECT 1; END",
        "CREATE UNIQUE INDEX evil ON commitment_state (is_open)",
        "DROP TRIGGER rule_quote_stands",
        "DROP TRIGGER index_note",
    ] {
        let (opened, written) = after(sql);
        assert_eq!((code(opened), code(written)), ("done", "changed_schema"), "{sql}");
    }
}

#[test]
fn what_would_mislead_is_not_read() {
    for sql in [
        "DROP VIEW standing_in_force; CREATE VIEW standing_in_force AS SELECT * FROM status_in_force
         WHERE (WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c) > 0",
        "DROP VIEW commitments; CREATE VIEW commitments AS SELECT 'C-1' AS ref",
        "DROP TABLE setting",
        "ALTER TABLE note RENAME COLUMN body TO words",
    ] {
        let (opened, _) = after(sql);
        let error = opened.unwrap_err();
        assert_eq!((error.kind.exit_code(), error.code), (9, "changed_schema"), "{sql}");
        assert!(error.hint.unwrap().contains("check schema"), "{sql}");
    }
}

#[test]
fn what_stands_beside_is_let_be() {
    for sql in [
        "CREATE TABLE mine (id INTEGER PRIMARY KEY AUTOINCREMENT, note TEXT UNIQUE); INSERT INTO mine (note) VALUES ('x')",
        "CREATE VIEW my_list AS SELECT ref, title FROM commitments",
        "CREATE INDEX quick ON note (recorded_by)",
        "ANALYZE",
    ] {
        let (opened, written) = after(sql);
        assert_eq!((code(opened), code(written)), ("done", "done"), "{sql}");
    }
}

#[test]
fn a_vacuumed_database_and_a_restored_dump_are_as_they_were() {
    let mut ground = Ground::new(crate::sqlite);
    history(&mut ground);
    let copy = ground.folder.path().join("copy.db");
    let connection = rusqlite::Connection::open(ground.path()).unwrap();
    connection.execute_batch(&format!("VACUUM INTO '{}'; VACUUM", copy.display())).unwrap();
    drop(connection);
    for path in [copy, ground.path()] {
        let store = Store::open(&path, Duration::ZERO).unwrap();
        assert_eq!(check::run(store.query(), &[], day("2026-06-30")).unwrap(), []);
    }
}

#[test]
fn a_format_that_no_onrecord_makes_is_refused() {
    for version in [0, -7, 999] {
        let mut ground = Ground::new(crate::sqlite);
        history(&mut ground);
        ground.raw(&format!("PRAGMA user_version = {version}")).unwrap();
        let error = Store::open(&ground.path(), Duration::ZERO).err().unwrap();
        assert_eq!((error.kind.exit_code(), error.code), (9, "no_format"), "{version}");
        assert_eq!(
            fs::read_dir(ground.folder.path()).unwrap().count(),
            1,
            "something was left beside the file"
        );
    }
}
