//! The program as people run it: its main job from an empty folder, and its refusals with their exit codes.

#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::{Command, Output};

const TEXT: &str = "The parties agreed to open a joint school in Turkestan by the end of 2026.\n\n\
                    The Minister reaffirmed Kazakhstan\u{2019}s support for the Centre.\n";

fn onrecord(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_onrecord"))
        .current_dir(folder)
        .env_clear()
        .env("ONRECORD_NOW", "2026-01-15T12:00:00Z")
        .env("ONRECORD_USER", "dana")
        .env("HOME", folder)
        .args(words)
        .output()
        .unwrap()
}

fn done(folder: &Path, words: &[&str]) -> String {
    let output = onrecord(folder, words);
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn refused(folder: &Path, code: i32, words: &[&str]) -> String {
    let output = onrecord(folder, words);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{words:?}: {said}");
    said
}

fn ledger() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::write(at.join("readout.txt"), TEXT).unwrap();
    done(at, &["init"]);
    done(
        at,
        &[
            "release",
            "add",
            "readout.txt",
            "--title",
            "Readout",
            "--issuer",
            "MFA of Kazakhstan",
            "--date",
            "2025-06-04",
        ],
    );
    done(
        at,
        &[
            "add",
            "-r",
            "R-1",
            "--quote",
            "The parties agreed to open a joint school …",
            "--title",
            "School",
            "--kind",
            "agreement",
            "--strength",
            "firm",
            "--by",
            "Kazakhstan",
            "--by",
            "UNRCCA",
            "--topic",
            "SDG 4",
            "--due",
            "2026",
        ],
    );
    folder
}

#[test]
fn the_main_job_runs_from_an_empty_folder() {
    let folder = ledger();
    let at = folder.path();
    done(
        at,
        &["status", "in_progress", "C-1", "--on", "2025-07-01", "--evidence", "https://example.org/plan"],
    );
    let listed =
        done(at, &["list", "--status", "in_progress,ongoing", "--by", "Kazakhstan", "--format", "json"]);
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    assert_eq!(listed["data"][0]["ref"], "C-1");
    assert_eq!(listed["data"][0]["due"], "2026");
    assert!(
        done(at, &["report", "month", "2025-07", "--format", "markdown"])
            .contains("# Commitments in July 2025: monthly report")
    );
    let sql = [
        "sql",
        "select ref, status from commitments where status = :s",
        "-p",
        "s=in_progress",
        "--format",
        "csv",
    ];
    assert_eq!(done(at, &sql), "ref,status\nC-1,in_progress\n");
    done(at, &["check"]);
}

#[test]
fn what_was_known_earlier_stays_as_it_was() {
    let folder = ledger();
    let at = folder.path();
    let earlier =
        ["report", "month", "2025-06", "--known-at", "2026-01-15T12:00:00.500Z", "--format", "json"];
    let before = done(at, &earlier);
    let later = |words: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_onrecord"))
            .current_dir(at)
            .env_clear()
            .env("ONRECORD_NOW", "2026-01-16T12:00:00Z")
            .args(words)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    later(&["edit", "C-1", "--title", "Another title", "--made-on", "2025-06-01"]);
    later(&["status", "in_progress", "C-1", "--on", "2025-06-20", "--evidence", "https://example.org/plan"]);
    assert_eq!(done(at, &earlier), before);
    assert_ne!(done(at, &["report", "month", "2025-06", "--format", "json"]), before);
    done(at, &["check"]);
}

