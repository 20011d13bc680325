//! The part of Markdown that help texts are written in: headings, paragraphs, lists, tables, examples that are indented.

use crate::render::{Block, Column, Document, Table};

/// Reads a text. Its first heading is the title.
pub(super) fn read(text: &str) -> Document {
    let mut document = Document::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.trim().is_empty() {
            continue;
        }
        if let Some(title) = line.strip_prefix("# ") {
            document = document.title(title);
        } else if let Some(heading) = line.strip_prefix("## ") {
            document = document.heading(2, heading);
        } else {
            let mut block = vec![line];
            while let Some(next) = lines.next_if(|next| !next.trim().is_empty() && !next.starts_with("## ")) {
                block.push(next);
            }
            document = document.block(self::block(&block));
        }
    }
    document
}

fn block(lines: &[&str]) -> Block {
    match lines.first().copied().unwrap_or_default() {
        first if first.starts_with("    ") => Block::Paragraph(lines.join("\n")),
        first if first.starts_with("| ") => Block::Table(table(lines)),
        first if first.starts_with("- ") => {
            let mut items: Vec<String> = Vec::new();
            for line in lines {
                match (line.strip_prefix("- "), items.last_mut()) {
                    (None, Some(last)) => {
                        last.push(' ');
                        last.push_str(line.trim());
                    }
                    (item, _) => items.push(item.unwrap_or(line).to_owned()),
                }
            }
            Block::List(items)
        }
        _ => Block::Paragraph(lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")),
    }
}

/// A row of headings, a line of dashes, rows.
fn table(lines: &[&str]) -> Table {
    let cells =
        |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let mut table = Table::new("help");
    let headings = lines.first().map(|line| cells(line)).unwrap_or_default();
    let last = headings.len().saturating_sub(1);
    for (at, heading) in headings.iter().enumerate() {
        let column = if at == last { Column::flex } else { Column::text };
        table = table.column(column(heading.to_lowercase(), heading.clone()));
    }
    for line in lines.iter().skip(2) {
        let mut row = cells(line);
        row.resize(headings.len(), String::new());
        table.push(row.iter().map(|cell| cell.as_str().into()).collect());
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::help::TOPICS;
    use crate::render::{Screen, terminal};

    #[test]
    fn each_part_becomes_its_block() {
        let document = read(
            "# Title\n\nOne\ntwo.\n\n    code  x\n    y\n- first\n  more\n\n- a\n- b\n\n## Next\n| K | V |\n| --- | --- |\n| a | b |\n",
        );
        let said = terminal::write(&document, &Screen::plain(Some(60)));
        assert_eq!(
            said,
            "Title\n═════\n\nOne two.\n\n    code  x\n    y\n- first\n  more\n\n• a\n• b\n\nNext\n────\n\n\
             K  V\n────\na  b\n"
        );
    }

    #[test]
    fn every_topic_fits_a_screen_of_eighty_columns_and_stays_plain_text() {
        for topic in TOPICS {
            let said = terminal::write(&topic.document(), &Screen::plain(Some(80)));
            for line in said.lines() {
                let is_example = line.starts_with("    ");
                assert!(is_example || line.chars().count() <= 80, "{}: {line}", topic.name);
                assert!(!line.contains('`') && !line.starts_with('#') && !line.starts_with("| "), "{line}");
            }
            assert!(topic.document().title.is_some() && said.lines().count() > 10, "{}", topic.name);
        }
    }
}
