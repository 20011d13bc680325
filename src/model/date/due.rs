//! Due dates that keep their precision: a date of lower precision ends with its period.

use chrono::{Datelike, NaiveDate};

use super::Precision;
use super::closing;
use super::grammar;
use super::refusal::bad;
use crate::error::Result;

/// A due date: the last day of the period named, and how precisely it was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Due {
    /// The last day on which it is not yet overdue.
    pub on: NaiveDate,
    /// Whether a day was named, or a month, quarter, half-year or year.
    pub precision: Precision,
}

impl Due {
    /// The text that [`parse_due`] reads as this due date: `2026-12-01`, `2026-12`, `2026Q4`, `2026H2`, `2026`.
    pub fn label(self) -> String {
        due_label(self.on, self.precision)
    }
}

/// The due date as text, no more precise than it was given: `2026-12-01`, `2026-12`, `2026Q4`, `2026H2`, `2026`.
pub fn due_label(on: NaiveDate, precision: Precision) -> String {
    match precision {
        Precision::Day => on.to_string(),
        Precision::Month => on.format("%Y-%m").to_string(),
        Precision::Quarter => format!("{}Q{}", on.format("%Y"), on.month0() / 3 + 1),
        Precision::HalfYear => format!("{}H{}", on.format("%Y"), on.month0() / 6 + 1),
        Precision::Year => on.format("%Y").to_string(),
    }
}

/// Reads a due date: every form of [`super::parse_day`], or `2026-12`, `June 2026`, `2026Q4`, `2026-Q4`,
/// `Q4 2026`, `2026H1`, `2026`, `next quarter`; a written one also as `by June 2026` or `end of 2026`.
///
/// Refused (exit 4) as days are; a week is refused too, because no due date is kept as one.
pub fn parse_due(text: &str, today: NaiveDate) -> Result<Due> {
    let read = grammar::read(text, today)?;
    let Some(span) = read.map_or_else(|| closing::read(text), |span| Ok(Some(span)))? else {
        return Err(bad(text, "is not a due date")
            .hint("write a day (2026-12-01, +30d), a month (2026-12), or 2026Q4, 2026H2, 2026"));
    };
    match span.precision {
        Some(precision) => Ok(Due { on: span.last, precision }),
        None => Err(bad(text, "is a whole week, which no due date can be")
            .hint(format!("name its last day, {}", span.last))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::date::span::Span;
    use crate::model::date::ymd;

    #[test]
    fn a_date_of_lower_precision_ends_with_its_period() {
        for (text, on, precision) in [
            ("2026-12-01", ymd(2026, 12, 1), Precision::Day),
            ("eom", ymd(2026, 11, 30), Precision::Day),
            ("+2w", ymd(2026, 11, 29), Precision::Day),
            ("2028-02", ymd(2028, 2, 29), Precision::Month),
            ("June 2026", ymd(2026, 6, 30), Precision::Month),
            ("sept 2026", ymd(2026, 9, 30), Precision::Month),
            ("next month", ymd(2026, 12, 31), Precision::Month),
            ("2026Q4", ymd(2026, 12, 31), Precision::Quarter),
            ("2026-q1", ymd(2026, 3, 31), Precision::Quarter),
            ("Q2 2026", ymd(2026, 6, 30), Precision::Quarter),
            ("2026 Q3", ymd(2026, 9, 30), Precision::Quarter),
            ("2026H1", ymd(2026, 6, 30), Precision::HalfYear),
            ("h2 2026", ymd(2026, 12, 31), Precision::HalfYear),
            ("2027", ymd(2027, 12, 31), Precision::Year),
            ("до конца 2026 года", ymd(2026, 12, 31), Precision::Year),
            ("by the end of June 2026", ymd(2026, 6, 30), Precision::Month),
            ("22.05.2026", ymd(2026, 5, 22), Precision::Day),
        ] {
            assert_eq!(parse_due(text, ymd(2026, 11, 15)).unwrap(), Due { on, precision }, "{text}");
        }
    }

    #[test]
    fn what_is_no_due_date_is_refused() {
        for text in [
            "2026Q5",
            "2026Q0",
            "2026H3",
            "2026-13",
            "next week",
            "by June",
            "end of next year",
            "1899",
            "2201",
            "Q2026",
            "",
        ] {
            let error = parse_due(text, ymd(2026, 11, 15)).unwrap_err();
            assert_eq!((error.code, error.hint.is_some()), ("bad_date", true), "{text}");
        }
    }

    #[test]
    fn a_label_keeps_the_precision() {
        let on = ymd(2026, 12, 31);
        let labels = Precision::ALL.iter().map(|precision| due_label(on, *precision)).collect::<Vec<_>>();
        assert_eq!(labels, ["2026-12-31", "2026-12", "2026Q4", "2026H2", "2026"]);
    }

    proptest! {
        #[test]
        fn a_label_is_read_back_as_the_same_due_date(
            n in 0..=109_938u64, precision in prop::sample::select(Precision::ALL),
        ) {
            let day = ymd(1900, 1, 1) + chrono::Days::new(n);
            let due = Due { on: Span::around(day, precision).unwrap().last, precision };
            prop_assert_eq!(parse_due(&due.label(), NaiveDate::MAX).unwrap(), due);
        }

        #[test]
        fn every_text_is_read_or_refused(text in "\\PC{0,20}|[0-9]{0,5}[-/ ]?[qhQH]?[0-9]{0,3}[ -]?[0-9]{0,4}") {
            for today in [NaiveDate::MIN, ymd(2026, 11, 15), NaiveDate::MAX] {
                if let Ok(due) = parse_due(&text, today) {
                    prop_assert_eq!(parse_due(&due.label(), today).unwrap(), due);
                }
            }
        }
    }
}
