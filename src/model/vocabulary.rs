//! The closed word lists of the domain, each an enum whose words are those of the database and of JSON.

use super::slip;
use crate::error::{Error, Result};

/// Declares one word list: the enum, its words, parsing with "did you mean", and serialisation.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $noun:literal { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every word of the list, in its order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word as the database, JSON and the command line spell it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The word as people read it: `in progress`.
            pub fn label(self) -> String {
                self.as_str().replace('_', " ")
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = Error;
            fn from_str(s: &str) -> Result<Self> {
                parse_word($noun, s, Self::ALL, Self::as_str)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
                s.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> std::result::Result<Self, D::Error> {
                let word = <String as serde::Deserialize>::deserialize(d)?;
                word.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

/// Finds `given` in a word list without regard to case, `-`, `_` and blanks; a miss lists the words.
fn parse_word<T: Copy>(noun: &str, given: &str, all: &[T], word: fn(T) -> &'static str) -> Result<T> {
    // As the database spells it: a report reads a million words.
    if let Some(found) = all.iter().find(|w| word(**w) == given) {
        return Ok(*found);
    }
    let fold = |s: &str| {
        s.trim()
            .chars()
            .filter(|c| !matches!(c, '-' | '_' | ' '))
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    let wanted = fold(given);
    if let Some(found) = all.iter().find(|w| fold(word(**w)) == wanted) {
        return Ok(*found);
    }
    let list = all.iter().map(|w| word(*w)).collect::<Vec<_>>();
    let near = slip::meant(&wanted, list.iter().map(|word| (fold(word), word)));
    let error = Error::usage("unknown_word", format!("unknown {noun} '{given}'"));
    Err(match near {
        Some(near) => error.hint(format!("did you mean '{near}'? one of: {}", list.join(", "))),
        None => error.hint(format!("one of: {}", list.join(", "))),
    })
}

words! {
    /// What sort of undertaking a commitment is.
    CommitmentKind, "kind of commitment" {
        /// Decided by two or more parties or a collective body.
        Agreement = "agreement",
        /// One party undertakes something.
        Pledge = "pledge",
        /// Backing of a policy, process or party.
        Support = "support",
        /// An open offer to act.
        Readiness = "readiness",
        /// A plan or aim.
        Intention = "intention",
        /// Carried out already and to be carried on.
        OngoingAction = "ongoing_action",
    }
}

words! {
    /// How hard the words bind.
    Strength, "strength" {
        /// A legal instrument, decision or signed agreement creates the obligation.
        Binding = "binding",
        /// Specific and testable: a named act, sum, number, body or date.
        Firm = "firm",
        /// An action is promised, vaguely.
        Soft = "soft",
        /// A stance or support; little to test.
        Declaratory = "declaratory",
    }
}

words! {
    /// The status of a commitment. Lateness is not a status.
    Status, "status" {
        /// Recorded; nobody has yet looked. The first status of every commitment.
        NotAssessed = "not_assessed",
        /// Looked for; nothing found either way.
        NoEvidence = "no_evidence",
        /// A concrete step is documented, not yet the thing itself.
        InProgress = "in_progress",
        /// A standing commitment shown to be honoured.
        Ongoing = "ongoing",
        /// Steps had begun or were due, and nothing moves.
        Stalled = "stalled",
        /// Substantively less than stated, but a significant part.
        PartiallyFulfilled = "partially_fulfilled",
        /// The success test, or the quote's plain meaning, is met.
        Fulfilled = "fulfilled",
        /// The date or occasion has passed and it was not done, or the contrary was done.
        NotFulfilled = "not_fulfilled",
        /// Replaced by a later commitment or by events.
        Superseded = "superseded",
        /// The committing party dropped it.
        Withdrawn = "withdrawn",
        /// As worded, nothing observable could settle it.
        NotVerifiable = "not_verifiable",
    }
}

impl Status {
    /// Whether a commitment with this status is open unless closing was asked for
    /// (only `partially_fulfilled` may be either).
    pub const fn open_by_default(self) -> bool {
        matches!(
            self,
            Self::NotAssessed
                | Self::NoEvidence
                | Self::InProgress
                | Self::Ongoing
                | Self::Stalled
                | Self::PartiallyFulfilled
        )
    }
}

words! {
    /// Why a status event was recorded.
    Move, "move" {
        /// The commitment was recorded: its first status, `not_assessed`.
        First = "first",
        /// A new status.
        Change = "change",
        /// The same status again: somebody looked.
        Review = "review",
        /// A closed commitment became open again, for a reason.
        Reopening = "reopening",
        /// Takes the place of a wrong event, or takes it away (then it has no status).
        Correction = "correction",
    }
}

words! {
    /// The part a party plays in a commitment.
    RoleKind, "role" {
        /// Bound by the commitment.
        Committing = "committing",
        /// Backs it without being bound.
        Supporting = "supporting",
        /// To whom the commitment is made.
        Counterpart = "counterpart",
        /// Who gains by it.
        Beneficiary = "beneficiary",
    }
}

words! {
    /// What a passage is to its commitment.
    AttestationKind, "attestation" {
        /// The first statement of the commitment.
        Origin = "origin",
        /// The same commitment said again: neither new nor delivery.
        Restatement = "restatement",
        /// Changes its terms.
        Amendment = "amendment",
        /// Takes it back.
        Withdrawal = "withdrawal",
        /// Somebody else's account of it.
        ThirdParty = "third_party",
    }
}

words! {
    /// How a piece of evidence bears on a commitment.
    Relation, "relation" {
        /// Shows that it is being done or was done.
        Supports = "supports",
        /// Shows a part.
        PartlySupports = "partly_supports",
        /// Shows that it was not done, or the contrary.
        Contradicts = "contradicts",
        /// Helps to understand, settles nothing.
        Context = "context",
        /// Says the commitment again.
        Restates = "restates",
    }
}

words! {
    /// Where a due date comes from.
    Basis, "basis" {
        /// The text names it.
        Stated = "stated",
        /// Follows from the text ("within a year").
        Derived = "derived",
        /// Set by the analyst.
        Analyst = "analyst",
    }
}

words! {
    /// How precise a date is; a date of lower precision ends with its period.
    Precision, "precision" {
        /// `2026-12-01`
        Day = "day",
        /// `2026-12`
        Month = "month",
        /// `2026Q4`
        Quarter = "quarter",
        /// `2026H2`
        HalfYear = "half_year",
        /// `2026`
        Year = "year",
    }
}

words! {
    /// How one commitment relates to another.
    LinkKind, "link" {
        /// Says the other again.
        Restates = "restates",
        /// Changes the other's terms.
        Amends = "amends",
        /// Takes the other's place.
        Supersedes = "supersedes",
        /// Is a part of the other.
        PartOf = "part_of",
        /// Waits for the other.
        DependsOn = "depends_on",
        /// Is the other, recorded twice.
        Duplicates = "duplicates",
    }
}

words! {
    /// What sort of body a party is.
    PartyKind, "kind of party" {
        /// A state.
        State = "state",
        /// A ministry.
        Ministry = "ministry",
        /// An office, agency or centre.
        Office = "office",
        /// A person.
        Person = "person",
        /// A United Nations entity.
        UnEntity = "un_entity",
        /// Another international organisation.
        Organisation = "organisation",
        /// A company.
        Company = "company",
        /// A group of parties.
        Group = "group",
        /// Anything else, or not yet said.
        Other = "other",
    }
}

words! {
    /// What sort of text a release is.
    ReleaseKind, "kind of release" {
        /// Readout of a meeting or call.
        Readout = "readout",
        /// Communiqué.
        Communique = "communique",
        /// Joint statement.
        JointStatement = "joint_statement",
        /// Press release.
        PressRelease = "press_release",
        /// Speech or address.
        Speech = "speech",
        /// Signed instrument: treaty, memorandum, decree.
        Instrument = "instrument",
        /// Anything else, or not yet said.
        Other = "other",
    }
}

words! {
    /// How urgent a commitment is to its trackers.
    Priority, "priority" {
        /// Reviewed every 30 days and listed first.
        High = "high",
        /// The usual.
        Normal = "normal",
        /// Listed last.
        Low = "low",
    }
}

words! {
    /// The follow-up flags, in the order in which the follow-up report lists them.
    Flag, "flag" {
        /// Open and past its due date.
        Overdue = "overdue",
        /// Open and due within 30 days.
        DueSoon = "due_soon",
        /// Open and nothing but restatements for over a year.
        Dormant = "dormant",
        /// Open and nothing but restatements for over 180 days.
        Stale = "stale",
        /// Open and not reviewed for as long as its review interval.
        NeedsReview = "needs_review",
        /// No due date.
        Undated = "undated",
        /// Open with no evidence at all.
        NoEvidenceGathered = "no_evidence_gathered",
        /// Closed as (partially) fulfilled on evidence dated after the due date.
        Late = "late",
    }
}
words! {
    /// The reports that are issued as editions.
    ReportKind, "report" {
        /// The monthly report.
        Month = "month",
        /// The follow-up report.
        FollowUp = "follow_up",
    }
}

words! {
    /// How the value of a saved query's parameter is read.
    ParameterKind, "kind of parameter" {
        /// A plain number is a number, anything else a text.
        Value = "value",
        /// As it stands.
        Text = "text",
        /// A whole number or a decimal.
        Number = "number",
        /// A day, in any form that the program reads: 2026-12-01, today, -30d.
        Date = "date",
    }
}

impl ReportKind {
    /// The word by which its command is called: `follow-up`.
    pub const fn command(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::FollowUp => "follow-up",
        }
    }
}
