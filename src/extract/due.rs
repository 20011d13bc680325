//! Deadlines: the words that name one, and the day that they mean.

use std::ops::Range;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::grammar::Grammar;
use super::token::{Sort, Token};
use crate::model::date::{Due, Precision};

/// The words of a deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Their bytes in the text.
    pub(super) bytes: Range<usize>,
    /// What they mean, where it can be reckoned.
    pub(super) on: Option<Due>,
}

/// The weight of rules whose words name no day.
const VAGUE: u32 = 1;

/// The deadline or period that a clause names: the heaviest, of equals the last. One before the release is none.
pub(super) fn due(grammar: &Grammar, tokens: &[Token], release: Option<NaiveDate>) -> Option<Found> {
    let mut best: Option<(u32, usize, Range<usize>, Option<Due>)> = None;
    let mut start = 0;
    while start < tokens.len() {
        let longest = grammar
            .dues
            .iter()
            .flat_map(|rule| rule.find.iter().map(|pattern| (rule.weight, pattern)))
            .filter_map(|(weight, pattern)| Some((pattern.matches(tokens, start)?, weight)))
            .max();
        let Some((end, weight)) = longest else {
            start += 1;
            continue;
        };
        // A period such as `every month` has no last day.
        let reckoned = || Parts::of(grammar, &tokens[start..end]).reckon(release);
        let on = if weight > VAGUE { reckoned() } else { None };
        let is_past = on.zip(release).is_some_and(|(due, release)| is_past(due, release));
        if !is_past && !tells_of_the_past(grammar, tokens, start) {
            let weight = weight * 2 + u32::from(on.is_some());
            if best.as_ref().is_none_or(|(other, ..)| weight >= *other) {
                best = Some((weight, start, start..end, on));
            }
        }
        start = end.max(start + 1);
    }
    let (_, _, range, on) = best?;
    Some(Found { bytes: tokens[range.start].start..tokens[range.end - 1].end, on })
}

/// Whether a day is over: the day of the release itself is no deadline.
fn is_past(due: Due, release: NaiveDate) -> bool {
    due.on < release || due.precision == Precision::Day && due.on == release
}

/// Words at most between something done and its date.
const DONE_REACH: usize = 8;

/// Whether the date is that of something done, `adopted at the meeting on 5 May`, or belongs to a noun, `the
/// resolution of 4 March`.
fn tells_of_the_past(grammar: &Grammar, tokens: &[Token], start: usize) -> bool {
    let is = |i: usize, list: &str| tokens.get(i).is_some_and(|t| grammar.is(list, &t.word));
    let Some(last) = start.checked_sub(1) else { return false };
    if is(last, "dated") {
        return true;
    }
    for i in (start.saturating_sub(DONE_REACH)..start).rev() {
        let near = start - i <= 3;
        if is(i, "done") && near || is(i, "done-far") {
            // `to be held on 5 May` is still to come.
            return !i.checked_sub(1).is_some_and(|before| is(before, "be"));
        }
        if !tokens[i].is_word() || is(i, "finite") || is(i, "aux") {
            return false;
        }
    }
    false
}

/// What the words of a deadline name.
#[derive(Debug, Default)]
struct Parts {
    day: Option<u32>,
    month: Option<u32>,
    year: Option<i32>,
    /// `this` is 0, `next` is 1.
    near: Option<i32>,
    /// First half, third quarter.
    ordinal: Option<u32>,
    count: Option<u32>,
    unit: Option<Unit>,
    is_mid: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
}

/// The lists that name units.
const UNITS: [(&str, Unit); 6] = [
    ("day", Unit::Day),
    ("week", Unit::Week),
    ("month", Unit::Month),
    ("quarter", Unit::Quarter),
    ("half", Unit::Half),
    ("year", Unit::Year),
];

impl Parts {
    fn of(grammar: &Grammar, tokens: &[Token]) -> Self {
        let mut parts = Self::default();
        for token in tokens {
            let word = token.word.as_str();
            let listed = |name: &str, most: u32| (1..=most).find(|n| grammar.is(&format!("{name}{n}"), word));
            if token.sort == Sort::Number {
                parts.number(word);
            }
            if grammar.is("mid", word) {
                parts.is_mid = true;
                parts.year =
                    parts.year.or_else(|| year(word.trim_start_matches(|c: char| !c.is_ascii_digit())));
            }
            parts.month = parts.month.or_else(|| listed("month", 12));
            parts.ordinal = parts.ordinal.or_else(|| listed("ordinal", 4));
            parts.count = listed("number", 12).or(parts.count);
            if grammar.is("this", word) {
                parts.near = Some(0);
            } else if grammar.is("next", word) {
                parts.near = Some(1);
            }
            let unit = UNITS.iter().find(|(list, _)| grammar.is(list, word)).map(|(_, unit)| *unit);
            // A half-year is more than the year that it belongs to.
            if !matches!(parts.unit, Some(Unit::Half | Unit::Quarter)) {
                parts.unit = unit.or(parts.unit);
            }
        }
        parts
    }

