//! Days, due dates, periods, months and moments as people write them.
//!
//! One grammar serves all: `grammar` reads a text into a stretch of the calendar, and each sort of date
//! says which stretches it takes. `today` and `now` are arguments; case and outer blanks do not matter.
//! What cannot be read is `bad_date`, what can be read in two ways `ambiguous_date`, both exit 4.

mod closing;
mod day;
mod due;
mod grammar;
mod moment;
mod month;
mod named;
mod names;
mod numeric;
mod order;
mod period;
mod refusal;
mod relative;
mod span;
mod token;

pub use super::vocabulary::Precision;
pub use day::parse_day;
pub use due::{Due, due_label, parse_due};
pub use moment::{format_moment, parse_moment, parse_stored_moment};
pub use month::Month;
pub use order::DateOrder;
pub use period::Period;

/// A day the tests name; one that does not exist fails the test.
#[cfg(test)]
fn ymd(year: i32, month: u32, day: u32) -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap()
}
