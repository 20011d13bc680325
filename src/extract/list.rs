//! Lists under `agreed to:`: what the introduction says holds for its items.

use super::candidate::Reason;
use super::cue::Reading;
use super::grammar::Effect;
use super::mark::Mark;
use crate::model::vocabulary::{CommitmentKind, Strength};

/// An open list: what its introduction said.
#[derive(Debug, Clone, Copy)]
pub(super) struct List {
    pub(super) kind: CommitmentKind,
    pub(super) strength: Strength,
    pub(super) confidence: f64,
    /// What its first item began with; another mark ends it.
    pub(super) mark: Option<Mark>,
}

/// What the introduction of a list makes of its items.
pub(super) fn introduction(reading: &Reading) -> Option<List> {
    let cue = reading
        .cues
        .iter()
        .filter(|c| c.is_accepted())
        .max_by(|a, b| a.confidence.total_cmp(&b.confidence))?;
    match cue.rule.effect {
        Effect::Commit { kind, strength, .. } => {
            Some(List { kind, strength, confidence: cue.confidence.min(0.8), mark: None })
        }
        Effect::Reject { .. } => None,
    }
}

/// Whether an item begins with a look-alike: `calls on`, `welcomes`.
pub(super) fn opens_otherwise(reading: &Reading) -> bool {
    reading.rejects.iter().any(|(hit, _, reason)| {
        hit.start == 0
            && matches!(reason, Reason::Request | Reason::Courtesy | Reason::Discussion | Reason::Opinion)
    })
}
