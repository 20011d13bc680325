//! The domain's words as cells of English lists. Reports take theirs from [`crate::present::words`].

use super::words::Term;
use crate::model::vocabulary::{
    AttestationKind, Basis, CommitmentKind, Flag, Move, Priority, Relation, RoleKind, Status, Strength,
};
use crate::render::{Cell, Word};

macro_rules! cells {
    ($($words:ty),+) => { $(
        impl From<$words> for Cell {
            fn from(word: $words) -> Self {
                Self::from(Word { code: word.as_str(), label: word.label() }).tone(word.tone())
            }
        }
    )+ };
}

cells!(AttestationKind, Basis, CommitmentKind, Flag, Move, Priority, Relation, RoleKind, Status, Strength);

/// Several flags in one cell, in the tone of what is overdue when they say so.
pub fn flags(flags: &[Flag]) -> Cell {
    let words = flags.iter().map(|f| Word { code: f.as_str(), label: f.label() }).collect::<Vec<_>>();
    let cell = Cell::from(words);
    if flags.contains(&Flag::Overdue) { cell.tone(Flag::Overdue.tone()) } else { cell }
}
