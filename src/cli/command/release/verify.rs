use clap::Args;

use super::super::super::answer::Answer;
use super::super::super::context::Context;
use super::super::tables;
use crate::error::{Error, Kind, Result};
use crate::model::reference::Sort;
use crate::store::attestation::{self, Standing};
use crate::store::release;

/// Verify every quote: in the text it was taken from, and in the newest version
///
/// A quote is intact, moved, altered or gone in a later version. Broken means that the stored text itself was
/// tampered with. Exit code 6 when a quote is altered, gone or broken.
#[derive(Debug, Args)]
pub struct Verify {
    /// The release [default: all]
    #[arg(value_name = "R-1")]
    release: Option<String>,
}

impl Verify {
    /// Verifies the quotes.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let store = context.open()?;
        let one = self.release.as_deref().map(|r| Sort::Release.parse(r)).transpose()?;
        if let Some(one) = one {
            release::require(store.query(), one.id)?;
        }
        let items = attestation::verify(store.query(), one.map(|r| r.id))?;
        let wrong =
            items.iter().filter(|i| !matches!(i.standing, Standing::Intact | Standing::Moved)).count();
        let mut answer = Answer::new("onrecord.quotes/1", &items, tables::verified(&items))?
            .meta("verified", items.len())
            .meta("wrong", wrong)
            .say(format!("{} of {} quotes stand", items.len() - wrong, items.len()));
        if wrong > 0 {
            answer.outcome = Some(
                Error::new(
                    Kind::Finding,
                    "quotes_changed",
                    format!("{wrong} of {} quotes do not stand", items.len()),
                )
                .hint("compare each with the release before relying on it"),
            );
        }
        Ok(answer)
    }
}
