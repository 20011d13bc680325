//! What goes wrong outside the program: encodings, huge and broken files, locks, permissions, closed pipes. Each has
//! its exit code and a sentence, and nothing is lost.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn program(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(folder).env_clear().env("HOME", folder).env("ONRECORD_USER", "dana");
    command.env("ONRECORD_NOW", "2026-01-15T12:00:00Z").args(words).stdin(Stdio::null());
    command
}

fn run(folder: &Path, words: &[&str]) -> Output {
    program(folder, words).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn refused(folder: &Path, code: i32, words: &[&str]) -> String {
    let output = run(folder, words);
    assert_eq!(output.status.code(), Some(code), "{words:?}: {}", said(&output));
    assert!(said(&output).starts_with("error: "), "{}", said(&output));
    said(&output)
}

fn done(folder: &Path, words: &[&str]) -> String {
    let output = run(folder, words);
    assert!(output.status.success(), "{words:?}: {}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}

const ADD: [&str; 8] =
    ["release", "add", "text.txt", "--title", "Text", "--issuer", "MFA of Kazakhstan", "--date=2025-06-04"];

/// A folder with a database and this file in it.
fn folder(text: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("text.txt"), text).unwrap();
    done(folder.path(), &["init"]);
    folder
}

fn stored_text(at: &Path) -> String {
    done(at, &["sql", "select text from releases", "--format", "csv"])
}

#[test]
fn windows_1251_is_detected_converted_and_said() {
    let russian = "Стороны договорились открыть школу в Туркестане до конца 2026 года.\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(russian);
    let folder = folder(&bytes);
    let output = run(folder.path(), &ADD);
    assert!(output.status.success() && said(&output).contains("windows-1251"), "{}", said(&output));
    assert!(stored_text(folder.path()).contains("договорились открыть школу"));
}

#[test]
fn utf_16_is_known_by_its_mark() {
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend("The parties agreed to act.\n".encode_utf16().flat_map(u16::to_le_bytes));
    let folder = folder(&bytes);
    done(folder.path(), &ADD);
    assert!(stored_text(folder.path()).contains("The parties agreed to act."));
}

#[test]
fn an_empty_a_binary_and_a_huge_file_are_refused() {
    assert!(refused(folder(b" \n").path(), 4, &ADD).contains("holds no words"));
    let binary: Vec<u8> = (0..4096_u32).map(|n| u8::try_from(n * 7 % 256).unwrap()).collect();
    refused(folder(&binary).path(), 4, &ADD);
    let huge = folder(b"x");
    fs::File::create(huge.path().join("text.txt")).unwrap().set_len(100 << 20).unwrap();
    let message = refused(huge.path(), 7, &ADD);
    assert!(message.contains("50 MiB"), "{message}");
    assert_eq!(done(huge.path(), &["release", "list"]).lines().count(), 1);
}

#[test]
fn a_lock_held_by_another_program_ends_with_busy_and_nothing_is_lost() {
    let folder = folder(b"The parties agreed to act.\n");
    let at = folder.path();
    let other = rusqlite::Connection::open(at.join("onrecord.db")).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let message = refused(at, 5, &ADD);
    assert!(message.contains("try again"), "{message}");
    other.execute_batch("ROLLBACK").unwrap();
    done(at, &ADD);
    done(at, &["check"]);
}

#[cfg(unix)]
#[test]
fn an_import_that_the_disk_does_not_take_leaves_nothing_behind() {
    let folder = folder(b"Text.");
    let at = folder.path();
    let rows = (0..60).map(|n| format!("Text {n},2026-01-01,{}\n", format!("Words of {n}. ").repeat(8_000)));
    fs::write(at.join("texts.csv"), format!("title,published_on,text\n{}", rows.collect::<String>()))
        .unwrap();
    // No file may grow beyond some two megabytes: SQLite takes all back while the rows are still read.
    let script = "trap '' XFSZ; ulimit -f 4000; exec \"$0\" import releases texts.csv --on-error skip --yes";
    let mut command = Command::new("sh");
    command.current_dir(at).env_clear().env("HOME", at).env("ONRECORD_USER", "dana");
    command.env("ONRECORD_NOW", "2026-01-15T12:00:00Z").stdin(Stdio::null());
    let output = command.args(["-c", script, env!("CARGO_BIN_EXE_onrecord")]).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("disk I/O error"), "{}", said(&output));
    let count = |of: &str| done(at, &["sql", &format!("select count(*) as n from {of}"), "-f", "csv"]);
    assert_eq!((count("operation"), count("releases")), ("n\n1\n".to_owned(), "n\n0\n".to_owned()));
    done(at, &["check"]);
}

#[test]
fn a_damaged_and_a_foreign_database_are_told_apart_from_ours() {
    let folder = folder(b"The parties agreed to act.\n");
    let at = folder.path();
    let whole = fs::read(at.join("onrecord.db")).unwrap();
    fs::write(at.join("cut.db"), &whole[..whole.len() / 2]).unwrap();
    let code = run(at, &["--db", "cut.db", "check"]).status.code();
    assert!(matches!(code, Some(6 | 9)), "{code:?}");
    fs::write(at.join("stub.db"), &whole[..50]).unwrap();
    refused(at, 9, &["--db", "stub.db", "list"]);
    let foreign = rusqlite::Connection::open(at.join("foreign.db")).unwrap();
    foreign.execute_batch("CREATE TABLE recipe (name TEXT)").unwrap();
    let message = refused(at, 9, &["--db", "foreign.db", "list"]);
    assert!(message.contains("foreign.db"), "{message}");
    let newer = at.join("newer.db");
    fs::write(&newer, &whole).unwrap();
    rusqlite::Connection::open(&newer).unwrap().pragma_update(None, "user_version", 99_000).unwrap();
    let message = refused(at, 9, &["--db", "newer.db", "list"]);
    assert!(message.contains("newer"), "{message}");
    assert_eq!(fs::read(at.join("onrecord.db")).unwrap(), whole, "reading changed the database");
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_is_still_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(b"The parties agreed to act.\n");
    let at = folder.path();
    let (file, mode) = (at.join("onrecord.db"), |mode| fs::Permissions::from_mode(mode));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    fs::set_permissions(&file, mode(0o400)).unwrap();
    fs::set_permissions(at, mode(0o500)).unwrap();
    if fs::write(at.join("probe"), "x").is_ok() {
        // The superuser may write everywhere: nothing to see.
        fs::set_permissions(at, mode(0o700)).unwrap();
        return;
    }
    done(at, &["release", "list"]);
    let message = refused(at, 1, &ADD);
    fs::set_permissions(at, mode(0o700)).unwrap();
    assert!(message.contains("written") || message.contains("read"), "{message}");
}

#[test]
fn a_reader_that_goes_away_is_a_quiet_success() {
    let folder = folder(b"x");
    let rows =
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < 90000) select i from n";
    let mut child =
        program(folder.path(), &["sql", rows]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    lines.read_line(&mut first).unwrap();
    drop(lines);
    let mut talk = String::new();
    child.stderr.take().unwrap().read_to_string(&mut talk).unwrap();
    assert_eq!((first.as_str(), talk.as_str(), child.wait().unwrap().code()), ("i\n", "", Some(0)));
}

#[test]
fn more_than_ten_changes_need_a_word_where_nobody_can_be_asked() {
    let text: String = (1..=11).map(|n| format!("The parties agreed to build school {n}.\n\n")).collect();
    let folder = folder(text.as_bytes());
    let at = folder.path();
    done(at, &ADD);
    let mut references = Vec::new();
    for n in 1..=11 {
        let quote = format!("The parties agreed to build school {n}.");
        let words = ["add", "-r", "R-1", "-q", &quote, "--title", "School", "--kind", "agreement"];
        done(at, &[&words[..], &["--strength", "soft", "--by", "Kazakhstan"]].concat());
        references.push(format!("C-{n}"));
    }
    let mut words = vec!["status", "not_verifiable", "--note", "too vague"];
    words.extend(references.iter().map(String::as_str));
    let message = refused(at, 2, &words);
    assert!(message.contains("--yes"), "{message}");
    assert_eq!(done(at, &["list", "--status", "closed"]).lines().count(), 1);
    words.push("--yes");
    done(at, &words);
    assert_eq!(done(at, &["list", "--status", "closed"]).lines().count(), 12);
}

#[test]
fn control_characters_and_overrides_are_made_visible_and_kept_in_json() {
    let folder = folder("The parties agreed to \u{202e}act\u{1b}[31m soon.\n".as_bytes());
    let at = folder.path();
    done(at, &ADD);
    let title = "Sly \u{202e}title\u{1b}[31m";
    let words = ["add", "-r", "R-1", "-q", "The parties agreed to", "--title", title, "--kind", "pledge"];
    done(at, &[&words[..], &["--strength", "soft", "--by", "Kazakhstan"]].concat());
    for format in ["table", "tsv", "markdown"] {
        let shown = done(at, &["list", "--format", format]);
        assert!(!shown.contains('\u{1b}') && !shown.contains('\u{202e}'), "{format}: {shown:?}");
    }
    let data: serde_json::Value = serde_json::from_str(&done(at, &["list", "--format", "json"])).unwrap();
    assert_eq!(data["data"][0]["title"], title);
}
