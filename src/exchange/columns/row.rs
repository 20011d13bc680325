//! One row through its mapping: fields as texts, days, words and lists, and what is wrong with a cell.

use std::borrow::Cow;
use std::str::FromStr;

use chrono::NaiveDate;

use super::{Mapping, Wording, dates};
use crate::error::{Error, Result};
use crate::model::date::Due;
use crate::model::vocabulary::{Precision, Status};
use crate::read::sheet::Cell;

/// What is wrong with a row: in which column, with which value, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The column as the file names it; none where the row as a whole is wrong.
    pub column: Option<String>,
    /// What stands there.
    pub value: Option<String>,
    /// Why it is refused, and what would be right.
    pub error: Box<Error>,
}

/// One row of a file.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Which column is what.
    pub mapping: &'a Mapping,
    /// The names of the columns.
    pub columns: &'a [String],
    /// Column and cell, empty ones left out.
    pub cells: &'a [(usize, Cell)],
    /// The words of the file.
    pub wording: &'a Wording,
    /// The day it is where the user is.
    pub today: NaiveDate,
    /// Fields that are passed over; see [`Row::but`].
    pub left_out: Option<&'a [&'a str]>,
}

impl<'a> Row<'a> {
    fn cell(&self, column: usize) -> Option<&'a Cell> {
        self.cells.iter().find(|(place, _)| *place == column).map(|(_, cell)| cell)
    }

    /// The cell of a field, unless it is passed over.
    fn cell_of(&self, field: &str) -> Option<&'a Cell> {
        let is_left_out = self.left_out.is_some_and(|said| said.contains(&field));
        self.mapping.column_of(field).filter(|_| !is_left_out).and_then(|column| self.cell(column))
    }

    /// What the cell of a field says.
    fn own(&self, field: &str) -> Option<Cow<'a, str>> {
        self.cell_of(field).map(Cell::text).filter(|text| !text.is_empty())
    }

    fn given(&self, field: &str) -> Option<Cow<'a, str>> {
        self.own(field).or_else(|| self.set(field).map(Cow::Borrowed))
    }

    /// The value that is set for all rows that have none of their own; none where it was imported before.
    fn set(&self, field: &str) -> Option<&'a str> {
        let set = self.mapping.set.iter().find(|(set, _)| self.left_out.is_none() && *set == field);
        set.map(|(_, value)| value.as_str())
    }

    /// The text of a field; none where the cell is empty.
    ///
    /// # Errors
    /// A formula that failed.
    pub fn text(&self, field: &str) -> std::result::Result<Option<String>, Wrong> {
        if let Some(Cell::Broken(shown)) = self.cell_of(field) {
            let error = Error::rejected("broken_cell", format!("the formula of this cell failed: {shown}"))
                .hint("mend it in the spreadsheet, or leave the cell empty");
            return Err(self.wrong(field, error));
        }
        Ok(self.given(field).map(Cow::into_owned))
    }

    /// The text of a field that must be there.
    pub fn needed(&self, field: &str) -> std::result::Result<String, Wrong> {
        self.text(field)?.ok_or_else(|| {
            let what = self.mapping.kind.fields().iter().find(|f| f.name == field).map_or("", |f| f.what);
            self.wrong(
                field,
                Error::rejected("empty_cell", format!("the cell is empty: it should hold {what}")),
            )
        })
    }

    /// A field read by `read`.
    pub fn read<T>(
        &self,
        field: &str,
        read: impl FnOnce(&str) -> Result<T>,
    ) -> std::result::Result<Option<T>, Wrong> {
        self.text(field)?.map(|text| read(&text).map_err(|e| self.wrong(field, e))).transpose()
    }

    /// A field of one of our word lists.
    pub fn word<T: FromStr<Err = Error>>(&self, field: &str) -> std::result::Result<Option<T>, Wrong> {
        self.read(field, |text| self.wording.ours(text).parse())
    }

    /// A status.
    pub fn status(&self, field: &str) -> std::result::Result<Option<Status>, Wrong> {
        self.read(field, |text| self.wording.status(text))
    }

    /// A day. What a sheet itself keeps as a date is one, whatever it looks like there.
    pub fn day(&self, field: &str) -> std::result::Result<Option<NaiveDate>, Wrong> {
        if let Some(day) = self.sheet_day(field) {
            return Ok(Some(day));
        }
        self.read(field, |text| self.wording.day(text, self.today))
    }

    /// A due date with its precision; a dash or `n/a` is none.
    pub fn due(&self, field: &str) -> std::result::Result<Option<Due>, Wrong> {
        if let Some(on) = self.sheet_day(field) {
            return Ok(Some(Due { on, precision: Precision::Day }));
        }
        let set = || self.set(field).map(str::to_owned);
        let text = self.text(field)?.filter(|text| !dates::is_none(text)).or_else(set);
        text.filter(|text| !dates::is_none(text))
            .map(|text| self.wording.due(&text, self.today).map_err(|e| self.wrong(field, e)))
            .transpose()
    }

    fn sheet_day(&self, field: &str) -> Option<NaiveDate> {
        match self.cell_of(field) {
            Some(Cell::Day(day)) => Some(*day),
            _ => None,
        }
    }

    /// A whole number.
    pub fn number(&self, field: &str) -> std::result::Result<Option<i64>, Wrong> {
        self.read(field, |text| {
            text.parse().map_err(|_| {
                Error::rejected("bad_number", format!("'{text}' is no whole number"))
                    .hint("write digits only")
            })
        })
    }

    /// Several texts of one cell, parted by semicolons or lines; none where it is empty.
    pub fn list(&self, field: &str) -> std::result::Result<Option<Vec<String>>, Wrong> {
        let text = self.text(field)?;
        Ok(text.map(|text| {
            text.split([';', '\n'])
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect()
        }))
    }

    /// The own key of the row, where the file has a column for it.
    ///
    /// # Errors
    /// It is empty: the row could not be found again.
    pub fn key(&self) -> std::result::Result<Option<String>, Wrong> {
        let Some(column) = self.mapping.key else { return Ok(None) };
        match self.cell(column).map(Cell::text).filter(|text| !text.is_empty()) {
            Some(text) => Ok(Some(text.into_owned())),
            None => {
                let why = "the cell is empty: without its key the row could not be found again";
                Err(self.wrong_key(None, Error::rejected("empty_cell", why)))
            }
        }
    }

    /// What is wrong with the key of the row.
    pub fn wrong_key(&self, key: Option<&str>, error: Error) -> Wrong {
        Wrong {
            column: self.mapping.key.and_then(|column| self.columns.get(column)).cloned(),
            value: key.map(str::to_owned),
            error: Box::new(error),
        }
    }

    /// What is wrong with the cell of a field.
    pub fn wrong(&self, field: &str, error: Error) -> Wrong {
        let column = self.mapping.column_of(field);
        let name = column.and_then(|column| self.columns.get(column)).map_or(field, String::as_str);
        Wrong {
            column: Some(name.to_owned()),
            value: self.given(field).map(Cow::into_owned),
            error: Box::new(error),
        }
    }

    /// Whether none of these fields says anything.
    ///
    /// # Errors
    /// A formula that failed.
    pub fn is_silent(&self, fields: &[&str]) -> std::result::Result<bool, Wrong> {
        for field in fields {
            if self.text(field)?.is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What its own cells say, field by field, as text.
    pub fn cells(&self) -> Vec<(&'static str, Cow<'a, str>)> {
        let fields = self.mapping.kind.fields().iter();
        fields.filter_map(|field| Some((field.name, self.own(field.name)?))).collect()
    }

    /// The same row without the fields that are `said` already, and without the values that are set for all rows: those
    /// are for what is new.
    #[must_use]
    pub fn but(self, said: &'a [&'a str]) -> Self {
        Self { left_out: Some(said), ..self }
    }
}

