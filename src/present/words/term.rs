//! The domain's vocabulary in each language: programs get the code, people the label, and the eye a tone.

use super::{Words, args};
use crate::model::rules::RULES;
use crate::model::vocabulary::{
    AttestationKind, Basis, CommitmentKind, Flag, LinkKind, Move, PartyKind, Priority, Relation, ReleaseKind,
    RoleKind, Status, Strength,
};
use crate::render::{Cell, Tone, Word};
use crate::report::month::MoveDirection;

/// A word of one of the domain's closed lists.
pub trait Term: Copy {
    /// The list, as the keys of its labels begin: `status`.
    const LIST: &'static str;

    /// The word as programs spell it: `in_progress`.
    fn code(self) -> &'static str;

    /// How it should strike the eye.
    fn tone(self) -> Tone {
        Tone::Plain
    }
}

macro_rules! terms {
    ($($list:literal = $words:ty),+ $(,)?) => { $(
        impl Term for $words {
            const LIST: &'static str = $list;

            fn code(self) -> &'static str {
                self.as_str()
            }
        }
    )+ };
}

terms! {
    "attestation" = AttestationKind,
    "basis" = Basis,
    "kind" = CommitmentKind,
    "link" = LinkKind,
    "move" = Move,
    "party-kind" = PartyKind,
    "relation" = Relation,
    "release-kind" = ReleaseKind,
    "role" = RoleKind,
    "strength" = Strength,
}

impl Term for Status {
    const LIST: &'static str = "status";

    fn code(self) -> &'static str {
        self.as_str()
    }

    fn tone(self) -> Tone {
        match self {
            Self::Fulfilled | Self::Ongoing => Tone::Good,
            Self::Stalled | Self::PartiallyFulfilled => Tone::Warn,
            Self::NotFulfilled => Tone::Bad,
            Self::NotAssessed | Self::NoEvidence => Tone::Dim,
            _ => Tone::Plain,
        }
    }
}

impl Term for Flag {
    const LIST: &'static str = "flag";

    fn code(self) -> &'static str {
        self.as_str()
    }

    fn tone(self) -> Tone {
        match self {
            Self::Overdue => Tone::Bad,
            Self::DueSoon | Self::Dormant | Self::Stale => Tone::Warn,
            _ => Tone::Plain,
        }
    }
}

impl Term for Priority {
    const LIST: &'static str = "priority";

    fn code(self) -> &'static str {
        self.as_str()
    }

    fn tone(self) -> Tone {
        if self == Self::High { Tone::Strong } else { Tone::Plain }
    }
}

impl Term for MoveDirection {
    const LIST: &'static str = "direction";

    fn code(self) -> &'static str {
        self.as_str()
    }

    fn tone(self) -> Tone {
        if matches!(self, Self::Later | Self::Lifted) { Tone::Warn } else { Tone::Plain }
    }
}

impl Words {
    /// The label of a term: `in progress`.
    pub fn term<T: Term>(&self, term: T) -> String {
        self.text(&format!("{}-{}", T::LIST, term.code()))
    }

    /// A term as a cell: its code for programs, its label for people, its tone for the eye.
    pub fn cell<T: Term>(&self, term: T) -> Cell {
        Cell::from(self.word(term)).tone(term.tone())
    }

    /// Several flags in one cell, in the tone of what is overdue when they say so.
    pub fn flags(&self, flags: &[Flag]) -> Cell {
        let cell = Cell::from(flags.iter().map(|flag| self.word(*flag)).collect::<Vec<_>>());
        if flags.contains(&Flag::Overdue) { cell.tone(Tone::Bad) } else { cell }
    }

    /// A rule that was set aside; one that this program does not know by its name.
    pub fn rule(&self, rule: &str) -> Cell {
        match RULES.iter().find(|known| known.name == rule) {
            Some(known) => self.coded(known.name, &format!("rule-{}", known.name)).into(),
            None => rule.into(),
        }
    }

    /// A status that was recorded against a rule, and why.
    pub fn overridden(&self, rule: &str, reason: Option<&str>) -> String {
        let rule = self.rule(rule).shown().into_owned();
        let reason = reason.map_or_else(|| self.text("no-reason"), str::to_owned);
        self.say("overridden", args![rule = rule, reason = reason])
    }

    /// A code that is no term of the domain, with a label under its own key.
    pub fn coded(&self, code: &'static str, key: &str) -> Word {
        Word { code, label: self.text(key) }
    }

    fn word<T: Term>(&self, term: T) -> Word {
        Word { code: term.code(), label: self.term(term) }
    }
}