    /// A year, a day of the month or an amount; `05.02.2027` and `2027-02-05` are whole dates.
    fn number(&mut self, word: &str) {
        let pieces: Vec<&str> = word.split(['.', '/']).collect();
        if let [day, month, last] = pieces.as_slice()
            && let (Ok(day), Ok(month), Some(found)) = (day.parse(), month.parse(), year(last))
        {
            (self.day, self.month, self.year) = (Some(day), Some(month), Some(found));
            return;
        }
        let last = word.rsplit(['-', '–']).next().unwrap_or_default();
        let digits = last.trim_end_matches(|c: char| !c.is_ascii_digit());
        match (year(digits), digits.parse::<u32>()) {
            (Some(found), _) => self.year = Some(found),
            (None, Ok(n)) if digits.len() <= 3 => {
                if n <= 31 && self.day.is_none() {
                    self.day = Some(n);
                }
                self.count = Some(n);
            }
            _ => {}
        }
    }

    /// The last day that is meant, with its precision; none where it cannot be told.
    fn reckon(&self, release: Option<NaiveDate>) -> Option<Due> {
        if let Some(month) = self.month {
            return self.in_month(month, release);
        }
        let this_year = || release.map(|r| r.year() + self.near.unwrap_or(0));
        let year = self.year.or_else(this_year);
        match (self.unit, self.ordinal) {
            (Some(Unit::Half), Some(n @ 1..=2)) => return ends(year?, n * 6, Precision::HalfYear),
            (Some(Unit::Quarter), Some(n @ 1..=4)) => return ends(year?, n * 3, Precision::Quarter),
            _ => {}
        }
        if let Some(year) = self.year {
            return if self.is_mid {
                ends(year, 6, Precision::HalfYear)
            } else {
                ends(year, 12, Precision::Year)
            };
        }
        let release = release?;
        if let Some(count) = self.count {
            return after(release, count, self.unit?);
        }
        let steps = u32::try_from(self.near.unwrap_or(0)).ok()?;
        match self.unit? {
            Unit::Year => ends(release.year() + self.near.unwrap_or(0), 12, Precision::Year),
            Unit::Month => {
                let then = release.checked_add_months(Months::new(steps))?;
                ends(then.year(), then.month(), Precision::Month)
            }
            Unit::Week => {
                let sunday = 6 - u64::from(release.weekday().num_days_from_monday()) + 7 * u64::from(steps);
                Some(Due { on: release.checked_add_days(Days::new(sunday))?, precision: Precision::Day })
            }
            Unit::Day | Unit::Quarter | Unit::Half => None,
        }
    }

    /// A month, or a day of it; without a year, the next one that comes.
    fn in_month(&self, month: u32, release: Option<NaiveDate>) -> Option<Due> {
        let in_year = |year| match self.day {
            Some(day) => {
                NaiveDate::from_ymd_opt(year, month, day).map(|on| Due { on, precision: Precision::Day })
            }
            None => ends(year, month, Precision::Month),
        };
        if let Some(year) = self.year {
            return in_year(year);
        }
        let release = release?;
        if let Some(near) = self.near {
            return in_year(release.year() + near);
        }
        let found = in_year(release.year())?;
        if found.on < release { in_year(release.year() + 1) } else { Some(found) }
    }
}

/// A year of our time written in four digits.
fn year(digits: &str) -> Option<i32> {
    digits.parse().ok().filter(|year| digits.len() == 4 && (1990..=2150).contains(year))
}

/// The last day of a month.
fn ends(year: i32, month: u32, precision: Precision) -> Option<Due> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let on = first.checked_add_months(Months::new(1))?.pred_opt()?;
    Some(Due { on, precision })
}

/// So many units after the release: years end with a year, months with a month.
fn after(release: NaiveDate, count: u32, unit: Unit) -> Option<Due> {
    let months = |n: u32| release.checked_add_months(Months::new(n));
    match unit {
        Unit::Day | Unit::Week => {
            let days = u64::from(count) * if unit == Unit::Week { 7 } else { 1 };
            Some(Due { on: release.checked_add_days(Days::new(days))?, precision: Precision::Day })
        }
        Unit::Month | Unit::Quarter | Unit::Half => {
            let each = match unit {
                Unit::Month => 1,
                Unit::Quarter => 3,
                _ => 6,
            };
            let then = months(count.checked_mul(each)?)?;
            ends(then.year(), then.month(), Precision::Month)
        }
        Unit::Year => ends(months(count.checked_mul(12)?)?.year(), 12, Precision::Year),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::propose::{Context, propose};

    fn due_on(text: &str) -> Option<NaiveDate> {
        let context = Context { release_date: NaiveDate::from_ymd_opt(2025, 8, 22), ..Context::default() };
        propose(text, &context).into_iter().find(|c| c.rejected.is_none()).and_then(|c| c.due_on)
    }

    #[test]
    fn the_date_of_a_resolution_or_of_something_done_is_no_deadline() {
        for text in [
            "The parties agreed to fund the centre, which the Assembly endorsed by the resolution of March 4 this year.",
            "Norway will carry out the plan adopted at the meeting in Oslo on 12 May 2026.",
            "Norway will carry out the resolution of 4 March 2026.",
            "Norway will carry out the order of the court on 22 August 2025.",
        ] {
            assert_eq!(due_on(text), None, "{text}");
        }
    }

    #[test]
    fn this_year_is_the_year_of_the_release() {
        assert_eq!(
            due_on("Norway will open a school in March next year."),
            NaiveDate::from_ymd_opt(2026, 3, 31)
        );
        assert_eq!(due_on("Norway will open a school in March this year."), None);
    }

    #[test]
    fn what_is_to_be_held_is_still_to_come() {
        let text = "They agreed to prepare the forum to be held on 5 May 2026.";
        assert_eq!(due_on(text), NaiveDate::from_ymd_opt(2026, 5, 5));
    }
}
