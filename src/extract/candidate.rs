//! What is proposed: a quotation with what it seems to say, or the reason why it says nothing.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::vocabulary::{CommitmentKind, Precision, Strength};

/// A passage that may state a commitment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Candidate {
    /// The exact words: the characters `start..end` of the text.
    pub quote: String,
    /// First character, counted from 0.
    pub start: usize,
    /// After the last character.
    pub end: usize,
    /// What sort; none for a look-alike that no rule of commitments found.
    pub kind: Option<CommitmentKind>,
    /// How hard the words bind; none for such a look-alike.
    pub strength: Option<Strength>,
    /// Who is bound, by the names of the directory or of the known parties where they are in them.
    pub parties: Vec<String>,
    /// To whom, or with whom.
    pub counterparts: Vec<String>,
    /// The words that name a deadline or a period.
    pub due_text: Option<String>,
    /// The last day that these words mean, where they can be reckoned.
    pub due_on: Option<NaiveDate>,
    /// How precisely they name it.
    pub due_precision: Option<Precision>,
    /// Sustainable Development Goals named or described: `SDG 6`.
    pub topics: Vec<String>,
    /// The rule of the grammar that found it: `en/agreed-to`.
    pub cue: String,
    /// From 0 to 1.
    pub confidence: f64,
    /// Why it is no commitment, where it is a look-alike.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rejected: Option<Rejection>,
}

/// Why a look-alike is no commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rejection {
    /// The reason.
    pub reason: Reason,
    /// The rule that gave it.
    pub cue: String,
}

/// Reasons of rejection (section 3 of the annotation guideline).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Talked about, noted, views exchanged.
    Discussion,
    /// Thanks, welcome, condolences, wishes.
    Courtesy,
    /// A judgement: important, necessary, agreed that it is so.
    Opinion,
    /// Done already, or recalled.
    Past,
    /// Somebody else should act.
    Request,
    /// Nobody who could be bound acts.
    NoActor,
    /// A forecast, an effect, a schedule, what another will do.
    Expectation,
    /// Denied or refused.
    Negated,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 8] = [
        Self::Discussion,
        Self::Courtesy,
        Self::Opinion,
        Self::Past,
        Self::Request,
        Self::NoActor,
        Self::Expectation,
        Self::Negated,
    ];

    /// The word for it, as JSON has it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Discussion => "discussion",
            Self::Courtesy => "courtesy",
            Self::Opinion => "opinion",
            Self::Past => "past",
            Self::Request => "request",
            Self::NoActor => "no_actor",
            Self::Expectation => "expectation",
            Self::Negated => "negated",
        }
    }

    /// The reason of a word.
    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }
}
