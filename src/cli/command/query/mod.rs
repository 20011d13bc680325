mod run;
mod save;
mod show;
mod value;

use clap::{Args, Subcommand};

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::Write;
use crate::error::Result;
use crate::render::Format;
use crate::store::saved_query;

#[cfg(any(feature = "mcp", feature = "prompt"))]
pub(in crate::cli) use run::run;

/// Questions in SQL that are kept under a name, and those that come with the program
#[derive(Debug, Subcommand)]
pub enum Query {
    /// Run a query
    Run(run::Run),
    /// List the queries
    List,
    /// Show a query: what it answers, its parameters, its SQL
    Show(Name),
    /// Save a query under a name
    Save(save::Save),
    /// Take a saved query away
    Rm(Rm),
}

#[derive(Debug, Args)]
pub struct Name {
    /// The query
    name: String,
}

#[derive(Debug, Args)]
pub struct Rm {
    /// The query
    name: String,
    #[command(flatten)]
    write: Write,
}

impl Query {
    /// Runs the command.
    pub fn run(self, context: &Context) -> Result<Answer> {
        match self {
            Self::Run(run) => run.run(context),
            Self::Save(save) => save.run(context),
            Self::List => list(context),
            Self::Show(show) => {
                let query = saved_query::find(context.open()?.query(), &show.name)?;
                let mut answer = Answer::new("onrecord.query/1", &query, show::page(&query))?;
                answer.frozen = vec![(Format::Markdown, show::markdown(&query).into_bytes())];
                Ok(answer)
            }
            Self::Rm(rm) => {
                let dry_run = rm.write.dry_run;
                let gone = context.open()?.write(&context.intent("query rm", dry_run), |draft| {
                    saved_query::remove(draft, &rm.name)
                })?;
                let detail = gone.description.unwrap_or_default();
                Answer::made(vec![Made::new(gone.name, "query taken away", detail)], dry_run)
            }
        }
    }
}

/// All queries.
pub(in crate::cli) fn list(context: &Context) -> Result<Answer> {
    let queries = saved_query::list(context.open()?.query())?;
    Answer::new("onrecord.queries/1", &queries, show::table(&queries))
}
