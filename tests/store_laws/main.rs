//! The laws of the store: behaviours that every backend must show, written once and run on each.
//!
//! A law is a function over a [`Ground`]: a store behind some backend, with a second connection for what another
//! program might do. `laws!` makes one test of each law and backend. What only files have is in `files`.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "../ground/mod.rs"]
mod ground;

mod append_only;
mod batches;
mod busy;
mod closed;
mod coding;
mod files;
mod links;
mod logged;
mod quotes;
mod references;
mod replaced;
mod scene;
mod schema;
mod second_reader;
mod state;
mod undone;

use std::path::Path;
use std::time::Duration;

use onrecord::db::sqlite::Sqlite;
use onrecord::db::{Db, Decide, Outcome, Query, Row, Rows, Session, Statement};
use onrecord::error::Result;

/// The first backend: an SQLite file.
fn sqlite(path: &Path) -> Box<dyn Db> {
    Box::new(Sqlite::open(path, Duration::ZERO).unwrap())
}

/// A backend that asks twice what to write, as one must that learns too late that another writer came first.
fn asked_again(path: &Path) -> Box<dyn Db> {
    Box::new(AskedAgain(Sqlite::open(path, Duration::ZERO).unwrap()))
}

struct AskedAgain(Sqlite);

impl Query for AskedAgain {
    fn query(&self, statement: &Statement) -> Result<Rows> {
        self.0.query(statement)
    }

    fn stream(&self, statement: &Statement, each: &mut dyn FnMut(&Row) -> Result<()>) -> Result<()> {
        self.0.stream(statement, each)
    }

    fn describe(&self, sql: &str) -> Result<Vec<(String, Option<String>)>> {
        self.0.describe(sql)
    }
}

impl Db for AskedAgain {
    fn batch(&mut self, outcome: Outcome, decide: &mut Decide<'_>) -> Result<()> {
        self.0.batch(outcome, &mut |query| {
            decide(query)?;
            decide(query)
        })
    }

    fn converse(&mut self, work: &mut dyn FnMut(&dyn Session) -> Result<Outcome>) -> Result<()> {
        self.0.converse(&mut |session| work(session).map(|_| Outcome::RollBack))?;
        self.0.converse(work)
    }

    fn snapshot(&self, work: &mut dyn FnMut(&dyn Query) -> Result<()>) -> Result<()> {
        self.0.snapshot(work)
    }

    fn script(&mut self, sql: &str) -> Result<()> {
        self.0.script(sql)
    }
}

/// One test of each law on each backend.
macro_rules! laws {
    ($($law:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[test] fn $law() { super::$law(&mut crate::ground::Ground::new(crate::sqlite)); })+
        }
        mod on_a_backend_that_asks_again {
            $(#[test] fn $law() { super::$law(&mut crate::ground::Ground::new(crate::asked_again)); })+
        }
    };
}
use laws;
