//! Ad-hoc SQL on a file that may be hostile.
//!
//! No single measure is enough, so they stand one behind the other: a read-only handle, an authorizer, one
//! statement only, limits on every length, a heap limit, and a deadline. A statement runs on a thread of its
//! own, because a single long step (`instr` over megabytes) does not look at the clock: the caller stops
//! waiting, whatever the thread does.

mod authorizer;
mod clock;
mod fault;
mod handle;
mod input;
mod parameter;
mod suggest;
mod value;
mod worker;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

pub use value::SqlValue;
use worker::Message;

use crate::error::{Error, Result};

/// The longest value or row in bytes.
const VALUE_LIMIT: i32 = 8 * 1024 * 1024;
/// The longest statement in bytes.
const SQL_LIMIT: i32 = 1_000_000;
/// The most memory that SQLite may hold, in bytes.
const HEAP_LIMIT: usize = 192 * 1024 * 1024;
/// The most memory that the rows of one statement may take, in bytes.
const RESULT_LIMIT: usize = 48 * 1024 * 1024;
/// How long past its deadline a statement may take to notice it.
const GRACE: Duration = Duration::from_millis(500);

/// How long a word is waited for before it is looked whether the statement was cancelled.
const LOOK: Duration = Duration::from_millis(50);

/// How much a statement may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The time that it may work; the time that its reader takes over the rows does not count.
    pub time: Duration,
    /// The rows that it may hand out.
    pub rows: usize,
    /// How long to wait for another process that is writing.
    pub busy: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { time: Duration::from_secs(10), rows: 100_000, busy: Duration::from_secs(10) }
    }
}

/// What came of a statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// How many rows were handed out.
    pub rows: u64,
    /// The limit that was hit after those rows: there is more that was not read.
    pub stopped: Option<Error>,
}

/// What takes the rows of a result: it is given the columns and one row.
pub type Sink<'s> = dyn FnMut(&[String], Vec<SqlValue>) -> Result<()> + 's;

/// A place where any statement may be tried on a database without changing it, or any other file.
#[derive(Debug, Clone)]
pub struct Sandbox {
    path: PathBuf,
    limits: Limits,
    stop: Option<Arc<AtomicBool>>,
}

impl Sandbox {
    /// Checks that the file is a database that can be read without writing anything beside it.
    ///
    /// Reads the head of the file itself, which on Unix lets go of the locks that this process holds on it:
    /// to be called outside any transaction. Errors: no such file, not a database, damaged, busy.
    pub fn open(path: &Path, limits: Limits) -> Result<Self> {
        input::check_file(path)?;
        let sandbox = Self { path: path.to_owned(), limits, stop: None };
        sandbox.ask(|path, limits| handle::Handle::open(path, limits, None).map(drop))?;
        Ok(sandbox)
    }

    /// The same sandbox, whose statements end as soon as somebody sets `stop`: with the error `cancelled`.
    #[must_use]
    pub fn stopped_by(mut self, stop: Arc<AtomicBool>) -> Self {
        self.stop = Some(stop);
        self
    }

    /// The names of a statement's parameters, without the colon.
    ///
    /// Errors: everything that keeps the statement from being compiled; a parameter that is not `:name`.
    pub fn parameters(&self, sql: &str) -> Result<Vec<String>> {
        input::check_text(sql)?;
        let sql = sql.to_owned();
        self.ask(move |path, limits| {
            let handle = handle::Handle::open(path, limits, None)?;
            let statement = handle.prepare(&sql)?;
            parameter::names(&statement)
        })
    }

    /// Runs one statement and hands its columns and each row to `sink`, as they come.
    ///
    /// A limit that is hit is told in [`Outcome::stopped`]; when that happens before the columns are known,
    /// and for every other failure, it is the error. An error of `sink` ends the statement.
    pub fn run(&self, sql: &str, params: &[(String, SqlValue)], sink: &mut Sink<'_>) -> Result<Outcome> {
        input::check_text(sql)?;
        let (path, limits, sql, params) = (self.path.clone(), self.limits, sql.to_owned(), params.to_vec());
        let stop = self.stop.clone();
        let messages =
            worker::start(move |listener| worker::run((&path, limits, stop), &sql, &params, listener))?;

        let mut patience = self.patience();
        let mut columns = None;
        let mut rows = 0;
        let stopped = loop {
            let word = self.hear(&messages, patience);
            if self.is_stopped() {
                return Err(fault::cancelled());
            }
            match word {
                Ok(Message::Started) => patience = self.limits.time.saturating_add(GRACE),
                Ok(Message::Columns(names)) => columns = Some(names),
                Ok(Message::Rows(batch)) => {
                    for row in batch {
                        sink(columns.as_deref().unwrap_or_default(), row)?;
                        rows += 1;
                    }
                }
                Ok(Message::Done(end)) => break end?,
                Err(silence) => break Some(gave_up(silence)),
            }
        };
        match (columns, stopped) {
            (None, Some(error)) => Err(error),
            (columns, stopped) => Ok(Outcome { columns: columns.unwrap_or_default(), rows, stopped }),
        }
    }

    /// The next word, or silence: after so long, or because the statement was cancelled.
    fn hear<T>(
        &self,
        words: &Receiver<T>,
        mut patience: Duration,
    ) -> std::result::Result<T, RecvTimeoutError> {
        if self.stop.is_none() {
            return words.recv_timeout(patience);
        }
        loop {
            let slice = patience.min(LOOK);
            patience -= slice;
            match words.recv_timeout(slice) {
                Err(RecvTimeoutError::Timeout) if !patience.is_zero() && !self.is_stopped() => {}
                heard => return heard,
            }
        }
    }

    fn is_stopped(&self) -> bool {
        self.stop.as_ref().is_some_and(|stop| stop.load(Ordering::Relaxed))
    }

    /// Asks for a single answer.
    fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Path, Limits) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (path, limits) = (self.path.clone(), self.limits);
        let answer = worker::start(move |listener| {
            // Nobody listens any more: then nobody needs to know.
            let _ = listener.send(question(&path, limits));
        })?;
        answer.recv_timeout(self.patience()).unwrap_or_else(|silence| Err(gave_up(silence)))
    }

    /// How long to wait for a word when the lock of the database may still have to be waited for.
    fn patience(&self) -> Duration {
        self.limits.busy.saturating_add(self.limits.time).saturating_add(GRACE)
    }
}

/// The error for a thread that says nothing more: it is stuck in one long step, or it ended without a word,
/// which it only does when SQLite has no memory left to hand out a value.
fn gave_up(silence: RecvTimeoutError) -> Error {
    match silence {
        RecvTimeoutError::Timeout => fault::out_of_time(),
        RecvTimeoutError::Disconnected => fault::out_of_memory(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_that_ends_without_a_word_is_out_of_memory() {
        let words = worker::start::<()>(|_| {}).unwrap();
        let silence = words.recv_timeout(Duration::from_secs(5)).unwrap_err();
        assert_eq!(gave_up(silence).code, "memory_limit");
    }
}
