use clap::Args;

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::super::many::Many;
use super::Write;
use crate::error::Result;
use crate::model::reference::{Ref, Sort};
use crate::store::looked::{self, NewSearch};

/// Record that somebody looked: when, where, and how much was found
///
/// Finding nothing is a finding: the status no_evidence rests on it.
#[derive(Debug, Args)]
pub struct Looked {
    /// The commitments; '-' reads references from standard input
    #[arg(value_name = "C-1", required_unless_present = "chosen_by")]
    commitments: Vec<String>,
    /// All commitments that these filters find: 'by:Kazakhstan no-evidence'
    #[arg(long = "matching", value_name = "FILTERS", conflicts_with = "commitments")]
    chosen_by: Option<String>,
    /// Where: "ministry site", "official gazette"
    #[arg(long = "where", value_name = "PLACE")]
    place: String,
    /// How many things were found
    #[arg(long, value_name = "N", default_value_t = 0, allow_negative_numbers = true)]
    found: i64,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    /// Remarks
    #[arg(long, short, value_name = "WORDS")]
    note: Option<String>,
    /// Do not ask before changing more than 10 commitments
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    write: Write,
}

impl Looked {
    /// Records the search.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let ids = context.chosen(store.query(), &self.commitments, self.chosen_by.as_deref())?;
        if ids.is_empty() {
            return Answer::nobody(self.write.dry_run);
        }
        let on = context.day_if(self.on.as_deref())?.unwrap_or(context.today());
        let new = NewSearch { on, place: self.place, found: self.found, note: self.note };
        let dry_run = self.write.dry_run;
        let found = match new.found {
            0 => "nothing found".to_owned(),
            n => format!("{n} found"),
        };
        let lines = |searches: &Vec<Ref>| {
            let line = |(id, search): (&i64, &Ref)| {
                let what = format!("looked on {on}: {found}");
                Made::new(format!("{} {search}", Sort::Commitment.of(*id)), what, new.place.clone())
            };
            ids.iter().zip(searches).map(line).collect::<Vec<_>>()
        };
        let many = Many { command: "looked", count: ids.len(), yes: self.yes, dry_run };
        let searches = context.write_many(
            &mut store,
            many,
            |draft| ids.iter().map(|id| looked::add(draft, *id, &new)).collect::<Result<Vec<_>>>(),
            lines,
        )?;
        Answer::made(lines(&searches), dry_run)
    }
}
