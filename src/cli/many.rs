//! A change of many records: tried first, shown as one table, asked about once, and made as one operation.

use super::answer::Made;
use super::context::Context;
use super::dialog;
use crate::error::{Error, Kind, Result};
use crate::store::{Draft, Store, operation};

/// How many records a command may change without asking.
pub const UNASKED: usize = 10;

/// A write that may reach many records.
#[derive(Debug, Clone, Copy)]
pub struct Many {
    /// The command's name for the operation log.
    pub command: &'static str,
    /// How many records were named.
    pub count: usize,
    /// `--yes`
    pub yes: bool,
    /// `--dry-run`
    pub dry_run: bool,
}

impl Context {
    /// Runs a write over many records; `show` tells what it would do, one line a record that changes.
    ///
    /// # Errors
    /// Those of `decide`; `needs_yes` (2) where more than ten records change and nobody can be asked; `declined` where
    /// somebody said no; `changed_meanwhile` where the answer was given to a table that is no longer true.
    pub fn write_many<T>(
        &self,
        store: &mut Store,
        many: Many,
        mut decide: impl FnMut(&mut Draft<'_>) -> Result<T>,
        show: impl Fn(&T) -> Vec<Made>,
    ) -> Result<T> {
        let intent = self.intent(many.command, many.dry_run);
        if many.dry_run || many.yes || many.count <= UNASKED {
            return store.write(&intent, decide);
        }
        let head = operation::head(store.query())?.hash;
        let lines = show(&store.write(&self.intent(many.command, true), &mut decide)?);
        if lines.len() > UNASKED {
            self.agree(many.command, lines)?;
        }
        store.write(&intent, |draft| {
            if operation::head(draft.query())?.hash != head {
                return Err(Error::failed(
                    "changed_meanwhile",
                    "something was recorded while you were asked",
                )
                .hint("nothing was changed; give the command again"));
            }
            decide(draft)
        })
    }

    /// Shows what would change and asks once.
    fn agree(&self, command: &str, lines: Vec<Made>) -> Result<()> {
        let count = lines.len();
        self.require_consent(command, count)?;
        dialog::show(self.page(&Made::table(&lines).into()).trim_end())?;
        self.go_on(&format!("{command} will change these {count} records."))
    }

    /// Asks once before many records are changed; without a terminal `--yes` must have been given.
    pub fn confirm(&self, count: usize, what: &str, yes: bool) -> Result<()> {
        if count <= UNASKED || yes {
            return Ok(());
        }
        self.require_consent(what, count)?;
        self.go_on(&format!("{what} will change {count} records."))
    }

    /// Refuses a change that nobody can be asked about.
    fn require_consent(&self, what: &str, count: usize) -> Result<()> {
        if self.environment.can_ask() {
            return Ok(());
        }
        Err(Error::usage("needs_yes", format!("{what} would change {count} records"))
            .hint("nothing was changed; give --yes to do it, or --dry-run to see it"))
    }

    /// Asks whether to go on with what was told.
    pub(super) fn go_on(&self, what: &str) -> Result<()> {
        let choice = if self.config.accessible() { "Type y for yes, n for no: " } else { "[y/N] " };
        match dialog::ask(&format!("{what} Go on? {choice}"))?.as_deref() {
            Some("y" | "Y" | "yes") => Ok(()),
            _ => {
                Err(Error::new(Kind::Interrupted, "declined", "stopped at the question: nothing was changed"))
            }
        }
    }
}
