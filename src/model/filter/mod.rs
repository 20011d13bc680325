//! Which commitments are meant: the filters that list, due, reports, export and bulk changes share.
//!
//! Values of one filter are alternatives, several filters must all hold. A filter that names nothing keeps
//! everything. `store::filter` asks the same of the database for today; both must agree.

mod said;
mod sieve;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::date::Period;
use super::ledger::Ledger;
use super::vocabulary::{CommitmentKind, Flag, Priority, Status, Strength};
use crate::error::{Error, Result};

pub use said::{Restriction, Said};
pub use sieve::Sieve;

/// The commitments that are meant. Names are resolved: ids stand for parties and topics with all below them.
/// As JSON it is kept with an issued report: a filter that a later version adds is not set there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Statuses; together with [`Self::is_open`] one list of alternatives.
    pub statuses: Vec<Status>,
    /// All open ones, or all closed ones.
    pub is_open: Option<bool>,
    /// Bound parties.
    pub committing: BTreeSet<i64>,
    /// Parties in any role.
    pub parties: BTreeSet<i64>,
    /// Issuers of the release in which the commitment was first stated.
    pub issuers: BTreeSet<i64>,
    /// Topics.
    pub topics: BTreeSet<i64>,
    /// Kinds.
    pub kinds: Vec<CommitmentKind>,
    /// Strengths.
    pub strengths: Vec<Strength>,
    /// Releases that attest it.
    pub releases: BTreeSet<i64>,
    /// When it is due.
    pub due: Option<Period>,
    /// When it was made.
    pub made: Option<Period>,
    /// When anything of it was last recorded (days of UTC).
    pub updated: Option<Period>,
    /// Follow-up flags, by the thresholds of the database.
    pub flags: Vec<Flag>,
    /// Open, and nothing but restatements for more than this number of days.
    pub stale_days: Option<i64>,
    /// No evidence at all.
    pub no_evidence: bool,
    /// Words that stand together in its title, condition and success test, or in one of its quotes.
    pub text: Option<String>,
    /// Owners, as they are spelt in the database.
    pub owners: Vec<String>,
    /// Priorities.
    pub priorities: Vec<Priority>,
}

impl Filter {
    /// Whether it keeps everything.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Refuses what only the present can answer: a ledger does not hold every change of a record.
    ///
    /// # Errors
    /// `present_only` (exit 2) when [`Self::updated`] is set.
    pub fn require_ledger(&self) -> Result<()> {
        if self.updated.is_none() {
            return Ok(());
        }
        Err(Error::usage("present_only", "'--updated' cannot be asked as of another day, or of a report")
            .hint("leave it out; 'onrecord history C-1' tells what was recorded when"))
    }

    /// Whether a status passes. Words of a list are alternatives: `open, fulfilled` keeps both.
    pub fn allows(&self, status: Status, is_open: bool) -> bool {
        (self.statuses.is_empty() && self.is_open.is_none())
            || self.statuses.contains(&status)
            || self.is_open == Some(is_open)
    }

    /// Whether it keeps open commitments only.
    pub fn is_open_only(&self) -> bool {
        let by_flag = !self.flags.is_empty() && !self.flags.contains(&Flag::Late);
        by_flag || self.stale_days.is_some() || (self.statuses.is_empty() && self.is_open == Some(true))
    }

    /// The filter over one ledger on one day.
    pub fn over(&self, ledger: &Ledger, as_of: NaiveDate) -> Sieve<'_> {
        Sieve::new(self, ledger, as_of)
    }
}

/// The words of a text filter: what stands between blanks and has a letter or digit in it.
pub fn phrases(text: &str) -> Vec<String> {
    let visible = |word: &str| word.chars().filter(|c| !c.is_control()).collect::<String>();
    text.split_whitespace().map(visible).filter(|w| w.chars().any(char::is_alphanumeric)).collect()
}
