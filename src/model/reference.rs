//! References people type and read: `C-42`, `R-7`. Sequential, never reused, never renumbered.

use std::fmt;

use crate::error::{Error, Result};

/// The sorts of record that carry a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sort {
    /// `C-1`
    Commitment,
    /// `R-1`
    Release,
    /// `E-1`
    Evidence,
    /// `P-1`
    Party,
    /// `S-1`, one status event.
    StatusEvent,
    /// `D-1`, one deadline event.
    Deadline,
    /// `L-1`, one search ("looked").
    Search,
    /// `N-1`
    Note,
    /// `X-1`, one issued report: X because I-1 would be read as L-1.
    Edition,
    /// `O-1`, one write in the operation log.
    Operation,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Commitment,
        Self::Release,
        Self::Evidence,
        Self::Party,
        Self::StatusEvent,
        Self::Deadline,
        Self::Search,
        Self::Note,
        Self::Edition,
        Self::Operation,
    ];

    /// The letter before the number.
    pub const fn letter(self) -> char {
        match self {
            Self::Commitment => 'C',
            Self::Release => 'R',
            Self::Evidence => 'E',
            Self::Party => 'P',
            Self::StatusEvent => 'S',
            Self::Deadline => 'D',
            Self::Search => 'L',
            Self::Note => 'N',
            Self::Edition => 'X',
            Self::Operation => 'O',
        }
    }

    /// The noun for messages.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Commitment => "commitment",
            Self::Release => "release",
            Self::Evidence => "evidence",
            Self::Party => "party",
            Self::StatusEvent => "status event",
            Self::Deadline => "deadline event",
            Self::Search => "search",
            Self::Note => "note",
            Self::Edition => "edition",
            Self::Operation => "operation",
        }
    }

    /// The table whose rows they are, in the database and in its log.
    pub const fn table(self) -> &'static str {
        match self {
            Self::Commitment => "commitment",
            Self::Release => "release",
            Self::Evidence => "evidence",
            Self::Party => "party",
            Self::StatusEvent => "status_event",
            Self::Deadline => "deadline_event",
            Self::Search => "search",
            Self::Note => "note",
            Self::Edition => "report_edition",
            Self::Operation => "operation",
        }
    }

    /// The reference of number `id`: `C-42`.
    pub const fn of(self, id: i64) -> Ref {
        Ref { sort: self, id }
    }

    /// Reads a reference of this sort: `C-42`, `c42`, `C 42` or `42`. Another letter is a usage error.
    pub fn parse(self, given: &str) -> Result<Ref> {
        let bad = || {
            let (noun, letter) = (self.noun(), self.letter());
            let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
            Error::usage("bad_reference", format!("'{given}' is not the reference of {article} {noun}")).hint(
                format!("write it as {letter}-42; '{}42' and '42' are understood too", letter.to_lowercase()),
            )
        };
        let text = given.trim();
        let digits = match text.chars().next() {
            Some(c) if c.to_ascii_uppercase() == self.letter() => {
                text[1..].strip_prefix(['-', ' ']).unwrap_or(&text[1..])
            }
            _ => text,
        };
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(bad());
        }
        match digits.parse::<i64>() {
            Ok(id) if id > 0 => Ok(self.of(id)),
            _ => Err(bad()),
        }
    }
}

/// One reference. Prints as `C-42` and serialises as that text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ref {
    /// Which sort of record.
    pub sort: Sort,
    /// Its number, from 1.
    pub id: i64,
}

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}-{}", self.sort.letter(), self.id))
    }
}

impl serde::Serialize for Ref {
    fn serialize<S: serde::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_read_in_every_spelling_people_use() {
        for text in ["C-42", "c-42", "c42", "C 42", "42", " C-42 "] {
            assert_eq!(Sort::Commitment.parse(text).unwrap().to_string(), "C-42", "{text}");
        }
    }

    #[test]
    fn another_sort_a_zero_and_nonsense_are_refused() {
        for text in ["R-42", "C-", "0", "-1", "C-1x", "", "9999999999999999999999", "é1", "C--1", "C -1"] {
            assert!(Sort::Commitment.parse(text).is_err(), "{text}");
        }
    }
}
