//! Commands without flags on a terminal: an editor on a commented form.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "terminal/mod.rs"]
mod terminal;

use std::fs;
use std::path::{Path, PathBuf};

use terminal::{done, ending, into_file, ledger, on_terminal, operations, program, shows, types};

/// Runs a command with an editor that is a shell script: it gets the draft as `$1`, and how often it was opened as `$N`.
fn edited(folder: &Path, words: &[&str], script: &str) -> (String, i32) {
    let editor = folder.join("editor.sh");
    let count = "N=$(cat opened 2>/dev/null || echo 0); N=$((N+1)); echo $N > opened; cp \"$1\" seen$N.txt\n";
    fs::write(&editor, format!("{count}{script}\n")).unwrap();
    let _ = fs::remove_file(folder.join("opened"));
    let mut command = program(folder, words);
    command.env("EDITOR", "sh editor.sh");
    ending(on_terminal(command))
}

fn seen(folder: &Path, time: usize) -> String {
    fs::read_to_string(folder.join(format!("seen{time}.txt"))).unwrap()
}

/// The drafts that were left behind.
fn drafts(folder: &Path) -> Vec<PathBuf> {
    let folders = fs::read_dir(folder.join("tmp")).unwrap().map(|entry| entry.unwrap().path());
    folders.flat_map(|folder| fs::read_dir(folder).unwrap().map(|e| e.unwrap().path())).collect()
}

/// A script that gives a field a value.
fn set(key: &str, value: &str) -> String {
    format!("sed -i 's|^{key}:.*|{key}: {value}|' \"$1\"\n")
}

#[test]
fn a_status_is_filled_in_and_recorded() {
    let folder = ledger();
    let at = folder.path();
    let script = set("status", "in progress")
        + &set("on", "2025-07-01")
        + &set("evidence", "https://example.org/plan");
    let (said, code) = edited(at, &["status", "C-1"], &script);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("in progress from 2025-07-01 (was not assessed), resting on E-1"), "{said}");
    let form = seen(at, 1);
    assert!(
        form.starts_with("# Give a status to C-1 Joint training school: not assessed since 2025-06-04\n"),
        "{form}"
    );
    assert!(
        form.contains("#   stalled: steps had begun or were due, and nothing moves (needs evidence of\n"),
        "{form}"
    );
    assert_eq!(drafts(at), Vec::<PathBuf>::new());
}

#[test]
fn a_mistake_opens_the_form_again_with_the_message_in_its_place() {
    let folder = ledger();
    let at = folder.path();
    let script = format!(
        "case $N in\n1) {} {};;\n2) {};;\n*) {};;\nesac",
        set("status", "stuck"),
        set("on", "03/04/2025"),
        set("status", "not_verifiable") + &set("on", "2025-07-01"),
        set("note", "As worded nothing can show it"),
    );
    let (said, code) = edited(at, &["status", "C-1"], &script);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("not verifiable from 2025-07-01"), "{said}");
    let second = seen(at, 2);
    assert!(
        second.contains("\n#! unknown status 'stuck'\n#! one of: not_assessed, no_evidence, in_progress, ongoing, stalled,\n#! partially"),
        "{second}"
    );
    assert!(second.contains("\nstatus: stuck\n"), "{second}");
    assert!(second.contains("\n#! write 2025-04-03 or 2025-03-04\non: 03/04/2025\n"), "{second}");
    // The rule of the ledger is told at the status.
    let third = seen(at, 3);
    assert!(third.contains("there must be a rationale"), "{third}");
    assert!(!third.contains("stuck") && !third.contains("03/04"), "{third}");
    assert_eq!(drafts(at), Vec::<PathBuf>::new());
}

#[test]
fn unchanged_or_emptied_means_that_nothing_happens() {
    let folder = ledger();
    let at = folder.path();
    let before = operations(at);
    for script in
        ["true", ": > \"$1\"", "grep '^#' \"$1\" > x; cat x > \"$1\"", "echo '# a remark' >> \"$1\""]
    {
        let (said, code) = edited(at, &["edit", "C-1"], script);
        assert_eq!(code, 0, "{said}");
        assert!(said.contains("the form came back as it was: nothing was changed"), "{said}");
    }
    assert_eq!(operations(at), before);
    assert_eq!(drafts(at), Vec::<PathBuf>::new());
}

