mod all;

use clap::Subcommand;

use super::super::answer::Answer;
use super::super::context::Context;
use crate::error::Result;

/// Bring records in: a whole export, or a spreadsheet row by row
#[derive(Debug, Subcommand)]
pub enum Import {
    All(all::All),
}

impl Import {
    /// Imports.
    pub fn run(self, context: &Context) -> Result<Answer> {
        match self {
            Self::All(all) => all.run(context),
        }
    }
}
