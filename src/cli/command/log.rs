use clap::{Args, Subcommand};

use super::super::answer::Answer;
use super::super::context::Context;
use super::super::references::by_letter;
use super::{Write, undo};
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};
use crate::present;
use crate::store::log::{self, Wanted};
use crate::store::undo::revert;

/// Who recorded what, when, in words: every write, the newest first
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Log {
    #[command(subcommand)]
    action: Option<Action>,
    /// Only operations that touched this record: C-42, R-7, E-3 or P-5
    #[arg(value_name = "RECORD")]
    record: Option<String>,
    /// At most so many; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 30)]
    limit: usize,
    /// Only what this person recorded
    #[arg(long, value_name = "WHO")]
    by: Option<String>,
    /// Only what was recorded in this period, such as 2026-11 or -7d..today (days in UTC)
    #[arg(long, value_name = "PERIOD", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// What one operation did to each record, before and after
    Show {
        /// The operation
        #[arg(value_name = "O-42")]
        operation: String,
    },
    /// Take back one operation, which need not be the last
    ///
    /// Refused where later operations touched the same records: they are named.
    Revert {
        /// The operation
        #[arg(value_name = "O-42")]
        operation: String,
        #[command(flatten)]
        write: Write,
    },
}

impl Log {
    /// Lists, shows or reverts.
    pub fn run(self, context: &Context) -> Result<Answer> {
        match &self.action {
            None => self.list(context),
            Some(Action::Show { operation }) => show(context, Sort::Operation.parse(operation)?),
            Some(Action::Revert { operation, write }) => {
                let operation = Sort::Operation.parse(operation)?;
                let intent = context.intent("log revert", write.dry_run);
                let undone = context.open()?.write(&intent, |draft| revert(draft, operation))?;
                undo::answer(&undone, write.dry_run)
            }
        }
    }

    fn list(self, context: &Context) -> Result<Answer> {
        let period = self.on.as_deref().map(|text| context.period(text)).transpose()?;
        let midnight = |day: chrono::NaiveDate| day.and_time(chrono::NaiveTime::MIN).and_utc();
        let wanted = Wanted {
            limit: Some(self.limit).filter(|limit| *limit > 0),
            by: self.by,
            from: period.as_ref().and_then(|p| p.from).map(midnight),
            until: period.as_ref().and_then(|p| p.to).and_then(|day| day.succ_opt()).map(midnight),
            record: self.record.as_deref().map(record).transpose()?,
        };
        let (entries, more) = log::entries(context.open()?.query(), &wanted)?;
        let answer = Answer::new("onrecord.log/1", &entries, present::log::table(&entries))?;
        Ok(answer.meta("more", more).say_if(more.then(|| {
            format!("there are older ones; 'onrecord log -n {}' shows more, -n 0 all", self.limit * 2)
        })))
    }
}

fn show(context: &Context, operation: Ref) -> Result<Answer> {
    let store = context.open()?;
    let entry = log::entry(store.query(), operation.id)?;
    let rows = log::shown(store.query(), operation.id)?;
    let document = present::log::operation(&entry, &rows);
    let data = serde_json::json!({ "operation": entry, "rows": rows });
    Answer::new("onrecord.operation/1", &data, document)
}

/// A record by its letter; a bare number is a commitment.
fn record(text: &str) -> Result<Ref> {
    let is_bare = text.trim().starts_with(|c: char| c.is_ascii_digit());
    let sort = by_letter(text).or(is_bare.then_some(Sort::Commitment)).ok_or_else(|| {
        let message = format!("'{text}' is not a record whose operations can be listed");
        Error::usage("bad_reference", message).hint("write C-42, R-7, E-3 or P-5")
    })?;
    sort.parse(text)
}