#[test]
fn what_changes_meanwhile_is_not_written_over_and_the_draft_is_kept() {
    let folder = ledger();
    let at = folder.path();
    let meanwhile =
        format!("{} edit C-1 --owner ann > /dev/null 2>&1 < /dev/null\n", env!("CARGO_BIN_EXE_onrecord"));
    let (said, code) = edited(at, &["edit", "C-1"], &(meanwhile + &set("title", "Another title")));
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("the record was changed while the form was open"), "{said}");
    let kept = drafts(at);
    assert!(fs::read_to_string(&kept[0]).unwrap().contains("\ntitle: Another title\n"));
    let path = kept[0].display().to_string();
    assert!(said.replace(['\r', '\n'], "").contains(&path), "{said}\n{path}");
    assert!(!done(at, &["list"]).contains("Another title"));
    // A change of another record is no obstacle.
    let other =
        format!("{} edit C-2 --owner ann > /dev/null 2>&1 < /dev/null\n", env!("CARGO_BIN_EXE_onrecord"));
    let (said, code) = edited(at, &["edit", "C-1"], &(other + &set("title", "Another title")));
    assert_eq!(code, 0, "{said}");
    assert!(done(at, &["list"]).contains("Another title"));
}

#[test]
fn an_editor_that_fails_or_is_killed_records_nothing() {
    let folder = ledger();
    let at = folder.path();
    let before = operations(at);
    let (said, code) = edited(at, &["status", "C-1"], "exit 3");
    assert_eq!(code, 1);
    assert!(said.contains("'sh' ended with exit status: 3") && drafts(at).is_empty(), "{said}");
    let (said, code) = edited(at, &["status", "C-1"], &(set("status", "stalled") + "kill -9 $$"));
    assert_eq!(code, 1);
    assert!(said.contains("signal: 9") && said.contains("what you wrote is kept in"), "{said}");
    assert!(fs::read_to_string(&drafts(at)[0]).unwrap().contains("\nstatus: stalled\n"));
    assert_eq!(operations(at), before);
}

#[test]
fn a_form_saved_again_with_its_mistake_is_kept_and_left() {
    let folder = ledger();
    let at = folder.path();
    let (said, code) =
        edited(at, &["deadline", "C-1"], &format!("[ $N = 2 ] || {}", set("due", "soon").trim()));
    assert_eq!(code, 4, "{said}");
    assert!(said.contains("what you wrote is kept in"), "{said}");
    let kept = fs::read_to_string(&drafts(at)[0]).unwrap();
    assert!(kept.contains("\ndue: soon\n") && !kept.contains("#!"), "{kept}");
}

#[test]
fn a_commitment_is_recorded_with_the_words_as_they_stand_in_the_release() {
    let folder = ledger();
    let at = folder.path();
    let script = r#"sed -i 's/^quote:/quote:\n  agreed to open a joint\n    training school in Turkestan/' "$1"
sed -i 's/^title:.*/title: School in Turkestan/; s/^kind:.*/kind: agreement/; s/^strength:.*/strength: firm/' "$1"
sed -i 's/^by:.*/by: Kazakhstan\nby: UNRCCA/; s/^topic:.*/topic: SDG 4/; s/^due:.*/due: 2026/' "$1"
sed -i 's/^due-words:.*/due-words: by the end of 2026/' "$1""#;
    let (said, code) = edited(at, &["add", "-r", "R-1"], script);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("C-3") && said.contains("the words as they stand in R-1"), "{said}");
    let row =
        done(at, &["sql", "select quote, committing, due_on from commitments where id = 3", "-f", "csv"]);
    assert!(row.contains("agreed to open a joint training school in Turkestan,"), "{row}");
    assert!(row.contains("Kazakhstan; UNRCCA,2026-12-31"), "{row}");
    let form = seen(at, 1);
    assert!(form.contains("\n# The text of R-1:\n#\n# Minister Sadykova met"), "{form}");
    done(at, &["check"]);
}

#[test]
fn words_that_do_not_stand_in_the_release_are_told_at_the_quote() {
    let folder = ledger();
    let at = folder.path();
    let given =
        ["add", "-r", "R-1", "-q", "open a joint training centre", "--by", "Kazakhstan", "-k", "pledge"];
    let script =
        format!("case $N in 1) {};; *) : > \"$1\";; esac", set("title", "Centre") + &set("strength", "firm"));
    let (said, code) = edited(at, &given, &script);
    assert_eq!(code, 0, "{said}");
    let second = seen(at, 2);
    let told = "\n#! the quote does not stand in R-1\n#! the closest passage there is: ";
    assert!(second.contains(told) && second.contains("\nquote: open a joint training centre\n"), "{second}");
    assert!(second.contains("\nby: Kazakhstan\n") && second.contains("\nkind: pledge\n"), "{second}");
}

