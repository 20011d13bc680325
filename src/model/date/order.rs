//! Which number comes first in a day of three numbers with the year last.

use chrono::NaiveDate;

use super::numeric;
use super::token::Token::{Mark, Number, Year};
use super::token::{fold, tokens};
use crate::error::{Error, Result};

/// Whether `04/06/2025` is 4 June or April 6.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// The day, then the month.
    DayFirst,
    /// The month, then the day.
    MonthFirst,
}

impl DateOrder {
    /// Both orders.
    pub const ALL: [Self; 2] = [Self::DayFirst, Self::MonthFirst];

    /// Its name on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DayFirst => "day-first",
            Self::MonthFirst => "month-first",
        }
    }

    /// Reads `04/06/2025` or `04-06-2025` in this order; `None` is another form, days with dots among them.
    ///
    /// # Errors
    /// `bad_date`: no such day in this order.
    pub fn read(self, text: &str) -> Result<Option<NaiveDate>> {
        let folded = fold(text);
        match *tokens(&folded).as_slice() {
            [Number(one), Mark(mark @ ('/' | '-')), Number(two), Mark(other), Year(year)]
                if mark == other =>
            {
                numeric::in_order(text, one, two, year, self).map(Some)
            }
            _ => Ok(None),
        }
    }
}

impl std::str::FromStr for DateOrder {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == name.trim()).ok_or_else(|| {
            Error::usage("unknown_order", format!("no order of dates '{name}' is known"))
                .hint("one of: day-first, month-first")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::ymd;

    #[test]
    fn the_order_settles_what_can_be_read_in_two_ways() {
        let read = |order: DateOrder, text| order.read(text).unwrap();
        for text in ["04/06/2025", " 4-6-2025"] {
            assert_eq!(read(DateOrder::DayFirst, text), Some(ymd(2025, 6, 4)), "{text}");
            assert_eq!(read(DateOrder::MonthFirst, text), Some(ymd(2025, 4, 6)), "{text}");
        }
        for text in ["04.06.2025", "04/06-2025", "04/06/25", "2025-06-04", "4 June 2025", ""] {
            assert_eq!(read(DateOrder::MonthFirst, text), None, "{text}");
        }
    }

    #[test]
    fn a_day_that_the_order_does_not_allow_is_refused() {
        let error = DateOrder::DayFirst.read("12/25/2026").unwrap_err();
        assert_eq!(error.message, "'12/25/2026' is no day with the day first: there is no month 25");
        assert_eq!(error.hint.unwrap(), "write 2026-12-25");
        assert_eq!(DateOrder::MonthFirst.read("25/12/2026").unwrap_err().code, "bad_date");
        assert!(DateOrder::MonthFirst.read("02/30/2026").unwrap_err().message.contains("has 28 days"));
        assert!(DateOrder::DayFirst.read("1/1/1026").is_err());
        assert_eq!("month-first".parse::<DateOrder>().unwrap(), DateOrder::MonthFirst);
        assert_eq!("middle".parse::<DateOrder>().unwrap_err().code, "unknown_order");
    }
}
