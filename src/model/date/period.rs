//! Periods for filters and agendas: `2026-10..2026-12`, `last month`, `-30d`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::refusal::bad;
use super::span::Span;
use super::{grammar, relative};
use crate::error::Result;

/// A stretch of days with both bounds included; a bound that is missing is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

impl Period {
    /// Reads a period: any day or due date (a month runs from its first day to its last), `last week` (ISO
    /// weeks, Monday first), or two of these with `..` between, either of which may be missing.
    ///
    /// `-30d` alone runs from that day to today, `+2w` from today to that day. Refused (exit 4, `bad_date`
    /// or `ambiguous_date`): what cannot be read, `..` alone, and an end before the start.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self> {
        let Some((start, end)) = text.split_once("..") else {
            return Self::single(text, today);
        };
        let from = bound(start, today)?.map(|span| span.first);
        let to = bound(end, today)?.map(|span| span.last);
        match (from, to) {
            (None, None) => Err(bad(text, "has neither a start nor an end")
                .hint("name one of them, such as 2026-10.. or ..2026-12, or leave the period out")),
            (Some(first), Some(last)) if last < first => Err(bad(
                text,
                &format!("ends before it starts: {last} is before {first}"),
            )
            .hint(format!("did you mean '{}..{}'?", end.trim(), start.trim()))),
            _ => Ok(Self { from, to }),
        }
    }

    /// Whether the day lies in the period.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// A period without `..`: a stretch of the calendar, or from a relative day to today or back.
    fn single(text: &str, today: NaiveDate) -> Result<Self> {
        let span = read(text, today)?;
        let is_relative = relative::read(text, today)?.is_some();
        let (first, last) =
            if is_relative { (span.first.min(today), span.last.max(today)) } else { (span.first, span.last) };
        Ok(Self { from: Some(first), to: Some(last) })
    }
}

/// One side of `..`; an empty one is open.
fn bound(text: &str, today: NaiveDate) -> Result<Option<Span>> {
    if text.trim().is_empty() { Ok(None) } else { read(text, today).map(Some) }
}

/// A stretch of the calendar, or the refusal that says what a period looks like.
fn read(text: &str, today: NaiveDate) -> Result<Span> {
    grammar::read(text, today)?.ok_or_else(|| {
        bad(text, "is not a period")
            .hint("write 2026-12, 2026Q4, last month, -30d, 2026-10..2026-12 or 2026-10-05..")
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::date::ymd;

    /// A Sunday.
    fn today() -> NaiveDate {
        ymd(2026, 11, 15)
    }

    #[test]
    fn a_period_runs_from_its_first_day_to_its_last() {
        for (text, from, to) in [
            ("2026-12-01", ymd(2026, 12, 1), ymd(2026, 12, 1)),
            ("yesterday", ymd(2026, 11, 14), ymd(2026, 11, 14)),
            ("2026-02", ymd(2026, 2, 1), ymd(2026, 2, 28)),
            ("2026Q4", ymd(2026, 10, 1), ymd(2026, 12, 31)),
            ("2026H1", ymd(2026, 1, 1), ymd(2026, 6, 30)),
            ("2026", ymd(2026, 1, 1), ymd(2026, 12, 31)),
            ("last week", ymd(2026, 11, 2), ymd(2026, 11, 8)),
            ("this week", ymd(2026, 11, 9), ymd(2026, 11, 15)),
            ("Next  Week", ymd(2026, 11, 16), ymd(2026, 11, 22)),
            ("last month", ymd(2026, 10, 1), ymd(2026, 10, 31)),
            ("this month", ymd(2026, 11, 1), ymd(2026, 11, 30)),
            ("next month", ymd(2026, 12, 1), ymd(2026, 12, 31)),
            ("last quarter", ymd(2026, 7, 1), ymd(2026, 9, 30)),
            ("next quarter", ymd(2027, 1, 1), ymd(2027, 3, 31)),
            ("last year", ymd(2025, 1, 1), ymd(2025, 12, 31)),
            ("-30d", ymd(2026, 10, 16), today()),
            ("+2w", today(), ymd(2026, 11, 29)),
            ("-30d..+30d", ymd(2026, 10, 16), ymd(2026, 12, 15)),
            ("2026-10..2026-12", ymd(2026, 10, 1), ymd(2026, 12, 31)),
            ("2026-01-05 .. 2026-02-10", ymd(2026, 1, 5), ymd(2026, 2, 10)),
            ("last month..today", ymd(2026, 10, 1), today()),
        ] {
            let period = Period { from: Some(from), to: Some(to) };
            assert_eq!(Period::parse(text, today()).unwrap(), period, "{text}");
        }
    }

    #[test]
    fn a_missing_bound_is_open() {
        let until = Period::parse("..2026-12", today()).unwrap();
        assert_eq!(until, Period { from: None, to: Some(ymd(2026, 12, 31)) });
        assert!(until.contains(NaiveDate::MIN) && !until.contains(ymd(2027, 1, 1)));
        let since = Period::parse("2026-10..", today()).unwrap();
        assert_eq!(since, Period { from: Some(ymd(2026, 10, 1)), to: None });
        assert!(since.contains(NaiveDate::MAX) && !since.contains(ymd(2026, 9, 30)));
    }

    #[test]
    fn an_end_before_the_start_is_refused() {
        let error = Period::parse("2026-12..2026-10", today()).unwrap_err();
        assert_eq!(
            error.message,
            "'2026-12..2026-10' ends before it starts: 2026-10-31 is before 2026-12-01"
        );
        assert_eq!(error.hint.unwrap(), "did you mean '2026-10..2026-12'?");
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in
            ["", "..", "2026...", "2026-10..soon", "2026..2026..2026", "last decade", "30d", "2026-02-30.."]
        {
            let error = Period::parse(text, today()).unwrap_err();
            assert_eq!((error.code, error.hint.is_some()), ("bad_date", true), "{text}");
        }
        assert_eq!(Period::parse("2026..03/04/2026", today()).unwrap_err().code, "ambiguous_date");
    }

    proptest! {
        #[test]
        fn every_text_is_read_or_refused_and_its_bounds_lie_in_it(
            text in "\\PC{0,20}|[+-]?[0-9]{1,9}[dwmy](\\.\\.)?([+-][0-9]{1,4}[dwmy])?|(last|this|next) week",
        ) {
            for today in [NaiveDate::MIN, today(), NaiveDate::MAX] {
                if let Ok(period) = Period::parse(&text, today) {
                    prop_assert!(period.from.or(period.to).is_some());
                    for bound in [period.from, period.to].into_iter().flatten() {
                        prop_assert!(period.contains(bound));
                    }
                }
            }
        }
    }
}
