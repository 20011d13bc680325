use clap::Args;

use super::super::answer::Answer;
use super::super::context::{BUSY, Context};
use crate::error::{Error, Kind, Result};
use crate::render::{Cell, Column, Table};
use crate::store::Store;
use crate::store::check::{self, CHECKS, Severity};

/// Check that the data is right: quotes, history, derived state, the operation log
///
/// Exit code 6 when there is an error. A warning is something that somebody should look at, and may have good
/// reasons. Nothing is changed.
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
        let store = Store::inspect(&context.find_database()?, BUSY)?;
        let findings = check::run(store.query(), &self.names, context.today())?;
        let mut table = Table::new("findings")
            .column(Column::text("check", "Check"))
            .column(Column::text("severity", "Weight"))
            .column(Column::text("record", "Record"))
            .column(Column::flex("message", "Finding"))
            .empty("nothing found");
        for finding in &findings {
            let record = finding.record.as_deref().map_or_else(Cell::empty, Cell::from);
            let weight = finding.severity.as_str();
            table.push(vec![finding.check.into(), weight.into(), record, finding.message.as_str().into()]);
        }
        let count = if self.names.is_empty() { CHECKS.len() } else { self.names.len() };
        let made = format!("{} made", counted(count, "check"));
        let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
        let warnings = findings.len() - errors;
        let mut answer = Answer::new("onrecord.findings/1", &findings, table)?
            .meta("checks", count)
            .meta("errors", errors)
            .meta("warnings", warnings);
        let told = match (errors, warnings) {
            (0, 0) => return Ok(answer.say(format!("{made}, all is well"))),
            (0, w) => {
                return Ok(answer.say(format!("{made}: no error, {}", counted(w, "warning"))));
            }
            (e, 0) => counted(e, "error"),
            (e, w) => format!("{}, {}", counted(e, "error"), counted(w, "warning")),
        };
        answer.outcome = Some(
            Error::new(Kind::Finding, "findings", format!("{made}: {told}"))
                .hint("keep a copy of the file before anything is mended"),
        );
        Ok(answer)
    }
}

fn counted(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}
