//! The agenda walked through on a terminal: each answer is recorded at once, and leaving loses nothing.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "terminal/mod.rs"]
mod terminal;

use std::path::Path;

use rexpect::session::PtySession;
use terminal::{answer, done, ending, ledger, on_terminal, operations, program, shows, types};

const PROMPT: &str = "[r/t/e/l/p/n/o/s/b/u/q/?]";

/// A ledger whose two commitments are due: C-1 since 2025-10, C-2 in need of a review.
fn agenda() -> tempfile::TempDir {
    let folder = ledger();
    let at = folder.path();
    done(at, &["deadline", "C-1", "2025-10"]);
    done(at, &["edit", "C-1", "--success-test", "The school is open", "--owner", "ann"]);
    done(at, &["release", "edit", "R-1", "--url", "https://example.org/mfa/1"]);
    folder
}

fn walk(folder: &Path) -> PtySession {
    on_terminal(program(folder, &["due", "--walk"]))
}

fn status_of(folder: &Path, id: usize) -> String {
    let sql = format!("select status from commitments where id = {id}");
    done(folder, &["sql", &sql, "-f", "csv"]).trim_start_matches("status\n").trim().to_owned()
}

#[test]
fn an_item_shows_what_was_said_and_what_it_lacks() {
    let folder = agenda();
    let mut session = walk(folder.path());
    let page = shows(&mut session, PROMPT);
    for text in [
        "1 of 2 · overdue",
        "C-1 Joint training school",
        "due 2025-10 (76 days over)",
        "Kazakhstan · never reviewed",
        "owned by ann",
        "“open a joint training school”",
        "— R-1 Readout, 2025-06-04",
        "success test: The school is open",
        "no evidence yet",
        "lacks: evidence that supports it",
    ] {
        assert!(page.contains(text), "no '{text}' in\n{page}");
    }
    answer(&mut session, "", "o");
    shows(&mut session, "R-1 https://example.org/mfa/1");
    answer(&mut session, PROMPT, "?");
    shows(&mut session, "leave, and come back later");
    answer(&mut session, PROMPT, "q");
    let (said, code) = ending(session);
    assert_eq!(code, 0);
    assert!(said.contains("0 things recorded on 0 of 2 items; 2 left as they were"), "{said}");
}

#[test]
fn every_answer_is_recorded_at_once_and_told_at_the_end() {
    let folder = agenda();
    let at = folder.path();
    let mut session = walk(at);
    answer(&mut session, PROMPT, "e");
    answer(&mut session, "what is it?", "Opening ceremony");
    answer(&mut session, "its date?", "2025-12-20");
    answer(&mut session, "address?", "https://example.org/opening");
    answer(&mut session, "how does it bear on it?", "");
    shows(&mut session, "C-1 E-1 recorded: supports");
    // The page is shown again, with the evidence.
    shows(&mut session, "last evidence: E-1 Opening ceremony (2025-12-20, supports)");
    shows(&mut session, "lacks: a decision");
    answer(&mut session, PROMPT, "l");
    answer(&mut session, "where?", "ministry site");
    answer(&mut session, "how much was found?", "1");
    answer(&mut session, "remark", "");
    shows(&mut session, "C-1 L-1 looked: 1 found");
    answer(&mut session, PROMPT, "t");
    shows(&mut session, "Which status?");
    types(&mut session, "fulfilled the success\r");
    answer(&mut session, "since when?", "2025-12-20");
    answer(&mut session, "evidence:", "E-1");
    answer(&mut session, "why?", "The school opened");
    shows(&mut session, "fulfilled from 2025-12-20 (was not assessed)");
    shows(&mut session, "2 of 2");
    answer(&mut session, PROMPT, "p");
    answer(&mut session, "due when?", "2026Q4");
    answer(&mut session, "why?", "");
    shows(&mut session, "due 2026Q4");
    let (said, code) = ending(session);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("4 things recorded on 2 of 2 items; 0 left as they were"), "{said}");
    assert_eq!(status_of(at, 1), "fulfilled");
    done(at, &["check"]);
}

#[test]
fn leaving_in_the_middle_loses_nothing() {
    let folder = agenda();
    let at = folder.path();
    let mut session = walk(at);
    answer(&mut session, PROMPT, "n");
    answer(&mut session, "note:", "Asked the ministry");
    shows(&mut session, "note on C-1");
    answer(&mut session, PROMPT, "s");
    shows(&mut session, "2 of 2");
    shows(&mut session, PROMPT);
    // The end of the input, as where a window is closed.
    types(&mut session, "\u{4}");
    let (said, code) = ending(session);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("1 thing recorded on 1 of 2 items; 1 left as they were"), "{said}");
    assert!(done(at, &["note", "list", "C-1"]).contains("Asked the ministry"));
}

