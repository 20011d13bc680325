//! For those who read by ear or touch: plain lines of label and value, each record below the other. Nothing is drawn,
//! nothing stands side by side, and no line is broken: the reader's own program does that.

use crate::render::cell::Cell;
use crate::render::document::{Block, Document, Entry, Quotation};
use crate::render::labels::Labels;
use crate::render::safe::{safe, safe_text};
use crate::render::table::Table;

/// Writes a document; an empty line stands between blocks and between records.
pub(super) fn write(document: &Document) -> String {
    let title = document.title.iter().map(|title| vec![safe(title).into_owned()]);
    let groups = title.chain(document.blocks.iter().flat_map(|block| self::block(block, &document.labels)));
    let groups = groups.filter_map(|mut lines| {
        lines.retain(|line| !line.trim().is_empty());
        (!lines.is_empty()).then(|| format!("{}\n", lines.join("\n")))
    });
    groups.collect::<Vec<_>>().join("\n")
}

/// Groups of lines that belong together.
fn block(block: &Block, labels: &Labels) -> Vec<Vec<String>> {
    match block {
        Block::Heading { text, .. } => vec![vec![safe(text).into_owned()]],
        Block::Paragraph(text) => vec![lines(text)],
        Block::Fields { rows, .. } => {
            vec![rows.iter().map(|(label, cell)| field(label, cell)).collect()]
        }
        Block::Table(table) => self::table(table, labels),
        Block::Quote(quotation) => vec![quote(quotation)],
        Block::Figure(_) => Vec::new(),
        Block::List(items) => vec![items.iter().map(|item| safe(item).into_owned()).collect()],
        Block::Entries { table, entries } if entries.is_empty() => self::table(table, labels),
        Block::Entries { table, entries } => {
            let title = table.title.iter().map(|title| vec![safe(title).into_owned()]);
            title.chain(entries.iter().flat_map(entry)).collect()
        }
    }
}

fn entry(entry: &Entry) -> Vec<Vec<String>> {
    let group = entry.group.iter().map(|group| vec![safe(group).into_owned()]);
    let mut all = vec![safe(&entry.title).into_owned()];
    all.extend(entry.facts.iter().flat_map(|fact| lines(fact)));
    all.extend(entry.quotes.iter().flat_map(quote));
    all.extend(entry.remarks.iter().flat_map(|remark| lines(remark)));
    group.chain([all]).collect()
}

/// Title, records with their place among all, footer; without rows its sentence.
fn table(table: &Table, labels: &Labels) -> Vec<Vec<String>> {
    let table = &*table.for_readers();
    let mut groups: Vec<Vec<String>> =
        table.title.iter().map(|title| vec![safe(title).into_owned()]).collect();
    let all = table.rows().len();
    if all == 0 {
        groups.push(lines(&table.empty));
    }
    if let [_, _] = table.columns()
        && table.rows().iter().all(|row| !row[0].text().is_empty())
    {
        // A value for each name needs neither headings nor places.
        let pairs = table.rows().iter().map(|row| field(&row[0].shown(), &row[1]));
        groups.extend(Some(pairs.collect::<Vec<_>>()).filter(|pairs| !pairs.is_empty()));
        groups.extend(table.footer.iter().map(|footer| lines(footer)));
        return groups;
    }
    for (place, row) in (1..).zip(table.rows()) {
        let place = (all > 1).then(|| format!("{place} {} {all}", labels.of));
        let filled = table.columns().iter().zip(row).filter(|(_, cell)| !cell.text().is_empty());
        groups.push(
            place.into_iter().chain(filled.map(|(column, cell)| field(&column.heading, cell))).collect(),
        );
    }
    groups.extend(table.footer.iter().map(|footer| lines(footer)));
    groups
}

/// A label that ends in a mark of its own keeps it.
fn field(label: &str, cell: &Cell) -> String {
    let label = safe(label.trim_end_matches(':'));
    format!("{label}: {}", safe(&cell.shown()))
}

/// The words in plain quotation marks, within what stands around them, and where they stand.
fn quote(quotation: &Quotation) -> Vec<String> {
    let Quotation { before, text, after, .. } = quotation;
    let words = safe(&format!("{before}\"{text}\"{after}")).into_owned();
    let source = quotation.cited().map(|source| safe(&source).into_owned());
    std::iter::once(words).chain(source).collect()
}

fn lines(text: &str) -> Vec<String> {
    safe_text(text).lines().map(|line| line.trim_end().to_owned()).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::render::{Column, Screen, samples, terminal};

    fn shown(document: impl Into<Document>) -> String {
        let screen = Screen { accessible: true, ..Screen::plain(Some(30)) };
        terminal::write(&document.into(), &screen)
    }

    #[test]
    fn tables_are_read_record_by_record() {
        let table = Table::new("t")
            .title("Commitments")
            .column(Column::text("ref", "Ref"))
            .column(Column::flex("title", "Title"))
            .column(Column::text("due", "Due"))
            .row(vec!["C-1".into(), "A title that is wider than this narrow screen".into(), Cell::empty()])
            .row(vec!["C-2".into(), "Support".into(), "2026".into()])
            .footer("2 of 9 shown");
        assert_eq!(
            shown(table),
            "Commitments\n\n1 of 2\nRef: C-1\nTitle: A title that is wider than this narrow screen\n\n\
             2 of 2\nRef: C-2\nTitle: Support\nDue: 2026\n\n2 of 9 shown\n"
        );
        assert_eq!(shown(Table::new("t").column(Column::text("k", "K")).empty("no rows")), "no rows\n");
    }

    #[test]
    fn a_value_for_each_name_is_one_line() {
        let table = Table::new("t")
            .column(Column::text("code", "Code"))
            .column(Column::text("counts", "What it counts").for_data())
            .column(Column::flex("means", "Means"))
            .row(vec!["0".into(), "yes".into(), "done".into()])
            .row(vec!["+ new:".into(), Cell::empty(), 5_i64.into()]);
        assert_eq!(shown(table), "0: done\n+ new: 5\n");
    }

    #[test]
    fn nothing_is_drawn_and_nothing_hostile_acts() {
        let said = shown(samples::hostile());
        assert!(said.contains("Title: ␛[31mred␛[0m | a b c <U+202E>evil"), "{said}");
    }

    proptest! {
        #[test]
        fn a_document_is_groups_of_lines_that_one_empty_line_parts(document in samples::any_document()) {
            let plain = shown(document);
            prop_assert!(!plain.contains('\u{1b}') && !plain.contains("\n\n\n"), "{}", plain);
            prop_assert!(plain.is_empty() || (plain.ends_with('\n') && !plain.starts_with('\n')), "{}", plain);
        }
    }

    #[test]
    fn words_stand_within_their_surroundings() {
        let quotation =
            Quotation { before: "They ".to_owned(), ..Quotation::new("will meet", Some("R-1".to_owned())) };
        let document = Document::new().title("A page").block(Block::Quote(quotation)).heading(2, "Next");
        assert_eq!(shown(document), "A page\n\nThey \"will meet\"\nR-1\n\nNext\n");
    }
}
