//! The first backend: an SQLite file through rusqlite.

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::{Db, Decide, Outcome, Query, Row, Rows, Session, Statement, Value};
use crate::error::{Error, Kind, Result};

/// An open SQLite file.
pub struct Sqlite {
    connection: Connection,
    path: PathBuf,
}

impl Sqlite {
    /// Opens an existing file for reading and writing; never makes one.
    pub fn open(path: &Path, busy: Duration) -> Result<Self> {
        Self::with_flags(path, busy, OpenFlags::SQLITE_OPEN_READ_WRITE)
    }

    /// Opens an existing file for reading only: on a medium that cannot be written, for example.
    pub fn open_read_only(path: &Path, busy: Duration) -> Result<Self> {
        Self::with_flags(path, busy, OpenFlags::SQLITE_OPEN_READ_ONLY)
    }

    /// Opens an empty file to build a database in: nothing in it is safe before the whole file is synced.
    pub(super) fn build(path: &Path) -> Result<Self> {
        let built = Self::open(path, Duration::ZERO)?;
        let quick = "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;";
        built.connection.execute_batch(quick).map_err(|e| built.error(&e))?;
        Ok(built)
    }

    /// A database that nobody else sees.
    #[cfg(test)]
    pub(super) fn in_memory() -> Self {
        Self { connection: Connection::open_in_memory().unwrap(), path: PathBuf::from("memory") }
    }

