use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use super::Write;
use crate::error::Result;
use crate::present;
use crate::store::undo::{self, Undone};

/// Take back the last thing that was recorded; again, and the one before it
///
/// Every write can be undone. The undo is an operation of its own: the log keeps both, 'onrecord redo' does it again,
/// and a report of an earlier time (--known-at) still shows what was recorded then. For an older operation there is
/// 'onrecord log revert'.
#[derive(Debug, Args)]
pub struct Undo {
    #[command(flatten)]
    write: Write,
}

impl Undo {
    /// Undoes.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let dry_run = self.write.dry_run;
        let undone = context.open()?.write(&context.intent("undo", dry_run), undo::undo)?;
        answer(&undone, dry_run)
    }
}

/// What was taken back or done again, in words.
pub(super) fn answer(undone: &Undone, dry_run: bool) -> Result<Answer> {
    let answer =
        Answer::new("onrecord.undone/1", undone, present::log::undone(undone))?.meta("dry_run", dry_run);
    Ok(answer.say_if(dry_run.then(|| "dry run: nothing was kept".to_owned())))
}
