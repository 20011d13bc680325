//! A write under way: the statements decided so far, and each row before and after.

mod replay;

use std::cell::{Cell, OnceCell};
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::flow::Flow;
use super::image;
use super::operation::{Change, Head, Operation, head};
use super::{Intent, identity};
use crate::db::{Query, Statement, Value};
use crate::error::{Error, Kind, Result};
use crate::model::date::format_moment;

/// Columns and values of one row.
pub type Fields = Vec<(&'static str, Value)>;

/// How far the clock may be behind the newest operation: zones and slow clocks, and not a wrong year.
const CLOCK_MAY_LAG: TimeDelta = TimeDelta::days(2);

/// Statements that will take effect together as one operation.
pub struct Draft<'a> {
    query: &'a dyn Query,
    pub(super) head: Head,
    by: String,
    at: DateTime<Utc>,
    today: NaiveDate,
    command: &'static str,
    pub(super) summary: String,
    undoes: Option<i64>,
    pub(super) next: HashMap<&'static str, i64>,
    /// Parties that this write made, by folded name: a draft does not see its own rows.
    pub(super) made_parties: Vec<(String, i64)>,
    pub(super) statements: Vec<Statement>,
    pub(super) changes: Vec<Change>,
    /// Where rows go at once, in a write that is held open.
    pub(super) flow: Option<Flow<'a>>,
    /// The identity of the next new row of a table, where the file that is imported gives one.
    pub(super) given_uid: Cell<Option<(&'static str, String)>>,
    /// The names of parties from before this write, once asked for.
    pub(super) names_before: OnceCell<Vec<(String, i64)>>,
}

impl<'a> Draft<'a> {
    /// Begins after the newest operation. Recorded times rise strictly, even when the clock does not.
    ///
    /// # Errors
    /// `clock_behind`: the newest operation lies more than [`CLOCK_MAY_LAG`] ahead of the clock.
    pub(super) fn begin(query: &'a dyn Query, intent: &Intent) -> Result<Self> {
        let head = head(query)?;
        let now =
            intent.now - TimeDelta::nanoseconds((intent.now.timestamp_subsec_nanos() % 1_000_000).into());
        if let Some(last) = head.recorded_at.filter(|last| *last - now > CLOCK_MAY_LAG) {
            return Err(clock_behind(last, now));
        }
        let at = head.recorded_at.map_or(now, |last| now.max(last + TimeDelta::milliseconds(1)));
        Ok(Self {
            query,
            head,
            by: intent.by.clone(),
            at,
            today: intent.today,
            command: intent.command,
            summary: String::new(),
            undoes: None,
            next: HashMap::new(),
            made_parties: Vec::new(),
            statements: Vec::new(),
            changes: Vec::new(),
            flow: None,
            given_uid: Cell::new(None),
            names_before: OnceCell::new(),
        })
    }

    /// The database as it was before this write.
    pub fn query(&self) -> &'a dyn Query {
        self.query
    }

    /// Who writes.
    pub fn by(&self) -> &str {
        &self.by
    }

    /// The time of recording, in the database's form.
    pub fn at(&self) -> String {
        format_moment(self.at)
    }

    /// The time of recording.
    pub fn moment(&self) -> DateTime<Utc> {
        self.at
    }

    /// The day it is where the user is.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// Refuses a day that has not come.
    pub fn require_past(&self, day: Option<NaiveDate>) -> Result<()> {
        match day {
            Some(day) if day > self.today => Err(Error::rejected(
                "in_future",
                format!("'{day}' is in the future (today is {})", self.today),
            )
            .hint("check the date of the release")),
            _ => Ok(()),
        }
    }

    /// The identity of a new row of a table: the one that the file gave for it, else a new one.
    pub fn uid(&self, table: &'static str) -> String {
        match self.given_uid.take() {
            Some((of, uid)) if of == table => uid,
            given => {
                self.given_uid.set(given);
                identity::new(self.at)
            }
        }
    }

    /// Says what the operation does, in words; several sayings are joined.
    pub fn say(&mut self, words: impl AsRef<str>) {
        if !self.summary.is_empty() {
            self.summary.push_str("; ");
        }
        self.summary.push_str(words.as_ref());
    }

    /// The next number of a table: never one that was used before.
    ///
    /// # Errors
    /// `bad_numbering`: the last number that SQLite keeps of the table is none, or leaves no next one.
    pub fn next_id(&mut self, table: &'static str) -> Result<i64> {
        let next = match self.next.get(table) {
            Some(next) => *next,
            None => after(last_id(self.query, table)?, table)?,
        };
        self.next.insert(table, after(next, table)?);
        Ok(next)
    }

    /// Adds a row: `sql` inserts it, `fields` are all its columns with `id` among them.
    pub fn insert(&mut self, table: &'static str, sql: &'static str, fields: Fields) {
        let row_id = id_of(&fields);
        self.changes.push(Change { table, row_id, before: None, after: Some(json(table, &fields)) });
        self.send(sql, fields);
    }

    /// Changes a row: `before` and `after` are the columns that differ, by the same names; `sql` takes `:id`
    /// and those of `after`.
    pub fn update(
        &mut self,
        table: &'static str,
        sql: &'static str,
        id: i64,
        before: &Fields,
        mut after: Fields,
    ) {
        let change =
            Change { table, row_id: id, before: Some(json(table, before)), after: Some(json(table, &after)) };
        self.changes.push(change);
        after.push(("id", id.into()));
        self.send(sql, after);
    }

    /// Takes a row away: only from tables that hold present choices (roles, topics of a commitment).
    pub fn delete(&mut self, table: &'static str, sql: &'static str, before: &Fields) {
        let id = id_of(before);
        self.changes.push(Change { table, row_id: id, before: Some(json(table, before)), after: None });
        self.send(sql, vec![("id", id.into())]);
    }

    fn send(&mut self, sql: &'static str, fields: Fields) {
        let params = fields.into_iter().map(|(name, value)| (name.into(), value)).collect();
        self.statements.push(Statement { sql: sql.into(), params });
    }

    /// The batch: the operation's own row first, then the changes of rows with their record.
    pub(super) fn finish(self) -> Result<Vec<Statement>> {
        if self.changes.is_empty() {
            return Ok(Vec::new());
        }
        let mut batch = self.described()?.statements(&self.head, &self.changes);
        batch.extend(self.statements);
        Ok(batch)
    }

    /// The operation that this write is.
    pub(super) fn described(&self) -> Result<Operation> {
        if self.summary.is_empty() {
            return Err(Error::failed("no_summary", "an operation must say what it does"));
        }
        Ok(Operation {
            uid: identity::new(self.at),
            recorded_at: format_moment(self.at),
            recorded_by: self.by.clone(),
            command: self.command.to_owned(),
            summary: self.summary.clone(),
            undoes: self.undoes,
        })
    }
}

