//! What stands in a calendar: of each open commitment when it is due, and when somebody should look again.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::card::{self, Card};
use super::list::{self, Order, Page};
use super::settings;
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::filter::Filter;
use crate::model::flags::review_due_on;

/// One open commitment.
#[derive(Debug, Clone)]
pub struct Entry {
    /// As lists show it.
    pub card: Card,
    /// Its identity.
    pub uid: String,
    /// When it needs a review, as of today.
    pub review_on: NaiveDate,
}

/// The open commitments that a filter leaves, by due date.
pub fn entries(query: &dyn Query, filter: &Filter, today: NaiveDate) -> Result<Vec<Entry>> {
    let thresholds = settings::thresholds(query)?;
    let page = Page { order: Order::Due, limit: None, offset: 0 };
    let cards = list::list(query, filter, &page, today)?.cards;
    let cards = cards.into_iter().filter(|card| card.is_open).collect::<Vec<_>>();
    let ids = cards.iter().map(|card| card.r#ref.id).collect::<Vec<_>>();
    let reviews = card::states(query, &ids)?
        .into_iter()
        .map(|state| (state.commitment, review_due_on(&state, today, &thresholds)))
        .collect::<HashMap<_, _>>();
    let mut uids = HashMap::new();
    query.stream(&Statement::new("SELECT id, uid FROM commitment ORDER BY id"), &mut |row| {
        uids.insert(row.get::<i64>("id")?, row.get::<String>("uid")?);
        Ok(())
    })?;
    let entry = |card: Card| {
        let review_on = *reviews.get(&card.r#ref.id)?;
        let uid = uids.remove(&card.r#ref.id)?;
        Some(Entry { card, uid, review_on })
    };
    Ok(cards.into_iter().filter_map(entry).collect())
}
