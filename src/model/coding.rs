//! What people decide who code a release sentence by sentence, without seeing each other.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use super::vocabulary::{CommitmentKind, Strength};
use crate::error::{Error, Result};

/// One sentence of a text, as a span of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unit {
    /// Its number in the text, from 1.
    pub number: i64,
    /// Its words, to the letter.
    pub quote: String,
    /// Where it starts in the text, in characters.
    pub start: i64,
    /// Where it ends, exclusive.
    pub end: i64,
}

/// What somebody decided on a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Code {
    /// Whether it states a commitment.
    pub is_commitment: bool,
    /// What sort of undertaking; none where it is no commitment, or where nobody said.
    pub kind: Option<CommitmentKind>,
    /// How hard it binds; none where it is no commitment, or where nobody said.
    pub strength: Option<Strength>,
}

/// `no`, `pledge/firm`, or `yes/firm` where the kind is missing.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_commitment {
            return f.write_str("no");
        }
        f.write_str(self.kind.map_or("yes", CommitmentKind::as_str))?;
        f.write_str("/")?;
        f.write_str(self.strength.map_or("?", Strength::as_str))
    }
}

/// Reads `no` or `pledge/firm`: a decision that is whole.
impl FromStr for Code {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        if text.trim().eq_ignore_ascii_case("no") {
            return Ok(Self { is_commitment: false, kind: None, strength: None });
        }
        let Some((kind, strength)) = text.split_once('/') else {
            return Err(Error::usage("bad_code", format!("'{text}' is neither 'no' nor KIND/STRENGTH"))
                .hint("write it as pledge/firm, or no"));
        };
        Ok(Self { is_commitment: true, kind: Some(kind.parse()?), strength: Some(strength.parse()?) })
    }
}

/// A sentence with what somebody decided on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// The sentence.
    pub unit: Unit,
    /// The decision.
    pub code: Code,
    /// A remark.
    pub note: Option<String>,
}

/// One coder's sheet of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coding {
    /// Who coded.
    pub coder: String,
    /// How many sentences the text has.
    pub units: usize,
    /// The sentences that were coded, in order.
    pub coded: Vec<Coded>,
    /// How often this coder handed in a sheet of this text; this is the newest.
    pub times: usize,
    /// When it was handed in.
    pub at: String,
}

impl Coding {
    /// Whether every sentence is coded.
    pub fn is_whole(&self) -> bool {
        self.coded.len() >= self.units
    }
}

/// What was settled on a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Settlement {
    /// The number of the sentence.
    pub unit: i64,
    /// The decision.
    pub code: Code,
    /// Why.
    pub reason: String,
    /// Who settled it.
    pub by: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_written() {
        for text in ["no", "pledge/firm", "ongoing_action/soft"] {
            assert_eq!(text.parse::<Code>().unwrap().to_string(), text);
        }
        assert_eq!("Pledge / Firm".parse::<Code>().unwrap().to_string(), "pledge/firm");
        assert_eq!("yes".parse::<Code>().unwrap_err().code, "bad_code");
        assert_eq!("vow/firm".parse::<Code>().unwrap_err().code, "unknown_word");
        let unsaid = Code { is_commitment: true, kind: None, strength: None };
        assert_eq!(unsaid.to_string(), "yes/?");
    }
}
