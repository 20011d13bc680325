//! Picking on a terminal where an argument is missing: keys typed, the screen read.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "terminal/mod.rs"]
mod terminal;

use std::path::Path;
use std::process::Command;

use terminal::{answer, done, ending, ledger, on_terminal, operations, program, shows, types};

const FOOTER: &str = "Enter takes it, Esc leaves";

fn plain(folder: &Path, words: &[&str]) -> Command {
    let mut command = program(folder, words);
    command.env("TERM", "dumb");
    command
}

#[test]
fn a_commitment_is_picked_by_typing_a_part_of_it() {
    let folder = ledger();
    let mut session = on_terminal(program(folder.path(), &["show"]));
    shows(&mut session, "2 of 2");
    types(&mut session, "jont tra");
    shows(&mut session, "> C-1  Joint training school · not assessed");
    shows(&mut session, "1 of 2");
    types(&mut session, "\r");
    shows(&mut session, "Which commitment? C-1  Joint training school");
    let (said, code) = ending(session);
    assert_eq!(code, 0);
    assert!(said.contains("C-1 Joint training school") && said.contains("Priority:"), "{said}");
}

#[test]
fn the_arrows_choose_and_what_is_missing_is_picked_one_after_the_other() {
    let folder = ledger();
    let mut session = on_terminal(program(folder.path(), &["link"]));
    shows(&mut session, FOOTER);
    types(&mut session, "\u{1b}[B\r");
    shows(&mut session, "Which commitment? C-1  Joint");
    shows(&mut session, "How does it relate");
    types(&mut session, "part of\r");
    shows(&mut session, "Which commitment?");
    types(&mut session, "building\r");
    let (said, code) = ending(session);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("part_of C-2"), "{said}");
}

#[test]
fn escape_and_ctrl_c_leave_and_nothing_is_written() {
    let folder = ledger();
    let at = folder.path();
    let before = operations(at);
    for (key, wanted, message) in [
        ("\u{1b}", 2, "error: nothing was picked"),
        ("\u{3}", 130, "error: interrupted: nothing was changed"),
    ] {
        let mut session = on_terminal(program(at, &["status", "stalled"]));
        shows(&mut session, FOOTER);
        types(&mut session, key);
        let (said, code) = ending(session);
        assert_eq!(code, wanted, "{said}");
        assert!(said.contains(message), "{said}");
    }
    assert_eq!(operations(at), before);
}

#[test]
fn the_terminal_is_as_it_was_afterwards() {
    let folder = ledger();
    let program = env!("CARGO_BIN_EXE_onrecord");
    let script = format!("stty -a > before; {program} show; stty -a > after; cmp before after && echo same");
    let mut command = Command::new("sh");
    command.current_dir(folder.path()).env("TERM", "xterm").args(["-c", &script]);
    let mut session = on_terminal(command);
    shows(&mut session, FOOTER);
    types(&mut session, "\u{3}");
    shows(&mut session, "same");
}

#[test]
fn a_numbered_list_serves_where_keys_cannot_be_read_one_by_one() {
    let folder = ledger();
    let mut session = on_terminal(plain(folder.path(), &["history"]));
    shows(&mut session, "1. C-2  Building for the school · not assessed");
    answer(&mut session, "number, a part of it, or nothing to leave:", "school");
    shows(&mut session, "2. C-1");
    answer(&mut session, "number, a part of it, or nothing to leave:", "2");
    let (said, code) = ending(session);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("open a joint"), "{said}");
    let mut session = on_terminal(plain(folder.path(), &["history"]));
    answer(&mut session, "nothing to leave:", "");
    assert_eq!(ending(session).1, 2);
}

#[test]
fn titles_cannot_move_the_cursor_and_fit_the_screen() {
    let folder = ledger();
    let at = folder.path();
    done(
        at,
        &[
            "edit",
            "C-1",
            "--title",
            "Bad \u{1b}[2J\u{202e}title 水资源中心协议关于数据共享的长标题水资源中心协议关于数据共享的长标题",
        ],
    );
    done(at, &["edit", "C-2", "--title", "حديقة شمسية في شاردارا"]);
    let mut session = on_terminal(program(at, &["show"]));
    let screen = shows(&mut session, FOOTER);
    assert!(
        screen.contains("حديقة شمسية في شاردارا") && screen.contains("Bad ␛[2J<U+202E>title"),
        "{screen}"
    );
    assert!(!screen.contains("\u{1b}[2J") && screen.contains('…'), "{screen}");
    types(&mut session, "شمسية\r");
    shows(&mut session, "Which commitment? C-2");
    assert_eq!(ending(session).1, 0);
}

#[test]
fn parties_topics_and_releases_are_picked_too() {
    let folder = ledger();
    for (words, keys, shown) in [
        (&["release", "show"][..], "readout\r", "Title:             Readout"),
        (&["party", "show"], "kazakhstan\r", "Kazakhstan"),
        (&["topic", "show"], "clean water\r", "SDG 6"),
        (&["report", "commitment"], "joint\r", "C-1"),
    ] {
        let mut session = on_terminal(program(folder.path(), words));
        shows(&mut session, FOOTER);
        types(&mut session, keys);
        let (said, code) = ending(session);
        assert_eq!(code, 0, "{words:?}: {said}");
        assert!(said.contains(shown), "{words:?}: {said}");
    }
}

#[test]
fn a_status_without_a_commitment_asks_for_it_and_then_opens_the_form() {
    let folder = ledger();
    let mut command = program(folder.path(), &["status"]);
    command.env("EDITOR", "sh -c 'sed -i s/^status:/status:not_verifiable/\\;s/^note:/note:vague/ \"$0\"'");
    let mut session = on_terminal(command);
    shows(&mut session, FOOTER);
    types(&mut session, "joint\r");
    let (said, code) = ending(session);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("not verifiable from 2026-01-15"), "{said}");
}

#[test]
fn nothing_is_asked_without_a_terminal() {
    let folder = ledger();
    for words in [&["show"][..], &["link", "C-1"], &["release", "show"], &["status", "stalled"]] {
        let output = program(folder.path(), words).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(!String::from_utf8_lossy(&output.stderr).contains("Which"));
    }
}
