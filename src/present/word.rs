//! The domain's words as cells: programs get the code, people the label, and the eye a tone.

use crate::model::vocabulary::{
    AttestationKind, Basis, CommitmentKind, Flag, Move, Priority, Relation, RoleKind, Status, Strength,
};
use crate::render::{Cell, Tone, Word};

macro_rules! cells {
    ($($words:ty),+) => { $(
        impl From<$words> for Cell {
            fn from(word: $words) -> Self {
                Word { code: word.as_str(), label: word.label() }.into()
            }
        }
    )+ };
}

cells!(AttestationKind, Basis, CommitmentKind, Move, Priority, Relation, RoleKind, Strength);

impl From<Status> for Cell {
    fn from(status: Status) -> Self {
        Self::from(Word { code: status.as_str(), label: status.label() }).tone(match status {
            Status::Fulfilled | Status::Ongoing => Tone::Good,
            Status::Stalled | Status::PartiallyFulfilled => Tone::Warn,
            Status::NotFulfilled => Tone::Bad,
            Status::NotAssessed | Status::NoEvidence => Tone::Dim,
            _ => Tone::Plain,
        })
    }
}

impl From<Flag> for Cell {
    fn from(flag: Flag) -> Self {
        Self::from(Word { code: flag.as_str(), label: flag.label() }).tone(match flag {
            Flag::Overdue => Tone::Bad,
            Flag::DueSoon | Flag::Dormant | Flag::Stale => Tone::Warn,
            _ => Tone::Plain,
        })
    }
}

/// Several flags in one cell, in the tone of what is overdue when they say so.
pub fn flags(flags: &[Flag]) -> Cell {
    let words = flags.iter().map(|f| Word { code: f.as_str(), label: f.label() }).collect::<Vec<_>>();
    let cell = Cell::from(words);
    if flags.contains(&Flag::Overdue) { cell.tone(Tone::Bad) } else { cell }
}
