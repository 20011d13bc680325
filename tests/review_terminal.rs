//! The review on a terminal, through a pseudo-terminal: one proposal at a time, and leaving loses nothing.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "terminal/mod.rs"]
mod terminal;

use std::path::Path;

use rexpect::session::PtySession;
use terminal::{answer, done, on_terminal, program, released};

const TEXT: &str = "The parties agreed to open a joint training school in Turkestan by the end of 2026.\n\n\
                    The sides discussed the coming forum.\n\n\
                    Kazakhstan will provide a building for the school.\n\n\
                    The Minister reaffirmed Kazakhstan's support for the Water Office.\n";

fn review(folder: &Path) -> PtySession {
    let mut command = program(folder, &["review", "R-1"]);
    command.env("COLUMNS", "100");
    on_terminal(command)
}

const PROMPT: &str = "[a/e/p/r/x/s/b/q/?]";

#[test]
fn proposals_are_edited_rejected_and_left_for_later() {
    let folder = released(TEXT);
    let at = folder.path();
    let mut session = review(at);
    session.exp_string("1 of 3").unwrap();
    answer(&mut session, PROMPT, "?");
    session.exp_string("come back later").unwrap();
    answer(&mut session, PROMPT, "e");
    answer(&mut session, "words [as proposed]", "The parties agreed to open a joint training school");
    answer(&mut session, "title [", "Joint training school");
    answer(&mut session, "bound, with commas", "Kazakhstan, UNRCCA");
    answer(&mut session, "kind [agreement]", "pledge");
    answer(&mut session, "strength [", "soft");
    answer(&mut session, "due, or 'none'", "2027");
    session.exp_string("C-1 commitment recorded (C1)").unwrap();
    session.exp_string("2 of 3").unwrap();
    answer(&mut session, PROMPT, "x");
    answer(&mut session, "why?", "too vague to follow");
    session.exp_string("rejected: too vague to follow").unwrap();
    answer(&mut session, PROMPT, "q");
    session.exp_eof().unwrap();
    let listed = done(at, &["list", "--format", "csv"]);
    assert!(listed.contains("Joint training school") && listed.contains("Kazakhstan; UNRCCA"), "{listed}");
    let fields = "select kind, strength, due_on, due_basis from commitments";
    assert!(done(at, &["sql", fields, "-f", "csv"]).ends_with("pledge,soft,2027-12-31,analyst\n"));

    let mut again = review(at);
    again.exp_string("3 of 3").unwrap();
    answer(&mut again, PROMPT, "r");
    answer(&mut again, "restates which commitment?", "C-99");
    again.exp_string("no commitment 'C-99'").unwrap();
    answer(&mut again, PROMPT, "r");
    answer(&mut again, "restates which commitment?", "C-1");
    again.exp_string("restatement recorded (C3)").unwrap();
    again.exp_eof().unwrap();
    let rows = done(at, &["review", "R-1", "--format", "csv"]);
    assert!(
        rows.contains("accepted as C-1")
            && rows.contains("rejected (too vague")
            && rows.contains("restates C-1")
    );
    done(at, &["check"]);
}

#[test]
fn going_back_and_skipping_decide_nothing() {
    let folder = released(TEXT);
    let at = folder.path();
    let mut session = review(at);
    answer(&mut session, PROMPT, "s");
    session.exp_string("2 of 3").unwrap();
    answer(&mut session, PROMPT, "b");
    session.exp_string("1 of 3").unwrap();
    answer(&mut session, PROMPT, "q");
    session.exp_eof().unwrap();
    assert_eq!(done(at, &["list"]).lines().count(), 1);
    assert_eq!(done(at, &["review", "R-1", "--format", "csv"]).matches("undecided").count(), 3);
}

#[test]
fn a_proposal_is_parted_into_several_commitments() {
    let folder = released(TEXT);
    let at = folder.path();
    let mut session = review(at);
    answer(&mut session, PROMPT, "s");
    session.exp_string("2 of 3").unwrap();
    answer(&mut session, PROMPT, "p");
    answer(&mut session, "words of part 1", "Kazakhstan will provide a building");
    answer(&mut session, "words of part 2", "no such words");
    session.exp_string("does not stand in R-1").unwrap();
    answer(&mut session, PROMPT, "p");
    answer(&mut session, "words of part 1", "Kazakhstan will provide");
    answer(&mut session, "words of part 2", "a building for the school");
    answer(&mut session, "words of part 3", "");
    session.exp_string("C-1 commitment recorded (C2)").unwrap();
    session.exp_string("C-2 commitment recorded (C2)").unwrap();
    answer(&mut session, PROMPT, "q");
    session.exp_eof().unwrap();
    let quotes = done(at, &["sql", "select quote from commitments order by id", "-f", "csv"]);
    assert_eq!(quotes, "quote\nKazakhstan will provide\na building for the school\n");
    assert!(done(at, &["review", "R-1", "--format", "csv"]).contains("accepted as C-1"));
    done(at, &["check"]);
}
