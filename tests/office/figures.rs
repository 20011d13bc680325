//! Every number and day of a workbook is the one of the CSV files.

use std::collections::BTreeMap;
use std::fs;

use calamine::{Data, Reader as _, Xlsx, open_workbook};

use super::{Demo, REPORTS};

/// The cells of a CSV file below its header.
fn rows_of(path: &std::path::Path) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A cell as CSV writes it, where it is a number or a day.
fn as_csv(cell: &Data) -> Option<String> {
    match cell {
        Data::Float(number) => Some(format!("{number}")),
        Data::DateTime(day) => {
            let first = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
            #[expect(clippy::cast_possible_truncation, reason = "days of this century")]
            Some((first + chrono::TimeDelta::days(day.as_f64() as i64)).to_string())
        }
        _ => None,
    }
}

#[test]
fn a_workbook_has_the_figures_of_the_csv_files() {
    let demo = Demo::new();
    let mut compared = 0;
    for (number, report) in REPORTS.into_iter().enumerate() {
        let folder = demo.report(report, &format!("csv{number}"));
        let mut book: Xlsx<_> = open_workbook(demo.report(report, "report.xlsx")).unwrap();
        let files: BTreeMap<String, _> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path))
            .collect();
        assert_eq!(files.len() + 1, book.sheet_names().len());
        for (name, path) in files {
            let sheet = book.worksheet_range(&name).unwrap();
            for (row, cells) in (1_u32..).zip(rows_of(&path)) {
                for (column, cell) in (0_u32..).zip(cells) {
                    let written = sheet.get_value((row, column));
                    if let Some(figure) = written.and_then(as_csv) {
                        let is_same = figure == cell || figure.parse::<f64>().ok() == cell.parse().ok();
                        assert!(is_same, "{name} {row} {column}: {figure} and {cell}");
                        compared += 1;
                    } else {
                        // A number of the CSV is a number here.
                        let is_number =
                            cell.parse::<f64>().is_ok() && matches!(written, Some(Data::String(_)));
                        assert!(!is_number || cell.len() == 4, "{name} {row} {column}: {cell}");
                    }
                }
            }
        }
    }
    assert!(compared > 200, "{compared}");
}