#[test]
fn what_cannot_be_recorded_is_said_and_asked_again() {
    let folder = agenda();
    let at = folder.path();
    let before = operations(at);
    let mut session = walk(at);
    answer(&mut session, PROMPT, "t");
    shows(&mut session, "Which status?");
    types(&mut session, "in_prog\r");
    answer(&mut session, "since when?", "");
    answer(&mut session, "evidence:", "");
    answer(&mut session, "why?", "");
    shows(&mut session, "C-1 cannot be in_progress on 2026-01-15");
    answer(&mut session, PROMPT, "p");
    answer(&mut session, "due when?", "2027");
    answer(&mut session, "why?", "");
    shows(&mut session, "moving the due date of C-1 needs a reason");
    // A list that is left changes nothing.
    answer(&mut session, PROMPT, "t");
    shows(&mut session, "Esc leaves");
    types(&mut session, "\u{1b}");
    answer(&mut session, PROMPT, "q");
    assert_eq!(ending(session).1, 0);
    assert_eq!(operations(at), before);
}

#[test]
fn the_last_answer_is_taken_back_and_the_walk_goes_back_to_it() {
    let folder = agenda();
    let at = folder.path();
    done(at, &["looked", "C-1", "--where", "site"]);
    done(at, &["status", "no_evidence", "C-1", "--on", "2026-01-15"]);
    let mut session = walk(at);
    answer(&mut session, PROMPT, "u");
    shows(&mut session, "nothing was done on this walk yet");
    answer(&mut session, PROMPT, "p");
    answer(&mut session, "due when?", "2026-12");
    answer(&mut session, "why?", "The flood");
    shows(&mut session, "due 2026-12 (was 2025-10)");
    shows(&mut session, "2 of 2");
    // Another record is written in between: only the own one is taken back.
    done(at, &["note", "add", "C-2", "From elsewhere"]);
    answer(&mut session, PROMPT, "u");
    shows(&mut session, "taken back: C-1 due 2026-12");
    shows(&mut session, "1 of 2");
    answer(&mut session, PROMPT, "q");
    let (said, code) = ending(session);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("0 things recorded on 0 of 2 items"), "{said}");
    assert!(done(at, &["show", "C-1"]).contains("2025-10"));
    assert!(done(at, &["note", "list"]).contains("From elsewhere"));
    done(at, &["check"]);
}

#[test]
fn a_review_is_the_same_status_again_and_filters_narrow_the_walk() {
    let folder = agenda();
    let at = folder.path();
    done(at, &["looked", "C-1", "--where", "site", "--on", "2025-07-01"]);
    done(at, &["status", "no_evidence", "C-1", "--on", "2025-07-01"]);
    let mut session = on_terminal(program(at, &["due", "--walk", "--owner", "ann"]));
    shows(&mut session, "1 of 1");
    answer(&mut session, PROMPT, "r");
    answer(&mut session, "remark", "Nothing new");
    shows(&mut session, "no evidence: reviewed on 2026-01-15");
    let (said, code) = ending(session);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("1 thing recorded on 1 of 1 items; 0 left as they were"), "{said}");
}

#[test]
fn a_review_of_what_nobody_has_assessed_is_recorded_as_a_search() {
    let folder = agenda();
    let mut session = walk(folder.path());
    answer(&mut session, PROMPT, "x");
    shows(
        &mut session,
        "'x' is none of r, t, e, l, p, n, o, s, b, u or q, then Enter; ? tells what each does",
    );
    answer(&mut session, PROMPT, "r");
    shows(&mut session, "the review is recorded as a search");
    answer(&mut session, "where?", "ministry site");
    answer(&mut session, "how much was found?", "none");
    shows(&mut session, "'none' is not a number");
    answer(&mut session, "how much was found?", "");
    answer(&mut session, "remark", "Nothing new");
    shows(&mut session, "C-1 L-1 looked: nothing found");
    shows(&mut session, "2 of 2");
    answer(&mut session, PROMPT, "q");
    assert_eq!(ending(session).1, 0);
    assert_eq!(status_of(folder.path(), 1), "not_assessed");
}

#[test]
fn a_wrong_date_is_asked_again_at_once_and_what_was_refused_stays_typed() {
    let folder = agenda();
    let mut session = walk(folder.path());
    answer(&mut session, PROMPT, "t");
    shows(&mut session, "Which status?");
    types(&mut session, "in_prog\r");
    answer(&mut session, "since when?", "2026-13-01");
    shows(&mut session, "there is no month 13");
    answer(&mut session, "since when?", "2027-01-10");
    shows(&mut session, "'2027-01-10' is in the future (today is 2026-01-15)");
    answer(&mut session, "since when?", "2026-01-10");
    answer(&mut session, "evidence:", "");
    answer(&mut session, "why?", "The walls stand");
    shows(&mut session, "C-1 cannot be in_progress on 2026-01-10");
    answer(&mut session, PROMPT, "e");
    answer(&mut session, "what is it?", "");
    answer(&mut session, PROMPT, "t");
    shows(&mut session, "Which status?");
    types(&mut session, "in_prog\r");
    answer(&mut session, "since when? [2026-01-10; - for none]", "");
    answer(&mut session, "evidence:", "https://example.org/walls");
    answer(&mut session, "why? [The walls stand; - for none]", "");
    shows(&mut session, "in progress from 2026-01-10");
    answer(&mut session, PROMPT, "q");
    assert_eq!(ending(session).1, 0);
}

#[test]
fn without_a_terminal_nothing_is_walked() {
    let folder = agenda();
    let output = program(folder.path(), &["due", "--walk"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: --walk asks at a terminal"));
}
