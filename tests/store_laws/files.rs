//! What may lie where a database is expected, and what comes of it. None of it may be changed.

use std::fs;
use std::path::Path;
use std::time::Duration;

use onrecord::error::{Error, Kind};
use onrecord::store::{FORMAT, Store, check, release};
use tempfile::TempDir;

use crate::ground::{Ground, day, facts, intent, new_text};
use crate::scene::history;

/// Opening must fail like this, and leave the file as it is.
fn refused(path: &Path) -> Error {
    let before = fs::read(path).ok();
    let error = Store::open(path, Duration::ZERO).err().unwrap();
    assert_eq!(fs::read(path).ok(), before, "the file has changed");
    assert!(error.message.contains(&path.display().to_string()), "{error}");
    error
}

fn file_with(bytes: &[u8]) -> (TempDir, std::path::PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("l.db");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn filled() -> Ground {
    let mut ground = Ground::new(crate::sqlite);
    history(&mut ground);
    ground
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    for bytes in [&b"Dear colleague, the minutes are attached."[..], &[0; 4096], b"x", b"SQLite format 3\0"] {
        let (_folder, path) = file_with(bytes);
        let error = refused(&path);
        assert_eq!((error.kind, error.kind.exit_code()), (Kind::Foreign, 9), "{bytes:.20?}: {error}");
    }
}

#[test]
fn an_empty_file_a_folder_and_nothing_at_all_are_told_apart() {
    let (folder, path) = file_with(b"");
    assert_eq!((refused(&path).kind, refused(&path).code), (Kind::Foreign, "not_ours"));
    assert_eq!(refused(folder.path()).code, "not_a_database");
    let absent = folder.path().join("absent.db");
    assert_eq!((refused(&absent).kind, refused(&absent).code), (Kind::NotFound, "no_database"));
    assert!(!absent.exists(), "a database is never made silently");
}

#[test]
fn somebody_elses_database_is_refused_and_left_alone() {
    let (_folder, path) = file_with(b"");
    let theirs = rusqlite::Connection::open(&path).unwrap();
    theirs
        .execute_batch("CREATE TABLE recipe (id INTEGER PRIMARY KEY, name TEXT); PRAGMA user_version = 1000")
        .unwrap();
    drop(theirs);
    assert_eq!((refused(&path).kind, refused(&path).code), (Kind::Foreign, "not_ours"));
}

#[test]
fn a_newer_major_format_is_refused_and_a_newer_minor_is_used() {
    let mut ground = filled();
    ground.raw(&format!("PRAGMA user_version = {}", FORMAT.version + 1000)).unwrap();
    let error = refused(&ground.path());
    assert_eq!((error.kind, error.code), (Kind::Foreign, "newer"));
    assert!(error.hint.unwrap().contains("newer onrecord"));
    ground
        .raw(&format!("PRAGMA user_version = {}; ALTER TABLE note ADD COLUMN mood TEXT", FORMAT.version + 7))
        .unwrap();
    ground.store = Store::open(&ground.path(), Duration::ZERO).unwrap();
    assert_eq!(ground.release("2026-05-10", "A third release."), 3);
    assert_eq!(ground.number("PRAGMA user_version"), FORMAT.version + 7);
    assert_eq!(check::run(ground.query(), &["state".to_owned()], day("2026-06-30")).unwrap(), []);
}

#[test]
fn a_truncated_file_is_told_as_damaged_and_never_panics() {
    let ground = filled();
    let whole = ground.bytes();
    for keep in
        [50, 100, 512, 4096, 5000, whole.len() / 3, whole.len() / 2, whole.len() - 4096, whole.len() - 64]
    {
        let (_folder, path) = file_with(&whole[..keep]);
        let found = match Store::open(&path, Duration::ZERO) {
            Err(error) => Err(error.kind),
            Ok(store) => Ok(check::run(store.query(), &[], day("2026-06-30")).unwrap().len()),
        };
        assert!(matches!(found, Err(Kind::Foreign) | Ok(1..)), "{keep} bytes: {found:?}");
        assert!(fs::read(&path).unwrap() == whole[..keep], "the damaged file has changed");
    }
}

#[test]
fn a_damaged_page_is_found_and_never_panics() {
    let ground = filled();
    let whole = ground.bytes();
    let pages = whole.len() / 4096;
    for page in (1..pages).step_by(5) {
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0xa5);
        let (_folder, path) = file_with(&bytes);
        let found = match Store::open(&path, Duration::ZERO) {
            Err(error) => Err(error.kind),
            Ok(store) => Ok(check::run(store.query(), &[], day("2026-06-30")).unwrap().len()),
        };
        assert!(matches!(found, Err(Kind::Foreign) | Ok(1..)), "page {page}: {found:?}");
    }
}

