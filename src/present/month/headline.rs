//! Part 2: stocks and flows in a sentence and a table, statuses, and the fulfilment rates with what they are of.

use super::monthly;
use crate::present::phrase::{count, percent};
use crate::render::{Cell, Column, Document, Table, Tone};
use crate::report::month::{Covers, Headline, LeftOut, MonthReport, Rate, StatusCount};

/// The report in one breath: the stock, and what is overdue.
pub(super) fn sentence(report: &MonthReport) -> String {
    let h = &report.headline;
    let overdue: usize = report.deadlines.overdue.iter().map(|b| b.count).sum();
    let end = report.covers.counted_until;
    format!(
        "{} {} at the end of {end}, {} a month before. {} were made in {}, {} closed and {} reopened; {} overdue as of {}.",
        h.closing_stock,
        if h.closing_stock == 1 { "commitment was open" } else { "commitments were open" },
        h.opening_stock,
        h.new,
        report.covers.title,
        h.closed,
        h.reopened,
        if overdue == 1 { "1 was".to_owned() } else { format!("{overdue} were") },
        report.covers.as_of,
    )
}

pub(super) fn add(document: Document, headline: &Headline, covers: &Covers) -> Document {
    let document = document.paragraph(sum(headline)).table(stock(headline, covers)).table(statuses(headline));
    let rates = &headline.fulfilment;
    document
        .heading(3, "Fulfilment rate")
        .paragraph(rate_sentence("closed with an outcome", &rates.of_closed))
        .paragraph(rate_sentence(&format!("due by {}", covers.as_of), &rates.of_due))
        .table(fulfilment(&rates.of_closed, &rates.of_due))
}

/// `Opening stock 12 + 3 new + 1 reopened − 2 closed = closing stock 14.`
fn sum(h: &Headline) -> String {
    let sum = format!(
        "Opening stock {} + {} new + {} reopened − {} closed = closing stock {}.",
        h.opening_stock, h.new, h.reopened, h.closed, h.closing_stock
    );
    if h.adds_up { sum } else { format!("{sum} THE FIGURES DO NOT ADD UP: run 'onrecord check'.") }
}

fn stock(h: &Headline, covers: &Covers) -> Table {
    let rows = [
        ("opening", format!("Open before {}", covers.first_day), h.opening_stock),
        ("new", "+ new".to_owned(), h.new),
        ("reopened", "+ reopened".to_owned(), h.reopened),
        ("closed", "− closed".to_owned(), h.closed),
        ("closing", format!("= open at the end of {}", covers.counted_until), h.closing_stock),
    ];
    let mut table = Table::new("stock")
        .title("Stock of open commitments")
        .column(Column::text("part", "Part"))
        .column(Column::text("label", "What it counts"))
        .column(Column::number("count", "Count"));
    table.extend(rows.into_iter().map(|(part, label, count)| vec![part.into(), label.into(), count.into()]));
    table
}

fn statuses(headline: &Headline) -> Table {
    let table = Table::new("statuses")
        .title("By status")
        .column(Column::text("status", "Status"))
        .column(Column::number("open", "Open"))
        .column(Column::number("closed", "Closed"))
        .column(Column::number("count", "Count"))
        .column(Column::number("last_month", "Last month"))
        .column(Column::number("change", "Change"));
    let statuses = &headline.statuses;
    let figures = |c: &StatusCount| [c.count.into(), c.last_month.into(), change(c.change)];
    let mut table = monthly(table);
    for row in &statuses.rows {
        let head: [Cell; 3] = [row.status.into(), row.open.into(), row.closed.into()];
        table.push(head.into_iter().chain(figures(&row.figures)).collect());
    }
    let all = [
        ("open", statuses.open.count, 0, &statuses.open),
        ("closed", 0, statuses.closed.count, &statuses.closed),
        ("all", statuses.open.count, statuses.closed.count, &statuses.total),
    ];
    for (label, open, closed, count) in all {
        let head: [Cell; 3] = [Cell::from(label).tone(Tone::Strong), open.into(), closed.into()];
        table.push(head.into_iter().chain(figures(count)).collect());
    }
    table
}

/// A difference with its sign.
fn change(change: i64) -> Cell {
    match change {
        0 => Cell::from(0_i64).tone(Tone::Dim),
        change => change.into(),
    }
}

/// Numerator, denominator and what was left out, in a sentence.
fn rate_sentence(of_what: &str, rate: &Rate) -> String {
    let Some(share) = rate.rate else {
        return format!(
            "Of those {of_what}: none, so there is no rate. Left out: {}.",
            left_out(&rate.left_out)
        );
    };
    let with_partial = rate.rate_with_partial.filter(|_| rate.partially_fulfilled > 0).map(|with| {
        format!(
            "; with the {} partially fulfilled {} of {} ({})",
            rate.partially_fulfilled,
            rate.fulfilled + rate.partially_fulfilled,
            rate.denominator,
            percent(with)
        )
    });
    format!(
        "Of those {of_what}, {} of {} fulfilled ({}){}. Left out: {}.",
        rate.fulfilled,
        rate.denominator,
        percent(share),
        with_partial.unwrap_or_default(),
        left_out(&rate.left_out)
    )
}

fn left_out(left_out: &[LeftOut]) -> String {
    let parts = left_out.iter().filter(|l| l.count > 0);
    let parts = parts.map(|l| format!("{} {}", l.count, l.reason.replace('_', " "))).collect::<Vec<_>>();
    if parts.is_empty() { "nothing".to_owned() } else { parts.join(", ") }
}

fn fulfilment(of_closed: &Rate, of_due: &Rate) -> Table {
    let mut table = Table::new("fulfilment")
        .column(Column::text("of", "Of those"))
        .column(Column::number("fulfilled", "Fulfilled"))
        .column(Column::number("partially_fulfilled", "Partially"))
        .column(Column::number("not_fulfilled", "Not"))
        .column(Column::number("open", "Still open"))
        .column(Column::number("denominator", "Denominator"))
        .column(Column::number("rate", "Rate (0 to 1)"))
        .column(Column::number("rate_with_partial", "With partial"))
        .column(Column::flex("left_out", "Left out"))
        .column(Column::number("total", "All"));
    for (name, rate) in [("closed", of_closed), ("due", of_due)] {
        table.push(vec![
            name.into(),
            rate.fulfilled.into(),
            rate.partially_fulfilled.into(),
            rate.not_fulfilled.into(),
            rate.open.into(),
            rate.denominator.into(),
            rate.rate.map(thousandths).into(),
            rate.rate_with_partial.map(thousandths).into(),
            left_out(&rate.left_out).into(),
            rate.total.into(),
        ]);
    }
    table.footer(format!(
        "{} in all; a rate is fulfilled by denominator.",
        count(of_closed.total, "commitment", "commitments")
    ))
}

/// A rate to three places: more would pretend to know more.
fn thousandths(rate: f64) -> f64 {
    (rate * 1000.0).round() / 1000.0
}
