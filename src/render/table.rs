//! The table model that every format is written from.

use std::borrow::Cow;

use super::cell::Cell;

/// On which side a column's cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Align {
    /// Texts.
    Left,
    /// Numbers.
    Right,
}

/// Whether readers see a column. Spreadsheets and pipes always get it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Shown {
    /// Always.
    #[default]
    Always,
    /// As soon as one of its cells holds something.
    IfFilled,
    /// Never: it serves those who sort, join and check.
    Never,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The name for programs: the header of TSV and CSV.
    pub key: Cow<'static, str>,
    /// The name for people: the header in a terminal and in Markdown.
    pub heading: Cow<'static, str>,
    /// On which side its cells stand.
    pub align: Align,
    /// Whether a terminal may wrap it; any other column keeps its width.
    pub flex: bool,
    /// Whether readers see it.
    pub shown: Shown,
}

impl Column {
    /// A column of short texts: references, dates, words of a vocabulary.
    pub fn text(key: impl Into<Cow<'static, str>>, heading: impl Into<Cow<'static, str>>) -> Self {
        Self {
            key: key.into(),
            heading: heading.into(),
            align: Align::Left,
            flex: false,
            shown: Shown::Always,
        }
    }

    /// A column of numbers.
    pub fn number(key: impl Into<Cow<'static, str>>, heading: impl Into<Cow<'static, str>>) -> Self {
        Self { align: Align::Right, ..Self::text(key, heading) }
    }

    /// A column of long texts, which a terminal may wrap.
    pub fn flex(key: impl Into<Cow<'static, str>>, heading: impl Into<Cow<'static, str>>) -> Self {
        Self { flex: true, ..Self::text(key, heading) }
    }

    /// The same column, which readers see only where it holds something.
    #[must_use]
    pub const fn if_filled(mut self) -> Self {
        self.shown = Shown::IfFilled;
        self
    }

    /// The same column, which readers never see.
    #[must_use]
    pub const fn for_data(mut self) -> Self {
        self.shown = Shown::Never;
        self
    }

    /// The same column with another heading.
    #[must_use]
    pub fn heading(mut self, heading: impl Into<Cow<'static, str>>) -> Self {
        self.heading = heading.into();
        self
    }
}

