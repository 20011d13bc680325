use clap::Args;

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::Write;
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::model::vocabulary::Basis;
use crate::store::deadline::{self, NewDeadline};

/// Set, move or lift the due date of a commitment
///
/// Every due date stays in the history. Moving one needs a reason. The word 'none' lifts it.
#[derive(Debug, Args)]
pub struct Deadline {
    /// The commitment
    #[arg(value_name = "C-1")]
    commitment: String,
    /// The due date: 2026-12-01, 2026-12, 2026Q4, 2026H1, 2026, or 'none'
    #[arg(value_name = "DATE", allow_hyphen_values = true)]
    due: String,
    /// Where it comes from: stated, derived or analyst
    #[arg(long, default_value = "analyst")]
    basis: Basis,
    /// Why it is set or moved
    #[arg(long, value_name = "WORDS")]
    reason: Option<String>,
    /// The words from which it was read
    #[arg(long, value_name = "WORDS")]
    words: Option<String>,
    /// When it was set or moved [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[command(flatten)]
    write: Write,
}

impl Deadline {
    /// Records the deadline.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let id = Sort::Commitment.parse(&self.commitment)?.id;
        let due = if self.due.eq_ignore_ascii_case("none") { None } else { Some(context.due(&self.due)?) };
        let on = context.day_if(self.on.as_deref())?;
        let new = NewDeadline { due, basis: self.basis, words: self.words, reason: self.reason, on };
        let dry_run = self.write.dry_run;
        let moved =
            store.write(&context.intent("deadline", dry_run), |draft| deadline::set(draft, id, &new))?;
        let what = match (&moved.from, &moved.to) {
            (None, Some(to)) => format!("due {to}"),
            (Some(from), Some(to)) => format!("due {to} (was {from})"),
            (from, None) => format!("no due date (was {})", from.as_deref().unwrap_or("none")),
        };
        let line = Made::new(format!("{} {}", moved.commitment, moved.r#ref), what, moved.title.clone());
        let mut answer = Answer::made(vec![line], dry_run)?;
        answer.data = serde_json::to_value(&moved)
            .map_err(|e| Error::failed("json_failed", format!("the answer cannot be written as JSON: {e}")))?
            .into();
        answer.schema = "onrecord.deadline_recorded/1";
        Ok(answer)
    }
}
