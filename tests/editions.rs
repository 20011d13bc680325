//! Issued editions against files that were changed behind the program's back, and against a history that goes on.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

use onrecord::db::Db;
use onrecord::db::sqlite::Sqlite;

/// Runs the program in a folder at a time.
fn onrecord(folder: &Path, now: &str, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(folder).env_clear().env("HOME", folder).env("ONRECORD_USER", "dana");
    command.env("ONRECORD_NOW", now).args(words).output().unwrap()
}

fn done(folder: &Path, now: &str, words: &[&str]) -> String {
    let output = onrecord(folder, now, words);
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A database with one commitment that was fulfilled in July, and an edition of July in some formats.
fn issued(formats: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::write(at.join("r.txt"), "The parties agreed to open a school. They met.\n").unwrap();
    done(at, "2025-06-05T09:00:00Z", &["init"]);
    let release =
        ["release", "add", "r.txt", "--title", "Talks", "--issuer", "Kazakhstan", "--date", "2025-06-04"];
    done(at, "2025-06-05T09:00:01Z", &release);
    let words =
        ["add", "-r", "R-1", "-q", "agreed to open a school", "--title", "School", "--kind", "agreement"];
    let rest = ["--strength", "firm", "--by", "Kazakhstan", "--due", "2026"];
    done(at, "2025-06-05T09:00:02Z", &[&words[..], &rest].concat());
    let fulfilled =
        ["status", "fulfilled", "C-1", "--on", "2025-07-20", "--evidence", "https://example.org/s"];
    done(
        at,
        "2025-07-21T09:00:00Z",
        &[&fulfilled[..], &["--relation", "supports", "--note", "Opened"]].concat(),
    );
    let mut words = vec!["report".to_owned(), "month".to_owned(), "2025-07".to_owned(), "--issue".to_owned()];
    words.extend(formats.iter().flat_map(|format| ["-o".to_owned(), format!("july.{format}")]));
    done(at, "2025-08-01T09:00:00Z", &words.iter().map(String::as_str).collect::<Vec<_>>());
    folder
}

fn verdict(folder: &Path) -> serde_json::Value {
    let output = onrecord(folder, "2026-01-01T09:00:00Z", &["report", "verify", "X-1", "--format", "json"]);
    let code = output.status.code();
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let edition = json["data"]["editions"][0].clone();
    assert_eq!(code, Some(if edition["intact"] == true { 0 } else { 6 }));
    edition
}

#[test]
fn an_edition_is_intact_in_every_format_however_the_history_goes_on() {
    let formats: &[&str] = if cfg!(feature = "office") {
        &["md", "html", "docx", "xlsx", "pdf", "tsv", "jsonl"]
    } else {
        &["md", "html", "tsv", "jsonl"]
    };
    let folder = issued(formats);
    let at = folder.path();
    done(at, "2025-08-02T09:00:00Z", &["edit", "C-1", "--title", "Another title"]);
    done(at, "2025-08-02T09:00:01Z", &["party", "edit", "P-1", "--name", "Qazaqstan"]);
    let taken_back = ["status", "in_progress", "C-1", "--corrects", "S-2", "--reason", "Not yet"];
    done(at, "2025-08-02T09:00:02Z", &taken_back);
    let edition = verdict(at);
    assert_eq!(edition["intact"], true, "{edition:#}");
    assert_eq!(edition["files"].as_array().unwrap().len(), formats.len() + 1);
    for format in formats {
        let (file, again) = (format!("july.{format}"), format!("again.{format}"));
        done(at, "2026-01-01T09:00:00Z", &["report", "again", "X-1", "-o", &again]);
        assert_eq!(
            std::fs::read(at.join(&file)).unwrap(),
            std::fs::read(at.join(&again)).unwrap(),
            "{format}"
        );
    }
}

#[test]
fn a_history_that_was_changed_behind_the_programs_back_is_found() {
    let folder = issued(&["md"]);
    let mut db = Sqlite::open(&folder.path().join("onrecord.db"), Duration::ZERO).unwrap();
    db.script("DROP TRIGGER append_only_status_event_u; UPDATE status_event SET effective_on = '2025-07-01' WHERE id = 2")
        .unwrap();
    let edition = verdict(folder.path());
    assert_eq!(edition["digest_intact"], true, "the chain itself was left alone");
    let parts: Vec<_> = edition["parts"].as_array().unwrap().iter().filter_map(|p| p.as_str()).collect();
    assert_eq!(parts, ["closed", "status_changes"]);
    assert_eq!(edition["files"][0]["differs"], "bytes");
}

#[test]
fn a_chain_that_was_changed_has_another_digest_and_another_program_is_named() {
    let folder = issued(&["md"]);
    let mut db = Sqlite::open(&folder.path().join("onrecord.db"), Duration::ZERO).unwrap();
    let forged = "0".repeat(63) + "1";
    db.script(&format!(
        "DROP TRIGGER append_only_operation_u; DROP TRIGGER append_only_report_edition_u;
         UPDATE operation SET hash = '{forged}' WHERE id = (SELECT operation_id FROM report_edition);
         UPDATE report_edition SET program_version = '0.0.9'"
    ))
    .unwrap();
    let output = onrecord(folder.path(), "2026-01-01T09:00:00Z", &["report", "verify"]);
    let (said, warned) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(6));
    assert!(said.contains("the history up to then has another digest"), "{said}");
    assert!(said.contains("0.0.9\t0.1.0"), "{said}");
    assert!(warned.contains("another version of this program issued it"), "{warned}");
}

