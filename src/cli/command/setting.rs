use clap::Args;
use serde::Serialize;

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::Write;
use crate::error::{Error, Result};
use crate::model::thresholds::Thresholds;
use crate::render::{Column, Table};
use crate::store::settings;

/// Show or set the thresholds of the follow-up rules, in days
///
/// They are kept in the database, so that everybody who opens it gets the same answers.
#[derive(Debug, Args)]
pub struct Setting {
    /// Which one, such as stale_days
    key: Option<String>,
    /// Its new value, in days
    #[arg(requires = "key")]
    days: Option<String>,
    #[command(flatten)]
    write: Write,
}

#[derive(Debug, Serialize)]
struct Line {
    key: &'static str,
    days: i64,
    default: i64,
}

impl Setting {
    /// Shows or sets.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        if let (Some(key), Some(days)) = (&self.key, &self.days) {
            settings::require(key)?;
            let days = days.parse::<i64>().map_err(|_| {
                Error::usage("bad_days", format!("'{days}' is not a number of days")).hint("write it as 30")
            })?;
            let dry_run = self.write.dry_run;
            store.write(&context.intent("setting", dry_run), |draft| settings::set(draft, key, days))?;
            return Answer::made(vec![Made::new(key, "set", format!("{days} days"))], dry_run);
        }
        let (mut now, mut usual) = (settings::thresholds(store.query())?, Thresholds::default());
        let mut lines = Vec::new();
        for ((key, days), (_, default)) in now.fields().into_iter().zip(usual.fields()) {
            lines.push(Line { key, days: *days, default: *default });
        }
        if let Some(key) = &self.key {
            settings::require(key)?;
            lines.retain(|line| line.key == key);
        }
        let mut table = Table::new("settings")
            .column(Column::text("key", "Setting"))
            .column(Column::number("days", "Days"))
            .column(Column::number("default", "Default"));
        for line in &lines {
            table.push(vec![line.key.into(), line.days.into(), line.default.into()]);
        }
        Answer::new("onrecord.settings/1", &lines, table)
    }
}
