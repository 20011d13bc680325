//! Part 1: what the report covers.

use crate::present::phrase::{edition, thresholds};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document};
use crate::report::month::Covers;

pub(super) fn add(document: Document, covers: &Covers, words: &Words) -> Document {
    let month = args![
        month = words.month(covers.month),
        first = words.date(covers.first_day),
        last = words.date(covers.last_day),
    ];
    let rows: Vec<(&str, Cell)> = vec![
        ("covers-month", words.say("covers-month-days", month).into()),
        ("covers-counted-until", covers.counted_until.into()),
        ("covers-as-of", covers.as_of.into()),
        ("covers-known-at", words.moment_cell(&covers.known_at)),
        ("covers-filters", words.filters(&covers.filters)),
        ("covers-edition", edition(words, covers.edition.as_ref()).into()),
        ("covers-thresholds", thresholds(words, &covers.thresholds).into()),
        ("covers-digest", covers.digest.as_str().into()),
    ];
    let filled = rows.into_iter().filter(|(_, cell)| !cell.text().is_empty());
    document.fields("covers", filled.map(|(label, cell)| (words.text(label), cell)).collect())
}
