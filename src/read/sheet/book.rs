//! Workbooks of Excel and of `OpenDocument`. Cells that are dates there are days here.

mod limits;
mod ods;
mod xlsx;

use std::collections::VecDeque;
use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, Xlsx};
use chrono::NaiveDate;

use super::{Cell, MAX_COLUMNS, Record, Rows, Sheet, SheetOptions, too_wide};
use crate::error::{Error, Result};
use crate::read::guarded::guarded;
use limits::{Form, MAX_CELLS, MAX_ROWS, MAX_TEXT};

/// What was read of a workbook.
struct Read {
    columns: Vec<String>,
    note: Option<String>,
    rows: VecDeque<Record>,
}

/// A reader of one of the two formats.
enum Book {
    Xlsx(Box<Xlsx<Cursor<Vec<u8>>>>),
    Ods(Ods<Cursor<Vec<u8>>>),
}

/// Opens a sheet of a workbook.
pub(super) fn open(bytes: Vec<u8>, name: &str, options: &SheetOptions) -> Result<Sheet> {
    let read = guarded(name, || read_book(bytes, name, options))?;
    let Read { columns, note, rows } = read.ok_or_else(|| broken(name, &"the reader gave up on it"))?;
    Ok(Sheet { columns, notes: note.into_iter().collect(), rows: Box::new(Held { rows }) })
}

/// The refusal of a file that is not what it says it is.
fn broken(name: &str, why: &dyn std::fmt::Display) -> Error {
    Error::rejected("bad_workbook", format!("'{name}' cannot be read as a workbook: {why}"))
        .hint("open it in a spreadsheet program and save it anew as XLSX, ODS or CSV")
}

fn read_book(bytes: Vec<u8>, name: &str, options: &SheetOptions) -> Result<Read> {
    // Before anything is unpacked into memory.
    let form = limits::check(&bytes, name)?;
    let bytes = Cursor::new(bytes);
    let (mut book, names) = match form {
        Form::Xlsx => {
            let book: Xlsx<_> =
                calamine::open_workbook_from_rs(bytes).map_err(|e: calamine::XlsxError| broken(name, &e))?;
            let names = book.sheet_names();
            (Book::Xlsx(Box::new(book)), names)
        }
        Form::Ods => {
            let book: Ods<_> =
                calamine::open_workbook_from_rs(bytes).map_err(|e: calamine::OdsError| broken(name, &e))?;
            let names = book.sheet_names();
            (Book::Ods(book), names)
        }
    };
    let wanted = match &options.sheet {
        Some(asked) => {
            let found = names.iter().find(|known| known.eq_ignore_ascii_case(asked)).cloned();
            vec![found.ok_or_else(|| {
                Error::not_found("no_sheet", format!("'{name}' has no sheet '{asked}'"))
                    .hint(format!("one of: {}", names.join(", ")))
            })?]
        }
        None => names.clone(),
    };
    for sheet in &wanted {
        let mut rows = match &mut book {
            Book::Xlsx(xlsx) => of_xlsx(xlsx, sheet)?,
            Book::Ods(ods) => of_ods(ods, sheet)?,
        };
        if rows.is_empty() {
            continue;
        }
        // Each cell says where it stands, whatever the order of the file.
        for row in &mut rows {
            row.cells.sort_by_key(|(column, _)| *column);
        }
        let note = (names.len() > 1).then(|| format!("read sheet '{sheet}' of {}", names.len()));
        let columns = header(&mut rows, options.header).ok_or_else(|| {
            Error::rejected("no_header", format!("sheet '{sheet}' has no row that names its columns"))
        })?;
        return Ok(Read { columns, note, rows });
    }
    Err(Error::rejected("empty_file", format!("'{name}' holds no rows")))
}

/// Takes the row that names the columns, and what stands above it.
fn header(rows: &mut VecDeque<Record>, wanted: Option<u64>) -> Option<Vec<String>> {
    let named = loop {
        let row = rows.pop_front()?;
        if wanted.is_none_or(|line| row.line >= line) {
            break row;
        }
    };
    let mut columns = vec![String::new(); named.cells.last().map_or(0, |(column, _)| column + 1)];
    for (column, cell) in named.cells {
        columns[column] = cell.text().into_owned();
    }
    Some(columns)
}

