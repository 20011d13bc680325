//! The one grammar of dates: a text in, a stretch of the calendar out.

use chrono::{Datelike, NaiveDate};

use super::Precision;
use super::named;
use super::numeric::{self, month_number};
use super::order::DateOrder;
use super::refusal::{YEARS, bad, out_of_years};
use super::relative;
use super::span::Span;
use super::token::Token::{Mark, Number, Word, Year};
use super::token::{Token, fold, tokens};
use crate::error::Result;

/// Reads every form of the grammar. `None` is no form at all: whoever asked says what is wanted.
///
/// A form that names an impossible, ambiguous or out-of-range date is an error (exit 4).
pub(super) fn read(text: &str, today: NaiveDate) -> Result<Option<Span>> {
    if let Some(day) = relative::read(text, today)? {
        return within(text, Some(Span::day(day))).map(Some);
    }
    let folded = fold(text);
    let tokens = tokens(&folded);
    if let Some(span) = words(text, &tokens, today)? {
        return Ok(Some(span));
    }
    dated(text, &tokens)
}

/// The forms that say themselves which day or period they mean, whatever day it is.
pub(super) fn dated(text: &str, tokens: &[Token]) -> Result<Option<Span>> {
    let tokens = named::without_year_word(tokens);
    if let Some(span) = numbers(text, tokens)? {
        return Ok(Some(span));
    }
    if let Some(span) = written(text, tokens)? {
        return Ok(Some(span));
    }
    match named::read(tokens) {
        Some((year, month, Some(day))) => Ok(Some(Span::day(numeric::day(text, year, month, day)?))),
        Some((year, month, None)) => part(text, year, month, Precision::Month),
        None => Ok(None),
    }
}

/// The forms that count from today: `yesterday`, `eom`, `last quarter`.
fn words(text: &str, tokens: &[Token], today: NaiveDate) -> Result<Option<Span>> {
    let span = match *tokens {
        [Word("today")] => Some(Span::day(today)),
        [Word("yesterday")] => today.pred_opt().map(Span::day),
        [Word("tomorrow")] => today.succ_opt().map(Span::day),
        [Word("eom")] => Span::around(today, Precision::Month).map(|month| Span::day(month.last)),
        [Word(which @ ("last" | "this" | "next")), Mark(' '), Word(unit)] => {
            let steps = match which {
                "last" => -1,
                "this" => 0,
                _ => 1,
            };
            match unit {
                "week" => Span::week(today, steps),
                "month" => Span::near(today, Precision::Month, steps),
                "quarter" => Span::near(today, Precision::Quarter, steps),
                "year" => Span::near(today, Precision::Year, steps),
                _ => return Ok(None),
            }
        }
        _ => return Ok(None),
    };
    within(text, span).map(Some)
}

/// The forms that name their year: `2026-12-01`, `1 Dec 2026`, `2026Q4`, `June 2026`.
fn written(text: &str, tokens: &[Token]) -> Result<Option<Span>> {
    let (year, month, day) = match *tokens {
        [Year(year)] => return part(text, year, 1, Precision::Year),
        [Year(year), Word("q"), n]
        | [Year(year), Mark('-' | ' '), Word("q"), n]
        | [Word("q"), n, Mark('-' | ' '), Year(year)] => return numbered(text, year, n, Precision::Quarter),
        [Year(year), Word("h"), n]
        | [Year(year), Mark('-' | ' '), Word("h"), n]
        | [Word("h"), n, Mark('-' | ' '), Year(year)] => return numbered(text, year, n, Precision::HalfYear),
        [Year(year), Mark('-'), Number(month)] => return part(text, year, month, Precision::Month),
        [Year(year), Mark('-'), Number(month), Mark('-'), Number(day)] => (year, month, day),
        [Word(name), Mark(' '), Year(year)] => match month_number(name) {
            Some(month) => return part(text, year, month, Precision::Month),
            None => return Ok(None),
        },
        [Number(day), Mark('-' | ' '), Word(name), Mark('-' | ' '), Year(year)]
        | [Word(name), Mark(' '), Number(day), Mark(' '), Year(year)] => match month_number(name) {
            Some(month) => (year, month, day),
            None => return Ok(None),
        },
        _ => return Ok(None),
    };
    Ok(Some(Span::day(numeric::day(text, year, month, day)?)))
}

/// The quarter or half-year of that number; a number that no year has is refused.
fn numbered(text: &str, year: i32, number: Token, precision: Precision) -> Result<Option<Span>> {
    let (noun, letter, count, months) = match precision {
        Precision::Quarter => ("quarters", 'Q', 4, 3),
        _ => ("half-years", 'H', 2, 6),
    };
    match number {
        Number(n) if (1..=count).contains(&n) => part(text, year, (n - 1) * months + 1, precision),
        Number(_) => Err(bad(text, &format!("does not exist: {noun} run from {letter}1 to {letter}{count}"))
            .hint(format!("write one such as {year}{letter}1"))),
        _ => Ok(None),
    }
}

/// The stretch of that precision that begins with the given month.
fn part(text: &str, year: i32, month: u32, precision: Precision) -> Result<Option<Span>> {
    let first = numeric::first_day(text, year, month)?;
    within(text, Span::around(first, precision)).map(Some)
}

/// Days and months of numbers with dots, whose order is settled (`22.05.2026`, `05.2026`). The other numeric spellings
/// with the year last, or with strokes, are refused with what they may mean.
fn numbers(text: &str, tokens: &[Token]) -> Result<Option<Span>> {
    match *tokens {
        [Number(day), Mark('.'), Number(month), Mark('.'), Year(year)] => {
            let day = numeric::in_order(text, day, month, year, DateOrder::DayFirst)?;
            Ok(Some(Span::day(day)))
        }
        [Number(month), Mark('.'), Year(year)] => part(text, year, month, Precision::Month),
        [Number(one), Mark('/' | '.' | '-'), Number(two), Mark('/' | '.' | '-'), Year(year)] => {
            Err(numeric::refuse_year_last(text, one, two, year))
        }
        [Number(_), Mark('/' | '.' | '-'), Number(_), Mark('/' | '.' | '-'), Number(_)] => {
            Err(numeric::refuse_short_year(text))
        }
        [Year(year), Mark('/' | '.'), Number(month), Mark('/' | '.'), Number(day)] => {
            let day = numeric::day(text, year, month, day)?;
            Err(numeric::refuse_numeric(text, &day.to_string()))
        }
        [Year(year), Mark('/' | '.'), Number(month)] | [Number(month), Mark('/' | '-'), Year(year)] => {
            let first = numeric::first_day(text, year, month)?;
            Err(numeric::refuse_numeric(text, &first.format("%Y-%m").to_string()))
        }
        _ => Ok(None),
    }
}

/// The stretch, if it exists and lies in the years the ledger takes.
fn within(text: &str, span: Option<Span>) -> Result<Span> {
    span.filter(|span| YEARS.contains(&span.first.year()) && YEARS.contains(&span.last.year()))
        .ok_or_else(|| out_of_years(text))
}
