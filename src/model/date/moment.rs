//! Instants: as people give them for `--known-at`, and as the database keeps them.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

use super::day::parse_day;
use super::refusal::{bad, out_of_years};
use super::token::fold;
use crate::error::{Error, Result};

/// How the database writes an instant: UTC, milliseconds, one width, so that text order is time order.
const STORED: &str = "%Y-%m-%dT%H:%M:%S%.3fZ";

/// Reads an instant: `now`, RFC 3339 (`2026-03-31T12:00:00Z`, `…+05:00`), a day form with a time of day
/// (`2026-03-31 12:00`, `2026-03-31T12:00:30`, `yesterday 18:00`) in the given offset, or a day form alone,
/// which means the end of that day (23:59:59.999) in the given offset.
///
/// Refused (exit 4, `bad_date` or `ambiguous_date`) as [`parse_day`] does, and for impossible times.
pub fn parse_moment(text: &str, now: DateTime<Utc>, offset: FixedOffset) -> Result<DateTime<Utc>> {
    let folded = fold(text);
    if folded == "now" {
        return Ok(now);
    }
    let today = now.naive_utc().checked_add_offset(offset).ok_or_else(|| out_of_years(text))?.date();
    match cut(&folded) {
        Some((day, time)) => {
            let day = parse_day(day, today)?;
            let (time, zone) = read_time(time).ok_or_else(|| unreadable(text))?;
            instant(text, day, time, zone.unwrap_or(offset))
        }
        None if folded.contains(':') => Err(unreadable(text)),
        None => instant(text, parse_day(text, today)?, end_of_day(), offset),
    }
}

/// Writes an instant as the database keeps it: `2026-03-31T12:00:00.000Z`. Finer parts are cut off, and a
/// leap second is the second after it.
pub fn format_moment(moment: DateTime<Utc>) -> String {
    let whole = DateTime::from_timestamp_millis(moment.timestamp_millis()).unwrap_or(moment);
    whole.format(STORED).to_string()
}

/// Reads what [`format_moment`] writes, and nothing else: `bad_date` (exit 1), for the database is at fault.
pub fn parse_stored_moment(text: &str) -> Result<DateTime<Utc>> {
    NaiveDateTime::parse_from_str(text, STORED)
        .ok()
        .map(|naive| naive.and_utc())
        .filter(|moment| format_moment(*moment) == text)
        .ok_or_else(|| {
            let refusal = bad(text, "is not an instant as the database keeps it");
            Error::failed(refusal.code, refusal.message).hint("check the database file")
        })
}

/// Cuts a folded text before its time of day: at the last blank or `t` before the first colon.
fn cut(folded: &str) -> Option<(&str, &str)> {
    let (before, _) = folded.split_once(':')?;
    let at = before.rfind([' ', 't'])?;
    Some((folded.get(..at)?, folded.get(at + 1..)?)).filter(|(day, _)| !day.is_empty())
}

