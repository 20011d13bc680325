//! A document: what a report or a record's page is made of, before any format is chosen.

use std::borrow::Cow;

use super::cell::Cell;
use super::table::{Column, Table};

/// A titled sequence of blocks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// The title of the whole.
    pub title: Option<String>,
    /// The blocks, in reading order.
    pub blocks: Vec<Block>,
}

/// One block of a document. All text is as it is in the data; each writer makes it safe for its format.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading; level 1 is the document's own title, sections begin at 2.
    Heading {
        /// From 1 (outermost) to 6.
        level: u8,
        /// One line.
        text: String,
    },
    /// Running text; line breaks in it are kept where the format has them.
    Paragraph(String),
    /// Labels with their values, such as the page of one record.
    Fields {
        /// The name for programs, as [`Table::name`].
        name: Cow<'static, str>,
        /// Label and value.
        rows: Vec<(String, Cell)>,
    },
    /// A table.
    Table(Table),
    /// Somebody's exact words.
    Quote {
        /// The words, without quotation marks around them.
        text: String,
        /// Where they stand.
        source: Option<String>,
    },
    /// A list of short texts, unordered.
    List(Vec<String>),
    /// Records with long texts: readers get one entry below the other, spreadsheets and pipes the table.
    Entries {
        /// The same records as a table.
        table: Table,
        /// One for each record, in the order of the table's rows.
        entries: Vec<Entry>,
    },
}

/// One record of [`Block::Entries`], as a reader sees it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// The heading of the group that begins with it.
    pub group: Option<String>,
    /// One line.
    pub title: String,
    /// What is known in short, as running text.
    pub facts: Vec<String>,
    /// Exact words, and where they stand.
    pub quotes: Vec<(String, Option<String>)>,
    /// What to do, or remarks: running text below the words.
    pub remarks: Vec<String>,
}

impl Entry {
    /// The blocks below the title: facts, quotations, remarks.
    pub fn blocks(&self) -> impl Iterator<Item = Block> {
        let paragraph = |lines: &[String]| (!lines.is_empty()).then(|| Block::Paragraph(lines.join("\n")));
        let quotes = self
            .quotes
            .iter()
            .map(|(text, source)| Block::Quote { text: text.clone(), source: source.clone() });
        let facts = match self.facts.len() {
            0 | 1 => paragraph(&self.facts),
            _ => Some(Block::List(self.facts.clone())),
        };
        facts.into_iter().chain(quotes).chain(paragraph(&self.remarks))
    }
}

impl Document {
    /// A document without a title.
    pub const fn new() -> Self {
        Self { title: None, blocks: Vec::new() }
    }

    /// The same document with a title.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// The same document with one more block.
    #[must_use]
    pub fn block(mut self, block: impl Into<Block>) -> Self {
        self.blocks.push(block.into());
        self
    }

    /// The same document with one more heading; levels are kept between 1 and 6.
    #[must_use]
    pub fn heading(self, level: u8, text: impl Into<String>) -> Self {
        self.block(Block::Heading { level: level.clamp(1, 6), text: text.into() })
    }

    /// The same document with one more paragraph.
    #[must_use]
    pub fn paragraph(self, text: impl Into<String>) -> Self {
        self.block(Block::Paragraph(text.into()))
    }

    /// The same document with one more group of labels and values.
    #[must_use]
    pub fn fields(self, name: impl Into<Cow<'static, str>>, rows: Vec<(String, Cell)>) -> Self {
        self.block(Block::Fields { name: name.into(), rows })
    }

    /// The same document with one more table.
    #[must_use]
    pub fn table(self, table: Table) -> Self {
        self.block(table)
    }

    /// The same document with one more quotation.
    #[must_use]
    pub fn quote(self, text: impl Into<String>, source: Option<String>) -> Self {
        self.block(Block::Quote { text: text.into(), source })
    }

    /// The same document with one more list.
    #[must_use]
    pub fn list(self, items: Vec<String>) -> Self {
        self.block(Block::List(items))
    }

    /// The same document with records that have long texts.
    #[must_use]
    pub fn entries(self, table: Table, entries: Vec<Entry>) -> Self {
        self.block(Block::Entries { table, entries })
    }

    /// Whether it is more than one table, group of fields or list of entries: then a pipe gets it as Markdown, not as rows.
    pub fn is_prose(&self) -> bool {
        !matches!(
            self.blocks.as_slice(),
            [] | [Block::Table(_) | Block::Fields { .. } | Block::Entries { .. }]
        )
    }

    /// Everything in it that is a table, in order; fields are one with the columns `field` and `value`.
    pub fn tables(&self) -> impl Iterator<Item = Cow<'_, Table>> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) | Block::Entries { table, .. } => Some(Cow::Borrowed(table)),
            Block::Fields { name, rows } => Some(Cow::Owned(fields_as_table(name.clone(), rows))),
            _ => None,
        })
    }
}

fn fields_as_table(name: Cow<'static, str>, rows: &[(String, Cell)]) -> Table {
    let mut table =
        Table::new(name).column(Column::text("field", "Field")).column(Column::flex("value", "Value"));
    table.extend(rows.iter().map(|(label, cell)| vec![label.into(), cell.clone()]));
    table
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

impl From<Table> for Document {
    fn from(table: Table) -> Self {
        Self::new().block(table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_count_as_a_table_of_two_columns() {
        let document = Document::new()
            .paragraph("not a table")
            .fields("record", vec![("Ref".to_owned(), "C-1".into())])
            .table(Table::new("notes"));
        let tables: Vec<_> = document.tables().collect();
        assert_eq!(tables.iter().map(|table| table.name.as_ref()).collect::<Vec<_>>(), ["record", "notes"]);
        assert_eq!(tables[0].rows(), [vec![Cell::from("Ref"), Cell::from("C-1")]]);
    }

    #[test]
    fn heading_levels_stay_between_one_and_six() {
        let document = Document::new().heading(0, "a").heading(9, "b");
        let levels: Vec<u8> = document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading { level, .. } => Some(*level),
                _ => None,
            })
            .collect();
        assert_eq!(levels, [1, 6]);
    }
}
