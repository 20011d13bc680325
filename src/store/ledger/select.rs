//! Selects in two widths, of everything and of one commitment; their rows as they are, or taken back to an earlier time.

use chrono::{DateTime, Utc};

use super::Scope;
use crate::db::{Query, Row, Rows, Statement};
use crate::error::Result;
use crate::model::date::format_moment;
use crate::store::rewind::{self, Table};

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

/// A table of the ledger: its name in the log, and what is read of it.
pub(super) struct Kept {
    pub(super) name: &'static str,
    pub(super) select: Select,
}

/// What is read from, how much, and up to when.
pub(super) struct Reader<'a> {
    query: &'a dyn Query,
    id: Option<i64>,
    at: String,
    past: Vec<Table>,
}

impl<'a> Reader<'a> {
    /// Tables named `edited` are taken back wherever something was recorded later; those named `appended` only where
    /// something was undone later, for otherwise their own times say what was there.
    pub(super) fn new(
        query: &'a dyn Query,
        scope: Scope,
        known_at: Option<DateTime<Utc>>,
        edited: &[&Kept],
        appended: &[&Kept],
    ) -> Result<Self> {
        let id = match scope {
            Scope::All => None,
            Scope::One(id) => Some(id),
        };
        let mut reader = Self { query, id, at: rewind::FAR.to_owned(), past: Vec::new() };
        let Some(known_at) = known_at else { return Ok(reader) };
        if rewind::is_undone_since(query, known_at)? {
            // What belongs to a commitment may hang on rows that are gone: everything is taken back.
            reader.id = None;
            reader.past = reader.rewound(known_at, edited.iter().chain(appended).copied())?;
        } else {
            // Mostly a report is of now: then nothing has to be taken back, and no row to be held.
            if rewind::has_changed_since(query, known_at)? {
                reader.past = reader.rewound(known_at, edited.iter().copied())?;
            }
            reader.at = format_moment(known_at);
        }
        Ok(reader)
    }

    fn rewound<'k>(
        &self,
        known_at: DateTime<Utc>,
        kept: impl Iterator<Item = &'k Kept>,
    ) -> Result<Vec<Table>> {
        let table = |kept: &Kept| Ok(Table { name: kept.name, rows: self.rows(&kept.select)? });
        let mut tables = kept.map(table).collect::<Result<Vec<_>>>()?;
        rewind::rewind(self.query, known_at, &mut tables)?;
        Ok(tables)
    }

    fn statement(&self, select: &Select) -> Statement {
        let sql = if self.id.is_some() { select.one } else { select.all };
        Statement::new(sql).bind("id", self.id).bind("at", self.at.as_str())
    }

    fn rows(&self, select: &Select) -> Result<Rows> {
        self.query.query(&self.statement(select))
    }

    /// The rows of a table, one by one, in its own order, or in order of id where they were taken back.
    pub(super) fn each(&self, kept: &Kept, mut each: impl FnMut(&Row) -> Result<()>) -> Result<()> {
        match self.past.iter().find(|past| past.name == kept.name) {
            Some(past) => past.rows.rows.iter().try_for_each(each),
            None => self.query.stream(&self.statement(&kept.select), &mut each),
        }
    }

    /// What `read` makes of each row of a table.
    pub(super) fn list<T>(&self, kept: &Kept, mut read: impl FnMut(&Row) -> Result<T>) -> Result<Vec<T>> {
        let mut list = Vec::new();
        self.each(kept, |row| {
            list.push(read(row)?);
            Ok(())
        })?;
        Ok(list)
    }
}
