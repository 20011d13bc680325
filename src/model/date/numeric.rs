//! Days given by numbers: which exist, and the numeric spellings that are refused.

use chrono::{Datelike, NaiveDate};

use super::order::DateOrder;
use super::refusal::{YEARS, ambiguous, bad, out_of_years};
use crate::error::{Error, Result};

const NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The number of an English month, given in lower case in full or by its first three letters.
pub(super) fn month_number(word: &str) -> Option<u32> {
    let fits = |name: &&str| {
        let name = name.to_ascii_lowercase();
        name == word || name.get(..3) == Some(word) || (word == "sept" && name == "september")
    };
    (1..).zip(&NAMES).find(|(_, name)| fits(name)).map(|(number, _)| number)
}

/// The English name of the month that holds `day`.
pub(super) fn month_name(day: NaiveDate) -> &'static str {
    NAMES.get(day.month0() as usize).copied().unwrap_or_default()
}

/// The day of that year, month and number; an impossible one is refused with the reason.
pub(super) fn day(text: &str, year: i32, month: u32, day: u32) -> Result<NaiveDate> {
    let first = first_day(text, year, month)?;
    first.with_day(day).ok_or_else(|| {
        let days = first.num_days_in_month();
        bad(text, &format!("does not exist: {} {year} has {days} days", month_name(first))).hint(format!(
            "the days of that month run from {first} to {}",
            first.format(&format!("%Y-%m-{days}"))
        ))
    })
}

/// The first day of that month; an impossible month, or a year the ledger does not take, is refused.
pub(super) fn first_day(text: &str, year: i32, month: u32) -> Result<NaiveDate> {
    if !YEARS.contains(&year) {
        return Err(out_of_years(text));
    }
    NaiveDate::from_ymd_opt(year, month, 1).ok_or_else(|| {
        bad(text, &format!("does not exist: there is no month {month}"))
            .hint(format!("months run from {year}-01 to {year}-12; a day is written {year}-12-01"))
    })
}

/// The day of two small numbers and a year last, in the order that is settled; none such is refused.
pub(super) fn in_order(text: &str, one: u32, two: u32, year: i32, order: DateOrder) -> Result<NaiveDate> {
    let (month, day_number, first) = match order {
        DateOrder::DayFirst => (two, one, "day"),
        DateOrder::MonthFirst => (one, two, "month"),
    };
    // The other way round, it may be one.
    let swapped = NaiveDate::from_ymd_opt(year, day_number, month).filter(|_| YEARS.contains(&year));
    match swapped {
        Some(other) if month > 12 => {
            let wrong = format!("is no day with the {first} first: there is no month {month}");
            Err(bad(text, &wrong).hint(format!("write {other}")))
        }
        _ => day(text, year, month, day_number),
    }
}

/// Refuses two small numbers and a year last (`03/04/2026`), naming each reading that is possible.
pub(super) fn refuse_year_last(text: &str, one: u32, two: u32, year: i32) -> Error {
    if !YEARS.contains(&year) {
        return out_of_years(text);
    }
    let day_first = NaiveDate::from_ymd_opt(year, two, one);
    let month_first = NaiveDate::from_ymd_opt(year, one, two);
    match (day_first, month_first) {
        (Some(a), Some(b)) if a != b => ambiguous(
            text,
            &format!(
                "can be read in two ways: {} {} {year} ({a}) or {} {}, {year} ({b})",
                a.day(),
                month_name(a),
                month_name(b),
                b.day()
            ),
        )
        .hint(format!("write {a} or {b}")),
        (Some(only), _) | (None, Some(only)) => refuse_numeric(text, &only.to_string()),
        (None, None) => bad(text, "does not exist, whichever number is the day")
            .hint("write year, month and day, such as 2026-12-01"),
    }
}

/// Refuses three small numbers (`03/04/26`).
pub(super) fn refuse_short_year(text: &str) -> Error {
    ambiguous(text, "can be read in several ways: no year is written in full")
        .hint("write year, month and day, such as 2026-12-01")
}

/// Refuses a numeric spelling that has one reading, here in ISO form.
pub(super) fn refuse_numeric(text: &str, iso: &str) -> Error {
    bad(text, "is not written year first, with hyphens").hint(format!("write {iso}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::ymd;

    #[test]
    fn months_are_known_by_name_and_by_abbreviation() {
        for (number, name) in (1..).zip(NAMES) {
            let name = name.to_lowercase();
            assert_eq!(month_number(&name), Some(number));
            assert_eq!(month_number(&name[..3]), Some(number));
        }
        assert_eq!(month_number("sept"), Some(9));
        for word in ["", "j", "ju", "octo", "mars"] {
            assert_eq!(month_number(word), None, "{word}");
        }
        assert_eq!(month_name(ymd(2026, 12, 1)), "December");
    }

    #[test]
    fn an_impossible_day_is_told_how_long_its_month_is() {
        let error = day("2026-02-30", 2026, 2, 30).unwrap_err();
        assert_eq!(error.message, "'2026-02-30' does not exist: February 2026 has 28 days");
        assert_eq!(error.hint.unwrap(), "the days of that month run from 2026-02-01 to 2026-02-28");
        assert_eq!(day("29 Feb 2028", 2028, 2, 29).unwrap(), ymd(2028, 2, 29));
    }

    #[test]
    fn both_readings_are_named() {
        let error = refuse_year_last("03/04/2026", 3, 4, 2026);
        assert_eq!(error.code, "ambiguous_date");
        assert_eq!(
            error.message,
            "'03/04/2026' can be read in two ways: 3 April 2026 (2026-04-03) or March 4, 2026 (2026-03-04)"
        );
    }

    #[test]
    fn a_single_reading_is_refused_all_the_same_and_spelled_out() {
        for (text, one, two, iso) in [
            ("25/12/2026", 25, 12, "2026-12-25"),
            ("12/25/2026", 12, 25, "2026-12-25"),
            ("4.4.2026", 4, 4, "2026-04-04"),
        ] {
            let error = refuse_year_last(text, one, two, 2026);
            assert_eq!((error.code, error.hint), ("bad_date", Some(format!("write {iso}"))), "{text}");
        }
        assert_eq!(refuse_year_last("31/31/2026", 31, 31, 2026).code, "bad_date");
    }
}