#[test]
fn a_damaged_edition_is_told_and_hides_no_other() {
    let folder = issued(&["md"]);
    let at = folder.path();
    for day in ["02", "03"] {
        done(at, &format!("2025-08-{day}T09:00:00Z"), &["edit", "C-1", "--title", &format!("Title {day}")]);
        let file = format!("{day}.md");
        let month = if day == "02" { "2025-06" } else { "2025-07" };
        done(at, &format!("2025-08-{day}T10:00:00Z"), &["report", "month", month, "--issue", "-o", &file]);
    }
    let damages = [
        "parts_sha256 = 'no json'",
        "filters = '{{'",
        "parts_sha256 = CAST(x'ff' AS TEXT)",
        "known_at = 'yesterday'",
        "language = 'tlh'",
        "parent_id = NULL, subject = '2025-99'",
    ];
    let database = at.join("onrecord.db");
    let whole = std::fs::read(&database).unwrap();
    for damage in damages {
        std::fs::write(&database, &whole).unwrap();
        let mut db = Sqlite::open(&database, Duration::ZERO).unwrap();
        db.script(&format!(
            "PRAGMA ignore_check_constraints = ON; DROP TRIGGER append_only_report_edition_u;
             UPDATE report_edition SET {damage} WHERE id = 2"
        ))
        .unwrap();
        drop(db);
        let now = "2026-01-01T09:00:00Z";
        let verified = onrecord(at, now, &["report", "verify", "--format", "json"]);
        let said = String::from_utf8(verified.stdout).unwrap();
        assert_eq!(verified.status.code(), Some(6), "{damage}: {said}");
        let json: serde_json::Value = serde_json::from_str(&said).unwrap();
        let intact: Vec<_> =
            json["data"]["editions"].as_array().unwrap().iter().map(|e| &e["edition"]).collect();
        assert_eq!(intact, ["X-1", "X-3"], "{damage}: {said}");
        assert_eq!(json["data"]["damaged"][0]["edition"], "X-2", "{damage}: {said}");
        let one = onrecord(at, now, &["report", "verify", "X-2"]);
        assert_eq!(one.status.code(), Some(6), "{damage}");
        let listed = onrecord(at, now, &["report", "editions"]);
        let said = String::from_utf8(listed.stdout).unwrap();
        assert!(said.contains("X-1") && said.contains("X-3"), "{damage}: {said}");
        // What is no tag of a language or no month is a text like another until the report is made.
        let is_readable = damage.contains("language") || damage.contains("subject");
        assert_eq!(listed.status.code(), Some(if is_readable { 0 } else { 6 }), "{damage}: {said}");
        let file = onrecord(at, now, &["report", "verify", "--file", "02.md"]);
        assert!(String::from_utf8(file.stdout).unwrap().contains("X-2"), "{damage}");
    }
    let unknown = onrecord(at, "2026-01-01T09:00:00Z", &["report", "verify", "X-9"]);
    assert_eq!(unknown.status.code(), Some(3));
}

