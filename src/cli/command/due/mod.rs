mod answers;
mod deed;
mod page;
mod walk;

use chrono::NaiveDate;
use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use super::super::data::Deferred as _;
use super::filters::Filters;
use super::list::bare;
use crate::db::Query;
use crate::error::{Error, Result};
use crate::model::reference::Ref;
use crate::model::vocabulary::Flag;
use crate::present;
use crate::store::card::Card;
use crate::store::ledger::{self, Scope};
use crate::store::second_reading::Reading;
use crate::store::waiting::{self, Waiting};
use crate::store::{card, filter, list, second_reading, settings};

/// The desk's agenda: what waits for a second reader, overdue, due soon, stale, needs review
///
/// Each open commitment stands once, under its first flag, with its other flags beside it. With a period, only
/// those due in it. With --walk they are taken one by one on a terminal: reviewed, given a status or evidence,
/// searched for, postponed, noted on or skipped; each answer is recorded at once, and 'u' takes the last one back.
#[derive(Debug, Args)]
pub struct Due {
    /// Only what is due in this period: +2w, 2026-12, 'next month'; or what has this flag: overdue
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
    /// Only the references, one a line: for commands that read them with '-'
    #[arg(long, conflicts_with = "walk")]
    refs: bool,
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
        let mut filter = filter::resolve(store.query(), &self.filters.words(), today)?;
        let period = match self.period.as_deref() {
            Some(word) => match word.parse::<Flag>() {
                Ok(flag) => {
                    filter.flags.push(on_agenda(flag)?);
                    None
                }
                Err(_) => Some(context.period(word)?),
            },
            None => None,
        };
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
        let narrowed = period.is_some() || !filter.is_empty();
        // What waits is a matter of now, and of all.
        let waiting =
            if narrowed || as_of.is_some() { Vec::new() } else { second_reading::waiting(store.query())? };
        let cards = first(store.query(), &waiting, cards, today)?;
        let answer = if self.refs {
            bare("onrecord.agenda/1", &cards)?
        } else {
            Answer::new("onrecord.agenda/1", &cards, present::commitment::agenda(&cards, &waiting, day))?
        };
        let answer = answer.meta("as_of", day.to_string());
        let answer = if waiting.is_empty() { answer } else { answer.meta("second_reader", waiting.value()?) };
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

/// A flag under which commitments stand on the agenda.
fn on_agenda(flag: Flag) -> Result<Flag> {
    if matches!(flag, Flag::Undated | Flag::NoEvidenceGathered | Flag::Late) {
        let message = format!("'{}' alone puts nothing on the agenda", flag.label());
        return Err(Error::usage("not_on_agenda", message)
            .hint(format!("'onrecord list --flag {flag}' lists all that have it")));
    }
    Ok(flag)
}

/// The commitments of which a status waits for a second reader, before the others.
fn first(
    query: &dyn Query,
    waiting: &[Reading],
    mut cards: Vec<Card>,
    today: NaiveDate,
) -> Result<Vec<Card>> {
    if waiting.is_empty() {
        return Ok(cards);
    }
    let ids = waiting.iter().map(|reading| reading.commitment.id).collect::<Vec<_>>();
    let mut all = card::cards(query, &card::states(query, &ids)?, today, &settings::thresholds(query)?)?;
    all.sort_by_key(|card| ids.iter().position(|id| *id == card.r#ref.id));
    cards.retain(|card| !ids.contains(&card.r#ref.id));
    all.append(&mut cards);
    Ok(all)
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
