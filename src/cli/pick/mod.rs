//! Picking a record by typing a part of it, where a command lacks one and somebody sits at the terminal.

// Keys are read one by one on Unix; elsewhere a numbered list is what there is.
#[cfg_attr(not(unix), allow(dead_code))]
mod key;
#[cfg_attr(not(unix), allow(dead_code))]
mod list;
mod plain;
mod rank;
#[cfg(unix)]
mod terminal;

use super::context::Context;
use crate::db::Query;
use crate::error::{Error, Kind, Result};
use crate::model::meaning::Meaning;
use crate::model::vocabulary::{LinkKind, Relation, Status};
use crate::render::safe;
use crate::store::choice::{self, Choice};

/// What is picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A commitment.
    Commitment,
    /// A release.
    Release,
    /// A piece of evidence.
    Evidence,
    /// A party.
    Party,
    /// A topic.
    Topic,
    /// A status that can be given.
    Status,
    /// How evidence bears on a commitment.
    Relation,
    /// How one commitment relates to another.
    Link,
}

impl What {
    /// The question.
    const fn question(self) -> &'static str {
        match self {
            Self::Commitment => "Which commitment?",
            Self::Release => "Which release?",
            Self::Evidence => "Which evidence?",
            Self::Party => "Which party?",
            Self::Topic => "Which topic?",
            Self::Status => "Which status?",
            Self::Relation => "How does it bear on it?",
            Self::Link => "How does it relate to the other?",
        }
    }

    /// What is said where there is nothing to pick from.
    const fn nothing(self) -> (&'static str, &'static str) {
        match self {
            Self::Commitment => ("no commitment is recorded yet", "record one with 'onrecord add'"),
            Self::Release => ("no release is stored yet", "store one with 'onrecord release add FILE'"),
            Self::Evidence => ("no evidence is recorded yet", "record it with 'onrecord evidence add'"),
            Self::Party => ("no party is recorded yet", "record one with 'onrecord party add NAME'"),
            Self::Topic => ("no topic is recorded yet", "record one with 'onrecord topic add CODE TITLE'"),
            Self::Status | Self::Relation | Self::Link => ("there is no such word", "see 'onrecord help'"),
        }
    }

    fn choices(self, query: &dyn Query) -> Result<Vec<Choice>> {
        match self {
            Self::Commitment => choice::commitments(query),
            Self::Release => choice::releases(query),
            Self::Evidence => choice::evidence(query),
            Self::Party => choice::parties(query),
            Self::Topic => choice::topics(query),
            Self::Status => Ok(words::<Status>(1)),
            Self::Relation => Ok(words::<Relation>(0)),
            Self::Link => Ok(words::<LinkKind>(0)),
        }
    }
}

/// The words of a list with what they mean, but for the first few.
fn words<T: Meaning>(skip: usize) -> Vec<Choice> {
    let choice = |word: &T| Choice {
        value: word.word().to_owned(),
        title: String::new(),
        detail: word.meaning().to_owned(),
    };
    T::WORDS.iter().skip(skip).map(choice).collect()
}

impl Context {
    /// Lets a person pick one, and returns it as it is typed on the command line.
    ///
    /// # Errors
    /// `not_picked` (2) where it was left, `interrupted` (130) on Ctrl-C, `nothing_to_pick` (3) where there is none.
    pub fn pick(&self, query: &dyn Query, what: What) -> Result<String> {
        let choices = what.choices(query)?;
        if choices.is_empty() {
            let (message, hint) = what.nothing();
            return Err(Error::not_found("nothing_to_pick", message).hint(hint));
        }
        let chosen = self.pick_from(what.question(), &choices)?;
        chosen.map(|at| choices[at].value.clone()).ok_or_else(|| {
            Error::usage("not_picked", "nothing was picked")
                .hint("nothing was changed; name it, or try again")
        })
    }

    /// Lets a person pick one of these; none where it was left.
    pub fn pick_from(&self, question: &str, choices: &[Choice]) -> Result<Option<usize>> {
        #[cfg(unix)]
        if !self.environment.is_plain && !self.config.accessible() {
            return terminal::pick(question, choices, &self.environment);
        }
        plain::pick(question, choices)
    }
}

/// A choice in a line, safe to show.
fn line(choice: &Choice) -> String {
    let parts = [&choice.title, &choice.detail].into_iter().filter(|part| !part.is_empty());
    let rest = parts.map(|part| safe(part).into_owned()).collect::<Vec<_>>().join(" · ");
    format!("{}  {rest}", safe(&choice.value)).trim_end().to_owned()
}

/// Somebody pressed Ctrl-C.
#[cfg(unix)]
fn interrupted() -> Error {
    Error::new(Kind::Interrupted, "interrupted", "interrupted: nothing was changed")
}