/// The last number given in a table. What SQLite keeps is not enough: any program can change it.
fn last_id(query: &dyn Query, table: &'static str) -> Result<i64> {
    let last = Statement::new(format!(
        "SELECT max(coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = :table), 0),
                    coalesce((SELECT max(id) FROM \"{table}\"), 0)) AS last"
    ));
    let rows = query.query(&last.bind("table", table))?;
    rows.first().and_then(|row| row.get("last").ok()).ok_or_else(|| bad_numbering(table))
}

fn after(id: i64, table: &str) -> Result<i64> {
    id.checked_add(1).ok_or_else(|| bad_numbering(table))
}

fn bad_numbering(table: &str) -> Error {
    Error::new(
        Kind::Foreign,
        "bad_numbering",
        format!("the numbering of '{table}' (sqlite_sequence) is damaged"),
    )
    .hint("nothing was changed; 'onrecord check operations' says what is wrong")
}

fn clock_behind(last: DateTime<Utc>, now: DateTime<Utc>) -> Error {
    let (last, now) = (format_moment(last), format_moment(now));
    let message = format!(
        "the newest operation was recorded at {last}, and the clock says {now}: one of the two is wrong"
    );
    Error::failed("clock_behind", message).hint(
        "nothing was changed; put the clock right, or restore the copy from before that operation; \
         ONRECORD_NOW gives a later time where that operation has to stay",
    )
}

fn id_of(fields: &Fields) -> i64 {
    fields
        .iter()
        .find_map(|(name, value)| match value {
            Value::Integer(id) if *name == "id" => Some(*id),
            _ => None,
        })
        .unwrap_or(0)
}

/// A row as the log keeps it. The text of a release is left out: its SHA-256 stands beside it.
fn json(table: &str, fields: &Fields) -> String {
    let named = fields.iter().map(|(name, value)| (*name, value));
    image::write(named.filter(|(name, _)| !image::leaves_out(table, name)))
}
