//! GitHub-flavoured Markdown, readable as text too.

mod escape;

use self::escape::{inline, lines};
use super::cell::Cell;
use super::document::{Block, Document, Entry, Quotation};
use super::safe::{safe, safe_text};
use super::table::{Align, Table};

/// Writes a document; blocks are separated by one empty line.
pub fn write(document: &Document) -> String {
    let title = document.title.iter().map(|title| heading(1, title));
    let blocks: Vec<String> = title
        .chain(document.blocks.iter().map(|it| block(it, &document.labels.colon)))
        .filter(|text| !text.is_empty())
        .collect();
    blocks.join("\n")
}

/// One block as lines that each end in `\n`; nothing for a block without content.
fn block(block: &Block, colon: &str) -> String {
    match block {
        Block::Heading { level, text, .. } => heading(*level, text),
        Block::Paragraph(text) => ended(&lines(&safe_text(text))),
        Block::Fields { rows, .. } => rows.iter().map(|(label, cell)| field(label, colon, cell)).collect(),
        Block::Table(table) => self::table(table),
        Block::Quote(quotation) => quote(quotation),
        Block::Figure(_) => String::new(),
        Block::List(items) => items.iter().map(|item| ended(&format!("- {}", lines(&safe(item))))).collect(),
        Block::Entries { table, entries } if entries.is_empty() => self::table(table),
        Block::Entries { table, entries } => {
            let title = table.title.as_deref().map(strong);
            title.into_iter().chain(entries.iter().map(|it| entry(it, colon))).collect::<Vec<_>>().join("\n")
        }
    }
}

/// A strong line and the entry's blocks below it.
fn entry(entry: &Entry, colon: &str) -> String {
    let group = entry.group.as_deref().map(|group| heading(3, group));
    let parts = group
        .into_iter()
        .chain(std::iter::once(strong(&entry.title)))
        .chain(entry.blocks().map(|b| block(&b, colon)));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn strong(text: &str) -> String {
    let text = inline(&safe(text));
    if text.is_empty() { String::new() } else { format!("**{text}**\n") }
}

fn heading(level: u8, text: &str) -> String {
    let mut text = inline(&safe(text));
    if text.ends_with('#') {
        // A heading's last signs would be read as its closing sequence.
        text.insert(text.len() - 1, '\\');
    }
    ended(&format!("{} {text}", "#".repeat(usize::from(level.clamp(1, 6)))))
}

fn field(label: &str, colon: &str, cell: &Cell) -> String {
    ended(&format!("- **{}{colon}** {}", inline(&safe(label)), inline(&safe(&cell.shown()))))
}

fn quote(quotation: &Quotation) -> String {
    let mut out = String::new();
    for line in lines(&safe_text(&quotation.marked())).split('\n') {
        out.push_str(&ended(&format!("> {line}")));
    }
    if let Some(source) = quotation.cited() {
        out.push_str(">\n");
        out.push_str(&ended(&format!("> — {}", inline(&safe(&source)))));
    }
    out
}

/// Title, table and footer; without rows its sentence.
fn table(table: &Table) -> String {
    let table = &*table.for_readers();
    let title = table.title.as_deref().map(strong);
    let body = if table.is_empty() { ended(&lines(&safe_text(&table.empty))) } else { grid(table) };
    let footer = table.footer.as_deref().map(|footer| ended(&lines(&safe_text(footer))));
    let parts = [title, Some(body), footer];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn grid(table: &Table) -> String {
    let mut out = row(table.columns().iter().map(|column| lines(&safe(&column.heading))));
    out += &row(table.columns().iter().map(|column| match column.align {
        Align::Left => "---".to_owned(),
        Align::Right => "---:".to_owned(),
    }));
    for cells in table.rows() {
        out += &row(cells.iter().map(|cell| lines(&safe(&cell.shown()))));
    }
    out
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

/// The text without blanks at its end and with a line break; nothing stays nothing.
fn ended(text: &str) -> String {
    let text = text.trim_end_matches([' ', '\n']);
    if text.is_empty() { String::new() } else { format!("{text}\n") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::render::{Quotation, samples};

    #[test]
    fn a_hostile_table_stays_a_table() {
        assert_eq!(
            write(&samples::hostile().title("Items_").footer("1 of 2").into()),
            "**Items\\_**\n\n\
             | Ref | Title | Days late |\n\
             | --- | --- | ---: |\n\
             | C-1 | ␛\\[31mred␛\\[0m \\| a b c \\<U+202E>evil | 12 |\n\
             | C-2 | 协议 اتفاق 👩‍🔬 \\`x\\` \\<b> |  |\n\
             \n1 of 2\n"
        );
    }

    #[test]
    fn every_block_has_its_markdown() {
        let document = Document::new()
            .title("Report #")
            .heading(2, "1. New *this* month")
            .paragraph("One.\n\n- two\n# three")
            .fields("record", vec![("Ref".to_owned(), "C-1".into()), ("Due".to_owned(), Cell::empty())])
            .quote(Quotation::new(
                "agreed to\n\nmeet > often",
                Some("R-7, https://example.org/a_b.".to_owned()),
            ))
            .list(vec!["first".to_owned(), "+ second".to_owned()])
            .table(samples::none());
        assert_eq!(
            write(&document),
            "# Report \\#\n\n\
             ## 1. New \\*this\\* month\n\n\
             One.\n\n\\- two\n\\# three\n\n\
             - **Ref:** C-1\n- **Due:**\n\n\
             > agreed to\n>\n> meet > often\n>\n> — R-7, <https://example.org/a_b>.\n\n\
             - first\n- \\+ second\n\n\
             none this month\n"
        );
    }

    /// The `|` of a line that are not escaped.
    fn bars(line: &str) -> usize {
        let mut escaped = false;
        let mut bars = 0;
        for c in line.chars() {
            bars += usize::from(c == '|' && !escaped);
            escaped = c == '\\' && !escaped;
        }
        bars
    }

    proptest! {
        #[test]
        fn a_table_has_the_same_cells_in_every_line(table in samples::any_table()) {
            let text = grid(&table);
            prop_assert_eq!(text.lines().count(), table.rows().len() + 2);
            for line in text.lines() {
                prop_assert_eq!(bars(line), table.columns().len() + 1, "{}", line);
            }
        }

        #[test]
        fn no_control_character_but_line_breaks(document in samples::any_document()) {
            prop_assert!(write(&document).chars().all(|c| c == '\n' || !c.is_control()));
        }
    }
}