/// Cells as they stand in the file: a sheet with one cell at its far corner costs one cell.
fn of_xlsx(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Result<VecDeque<Record>> {
    let bad = |e: calamine::XlsxError| {
        Error::rejected("bad_workbook", format!("sheet '{sheet}' cannot be read: {e}"))
            .hint("open it in a spreadsheet program and save it anew")
    };
    let mut reader = book.worksheet_cells_reader(sheet).map_err(bad)?;
    let mut rows: VecDeque<Record> = VecDeque::new();
    let (mut cells, mut text) = (0, 0);
    while let Some(cell) = reader.next_cell().map_err(bad)? {
        let (row, column) = cell.get_position();
        // One text that is kept once may stand in every cell.
        if let Some(value) = read_ref(cell.get_value()) {
            cells += 1;
            text += if let Cell::Text(text) = &value { text.len() as u64 } else { 0 };
            if cells > MAX_CELLS {
                return Err(limits::too_many_cells(&format!("sheet '{sheet}'")));
            }
            if text > MAX_TEXT {
                return Err(limits::too_much_text(&format!("sheet '{sheet}'")));
            }
            put(&mut rows, row, column, value)?;
        }
    }
    Ok(rows)
}

fn of_ods(book: &mut Ods<Cursor<Vec<u8>>>, sheet: &str) -> Result<VecDeque<Record>> {
    let range = book.worksheet_range(sheet).map_err(|e| {
        Error::rejected("bad_workbook", format!("sheet '{sheet}' cannot be read: {e}"))
            .hint("open it in a spreadsheet program and save it anew")
    })?;
    let (top, left) = range.start().unwrap_or_default();
    let mut rows = VecDeque::new();
    for (row, column, data) in range.used_cells() {
        let place = |n: usize, first: u32| u32::try_from(n).unwrap_or(u32::MAX).saturating_add(first);
        if let Some(value) = read(data) {
            put(&mut rows, place(row, top), place(column, left), value)?;
        }
    }
    Ok(rows)
}

fn put(rows: &mut VecDeque<Record>, row: u32, column: u32, cell: Cell) -> Result<()> {
    let (line, column) = (u64::from(row) + 1, usize::try_from(column).unwrap_or(usize::MAX));
    if column >= MAX_COLUMNS {
        return Err(too_wide(line));
    }
    if rows.back().is_none_or(|last| last.line != line) {
        if rows.len() as u64 >= MAX_ROWS {
            return Err(limits::too_many_rows());
        }
        rows.push_back(Record { line, cells: Vec::new(), wrong: None });
    }
    if let Some(last) = rows.back_mut() {
        last.cells.push((column, cell));
    }
    Ok(())
}

fn read_ref(value: &DataRef<'_>) -> Option<Cell> {
    match value {
        DataRef::SharedString(text) => text_cell(text),
        other => read(&Data::from(other.clone())),
    }
}

fn read(value: &Data) -> Option<Cell> {
    Some(match value {
        Data::Empty => return None,
        Data::Int(number) => Cell::Text(number.to_string()),
        Data::Float(number) => Cell::Number(*number),
        Data::String(text) | Data::DurationIso(text) => return text_cell(text),
        Data::Bool(yes) => Cell::Text(yes.to_string()),
        Data::DateTime(moment) => day(moment).map_or(Cell::Number(moment.as_f64()), Cell::Day),
        Data::DateTimeIso(text) => {
            text.get(..10).and_then(|day| day.parse().ok()).map_or(Cell::Text(text.clone()), Cell::Day)
        }
        Data::Error(error) => Cell::Broken(error.to_string()),
    })
}

fn text_cell(text: &str) -> Option<Cell> {
    Some(text).filter(|text| !text.trim().is_empty()).map(|text| Cell::Text(text.to_owned()))
}

fn day(moment: &ExcelDateTime) -> Option<NaiveDate> {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    moment.is_datetime().then(|| NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())).flatten()
}

/// Rows at hand.
struct Held {
    rows: VecDeque<Record>,
}

impl Rows for Held {
    fn next(&mut self, columns: &mut Vec<String>) -> Result<Option<Record>> {
        let row = self.rows.pop_front();
        for (column, _) in row.iter().flat_map(|row| &row.cells) {
            while columns.len() <= *column {
                columns.push(String::new());
            }
        }
        Ok(row)
    }
}

#[cfg(test)]
#[cfg(feature = "office")]
mod tests {
    use super::super::{Source, open as open_sheet, opened};
    use super::*;

    fn workbook() -> Vec<u8> {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet().set_name("Cover").unwrap();
        let sheet = book.add_worksheet().set_name("Data").unwrap();
        let as_day = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
        sheet.write(0, 0, "Our list").unwrap();
        sheet.write(2, 0, "Title").unwrap();
        sheet.write(2, 2, "Deadline").unwrap();
        sheet.write(3, 0, "School").unwrap();
        let third = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 4, 3).unwrap();
        sheet.write_with_format(3, 2, &third, &as_day).unwrap();
        sheet.write(4, 0, 2026.0).unwrap();
        sheet.write_formula(5, 2, "=1/0").unwrap();
        // One cell at the far corner.
        sheet.write(1_048_575, 0, "end").unwrap();
        book.save_to_buffer().unwrap()
    }

    #[test]
    fn a_date_cell_is_a_day_and_a_far_corner_costs_one_cell() {
        let options = SheetOptions { header: Some(3), ..SheetOptions::default() };
        let mut sheet = open_sheet(&Source::Bytes(workbook()), &options).unwrap();
        assert_eq!(sheet.columns, ["Title", "", "Deadline"]);
        assert_eq!(sheet.notes, ["read sheet 'Data' of 2"]);
        let first = sheet.read().unwrap().unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 4, 3).unwrap();
        assert_eq!(
            (first.line, first.cells),
            (4, vec![(0, Cell::Text("School".to_owned())), (2, Cell::Day(day))])
        );
        assert_eq!(sheet.read().unwrap().unwrap().cells, [(0, Cell::Number(2026.0))]);
        let mut last = None;
        while let Some(record) = sheet.read().unwrap() {
            last = Some(record.line);
        }
        assert_eq!(last, Some(1_048_576));
    }

    #[test]
    fn a_sheet_that_is_not_there_is_answered_with_those_that_are() {
        let options = SheetOptions { sheet: Some("Dada".to_owned()), ..SheetOptions::default() };
        let error = open_sheet(&Source::Bytes(workbook()), &options).err().unwrap();
        assert_eq!((error.code, error.hint.as_deref()), ("no_sheet", Some("one of: Cover, Data")));
        assert_eq!(opened(b"PK\x03\x04 no zip at all").err().unwrap().code, "bad_workbook");
    }
}
