//! How a date is refused: which code, which words.

use std::ops::RangeInclusive;

use crate::error::Error;

/// The years the ledger takes: anything else is a slip of the keyboard.
pub(super) const YEARS: RangeInclusive<i32> = 1900..=2200;

/// Longest piece of the input that a message repeats, in characters.
const SHOWN: usize = 60;

/// The input as a message quotes it: trimmed, and cut where it is no date by any measure.
fn quoted(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("'{}…'", &text[..end]),
        None => format!("'{text}'"),
    }
}

/// `bad_date`: the subject, then what is wrong with it.
pub(super) fn bad(text: &str, wrong: &str) -> Error {
    Error::rejected("bad_date", format!("{} {wrong}", quoted(text)))
}

/// `ambiguous_date`: the subject, then its readings.
pub(super) fn ambiguous(text: &str, readings: &str) -> Error {
    Error::rejected("ambiguous_date", format!("{} {readings}", quoted(text)))
}

/// `bad_date` for a year, or an amount of time, that leads out of [`YEARS`].
pub(super) fn out_of_years(text: &str) -> Error {
    bad(text, &format!("lies outside the years {} to {}", YEARS.start(), YEARS.end()))
        .hint("check the year; the ledger keeps no dates beyond these")
}