#[test]
fn a_database_is_made_whole_or_not_at_all() {
    let folder = TempDir::new().unwrap();
    let names = || {
        let entries = fs::read_dir(folder.path()).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect::<Vec<_>>()
    };
    let path = folder.path().join("l.db");
    // Stopped half-way: what it was building has no name that anybody looks for, and is gone.
    let stopped = onrecord::db::open::create(&path, &FORMAT, |_| Err(Error::failed("stopped", "stopped")));
    assert_eq!((stopped.unwrap_err().code, names()), ("stopped", Vec::new()));
    Store::create(&path, Duration::ZERO, &intent(day("2026-01-01"))).unwrap();
    assert_eq!(names(), ["l.db"]);
    let before = fs::read(&path).unwrap();
    let again = Store::create(&path, Duration::ZERO, &intent(day("2026-01-02"))).err().unwrap();
    assert_eq!((again.code, names()), ("exists", vec!["l.db".to_owned()]));
    assert!(fs::read(&path).unwrap() == before, "the first one was replaced");
    // Somebody else who was quicker.
    let late = folder.path().join("late.db");
    let raced = onrecord::db::open::create(&late, &FORMAT, |_| {
        fs::write(&late, "theirs").map_err(|e| Error::failed("disk", e.to_string()))
    });
    assert_eq!((raced.unwrap_err().code, fs::read(&late).unwrap()), ("exists", b"theirs".to_vec()));
    assert_eq!(names().len(), 2);
}

#[test]
fn a_file_in_wal_mode_is_put_back_by_the_next_write() {
    let mut ground = filled();
    ground.raw("PRAGMA user_version = 1000").unwrap();
    rusqlite::Connection::open(ground.path()).unwrap().pragma_update(None, "journal_mode", "WAL").unwrap();
    ground.store = Store::open(&ground.path(), Duration::ZERO).unwrap();
    ground.release("2026-05-10", "A third release.");
    let mode = "SELECT journal_mode FROM pragma_journal_mode";
    assert_eq!(ground.value(mode), "delete".into());
    drop(ground.store);
    assert_eq!(fs::read_dir(ground.folder.path()).unwrap().count(), 1, "something was left beside the file");
}

#[cfg(unix)]
#[test]
fn a_read_only_file_is_read_and_not_written() {
    use std::os::unix::fs::PermissionsExt;
    let ground = filled();
    fs::set_permissions(ground.path(), fs::Permissions::from_mode(0o400)).unwrap();
    let before = ground.bytes();
    let mut store = Store::open(&ground.path(), Duration::ZERO).unwrap();
    assert_eq!(onrecord::store::release::list(store.query()).unwrap().len(), 2);
    let error = store
        .write(&intent(day("2026-05-10")), |d| release::add(d, &facts(day("2026-05-10")), new_text("X.")))
        .unwrap_err();
    assert_eq!((error.kind, error.code, error.hint.is_some()), (Kind::Failed, "read_only", true));
    assert!(ground.bytes() == before);
}

#[cfg(unix)]
#[test]
fn a_file_in_a_read_only_folder_is_read_and_nothing_is_lost() {
    use std::os::unix::fs::PermissionsExt;
    let ground = filled();
    let before = ground.bytes();
    fs::set_permissions(ground.folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    let locked = fs::write(ground.folder.path().join("probe"), "x").is_err();
    let mut store = Store::open(&ground.path(), Duration::ZERO).unwrap();
    assert_eq!(onrecord::store::release::list(store.query()).unwrap().len(), 2);
    let tried = store
        .write(&intent(day("2026-05-10")), |d| release::add(d, &facts(day("2026-05-10")), new_text("X.")));
    fs::set_permissions(ground.folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    // Whoever may write everywhere (root) meets no locked folder.
    if locked {
        let error = tried.unwrap_err();
        assert_eq!((error.kind, error.hint.is_some()), (Kind::Failed, true), "{error}");
        assert!(ground.bytes() == before);
    }
}
