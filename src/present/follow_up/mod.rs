//! The follow-up report as a document, in the order of DOMAIN section 7.

mod asks;
mod gathered;
mod lists;
mod totals;
mod wording;

use crate::present::phrase::{edition, thresholds};
use crate::present::words::Words;
use crate::render::{Cell, Document};
use crate::report::follow_up::{Covers, FollowUpReport};

/// Lays out a follow-up report. Every table keeps its name, also when it is empty.
pub fn document(report: &FollowUpReport, words: &Words) -> Document {
    let as_of = report.covers.as_of;
    let mut document =
        Document::new().labels(words.labels()).title(format!("Commitments: follow-up as of {as_of}"));
    document =
        document.paragraph(totals::sentence(&report.totals, as_of)).list(totals::shares(&report.totals));
    document = lists::add(document, &report.lists, &report.covers.thresholds);
    document = gathered::add(
        document.heading(2, format!("Evidence gathered since {}", report.covers.since)),
        &report.gathered,
    );
    document = wording::add(document.heading(2, "One-sided and divergent wording"), &report.wording);
    document = asks::add(document.heading(2, "What to ask of whom"), &report.asks);
    document = totals::add(document.heading(2, "Figures"), &report.totals);
    covers(document.heading(2, "What this report covers"), &report.covers)
}

fn covers(document: Document, covers: &Covers) -> Document {
    let filters = if covers.filters.is_empty() {
        Cell::from("none: every commitment")
    } else {
        covers.filters.clone().into()
    };
    let rows: Vec<(&str, Cell)> = vec![
        ("As of", covers.as_of.into()),
        ("Known at", covers.known_at.as_str().into()),
        ("Evidence is new since", covers.since.into()),
        ("Filters", filters),
        ("Edition", edition(covers.edition.as_ref()).into()),
        ("Thresholds", thresholds(&covers.thresholds).into()),
        ("Digest of the database", covers.digest.as_str().into()),
    ];
    let rows = rows.into_iter().filter(|(_, cell)| !cell.text().is_empty());
    document.fields("covers", rows.map(|(label, cell)| (label.to_owned(), cell)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::Book;
    use crate::report::follow_up::laws::report;

    #[test]
    fn every_table_has_its_own_name_and_an_empty_ledger_says_so() {
        let document = document(&report(&Book::new(), "2026-02-14"), &Words::default());
        let names = document.tables().map(|t| t.name.to_string()).collect::<Vec<_>>();
        let expected = "overdue due_soon silent needs_review undated no_evidence_gathered gathered one_sided divergent \
                        asks totals_by_status totals_by_flag shares covers";
        assert_eq!(names.join(" "), expected);
        let text = crate::render::markdown::write(&document);
        assert!(
            text.contains("0 of 0 commitments are open") && text.contains("There is nothing to follow up.")
        );
        assert_eq!(text.matches("\nNone.\n").count(), 9, "{text}");
    }
}
