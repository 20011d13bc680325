use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use crate::error::Result;

/// Serve the ledger to an assistant over the Model Context Protocol, on standard input and output
///
/// Started by the assistant's program, not by hand. It offers reading (search, list, show, history, due, the reports,
/// release texts, SQL, saved queries) and extract; answers are the JSON of --format json. Nothing can be changed, unless
/// with --allow-write: then it also offers add, status, deadline, evidence, looked, note and undo. Each is an operation of
/// the log, recorded as "USER via CLIENT", can be tried with dry_run, and can be undone.
#[derive(Debug, Args)]
#[command(
    after_help = "In the assistant's settings:\n  {\"mcpServers\": {\"onrecord\": {\"command\": \"onrecord\", \"args\": [\"--db\", \"/path/to/onrecord.db\", \"mcp\"]}}}"
)]
pub struct Mcp {
    /// Also offer the tools that record something
    #[arg(long)]
    allow_write: bool,
    /// The longest answer; a larger one is refused and says how it could be narrowed
    #[arg(long, value_name = "BYTES", default_value_t = 200_000)]
    max_bytes: usize,
}

impl Mcp {
    /// Serves until the other program goes away.
    #[cfg(feature = "mcp")]
    pub fn run(self, context: &Context) -> Result<Answer> {
        // Says at once what is wrong with the database, where an assistant's program shows it.
        drop(context.open()?);
        super::super::mcp::serve(context, self.allow_write, self.max_bytes)?;
        Ok(Answer::said())
    }

    /// Refuses: the feature `mcp` serves.
    #[cfg(not(feature = "mcp"))]
    pub fn run(self, _: &Context) -> Result<Answer> {
        let Self { allow_write: _, max_bytes: _ } = self;
        Err(crate::error::Error::usage(
            "mcp_not_built",
            "this program was built without the Model Context Protocol",
        )
        .hint("build it with the feature 'mcp'"))
    }
}
