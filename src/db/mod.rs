//! The seam to a database: SQL in, rows out. It knows no word of the domain.
//!
//! [`Db`] is small on purpose, so that another backend (a server over HTTP) can take the first one's place:
//! a read is one statement, a write is a batch that was decided before it is sent.

mod json;
pub mod open;
pub mod sandbox;
pub mod schema;
pub mod sqlite;
mod value;

pub use value::{FromValue, Row, Rows, Value};

use std::borrow::Cow;

use crate::error::Result;

/// One SQL statement with its named parameters (`:name` in the text, `name` here).
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The SQL text.
    pub sql: Cow<'static, str>,
    /// Parameter names, without the colon, and their values.
    pub params: Vec<(Cow<'static, str>, Value)>,
}

impl Statement {
    /// A statement without parameters.
    pub fn new(sql: impl Into<Cow<'static, str>>) -> Self {
        Self { sql: sql.into(), params: Vec::new() }
    }

    /// The same statement with one more parameter.
    #[must_use]
    pub fn bind(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Value>) -> Self {
        self.params.push((name.into(), value.into()));
        self
    }
}

/// Whether a batch is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All statements take effect together.
    Commit,
    /// All statements run, and then none has happened (`--dry-run`).
    RollBack,
}

/// Decides the statements of a batch from what it reads. It may be asked again when another writer came
/// first, so it must have no effect of its own.
pub type Decide<'a> = dyn FnMut(&dyn Query) -> Result<Vec<Statement>> + 'a;

/// The reading half of a database.
pub trait Query {
    /// Runs one reading statement and gives all its rows.
    fn query(&self, statement: &Statement) -> Result<Rows>;

    /// Runs one reading statement and hands its rows over one by one, in constant memory.
    ///
    /// # Errors
    /// Those of the statement, and whatever `each` returns: it ends the reading.
    fn stream(&self, statement: &Statement, each: &mut dyn FnMut(&Row) -> Result<()>) -> Result<()>;

    /// The columns that a statement gives: names and declared types.
    fn describe(&self, sql: &str) -> Result<Vec<(String, Option<String>)>>;
}

/// A write that is held open: what was sent is seen by the reads that follow.
pub trait Session: Query {
    /// Runs one statement at once.
    fn send(&self, statement: &Statement) -> Result<()>;

    /// Whether the write is still held open: where the disk takes no more, the database takes all of it back itself, and
    /// nothing more can be sent.
    fn is_open(&self) -> bool;

    /// Runs a part of the write; what it sent is taken back when it fails: alone, or else with all of the write.
    ///
    /// # Errors
    /// Those of `part`.
    fn part(&self, part: &mut dyn FnMut() -> Result<()>) -> Result<()>;
}

/// A database that can be written.
pub trait Db: Query {
    /// Runs a batch, all or nothing, in one write transaction in which `decide` has read.
    ///
    /// # Errors
    /// `nothing_changed`: a statement that writes wrote no row, whatever kept it from it.
    fn batch(&mut self, outcome: Outcome, decide: &mut Decide<'_>) -> Result<()>;

    /// Runs a write as a conversation in one transaction, for files of many rows of which each must see those before
    /// it. Keys between tables are compared when it ends; it is kept where `work` says so.
    ///
    /// # Errors
    /// Those of `work`: nothing is kept then.
    fn converse(&mut self, work: &mut dyn FnMut(&dyn Session) -> Result<Outcome>) -> Result<()>;

    /// Reads several times in one state of the database, whatever others write meanwhile.
    fn snapshot(&self, work: &mut dyn FnMut(&dyn Query) -> Result<()>) -> Result<()>;

    /// Runs a text of many statements in one transaction: schemas and migrations.
    fn script(&mut self, sql: &str) -> Result<()>;
}
