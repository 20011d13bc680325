//! Days, months and due dates in running text. In tables days stay as ISO writes them.

use chrono::{DateTime, Datelike, NaiveDate};

use super::{Words, args};
use crate::model::date::Month;
use crate::model::vocabulary::Precision;
use crate::render::Cell;
use crate::report::row::Due;

impl Words {
    /// A day: `4 June 2025`.
    pub fn date(&self, day: NaiveDate) -> String {
        let year = day.format("%Y").to_string();
        self.say("date", args![day = day.day(), month = day.month(), year = year])
    }

    /// A month: `June 2025`.
    pub fn month(&self, month: Month) -> String {
        self.month_of(month.first_day())
    }

    /// The month that holds a day.
    fn month_of(&self, day: NaiveDate) -> String {
        self.say("month", args![month = day.month(), year = day.format("%Y").to_string()])
    }

    /// An instant as the database keeps it, to the minute: `4 June 2025 at 09:30 UTC`. What is no instant stays.
    pub fn moment(&self, at: &str) -> String {
        let Ok(instant) = DateTime::parse_from_rfc3339(at) else { return at.to_owned() };
        let instant = instant.to_utc();
        let time = instant.format("%H:%M").to_string();
        self.say("moment", args![date = self.date(instant.date_naive()), time = time])
    }

    /// An instant as a cell: to the minute for people, whole for data.
    pub fn moment_cell(&self, at: &str) -> Cell {
        Cell::from(at).read_as(self.moment(at))
    }

    /// A due date as a cell: a day, or the period's name for people and its code for data.
    pub fn due_cell(&self, due: &Due) -> Cell {
        match due.precision {
            Precision::Day => due.on.into(),
            _ => Cell::from(&due.label).read_as(self.due_date(due)),
        }
    }

    /// A due date, no more precise than it was given: `4 June 2025`, `Q4 2026`, `2026`.
    pub fn due_date(&self, due: &Due) -> String {
        let year = due.on.format("%Y").to_string();
        match due.precision {
            Precision::Day => self.date(due.on),
            Precision::Month => self.month_of(due.on),
            Precision::Quarter => self.say("quarter", args![quarter = due.on.month0() / 3 + 1, year = year]),
            Precision::HalfYear => self.say("half-year", args![half = due.on.month0() / 6 + 1, year = year]),
            Precision::Year => self.say("year", args![year = year]),
        }
    }
}
