//! A read-only handle with every lock that SQLite offers turned.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::fallible_iterator::FallibleIterator as _;
use rusqlite::hooks::Authorization;
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Batch, Connection, OpenFlags, Statement};

use super::clock::Clock;
use super::{HEAP_LIMIT, Limits, SQL_LIMIT, VALUE_LIMIT, authorizer, fault, suggest};
use crate::error::{Error, Kind, Result};

/// A longer pattern for LIKE or GLOB could keep a single step busy past any deadline.
const PATTERN_LIMIT: i32 = 1000;
/// Steps of SQLite's machine between two looks at the clock.
const STEPS_PER_LOOK: i32 = 1000;

/// One read-only connection inside one read transaction, for one statement.
pub(super) struct Handle {
    connection: Connection,
    path: PathBuf,
    clock: Arc<Clock>,
    refused: Arc<Mutex<Option<String>>>,
}

impl Handle {
    /// Opens the file, waits for its lock, checks its schema, and then closes every door but reading.
    ///
    /// A statement ends at its deadline, or when `stop` is set.
    pub(super) fn open(path: &Path, limits: Limits, stop: Option<Arc<AtomicBool>>) -> Result<Self> {
        let failed = |error: rusqlite::Error| fault::from_sqlite(&error, path);
        // A relative path is prefixed so that none is taken for a URI (`file:x?mode=rwc`) or `:memory:`.
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(Path::new(".").join(path), flags).map_err(failed)?;
        lock_down(&connection, limits.busy).map_err(failed)?;
        check_schema(&connection, path)?;

        let clock = Arc::new(Clock::start(limits.time, stop));
        let refused = Arc::new(Mutex::new(None));
        watch(&mut connection, &clock, &refused).map_err(failed)?;
        Ok(Self { connection, path: path.to_owned(), clock, refused })
    }

    /// Compiles the one statement of the text.
    pub(super) fn prepare<'h>(&'h self, sql: &'h str) -> Result<Statement<'h>> {
        let mut batch = Batch::new(&self.connection, sql);
        let statement = batch.next().map_err(|error| self.explain(&error))?;
        let Some(statement) = statement else {
            return Err(Error::usage("no_statement", "there is no SQL statement to run")
                .hint("write one, such as \"SELECT count(*) FROM sqlite_schema\""));
        };
        if !matches!(batch.next(), Ok(None)) {
            return Err(Error::rejected("several_statements", "only one statement may be run at a time")
                .hint("run them one after the other"));
        }
        if !statement.readonly() {
            return Err(fault::refused(sql.split_whitespace().next().unwrap_or_default()));
        }
        Ok(statement)
    }

    /// Turns a failure of this handle into an error: the refusal that caused it, or what SQLite says.
    pub(super) fn explain(&self, error: &rusqlite::Error) -> Error {
        let refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner).take();
        let answer = fault::from_sqlite(error, &self.path);
        match refused {
            Some(what) if answer.kind == Kind::Rejected => fault::refused(&what),
            _ if answer.code == "sql_error" => {
                let answer = Error { hint: suggest::hint(&self.connection, &answer.message), ..answer };
                match fault::place(error) {
                    Some((at, place)) => {
                        let message = format!("{} ({place})", answer.message);
                        Error { message, ..answer }.at_byte(at)
                    }
                    None => answer,
                }
            }
            _ => answer,
        }
    }

    /// The deadline that the handle keeps.
    pub(super) fn clock(&self) -> &Clock {
        &self.clock
    }
}

/// Turns off what the connection does not need, and bounds what it may use.
fn lock_down(connection: &Connection, busy: Duration) -> rusqlite::Result<()> {
    connection.busy_timeout(busy.min(Duration::from_secs(86_400)))?;
    for (config, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, false),
        (DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true),
        // A misspelt "column" is an error and not a text.
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
    ] {
        connection.set_db_config(config, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_LENGTH, VALUE_LIMIT),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, SQL_LIMIT),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, PATTERN_LIMIT),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        connection.set_limit(limit, most)?;
    }
    // Sorting happens in memory and never in a file, so memory is bounded, for the whole process.
    connection.execute_batch(&format!(
        "PRAGMA hard_heap_limit = {HEAP_LIMIT};
         PRAGMA temp_store = MEMORY;
         PRAGMA query_only = ON;
         PRAGMA cell_size_check = ON;"
    ))
}

/// Begins a read transaction and refuses a schema that is not text: SQLite would hand its names on as they
/// are, and every name is taken for UTF-8 from here on.
fn check_schema(connection: &Connection, path: &Path) -> Result<()> {
    let failed = |error: rusqlite::Error| fault::from_sqlite(&error, path);
    connection.execute_batch("BEGIN").map_err(failed)?;
    let mut statement =
        connection.prepare("SELECT name, tbl_name, sql FROM sqlite_schema").map_err(failed)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(failed)? {
        for column in 0..3 {
            if let ValueRef::Text(bytes) | ValueRef::Blob(bytes) = row.get_ref(column).map_err(failed)?
                && std::str::from_utf8(bytes).is_err()
            {
                return Err(fault::corrupt(&path.display().to_string(), "its schema is not text"));
            }
        }
    }
    Ok(())
}

/// Installs the deadline and the authorizer.
fn watch(
    connection: &mut Connection,
    clock: &Arc<Clock>,
    refused: &Arc<Mutex<Option<String>>>,
) -> rusqlite::Result<()> {
    let clock = Arc::clone(clock);
    connection.progress_handler(STEPS_PER_LOOK, Some(move || clock.has_passed()))?;
    let refused = Arc::clone(refused);
    connection.authorizer(Some(move |context: rusqlite::hooks::AuthContext<'_>| {
        match authorizer::judge(&context.action) {
            Ok(()) => Authorization::Allow,
            Err(what) => {
                let mut first = refused.lock().unwrap_or_else(PoisonError::into_inner);
                first.get_or_insert(what);
                Authorization::Deny
            }
        }
    }))
}