/// Reads `12:00`, `12:00:30` or `12:00:30.5`, and behind it the zone, if there is one: `z`, `+05:00`.
fn read_time(text: &str) -> Option<(NaiveTime, Option<FixedOffset>)> {
    let (clock, zone) = match text.find(['z', '+', '-']) {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    let zone = match zone {
        "" => None,
        "z" => Some(FixedOffset::east_opt(0)?),
        other => Some(other.parse().ok()?),
    };
    let clock = clock.trim_end();
    let format = if clock.matches(':').count() == 1 { "%H:%M" } else { "%H:%M:%S%.f" };
    Some((NaiveTime::parse_from_str(clock, format).ok()?, zone))
}

/// The instant at which clocks of that zone show that day and time.
fn instant(text: &str, day: NaiveDate, time: NaiveTime, zone: FixedOffset) -> Result<DateTime<Utc>> {
    let utc = day.and_time(time).checked_sub_offset(zone).ok_or_else(|| out_of_years(text))?;
    Ok(utc.and_utc())
}

/// 23:59:59.999, the last instant of a day that the database can keep.
fn end_of_day() -> NaiveTime {
    let hour = NaiveTime::MIN.with_hour(23).and_then(|time| time.with_minute(59));
    let second = hour.and_then(|time| time.with_second(59));
    second.and_then(|time| time.with_nanosecond(999_000_000)).unwrap_or_default()
}

/// The refusal that says what an instant looks like.
fn unreadable(text: &str) -> Error {
    bad(text, "is not a point in time")
        .hint("write 2026-03-31T12:00:00Z, 2026-03-31 12:00, now, or a day for its end")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stored(text: &str) -> DateTime<Utc> {
        parse_stored_moment(text).unwrap()
    }

    fn zone(hours: i32) -> FixedOffset {
        FixedOffset::east_opt(hours * 3600).unwrap()
    }

    /// Late in the evening of 31 March in UTC, so that it is 1 April already five hours east.
    fn now() -> DateTime<Utc> {
        stored("2026-03-31T22:30:00.123Z")
    }

    #[test]
    fn an_instant_is_read_in_every_spelling_people_use() {
        for (text, expected) in [
            ("now", "2026-03-31T22:30:00.123Z"),
            ("2026-03-31T12:00:00Z", "2026-03-31T12:00:00.000Z"),
            ("2026-03-31t12:00:00.5z", "2026-03-31T12:00:00.500Z"),
            ("2026-03-31T12:00:00+02:00", "2026-03-31T10:00:00.000Z"),
            ("2026-03-31T12:00:00 -05:30", "2026-03-31T17:30:00.000Z"),
            ("2026-03-31 12:00", "2026-03-31T07:00:00.000Z"),
            ("2026-03-31T12:00", "2026-03-31T07:00:00.000Z"),
            (" 2026-03-31T12:00:30 ", "2026-03-31T07:00:30.000Z"),
            ("31 August 2025 12:00", "2025-08-31T07:00:00.000Z"),
            ("yesterday 18:00", "2026-03-31T13:00:00.000Z"),
        ] {
            let moment = parse_moment(text, now(), zone(5)).unwrap();
            assert_eq!(format_moment(moment), expected, "{text}");
        }
    }

    #[test]
    fn a_day_means_its_end_where_the_reader_is() {
        for (text, offset, expected) in [
            ("2026-03-31", 0, "2026-03-31T23:59:59.999Z"),
            ("2026-03-31", 5, "2026-03-31T18:59:59.999Z"),
            ("today", 0, "2026-03-31T23:59:59.999Z"),
            ("today", 5, "2026-04-01T18:59:59.999Z"),
            ("-1d", -3, "2026-03-31T02:59:59.999Z"),
        ] {
            let moment = parse_moment(text, now(), zone(offset)).unwrap();
            assert_eq!(format_moment(moment), expected, "{text} at {offset}");
        }
    }

    #[test]
    fn what_is_no_instant_is_refused() {
        for text in [
            "",
            "12:00",
            "2026-03-31T25:00",
            "2026-03-31 24:00",
            "2026-03-31T12:00:00+99:00",
            "2026-03",
            "2026-02-30T12:00:00Z",
            "2026-03-31T12:00:00 CET",
            "2026-03-31T12:00:00Zulu",
            ":",
            "t:",
            "today12:00",
            "now:00",
        ] {
            let error = parse_moment(text, now(), zone(0)).unwrap_err();
            assert_eq!((error.code, error.hint.is_some()), ("bad_date", true), "{text}");
        }
        assert_eq!(parse_moment("03/04/2026 12:00", now(), zone(0)).unwrap_err().code, "ambiguous_date");
    }

    #[test]
    fn a_leap_second_is_never_written() {
        let moment = parse_moment("2016-12-31T23:59:60.5Z", now(), zone(0)).unwrap();
        assert_eq!(format_moment(moment), "2017-01-01T00:00:00.500Z");
    }

    #[test]
    fn a_stored_instant_has_one_spelling() {
        for text in [
            "",
            "2026-03-31",
            "2026-03-31T12:00:00Z",
            "2026-03-31T12:00:00.0Z",
            "2026-03-31 12:00:00.000Z",
            "2026-03-31T12:00:00.000+00:00",
            "2026-3-31T12:00:00.000Z",
            "2026-03-31T23:59:60.000Z",
            "2026-02-30T12:00:00.000Z",
        ] {
            assert_eq!(parse_stored_moment(text).unwrap_err().kind, crate::error::Kind::Failed, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_stored_instant_is_read_back_as_itself(millis in -62_135_596_800_000i64..253_402_300_800_000) {
            let moment = DateTime::from_timestamp_millis(millis).unwrap();
            prop_assert_eq!(stored(&format_moment(moment)), moment);
        }

        #[test]
        fn every_text_is_read_or_refused(
            text in "\\PC{0,30}|[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?\
                    |(1900-01-01|2200-12-31|tomorrow|yesterday)( 00:00)?",
            hours in -23..24,
        ) {
            for now in [DateTime::<Utc>::MIN_UTC, now(), DateTime::<Utc>::MAX_UTC] {
                if let Ok(moment) = parse_moment(&text, now, zone(hours)) {
                    let _ = format_moment(moment);
                }
                let _ = parse_stored_moment(&text);
            }
        }
    }
}
