use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use super::{Write, undo};
use crate::error::Result;
use crate::store::undo::{next_redo, redo};

/// Do again what the last undo took back, as long as nothing was recorded since
///
/// The undo of another person is turned round after a question, or with --yes.
#[derive(Debug, Args)]
pub struct Redo {
    /// Do not ask before turning round what another person took back
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    write: Write,
}

impl Redo {
    /// Does it again.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let dry_run = self.write.dry_run;
        let mut store = context.open()?;
        let next = next_redo(store.query())?;
        undo::require_own(context, "redo", &next, self.yes || dry_run)?;
        let done = store.write(&context.intent("redo", dry_run), |draft| {
            undo::require_same(&next, &next_redo(draft.query())?)?;
            redo(draft)
        })?;
        undo::answer(&done, dry_run)
    }
}
