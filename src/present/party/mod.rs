//! The report on a party as a document.

mod commitments;
mod standing;

use crate::present::anchors;
use crate::present::phrase::thresholds;
use crate::present::record::fields;
use crate::present::words::{Words, args};
use crate::render::{Cell, Document};
use crate::report::party::{Covers, PartyReport};

/// Lays out the report on a party. Every table keeps its name, also when it is empty.
pub fn document(report: &PartyReport, words: &Words) -> Document {
    let heading = |document: Document, key: &str| document.heading(2, words.text(key));
    let covers = &report.covers;
    let mut document = Document::new()
        .labels(words.labels())
        .title(words.say("party-title", args![name = covers.name.as_str()]))
        .subtitle(words.say("party-subtitle", args![date = words.date(covers.as_of)]))
        .paragraph(standing::sentence(report, words))
        .paragraph(family(covers, words));
    document = standing::add(heading(document, "party-how-it-stands"), report, words);
    document = standing::pressing(heading(document, "party-pressing"), report, words);
    document = commitments::add(heading(document, "party-commitments"), &report.commitments, words);
    document = heading(document, "party-said-again").table(commitments::restated(&report.restated, words));
    document = heading(document, "party-deadlines-moved")
        .table(commitments::deadlines_moved(&report.deadlines_moved, words));
    anchors::link(heading(document, "covers-title").fields("covers", self::covers(covers, words)))
}

/// Who else is meant: what a ministry says counts as said by its state.
fn family(covers: &Covers, words: &Words) -> String {
    match covers.members.len() {
        0 => words.say("party-alone", args![name = label(covers)]),
        count => {
            let names = covers.members.iter().map(|m| m.name.as_str()).collect::<Vec<_>>().join(", ");
            words.say("party-with-members", args![name = label(covers), count = count, names = names])
        }
    }
}

fn label(covers: &Covers) -> &str {
    covers.short_name.as_deref().unwrap_or(&covers.name)
}

fn covers(covers: &Covers, words: &Words) -> Vec<(String, Cell)> {
    let members = covers.members.iter().map(|m| m.name.clone()).collect::<Vec<_>>();
    fields(
        vec![
            ("record-party", format!("{} {}", covers.party, covers.name).into()),
            ("record-short-name", covers.short_name.clone().into()),
            ("record-party-kind", words.cell(covers.kind)),
            ("record-belongs-to", covers.parent.as_ref().map(|p| p.name.clone()).into()),
            ("record-members", members.into()),
            ("covers-as-of", covers.as_of.into()),
            ("covers-known-at", words.moment_cell(&covers.known_at)),
            ("covers-filters", words.filters(&covers.filters)),
            ("covers-thresholds", thresholds(words, &covers.thresholds).into()),
            ("covers-digest", covers.digest.as_str().into()),
        ],
        words,
    )
}

#[cfg(test)]
mod tests;
