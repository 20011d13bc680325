use super::*;
use crate::model::vocabulary::{Relation, RoleKind, Status};
use crate::present::words::Language;
use crate::render::markdown;
use crate::report::fixture::{Book, at, day};
use crate::report::follow_up::laws::Codes;
use crate::report::party::{PartyParams, build};

fn report(book: &Book) -> PartyReport {
    let params = PartyParams {
        party: 1,
        as_of: day("2026-03-01"),
        known_at: at("2030-01-01"),
        filters: Vec::new(),
        selection: None,
        digest: "d1".to_owned(),
    };
    build(&book.ledger, params, &Codes).unwrap()
}

/// A state with a ministry that is bound, and a promise made to the state.
fn bound() -> Book {
    let mut book = Book::new();
    let (state, ministry) = (book.party("State"), book.party("Ministry"));
    book.ledger.parties[1].parent = Some(state);
    let c = book.commitment("2026-01-10");
    book.role(c, ministry, RoleKind::Committing);
    book.due(c, Some("2026-02-10"), "2026-01-10");
    book.evidence(c, Relation::Restates, "2026-02-01");
    book.status(c, Status::InProgress, "2026-02-15");
    let d = book.commitment("2026-01-11");
    book.role(d, state, RoleKind::Counterpart);
    book
}

#[test]
fn every_table_is_there_even_of_a_party_without_commitments() {
    let expected =
        "roles statuses fulfilment overdue due_soon silent commitments restated deadlines_moved covers";
    let mut empty = Book::new();
    empty.party("State");
    for book in [&empty, &bound()] {
        let document = document(&report(book), &Words::default());
        let names = document.tables().map(|t| t.name.to_string()).collect::<Vec<_>>();
        assert_eq!(names.join(" "), expected);
    }
    let text = markdown::write(&document(&report(&empty), &Words::default()));
    assert!(text.contains("No recorded commitment binds State."), "{text}");
}

#[test]
fn it_says_through_whom_the_party_is_bound_in_every_language() {
    for language in Language::ALL {
        let text = markdown::write(&document(&report(&bound()), &Words::new(language)));
        assert!(text.contains("Ministry") && text.contains("C-1"), "{language}: {text}");
    }
    let text = markdown::write(&document(&report(&bound()), &Words::default()));
    assert!(text.contains("One recorded commitment binds State: 1 open, 0 closed. 1 overdue"), "{text}");
    assert!(text.contains("- Through Ministry\n") && text.contains("### Made to it\n"), "{text}");
    assert!(text.contains("| C-1 | commitment 1 | 1 | 2026-02-01 | 0 | in progress |"), "{text}");
}
