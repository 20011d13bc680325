//! Parts 6 and 8: evidence, searches that found nothing, and restatements.

use super::monthly;
use crate::present::phrase::{count, subject_row, subject_table};
use crate::render::{Column, Document, Table};
use crate::report::month::{Gathered, RestatementRow};

pub(super) fn add(document: Document, gathered: &Gathered) -> Document {
    let mut evidence = monthly(
        Table::new("evidence")
            .column(Column::text("evidence", "Evidence"))
            .column(Column::text("dated_on", "Dated"))
            .column(Column::flex("title", "Title"))
            .column(Column::flex("publisher", "Publisher"))
            .column(Column::flex("bears_on", "Bears on"))
            .column(Column::flex("excerpt", "Excerpt"))
            .column(Column::flex("url", "Address")),
    );
    for row in &gathered.evidence {
        let bears = row.bears_on.iter();
        let bears = bears.map(|b| format!("{} ({})", b.subject.commitment, b.relation.label()));
        evidence.push(vec![
            row.source.evidence.to_string().into(),
            row.source.dated_on.into(),
            row.source.title.as_str().into(),
            row.source.publisher.clone().into(),
            bears.collect::<Vec<_>>().into(),
            row.excerpt.clone().into(),
            row.source.url.clone().into(),
        ]);
    }
    let mut searches = monthly(
        subject_table("searches")
            .title("Searches that found nothing")
            .column(Column::text("search", "Search"))
            .column(Column::text("searched_on", "On"))
            .column(Column::flex("place", "Where"))
            .column(Column::flex("note", "Note"))
            .column(Column::text("searched_by", "By")),
    );
    for row in &gathered.found_nothing {
        searches.push(subject_row(
            &row.subject,
            [
                row.search.to_string().into(),
                row.searched_on.into(),
                row.place.as_str().into(),
                row.note.clone().into(),
                row.searched_by.as_str().into(),
            ],
        ));
    }
    if gathered.searches > 0 {
        let made = count(gathered.searches, "search was made", "searches were made");
        searches = searches.footer(format!("{made}, {} found nothing.", gathered.found_nothing.len()));
    }
    document.table(evidence).table(searches)
}

/// Part 8.
pub(super) fn restated(document: Document, rows: &[RestatementRow]) -> Document {
    let mut table = monthly(
        subject_table("restatements")
            .column(Column::text("restated_on", "On"))
            .column(Column::number("nth", "Time"))
            .column(Column::flex("said", "In short"))
            .column(Column::flex("quote", "Words"))
            .column(Column::text("release", "Release"))
            .column(Column::text("evidence", "Evidence"))
            .column(Column::number("evidence_count", "Evidence so far"))
            .column(Column::text("status", "Status")),
    );
    for row in rows {
        table.push(subject_row(
            &row.subject,
            [
                row.restated_on.into(),
                row.nth.into(),
                in_short(row).into(),
                row.quote.clone().into(),
                row.release.map(|r| r.to_string()).into(),
                row.evidence.as_ref().map(|e| e.evidence.to_string()).into(),
                row.evidence_count.into(),
                row.status.into(),
            ],
        ));
    }
    document.table(table)
}

/// `reaffirmed for the 4th time, no evidence`.
fn in_short(row: &RestatementRow) -> String {
    let evidence = match row.evidence_count {
        0 => "no evidence".to_owned(),
        n => count(n, "piece of evidence", "pieces of evidence"),
    };
    format!("reaffirmed for the {} time, {evidence}", ordinal(row.nth))
}

fn ordinal(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (1, n) if n != 11 => "st",
        (2, n) if n != 12 => "nd",
        (3, n) if n != 13 => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn ordinals_are_those_of_english() {
        let said = [1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(super::ordinal);
        assert_eq!(said.join(" "), "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th");
    }
}