    fn with_flags(path: &Path, busy: Duration, flags: OpenFlags) -> Result<Self> {
        let wrap = |e| explain(&e, path);
        // From here on it begins with a slash or a dot: SQLite takes ':memory:' and 'file:…' for something else.
        let place = Path::new(".").join(path);
        let connection =
            Connection::open_with_flags(place, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(wrap)?;
        connection.busy_timeout(busy).map_err(wrap)?;
        let pragmas = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; \
                       PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;";
        connection.execute_batch(pragmas).map_err(wrap)?;
        connection.set_prepared_statement_cache_capacity(64);
        Ok(Self { connection, path: path.to_owned() })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn error(&self, e: &rusqlite::Error) -> Error {
        explain(e, &self.path)
    }

    fn run(&self, statement: &Statement) -> Result<()> {
        let wrap = |e| self.error(&e);
        let mut prepared = self.connection.prepare_cached(&statement.sql).map_err(wrap)?;
        bind(&mut prepared, statement).map_err(wrap)?;
        let mut rows = prepared.raw_query();
        while rows.next().map_err(wrap)?.is_some() {}
        drop(rows);
        if !prepared.readonly() && self.connection.changes() == 0 {
            let file = self.path.display();
            return Err(Error::failed(
                "nothing_changed",
                format!("'{file}' did not take a row that was written"),
            )
            .hint("nothing was changed; run 'onrecord check'"));
        }
        Ok(())
    }

    /// Refuses to write outside of the transaction, where SQLite rolled it back.
    fn require_open(&self) -> Result<()> {
        if self.connection.is_autocommit() {
            let file = self.path.display();
            return Err(Error::failed("rolled_back", format!("the write into '{file}' was taken back"))
                .hint("nothing was changed"));
        }
        Ok(())
    }

    fn run_plain(&self, sql: &'static str) -> Result<()> {
        let mut prepared = self.connection.prepare_cached(sql).map_err(|e| self.error(&e))?;
        prepared.execute([]).map(drop).map_err(|e| self.error(&e))
    }

    /// Puts a file that another program left in WAL mode back: a copy of it alone would lack the newest rows.
    /// Where somebody else has it open it stays as it is, and the next write tries again.
    fn leave_wal(&self) {
        let mode = |row: &rusqlite::Row<'_>| row.get::<_, String>(0);
        if self.connection.pragma_query_value(None, "journal_mode", mode).is_ok_and(|mode| mode == "wal") {
            let _ = self.connection.pragma_update_and_check(None, "journal_mode", "DELETE", mode);
        }
    }

    /// Runs a reading statement and hands its rows over; gives the names of its columns.
    fn read(&self, statement: &Statement, each: &mut dyn FnMut(&Row) -> Result<()>) -> Result<Rc<[String]>> {
        let wrap = |e| self.error(&e);
        let mut prepared = self.connection.prepare_cached(&statement.sql).map_err(wrap)?;
        let columns: Rc<[String]> = prepared.column_names().map(str::to_owned).collect();
        bind(&mut prepared, statement).map_err(wrap)?;
        let mut rows = prepared.raw_query();
        // One row for all: its texts keep their room.
        let mut current = Row::new(Rc::clone(&columns), vec![Value::Null; columns.len()]);
        while let Some(row) = rows.next().map_err(wrap)? {
            for (column, value) in current.values_mut().iter_mut().enumerate() {
                read_into(value, row.get_ref(column).map_err(wrap)?);
            }
            each(&current)?;
        }
        Ok(columns)
    }
}

impl Query for Sqlite {
    fn query(&self, statement: &Statement) -> Result<Rows> {
        let mut rows = Vec::new();
        let columns = self.read(statement, &mut |row| {
            rows.push(row.clone());
            Ok(())
        })?;
        Ok(Rows { columns, rows })
    }

    fn stream(&self, statement: &Statement, each: &mut dyn FnMut(&Row) -> Result<()>) -> Result<()> {
        self.read(statement, each).map(drop)
    }

    fn describe(&self, sql: &str) -> Result<Vec<(String, Option<String>)>> {
        let prepared = self.connection.prepare(sql).map_err(|e| self.error(&e))?;
        Ok(prepared.columns().map(|c| (c.name().to_owned(), c.decl_type().map(str::to_owned))).collect())
    }
}

impl Session for Sqlite {
    fn send(&self, statement: &Statement) -> Result<()> {
        self.require_open()?;
        self.run(statement)
    }

    fn is_open(&self) -> bool {
        !self.connection.is_autocommit()
    }

    fn part(&self, part: &mut dyn FnMut() -> Result<()>) -> Result<()> {
        self.require_open()?;
        let run = |sql: &'static str| self.run_plain(sql);
        run("SAVEPOINT part")?;
        let done = part().and_then(|()| run("RELEASE part"));
        if done.is_err() && run("ROLLBACK TO part").and_then(|()| run("RELEASE part")).is_err() {
            // It cannot be taken back alone. Where SQLite took all back already, this fails, and that is well.
            let _ = run("ROLLBACK");
        }
        done
    }
}

impl Db for Sqlite {
    fn batch(&mut self, outcome: Outcome, decide: &mut Decide<'_>) -> Result<()> {
        let wrap = |e: rusqlite::Error| explain(&e, &self.path);
        if outcome == Outcome::Commit {
            self.leave_wal();
        }
        // Unchecked only in that it borrows the connection shared; this is the one place that opens one.
        let transaction =
            rusqlite::Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)
                .map_err(wrap)?;
        for statement in decide(self)? {
            self.run(&statement)?;
        }
        match outcome {
            Outcome::Commit => transaction.commit(),
            Outcome::RollBack => transaction.rollback(),
        }
        .map_err(wrap)
    }

    fn converse(&mut self, work: &mut dyn FnMut(&dyn Session) -> Result<Outcome>) -> Result<()> {
        let wrap = |e: rusqlite::Error| explain(&e, &self.path);
        self.leave_wal();
        let transaction =
            rusqlite::Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)
                .map_err(wrap)?;
        transaction.execute_batch("PRAGMA defer_foreign_keys = ON").map_err(wrap)?;
        match work(self)? {
            Outcome::Commit => transaction.commit(),
            Outcome::RollBack => transaction.rollback(),
        }
        .map_err(wrap)
    }

