mod all;
mod folder;
mod ics;
mod parquet;

use clap::{Args, Subcommand};

use super::super::answer::Answer;
use super::super::context::Context;
use crate::error::Result;

/// Write everything out, lossless: one JSON object a row, or a folder of CSV files
///
/// Every row of every table is written, texts, operation log and issued editions with them, in one order: the same
/// database gives the same bytes. 'onrecord import all' makes an equal database of it. JSON Lines go to standard output
/// or into -o FILE; with --format csv, -o names a folder of CSV files with a Frictionless datapackage.json.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  onrecord export -o everything.jsonl\n  onrecord export --format csv -o everything\n  onrecord import all everything.jsonl --db copy.db"
)]
pub struct Export {
    #[command(subcommand)]
    what: Option<What>,
}

/// What else is written for others.
#[derive(Debug, Subcommand)]
enum What {
    Ics(Box<ics::Ics>),
    Parquet(parquet::Parquet),
}

impl Export {
    /// Writes.
    pub fn run(self, context: &Context) -> Result<Answer> {
        match self.what {
            None => all::run(context),
            Some(What::Ics(ics)) => ics.run(context),
            Some(What::Parquet(parquet)) => parquet.run(context),
        }
    }
}
