//! Tables and texts that the writers' tests share.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::cell::{Cell, Link, Tone};
use super::document::{Block, Document, Entry, Quotation};
use super::figure::{Chart, Figure, Point, Series, Stacks, Step, StepValue, Timeline, TimelineRow};
use super::table::{Column, Table};

/// Two rows with everything that could break a writer.
pub(super) fn hostile() -> Table {
    Table::new("items")
        .column(Column::text("ref", "Ref"))
        .column(Column::flex("title", "Title"))
        .column(Column::number("days", "Days late"))
        .row(vec!["C-1".into(), "\u{1b}[31mred\u{1b}[0m | a\tb\nc \u{202e}evil".into(), 12_i64.into()])
        .row(vec!["C-2".into(), "协议 اتفاق 👩‍🔬 `x` <b>".into(), Cell::empty()])
}

/// A document with these words wherever a document can hold words.
pub(super) fn hostile_document(words: &'static str) -> Document {
    let table =
        |name: &'static str| Table::new(name).column(Column::text(words, words)).title(words).footer(words);
    Document::new()
        .title(words)
        .subtitle(words)
        .anchored(2, words, words)
        .paragraph(words)
        .list(vec![words.to_owned()])
        .fields("record", vec![(words.to_owned(), words.into())])
        .quote(Quotation {
            text: words.repeat(4_000),
            source: Some(words.to_owned()),
            url: Some(format!("https://e.org/{words}")),
            language: Some(words.to_owned()),
            before: words.to_owned(),
            after: words.to_owned(),
            title: Some(words.to_owned()),
        })
        .table(table("t").row(vec![Cell::from(words).link(Link::Url("javascript:alert(1)".to_owned()))]))
        .table(table("none").empty(words))
        .entries(
            Table::new("e"),
            vec![Entry {
                group: Some(words.to_owned()),
                title: words.to_owned(),
                anchor: Some(words.to_owned()),
                facts: vec![words.to_owned()],
                quotes: vec![Quotation::new(words, Some(words.to_owned()))],
                remarks: vec![words.to_owned()],
            }],
        )
}

/// A table without rows.
pub(super) fn none() -> Table {
    Table::new("notes").column(Column::text("ref", "Ref")).empty("none this month")
}

/// Texts of every sort: plain, hostile, wide, joined, long.
pub(super) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z ]{0,120}",
        "\\PC{0,40}",
        prop::collection::vec(any::<char>(), 0..30).prop_map(|chars| chars.into_iter().collect()),
        "[\0-\u{a0}]{0,20}",
        "[协議اتلقא👩🔬🏴\u{200d}\u{fe0f}\u{fe0e}\u{1f3fd}\u{1f1f0}\u{1f1ff}\u{2e3b}\u{17d8}\u{301} ]{0,60}",
        "[-#>*_`|<&a1.) \n\t]{0,20}",
    ]
}

fn any_cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        4 => any_text().prop_map(Cell::from),
        1 => any::<i64>().prop_map(Cell::from),
        1 => any::<f64>().prop_map(Cell::from),
        1 => prop::collection::vec(any_text(), 0..3).prop_map(Cell::from),
        1 => Just(Cell::empty()),
    ]
}

fn any_column() -> impl Strategy<Value = Column> {
    (any_text(), any_text(), 0..3).prop_map(|(key, heading, sort)| match sort {
        0 => Column::text(key, heading),
        1 => Column::number(key, heading),
        _ => Column::flex(key, heading),
    })
}

/// Any table of one to eight columns.
pub(super) fn any_table() -> impl Strategy<Value = Table> {
    prop::collection::vec(any_column(), 1..9).prop_flat_map(|columns| {
        let row = prop::collection::vec(any_cell(), columns.len());
        (Just(columns), prop::collection::vec(row, 0..6), any_text(), any_text()).prop_map(
            |(columns, rows, title, footer)| {
                let table = Table::new("any").title(title).footer(footer);
                let mut table = columns.into_iter().fold(table, Table::column);
                table.extend(rows);
                table
            },
        )
    })
}

