mod deed;
mod page;
mod walk;

use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use super::filters::Filters;
use crate::error::{Error, Result};
use crate::model::reference::Ref;
use crate::present;
use crate::store::ledger::{self, Scope};
use crate::store::waiting::{self, Waiting};
use crate::store::{filter, list, settings};

/// The desk's agenda: overdue, due soon, stale, needs review
///
/// Each open commitment stands once, under its first flag, with its other flags beside it. With a period, only
/// those due in it. With --walk they are taken one by one on a terminal: reviewed, given a status or evidence,
/// searched for, postponed, noted on or skipped; each answer is recorded at once, and 'u' takes the last one back.
#[derive(Debug, Args)]
pub struct Due {
    /// Only what is due in this period: +2w, 2026-12, 'next month'
    #[arg(value_name = "PERIOD", allow_hyphen_values = true)]
    period: Option<String>,
    #[command(flatten)]
    filters: Filters,
    /// As of this day
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    as_of: Option<String>,
    /// Take them one by one
    #[arg(long, conflicts_with = "as_of")]
    walk: bool,
}

impl Due {
    /// Shows the agenda.
    pub fn run(self, context: &Context) -> Result<Answer> {
        if self.walk && !context.environment.can_ask() {
            return Err(Error::usage("no_terminal", "--walk asks at a terminal, and there is none")
                .hint("'onrecord due' lists the agenda; pipe references into 'onrecord status STATUS -'"));
        }
        let mut store = context.open()?;
        let today = context.today();
        let filter = filter::resolve(store.query(), &self.filters.words(), today)?;
        let period = self.period.as_deref().map(|p| context.period(p)).transpose()?;
        let as_of = context.day_if(self.as_of.as_deref())?;
        let cards = match as_of {
            None => {
                let thresholds = settings::thresholds(store.query())?;
                list::due(store.query(), &filter, today, &thresholds, period)?
            }
            Some(day) => {
                let ledger = ledger::load(store.query(), Scope::All, None)?;
                list::due_as_of(&ledger, &filter, day, period)?
            }
        };
        if self.walk && !cards.is_empty() {
            store.require_writable()?;
            let walked = walk::walk(context, &mut store, &cards)?;
            return Ok(Answer::made(walked.lines, false)?.say(walked.summary));
        }
        let day = as_of.unwrap_or(today);
        let answer = Answer::new("onrecord.agenda/1", &cards, present::commitment::agenda(&cards, day))?;
        let answer = answer.meta("as_of", day.to_string());
        let narrowed = period.is_some() || !filter.is_empty();
        if !narrowed && as_of.is_none() {
            return Ok(beside(answer, &waiting::waiting(store.query())?));
        }
        Ok(if cards.is_empty() && narrowed {
            answer.say("nothing that is due or flagged matches; 'onrecord due' alone shows the whole agenda")
        } else {
            answer
        })
    }
}

/// Says what waits beside the commitments, with the command that takes it up.
fn beside(answer: Answer, waiting: &Waiting) -> Answer {
    let parts = [
        (&waiting.unread, "not read in full", "onrecord release read"),
        (&waiting.undecided, "with undecided proposals", "onrecord review"),
        (
            &waiting.altered,
            "with words that the newest text of the release no longer holds",
            "onrecord release verify",
        ),
    ];
    parts.into_iter().filter(|(references, ..)| !references.is_empty()).fold(
        answer,
        |answer, (references, what, command)| {
            answer.say(format!("{what}: {}; see '{command}'", some(references)))
        },
    )
}

/// The first references, and how many more there are.
fn some(references: &[Ref]) -> String {
    const SHOWN: usize = 5;
    let shown = references.iter().take(SHOWN).map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match references.len().checked_sub(SHOWN) {
        Some(more @ 1..) => format!("{shown} and {more} more"),
        _ => shown,
    }
}
