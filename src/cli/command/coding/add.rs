use std::path::Path;

use clap::Args;

use super::super::super::answer::{Answer, Made};
use super::super::super::context::Context;
use super::super::Write;
use super::table;
use crate::error::Result;
use crate::extract;
use crate::model::reference::Sort;
use crate::read;
use crate::store::{coding, release};

#[derive(Debug, Args)]
pub struct Add {
    /// The release
    #[arg(value_name = "R-1")]
    release: String,
    /// The sheet, as CSV or TSV; '-' reads standard input
    #[arg(value_name = "FILE")]
    file: String,
    #[command(flatten)]
    write: Write,
}

impl Add {
    pub(super) fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let reference = Sort::Release.parse(&self.release)?;
        let (_, text) = release::newest_text(store.query(), reference.id)?;
        let units = extract::units(&text);
        let bytes = if self.file == "-" {
            read::read_stdin_limited(std::io::stdin().lock())?
        } else {
            read::read_bytes(Path::new(&self.file))?
        };
        let coded = table::read(&read::decode(&bytes, None)?.text, &self.file, &units)?;
        let dry_run = self.write.dry_run;
        let handed = store.write(&context.intent("coding add", dry_run), |draft| {
            coding::add(draft, reference, &coded, units.len())
        })?;
        let what = if handed.replaces { "coded again" } else { "coded" };
        let commitments = coded.iter().filter(|one| one.code.is_commitment).count();
        let detail =
            format!("{} of {} sentences, {commitments} with a commitment", handed.coded, handed.units);
        let missing = handed.units.saturating_sub(handed.coded);
        let unsaid = coded
            .iter()
            .filter(|one| one.code.is_commitment && (one.code.kind.is_none() || one.code.strength.is_none()));
        let unsaid = unsaid.map(|one| one.unit.number.to_string()).collect::<Vec<_>>();
        Ok(Answer::made(vec![Made::new(reference, what, detail)], dry_run)?
            .say_if((missing > 0).then(|| {
                format!(
                    "{missing} not coded: what others decided stays hidden until all are; \
                     'onrecord coding sheet {reference} --mine' gives the sheet as it stands"
                )
            }))
            .say_if((!unsaid.is_empty()).then(|| {
                format!("without kind or strength, and left out of their figures: {}", unsaid.join(", "))
            })))
    }
}
