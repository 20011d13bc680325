//! Words and dates of somebody's file: what they mean by themselves, and what a person says that they mean.

use chrono::NaiveDate;

use super::{dates, statuses};
use crate::error::{Error, Result};
use crate::exchange::fold;
use crate::model::date::{DateOrder, Due};
use crate::model::vocabulary::Status;

/// The words of one file.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    own: Vec<(String, String)>,
    /// How days of three numbers are written, where somebody has said it.
    order: Option<DateOrder>,
}

/// A word as it is compared: of one that is but signs the signs.
fn compared(word: &str) -> String {
    let folded = fold(word);
    if folded.is_empty() { word.trim().to_owned() } else { folded }
}

impl Wording {
    /// The words that a person gives: `Their word=ours`.
    ///
    /// # Errors
    /// `bad_pair`.
    pub fn new(pairs: &[String]) -> Result<Self> {
        let own = pairs.iter().map(|pair| {
            let (theirs, ours) = super::parted(pair, "--word", "Their word=ours")?;
            Ok((compared(theirs), ours.to_owned()))
        });
        Ok(Self { own: own.collect::<Result<_>>()?, order: None })
    }

    /// The same words, with days such as `04/06/2025` in that order.
    #[must_use]
    pub fn dated(self, order: Option<DateOrder>) -> Self {
        Self { order, ..self }
    }

    /// A day in their writing.
    ///
    /// # Errors
    /// `bad_date`, `ambiguous_date`: the hint names the orders that would settle it.
    pub fn day(&self, text: &str, today: NaiveDate) -> Result<NaiveDate> {
        dates::day(text, today, self.order)
    }

    /// A due date in their writing.
    ///
    /// # Errors
    /// As of a day; what comes again is refused too.
    pub fn due(&self, text: &str, today: NaiveDate) -> Result<Due> {
        dates::due(text, today, self.order)
    }

    /// Our word for theirs; their own where none is known.
    pub fn ours<'w>(&'w self, theirs: &'w str) -> &'w str {
        let folded = compared(theirs);
        self.own.iter().find(|(known, _)| *known == folded).map_or(theirs, |(_, ours)| ours)
    }

    /// A status in their words.
    ///
    /// # Errors
    /// `unknown_word`: the hint says how to give its meaning.
    pub fn status(&self, theirs: &str) -> Result<Status> {
        let ours = self.ours(theirs);
        if let Some(status) = statuses::meant(ours) {
            return Ok(status);
        }
        ours.parse::<Status>().map_err(|e| {
            let all = Status::ALL.iter().map(|s| s.as_str()).collect::<Vec<_>>().join(", ");
            let meant = statuses::near(ours).map_or("STATUS", Status::as_str);
            Error::rejected("unknown_word", e.message)
                .hint(format!("say what it means: --word \"{theirs}={meant}\"; one of: {all}"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_means_two_things_is_refused_until_somebody_says_which() {
        let error = Wording::default().status("Not started").unwrap_err();
        assert!(
            error.hint.unwrap().starts_with("say what it means: --word \"Not started=STATUS\"; one of: ")
        );
        let own = Wording::new(&["Not started=no_evidence".to_owned()]).unwrap();
        assert_eq!(own.status("not  STARTED").unwrap(), Status::NoEvidence);
        assert_eq!(own.status("In progress").unwrap(), Status::InProgress);
    }

    #[test]
    fn a_slip_is_answered_with_the_status_that_is_likely_meant() {
        let hint = Wording::default().status("Complted").unwrap_err().hint.unwrap();
        assert!(hint.starts_with("say what it means: --word \"Complted=fulfilled\""), "{hint}");
    }

    #[test]
    fn words_that_are_but_signs_are_told_apart() {
        let own = Wording::new(&["-=not_assessed".to_owned()]).unwrap();
        assert_eq!(own.status(" - ").unwrap(), Status::NotAssessed);
        assert!(own.status("?").is_err());
    }
}
