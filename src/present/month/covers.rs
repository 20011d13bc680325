//! Part 1: what the report covers.

use crate::present::phrase::{edition, thresholds};
use crate::render::{Cell, Document};
use crate::report::month::Covers;

pub(super) fn add(document: Document, covers: &Covers) -> Document {
    let filters = if covers.filters.is_empty() {
        Cell::from("none: every commitment")
    } else {
        covers.filters.clone().into()
    };
    let rows: Vec<(&str, Cell)> = vec![
        ("Month", format!("{}, {} to {}", covers.title, covers.first_day, covers.last_day).into()),
        ("Counted until", covers.counted_until.into()),
        ("As of", covers.as_of.into()),
        ("Known at", covers.known_at.as_str().into()),
        ("Filters", filters),
        ("Edition", edition(covers.edition.as_ref()).into()),
        ("Thresholds", thresholds(&covers.thresholds).into()),
        ("Digest of the database", covers.digest.as_str().into()),
    ];
    document.fields(
        "covers",
        rows.into_iter()
            .filter(|(_, cell)| !cell.text().is_empty())
            .map(|(label, cell)| (label.to_owned(), cell))
            .collect(),
    )
}
