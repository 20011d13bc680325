use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use super::Write;
use crate::error::{Error, Result};
use crate::model::person;
use crate::present;
use crate::store::log::Entry;
use crate::store::undo::{self, Undone};

/// Take back the last thing that was recorded; again, and the one before it
///
/// Every write can be undone. The undo is an operation of its own: the log keeps both, 'onrecord redo' does it again,
/// and a report of an earlier time (--known-at) still shows what was recorded then. What another person recorded is
/// taken back after a question, or with --yes. For an older operation there is 'onrecord log revert'.
#[derive(Debug, Args)]
pub struct Undo {
    /// Do not ask before taking back what another person recorded
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    write: Write,
}

impl Undo {
    /// Undoes.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let dry_run = self.write.dry_run;
        let mut store = context.open()?;
        let next = undo::next_undo(store.query())?;
        require_own(context, "undo", &next, self.yes || dry_run)?;
        let undone = store.write(&context.intent("undo", dry_run), |draft| {
            require_same(&next, &undo::next_undo(draft.query())?)?;
            undo::undo(draft)
        })?;
        answer(&undone, dry_run)
    }
}

/// Asks before the operation of another person is taken back; refuses where nobody can answer. What an assistant
/// recorded in somebody's name is that person's.
pub(super) fn require_own(context: &Context, command: &str, next: &Entry, agreed: bool) -> Result<()> {
    if agreed || person::is_same(&next.recorded_by, &context.environment.user) {
        return Ok(());
    }
    let operation = present::log::named(next);
    if context.environment.can_ask() {
        return context.go_on(&format!("{command} will take back another person's operation, {operation}."));
    }
    Err(Error::usage("needs_yes", format!("what would be turned round is another person's: {operation}")).hint(
        "nothing was changed; give --yes to take it back all the same, or --dry-run to see what that changes; \
         an older one of your own goes by 'onrecord log revert'",
    ))
}

/// What was looked at, or agreed to, must be what is taken back.
pub(super) fn require_same(agreed: &Entry, now: &Entry) -> Result<()> {
    if agreed.operation == now.operation {
        return Ok(());
    }
    Err(Error::failed("changed_meanwhile", "something was recorded in this moment")
        .hint("nothing was changed; give the command again"))
}

/// What was taken back or done again, in words.
pub(super) fn answer(undone: &Undone, dry_run: bool) -> Result<Answer> {
    let answer =
        Answer::new("onrecord.undone/1", undone, present::log::undone(undone))?.meta("dry_run", dry_run);
    Ok(answer.say_if(dry_run.then(|| "dry run: nothing was kept".to_owned())))
}
