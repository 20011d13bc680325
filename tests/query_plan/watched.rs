//! A backend that looks over SQLite's shoulder: each statement's plan and the steps that it took.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

use onrecord::db::{Db, Decide, Outcome, Query, Row, Rows, Session, Statement, Value};
use onrecord::error::{Error, Result};
use rusqlite::config::DbConfig;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, StatementStatus, ToSql};

/// One statement that was run.
#[derive(Debug, Clone)]
pub struct Seen {
    pub sql: String,
    /// The lines of EXPLAIN QUERY PLAN, those of triggers among them.
    pub plan: Vec<String>,
    /// Steps of the virtual machine: free of noise, the same on every machine.
    pub steps: i64,
}

/// What was run so far.
pub type Log = Rc<RefCell<Vec<Seen>>>;

pub struct Watched {
    connection: Connection,
    pub log: Log,
}

impl Watched {
    pub fn open(path: &Path) -> Self {
        let connection = Connection::open(path).unwrap();
        connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA synchronous = OFF").unwrap();
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRIGGER_EQP, true).unwrap();
        Self { connection, log: Log::default() }
    }

    fn run(&self, statement: &Statement, each: &mut dyn FnMut(&Row) -> Result<()>) -> Result<()> {
        let wrap = |e: rusqlite::Error| Error::rejected("sqlite", format!("{e}: {}", statement.sql));
        let mut prepared = self.connection.prepare(&statement.sql).map_err(wrap)?;
        bind(&mut prepared, statement).map_err(wrap)?;
        let columns: Rc<[String]> = prepared.column_names().map(str::to_owned).collect();
        let mut rows = prepared.raw_query();
        while let Some(row) = rows.next().map_err(wrap)? {
            let values = (0..columns.len()).map(|n| ours(row.get(n).unwrap())).collect();
            each(&Row::new(Rc::clone(&columns), values))?;
        }
        drop(rows);
        let steps = i64::from(prepared.get_status(StatementStatus::VmStep));
        let plan = self.plan(statement);
        self.log.borrow_mut().push(Seen { sql: statement.sql.clone().into_owned(), plan, steps });
        Ok(())
    }

    fn plan(&self, statement: &Statement) -> Vec<String> {
        let mut explain = self.connection.prepare(&format!("EXPLAIN QUERY PLAN {}", statement.sql)).unwrap();
        bind(&mut explain, statement).unwrap();
        let mut rows = explain.raw_query();
        let mut plan = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            plan.push(row.get::<_, String>("detail").unwrap());
        }
        plan
    }
}

fn bind(prepared: &mut rusqlite::Statement<'_>, statement: &Statement) -> rusqlite::Result<()> {
    for (name, value) in &statement.params {
        if let Some(index) = prepared.parameter_index(&format!(":{name}"))? {
            let value: &dyn ToSql = match value {
                Value::Null => &rusqlite::types::Null,
                Value::Integer(i) => i,
                Value::Real(r) => r,
                Value::Text(s) => s,
                Value::Blob(b) => b,
            };
            prepared.raw_bind_parameter(index, value)?;
        }
    }
    Ok(())
}

fn ours(value: Sql) -> Value {
    match value {
        Sql::Null => Value::Null,
        Sql::Integer(i) => Value::Integer(i),
        Sql::Real(r) => Value::Real(r),
        Sql::Text(s) => Value::Text(s),
        Sql::Blob(b) => Value::Blob(b),
    }
}

impl Query for Watched {
    fn query(&self, statement: &Statement) -> Result<Rows> {
        let (mut columns, mut rows) = (Rc::from([]), Vec::new());
        self.run(statement, &mut |row| {
            columns = Rc::clone(row.columns());
            rows.push(row.clone());
            Ok(())
        })?;
        Ok(Rows { columns, rows })
    }

    fn stream(&self, statement: &Statement, each: &mut dyn FnMut(&Row) -> Result<()>) -> Result<()> {
        self.run(statement, each)
    }

    fn describe(&self, _: &str) -> Result<Vec<(String, Option<String>)>> {
        Ok(Vec::new())
    }
}

impl Session for Watched {
    fn send(&self, statement: &Statement) -> Result<()> {
        self.run(statement, &mut |_| Ok(()))
    }

    fn is_open(&self) -> bool {
        !self.connection.is_autocommit()
    }

    fn part(&self, part: &mut dyn FnMut() -> Result<()>) -> Result<()> {
        part()
    }
}

impl Db for Watched {
    fn batch(&mut self, outcome: Outcome, decide: &mut Decide<'_>) -> Result<()> {
        self.connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        for statement in decide(self)? {
            self.run(&statement, &mut |_| Ok(()))?;
        }
        let end = if outcome == Outcome::Commit { "COMMIT" } else { "ROLLBACK" };
        self.connection.execute_batch(end).unwrap();
        Ok(())
    }

    fn converse(&mut self, work: &mut dyn FnMut(&dyn Session) -> Result<Outcome>) -> Result<()> {
        self.connection.execute_batch("BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON").unwrap();
        let end = if work(self)? == Outcome::Commit { "COMMIT" } else { "ROLLBACK" };
        self.connection.execute_batch(end).unwrap();
        Ok(())
    }

    fn snapshot(&self, work: &mut dyn FnMut(&dyn Query) -> Result<()>) -> Result<()> {
        work(self)
    }

    fn script(&mut self, sql: &str) -> Result<()> {
        self.connection.execute_batch(sql).unwrap();
        Ok(())
    }
}
