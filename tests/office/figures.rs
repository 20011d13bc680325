//! Every number and day of a workbook is the one of the CSV files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufReader, Read as _};
use std::path::Path;

use calamine::{Data, DataType as _, Reader as _, Xlsx, open_workbook};

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

/// The sheets of tables by their names for programs, which stand beside the links of the first sheet. The order of both is
/// the same; sheets of figures have no such name.
fn sheets_by_code(book: &mut Xlsx<BufReader<File>>) -> BTreeMap<String, String> {
    let names = book.sheet_names();
    let contents = book.worksheet_range(&names[0]).unwrap();
    let links = contents.rows().filter(|row| matches!(row.get(1), Some(Data::Float(_))));
    let codes = links.map(|row| row.get(2).and_then(Data::as_string));
    let pairs = codes
        .zip(&names[1..])
        .filter_map(|(code, name)| Some((code.filter(|c| !c.is_empty())?, name.clone())));
    pairs.collect()
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
        let sheets = sheets_by_code(&mut book);
        assert_eq!(files.keys().collect::<Vec<_>>(), sheets.keys().collect::<Vec<_>>());
        for (name, path) in files {
            let sheet = book.worksheet_range(&sheets[&name]).unwrap();
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

/// The numbers that the charts of a workbook keep of their cells, chart by chart.
fn drawn(workbook: &Path) -> Vec<BTreeSet<u64>> {
    let mut archive = zip::ZipArchive::new(File::open(workbook).unwrap()).unwrap();
    let charts = (1..).map_while(|n| {
        let mut xml = String::new();
        archive.by_name(&format!("xl/charts/chart{n}.xml")).ok()?.read_to_string(&mut xml).unwrap();
        let caches = xml.split("<c:numCache>").skip(1).map(|it| it.split("</c:numCache>").next().unwrap());
        let values = caches.flat_map(|it| it.split("<c:v>").skip(1).map(|v| v.split('<').next().unwrap()));
        Some(values.map(|value| value.parse().unwrap()).collect())
    });
    charts.collect()
}

#[test]
fn the_charts_of_a_workbook_and_the_pictures_in_word_show_what_the_json_says() {
    let demo = Demo::new();
    let json = fs::read_to_string(demo.report(REPORTS[0], "report.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let headline = &json["data"]["headline"];
    let whole = |value: &serde_json::Value| value.as_u64().unwrap();
    let flow: BTreeSet<u64> = ["opening_stock", "new", "reopened", "closed", "closing_stock"]
        .into_iter()
        .map(|name| whole(&headline[name]))
        .collect();
    let charts = drawn(&demo.report(REPORTS[0], "report.xlsx"));
    // Where a step begins is no figure of the report, but the stock so far is one of its ends.
    assert_eq!(charts[0].difference(&flow).collect::<Vec<_>>(), Vec::<&u64>::new(), "{charts:?}");
    let trend = json["data"]["trend"].as_array().or_else(|| headline["trend"].as_array()).unwrap();
    let by_status = trend.iter().flat_map(|month| month["by_status"].as_array().unwrap());
    let counts: BTreeSet<u64> = by_status.map(|status| whole(&status["count"])).collect();
    assert!(charts[1].iter().all(|n| *n == 0 || counts.contains(n)), "{:?} {counts:?}", charts[1]);
    assert!(charts.len() >= 4, "{}", charts.len());

    let mut word = zip::ZipArchive::new(File::open(demo.report(REPORTS[0], "report.docx")).unwrap()).unwrap();
    let mut svg = String::new();
    word.by_name("word/media/figure1.svg").unwrap().read_to_string(&mut svg).unwrap();
    let labels: Vec<&str> = svg.split("font-weight=\"600\"").skip(1).collect();
    let shown = labels.iter().map(|it| it.split('>').nth(1).unwrap().split('<').next().unwrap());
    let shown: BTreeSet<u64> = shown.map(|it| it.trim_start_matches(['+', '−']).parse().unwrap()).collect();
    assert_eq!(shown, flow);
}
