//! A change of many records on a terminal: one table, one question, one operation.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "terminal/mod.rs"]
mod terminal;

use terminal::{answer, done, ending, ledger, on_terminal, operations, program, shows};

/// A ledger with twelve commitments.
fn twelve() -> tempfile::TempDir {
    let folder = ledger();
    let at = folder.path();
    let words = ["The parties agreed", "parties agreed to", "agreed to open", "to open a", "training school"];
    let others = ["school in Turkestan", "by the end", "the end of 2026", "will provide", "Director of the"];
    for quote in words.into_iter().chain(others) {
        let new = ["add", "-r", "R-1", "-k", "pledge", "-s", "soft", "--by", "Kazakhstan", "-t", quote];
        done(at, &[&new[..], &["-q", quote]].concat());
    }
    folder
}

const EDIT: &[&str] = &["edit", "--where", "by:Kazakhstan", "--owner", "ann"];
const QUESTION: &str = "edit will change these 12 records. Go on? [y/N]";

#[test]
fn what_would_change_is_shown_and_asked_about_once() {
    let folder = twelve();
    let at = folder.path();
    let before = operations(at);
    let mut session = on_terminal(program(at, EDIT));
    let table = shows(&mut session, QUESTION);
    assert!(table.contains("C-12") && table.contains("edited: owner ann"), "{table}");
    answer(&mut session, "", "n");
    let (said, code) = ending(session);
    assert_eq!(code, 130);
    assert!(said.contains("error: stopped at the question: nothing was changed"), "{said}");
    assert_eq!(operations(at), before);

    let mut session = on_terminal(program(at, EDIT));
    answer(&mut session, QUESTION, "y");
    assert_eq!(ending(session).1, 0);
    let owners = done(at, &["sql", "select count(*) as n from commitments where owner = 'ann'", "-f", "csv"]);
    assert_eq!(owners, "n\n12\n");
    // One operation, which one undo takes back.
    done(at, &["undo"]);
    let owners = done(at, &["sql", "select count(*) as n from commitments where owner = 'ann'", "-f", "csv"]);
    assert_eq!(owners, "n\n0\n");
}

#[test]
fn an_answer_to_a_table_that_is_no_longer_true_changes_nothing() {
    let folder = twelve();
    let at = folder.path();
    let mut session = on_terminal(program(at, EDIT));
    shows(&mut session, QUESTION);
    done(at, &["edit", "C-1", "--owner", "eve"]);
    answer(&mut session, "", "y");
    let (said, code) = ending(session);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("something was recorded while you were asked"), "{said}");
    let owners = done(at, &["sql", "select count(*) as n from commitments where owner = 'ann'", "-f", "csv"]);
    assert_eq!(owners, "n\n0\n");
}

#[test]
fn only_records_that_would_change_are_counted() {
    let folder = twelve();
    let at = folder.path();
    for id in ["C-1", "C-2", "C-3"] {
        done(at, &["edit", id, "--owner", "ann"]);
    }
    let (said, code) = ending(on_terminal(program(at, EDIT)));
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("3 of 12 say that already") && !said.contains("Go on?"), "{said}");
}

#[test]
fn what_another_person_recorded_is_taken_back_after_a_question() {
    let folder = ledger();
    let at = folder.path();
    let mut timur = program(at, &["note", "add", "C-1", "Asked the ministry"]);
    assert!(timur.env("ONRECORD_USER", "timur").output().unwrap().status.success());
    let before = operations(at);
    let question = "by timur): noted on C-1. Go on? [y/N]";
    let mut session = on_terminal(program(at, &["undo"]));
    answer(&mut session, question, "n");
    assert_eq!((ending(session).1, operations(at)), (130, before.clone()));
    let mut session = on_terminal(program(at, &["undo"]));
    answer(&mut session, question, "y");
    assert_eq!(ending(session).1, 0);
    assert_ne!(operations(at), before);
    // One's own undo is turned round without a question.
    done(at, &["redo"]);
}