#[test]
fn refusals_name_the_thing_and_the_next_step() {
    let folder = ledger();
    let at = folder.path();
    assert!(refused(at, 4, &["init"]).contains("exists"));
    let again = onrecord(at, &["release", "add", "readout.txt", "--title", "Again"]);
    assert!(
        again.status.success() && String::from_utf8_lossy(&again.stderr).contains("stored already, as R-1")
    );
    let add = |quote: &str, by: &str| {
        refused(
            at,
            4,
            &["add", "-r", "R-1", "-q", quote, "-t", "T", "-k", "pledge", "-s", "soft", "--by", by],
        )
    };
    assert!(
        add("the parties agreed to open a joint school in Aktau", "Kazakhstan").contains("closest passage")
    );
    assert!(add("reaffirmed Kazakhstan's support", "Kazakstan").contains("did you mean 'Kazakhstan'"));
    assert!(add("reaffirmed Kazakhstan's support", "Atlantis").contains("--new-party"));
    assert!(refused(at, 4, &["status", "fulfilled", "C-1"]).contains("needs_support"));
    assert!(refused(at, 4, &["status", "in_progress", "C-1", "--on", "2026-02-30"]).contains("2026-02-30"));
    assert!(refused(at, 4, &["status", "not_assessed", "C-1"]).contains("never goes back"));
    refused(at, 4, &["looked", "C-1", "--where", "x", "--on", "2027-01-01"]);
    refused(at, 3, &["show", "C-99"]);
    refused(at, 2, &["list", "--status", "nonsense"]);
    refused(at, 4, &["sql", "delete from commitment"]);
    std::fs::write(at.join("junk.db"), "this is not a database, by any means at all").unwrap();
    refused(at, 9, &["--db", "junk.db", "list"]);
}

#[test]
fn a_dry_run_changes_no_byte() {
    let folder = ledger();
    let at = folder.path();
    let before = std::fs::read(at.join("onrecord.db")).unwrap();
    done(at, &["deadline", "C-1", "2027", "--reason", "moved", "--dry-run"]);
    assert_eq!(std::fs::read(at.join("onrecord.db")).unwrap(), before);
}

#[test]
fn the_demo_leaves_a_ledger_that_passes_every_check() {
    let folder = tempfile::tempdir().unwrap();
    assert!(done(folder.path(), &["demo", "d"]).contains("C-7"));
    done(folder.path(), &["--db", "d/onrecord.db", "check"]);
    refused(folder.path(), 4, &["demo", "d"]);
}

#[cfg(feature = "ingest")]
#[test]
fn a_saved_page_tells_its_facts_and_a_changed_one_is_kept_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, &["init"]);
    let page = |first: &str, last: &str| {
        format!(
            "<html lang=en-GB><head><title>Talks on the Arys | Water</title><link rel=canonical \
             href=https://water.example/talks><meta property=og:site_name content='Ministry of Water'>\
             <meta property=article:published_time content='2025-06-04T10:00:00Z'></head><body><nav>\
             <a href=/>Home</a></nav><article><h1>Talks on the Arys</h1><p>{first}</p><p>{last}</p></article>"
        )
    };
    let moved = "The parties agreed to open a joint gauging station on the Arys by the end of 2027.";
    let gone = "The Commission stands ready to train forty hydrologists a year in its own school.";
    std::fs::write(at.join("talks.html"), page(moved, gone)).unwrap();
    let output = onrecord(at, &["release", "add", "talks.html", "--language", "en-GB"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    for line in [
        "found title: Talks on the Arys (<h1>)",
        "found date: 2025-06-04 (article:published_time)",
        "found publisher: Ministry of Water (og:site_name)",
        "found language: en (<html lang>); not used: --language counts",
        "found url: https://water.example/talks (<link rel=canonical>)",
    ] {
        assert!(said.contains(line), "no '{line}' in {said}");
    }
    let shown = done(at, &["release", "show", "R-1", "--format", "json"]);
    for fact in ["Ministry of Water", "2025-06-04", "en-GB", "https://water.example/talks"] {
        assert!(shown.contains(fact), "{shown}");
    }
    for (quote, title) in [(moved, "Station"), (gone, "Training")] {
        done(
            at,
            &[
                "add",
                "-r",
                "R-1",
                "-q",
                quote,
                "-t",
                title,
                "-k",
                "pledge",
                "-s",
                "soft",
                "--by",
                "Ministry of Water",
            ],
        );
    }
    std::fs::write(at.join("later.html"), page("An editor put a paragraph before the others.", moved))
        .unwrap();
    let output = onrecord(at, &["release", "add", "later.html"]);
    let (told, said) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(told.contains("version 2 stored") && told.contains("quotes: 1 moved, 1 gone"), "{told}");
    assert!(
        said.contains(&format!("C-1 is moved: {moved}")) && said.contains(&format!("C-2 is gone: {gone}")),
        "{said}"
    );
    refused(at, 6, &["release", "verify", "R-1"]);
}

#[cfg(feature = "ingest")]
#[test]
fn a_page_whose_date_is_not_clear_leaves_it_unknown() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, &["init"]);
    let page = "<html><head><title>Talks on the Arys</title><meta name=date content='03/04/2025'></head><body>\
                <p>The parties agreed to open a joint gauging station on the Arys by the end of 2027.</p>";
    std::fs::write(at.join("talks.html"), page).unwrap();
    let output = onrecord(at, &["release", "add", "talks.html"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("found date: 03/04/2025 (date); not used:"), "{said}");
    assert!(said.contains("its date is unknown"), "{said}");
}