/// A table. Every row has one cell for each column.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The name for programs: a section of CSV, a file, a sheet.
    pub name: Cow<'static, str>,
    /// The name for people.
    pub title: Option<String>,
    /// The sentence shown when there are no rows.
    pub empty: Cow<'static, str>,
    /// A note below.
    pub footer: Option<String>,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table without columns or rows, that says "none" as long as it is empty.
    pub fn new(name: impl Into<Cow<'static, str>>) -> Self {
        Self {
            name: name.into(),
            title: None,
            empty: Cow::Borrowed("none"),
            footer: None,
            columns: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// The same table with a title.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// The same table with the sentence shown when there are no rows.
    #[must_use]
    pub fn empty(mut self, sentence: impl Into<Cow<'static, str>>) -> Self {
        self.empty = sentence.into();
        self
    }

    /// The same table with a note below.
    #[must_use]
    pub fn footer(mut self, note: impl Into<String>) -> Self {
        self.footer = Some(note.into());
        self
    }

    /// The same table with a sentence about all of it: below its rows, or in their place where there are none.
    #[must_use]
    pub fn remark(self, sentence: impl Into<Cow<'static, str>>) -> Self {
        let sentence = sentence.into();
        if self.is_empty() { self.empty(sentence) } else { self.footer(sentence) }
    }

    /// The same table with one more column; rows that are there already get an empty cell in it.
    #[must_use]
    pub fn column(mut self, column: Column) -> Self {
        self.columns.push(column);
        for row in &mut self.rows {
            row.push(Cell::empty());
        }
        self
    }

    /// The same table with one more row ([`Table::push`]).
    #[must_use]
    pub fn row(mut self, cells: Vec<Cell>) -> Self {
        self.push(cells);
        self
    }

    /// Adds a row, made as long as there are columns: columns come first, then rows.
    pub fn push(&mut self, mut cells: Vec<Cell>) {
        cells.resize_with(self.columns.len(), Cell::empty);
        self.rows.push(cells);
    }

    /// The columns, in order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The rows, each with one cell for each column.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// The cells of the column with a key, to be changed.
    pub fn cells_mut<'a>(&'a mut self, key: &str) -> impl Iterator<Item = &'a mut Cell> {
        let index = self.columns.iter().position(|column| column.key == key);
        self.rows.iter_mut().filter_map(move |row| row.get_mut(index?))
    }

    /// Of each column whether readers see it.
    fn shown(&self) -> Vec<bool> {
        let is_shown = |(index, column): (usize, &Column)| match column.shown {
            Shown::Always => true,
            Shown::IfFilled => self.rows.iter().any(|row| !row[index].shown().is_empty()),
            Shown::Never => false,
        };
        self.columns.iter().enumerate().map(is_shown).collect()
    }

    /// The cells that readers see, row by row.
    pub fn cells_for_readers(&self) -> impl Iterator<Item = &Cell> {
        let shown = self.shown();
        let seen = move |(index, cell): (usize, _)| shown.get(index).is_some_and(|s| *s).then_some(cell);
        let columns = self.columns.len().max(1);
        let cells = self.rows.iter().flatten().enumerate();
        cells.filter_map(move |(place, cell)| seen((place % columns, cell)))
    }

    /// The table as readers get it: with the columns that are shown ([`Shown`]).
    pub fn for_readers(&self) -> Cow<'_, Self> {
        let shown = self.shown();
        if shown.iter().all(|shown| *shown) {
            return Cow::Borrowed(self);
        }
        Cow::Owned(Self {
            name: self.name.clone(),
            title: self.title.clone(),
            empty: self.empty.clone(),
            footer: self.footer.clone(),
            columns: kept(&self.columns, &shown),
            rows: self.rows.iter().map(|row| kept(row, &shown)).collect(),
        })
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Those of some items that are to be kept.
fn kept<T: Clone>(items: &[T], keep: &[bool]) -> Vec<T> {
    items.iter().zip(keep).filter(|(_, keep)| **keep).map(|(item, _)| item.clone()).collect()
}

impl Extend<Vec<Cell>> for Table {
    fn extend<I: IntoIterator<Item = Vec<Cell>>>(&mut self, rows: I) {
        for cells in rows {
            self.push(cells);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_one_cell_for_each_column() {
        let table = Table::new("t")
            .column(Column::text("a", "A"))
            .column(Column::number("b", "B"))
            .row(vec!["only one".into()])
            .row(vec!["one".into(), 2_i64.into(), "three".into()])
            .column(Column::flex("c", "C"));
        assert!(table.rows().iter().all(|row| row.len() == table.columns().len()));
        assert_eq!(table.rows()[1][1], Cell::from(2_i64));
        assert_eq!(table.rows()[1][2], Cell::empty());
    }

    #[test]
    fn readers_get_the_columns_that_are_meant_for_them() {
        let table = Table::new("t")
            .column(Column::text("a", "A"))
            .column(Column::text("code", "Code").for_data())
            .column(Column::text("note", "Note").if_filled())
            .column(Column::text("remark", "Remark").if_filled())
            .row(vec!["1".into(), "x".into(), Cell::from(Vec::<String>::new()), "seen".into()])
            .row(vec!["2".into(), "y".into(), Cell::empty(), Cell::empty()]);
        let shown = table.for_readers();
        assert_eq!(shown.columns().iter().map(|c| c.key.as_ref()).collect::<Vec<_>>(), ["a", "remark"]);
        assert_eq!(shown.rows()[1], [Cell::from("2"), Cell::empty()]);
        assert!(matches!(Table::new("u").column(Column::text("a", "A")).for_readers(), Cow::Borrowed(_)));
    }

    #[test]
    fn numbers_stand_right_and_only_flex_columns_bend() {
        let columns = [Column::text("a", "A"), Column::number("b", "B"), Column::flex("c", "C")];
        let shapes: Vec<(Align, bool)> = columns.iter().map(|column| (column.align, column.flex)).collect();
        assert_eq!(shapes, [(Align::Left, false), (Align::Right, false), (Align::Left, true)]);
    }
}
