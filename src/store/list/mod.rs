//! Lists of commitments: for today from the state that triggers keep, for another day from a ledger.

mod agenda;
#[cfg(test)]
mod fixture;
mod page;
#[cfg(test)]
mod tests;

pub use agenda::{due, due_as_of, sql as due_sql};
pub use page::sql;

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::card::{self, Card};
use super::filter::to_sql;
use super::settings;
use crate::db::{Query, Row};
use crate::error::{Error, Result};
use crate::model::filter::Filter;
use crate::model::flags::last_news_on;
use crate::model::fold::Casebook;
use crate::model::ledger::Ledger;
use crate::model::state::State;

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The newest first, by the day it was made.
    #[default]
    Newest,
    /// The oldest first.
    Oldest,
    /// By due date, undated ones last.
    Due,
    /// The last recorded first; of today only.
    Updated,
    /// The longest silent first: by the newest evidence, else the day it was made.
    Quiet,
}

/// Which part of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Page {
    /// In which order.
    pub order: Order,
    /// At most so many; `None` is all.
    pub limit: Option<usize>,
    /// After so many.
    pub offset: usize,
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The commitments.
    pub cards: Vec<Card>,
    /// How many there are in all.
    pub total: usize,
}

/// The numbers of all commitments that a filter keeps today.
pub fn ids(query: &dyn Query, filter: &Filter, order: Order, today: NaiveDate) -> Result<Vec<i64>> {
    query.query(&page::sql(query, filter, &Page { order, ..Page::default() }, today)?)?.map(id)
}

fn id(row: &Row) -> Result<i64> {
    row.get("commitment_id")
}

/// The commitments that a filter keeps today.
pub fn list(query: &dyn Query, filter: &Filter, page: &Page, today: NaiveDate) -> Result<Listed> {
    let thresholds = settings::thresholds(query)?;
    let conditions = to_sql(filter, today, &thresholds);
    let start = conditions.rarest(query)?;
    let mut ids = query.query(&page::statement(filter, &conditions, start, page))?.map(id)?;
    let is_cut = page.limit.is_some_and(|limit| ids.len() > limit);
    ids.truncate(page.limit.unwrap_or(ids.len()));
    let total = if is_cut || (ids.is_empty() && page.offset > 0) {
        page::count(query, &conditions, start)?
    } else {
        page.offset + ids.len()
    };
    let states = card::states(query, &ids)?;
    Ok(Listed { cards: card::cards(query, &states, today, &thresholds)?, total })
}

/// The commitments that a filter kept on a day, as the ledger knows them.
///
/// # Errors
/// `present_only` (2): an order or a filter by what was last recorded.
pub fn list_as_of(ledger: &Ledger, filter: &Filter, page: &Page, as_of: NaiveDate) -> Result<Listed> {
    let book = Casebook::new(ledger);
    let mut states = kept(ledger, &book, filter, as_of)?;
    match page.order {
        Order::Newest => states.sort_by_key(|s| Reverse((s.made_on, s.commitment))),
        Order::Oldest => states.sort_by_key(|s| (s.made_on, s.commitment)),
        Order::Due => states.sort_by_key(|s| (s.due_on.is_none(), s.due_on, s.commitment)),
        Order::Quiet => states.sort_by_key(|s| (last_news_on(s), s.commitment)),
        Order::Updated => {
            return Err(Error::usage("present_only", "another day has no order of what was last recorded")
                .hint("sort by another date, or ask for today"));
        }
    }
    let total = states.len();
    let shown = states.into_iter().skip(page.offset).take(page.limit.unwrap_or(total)).collect::<Vec<_>>();
    Ok(Listed { cards: card::drawn(ledger, &book, &shown, as_of), total })
}

/// The states of the commitments that a filter keeps, in order of id.
fn kept(ledger: &Ledger, book: &Casebook<'_>, filter: &Filter, as_of: NaiveDate) -> Result<Vec<State>> {
    filter.require_ledger()?;
    let sieve = filter.over(ledger, as_of);
    let keeps = |s: &State| book.case(s.commitment).is_some_and(|case| sieve.keeps(case, s));
    Ok(book.states(as_of).into_iter().filter(keeps).collect())
}