#[test]
fn a_page_of_the_house_is_verified_with_its_template_and_needs_it() {
    let folder = issued(&["md"]);
    let at = folder.path();
    std::fs::create_dir(at.join("house")).unwrap();
    std::fs::write(at.join("house/style.css"), "body { color: #123 }").unwrap();
    let issue = ["report", "month", "2025-07", "--issue", "--template", "house", "-o", "house.html"];
    done(at, "2025-08-05T09:00:00Z", &issue);
    let without = onrecord(at, "2026-01-01T09:00:00Z", &["report", "verify", "X-2"]);
    assert_eq!(without.status.code(), Some(6));
    assert!(String::from_utf8(without.stdout).unwrap().contains("it needs the template"));
    done(at, "2026-01-01T09:00:00Z", &["report", "verify", "X-2", "--template", "house"]);
    std::fs::write(at.join("house/style.css"), "body { color: #321 }").unwrap();
    let other = onrecord(at, "2026-01-01T09:00:00Z", &["report", "verify", "X-2", "--template", "house"]);
    assert_eq!(other.status.code(), Some(6));
}

#[test]
fn a_report_of_nothing_is_a_report_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, "2025-06-05T09:00:00Z", &["init"]);
    let formats: &[&str] = if cfg!(feature = "office") {
        &["md", "html", "docx", "xlsx", "pdf", "json"]
    } else {
        &["md", "html", "json"]
    };
    let reports: [&[&str]; 4] = [
        &["report", "month", "2025-05"],
        &["report", "month", "2031-01"],
        &["report", "month", "2025-05", "--kind", "support"],
        &["report", "follow-up", "--status", "stalled"],
    ];
    for (number, report) in reports.iter().enumerate() {
        for format in formats {
            let file = format!("{number}.{format}");
            done(at, "2025-06-05T10:00:00Z", &[report, &["-o", &file][..]].concat());
            let again = onrecord(at, "2025-06-05T10:00:00Z", &[report, &["-o", &file][..]].concat());
            assert_eq!(again.status.code(), Some(4), "{file} was replaced");
        }
        let text = std::fs::read_to_string(at.join(format!("{number}.md"))).unwrap();
        let why = if number < 2 { "No commitment is recorded" } else { "No commitment passes the filters" };
        assert!(text.contains(why), "{text}");
        let json = std::fs::read_to_string(at.join(format!("{number}.json"))).unwrap();
        let filtered = json.contains("\"kind support\"") || json.contains("\"status stalled\"");
        assert_eq!(filtered, number >= 2);
    }
    let future = std::fs::read_to_string(at.join("1.md")).unwrap();
    assert!(future.contains("had not begun"), "{future}");
}

#[test]
#[cfg(target_os = "linux")]
fn an_edition_whose_file_cannot_be_written_is_named_all_the_same() {
    let folder = issued(&["md"]);
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(folder.path()).env_clear().env("ONRECORD_NOW", "2025-08-02T09:00:00Z").stdout(full);
    let output = command.args(["report", "month", "2025-07", "--issue", "-f", "markdown"]);
    let output = output.stderr(std::process::Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("issued X-2") && said.contains("cannot write to standard output"), "{said}");
}
