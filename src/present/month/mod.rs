//! The monthly report as a document: its twelve parts, in reading order.

mod breakdown;
mod changes;
mod corrections;
mod coverage;
mod covers;
mod deadlines;
mod figures;
mod gathered;
mod headline;
mod newly_made;
pub(super) mod rates;
mod sources;
#[cfg(test)]
mod tests;

use crate::present::phrase::nothing;
use crate::present::words::{Words, args};
use crate::present::{anchors, revised};
use crate::render::{Document, Table};
use crate::report::month::MonthReport;

/// Lays out a monthly report. Every table keeps its name, also when it is empty: `--section` and the files of a
/// CSV folder go by it.
pub fn document(report: &MonthReport, words: &Words) -> Document {
    let covers = &report.covers;
    let month = words.month(covers.month);
    let mut document = Document::new()
        .labels(words.labels())
        .title(words.say("month-title", args![month = month]))
        .subtitle(words.say("as-of", args![date = words.date(covers.as_of)]))
        .paragraph(headline::sentence(report, words));
    for note in notes(report, words) {
        document = document.paragraph(note);
    }
    let part = |number: usize, document: Document| {
        document.heading(2, format!("{number}. {}", words.text(&format!("month-part-{number}"))))
    };
    let releases = sources::Releases::new(&report.sources);
    document = covers::add(part(1, document), covers, words);
    document = headline::add(part(2, document), report, words);
    document = newly_made::add(part(3, document), &report.new_commitments, words);
    document = changes::add(part(4, document), &report.status_changes, words);
    document = changes::closed(part(5, document), &report.closed, words);
    document = gathered::add(part(6, document), &report.gathered, words);
    document = deadlines::add(part(7, document), &report.deadlines, covers.as_of, words);
    document = gathered::restated(part(8, document), &report.restatements, &releases, words);
    document = breakdown::add(part(9, document), &report.breakdown, words);
    document = coverage::add(part(10, document), &report.coverage, words);
    document = corrections::add(part(11, document), &report.corrections, words);
    document = revised::add(document, 3, report.revised.as_ref(), words);
    anchors::link(sources::add(part(12, document), &report.sources, words))
}

/// What a reader should know before the figures: a month that is not over, or nothing to count.
fn notes(report: &MonthReport, words: &Words) -> Vec<String> {
    let covers = &report.covers;
    let known_at = covers.known_at.as_str();
    let begun = match known_at {
        at if at < covers.first_day.to_string().as_str() => Some("month-not-begun"),
        at if at <= covers.last_day.to_string().as_str() => Some("month-not-over"),
        _ => None,
    };
    let begun = begun.map(|key| words.say(key, args![known_at = words.moment(known_at)]));
    begun.into_iter().chain(nothing(words, report.headline.statuses.total.count, &covers.filters)).collect()
}

/// The same table, which says that there is nothing this month as long as it is empty.
fn monthly(table: Table, words: &Words) -> Table {
    table.empty(words.text("none-this-month"))
}
