use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use crate::error::{Error, Kind, Result};
use crate::render::{Cell, Column, Table};
use crate::store::check::{self, CHECKS};

/// Check that the data is right: quotes, history, derived state, the operation log
///
/// Exit code 6 when something was found. Nothing is changed.
#[derive(Debug, Args)]
#[command(after_help = after_help())]
pub struct Check {
    /// The checks to make [default: all]
    #[arg(value_name = "NAME")]
    names: Vec<String>,
}

fn after_help() -> String {
    let lines = CHECKS.iter().map(|(name, what)| format!("\n  {name:<12} {what}")).collect::<String>();
    format!("Checks:{lines}")
}

impl Check {
    /// Makes the checks.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let store = context.open()?;
        let findings = check::run(store.query(), &self.names, context.today())?;
        let mut table = Table::new("findings")
            .column(Column::text("check", "Check"))
            .column(Column::text("record", "Record"))
            .column(Column::flex("message", "Finding"))
            .empty("nothing found");
        for finding in &findings {
            let record = finding.record.as_deref().map_or_else(Cell::empty, Cell::from);
            table.push(vec![finding.check.into(), record, finding.message.as_str().into()]);
        }
        let made = if self.names.is_empty() { CHECKS.len() } else { self.names.len() };
        let mut answer = Answer::new("onrecord.findings/1", &findings, table)?.meta("checks", made);
        if findings.is_empty() {
            return Ok(answer.say(format!("{made} checks made, all is well")));
        }
        let found = match findings.len() {
            1 => "1 finding".to_owned(),
            n => format!("{n} findings"),
        };
        answer.outcome = Some(
            Error::new(Kind::Finding, "findings", format!("{made} checks made: {found}"))
                .hint("keep a copy of the file before anything is mended"),
        );
        Ok(answer)
    }
}
