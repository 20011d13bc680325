use clap::Args;

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::Write;
use crate::error::Result;
use crate::model::reference::Sort;
use crate::model::vocabulary::LinkKind;
use crate::store::{commitment, link};

/// Link one commitment to another: onrecord link C-42 restates C-7
#[derive(Debug, Args)]
pub struct Link {
    /// The commitment
    #[arg(value_name = "C-42")]
    from: String,
    /// restates, amends, supersedes, part_of, depends_on or duplicates
    #[arg(value_name = "HOW")]
    kind: LinkKind,
    /// The other commitment
    #[arg(value_name = "C-7")]
    to: String,
    /// Remarks
    #[arg(long, short, value_name = "WORDS")]
    note: Option<String>,
    #[command(flatten)]
    write: Write,
}

impl Link {
    /// Records the link.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let (from, to) = (Sort::Commitment.parse(&self.from)?, Sort::Commitment.parse(&self.to)?);
        let title = commitment::require(store.query(), from.id)?.title;
        let dry_run = self.write.dry_run;
        store.write(&context.intent("link", dry_run), |draft| {
            link::add(draft, from.id, self.kind, to.id, self.note.as_deref())
        })?;
        Answer::made(
            vec![Made::new(from, format!("{} {to}", self.kind), self.note.unwrap_or(title))],
            dry_run,
        )
    }
}
