//! `--with COMMAND`: programs that answer well, hang, fail and lie.

use std::path::Path;
use std::process::{Command, Output};

const TEXT: &str =
    "The parties agreed to open a school by the end of 2027.\n\nNothing else was said in Turkestan.\n";

/// A folder with the release and a program of this body.
fn folder(script: &str) -> std::io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("readout.txt"), TEXT)?;
    std::fs::write(folder.path().join("model.sh"), script)?;
    Ok(folder)
}

fn onrecord(folder: &Path, words: &[&str]) -> std::io::Result<Output> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(folder).env_clear().env("HOME", folder).env("PATH", "/usr/bin:/bin");
    command.env("ONRECORD_NOW", "2026-01-15T12:00:00Z").env("ONRECORD_USER", "dana").args(words).output()
}

/// Exit code, lines of the answer, and what was said beside it.
fn extract(script: &str, more: &[&str]) -> (Option<i32>, Vec<String>, String) {
    let run = || {
        let folder = folder(script)?;
        let words = ["extract", "readout.txt", "--format", "jsonl", "--with", "sh model.sh"];
        onrecord(folder.path(), &[&words[..], more].concat())
    };
    let output = run().expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let lines = text(output.stdout).lines().map(str::to_owned).collect();
    (output.status.code(), lines, text(output.stderr))
}

#[test]
fn a_good_program_adds_what_stands_in_the_text() {
    let script = r#"cat > request.json
grep -q '"language":"en"' request.json && grep -q '"date":"2026-02-01"' request.json || exit 3
echo '{"quote": "Nothing else was said in Turkestan.", "kind": "pledge", "confidence": 0.7, "parties": ["Norway"]}'
"#;
    let (code, lines, said) = extract(script, &["--date", "2026-02-01"]);
    assert_eq!((code, said.as_str()), (Some(0), ""));
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[1].contains(r#""cue":"outside/sh""#) && lines[1].contains(r#""parties":["Norway"]"#),
        "{lines:?}"
    );
    assert!(lines[1].contains(r#""start":57,"end":92"#), "{lines:?}");
}

#[test]
fn a_program_that_lies_is_not_believed() {
    let script = r#"cat > /dev/null
echo '[{"quote": "The parties agreed to open two schools."}, {"quote": 7}, {"quote": "Nothing else was said"}]'
"#;
    let (code, lines, said) = extract(script, &[]);
    assert_eq!((code, lines.len()), (Some(0), 2), "{lines:?}");
    assert_eq!(said.lines().count(), 2, "{said}");
    assert!(
        said.starts_with("candidate 1 of 'sh' was left out: its quote does not stand in the text"),
        "{said}"
    );
}

#[test]
fn a_program_that_fails_leaves_our_own_candidates() {
    for (script, why) in [
        ("echo 'no such model' >&2; exit 3", "no such model"),
        ("echo 'I am sorry'", "did not answer in JSON"),
        ("head -c 100 /dev/urandom", "did not answer in JSON"),
    ] {
        let (code, lines, said) = extract(script, &[]);
        assert_eq!((code, lines.len()), (Some(8), 1), "{script}: {said}");
        assert!(said.contains("only onrecord's own candidates are given") && said.contains(why), "{said}");
    }
}

#[test]
fn a_program_that_hangs_is_stopped() {
    for script in ["exec sleep 60", "sleep 60", "echo '[]'; exec >&-; exec sleep 60", "yes >&2"] {
        let (code, lines, said) = extract(script, &["--with-time", "1"]);
        assert_eq!((code, lines.len()), (Some(8), 1), "{script}: {said}");
        assert!(said.contains("did not end within 1 seconds"), "{script}: {said}");
    }
}

#[test]
fn the_review_keeps_what_a_program_proposed_and_survives_its_failure() -> std::io::Result<()> {
    let good = "cat > /dev/null; echo '{\"quote\": \"Nothing else was said in Turkestan.\"}'";
    let folder = folder(good)?;
    let at = folder.path();
    onrecord(at, &["init"])?;
    let words = ["release", "add", "readout.txt", "--title", "Readout", "--issuer", "MFA of Kazakhstan"];
    onrecord(at, &[&words[..], &["--date", "2025-06-04"]].concat())?;
    let with = |command: &str| onrecord(at, &["review", "R-1", "--format", "jsonl", "--with", command]);
    let first = with("sh model.sh")?;
    let shown = String::from_utf8_lossy(&first.stdout).into_owned();
    assert_eq!((first.status.code(), shown.lines().count()), (Some(0), 2), "{shown}");
    assert!(shown.contains(r#""source":"sh""#), "{shown}");
    let second = with("false")?;
    assert_eq!(second.status.code(), Some(8));
    assert_eq!(String::from_utf8_lossy(&second.stdout), shown, "what was kept is still there");
    Ok(())
}
