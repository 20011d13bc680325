//! The file itself may be missing, foreign, damaged, in use, or made to do harm.

use super::*;

/// The error of opening what stands at the path, or else of reading it.
fn end_of_file(path: &Path) -> Error {
    match Sandbox::open(path, limits()) {
        Err(error) => error,
        Ok(sandbox) => sandbox.run("SELECT * FROM party", &[], &mut |_, _| Ok(())).unwrap_err(),
    }
}

#[test]
fn a_missing_file_is_not_made() {
    let folder = TempDir::new().unwrap();
    let error = end_of_file(&folder.path().join("none.db"));
    assert_eq!((error.kind, error.code), (Kind::NotFound, "no_database"));
    assert!(error.message.contains("none.db"), "{}", error.message);
    assert!(names_in(folder.path()).is_empty());
}

#[test]
fn what_is_no_database_is_foreign() {
    let folder = TempDir::new().unwrap();
    assert_eq!(end_of_file(folder.path()).code, "not_a_database");
    let file = folder.path().join("notes.txt");
    fs::write(&file, "Agreed to meet again in spring.\n".repeat(200)).unwrap();
    let error = end_of_file(&file);
    assert_eq!((error.kind, error.code), (Kind::Foreign, "not_a_database"));
    assert_eq!(names_in(folder.path()), ["notes.txt"]);
}

#[test]
fn a_damaged_database_is_told_or_read_but_never_ends_the_process() {
    let scene = Scene::new();
    let mut told = 0;
    for place in (16..scene.bytes.len()).step_by(97) {
        let mut bytes = scene.bytes.clone();
        bytes[place] ^= 0xff;
        fs::write(scene.path(), &bytes).unwrap();
        let read = Sandbox::open(&scene.path(), limits()).and_then(|sandbox| {
            sandbox.run("SELECT * FROM party", &[], &mut |_, _| Ok(()))?;
            sandbox.run("SELECT * FROM words WHERE words MATCH 'agreed'", &[], &mut |_, _| Ok(()))
        });
        told += u32::from(read.is_err());
        assert!(fs::read(scene.path()).unwrap() == bytes);
        assert_eq!(names_in(scene.folder.path()), ["ledger.db"]);
    }
    assert!(told > 0);
    for length in [100, 1000, 4096, scene.bytes.len() / 2] {
        fs::write(scene.path(), &scene.bytes[..length]).unwrap();
        let error = end_of_file(&scene.path());
        assert_eq!(error.kind, Kind::Foreign, "{length}: {error:?}");
    }
}

#[test]
fn a_schema_that_is_not_text_is_damage() {
    let scene = Scene::with(
        "CREATE TABLE xxx (yyy); CREATE VIEW zzz AS SELECT * FROM xxx; INSERT INTO xxx VALUES (1)",
    );
    for name in ["xxx", "yyy", "zzz"] {
        let mut bytes = scene.bytes.clone();
        for place in 0..bytes.len() - 3 {
            if &bytes[place..place + 3] == name.as_bytes() {
                bytes[place + 1] = 0xff;
            }
        }
        fs::write(scene.path(), &bytes).unwrap();
        let error = Sandbox::open(&scene.path(), limits()).unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Foreign, "corrupt_database"), "{name}");
    }
}

#[test]
fn a_view_can_do_no_more_than_a_statement() {
    let scene = Scene::with(
        "CREATE TABLE party (id);
         CREATE VIEW loads AS SELECT load_extension('x') AS x;
         CREATE VIEW fills AS SELECT zeroblob(9) AS x;
         CREATE VIEW sets AS SELECT * FROM pragma_journal_mode;
         CREATE VIEW lasts AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;",
    );
    for view in ["loads", "fills", "sets", "lasts"] {
        let error = scene.end_of(&format!("SELECT * FROM {view}"));
        assert!(matches!(error.kind, Kind::Rejected | Kind::Limit), "{view}: {error:?}");
    }
}

#[test]
fn a_database_in_use_is_waited_for_and_then_busy() {
    let scene = Scene::new();
    let sandbox = scene.sandbox();
    let writer = Connection::open(scene.path()).unwrap();
    writer.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let start = Instant::now();
    for error in [
        Sandbox::open(&scene.path(), limits()).unwrap_err(),
        sandbox.run("SELECT 1", &[], &mut |_, _| Ok(())).unwrap_err(),
        sandbox.parameters("SELECT 1").unwrap_err(),
    ] {
        assert_eq!((error.kind, error.code), (Kind::Busy, "database_busy"));
    }
    assert!(start.elapsed() >= Duration::from_millis(600));
    writer.execute_batch("ROLLBACK").unwrap();
    assert_eq!(sandbox.run("SELECT 1", &[], &mut |_, _| Ok(())).unwrap().rows, 1);
}

#[test]
fn an_interrupted_change_is_left_for_a_writer() {
    let scene = Scene::new();
    let copy = TempDir::new().unwrap();
    let writer = Connection::open(scene.path()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE; UPDATE party SET name = 'changed'").unwrap();
    writer.cache_flush().unwrap();
    for name in ["ledger.db", "ledger.db-journal"] {
        fs::copy(scene.folder.path().join(name), copy.path().join(name)).unwrap();
    }
    let before = fs::read(copy.path().join("ledger.db")).unwrap();
    let error = end_of_file(&copy.path().join("ledger.db"));
    assert_eq!((error.kind, error.code), (Kind::Failed, "needs_recovery"));
    assert_eq!(names_in(copy.path()), ["ledger.db", "ledger.db-journal"]);
    assert!(fs::read(copy.path().join("ledger.db")).unwrap() == before);
}

#[test]
fn a_database_in_wal_mode_is_not_given_files() {
    let scene = Scene::with("PRAGMA journal_mode = WAL; CREATE TABLE party (id)");
    let error = end_of_file(&scene.path());
    assert_eq!((error.kind, error.code), (Kind::Rejected, "wal_database"));
    assert_eq!(names_in(scene.folder.path()), ["ledger.db"]);

    let writer = Connection::open(scene.path()).unwrap();
    writer.execute_batch("INSERT INTO party VALUES (1)").unwrap();
    let outcome = scene.run("SELECT * FROM party").unwrap();
    assert_eq!(outcome.rows, 1, "a database that another program has open is read");
}

#[test]
fn a_path_is_never_taken_for_a_uri() {
    let scene = Scene::new();
    let odd = scene.folder.path().join("file:ledger.db?mode=rwc");
    fs::rename(scene.path(), &odd).unwrap();
    let outcome = Sandbox::open(&odd, limits()).unwrap().run("SELECT * FROM party", &[], &mut |_, _| Ok(()));
    assert_eq!(outcome.unwrap().rows, 3);
    assert_eq!(names_in(scene.folder.path()).len(), 1);
    for path in ["file:x.db?mode=rwc", ":memory:", ""] {
        assert_eq!(end_of_file(Path::new(path)).code, "no_database", "{path}");
        assert!(!Path::new("x.db").exists());
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let folder = TempDir::new().unwrap();
    let pipe = folder.path().join("pipe.db");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    assert_eq!(end_of_file(&pipe).code, "not_a_database");
}
