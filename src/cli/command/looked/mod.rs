mod form;

use clap::Args;

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::super::editor::{Guard, NO_GUARD};
use super::super::many::Many;
use super::super::missing::missing;
use super::Write;
use crate::error::Result;
use crate::model::reference::{Ref, Sort};
use crate::store::Store;
use crate::store::looked::{self, NewSearch};

/// Record that somebody looked: when, where, and how much was found
///
/// Finding nothing is a finding: the status no_evidence rests on it.
#[derive(Debug, Clone, Args)]
#[command(override_usage = "onrecord looked [OPTIONS] --where <PLACE> <C-1>...")]
pub struct Looked {
    /// The commitments; '-' reads references from standard input
    #[arg(value_name = "C-1")]
    commitments: Vec<String>,
    /// All commitments that these filters find: 'by:Kazakhstan no-evidence'
    #[arg(long = "matching", value_name = "FILTERS", conflicts_with = "commitments")]
    chosen_by: Option<String>,
    /// Where: "ministry site", "official gazette"; without it your editor opens, on a terminal
    #[arg(long = "where", value_name = "PLACE")]
    place: Option<String>,
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
    /// Records the search; where no place is given, and somebody sits at the terminal, that of a form.
    pub fn run(mut self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let names_nobody = self.commitments.is_empty() && self.chosen_by.is_none();
        let lacks_place = self.place.is_none();
        let refused = || {
            missing(
                "looked",
                &[
                    (names_nobody, "C-1", "the commitment, or '-' for references from standard input"),
                    (lacks_place, "--where", "where somebody looked, such as \"ministry site\""),
                ],
            )
        };
        let picked = context.pick_before_form(store.query(), names_nobody, lacks_place, refused)?;
        self.commitments.extend(picked);
        let ids = context.chosen(store.query(), &self.commitments, self.chosen_by.as_deref())?;
        if ids.is_empty() {
            return Answer::nobody(self.write.dry_run);
        }
        if !lacks_place {
            return self.record(context, &mut store, &ids, NO_GUARD);
        }
        let done = context.through_form(
            &mut store,
            "looked",
            |query| self.form(query, &ids),
            |store, filled, guard| {
                let args = self.filled(filled, context)?;
                args.record(context, store, &ids, guard).map_err(|e| vec![filled.mistake(e)])
            },
        )?;
        done.map_or_else(|| Answer::unchanged(self.write.dry_run), Ok)
    }

    fn record(&self, context: &Context, store: &mut Store, ids: &[i64], guard: Guard<'_>) -> Result<Answer> {
        let on = context.day_if(self.on.as_deref())?.unwrap_or(context.today());
        let place = self.place.clone().unwrap_or_default();
        let new = NewSearch { on, place, found: self.found, note: self.note.clone() };
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
            store,
            many,
            |draft| {
                guard(draft.query())?;
                ids.iter().map(|id| looked::add(draft, *id, &new)).collect::<Result<Vec<_>>>()
            },
            lines,
        )?;
        Answer::made(lines(&searches), dry_run)
    }
}