/// Any document of up to five blocks.
pub(super) fn any_document() -> impl Strategy<Value = Document> {
    let block = prop_oneof![
        (any::<u8>(), any_text()).prop_map(|(level, text)| Block::Heading { level, text, anchor: None }),
        any_text().prop_map(Block::Paragraph),
        prop::collection::vec((any_text(), any_cell()), 0..4)
            .prop_map(|rows| Block::Fields { name: "fields".into(), rows }),
        any_table().prop_map(Block::Table),
        any_quotation().prop_map(Block::Quote),
        prop::collection::vec(any_text(), 0..4).prop_map(Block::List),
        (any_table(), prop::collection::vec(any_entry(), 0..3))
            .prop_map(|(table, entries)| Block::Entries { table, entries }),
        any_figure().prop_map(Block::Figure),
    ];
    (prop::option::of(any_text()), prop::collection::vec(block, 0..5)).prop_map(|(title, blocks)| Document {
        title,
        blocks,
        ..Document::new()
    })
}

fn any_quotation() -> impl Strategy<Value = Quotation> {
    let around = || prop_oneof![2 => Just(String::new()), 1 => any_text()];
    (any_text(), prop::option::of(any_text()), around(), around())
        .prop_map(|(text, source, before, after)| Quotation { before, after, ..Quotation::new(text, source) })
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let texts = || prop::collection::vec(any_text(), 0..3);
    let quotes = prop::collection::vec(any_quotation(), 0..3);
    let head = (prop::option::of(any_text()), any_text());
    (head, texts(), quotes, texts()).prop_map(|((group, title), facts, quotes, remarks)| Entry {
        group,
        title,
        anchor: None,
        facts,
        quotes,
        remarks,
    })
}

fn any_tone() -> impl Strategy<Value = Tone> {
    prop::sample::select(vec![Tone::Plain, Tone::Good, Tone::Warn, Tone::Bad, Tone::Dim, Tone::Strong])
}

fn any_count() -> impl Strategy<Value = u64> {
    prop_oneof![Just(0), 0..20_u64, 0..100_000_u64, any::<u64>()]
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let day = |number| NaiveDate::from_num_days_from_ce_opt(number);
    prop_oneof![3 => 739_000..741_000_i32, 1 => -100_000..3_000_000_i32].prop_filter_map("no day", day)
}

fn any_stacks() -> impl Strategy<Value = Stacks> {
    let series = (any_text(), any_tone(), prop::collection::vec(any_count(), 0..62));
    let series = series.prop_map(|(label, tone, values)| Series { label, tone, values });
    let categories =
        prop_oneof![prop::collection::vec(any_text(), 0..62), prop::collection::vec("2026-[0-9]{2}", 0..62),];
    (any_text(), categories, prop::collection::vec(series, 0..14))
        .prop_map(|(heading, categories, series)| Stacks { heading, categories, series })
}

fn any_timeline() -> impl Strategy<Value = Timeline> {
    let point = (any_day(), any_text(), any_tone()).prop_map(|(on, label, tone)| Point { on, label, tone });
    let row = (any_text(), prop::collection::vec(point, 0..5), any::<bool>())
        .prop_map(|(label, points, joined)| TimelineRow { label, points, joined });
    (any_text(), prop::collection::vec(row, 0..26), prop::option::of((any_day(), any_text())))
        .prop_map(|(heading, rows, marked)| Timeline { heading, rows, marked })
}

/// Any chart, from empty to overfull.
pub(super) fn any_figure() -> impl Strategy<Value = Figure> {
    let value = prop_oneof![
        any_count().prop_map(StepValue::Total),
        (-20..20_i64).prop_map(StepValue::Change),
        any::<i64>().prop_map(StepValue::Change),
    ];
    let step = (any_text(), value).prop_map(|(label, value)| Step { label, value });
    let chart = prop_oneof![
        any_stacks().prop_map(Chart::Columns),
        any_stacks().prop_map(Chart::Bars),
        prop::collection::vec(step, 0..12).prop_map(Chart::Waterfall),
        any_timeline().prop_map(Chart::Timeline),
    ];
    ("[a-z_]{1,12}", any_text(), any_text(), chart).prop_map(|(name, title, description, chart)| Figure {
        name,
        title,
        description,
        chart,
    })
}
