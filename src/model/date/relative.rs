//! Days so far from today: `-30d`, `+2w`, `-1m`, `+1y`.

use chrono::{Days, Months, NaiveDate};

use super::refusal::{bad, out_of_years};
use super::token::fold;
use crate::error::Result;

/// Reads a signed amount of days, weeks, months or years from today; `None` is another form.
///
/// Months and years end at the month's end (31 January `+1m` is 28 February). An amount without its sign
/// is refused, and so is one that leads out of the calendar.
pub(super) fn read(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>> {
    let folded = fold(text);
    let unsigned = folded.trim_start_matches(['+', '-']);
    let Some((amount, unit)) = unsigned.split_at_checked(unsigned.len().saturating_sub(1)) else {
        return Ok(None);
    };
    let is_amount = !amount.is_empty() && amount.bytes().all(|b| b.is_ascii_digit());
    if !is_amount || !matches!(unit, "d" | "w" | "m" | "y") {
        return Ok(None);
    }
    let day = match folded.strip_suffix(unsigned) {
        Some("+") => shift(today, amount, unit, true),
        Some("-") => shift(today, amount, unit, false),
        Some("") => {
            return Err(bad(text, "does not say in which direction")
                .hint(format!("write -{unsigned} for the past or +{unsigned} for the future")));
        }
        _ => return Ok(None),
    };
    day.map(Some).ok_or_else(|| out_of_years(text))
}

/// The day that far away; none where the calendar ends or the amount is beyond all measure.
fn shift(today: NaiveDate, amount: &str, unit: &str, forward: bool) -> Option<NaiveDate> {
    let amount: u32 = amount.parse().ok()?;
    match unit {
        "d" | "w" => {
            let days = Days::new(u64::from(amount) * if unit == "w" { 7 } else { 1 });
            if forward { today.checked_add_days(days) } else { today.checked_sub_days(days) }
        }
        _ => {
            let months = Months::new(amount.checked_mul(if unit == "y" { 12 } else { 1 })?);
            if forward { today.checked_add_months(months) } else { today.checked_sub_months(months) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::ymd;

    #[test]
    fn amounts_count_from_today() {
        let today = ymd(2026, 11, 15);
        for (text, day) in [
            ("-30d", ymd(2026, 10, 16)),
            ("+2w", ymd(2026, 11, 29)),
            ("-1m", ymd(2026, 10, 15)),
            ("+1y", ymd(2027, 11, 15)),
            (" +0D ", today),
        ] {
            assert_eq!(read(text, today).unwrap(), Some(day), "{text}");
        }
    }

    #[test]
    fn months_and_years_end_at_the_months_end() {
        assert_eq!(read("+1m", ymd(2026, 1, 31)).unwrap(), Some(ymd(2026, 2, 28)));
        assert_eq!(read("-1y", ymd(2028, 2, 29)).unwrap(), Some(ymd(2027, 2, 28)));
    }

    #[test]
    fn amounts_beyond_the_calendar_are_refused() {
        for text in ["-99999999999999d", "+4294967295w", "+4294967295y", "-999999999m", "-4294967295d"] {
            for today in [NaiveDate::MIN, ymd(2026, 11, 15), NaiveDate::MAX] {
                assert_eq!(read(text, today).unwrap_err().code, "bad_date", "{text}");
            }
        }
    }

    #[test]
    fn an_amount_needs_its_sign() {
        let error = read("30d", ymd(2026, 11, 15)).unwrap_err();
        assert_eq!(error.hint.unwrap(), "write -30d for the past or +30d for the future");
        for text in ["", "d", "+", "+d", "--3d", "+-3d", "3é", "+3q", "2026"] {
            assert_eq!(read(text, ymd(2026, 11, 15)).unwrap(), None, "{text}");
        }
    }
}
