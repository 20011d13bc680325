//! A filter as it was asked for, to be printed on what it restricts.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What a filter looks at. Serialises as its name, in the form in which it is kept: `no_evidence`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Restriction {
    /// Status, or open or closed.
    Status,
    /// Bound parties.
    By,
    /// Parties in any role.
    Party,
    /// Who issued the release.
    Issuer,
    /// Topics.
    Topic,
    /// Kinds.
    Kind,
    /// Strengths.
    Strength,
    /// Releases.
    Release,
    /// When it is due.
    Due,
    /// When it was made.
    Made,
    /// When it was last changed.
    Updated,
    /// Follow-up flags.
    Flag,
    /// For how long it has been silent.
    Stale,
    /// Without evidence; has no values.
    NoEvidence,
    /// Words in it.
    Text,
    /// Owners.
    Owner,
    /// Priorities.
    Priority,
}

/// One filter with its values, which are alternatives. Prints, and serialises, as an English phrase:
/// `by Kazakhstan or Japan`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What it looks at.
    pub what: Restriction,
    /// The values as typed, trimmed; words of a closed list in small letters with blanks.
    pub values: Vec<String>,
}

impl Said {
    /// The number of days of a filter by silence: `90d`, `90`.
    pub fn days(&self) -> Option<i64> {
        let text = self.values.first().filter(|_| self.what == Restriction::Stale)?.trim();
        text.strip_suffix(['d', 'D']).unwrap_or(text).parse().ok()
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lead = match self.what {
            Restriction::Status => "status",
            Restriction::By => "by",
            Restriction::Party => "party",
            Restriction::Issuer => "issued by",
            Restriction::Topic => "topic",
            Restriction::Kind => "kind",
            Restriction::Strength => "strength",
            Restriction::Release => "in",
            Restriction::Due => "due",
            Restriction::Made => "made",
            Restriction::Updated => "updated",
            Restriction::Flag => "flag",
            Restriction::Stale => "silent for over",
            Restriction::NoEvidence => return f.write_str("without evidence"),
            Restriction::Text => return write!(f, "with the words “{}”", self.values.join(" ")),
            Restriction::Owner => "owned by",
            Restriction::Priority => "priority",
        };
        match self.days() {
            Some(days) => write!(f, "{lead} {days} days"),
            None => write!(f, "{lead} {}", self.values.join(" or ")),
        }
    }
}

impl serde::Serialize for Said {
    fn serialize<S: serde::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
