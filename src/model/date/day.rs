//! One day, for every date of which the ledger wants the day.

use chrono::NaiveDate;

use super::Precision;
use super::grammar;
use super::refusal::bad;
use crate::error::Result;

/// Reads a day: `2026-12-01`, `1 December 2026`, `Dec 1, 2026`, `1 декабря 2026`, `01.12.2026` (with dots the day comes
/// first), `today`, `yesterday`, `tomorrow`, `-30d`, `+2w`, `-1m`, `+1y`, `eom` (the last day of this month).
///
/// Refused (exit 4): `ambiguous_date` for `03/04/2026` and the like, naming each reading; `bad_date` for
/// impossible days, years outside 1900 to 2200, and a week, month or year where a day is needed.
pub fn parse_day(text: &str, today: NaiveDate) -> Result<NaiveDate> {
    match grammar::read(text, today)? {
        Some(span) if span.precision == Some(Precision::Day) => Ok(span.first),
        Some(span) => Err(bad(text, &format!("is a whole {}, not one day", span.noun()))
            .hint(format!("name the day, from {} to {}", span.first, span.last))),
        None => Err(bad(text, "is not a day").hint("write it as 2026-12-01, 1 December 2026, today or -30d")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::{Error, Kind};
    use crate::model::date::ymd;

    fn read(text: &str) -> Result<NaiveDate> {
        parse_day(text, ymd(2026, 11, 15))
    }

    fn refusal(text: &str) -> Error {
        let error = read(text).unwrap_err();
        assert_eq!(error.kind, Kind::Rejected, "{text}");
        assert!(error.hint.is_some(), "{text}");
        error
    }

    #[test]
    fn a_day_is_read_in_every_spelling_people_use() {
        for text in [
            "2026-12-01",
            " 2026-12-01\n",
            "1 December 2026",
            "1 Dec 2026",
            "01 dec. 2026",
            "1-Dec-2026",
            "December 1, 2026",
            "DEC 1,2026",
            "december  1 2026",
            "+16d",
        ] {
            assert_eq!(read(text).unwrap(), ymd(2026, 12, 1), "{text}");
        }
    }

    #[test]
    fn words_count_from_today() {
        for (text, day) in [
            ("today", ymd(2026, 11, 15)),
            ("Yesterday", ymd(2026, 11, 14)),
            ("TOMORROW", ymd(2026, 11, 16)),
            ("eom", ymd(2026, 11, 30)),
            ("-2w", ymd(2026, 11, 1)),
        ] {
            assert_eq!(read(text).unwrap(), day, "{text}");
        }
    }

    #[test]
    fn numeric_days_that_are_not_iso_are_refused_with_their_readings() {
        for text in ["03/04/2026", "3-4-2026", "03/04/26", "03.04.26"] {
            assert_eq!(refusal(text).code, "ambiguous_date", "{text}");
        }
        for (text, iso) in [
            ("25/12/2026", "2026-12-25"),
            ("12.25.2026", "2026-12-25"),
            ("2026/12/25", "2026-12-25"),
            ("12/2026", "2026-12"),
        ] {
            let error = refusal(text);
            assert_eq!((error.code, error.hint), ("bad_date", Some(format!("write {iso}"))), "{text}");
        }
    }

    #[test]
    fn with_dots_the_day_comes_first() {
        for text in
            ["22.05.2026", " 22.5.2026 ", "22.05.2026 г.", "22.05.2026г", "22 мая 2026", "22 mai 2026"]
        {
            assert_eq!(read(text).unwrap(), ymd(2026, 5, 22), "{text}");
        }
        assert_eq!(read("03.04.2026").unwrap(), ymd(2026, 4, 3));
        assert!(refusal("22.13.2026").message.ends_with("does not exist: there is no month 13"));
        assert!(refusal("30.02.2026").message.contains("February 2026 has 28 days"));
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2026-02-30",
            "2026-13-01",
            "2026-00-01",
            "2026-12-00",
            "30 Feb 2026",
            "June 31, 2026",
            "31/31/2026",
        ] {
            let error = refusal(text);
            assert_eq!(error.code, "bad_date");
            assert!(error.message.contains("does not exist"), "{}", error.message);
        }
    }

    #[test]
    fn years_the_ledger_does_not_take_are_refused() {
        assert_eq!(read("1900-01-01").unwrap(), ymd(1900, 1, 1));
        assert_eq!(read("2200-12-31").unwrap(), ymd(2200, 12, 31));
        for text in ["1899-12-31", "2201-01-01", "0000-01-01", "03/04/1026", "+200y", "-99999999999999d"] {
            assert!(refusal(text).message.contains("outside the years 1900 to 2200"), "{text}");
        }
    }

    #[test]
    fn a_longer_stretch_is_no_day() {
        let error = refusal("2026-12");
        assert_eq!(error.message, "'2026-12' is a whole month, not one day");
        assert_eq!(error.hint.unwrap(), "name the day, from 2026-12-01 to 2026-12-31");
        for text in ["2026", "2026Q4", "2026H2", "last week", "June 2026", "next year"] {
            assert!(refusal(text).message.contains("is a whole"), "{text}");
        }
    }

    #[test]
    fn nonsense_is_refused_and_a_long_text_is_cut_in_the_message() {
        for text in
            ["", " ", "soon", "1 Smarch 2026", "20261201", "2026-12-01-01", "2026 -12-01", "١-١٢-٢٠٢٦"]
        {
            assert_eq!(refusal(text).code, "bad_date", "{text}");
        }
        assert!(refusal(&"é".repeat(5000)).message.chars().count() < 100);
    }

    fn any_today() -> impl Strategy<Value = NaiveDate> {
        let edges = [NaiveDate::MIN, NaiveDate::MAX, ymd(1900, 1, 1), ymd(2200, 12, 31)];
        let between = (0..=36524u64).prop_map(|n| ymd(1970, 1, 1) + chrono::Days::new(n));
        prop_oneof![prop::sample::select(edges.to_vec()), between]
    }

    proptest! {
        #[test]
        fn every_text_is_read_or_refused(text in "\\PC{0,40}", today in any_today()) {
            let _ = parse_day(&text, today);
        }

        #[test]
        fn whatever_looks_like_a_date_is_in_range_or_refused(
            text in "([+-]?[0-9]{1,15}[dwmy])|(last|this|next) (week|month|quarter|year)|eom|tomorrow|yesterday\
                    |[0-9]{1,4}[-/. ]([0-9]{1,2}|june|feb)[-/. ][0-9]{1,4}",
            today in any_today(),
        ) {
            if let Ok(day) = parse_day(&text, today) {
                prop_assert!(day >= ymd(1900, 1, 1) && day <= ymd(2200, 12, 31));
            }
        }

        #[test]
        fn an_iso_day_is_read_as_itself(today in any_today(), n in 0..=36524u64) {
            let day = ymd(1970, 1, 1) + chrono::Days::new(n);
            prop_assert_eq!(parse_day(&day.to_string(), today).unwrap(), day);
            prop_assert_eq!(parse_day(&day.format("%-d %B %Y").to_string(), today).unwrap(), day);
            prop_assert_eq!(parse_day(&day.format("%b %-d, %Y").to_string(), today).unwrap(), day);
        }
    }
}
