use super::*;
use crate::model::ledger::Note;
use crate::model::vocabulary::{AttestationKind, Relation, Status};
use crate::present::words::Language;
use crate::render::{Block, markdown};
use crate::report::dossier::{DossierParams, build};
use crate::report::fixture::{Book, at, day};

fn dossier(book: &Book, notes: Option<&[Note]>) -> Dossier {
    let params = DossierParams {
        commitment: 1,
        as_of: day("2026-03-01"),
        known_at: at("2030-01-01"),
        digest: "d1",
        texts: &[],
        linked: &[],
        notes,
    };
    build(&book.ledger, &params).unwrap()
}

/// A commitment to which everything has happened once.
fn lived() -> Book {
    let mut book = Book::new();
    let c = book.commitment("2026-01-10");
    for (on, kind, quote) in [
        ("2026-01-10", AttestationKind::Origin, "will meet"),
        ("2026-02-01", AttestationKind::Restatement, "may meet"),
    ] {
        let r = book.release(on);
        book.attest(c, r, kind, quote);
    }
    book.due(c, Some("2026-02-10"), "2026-01-10");
    let e = book.evidence(c, Relation::Contradicts, "2026-02-15");
    let event = book.status(c, Status::Stalled, "2026-02-20");
    book.event(event).evidence.push(e);
    book.search(c, "2026-02-25", 0);
    book
}

fn names(document: &Document) -> String {
    document.tables().map(|t| t.name.to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_table_is_there_even_of_a_commitment_to_which_nothing_happened() {
    let expected = "commitment passages status_history deadlines evidence searches links verification covers";
    let mut book = Book::new();
    book.commitment("2026-01-10");
    for book in [&book, &lived()] {
        assert_eq!(names(&document(&dossier(book, None), &Words::default())), expected);
    }
}

#[test]
fn notes_are_on_the_page_only_where_they_were_asked_for_and_then_it_warns() {
    let note =
        Note { id: 1, body: "call".to_owned(), recorded_by: "ann".to_owned(), recorded_at: at("2026-01-11") };
    let with = document(&dossier(&lived(), Some(&[note])), &Words::default());
    assert!(names(&with).contains("links notes verification"));
    assert!(markdown::write(&with).contains("do not hand it on"));
}

#[test]
fn it_is_read_aloud_in_every_language_and_the_timeline_holds_what_happened() {
    for language in Language::ALL {
        let document = document(&dossier(&lived(), None), &Words::new(language));
        let figures = document.blocks.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure.table(&crate::render::Labels::ENGLISH).rows().len()),
            _ => None,
        });
        assert_eq!(figures.collect::<Vec<_>>(), [7], "{language}");
    }
    let text = markdown::write(&document(&dossier(&lived(), None), &Words::default()));
    assert!(
        text.contains(
            "Status: stalled since 20 February 2026; due 10 February 2026 (stated), 19 days overdue."
        ),
        "{text}"
    );
    assert!(text.contains("One piece of evidence was gathered; it was said again once."), "{text}");
    assert!(text.contains("2 passages state it; one of them in other words than the first."), "{text}");
}
