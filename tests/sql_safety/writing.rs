//! Nothing can be written: rows, schema, search index, settings, other files.

use super::*;

#[test]
fn rows_cannot_be_written() {
    Scene::new().assert_all_end(
        "sql_refused",
        &[
            "INSERT INTO party VALUES (9, 'x', 'y')",
            "INSERT INTO party SELECT * FROM party RETURNING id",
            "INSERT OR REPLACE INTO party VALUES (1, 'x', 'y')",
            "REPLACE INTO party VALUES (1, 'x', 'y')",
            "UPDATE party SET name = 'x' RETURNING name",
            "DELETE FROM party",
            "DELETE FROM party WHERE id = 1 RETURNING *",
            "WITH gone AS (SELECT 1) DELETE FROM party",
            "WITH new (x) AS (SELECT 9) INSERT INTO raw SELECT x FROM new",
            "EXPLAIN INSERT INTO raw VALUES (1)",
            "EXPLAIN QUERY PLAN DELETE FROM raw",
            "/* SELECT */ DELETE FROM party",
        ],
    );
}

#[test]
fn the_schema_cannot_be_changed() {
    let scene = Scene::new();
    scene.assert_all_end(
        "sql_refused",
        &[
            "CREATE TABLE t (x)",
            "CREATE TABLE t AS SELECT * FROM party",
            "CREATE TEMP TABLE t (x)",
            "CREATE TEMP TABLE t AS SELECT 1",
            "CREATE VIEW v AS SELECT 1",
            "CREATE TEMP VIEW v AS SELECT 1",
            "CREATE INDEX i ON party (kind)",
            "CREATE TRIGGER t AFTER INSERT ON party BEGIN SELECT 1; END",
            "CREATE TEMP TRIGGER t AFTER INSERT ON party BEGIN SELECT 1; END",
            "CREATE VIRTUAL TABLE t USING fts5 (x)",
            "CREATE VIRTUAL TABLE temp.t USING fts5 (x)",
            "DROP TABLE party",
            "DROP VIEW parties",
            "DROP INDEX party_by_name",
            "DROP TABLE words",
            "ALTER TABLE party RENAME TO p",
            "ALTER TABLE party ADD COLUMN x",
            "ALTER TABLE party DROP COLUMN kind",
            "REINDEX",
            "REINDEX party",
            "ANALYZE",
            "ANALYZE party",
            "VACUUM",
        ],
    );
    for sql in [
        "UPDATE sqlite_master SET sql = ''",
        "DELETE FROM sqlite_schema",
        "INSERT INTO sqlite_master VALUES ('table', 'x', 'x', 2, 'CREATE TABLE x (y)')",
        "INSERT INTO words_data VALUES (9, x'00')",
        "UPDATE party, words_config SET name = ''",
    ] {
        assert_eq!(scene.end_of(sql).kind, Kind::Rejected, "{sql}");
    }
}

#[test]
fn a_search_index_cannot_be_commanded() {
    Scene::new().assert_all_end(
        "sql_refused",
        &[
            "INSERT INTO words (words) VALUES ('delete-all')",
            "INSERT INTO words (words) VALUES ('rebuild')",
            "INSERT INTO words (words) VALUES ('optimize')",
            "INSERT INTO words (words) VALUES ('integrity-check')",
            "INSERT INTO words (words, rank) VALUES ('merge', 500)",
            "INSERT INTO words (words, rank) VALUES ('rank', 'bm25(10.0)')",
            "INSERT INTO words (body) VALUES ('x')",
            "DELETE FROM words",
        ],
    );
}

#[test]
fn no_other_file_can_be_reached() {
    let scene = Scene::new();
    let other = TempDir::new().unwrap();
    let secret = other.path().join("secret.db");
    Connection::open(&secret).unwrap().execute_batch("CREATE TABLE secret (x)").unwrap();
    let before = fs::read(&secret).unwrap();
    for file in ["secret.db", "new.db", "new.txt"] {
        let file = other.path().join(file);
        let file = file.display();
        for sql in [
            format!("ATTACH '{file}' AS other"),
            format!("ATTACH 'file:{file}?mode=rwc' AS other"),
            format!("ATTACH ('{file}' || '') AS other"),
            format!("VACUUM INTO '{file}'"),
            format!("VACUUM main INTO ('{file}' || '')"),
            format!("SELECT load_extension('{file}')"),
            format!("PRAGMA temp_store_directory = '{file}'"),
        ] {
            assert_eq!(scene.end_of(&sql).code, "sql_refused", "{sql}");
        }
        for sql in [
            format!("SELECT writefile('{file}', 'x')"),
            format!("SELECT readfile('{file}')"),
            format!("SELECT edit('x', '{file}')"),
            format!("SELECT * FROM fsdir('{file}')"),
            format!(".shell touch {file}"),
            format!(".output {file}"),
            "SELECT load_extension()".to_owned(),
        ] {
            assert_eq!(scene.end_of(&sql).kind, Kind::Rejected, "{sql}");
        }
    }
    scene.assert_all_end(
        "sql_refused",
        &["ATTACH '' AS other", "ATTACH ':memory:' AS other", "DETACH main", "DETACH DATABASE temp"],
    );
    assert_eq!(names_in(other.path()), ["secret.db"]);
    assert!(fs::read(&secret).unwrap() == before);
}