#[test]
fn what_describes_a_commitment_is_edited_field_by_field() {
    let folder = ledger();
    let at = folder.path();
    done(at, &["edit", "C-1", "--counterpart", "Kazakhstan", "--topic", "SDG 4", "--owner", "ann"]);
    let script = set("owner", "") + &set("topic", "SDG 6") + &set("priority", "high") + &set("by", "UNRCCA");
    let (said, code) = edited(at, &["edit", "C-1"], &script);
    assert_eq!(code, 0, "{said}");
    let fields = "select owner, topics, priority, committing, counterparts from commitments where id = 1";
    let row = done(at, &["sql", fields, "-f", "csv"]);
    assert!(row.ends_with("\n,SDG 6,high,UNRCCA,Kazakhstan\n"), "{row}");
}

#[test]
fn releases_notes_deadlines_and_evidence_have_forms_too() {
    let folder = ledger();
    let at = folder.path();
    let (said, code) =
        edited(at, &["release", "edit", "R-1"], &(set("place", "Astana") + &set("kind", "readout")));
    assert_eq!(code, 0, "{said}");
    assert!(done(at, &["release", "show", "R-1"]).contains("Astana"));
    let (said, _) =
        edited(at, &["release", "edit", "R-1"], &format!("[ $N = 2 ] || {}", set("title", "").trim()));
    assert!(said.contains("'title' cannot be taken away, only put right"), "{said}");

    let (said, code) =
        edited(at, &["note", "add", "C-1"], "printf 'Asked the ministry.\\n\\nNo answer yet.\\n' >> \"$1\"");
    assert_eq!(code, 0, "{said}");
    assert!(
        done(at, &["note", "show", "N-1", "-f", "json"]).contains("Asked the ministry.\\n\\nNo answer yet.")
    );

    let (said, code) = edited(at, &["deadline", "C-1"], &set("due", "2027Q1"));
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("due 2027Q1"), "{said}");

    let script = set("title", "Budget") + &set("dated", "2025-12-01") + &set("relation", "supports");
    let (said, code) = edited(at, &["evidence", "add", "C-1"], &script);
    assert_eq!(code, 0, "{said}");
    assert!(done(at, &["evidence", "list", "C-1"]).contains("Budget"));
}

#[test]
fn without_a_terminal_what_is_missing_is_named() {
    let folder = ledger();
    for (words, missing) in [
        (&["status", "C-1"][..], "'C-1' is no status"),
        (&["status"], "STATUS, C-1 are missing"),
        (&["add", "-r", "R-1"], "--quote, --by, --title, --kind, --strength are missing"),
        (&["deadline", "C-1"], "DATE is missing"),
        (&["note", "add", "C-1"], "WORDS is missing"),
        (&["evidence", "add", "C-1"], "--title is missing"),
        (&["edit", "C-1"], "no change of C-1 was named"),
    ] {
        let mut command = program(folder.path(), words);
        let output = command.env("EDITOR", "false").output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{words:?}: {said}");
        assert!(said.starts_with(&format!("error: {missing}")), "{words:?}: {said}");
    }
}

#[test]
fn where_the_answer_is_piped_nobody_is_asked_for_what_a_form_would_need() {
    let folder = ledger();
    let at = folder.path();
    let piped = |line: &str| {
        let mut command = into_file(at, line, "answer.txt");
        command.env("EDITOR", "touch edited");
        on_terminal(command)
    };
    for (line, missing) in [
        ("status", "STATUS, C-1 are missing"),
        ("deadline", "C-1, DATE are missing"),
        ("note add", "RECORD, WORDS are missing"),
    ] {
        let (said, code) = ending(piped(line));
        assert_eq!(code, 2, "{line}: {said}");
        assert!(said.starts_with(&format!("error: {missing}")), "{line}: {said}");
    }
    assert!(!at.join("edited").exists());
    let mut picked = piped("status not_verifiable --note vague");
    shows(&mut picked, "Which commitment?");
    types(&mut picked, "joint\r");
    let (said, code) = ending(picked);
    assert_eq!(code, 0, "{said}");
    assert!(fs::read_to_string(at.join("answer.txt")).unwrap().contains("not verifiable from 2026-01-15"));
}

#[test]
fn a_ledger_that_cannot_be_written_opens_no_form() {
    let folder = ledger();
    let at = folder.path();
    let ledger = rusqlite::Connection::open(at.join("onrecord.db")).unwrap();
    let find = "SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name LIMIT 1";
    let trigger: String = ledger.query_row(find, [], |row| row.get(0)).unwrap();
    ledger.execute_batch(&format!("DROP TRIGGER \"{trigger}\"")).unwrap();
    let (said, code) = edited(at, &["status", "C-1"], "true");
    assert_eq!(code, 9, "{said}");
    assert!(!at.join("seen1.txt").exists());
}
