//! Part 2: stocks and flows in a sentence and a table, and statuses.

use super::{figures, monthly, rates};
use crate::present::words::{Words, args};
use crate::render::{Cell, Column, Document, Table, Tone, Word};
use crate::report::month::{Covers, Headline, MonthReport, StatusCount, TrendPoint};

/// The report in one breath: the stock, what moved it, and what is overdue.
pub(super) fn sentence(report: &MonthReport, words: &Words) -> String {
    let h = &report.headline;
    let overdue: usize = report.deadlines.overdue.iter().map(|b| b.count).sum();
    let args = args![
        trend = trend(h.opening_stock, h.closing_stock),
        opening = h.opening_stock,
        closing = h.closing_stock,
        month = words.month(report.covers.month),
        new = h.new,
        reopened = h.reopened,
        closed = h.closed,
        overdue = overdue,
        as_of = words.date(report.covers.as_of),
    ];
    words.say("headline", args)
}

/// Which way a number went, as messages tell it apart.
pub(super) fn trend(before: usize, after: usize) -> &'static str {
    match before.cmp(&after) {
        std::cmp::Ordering::Less => "up",
        std::cmp::Ordering::Equal => "same",
        std::cmp::Ordering::Greater => "down",
    }
}

pub(super) fn add(document: Document, report: &MonthReport, words: &Words) -> Document {
    let (headline, covers) = (&report.headline, &report.covers);
    let document = document.paragraph(sum(headline, words)).table(stock(headline, covers, words));
    let document = figures::add(document, figures::waterfall(headline, covers.month, words));
    let document = document.table(stock_by_month(&report.trend, words));
    let document = figures::add(document, figures::stock(&report.trend, words));
    rates::add(document.table(statuses(headline, words)), &headline.fulfilment, covers.as_of, words)
}

/// `Opening stock 12 + 3 new + 1 reopened − 2 closed = closing stock 14.`
fn sum(h: &Headline, words: &Words) -> String {
    let args = args![
        opening = h.opening_stock,
        new = h.new,
        reopened = h.reopened,
        closed = h.closed,
        closing = h.closing_stock,
    ];
    let sum = words.say("stock-sum", args);
    if h.adds_up { sum } else { format!("{sum} {}", words.text("stock-wrong")) }
}

fn stock(h: &Headline, covers: &Covers, words: &Words) -> Table {
    let before = words.say("stock-opening", args![date = words.date(covers.first_day)]);
    let after = words.say("stock-closing", args![date = words.date(covers.counted_until)]);
    let rows = [
        (words.coded("opening", "figure-step-opening"), before, h.opening_stock),
        (words.coded("new", "figure-step-new"), words.text("stock-new"), h.new),
        (words.coded("reopened", "figure-step-reopened"), words.text("stock-reopened"), h.reopened),
        (words.coded("closed", "figure-step-closed"), words.text("stock-closed"), h.closed),
        (words.coded("closing", "figure-step-closing"), after, h.closing_stock),
    ];
    let mut table = Table::new("stock")
        .title(words.text("stock-title"))
        .column(words.column("part").for_data())
        .column(words.column("label"))
        .column(words.number("count"));
    table.extend(rows.into_iter().map(|(part, label, count)| vec![part.into(), label.into(), count.into()]));
    table
}

/// The last twelve months, with a column for each status that a commitment may be open with.
fn stock_by_month(trend: &[TrendPoint], words: &Words) -> Table {
    let mut table = Table::new("stock_by_month")
        .title(words.text("stock-by-month-title"))
        .column(words.column("month"))
        .column(words.number("open"));
    let statuses = trend.iter().map(|p| p.by_status.as_slice()).max_by_key(|row| row.len()).unwrap_or(&[]);
    for with in statuses {
        let column = Column::number(with.status.as_str(), words.term(with.status));
        let occurs = trend.iter().any(|point| figures::with_status(point, with.status) > 0);
        table = table.column(if occurs { column } else { column.for_data() });
    }
    for point in trend {
        let counts = statuses.iter().map(|with| figures::with_status(point, with.status).into());
        let head: [Cell; 2] = [point.month.to_string().into(), point.open.into()];
        table.push(head.into_iter().chain(counts).collect());
    }
    table
}

fn statuses(headline: &Headline, words: &Words) -> Table {
    let table = Table::new("statuses")
        .title(words.text("by-status"))
        .column(words.column("status"))
        .column(words.number("open"))
        .column(words.number("closed"))
        .column(words.number("count"))
        .column(words.number("last_month"))
        .column(words.number("change"));
    let statuses = &headline.statuses;
    let figures = |c: &StatusCount| [c.count.into(), c.last_month.into(), change(c.change)];
    let mut table = monthly(table, words);
    for row in &statuses.rows {
        let head: [Cell; 3] = [words.cell(row.status), row.open.into(), row.closed.into()];
        table.push(head.into_iter().chain(figures(&row.figures)).collect());
    }
    let all: [(Word, _, _, _); 3] = [
        (words.coded("open", "open"), statuses.open.count, 0, &statuses.open),
        (words.coded("closed", "closed"), 0, statuses.closed.count, &statuses.closed),
        (words.coded("all", "all"), statuses.open.count, statuses.closed.count, &statuses.total),
    ];
    for (label, open, closed, count) in all {
        let head: [Cell; 3] = [Cell::from(label).tone(Tone::Strong), open.into(), closed.into()];
        table.push(head.into_iter().chain(figures(count)).collect());
    }
    table
}

/// A difference; none at all stands back.
fn change(change: i64) -> Cell {
    match change {
        0 => Cell::from(0_i64).tone(Tone::Dim),
        change => change.into(),
    }
}
