//! The follow-up report as a document, in reading order.

mod asks;
mod gathered;
mod lists;
mod totals;
mod wording;

use crate::present::phrase::{edition, nothing, thresholds};
use crate::present::words::{Words, args};
use crate::present::{anchors, charts, revised};
use crate::render::{Cell, Document, Figure};
use crate::report::follow_up::{Covers, FollowUpReport, PartyCount};

/// Lays out a follow-up report. Every table keeps its name, also when it is empty.
pub fn document(report: &FollowUpReport, words: &Words) -> Document {
    let covers = &report.covers;
    let as_of = words.date(covers.as_of);
    let mut document = Document::new()
        .labels(words.labels())
        .title(words.say("follow-up-title", args![date = as_of.as_str()]))
        .subtitle(words.say("as-of", args![date = as_of.as_str()]))
        .paragraph(totals::sentence(&report.totals, covers.as_of, words))
        .list(totals::shares(&report.totals, words));
    if let Some(note) = nothing(words, report.totals.commitments, &covers.filters) {
        document = document.paragraph(note);
    }
    document = lists::add(document, report, words);
    let since = words.say("gathered-since", args![date = words.date(covers.since)]);
    document = gathered::add(document.heading(2, since), &report.gathered, words);
    document = wording::add(document.heading(2, words.text("wording-title")), &report.wording, words);
    document = asks::add(document.heading(2, words.text("asks-title")), &report.asks, words);
    document = totals::add(document.heading(2, words.text("figures-title")), &report.totals, words);
    if let Some(figure) = by_party(&report.totals.by_party, words) {
        document = document.figure(figure);
    }
    document = revised::add(document, 2, report.revised.as_ref(), words);
    anchors::link(self::covers(document.heading(2, words.text("covers-title")), covers, words))
}

fn by_party(parties: &[PartyCount], words: &Words) -> Option<Figure> {
    let group = |party: &PartyCount| charts::Group {
        label: party.name.clone().unwrap_or_else(|| words.text("none-named")),
        is_named: party.name.is_some(),
        by_status: party.by_status.clone(),
    };
    charts::statuses("status_by_party", "party", parties.iter().map(group).collect(), words)
}

fn covers(document: Document, covers: &Covers, words: &Words) -> Document {
    let rows: Vec<(&str, Cell)> = vec![
        ("covers-as-of", covers.as_of.into()),
        ("covers-known-at", words.moment_cell(&covers.known_at)),
        ("covers-since", covers.since.into()),
        ("covers-filters", words.filters(&covers.filters)),
        ("covers-edition", edition(words, covers.edition.as_ref()).into()),
        ("covers-thresholds", thresholds(words, &covers.thresholds).into()),
        ("covers-digest", covers.digest.as_str().into()),
    ];
    let filled = rows.into_iter().filter(|(_, cell)| !cell.text().is_empty());
    document.fields("covers", filled.map(|(label, cell)| (words.text(label), cell)).collect())
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
        let expected = "overdue due_soon silent needs_review undated no_evidence_gathered stalled gathered one_sided divergent \
                        asks totals_by_status totals_by_flag totals_by_party shares revised_figures revised_because \
                        revised_parties covers";
        assert_eq!(names.join(" "), expected);
        let text = crate::render::markdown::write(&document);
        assert!(
            text.contains("0 of 0 commitments are open") && text.contains("There is nothing to follow up."),
            "{text}"
        );
        assert_eq!(text.matches("\nNone.\n").count(), 11, "{text}");
    }
}
