//! Remarks that many forms have: the words of a list with what they mean, dates.

use crate::error::{Error, Result};
use crate::model::meaning::Meaning;

/// How days are written.
pub const DAY: &str = "2026-12-01, today, yesterday, -30d.";
/// How due dates are written.
pub const DUE: &str = "2026-12-01, 2026-12, 2026Q4, 2026H1 or 2026.";
/// How parties are named.
pub const PARTIES: &str = "a name, or P-5; a line for each.";
/// How topics are named.
pub const TOPICS: &str = "Topics, by code or title; a line for each";
/// How evidence is named.
pub const EVIDENCE: &str = "E-3, R-12 or a web address; a line for each.";

/// A remark and the words of a list below it.
pub fn words_of<T: Meaning>(remark: &str, skip: usize) -> String {
    let words = T::WORDS.iter().skip(skip).map(|word| format!("\n  {}: {}", word.word(), word.meaning()));
    format!("{remark}{}", words.collect::<String>())
}

/// Reads a number of days.
///
/// # Errors
/// `bad_days`: it is none.
pub fn days(text: &str) -> Result<i64> {
    text.trim_end_matches(['d', ' ']).parse().map_err(|_| {
        Error::usage("bad_days", format!("'{text}' is not a number of days")).hint("write it as 90")
    })
}
