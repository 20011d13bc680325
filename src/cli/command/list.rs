use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use super::filters::Filters;
use crate::error::Result;
use crate::present;
use crate::render::{Cell, Column, Format, Table};
use crate::store::card::Card;
use crate::store::filter;
use crate::store::ledger::{self, Scope};
use crate::store::list::{self, Order, Page};

/// How many a terminal shows unasked.
const SCREENFUL: usize = 50;

/// List commitments, newest first
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    filters: Filters,
    /// As of this day, by its events
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    as_of: Option<String>,
    /// newest, oldest, due, updated or quiet
    #[arg(long, value_name = "ORDER", default_value = "newest", value_parser = order)]
    sort: Order,
    /// Most to show [default: 50 on a terminal, all in a pipe or file]
    #[arg(long, short = 'n', value_name = "N")]
    limit: Option<usize>,
    /// Only the references, one a line: for commands that read them with '-'
    #[arg(long)]
    refs: bool,
}

fn order(word: &str) -> std::result::Result<Order, String> {
    match word {
        "newest" => Ok(Order::Newest),
        "oldest" => Ok(Order::Oldest),
        "due" => Ok(Order::Due),
        "updated" => Ok(Order::Updated),
        "quiet" => Ok(Order::Quiet),
        _ => Err("one of: newest, oldest, due, updated, quiet".to_owned()),
    }
}

impl List {
    /// Lists.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let store = context.open()?;
        let today = context.today();
        let on_screen = context.environment.stdout_is_terminal && !self.refs;
        let limit = self.limit.or(on_screen.then_some(SCREENFUL));
        let page = Page { order: self.sort, limit, offset: 0 };
        let filter = filter::resolve(store.query(), &self.filters.words(), today)?;
        let as_of = context.day_if(self.as_of.as_deref())?;
        let listed = match as_of.filter(|day| *day != today) {
            None => list::list(store.query(), &filter, &page, today)?,
            Some(day) => {
                let ledger = ledger::load(store.query(), Scope::All, None)?;
                list::list_as_of(&ledger, &filter, &page, day)?
            }
        };
        let shown = listed.cards.len();
        let mut answer = if self.refs {
            bare("onrecord.commitments/1", &listed.cards)?
        } else {
            Answer::new("onrecord.commitments/1", &listed.cards, present::commitment::list(&listed.cards))?
        };
        answer = answer
            .meta("as_of", as_of.unwrap_or(today).to_string())
            .meta("shown", shown)
            .meta("total", listed.total);
        if shown < listed.total {
            answer = answer
                .say(format!("{shown} of {} commitments; -n {} shows them all", listed.total, listed.total));
        }
        Ok(answer)
    }
}

/// The references alone, one a line and without a heading where lines are asked for: other commands read them.
pub(super) fn bare(schema: &'static str, cards: &[Card]) -> Result<Answer> {
    let mut table = Table::new("refs").column(Column::text("ref", "Ref"));
    let mut lines = String::new();
    for card in cards {
        table.push(vec![Cell::from(card.r#ref.to_string())]);
        lines.push_str(&format!("{}\n", card.r#ref));
    }
    let mut answer = Answer::new(schema, &cards, table)?;
    answer.frozen = [Format::Table, Format::Tsv].map(|format| (format, lines.clone().into_bytes())).into();
    Ok(answer)
}