#[test]
fn nothing_private_is_published() {
    let folder = tempfile::tempdir().unwrap();
    let (database, site) = (folder.path().join("o.db"), folder.path().join("site"));
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
        command.env_clear().env("ONRECORD_DB", &database).env("ONRECORD_USER", "SECRET").args(arguments);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{arguments:?} {}", String::from_utf8_lossy(&output.stderr));
    };
    let text = folder.path().join("r.txt");
    std::fs::write(&text, "The parties agreed to open a school by 2026.").unwrap();
    let text = text.to_str().unwrap();
    run(&["init"]);
    let release = ["--title", "Readout", "--date", "2025-06-04", "--url", "https://example.org/1"];
    run(&[&["release", "add", text], &release[..]].concat());
    let commitment =
        ["-q", "agreed to open a school", "--title", "School", "--kind", "pledge", "--strength", "firm"];
    let by = ["--by", "Kazakhstan", "--owner", "SECRET", "--priority", "high", "--due", "2026"];
    run(&[&["add", "-r", "R-1"], &commitment[..], &by[..]].concat());
    for record in ["C-1", "R-1"] {
        run(&["note", "add", record, "SECRET"]);
    }
    run(&["looked", "C-1", "--where", "SECRET", "--found", "0"]);
    run(&["evidence", "add", "C-1", "--title", "SECRET", "--dated", "2025-06-30", "--relation", "supports"]);
    run(&["status", "in_progress", "C-1", "--evidence", "E-1", "--note", "SECRET"]);
    let shown = ["--evidence", "https://example.org/e", "--note", "SECRET by phone"];
    run(&[&["status", "ongoing", "C-1"], &shown[..]].concat());
    let hidden =
        ["--title", "Tender", "--dated", "2025-06-30", "--url", "https://SECRET:SECRET@example.org/x"];
    run(&[&["evidence", "add", "C-1"], &hidden[..]].concat());
    let deadline = ["--basis", "analyst", "--reason", "SECRET", "--words", "SECRET"];
    run(&[&["deadline", "C-1", "2027"], &deadline[..]].concat());
    run(&["publish", site.to_str().unwrap(), "--base-url", "https://example.org/"]);
    let mut folders = vec![site];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = std::fs::read_to_string(&path).unwrap();
                assert!(!bytes.contains("SECRET"), "{}", path.display());
                files += 1;
            }
        }
    }
    assert_eq!(files, 16, "files were looked through");
}

#[test]
fn a_name_that_the_engine_takes_for_something_else_is_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    for name in [":memory:", "file:x.db?mode=memory"] {
        done(at, &["--db", name, "init"]);
        assert!(at.join(name).is_file(), "{name}");
        done(at, &["--db", name, "note", "list"]);
        assert_eq!(
            done(at, &["--db", name, "sql", "select count(*) as n from releases", "-f", "csv"]),
            "n\n0\n"
        );
    }
}

#[test]
fn a_path_through_a_file_leads_to_no_export_either() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::write(at.join("all.jsonl"), "").unwrap();
    let said = refused(at, 3, &["import", "all", "all.jsonl/inside", "--db", "copy.db"]);
    assert_eq!(
        said,
        "error: there is no file 'all.jsonl/inside'\nhint: check the path; '-' reads standard input\n"
    );
}

