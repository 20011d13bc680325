//! The public views, read side by side by other tools of the same file: each gives the same rows as `onrecord sql`.
//!
//! The sqlite3 shell is taken from the path; ONRECORD_DATA_PYTHON names a Python with `datasette`, `duckdb` and
//! `duckdb-extension-sqlite-scanner`, ONRECORD_SPARK_PYTHON one with `pyspark` and `pyarrow`. A tool that is not there is
//! passed over, saying so.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, clippy::print_stderr)]

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value as Json;

const VIEWS: [&str; 7] =
    ["commitments", "status_events", "deadlines", "releases", "evidence_items", "parties", "follow_up"];

fn onrecord(folder: &Path, words: &[&str]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(folder).env_clear().env("HOME", folder).env("ONRECORD_USER", "dana").args(words);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// The demo's database, alone in a folder.
fn demo() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    onrecord(folder.path(), &["demo", "d"]);
    let database = folder.path().join("ledger.db");
    std::fs::rename(folder.path().join("d/onrecord.db"), &database).unwrap();
    (folder, database)
}

/// Rows as texts, in an order of their own: views promise none. A number that some tool hands over as text is the same.
fn sorted(rows: &Json) -> Vec<String> {
    let text = |value: &Json| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let key = |row: &Json| {
        let mut pairs: Vec<(&String, String)> =
            row.as_object().unwrap().iter().map(|(name, value)| (name, text(value))).collect();
        pairs.sort();
        format!("{pairs:?}")
    };
    let mut rows: Vec<String> = rows.as_array().unwrap().iter().map(key).collect();
    rows.sort();
    rows
}

/// Compares all views as `tool` reads them with those of the program.
fn compare(name: &str, tool: impl Fn(&Path, &str) -> Command) {
    let (folder, database) = demo();
    let before = std::fs::read(&database).unwrap();
    for view in VIEWS {
        let sql = format!("select * from {view}");
        let own = onrecord(folder.path(), &["--db", "ledger.db", "sql", &sql, "--format", "json"]);
        let own: Json = serde_json::from_slice(&own).unwrap();
        let output = tool(&database, view).output().unwrap();
        assert!(output.status.success(), "{name} {view}: {}", String::from_utf8_lossy(&output.stderr));
        let theirs: Json = serde_json::from_slice(&output.stdout).unwrap();
        let own = sorted(&own["data"]);
        assert!(!own.is_empty(), "{view}");
        assert_eq!(sorted(&theirs), own, "{name}: {view}");
    }
    assert!(before == std::fs::read(&database).unwrap(), "{name} has written");
}

/// Compares all views in Parquet as an engine reads them with those of the program; the types with what they should be.
#[cfg(feature = "parquet")]
fn compare_parquet(python: &Path, engine: &str) {
    let (folder, _) = demo();
    onrecord(folder.path(), &["--db", "ledger.db", "export", "parquet", "-o", "lake"]);
    let mut command = Command::new(python);
    command.env("TZ", "UTC").current_dir(folder.path());
    command
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/side_by_side/parquet_views.py"))
        .arg(engine);
    let output = command.args(VIEWS.map(|view| format!("lake/{view}.parquet"))).output().unwrap();
    assert!(output.status.success(), "{engine}: {}", String::from_utf8_lossy(&output.stderr));
    let told: Json = serde_json::from_slice(&output.stdout).unwrap();
    for (view, told) in VIEWS.iter().zip(told.as_array().unwrap()) {
        let sql = format!("select * from {view}");
        let own = onrecord(folder.path(), &["--db", "ledger.db", "sql", &sql, "--format", "json"]);
        let own: Json = serde_json::from_slice(&own).unwrap();
        assert_eq!(sorted(&told["rows"]), sorted(&own["data"]), "{engine}: {view}");
    }
    let kind = |view: usize, column: &str| told[view]["types"][column].as_str().unwrap().to_owned();
    let kinds = [
        (0, "ref"),
        (0, "made_on"),
        (0, "is_open"),
        (0, "recorded_at"),
        (0, "evidence_count"),
        (6, "overdue"),
    ];
    let kinds = kinds.map(|(view, column)| kind(view, column));
    assert_eq!(kinds, ["text", "day", "flag", "moment", "whole", "flag"], "{engine}");
    eprintln!("{engine} reads every view as Parquet");
}

#[test]
#[cfg(feature = "parquet")]
fn duckdb_reads_the_same_rows_from_parquet() {
    let Some(python) = python() else { return };
    compare_parquet(&python, "duckdb");
}

#[test]
#[cfg(feature = "parquet")]
fn spark_and_pyarrow_read_the_same_rows_from_parquet() {
    let Some(python) = std::env::var_os("ONRECORD_SPARK_PYTHON").map(PathBuf::from) else {
        eprintln!("skipped: ONRECORD_SPARK_PYTHON names no Python with pyspark and pyarrow");
        return;
    };
    for engine in ["pyarrow", "spark"] {
        compare_parquet(&python, engine);
    }
}

fn python() -> Option<PathBuf> {
    let python = std::env::var_os("ONRECORD_DATA_PYTHON").map(PathBuf::from);
    if python.is_none() {
        eprintln!("skipped: ONRECORD_DATA_PYTHON names no Python with datasette and duckdb");
    }
    python
}

#[test]
fn the_sqlite3_shell_reads_the_same_rows() {
    if Command::new("sqlite3").arg("--version").output().is_err() {
        eprintln!("skipped: sqlite3 is not installed");
        return;
    }
    compare("sqlite3", |database, view| {
        let mut command = Command::new("sqlite3");
        command.args(["-readonly", "-json"]).arg(database).arg(format!("select * from {view}"));
        command
    });
}

#[test]
fn datasette_reads_the_same_rows() {
    let Some(python) = python() else { return };
    compare("datasette", |database, view| {
        let mut command = Command::new(&python);
        let address = format!("/ledger/{view}.json?_shape=array&_size=max");
        command.args(["-m", "datasette"]).arg(database).arg("--get").arg(address);
        command
    });
}

#[test]
fn duckdb_reads_the_same_rows() {
    let Some(python) = python() else { return };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/side_by_side/duckdb_views.py");
    compare("duckdb", |database, view| {
        let mut command = Command::new(&python);
        command.arg(&script).arg(database).arg(view);
        command
    });
}
