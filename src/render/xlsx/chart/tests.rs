use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use chrono::NaiveDate;

use super::super::write;
use super::*;
use crate::render::Document;
use crate::render::cell::Tone;
use crate::render::figure::{Chart, Point, Series, Stacks, Step, StepValue, Timeline, TimelineRow};

fn figure(chart: Chart) -> Figure {
    Figure {
        name: "f".to_owned(),
        title: "It rose!A1".to_owned(),
        description: "All of it.".to_owned(),
        chart,
    }
}

/// The rows of the sheet of the only figure, and the chart's own part.
fn written(chart: Chart) -> (Vec<Vec<Data>>, String) {
    let bytes = write(&Document::new().figure(figure(chart))).unwrap();
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes.as_slice())).unwrap();
    let rows = book.worksheet_range("Figure 1").unwrap().rows().map(<[Data]>::to_vec).collect();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    assert!(part("xl/drawings/drawing1.xml").contains("descr=\"All of it.\""));
    (rows, part("xl/charts/chart1.xml"))
}

#[test]
fn columns_and_bars_have_a_series_a_column_with_titles_hatchings_and_values() {
    let series = |label: &str, values: &[u64]| Series {
        label: label.to_owned(),
        tone: Tone::Good,
        values: values.to_vec(),
    };
    let stacks = Stacks {
        heading: "Month".to_owned(),
        categories: vec!["2026-01".to_owned(), "2026-02".to_owned()],
        series: vec![series("open", &[3, 4]), series("closed", &[1, 0])],
    };
    let (rows, chart) = written(Chart::Columns(stacks.clone()));
    assert_eq!(rows[2], [Data::String("2026-02".to_owned()), Data::Float(4.0), Data::Float(0.0)]);
    assert!(chart.contains("It rose!A1"), "{chart}");
    for expected in [
        "<c:f>'Figure 1'!$B$2:$B$3</c:f>",
        "<c:f>'Figure 1'!$C$1</c:f>",
        "<c:v>4</c:v>",
        "<a:t>Month</a:t>",
        "<a:t>Number</a:t>",
        "<a:pattFill prst=\"wdUpDiag\">",
        "<c:barDir val=\"col\"/>",
    ] {
        assert!(chart.contains(expected), "{expected}: {chart}");
    }
    let (_, chart) = written(Chart::Bars(stacks));
    assert!(chart.contains("<c:barDir val=\"bar\"/>") && chart.contains("<c:orientation val=\"maxMin\"/>"));
}

#[test]
fn a_waterfall_stands_on_columns_that_nobody_sees() {
    let step = |label: &str, value| Step { label: label.to_owned(), value };
    let steps = vec![
        step("Opening", StepValue::Total(8)),
        step("New", StepValue::Change(3)),
        step("Closed", StepValue::Change(-5)),
        step("Closing", StepValue::Total(6)),
    ];
    let (rows, chart) = written(Chart::Waterfall(steps));
    let numbers = |row: &[Data]| row[1..].iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let rows: Vec<String> = rows[1..].iter().map(|row| numbers(row)).collect();
    assert_eq!(rows, ["8,,8,,", "3,8,,3,", "-5,6,,,5", "6,,6,,"]);
    assert!(chart.contains("<a:noFill/>") && chart.contains("−#,##0;;0"), "{chart}");
}

#[test]
fn a_timeline_has_a_line_for_each_row_unless_excel_lacks_a_day() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let point = |on: &str| Point { on: day(on), label: "due".to_owned(), tone: Tone::Plain };
    let timeline = |first: &str| Timeline {
        heading: "Commitment".to_owned(),
        rows: vec![
            TimelineRow {
                label: "C-1".to_owned(),
                points: vec![point(first), point("2026-03-01")],
                joined: true,
            },
            TimelineRow { label: "C-2".to_owned(), points: vec![point("2026-02-01")], joined: false },
        ],
        marked: Some((day("2026-02-15"), "as of".to_owned())),
    };
    let (rows, chart) = written(Chart::Timeline(timeline("2026-01-01")));
    assert_eq!((&rows[1][3], &rows[3][3]), (&Data::Float(2.0), &Data::Float(1.0)));
    for expected in
        ["<c:f>'Figure 1'!$B$2:$B$3</c:f>", "<c:f>'Figure 1'!$D$4</c:f>", "Day (as of: 2026-02-15)"]
    {
        assert!(chart.contains(expected), "{expected}: {chart}");
    }
    let old = write(&Document::new().figure(figure(Chart::Timeline(timeline("0100-01-01"))))).unwrap();
    assert!(
        !zip::ZipArchive::new(Cursor::new(old)).unwrap().file_names().any(|n| n.unwrap().contains("charts/"))
    );
}

#[test]
fn a_text_alternative_ends_where_excel_does() {
    let long = alternative(&"many words ".repeat(60));
    assert!(
        long.encode_utf16().count() <= 255 && long.ends_with("words…") || long.ends_with("many…"),
        "{long}"
    );
    assert_eq!(
        (text("A!B1").as_str(), text("=1").as_str(), text("plain").as_str()),
        ("\u{a0}A!B1\u{a0}", "\u{a0}=1\u{a0}", "plain")
    );
}
