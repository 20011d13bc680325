//! Parts 6 and 8: evidence, searches that found nothing, and restatements.

use super::monthly;
use super::sources::Releases;
use crate::present::phrase::{brief_table, evidence, facts, headed, subject_row, subject_title};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Entry, Table};
use crate::report::month::{EvidenceRow, Gathered, RestatementRow};

pub(super) fn add(document: Document, gathered: &Gathered, words: &Words) -> Document {
    let table = Table::new("evidence")
        .column(words.column("evidence"))
        .column(words.column("dated_on"))
        .column(headed(words, words.flex("title"), "column-evidence_title"))
        .column(words.flex("publisher"))
        .column(words.flex("bears_on"))
        .column(words.flex("excerpt").if_filled())
        .column(words.flex("url").for_data());
    let mut table = monthly(table, words);
    table.extend(gathered.evidence.iter().map(|row| evidence_row(row, words)));
    document.table(table).table(searches(gathered, words))
}

fn evidence_row(row: &EvidenceRow, words: &Words) -> Vec<Cell> {
    let (source, url) = (&row.source, row.source.url.as_deref());
    let bears = row.bears_on.iter();
    let bears = bears.map(|b| format!("{} ({})", b.subject.commitment, words.term(b.relation)));
    vec![
        Cell::from(source.evidence.to_string()).url(url),
        source.dated_on.into(),
        Cell::quoted(&source.title, source.language.as_deref()),
        source.publisher.clone().into(),
        bears.collect::<Vec<_>>().into(),
        row.excerpt.clone().into(),
        Cell::from(url).url(url),
    ]
}

fn searches(gathered: &Gathered, words: &Words) -> Table {
    let table = brief_table(words, "searches")
        .title(words.text("searches-title"))
        .column(words.column("search").for_data())
        .column(words.column("searched_on"))
        .column(words.flex("place"))
        .column(words.flex("note").if_filled())
        .column(words.column("searched_by"));
    let mut table = monthly(table, words);
    for row in &gathered.found_nothing {
        table.push(subject_row(
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
    if gathered.searches == 0 {
        return table;
    }
    let nothing = gathered.found_nothing.len();
    table.footer(words.say("searches-made", args![count = gathered.searches, nothing = nothing]))
}

/// Part 8.
pub(super) fn restated(
    document: Document,
    rows: &[RestatementRow],
    releases: &Releases<'_>,
    words: &Words,
) -> Document {
    let table = brief_table(words, "restatements")
        .column(words.column("restated_on"))
        .column(words.number("nth"))
        .column(words.flex("said"))
        .column(words.flex("quote"))
        .column(words.column("release"))
        .column(words.column("evidence"))
        .column(words.number("evidence_count"))
        .column(words.column("status"));
    let mut table = monthly(table, words);
    for row in rows {
        table.push(subject_row(
            &row.subject,
            [
                row.restated_on.into(),
                row.nth.into(),
                said(row, words).into(),
                row.quote.clone().into(),
                releases.cell(row.release),
                row.evidence.as_ref().map(|e| e.evidence.to_string()).into(),
                row.evidence_count.into(),
                row.status.map(|status| words.cell(status)).into(),
            ],
        ));
    }
    document.entries(table, rows.iter().map(|row| restatement(row, releases, words)).collect())
}

/// `reaffirmed for the 4th time, no evidence`.
fn said(row: &RestatementRow, words: &Words) -> String {
    words.say("restated", args![nth = row.nth, evidence = row.evidence_count])
}

fn restatement(row: &RestatementRow, releases: &Releases<'_>, words: &Words) -> Entry {
    let on = words.date(row.restated_on);
    let quote = row.quote.iter().map(|text| releases.quotation(text, row.release, &on));
    let told = words.say("restated-on", args![date = on.as_str(), said = said(row, words)]);
    let status = row.status.map(|status| words.term(status)).unwrap_or_default();
    let mut lines = vec![facts(words, [told, status])];
    let source = row.evidence.as_ref().map(|item| evidence(words, item));
    lines.extend(source.map(|item| words.say("evidence-is", args![evidence = item])));
    Entry { title: subject_title(&row.subject), facts: lines, quotes: quote.collect(), ..Entry::default() }
}

#[cfg(test)]
mod tests {
    use crate::present::words::{Words, args};

    #[test]
    fn ordinals_are_those_of_english() {
        let words = Words::default();
        let said = [1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(|nth| {
            let said = words.say("restated", args![nth = nth, evidence = 0]);
            said.split(' ').nth(3).unwrap_or_default().to_owned()
        });
        assert_eq!(said.join(" "), "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th");
    }
}
