use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use super::filters::Filters;
use crate::error::Result;
use crate::present;
use crate::store::ledger::{self, Scope};
use crate::store::{filter, list, settings};

/// The desk's agenda: overdue, due soon, stale, needs review
///
/// Each open commitment stands once, under its first flag, with its other flags beside it. With a period, only
/// those due in it.
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
}

impl Due {
    /// Shows the agenda.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let store = context.open()?;
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
        let day = as_of.unwrap_or(today);
        let answer = Answer::new("onrecord.agenda/1", &cards, present::commitment::agenda(&cards, day))?;
        let answer = answer.meta("as_of", day.to_string());
        let narrowed = period.is_some() || !filter.is_empty();
        Ok(if cards.is_empty() && narrowed {
            answer.say("nothing that is due or flagged matches; 'onrecord due' alone shows the whole agenda")
        } else {
            answer
        })
    }
}
