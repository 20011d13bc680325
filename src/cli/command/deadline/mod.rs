mod form;

use clap::Args;

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::super::data::Data;
use super::super::editor::{Guard, NO_GUARD};
use super::super::many::Many;
use super::super::missing::missing;
use super::Write;
use crate::error::Result;
use crate::model::vocabulary::Basis;
use crate::store::Store;
use crate::store::deadline::{self, Moved, NewDeadline};

/// Set, move or lift the due date of commitments
///
/// Every due date stays in the history. Moving one needs a reason. The word 'none' lifts it. On a terminal
/// 'onrecord deadline C-1' opens your editor on a form.
#[derive(Debug, Clone, Args)]
#[command(
    override_usage = "onrecord deadline [OPTIONS] <C-1> <DATE>\n       onrecord deadline [OPTIONS] --where <FILTERS> <DATE>",
    after_help = "Examples:\n  onrecord deadline C-1 2027Q1 --reason \"moved by the joint commission\"\n  onrecord deadline --where 'topic:SDG-6 due:2026-12' 2027-06 --reason \"the flood\""
)]
pub struct Deadline {
    /// The commitment; '-' reads references from standard input
    #[arg(value_name = "C-1")]
    commitment: Option<String>,
    /// The due date: 2026-12-01, 2026-12, 2026Q4, 2026H1, 2026, or 'none'
    #[arg(value_name = "DATE", allow_hyphen_values = true)]
    due: Option<String>,
    /// All commitments that these filters find: 'topic:SDG-6 due:2026-12'
    #[arg(long = "where", value_name = "FILTERS", conflicts_with = "due")]
    chosen_by: Option<String>,
    /// Where it comes from: stated, derived or analyst
    #[arg(long, default_value = "analyst")]
    basis: Basis,
    /// Why it is set or moved
    #[arg(long, value_name = "WORDS")]
    reason: Option<String>,
    /// The words from which it was read
    #[arg(long, value_name = "WORDS")]
    words: Option<String>,
    /// When it was set or moved [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    /// Do not ask before changing more than 10 commitments
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    write: Write,
}

impl Deadline {
    /// Records the due date; where there is none, and somebody sits at the terminal, that of a form.
    pub fn run(mut self, context: &Context) -> Result<Answer> {
        if self.chosen_by.is_some() {
            // The commitments are found: the one word that is given is the date.
            self.due = self.commitment.take();
        }
        let mut store = context.open()?;
        let names_nobody = self.commitment.is_none() && self.chosen_by.is_none();
        let refused = || {
            missing(
                "deadline",
                &[
                    (names_nobody, "C-1", "the commitment"),
                    (self.due.is_none(), "DATE", "2026-12-01, 2026-12, 2026Q4, 2026H1, 2026, or 'none'"),
                ],
            )
        };
        let picked = context.pick_before_form(store.query(), names_nobody, self.due.is_none(), refused)?;
        self.commitment = self.commitment.or(picked);
        let ids = context.chosen(store.query(), self.commitment.as_slice(), self.chosen_by.as_deref())?;
        if ids.is_empty() {
            return Answer::nobody(self.write.dry_run);
        }
        if self.due.is_some() {
            return self.record(context, &mut store, &ids, NO_GUARD);
        }
        let done = context.through_form(
            &mut store,
            "deadline",
            |query| self.form(query, &ids),
            |store, filled, guard| {
                let args = self.filled(filled, context)?;
                args.record(context, store, &ids, guard).map_err(|e| vec![filled.mistake(e)])
            },
        )?;
        done.map_or_else(|| Answer::unchanged(self.write.dry_run), Ok)
    }

    fn record(&self, context: &Context, store: &mut Store, ids: &[i64], guard: Guard<'_>) -> Result<Answer> {
        let word = self.due.as_deref().unwrap_or_default();
        let new = NewDeadline {
            due: if word.eq_ignore_ascii_case("none") { None } else { Some(context.due(word)?) },
            basis: self.basis,
            words: self.words.clone(),
            reason: self.reason.clone(),
            on: context.day_if(self.on.as_deref())?,
        };
        let dry_run = self.write.dry_run;
        let many = Many { command: "deadline", count: ids.len(), yes: self.yes, dry_run };
        let moved = context.write_many(
            store,
            many,
            |draft| {
                guard(draft.query())?;
                ids.iter().map(|id| deadline::set(draft, *id, &new)).collect::<Result<Vec<_>>>()
            },
            |moved| moved.iter().map(line).collect(),
        )?;
        let is_one = self.commitment.as_deref().is_some_and(|word| word != "-");
        let mut answer = Answer::made(moved.iter().map(line).collect(), dry_run)?;
        (answer.data, answer.schema) = match moved.as_slice() {
            [one] if is_one => (Data::of(one)?, "onrecord.deadline_recorded/1"),
            all => (Data::of(&all)?, "onrecord.deadlines_recorded/1"),
        };
        Ok(answer)
    }
}

/// What happened, in words: `due 2027 (was 2026-12)`.
pub(super) fn line(moved: &Moved) -> Made {
    let what = match (&moved.from, &moved.to) {
        (None, Some(to)) => format!("due {to}"),
        (Some(from), Some(to)) => format!("due {to} (was {from})"),
        (from, None) => format!("no due date (was {})", from.as_deref().unwrap_or("none")),
    };
    Made::new(format!("{} {}", moved.commitment, moved.r#ref), what, moved.title.clone())
}