    fn snapshot(&self, work: &mut dyn FnMut(&dyn Query) -> Result<()>) -> Result<()> {
        let wrap = |e: rusqlite::Error| explain(&e, &self.path);
        let transaction =
            rusqlite::Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred)
                .map_err(wrap)?;
        work(self)?;
        transaction.rollback().map_err(wrap)
    }

    fn script(&mut self, sql: &str) -> Result<()> {
        let wrap = |e: rusqlite::Error| explain(&e, &self.path);
        let transaction =
            rusqlite::Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)
                .map_err(wrap)?;
        transaction.execute_batch(sql).map_err(wrap)?;
        transaction.commit().map_err(wrap)
    }
}

fn bind(prepared: &mut rusqlite::Statement<'_>, statement: &Statement) -> rusqlite::Result<()> {
    for (name, value) in &statement.params {
        // A parameter that a statement does not use is left out: one set of values may serve several.
        if let Some(index) = prepared.parameter_index(&format!(":{name}"))? {
            let value = match value {
                Value::Null => ValueRef::Null,
                Value::Integer(i) => ValueRef::Integer(*i),
                Value::Real(r) => ValueRef::Real(*r),
                Value::Text(s) => ValueRef::Text(s.as_bytes()),
                Value::Blob(b) => ValueRef::Blob(b),
            };
            prepared.raw_bind_parameter(index, ToSqlOutput::Borrowed(value))?;
        }
    }
    Ok(())
}

fn read_into(value: &mut Value, read: ValueRef<'_>) {
    match (read, &mut *value) {
        (ValueRef::Text(bytes), Value::Text(text)) => {
            text.clear();
            text.push_str(&String::from_utf8_lossy(bytes));
        }
        (ValueRef::Text(bytes), _) => *value = Value::Text(String::from_utf8_lossy(bytes).into_owned()),
        (ValueRef::Null, _) => *value = Value::Null,
        (ValueRef::Integer(number), _) => *value = Value::Integer(number),
        (ValueRef::Real(number), _) => *value = Value::Real(number),
        (ValueRef::Blob(bytes), _) => *value = Value::Blob(bytes.to_owned()),
    }
}

/// Turns an error of SQLite into ours. Texts that a trigger raised keep their code: `onrecord:CODE`.
fn explain(e: &rusqlite::Error, path: &Path) -> Error {
    use rusqlite::ErrorCode as Code;
    let file = path.display();
    let rusqlite::Error::SqliteFailure(failure, text) = e else {
        return Error::failed("database", format!("'{file}': {e}"));
    };
    let text = text.clone().unwrap_or_else(|| failure.to_string());
    match failure.code {
        Code::DatabaseBusy | Code::DatabaseLocked => {
            Error::new(Kind::Busy, "busy", format!("another program is writing '{file}'"))
                .hint("nothing was changed; try again in a moment")
        }
        Code::NotADatabase => {
            Error::new(Kind::Foreign, "not_a_database", format!("'{file}' is not a database"))
                .hint("check that the path is right; 'onrecord init' makes a new database")
        }
        Code::DatabaseCorrupt => {
            Error::new(Kind::Foreign, "corrupt_database", format!("the database '{file}' is damaged: {text}"))
                .hint("keep the file as it is, and restore a copy from a backup")
        }
        Code::ReadOnly | Code::PermissionDenied => {
            Error::failed("read_only", format!("'{file}' cannot be written: {text}"))
                .hint("check the permissions of the file and of its folder")
        }
        Code::CannotOpen => Error::failed("cannot_open", format!("cannot open '{file}': {text}"))
            .hint("check the permissions of the file and of its folder"),
        Code::DiskFull => {
            Error::failed("disk_full", format!("no space left to write '{file}'")).hint("nothing was changed")
        }
        Code::ConstraintViolation => Error::rejected("constraint", text),
        _ => Error::failed("database", format!("'{file}': {text}")),
    }
}