#[test]
fn no_setting_can_be_changed() {
    Scene::new().assert_all_end(
        "sql_refused",
        &[
            "PRAGMA query_only = OFF",
            "PRAGMA writable_schema = ON",
            "PRAGMA writable_schema(1)",
            "PRAGMA journal_mode = wal",
            "PRAGMA journal_mode",
            "PRAGMA user_version = 9",
            "PRAGMA user_version(9)",
            "PRAGMA main.application_id = 9",
            "PRAGMA data_version = 9",
            "PRAGMA wal_checkpoint",
            "PRAGMA optimize",
            "PRAGMA mmap_size = 1000000000",
            "PRAGMA hard_heap_limit = 0",
            "PRAGMA soft_heap_limit = 0",
            "PRAGMA trusted_schema = ON",
            "PRAGMA temp_store = FILE",
            "PRAGMA cache_size = 100000000",
            "PRAGMA locking_mode = EXCLUSIVE",
            "PRAGMA incremental_vacuum",
            "PRAGMA schema_version = 1",
            "PRAGMA busy_timeout = 100000",
            "PRAGMA database_list",
            "SELECT * FROM pragma_database_list",
            "PRAGMA load_extension",
            "PRAGMA no_such_pragma = 1",
            "SELECT fts3_tokenizer('simple')",
        ],
    );
}

#[test]
fn a_transaction_cannot_be_begun_or_ended() {
    Scene::new().assert_all_end(
        "sql_refused",
        &[
            "BEGIN",
            "BEGIN EXCLUSIVE",
            "COMMIT",
            "END",
            "ROLLBACK",
            "SAVEPOINT s",
            "RELEASE s",
            "ROLLBACK TO s",
        ],
    );
}

#[test]
fn only_one_statement_is_run() {
    let scene = Scene::new();
    scene.assert_all_end(
        "several_statements",
        &["SELECT 1; DELETE FROM party", "SELECT 1; SELECT 2", "SELECT 1; nonsense", "SELECT 1;;/**/; BEGIN"],
    );
    scene.assert_all_end("sql_error", &["1; DELETE FROM party", "nonsense"]);
    scene.assert_all_end("sql_refused", &["DELETE FROM party; SELECT 1"]);
    scene.assert_all_end("no_statement", &["", "  ", ";", "-- nothing", "/* nothing */ ;"]);
    for sql in ["SELECT 1;", "SELECT 1 ; ;\n", "SELECT 1; -- the end", ";SELECT 1; /* the end */"] {
        assert_eq!(scene.rows(sql), [[SqlValue::Integer(1)]], "{sql}");
    }
}

#[test]
fn a_refusal_names_what_was_refused() {
    let scene = Scene::new();
    for (sql, what) in [
        ("DROP TABLE party", "a change of the schema"),
        ("CREATE TEMP VIEW v AS SELECT 1", "a change of the schema"),
        ("ALTER TABLE party ADD COLUMN x", "a change of the schema"),
        ("ATTACH 'x.db' AS x", "ATTACH x.db"),
        ("BEGIN", "BEGIN"),
        ("UPDATE party SET name = 'x'", "UPDATE party"),
        ("DELETE FROM party", "DELETE FROM party"),
        ("PRAGMA journal_mode = wal", "PRAGMA journal_mode = wal"),
        ("SELECT load_extension('x')", "load_extension()"),
        ("VACUUM", "VACUUM"),
    ] {
        let error = scene.end_of(sql);
        assert!(error.message.contains(&format!("'{what}'")), "{sql}: {}", error.message);
        assert!(error.message.contains("only reading is allowed"));
    }
}