impl From<Error> for Wrong {
    fn from(error: Error) -> Self {
        Self { column: None, value: None, error: Box::new(error) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Kind;
    use super::*;

    fn with<T>(cells: &[(usize, Cell)], set: &[&str], look: impl FnOnce(Row<'_>) -> T) -> T {
        let columns = ["Quote", "Release", "Country", "Deadline", "No"].map(str::to_owned);
        let set = set.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        let mapping = Mapping::new(Kind::Commitments, &columns, &[], &set, Some("no")).unwrap();
        let wording = Wording::default();
        let today = "2026-01-15".parse().unwrap();
        look(Row { mapping: &mapping, columns: &columns, cells, wording: &wording, today, left_out: None })
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn a_date_of_a_sheet_is_that_day_and_a_written_one_follows_the_grammar() {
        let day: NaiveDate = "2026-04-03".parse().unwrap();
        let due = |cell: Cell| with(&[(3, cell)], &[], |row| row.due("due"));
        assert_eq!(due(Cell::Day(day)).unwrap().unwrap().on, day);
        assert_eq!(due(Cell::Number(2027.0)).unwrap().unwrap().label(), "2027");
        let wrong = due(text("03/04/2026")).unwrap_err();
        assert_eq!((wrong.column.as_deref(), wrong.value.as_deref()), (Some("Deadline"), Some("03/04/2026")));
        assert_eq!(wrong.error.code, "ambiguous_date");
        assert!(
            wrong.error.hint.is_some_and(|hint| hint.contains("2026-04-03") && hint.contains("2026-03-04"))
        );
    }

    #[test]
    fn a_dash_for_a_due_date_is_an_empty_cell() {
        let due = |set: &[&str]| with(&[(3, text("—"))], set, |row| row.due("due")).unwrap();
        assert_eq!(due(&[]), None);
        assert_eq!(due(&["due=2027"]).map(Due::label).as_deref(), Some("2027"));
    }

    #[test]
    fn a_cell_goes_before_the_value_that_is_set_for_all() {
        let by = |cells: &[(usize, Cell)]| with(cells, &["by=Chad", "priority=high"], |row| row.text("by"));
        assert_eq!(by(&[(2, text("Kenya"))]).unwrap().as_deref(), Some("Kenya"));
        assert_eq!(by(&[]).unwrap().as_deref(), Some("Chad"));
    }

    #[test]
    fn lists_keys_empty_cells_and_broken_formulas_are_told() {
        let list = with(&[(2, text("Chad; Kenya\nMali"))], &[], |row| row.list("by")).unwrap().unwrap();
        assert_eq!(list, ["Chad", "Kenya", "Mali"]);
        assert_eq!(with(&[(4, Cell::Number(7.0))], &[], |row| row.key()).unwrap().as_deref(), Some("7"));
        assert_eq!(with(&[], &[], |row| row.key()).unwrap_err().error.code, "empty_cell");
        assert_eq!(with(&[], &[], |row| row.needed("quote")).unwrap_err().column.as_deref(), Some("Quote"));
        let broken = Cell::Broken("#REF!".to_owned());
        assert_eq!(with(&[(0, broken)], &[], |row| row.text("quote")).unwrap_err().error.code, "broken_cell");
    }

    #[test]
    fn cells_are_what_the_row_itself_says() {
        let cells = [(2, text(" Chad ")), (0, text("words")), (4, text("other key"))];
        let told = |row: Row<'_>| {
            row.cells().iter().map(|(field, text)| format!("{field}={text}")).collect::<Vec<_>>()
        };
        assert_eq!(with(&cells, &["owner=dana"], told), ["quote=words", "by=Chad"]);
    }

    #[test]
    fn what_is_said_already_and_what_is_set_for_all_rows_is_passed_over() {
        let cells = [(0, text("words")), (2, text("Chad")), (3, Cell::Day("2026-04-03".parse().unwrap()))];
        with(&cells, &["owner=dana"], |row| {
            let row = row.but(&["by", "due"]);
            assert_eq!(
                (row.text("by").unwrap(), row.due("due").unwrap(), row.text("owner").unwrap()),
                (None, None, None)
            );
            assert_eq!(row.text("quote").unwrap().as_deref(), Some("words"));
            assert!(row.is_silent(&["by", "due", "status"]).unwrap() && !row.is_silent(&["quote"]).unwrap());
        });
    }
}
