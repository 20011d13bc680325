//! How a party stands: roles, statuses, rates, and what presses.

use crate::present::charts;
use crate::present::month::rates;
use crate::present::record::due;
use crate::present::words::{Term, Words, args};
use crate::render::figure::{Series, Stacks};
use crate::render::{Cell, Chart, Document, Figure, Table, Tone};
use crate::report::follow_up::{Item, Silent};
use crate::report::party::{PartyReport, StatusCount};

/// The report in one breath.
pub(super) fn sentence(report: &PartyReport, words: &Words) -> String {
    let totals = &report.totals;
    let carried = |code: &str| -> usize {
        totals.by_flag.iter().filter(|f| f.flag.code() == code).map(|f| f.carried).sum()
    };
    words.say(
        "party-sentence",
        args![
            name = report.covers.name.as_str(),
            count = totals.commitments,
            open = totals.open,
            closed = totals.closed,
            overdue = carried("overdue"),
            due_soon = carried("due_soon"),
            silent = carried("stale") + carried("dormant"),
        ],
    )
}

pub(super) fn add(document: Document, report: &PartyReport, words: &Words) -> Document {
    let mut document = document.table(roles(report, words)).table(statuses(report, words));
    if report.totals.commitments > 0 {
        document = document.figure(figure(&report.totals.by_status, words));
    }
    rates::add(document, &report.fulfilment, report.covers.as_of, words)
}

fn roles(report: &PartyReport, words: &Words) -> Table {
    let mut table = Table::new("roles")
        .title(words.text("party-roles"))
        .column(words.column("role"))
        .column(words.number("itself"))
        .column(words.number("through_members"))
        .column(words.number("total"))
        .column(words.number("open"));
    for row in &report.roles {
        table.push(vec![
            words.cell(row.role),
            row.own.into(),
            row.through_members.into(),
            row.total.into(),
            row.open.into(),
        ]);
    }
    table
}

fn statuses(report: &PartyReport, words: &Words) -> Table {
    let mut table = Table::new("statuses")
        .title(words.text("party-by-status"))
        .column(words.column("status"))
        .column(words.number("open"))
        .column(words.number("closed"))
        .column(words.number("count"));
    for row in &report.totals.by_status {
        table.push(vec![words.cell(row.status), row.open.into(), row.closed.into(), row.count.into()]);
    }
    let totals = &report.totals;
    let all = Cell::from(words.coded("all", "party-all")).tone(Tone::Strong);
    table.push(vec![all, totals.open.into(), totals.closed.into(), totals.commitments.into()]);
    table
}

/// The statuses that occur, as bars.
fn figure(by_status: &[StatusCount], words: &Words) -> Figure {
    let rows: Vec<&StatusCount> = by_status.iter().filter(|row| row.count > 0).collect();
    let values = |of: fn(&StatusCount) -> usize| rows.iter().map(|row| charts::count(of(row))).collect();
    let series = |key: &str, tone: Tone, values: Vec<u64>| Series { label: words.text(key), tone, values };
    Figure {
        name: "party_statuses".to_owned(),
        title: words.text("party-by-status"),
        description: words.text("party-by-status-description"),
        chart: Chart::Bars(Stacks {
            heading: words.text("column-status"),
            categories: rows.iter().map(|row| words.term(row.status)).collect(),
            series: vec![
                series("column-open", Tone::Plain, values(|row| row.open)),
                series("column-closed", Tone::Strong, values(|row| row.closed)),
            ],
        }),
    }
}

/// What is overdue, due soon and silent.
pub(super) fn pressing(document: Document, report: &PartyReport, words: &Words) -> Document {
    let overdue = report.overdue.iter().flat_map(|bucket| &bucket.rows);
    let mut late = items("overdue", "party-overdue", "days_overdue", words);
    late.extend(overdue.map(|item| row(item, item.days_overdue, words)));
    let mut soon = items("due_soon", "party-due-soon", "days_left", words);
    soon.extend(report.due_soon.iter().map(|item| row(item, item.days_left, words)));
    let document = match charts::overdue(&report.overdue, words) {
        Some(figure) => document.figure(figure),
        None => document,
    };
    document.table(late).table(soon).table(silent(&report.silent, words))
}

fn items(name: &'static str, title: &str, days: &'static str, words: &Words) -> Table {
    Table::new(name)
        .title(words.text(title))
        .column(words.column("ref"))
        .column(words.flex("title"))
        .column(words.flex("committing"))
        .column(words.column("priority"))
        .column(words.column("status"))
        .column(words.column("due"))
        .column(words.number(days))
        .column(words.flex("also").if_filled())
        .empty(words.text("none"))
}

fn row(item: &Item, days: Option<i64>, words: &Words) -> Vec<Cell> {
    vec![
        item.subject.commitment.to_string().into(),
        item.subject.title.as_str().into(),
        item.subject.by.clone().into(),
        words.cell(item.priority),
        words.cell(item.status),
        item.due.as_ref().map(|date| due(date, words)).into(),
        days.into(),
        words.flags(&item.other_flags),
    ]
}

fn silent(rows: &[Silent], words: &Words) -> Table {
    let mut table = Table::new("silent")
        .title(words.text("party-silent"))
        .column(words.column("ref"))
        .column(words.flex("title"))
        .column(words.flex("committing"))
        .column(words.column("flag"))
        .column(words.column("status"))
        .column(words.number("days_silent"))
        .column(words.flex("last_evidence"))
        .column(words.number("restatements_since"))
        .empty(words.text("none"));
    for row in rows {
        let last = row.last_evidence.as_ref().map(|e| format!("{} {} ({})", e.evidence, e.title, e.dated_on));
        table.push(vec![
            row.item.subject.commitment.to_string().into(),
            row.item.subject.title.as_str().into(),
            row.item.subject.by.clone().into(),
            row.item.flag.map(|flag| words.cell(flag)).into(),
            words.cell(row.item.status),
            row.days_silent.into(),
            last.into(),
            row.restatements_since.into(),
        ]);
    }
    table
}
