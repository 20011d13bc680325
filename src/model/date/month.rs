//! The month of a monthly report.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};

use super::Precision;
use super::refusal::bad;
use super::span::Span;
use super::{grammar, numeric};
use crate::error::Result;

/// One calendar month. Prints and serialises as `2026-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// The month that holds the day.
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// Reads a month: `2026-11`, `November 2026`, `Nov 2026`, `last month`, `this month`, `next month`.
    ///
    /// Refused (exit 4, `bad_date`): what is no month, a day or a year among them.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self> {
        match grammar::read(text, today)? {
            Some(span) if span.precision == Some(Precision::Month) => Ok(Self::of(span.first)),
            Some(span) => Err(bad(text, &format!("is a {}, not a month", span.noun()))
                .hint(format!("name the month, such as {}", Self::of(span.last)))),
            None => Err(bad(text, "is not a month").hint("write it as 2026-11, November 2026 or last month")),
        }
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or_default()
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        let first = self.first_day();
        Span::around(first, Precision::Month).map_or(first, |span| span.last)
    }

    /// The month before; the calendar's first month is its own.
    #[must_use]
    pub fn previous(self) -> Self {
        self.first_day().checked_sub_months(Months::new(1)).map_or(self, Self::of)
    }

    /// The month after; the calendar's last month is its own.
    #[must_use]
    pub fn next(self) -> Self {
        self.first_day().checked_add_months(Months::new(1)).map_or(self, Self::of)
    }

    /// The month as a heading prints it: `November 2026`.
    pub fn title(self) -> String {
        format!("{} {}", numeric::month_name(self.first_day()), self.year)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:04}-{:02}", self.year, self.month))
    }
}

impl serde::Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::ymd;

    fn read(text: &str) -> Result<Month> {
        Month::parse(text, ymd(2026, 12, 31))
    }

    #[test]
    fn a_month_is_read_in_every_spelling_people_use() {
        for text in
            ["2026-11", "November 2026", "nov 2026", "ноябрь 2026", "11.2026", "last month", " LAST MONTH "]
        {
            assert_eq!(read(text).unwrap().to_string(), "2026-11", "{text}");
        }
        assert_eq!(read("this month").unwrap().title(), "December 2026");
    }

    #[test]
    fn a_month_knows_its_days_and_its_neighbours() {
        let december = read("2027-12").unwrap();
        assert_eq!((december.first_day(), december.last_day()), (ymd(2027, 12, 1), ymd(2027, 12, 31)));
        assert_eq!(december.next().to_string(), "2028-01");
        assert_eq!(december.next().next().last_day(), ymd(2028, 2, 29));
        assert_eq!(december.next().previous(), december);
        assert!(december < december.next());
    }

    #[test]
    fn the_calendar_ends_without_a_panic() {
        let (first, last) = (Month::of(NaiveDate::MIN), Month::of(NaiveDate::MAX));
        assert_eq!((first.previous(), first.first_day()), (first, NaiveDate::MIN));
        assert_eq!((last.next(), last.last_day()), (last, NaiveDate::MAX));
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for text in ["2026", "2026-11-05", "2026Q4", "last week", "November", "2026-13", "11/2026", ""] {
            let error = read(text).unwrap_err();
            assert_eq!((error.code, error.hint.is_some()), ("bad_date", true), "{text}");
        }
        assert_eq!(read("2026-11-05").unwrap_err().hint.unwrap(), "name the month, such as 2026-11");
    }
}
