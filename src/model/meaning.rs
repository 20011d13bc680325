//! What the words of the vocabulary mean, in a sentence: for forms, lists to pick from, and help.

use super::vocabulary::{Basis, CommitmentKind, LinkKind, Priority, Relation, Status, Strength};

/// A word list whose words can be explained.
pub trait Meaning: Copy + 'static {
    /// Every word of the list.
    const WORDS: &'static [Self];
    /// The word as it is typed.
    fn word(self) -> &'static str;
    /// What it means, without a full stop.
    fn meaning(self) -> &'static str;
}

macro_rules! meanings {
    ($($list:ident { $($variant:ident = $meaning:literal),+ $(,)? })+) => {
        $(impl Meaning for $list {
            const WORDS: &'static [Self] = Self::ALL;
            fn word(self) -> &'static str {
                self.as_str()
            }
            fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning),+ }
            }
        })+
    };
}

meanings! {
    Status {
        NotAssessed = "recorded; nobody has looked yet",
        NoEvidence = "looked for; nothing found either way",
        InProgress = "a concrete step is documented, not yet the thing itself",
        Ongoing = "a standing commitment shown to be honoured",
        Stalled = "steps had begun or were due, and nothing moves",
        PartiallyFulfilled = "substantively less than stated, but a significant part",
        Fulfilled = "the success test, or the plain meaning of the words, is met",
        NotFulfilled = "the date or occasion has passed and it was not done, or the contrary was done",
        Superseded = "replaced by a later commitment or by events",
        Withdrawn = "the committing party dropped it",
        NotVerifiable = "as worded, nothing observable could settle it",
    }
    CommitmentKind {
        Agreement = "decided by two or more parties or a collective body: agreed to, signed",
        Pledge = "one party undertakes something: will, commits to",
        Support = "backing of a policy, process or party: reaffirmed support for",
        Readiness = "an open offer to act: stands ready",
        Intention = "a plan or aim: intends, will seek to",
        OngoingAction = "carried out already and to be carried on: continues to",
    }
    Strength {
        Binding = "a legal instrument, decision or signed agreement creates the obligation",
        Firm = "specific and testable: a named act, sum, number, body or date",
        Soft = "an action is promised, vaguely",
        Declaratory = "a stance or support; little to test",
    }
    Relation {
        Supports = "shows that it is being done or was done",
        PartlySupports = "shows a part",
        Contradicts = "shows that it was not done, or the contrary",
        Context = "helps to understand, settles nothing",
        Restates = "says the commitment again",
    }
    LinkKind {
        Restates = "says the other again",
        Amends = "changes the other's terms",
        Supersedes = "takes the other's place",
        PartOf = "is a part of the other",
        DependsOn = "waits for the other",
        Duplicates = "is the other, recorded twice",
    }
    Basis {
        Stated = "the text names it",
        Derived = "follows from the text (\"within a year\")",
        Analyst = "set by the analyst",
    }
    Priority {
        High = "reviewed every 30 days and listed first",
        Normal = "the usual",
        Low = "listed last",
    }
}
