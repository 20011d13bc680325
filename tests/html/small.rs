//! A document with one block of each kind.

use chrono::NaiveDate;
use onrecord::render::figure::{
    Chart, Figure, Point, Series, Stacks, Step, StepValue, Timeline, TimelineRow,
};
use onrecord::render::{Cell, Column, Document, Entry, Link, Quotation, Table, Tone};

pub fn document() -> Document {
    Document::new()
        .title("Commitments in November 2026")
        .subtitle("As of 2026-11-30")
        .paragraph("Two are open.\n\nSee https://example.org/method for how this was counted.")
        .anchored(2, "1. Figures", "figures")
        .fields("covers", vec![("As of".to_owned(), day(2026, 11, 30).into())])
        .figure(stock())
        .figure(steps())
        .figure(parties())
        .figure(moved())
        .heading(2, "2. New commitments")
        .entries(Table::new("new"), vec![entry()])
        .heading(2, "3. Overdue")
        .table(overdue())
        .heading(3, "Nothing else")
        .table(Table::new("none").column(Column::text("ref", "Ref")).empty("None this month."))
        .list(vec!["1 of 2 (50 %) is overdue".to_owned()])
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn figure(name: &str, title: &str, chart: Chart) -> Figure {
    let description = format!("{title}, as the table of values has them.");
    Figure { name: name.to_owned(), title: title.to_owned(), description, chart }
}

fn series(label: &str, tone: Tone, values: &[u64]) -> Series {
    Series { label: label.to_owned(), tone, values: values.to_vec() }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn stock() -> Figure {
    let stacks = Stacks {
        heading: "Month".to_owned(),
        categories: texts(&["2026-09", "2026-10", "2026-11"]),
        series: vec![
            series("in progress", Tone::Plain, &[3, 14, 12]),
            series("no evidence", Tone::Warn, &[0, 5, 9]),
            series("not fulfilled", Tone::Bad, &[1, 1, 4]),
        ],
    };
    figure("stock", "Open commitments by status", Chart::Columns(stacks))
}

fn steps() -> Figure {
    let step = |label: &str, value| Step { label: label.to_owned(), value };
    let steps = vec![
        step("Opening stock", StepValue::Total(20)),
        step("New", StepValue::Change(7)),
        step("Reopened", StepValue::Change(0)),
        step("Closed", StepValue::Change(-2)),
        step("Closing stock", StepValue::Total(25)),
    ];
    figure("steps", "From opening to closing stock", Chart::Waterfall(steps))
}

fn parties() -> Figure {
    let stacks = Stacks {
        heading: "Party".to_owned(),
        categories: texts(&["Kazakhstan", "UN Regional Centre for Preventive Diplomacy", "Министерство"]),
        series: vec![series("open", Tone::Plain, &[12, 3, 0]), series("overdue", Tone::Bad, &[2, 1, 1])],
    };
    figure("by_party", "Status by party", Chart::Bars(stacks))
}

fn moved() -> Figure {
    let point = |on, label: &str, tone| Point { on, label: label.to_owned(), tone };
    let row = TimelineRow {
        label: "C-1".to_owned(),
        points: vec![
            point(day(2026, 6, 30), "stated", Tone::Dim),
            point(day(2027, 3, 31), "moved", Tone::Warn),
        ],
        joined: true,
    };
    let marked = Some((day(2026, 11, 30), "as of 2026-11-30".to_owned()));
    let timeline = Timeline { heading: "Commitment".to_owned(), rows: vec![row], marked };
    figure("moved", "Deadlines moved", Chart::Timeline(timeline))
}

fn entry() -> Entry {
    Entry {
        group: Some("Kazakhstan".to_owned()),
        title: "C-1 Open a regional water centre".to_owned(),
        anchor: Some("c-1".to_owned()),
        facts: texts(&["Made 2026-11-03 by Kazakhstan", "pledge, firm; due 2027-03-31 (stated)"]),
        quotes: vec![Quotation {
            text: "Стороны договорились открыть центр.".to_owned(),
            source: Some("R-1 Joint statement, https://example.org/r1".to_owned()),
            url: Some("https://example.org/r1".to_owned()),
            language: Some("ru".to_owned()),
            ..Quotation::default()
        }],
        remarks: texts(&["Condition: funds are found"]),
    }
}

fn overdue() -> Table {
    Table::new("overdue")
        .title("Overdue by more than 30 days")
        .column(Column::text("ref", "Ref"))
        .column(Column::flex("title", "Commitment"))
        .column(Column::text("due", "Due"))
        .column(Column::number("days", "Days over"))
        .row(vec![
            Cell::from("C-1").link(Link::Anchor("c-1".to_owned())),
            "Open a regional water centre".into(),
            day(2026, 6, 30).into(),
            Cell::from(153_i64).tone(Tone::Bad),
        ])
        .row(vec![
            Cell::from("C-2").link(Link::Anchor("c-2".to_owned())),
            "Publish <all> the data & tables".into(),
            Cell::empty(),
            Cell::empty(),
        ])
        .footer("Days are counted from the end of the period.")
}
