//! The monthly report as a document: its twelve parts, in the order of DOMAIN section 6.

mod breakdown;
mod changes;
mod coverage;
mod covers;
mod deadlines;
mod gathered;
mod headline;
mod newly_made;
mod revised;

use crate::present::words::Words;
use crate::render::{Document, Table};
use crate::report::month::MonthReport;

/// What an empty part says.
const NONE: &str = "None this month.";

/// Lays out a monthly report. Every table keeps its name, also when it is empty: `--section` and the files of a
/// CSV folder go by it.
pub fn document(report: &MonthReport, words: &Words) -> Document {
    let mut document = Document::new()
        .labels(words.labels())
        .title(format!("Commitments in {}: monthly report", report.covers.title));
    document = document.paragraph(headline::sentence(report));
    if report.covers.known_at.as_str() <= report.covers.last_day.to_string().as_str() {
        let known_at = &report.covers.known_at;
        document = document.paragraph(format!("The month was not over when this was known ({known_at})."));
    }
    document = covers::add(document.heading(2, "1. What this report covers"), &report.covers);
    document = headline::add(document.heading(2, "2. Headline"), &report.headline, &report.covers);
    document = newly_made::add(document.heading(2, "3. New commitments"), &report.new_commitments);
    document = changes::add(document.heading(2, "4. Status changes"), &report.status_changes);
    document = changes::closed(document.heading(2, "5. Closed this month"), &report.closed);
    document = gathered::add(document.heading(2, "6. Evidence gathered"), &report.gathered);
    document = deadlines::add(document.heading(2, "7. Deadlines"), &report.deadlines, report.covers.as_of);
    document = gathered::restated(document.heading(2, "8. Restatements"), &report.restatements);
    document =
        breakdown::add(document.heading(2, "9. By party, topic, kind and strength"), &report.breakdown);
    document = coverage::add(document.heading(2, "10. Coverage of releases"), &report.coverage);
    document = coverage::corrections(document.heading(2, "11. Corrections"), &report.corrections);
    document = revised::add(document, report.revised.as_ref(), words);
    coverage::sources(document.heading(2, "12. Sources"), &report.sources)
}

/// The same table, which says that there is nothing this month as long as it is empty.
fn monthly(table: Table) -> Table {
    table.empty(NONE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary::Status;
    use crate::render::markdown;
    use crate::report::fixture::Book;
    use crate::report::month::laws::march;

    #[test]
    fn every_table_has_its_own_name_and_an_empty_part_says_so() {
        let document = document(&march(&Book::new()), &Words::default());
        let names = document.tables().map(|t| t.name.to_string()).collect::<Vec<_>>();
        let expected = "covers stock statuses fulfilment new_commitments status_changes closed evidence searches \
                        deadlines_moved due_within overdue restatements by_party by_topic by_kind by_strength \
                        by_kind_and_strength coverage corrections recorded_late revised_figures revised_because \
                        sources_releases sources_evidence";
        assert_eq!(names.join(" "), expected);
        let text = markdown::write(&document);
        assert_eq!(text.matches("\nNone this month.\n").count(), 11, "{text}");
        assert!(
            text.contains("Opening stock 0 + 0 new + 0 reopened − 0 closed = closing stock 0."),
            "{text}"
        );
    }

    #[test]
    fn the_headline_can_be_read_aloud_and_overrides_are_told() {
        let mut book = Book::new();
        let c = book.commitment("2026-02-01");
        book.commitment("2026-03-02");
        book.status(c, Status::Fulfilled, "2026-03-05");
        let event = book.ledger.statuses.last_mut().unwrap();
        event.override_rule = Some("fulfilled_needs_support".to_owned());
        event.reason = Some("seen by the desk itself".to_owned());
        let text = markdown::write(&document(&march(&book), &Words::default()));
        assert!(
            text.contains("Opening stock 1 + 1 new + 0 reopened − 1 closed = closing stock 1."),
            "{text}"
        );
        assert!(text.contains("1 commitment was open at the end of 2026-03-31, 1 a month before."), "{text}");
        assert!(text.contains("overridden: seen by the desk itself"), "{text}");
    }
}
