use super::*;
use crate::model::vocabulary::Status;
use crate::render::markdown;
use crate::report::fixture::Book;
use crate::report::month::laws::march;

#[test]
fn every_table_has_its_own_name_and_an_empty_part_says_so() {
    let document = document(&march(&Book::new()), &Words::default());
    let names = document.tables().map(|t| t.name.to_string()).collect::<Vec<_>>();
    let expected = "covers stock stock_by_month statuses fulfilment new_commitments status_changes closed evidence \
                    searches deadlines_moved due_within overdue restatements by_party by_topic by_kind by_strength \
                    by_kind_and_strength coverage corrections recorded_late revised_figures revised_because \
                    revised_parties sources_releases sources_evidence";
    assert_eq!(names.join(" "), expected);
    let text = markdown::write(&document);
    assert_eq!(text.matches("\nNone this month.\n").count(), 11, "{text}");
    assert!(text.contains("Opening stock 0 + 0 new + 0 reopened − 0 closed = closing stock 0."), "{text}");
}

#[test]
fn the_headline_can_be_read_aloud_and_overrides_are_told() {
    let mut book = Book::new();
    let c = book.commitment("2026-02-01");
    book.commitment("2026-03-02");
    book.status(c, Status::Fulfilled, "2026-03-05");
    let event = book.ledger.statuses.last_mut().unwrap();
    event.override_rule = Some("needs_support".into());
    event.reason = Some("seen by the desk itself".into());
    let text = markdown::write(&document(&march(&book), &Words::default()));
    assert!(text.contains("Opening stock 1 + 1 new + 0 reopened − 1 closed = closing stock 1."), "{text}");
    assert!(text.contains("The number of open commitments stayed at 1 in March 2026:"), "{text}");
    assert!(text.contains("Recorded without supporting evidence: seen by the desk itself"), "{text}");
}
