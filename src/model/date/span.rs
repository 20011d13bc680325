//! A named stretch of the calendar: a day, week, month, quarter, half-year or year.

use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

use super::Precision;

/// A named stretch of days, first and last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// First day.
    pub(super) first: NaiveDate,
    /// Last day.
    pub(super) last: NaiveDate,
    /// What sort of stretch; none for a week, which is no precision of a due date.
    pub(super) precision: Option<Precision>,
}

/// How many months a stretch of this precision has; a day has none.
const fn months_in(precision: Precision) -> u32 {
    match precision {
        Precision::Day => 0,
        Precision::Month => 1,
        Precision::Quarter => 3,
        Precision::HalfYear => 6,
        Precision::Year => 12,
    }
}

impl Span {
    /// The one day.
    pub(super) const fn day(day: NaiveDate) -> Self {
        Self { first: day, last: day, precision: Some(Precision::Day) }
    }

    /// The stretch of the given precision that holds `day`; none only where the calendar ends.
    pub(super) fn around(day: NaiveDate, precision: Precision) -> Option<Self> {
        let months = months_in(precision);
        if months == 0 {
            return Some(Self::day(day));
        }
        let first = day.with_day(1)?.with_month0(day.month0() / months * months)?;
        let closing = first.checked_add_months(Months::new(months - 1))?;
        let last = closing.with_day(u32::from(closing.num_days_in_month()))?;
        Some(Self { first, last, precision: Some(precision) })
    }

    /// The stretch `steps` (−1, 0 or 1) stretches away from the one that holds `day`.
    pub(super) fn near(day: NaiveDate, precision: Precision, steps: i8) -> Option<Self> {
        let months = Months::new(months_in(precision));
        let there = match steps {
            ..0 => day.checked_sub_months(months)?,
            0 => day,
            1.. => day.checked_add_months(months)?,
        };
        Self::around(there, precision)
    }

    /// The ISO week (Monday first) `steps` weeks away from the one that holds `day`.
    pub(super) fn week(day: NaiveDate, steps: i8) -> Option<Self> {
        let week = day.checked_add_signed(TimeDelta::weeks(steps.into()))?.week(Weekday::Mon);
        Some(Self { first: week.checked_first_day()?, last: week.checked_last_day()?, precision: None })
    }

    /// What the stretch is called in a message.
    pub(super) const fn noun(&self) -> &'static str {
        match self.precision {
            None => "week",
            Some(Precision::Day) => "day",
            Some(Precision::Month) => "month",
            Some(Precision::Quarter) => "quarter",
            Some(Precision::HalfYear) => "half-year",
            Some(Precision::Year) => "year",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::ymd;

    #[test]
    fn the_calendars_last_day_has_a_month_a_quarter_and_a_year() {
        for precision in Precision::ALL {
            assert_eq!(Span::around(NaiveDate::MAX, *precision).unwrap().last, NaiveDate::MAX);
            assert_eq!(Span::around(NaiveDate::MIN, *precision).unwrap().first, NaiveDate::MIN);
        }
    }

    #[test]
    fn a_week_runs_from_monday_to_sunday_across_the_year() {
        let week = Span::week(ymd(2026, 1, 1), 0).unwrap();
        assert_eq!((week.first, week.last), (ymd(2025, 12, 29), ymd(2026, 1, 4)));
    }

    #[test]
    fn the_month_before_the_31st_is_the_month_before() {
        let month = Span::near(ymd(2026, 3, 31), Precision::Month, -1).unwrap();
        assert_eq!((month.first, month.last), (ymd(2026, 2, 1), ymd(2026, 2, 28)));
    }
}
