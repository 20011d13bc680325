//! A ledger in a folder, the program on a pseudo-terminal, keys typed and the screen read.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::disallowed_methods)]

use std::path::Path;
use std::process::Command;

use rexpect::session::{PtySession, spawn_command};

/// How long a screen may take, in milliseconds.
const PATIENCE: u64 = 20_000;

pub const TEXT: &str = "Minister Sadykova met the Director of the Regional Water Office\n\n\
                        The parties agreed to open a joint training school in Turkestan by the end of 2026.\n\n\
                        Kazakhstan will provide a building for the school.\n";

/// The program in this folder, with nothing of the surroundings but what is given here.
pub fn program(folder: &Path, words: &[&str]) -> Command {
    bare(env!("CARGO_BIN_EXE_onrecord"), folder, words)
}

/// The program with its answer in a file in place of the terminal.
pub fn into_file(folder: &Path, line: &str, file: &str) -> Command {
    bare("sh", folder, &["-c", &format!("'{}' {line} > {file}", env!("CARGO_BIN_EXE_onrecord"))])
}

fn bare(program: &str, folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env_clear().env("HOME", folder).env("ONRECORD_USER", "dana");
    command.env("PATH", std::env::var_os("PATH").unwrap()).env("TMPDIR", folder.join("tmp"));
    command.env("ONRECORD_NOW", "2026-01-15T12:00:00Z").env("COLUMNS", "80").env("NO_COLOR", "1");
    command.env("TERM", "xterm").args(words);
    command
}

/// What a run without a terminal says; it must end well.
pub fn done(folder: &Path, words: &[&str]) -> String {
    let output = program(folder, words).output().unwrap();
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A ledger with one release of this text.
pub fn released(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::create_dir(at.join("tmp")).unwrap();
    std::fs::write(at.join("readout.txt"), text).unwrap();
    done(at, &["init"]);
    let words = ["release", "add", "readout.txt", "--title", "Readout", "--issuer", "MFA of Kazakhstan"];
    done(at, &[&words[..], &["--date", "2025-06-04", "--language", "en"]].concat());
    folder
}

/// A ledger with one release and two commitments.
pub fn ledger() -> tempfile::TempDir {
    let folder = released(TEXT);
    let at = folder.path();
    let new = ["add", "-r", "R-1", "-k", "pledge", "-s", "firm", "--by", "Kazakhstan"];
    for (quote, title) in [
        ("open a joint training school", "Joint training school"),
        ("Kazakhstan will provide a building", "Building for the school"),
    ] {
        done(at, &[&new[..], &["-q", quote, "-t", title]].concat());
    }
    folder
}

/// The program on a terminal.
pub fn on_terminal(command: Command) -> PtySession {
    spawn_command(command, Some(PATIENCE)).unwrap()
}

/// Waits until the screen shows this; returns what came before it.
pub fn shows(session: &mut PtySession, text: &str) -> String {
    // The library takes each byte for a letter.
    let bytes = text.bytes().map(char::from).collect::<String>();
    read(&session.exp_string(&bytes).unwrap_or_else(|e| panic!("no '{text}': {e}")))
}

/// Types keys.
pub fn types(session: &mut PtySession, keys: &str) {
    session.send(keys).unwrap();
    session.flush().unwrap();
}

/// Waits for a prompt, then types a line.
pub fn answer(session: &mut PtySession, prompt: &str, line: &str) {
    shows(session, prompt);
    session.send_line(line).unwrap();
}

/// Text whose bytes were taken for letters.
fn read(text: &str) -> String {
    let bytes = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect::<Vec<_>>();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The rest of what it says, and its exit code.
pub fn ending(mut session: PtySession) -> (String, i32) {
    let said = read(&session.exp_eof().unwrap());
    // `Exited(Pid(7), 2)`: the type itself has no name here.
    let status = format!("{:?}", session.process().wait().unwrap());
    let code = status.strip_prefix("Exited").and_then(|rest| rest.rsplit([' ', ')']).nth(1)?.parse().ok());
    (said.clone(), code.unwrap_or_else(|| panic!("{status}: {said}")))
}

/// How many operations the ledger has.
pub fn operations(folder: &Path) -> String {
    done(folder, &["sql", "select count(*) as n from operation", "-f", "csv"])
}
