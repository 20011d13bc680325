use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use crate::error::Result;
use crate::model::reference::Sort;
use crate::present;
use crate::store::{commitment, history};

/// Everything that happened to a commitment, with both times: of effect and of recording
#[derive(Debug, Args)]
pub struct History {
    /// The commitment
    #[arg(value_name = "C-1")]
    commitment: String,
}

impl History {
    /// Shows the history.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let store = context.open()?;
        let reference = Sort::Commitment.parse(&self.commitment)?;
        commitment::require(store.query(), reference.id)?;
        let entries = history::of(store.query(), reference.id)?;
        Answer::new("onrecord.history/1", &entries, present::history::table(&entries))
    }
}
