//! The pager and the accessible mode on a terminal, through a pseudo-terminal.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, clippy::print_stderr)]

#[path = "demo/mod.rs"]
mod demo;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use rexpect::process::WaitStatus;
use rexpect::session::{PtySession, spawn_command};

fn program(folder: &Path, words: &[&str], variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(folder).env_clear().env("HOME", folder).env("ONRECORD_NOW", "2026-01-15T12:00:00Z");
    command.env("PATH", "/usr/bin:/bin").env("TERM", "xterm").env("COLUMNS", "80").env("LINES", "10");
    command.envs(variables.iter().copied()).args(words);
    command
}

fn on_terminal(folder: &Path, words: &[&str], variables: &[(&str, &str)]) -> PtySession {
    spawn_command(program(folder, words, variables), Some(20_000)).unwrap()
}

/// All that is on the screen in the end, and the exit code.
fn screen(folder: &Path, words: &[&str], variables: &[(&str, &str)]) -> (String, i32) {
    let mut session = on_terminal(folder, words, variables);
    let text = session.exp_eof().unwrap();
    match session.process().wait().unwrap() {
        WaitStatus::Exited(_, code) => (text, code),
        other => panic!("{other:?}"),
    }
}

/// A folder with the demo's database, and a pager that says when it begins and ends.
fn folder() -> (tempfile::TempDir, String) {
    let folder = demo::demo();
    let pager = script(folder.path(), "pager", "echo PAGED\ncat\necho DONE\n");
    (folder, pager)
}

fn script(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{text}")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path.display().to_string()
}

#[test]
fn only_what_is_taller_than_the_screen_is_paged() {
    let (folder, pager) = folder();
    let at = folder.path();
    let chosen = [("ONRECORD_PAGER", pager.as_str())];
    let (text, code) = screen(at, &["list"], &chosen);
    assert!(text.starts_with("PAGED") && text.contains("C-8") && text.trim_end().ends_with("DONE"), "{text}");
    assert_eq!(code, 0);
    let tall = [chosen[0], ("LINES", "200")];
    assert!(!screen(at, &["list"], &tall).0.contains("PAGED"));
    assert!(!screen(at, &["list", "--no-pager"], &chosen).0.contains("PAGED"));
    assert!(!screen(at, &["list", "-o", "list.txt"], &chosen).0.contains("PAGED"));
    assert!(screen(at, &["help", "dates"], &chosen).0.contains("PAGED"));
    let piped = program(at, &["list"], &chosen).output().unwrap();
    assert!(!String::from_utf8_lossy(&piped.stdout).contains("PAGED"));
}

#[test]
fn a_pager_that_is_missing_or_ends_early_is_in_nobodys_way() {
    let (folder, _) = folder();
    let at = folder.path();
    let (text, code) = screen(at, &["report", "follow-up"], &[("ONRECORD_PAGER", "no-such-pager -x")]);
    assert!(
        text.contains("the pager 'no-such-pager' cannot be started") && text.contains("follow-up as of"),
        "{text}"
    );
    assert_eq!(code, 0);
    for early in ["exit 0", "head -n 1", "exit 3"] {
        let pager = script(at, "early", early);
        let (_, code) = screen(at, &["report", "follow-up"], &[("PAGER", &pager)]);
        assert_eq!(code, 0, "{early}");
    }
    let unfound = script(at, "unfound", "exit 127");
    assert!(screen(at, &["report", "follow-up"], &[("PAGER", &unfound)]).0.contains("follow-up as of"));
    let (text, _) = screen(at, &["report", "follow-up"], &[("PATH", "/nowhere")]);
    assert!(text.contains("follow-up as of") && !text.contains("note:"), "{text}");
}

#[test]
fn what_was_found_out_still_decides_the_exit_code() {
    let (folder, pager) = folder();
    let (text, code) =
        screen(folder.path(), &["sql", "select * from commitments", "--rows", "5"], &[("PAGER", &pager)]);
    assert!(text.contains("PAGED") && code == 7, "{code} {text}");
}

#[test]
fn less_shows_a_page_and_is_left_with_q_also_after_an_interrupt() {
    if Command::new("less").arg("--version").output().is_err() {
        eprintln!("skipped: less is not installed");
        return;
    }
    let (folder, _) = folder();
    let mut session = on_terminal(folder.path(), &["report", "follow-up"], &[]);
    session.exp_string("follow-up as of").unwrap();
    session.send_control('c').unwrap();
    // A terminal forgets what was typed just before or after an interrupt.
    std::thread::sleep(std::time::Duration::from_millis(500));
    session.send("q").unwrap();
    session.flush().unwrap();
    session.exp_eof().unwrap();
    assert!(matches!(session.process().wait().unwrap(), WaitStatus::Exited(_, 0)));
}

/// Whether there are colours, rules or curved quotation marks, as the screen's bytes are read here.
fn is_drawn(text: &str) -> bool {
    ["\u{1b}", "\u{e2}\u{94}", "\u{e2}\u{95}", "\u{e2}\u{80}\u{9c}"].iter().any(|sign| text.contains(sign))
}

#[test]
fn accessible_answers_are_plain_lines_without_a_pager() {
    let (folder, pager) = folder();
    let at = folder.path();
    let on = [("ONRECORD_ACCESSIBLE", "1"), ("PAGER", pager.as_str())];
    let (text, _) = screen(at, &["list"], &on);
    assert!(text.starts_with("1 of 8\r\nRef: C-8\r\nStatus: not assessed"), "{text}");
    assert!(!is_drawn(&text) && !text.contains("PAGED"), "{text}");
    let own = [("ONRECORD_ACCESSIBLE", "1"), ("ONRECORD_PAGER", pager.as_str())];
    assert!(screen(at, &["list"], &own).0.contains("PAGED"));
    let (text, _) = screen(at, &["--accessible", "show", "C-1"], &[]);
    assert!(is_drawn(&screen(at, &["show", "C-1", "--no-pager"], &[]).0));
    assert!(text.contains("Status: in progress") && text.contains('"'), "{text}");
    assert!(!is_drawn(&text), "{text}");
}

#[test]
fn accessible_questions_say_what_can_be_typed() {
    let (folder, _) = folder();
    let mut session = on_terminal(folder.path(), &["review", "R-3", "--accessible"], &[]);
    session.exp_string("Words: ").unwrap();
    session.exp_string("Type a, e, p, r, x, s, b or q, or a question mark for help: ").unwrap();
    session.send_line("?").unwrap();
    session.exp_string("a accept\r\ne edit and accept").unwrap();
    session.send_line("q").unwrap();
    session.exp_eof().unwrap();
}
