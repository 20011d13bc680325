//! A document: what a report or a record's page is made of, before any format is chosen.

use std::borrow::Cow;

use super::cell::Cell;
use super::figure::Figure;
use super::labels::Labels;
use super::table::{Column, Table};

/// A titled sequence of blocks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// The title of the whole.
    pub title: Option<String>,
    /// What stands below the title on a page and in a file's properties: the period, the as-of day.
    pub subtitle: Option<String>,
    /// The language of its fixed words, and the words that writers themselves add.
    pub labels: Labels,
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
        /// Where links inside the document lead: letters, digits and hyphens, such as `c-42`.
        anchor: Option<String>,
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
    Quote(Quotation),
    /// A list of short texts, unordered.
    List(Vec<String>),
    /// Records with long texts: readers get one entry below the other, spreadsheets and pipes the table.
    Entries {
        /// The same records as a table.
        table: Table,
        /// One for each record, in the order of the table's rows.
        entries: Vec<Entry>,
    },
    /// A chart, for formats that have pictures; the same figures stand in a table of the document.
    Figure(Figure),
}

/// Somebody's exact words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Quotation {
    /// The words, without quotation marks around them.
    pub text: String,
    /// Where they stand, without the address.
    pub source: Option<String>,
    /// The address of where they stand.
    pub url: Option<String>,
    /// The language of the words, such as `ru`, where it is known.
    pub language: Option<String>,
    /// The part of the source that is in the language of the words: its title.
    pub title: Option<String>,
    /// What stands before the words where they were said, to be shown with the words marked in it.
    pub before: String,
    /// What stands after them.
    pub after: String,
}

impl Quotation {
    /// Words with where they stand.
    pub fn new(text: impl Into<String>, source: Option<String>) -> Self {
        Self { text: text.into(), source, ..Self::default() }
    }

    /// The words in their surroundings, for formats without emphasis: `before 【words】 after`. Alone they stand
    /// unmarked.
    pub fn marked(&self) -> Cow<'_, str> {
        if self.before.is_empty() && self.after.is_empty() {
            return Cow::Borrowed(&self.text);
        }
        Cow::Owned(format!("{}【{}】{}", self.before, self.text, self.after))
    }

    /// Where they stand and at which address, for formats that show an address as text.
    pub fn cited(&self) -> Option<Cow<'_, str>> {
        match (&self.source, &self.url) {
            (Some(source), Some(url)) => Some(Cow::Owned(format!("{source}, {url}"))),
            (source, url) => source.as_deref().or(url.as_deref()).map(Cow::Borrowed),
        }
    }
}

/// One record of [`Block::Entries`], as a reader sees it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// The heading of the group that begins with it.
    pub group: Option<String>,
    /// One line.
    pub title: String,
    /// Where links inside the document lead, as [`Block::Heading`].
    pub anchor: Option<String>,
    /// What is known in short, as running text.
    pub facts: Vec<String>,
    /// Exact words, and where they stand.
    pub quotes: Vec<Quotation>,
    /// What to do, or remarks: running text below the words.
    pub remarks: Vec<String>,
}

impl Entry {
    /// The blocks below the title: facts, quotations, remarks.
    pub fn blocks(&self) -> impl Iterator<Item = Block> {
        let paragraph = |lines: &[String]| (!lines.is_empty()).then(|| Block::Paragraph(lines.join("\n")));
        let quotes = self.quotes.iter().cloned().map(Block::Quote);
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
        Self { title: None, subtitle: None, labels: Labels::ENGLISH, blocks: Vec::new() }
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
        self.block(Block::Heading { level: level.clamp(1, 6), text: text.into(), anchor: None })
    }

    /// The same document with one more heading to which links may lead.
    #[must_use]
    pub fn anchored(self, level: u8, text: impl Into<String>, anchor: impl Into<String>) -> Self {
        let anchor = Some(anchor.into());
        self.block(Block::Heading { level: level.clamp(1, 6), text: text.into(), anchor })
    }

    /// The same document with what stands below its title.
    #[must_use]
    pub fn subtitle(mut self, subtitle: impl Into<String>) -> Self {
        self.subtitle = Some(subtitle.into());
        self
    }

    /// The same document in another language's fixed words.
    #[must_use]
    pub fn labels(mut self, labels: Labels) -> Self {
        self.labels = labels;
        self
    }

    /// The same document with one more chart.
    #[must_use]
    pub fn figure(self, figure: Figure) -> Self {
        self.block(Block::Figure(figure))
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
    pub fn quote(self, quotation: Quotation) -> Self {
        self.block(Block::Quote(quotation))
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
            Block::Fields { name, rows } => {
                Some(Cow::Owned(fields_as_table(name.clone(), rows, &self.labels)))
            }
            _ => None,
        })
    }
}

fn fields_as_table(name: Cow<'static, str>, rows: &[(String, Cell)], labels: &Labels) -> Table {
    let mut table = Table::new(name)
        .column(Column::text("field", labels.field.clone()))
        .column(Column::flex("value", labels.value.clone()));
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
    fn words_are_marked_in_their_surroundings_and_stand_alone_unmarked() {
        let alone = Quotation::new("will meet", None);
        assert_eq!(alone.marked(), "will meet");
        let within = Quotation { before: "They ".to_owned(), after: " in May.".to_owned(), ..alone };
        assert_eq!(within.marked(), "They 【will meet】 in May.");
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
