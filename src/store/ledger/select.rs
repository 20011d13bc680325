//! Selects in two widths: of everything, and of one commitment.

use chrono::{DateTime, Utc};

use super::Scope;
use crate::db::{Query, Row, Rows, Statement};
use crate::error::Result;
use crate::model::date::format_moment;

/// Later than anything that is recorded.
const FAR: &str = "9999-12-31T23:59:59.999Z";

/// One select, of everything and of the commitment `:id`; `:at` is the known-at time.
pub(super) struct Select {
    pub(super) all: &'static str,
    pub(super) one: &'static str,
}

/// Declares a [`Select`]: columns and tables, what is known, what belongs to one commitment, the order.
macro_rules! select {
    ($from:expr, known $known:literal, one $one:expr, by $order:literal) => {
        Select {
            all: concat!($from, "\nWHERE ", $known, "\nORDER BY ", $order),
            one: concat!($from, "\nWHERE ", $known, "\n  AND ", $one, "\nORDER BY ", $order),
        }
    };
}
pub(super) use select;

/// What is read from, how much, and up to when.
pub(super) struct Reader<'a> {
    pub(super) query: &'a dyn Query,
    pub(super) known_at: Option<DateTime<Utc>>,
    id: Option<i64>,
    at: String,
}

impl<'a> Reader<'a> {
    pub(super) fn new(query: &'a dyn Query, scope: Scope, known_at: Option<DateTime<Utc>>) -> Self {
        let id = match scope {
            Scope::All => None,
            Scope::One(id) => Some(id),
        };
        Self { query, known_at, id, at: known_at.map_or_else(|| FAR.to_owned(), format_moment) }
    }

    fn statement(&self, select: &Select) -> Statement {
        let sql = if self.id.is_some() { select.one } else { select.all };
        Statement::new(sql).bind("id", self.id).bind("at", self.at.as_str())
    }

    /// All rows of a select.
    pub(super) fn rows(&self, select: &Select) -> Result<Rows> {
        self.query.query(&self.statement(select))
    }

    /// The rows of a select, one by one.
    pub(super) fn each(&self, select: &Select, mut each: impl FnMut(&Row) -> Result<()>) -> Result<()> {
        self.query.stream(&self.statement(select), &mut each)
    }

    /// What `read` makes of each row of a select.
    pub(super) fn list<T>(&self, select: &Select, mut read: impl FnMut(&Row) -> Result<T>) -> Result<Vec<T>> {
        let mut list = Vec::new();
        self.each(select, |row| {
            list.push(read(row)?);
            Ok(())
        })?;
        Ok(list)
    }
}
