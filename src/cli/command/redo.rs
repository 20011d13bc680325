use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use super::{Write, undo};
use crate::error::Result;
use crate::store::undo::redo;

/// Do again what the last undo took back, as long as nothing was recorded since
#[derive(Debug, Args)]
pub struct Redo {
    #[command(flatten)]
    write: Write,
}

impl Redo {
    /// Does it again.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let dry_run = self.write.dry_run;
        let done = context.open()?.write(&context.intent("redo", dry_run), redo)?;
        undo::answer(&done, dry_run)
    }
}
