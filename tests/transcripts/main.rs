//! Golden transcripts of the command line: each file of `tests/cases` is a session in an empty folder, read and
//! run line by line, and compared whole: standard output, standard error, exit code.
//!
//! `ONRECORD_BLESS=1 cargo test --test transcripts` writes what was said into the files; read the difference
//! before you keep it. Lines of a session:
//!
//! - text before the first `$`: what the session shows;
//! - `$ NAME=value onrecord …`: run the program; words are split as a shell does; `< FILE` feeds standard input;
//! - `$ cat > FILE <<'END'`: write a file, up to the line `END`;
//! - `$ cat FILE`, `$ ls FOLDER`: show what a command left behind.
//!
//! Below a command stand its output, its talk on standard error with `! ` before each line, and, unless it is 0,
//! its exit code in brackets.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "../session/mod.rs"]
mod session;

use std::fs;
use std::path::{Path, PathBuf};

use session::script::words;
use session::{Look, parse, play};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    files
}

#[test]
fn every_session_says_what_it_is_written_to_say() {
    let bless = std::env::var_os("ONRECORD_BLESS").is_some();
    let mut wrong = Vec::new();
    for file in cases() {
        let expected = fs::read_to_string(&file).unwrap();
        let said = play(&parse(&expected), Look::Pipe);
        if said != expected {
            if bless {
                fs::write(&file, &said).unwrap();
            }
            wrong.push(format!("{}\n{}", file.display(), first_difference(&expected, &said)));
        }
    }
    assert!(bless || wrong.is_empty(), "{}", wrong.join("\n"));
}

fn first_difference(expected: &str, said: &str) -> String {
    let (mut left, mut right) = (expected.lines(), said.lines());
    for number in 1.. {
        match (left.next(), right.next()) {
            (None, None) => break,
            (left, right) if left != right => {
                return format!(
                    "  line {number}\n  expected: {}\n  said:     {}",
                    left.unwrap_or("<end>"),
                    right.unwrap_or("<end>")
                );
            }
            _ => {}
        }
    }
    "  only line ends differ".to_owned()
}

#[test]
fn a_session_that_says_something_else_is_found_out() {
    let session = "A wrong session.\n\n$ onrecord --version\nonrecord 99.0.0\n";
    let said = play(&parse(session), Look::Pipe);
    assert_ne!(said, session);
    assert!(first_difference(session, &said).contains("onrecord 99.0.0"));
}

#[test]
fn words_are_split_as_a_shell_does() {
    let words = words(r#"COLUMNS=40 onrecord add -q 'it''s "so"' --title "a b" x\ y"#);
    assert_eq!(words, ["COLUMNS=40", "onrecord", "add", "-q", "its \"so\"", "--title", "a b", "x y"]);
}
