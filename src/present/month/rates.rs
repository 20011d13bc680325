//! Part 2: the fulfilment rates, each with what it is of and what was left out.

use chrono::NaiveDate;

use crate::model::vocabulary::Status;
use crate::present::phrase::percent;
use crate::present::words::{Words, args};
use crate::render::{Document, Table, Value};
use crate::report::month::{Fulfilment, LeftOut, Rate};

/// Both rates, in sentences and as a table.
pub fn add(document: Document, rates: &Fulfilment, as_of: NaiveDate, words: &Words) -> Document {
    let due = words.say("rate-of-due", args![date = words.date(as_of)]);
    document
        .heading(3, words.text("rate-title"))
        .paragraph(sentence(&words.text("rate-of-closed"), &rates.of_closed, words))
        .paragraph(sentence(&due, &rates.of_due, words))
        .table(table(&rates.of_closed, &rates.of_due, words))
}

/// Numerator, denominator and what was left out, in a sentence.
fn sentence(of_what: &str, rate: &Rate, words: &Words) -> String {
    let left_out = left_out(&rate.left_out, words);
    let Some(share) = rate.rate else {
        return words.say("rate-none", args![of = of_what, left_out = left_out]);
    };
    let with_partial = rate.rate_with_partial.filter(|_| rate.partially_fulfilled > 0).map(|with| {
        let args = args![
            partial = rate.partially_fulfilled,
            both = rate.fulfilled + rate.partially_fulfilled,
            denominator = rate.denominator,
            percent = percent(words, with),
        ];
        words.say("rate-with-partial", args)
    });
    let args = args![
        of = of_what,
        fulfilled = rate.fulfilled,
        denominator = rate.denominator,
        percent = percent(words, share),
        with_partial = with_partial.unwrap_or_default(),
        left_out = left_out,
    ];
    words.say("rate-some", args)
}

fn left_out(left_out: &[LeftOut], words: &Words) -> String {
    let parts = left_out.iter().filter(|l| l.count > 0).map(|l| {
        let reason = match l.reason {
            "open" => words.text("open"),
            "undated" => words.text("left-out-undated"),
            "not_yet_due" => words.text("left-out-not-yet-due"),
            status => status.parse::<Status>().map_or_else(|_| status.to_owned(), |word| words.term(word)),
        };
        words.say("counted", args![count = l.count, what = reason])
    });
    let parts = parts.collect::<Vec<_>>();
    if parts.is_empty() { words.text("left-out-nothing") } else { parts.join(", ") }
}

fn table(of_closed: &Rate, of_due: &Rate, words: &Words) -> Table {
    let mut table = Table::new("fulfilment")
        .column(words.column("of"))
        .column(words.number("fulfilled"))
        .column(words.number("partially_fulfilled"))
        .column(words.number("not_fulfilled"))
        .column(words.number("open").heading(words.text("column-still_open")))
        .column(words.number("denominator"))
        .column(words.number("rate").for_data())
        .column(words.number("rate_with_partial").for_data())
        .column(words.flex("left_out").for_data())
        .column(words.number("total").for_data());
    for (name, rate) in
        [(words.coded("closed", "rate-row-closed"), of_closed), (words.coded("due", "rate-row-due"), of_due)]
    {
        table.push(vec![
            name.into(),
            rate.fulfilled.into(),
            rate.partially_fulfilled.into(),
            rate.not_fulfilled.into(),
            rate.open.into(),
            rate.denominator.into(),
            rate.rate.map(thousandths).into(),
            rate.rate_with_partial.map(thousandths).into(),
            left_out(&rate.left_out, words).into(),
            rate.total.into(),
        ]);
    }
    table.footer(words.say("rate-note", args![count = of_closed.total]))
}

/// A rate to three places: more would pretend to know more.
fn thousandths(rate: f64) -> Value {
    Value::Rate((rate * 1000.0).round() / 1000.0)
}