#[test]
fn an_answer_never_replaces_a_database_or_what_the_engine_keeps_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    for name in ["onrecord.db", "onrecord.db-journal", "onrecord.db-wal"] {
        let said = refused(at, 4, &["init", "-f", "json", "--force", "-o", name]);
        assert!(
            said.contains("is the database itself") && !at.join("onrecord.db").exists(),
            "{name}: {said}"
        );
    }
    std::fs::create_dir(at.join("d")).unwrap();
    let said = refused(at, 4, &["demo", "d", "-f", "json", "--force", "-o", "d/onrecord.db"]);
    assert!(said.contains("'d/onrecord.db' is a database"), "{said}");
    done(at, &["--db", "d/onrecord.db", "check"]);
}

#[test]
fn a_warning_is_printed_and_an_error_is_an_exit_code() {
    let folder = ledger();
    let at = folder.path();
    let done_by = ["--evidence", "https://example.org/opened", "--on", "2025-07-01"];
    done(at, &[&["status", "fulfilled", "C-1"][..], &done_by].concat());
    done(at, &["evidence", "link", "E-1", "C-1", "--relation", "contradicts"]);
    let output = onrecord(at, &["check"]);
    let (told, said) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{told}{said}");
    assert!(
        told.contains("status\twarning\tC-1\tits basis has changed since: it is fulfilled by S-2"),
        "{told}"
    );
    assert!(said.contains("9 checks made: no error, 1 warning"), "{said}");
    let db = rusqlite::Connection::open(at.join("onrecord.db")).unwrap();
    db.execute_batch("DROP TRIGGER rule_quote_stands").unwrap();
    let said = refused(at, 6, &["check"]);
    assert!(said.contains("9 checks made: 1 error, 1 warning"), "{said}");
    let said = refused(at, 9, &["note", "add", "C-1", "x"]);
    assert!(said.contains("'rule_quote_stands' is missing") && said.contains("check schema"), "{said}");
    done(at, &["list"]);
}

#[test]
fn known_now_is_known_up_to_the_newest_operation_whatever_the_clock_says() {
    let folder = ledger();
    let at = folder.path();
    let ahead = |now: &str, words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
        command.current_dir(at).env_clear().env("ONRECORD_NOW", now).args(words).output().unwrap()
    };
    assert!(ahead("2027-01-01T00:00:00Z", &["edit", "C-1", "--title", "From the future"]).status.success());
    let report = |time: &[&str]| {
        done(
            at,
            &[&["report", "month", "2025-06", "--section", "new_commitments", "-f", "csv"], time].concat(),
        )
    };
    assert!(report(&[]).contains("From the future"));
    assert_eq!(report(&["--known-at", "now"]), report(&[]));
    let said = refused(at, 1, &["edit", "C-1", "--title", "Of today"]);
    assert!(said.contains("recorded at 2027-01-01T00:00:00.000Z, and the clock says 2026-01-15"), "{said}");
    assert!(done_with(&onrecord(at, &["check", "dates"]), 6).contains("a clock was wrong"));
    assert_eq!(ahead("9999-12-31T23:00:00-05:00", &["list"]).status.code(), Some(2));
}

fn done_with(output: &Output, code: i32) -> String {
    assert_eq!(output.status.code(), Some(code), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_list_as_of_today_is_the_list() {
    let folder = ledger();
    let list = |words: &[&str]| done(folder.path(), &[&["list", "--format", "json"], words].concat());
    assert_eq!(list(&["--as-of", "today"]), list(&[]));
    assert_eq!(list(&["--as-of", "today", "--sort", "updated"]), list(&["--sort", "updated"]));
}

#[test]
fn a_page_shows_the_columns_for_readers_and_a_spreadsheet_all_of_them() {
    let folder = ledger();
    let at = folder.path();
    done(at, &["report", "commitment", "C-1", "-o", "c.html"]);
    let page = std::fs::read_to_string(at.join("c.html")).unwrap();
    assert!(
        !page.contains(">Before it<") && !page.contains(">Received as<"),
        "columns for data are on the page"
    );
    assert!(page.contains("<mark>"), "the words are not marked in their context");
    let rows = done(at, &["report", "commitment", "C-1", "--section", "verification"]);
    assert!(rows.lines().next().unwrap().contains("\tmedia_type\t"), "{rows}");
}
