//! Words of other systems for our closed lists: a few that cannot be mistaken, and those that a person gives.

use crate::error::{Error, Result};
use crate::exchange::fold;
use crate::model::vocabulary::Status;

/// What others call our statuses, folded. Words that say "nobody has looked" to one and "nothing was done" to another,
/// such as "not started" and "pending", are not among them: a person must say what they mean.
const STATUSES: &[(&str, &str)] = &[
    ("completed", "fulfilled"),
    ("complete", "fulfilled"),
    ("done", "fulfilled"),
    ("achieved", "fulfilled"),
    ("implemented", "fulfilled"),
    ("fullyimplemented", "fulfilled"),
    ("delivered", "fulfilled"),
    ("kept", "fulfilled"),
    ("partial", "partially_fulfilled"),
    ("partiallycompleted", "partially_fulfilled"),
    ("partiallyimplemented", "partially_fulfilled"),
    ("partlyfulfilled", "partially_fulfilled"),
    ("partlydone", "partially_fulfilled"),
    ("underway", "in_progress"),
    ("started", "in_progress"),
    ("ontrack", "in_progress"),
    ("delayed", "stalled"),
    ("onhold", "stalled"),
    ("blocked", "stalled"),
    ("notimplemented", "not_fulfilled"),
    ("notdone", "not_fulfilled"),
    ("broken", "not_fulfilled"),
    ("failed", "not_fulfilled"),
    ("cancelled", "withdrawn"),
    ("canceled", "withdrawn"),
    ("dropped", "withdrawn"),
    ("replaced", "superseded"),
    ("unknown", "not_assessed"),
    ("na", "not_assessed"),
    ("notyetassessed", "not_assessed"),
];

/// The words of one file.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    own: Vec<(String, String)>,
}

impl Wording {
    /// The words that a person gives: `Their word=ours`.
    ///
    /// # Errors
    /// `bad_pair`.
    pub fn new(pairs: &[String]) -> Result<Self> {
        let own = pairs.iter().map(|pair| {
            let (theirs, ours) = super::parted(pair, "--word", "Their word=ours")?;
            Ok((fold(theirs), ours.to_owned()))
        });
        Ok(Self { own: own.collect::<Result<_>>()? })
    }

    /// Our word for theirs; their own where none is known.
    pub fn ours<'w>(&'w self, theirs: &'w str) -> &'w str {
        let folded = fold(theirs);
        self.own.iter().find(|(known, _)| *known == folded).map_or(theirs, |(_, ours)| ours)
    }

    /// A status in their words.
    ///
    /// # Errors
    /// `unknown_word`: the hint says how to give its meaning.
    pub fn status(&self, theirs: &str) -> Result<Status> {
        let ours = self.ours(theirs);
        let folded = fold(ours);
        let known = STATUSES.iter().find(|(word, _)| *word == folded).map_or(ours, |(_, status)| status);
        known.parse::<Status>().map_err(|e| {
            let all = Status::ALL.iter().map(|s| s.as_str()).collect::<Vec<_>>().join(", ");
            Error::rejected("unknown_word", e.message)
                .hint(format!("say what it means: --word \"{theirs}=no_evidence\"; one of: {all}"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_word_means_a_status() {
        for (word, status) in STATUSES {
            assert_eq!(fold(word), *word);
            assert_eq!(Wording::default().status(word).unwrap(), status.parse().unwrap());
        }
    }

    #[test]
    fn a_word_that_means_two_things_is_refused_until_somebody_says_which() {
        let error = Wording::default().status("Not started").unwrap_err();
        assert!(error.hint.unwrap().starts_with("say what it means: --word \"Not started=no_evidence\""));
        let own = Wording::new(&["Not started=no_evidence".to_owned()]).unwrap();
        assert_eq!(own.status("not  STARTED").unwrap(), Status::NoEvidence);
        assert_eq!(own.status("In progress").unwrap(), Status::InProgress);
    }
}
