//! Runs one statement on a thread of its own and passes its rows on.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use rusqlite::types::ValueRef;
use rusqlite::{Row, Rows};

use super::handle::Handle;
use super::value::SqlValue;
use super::{Limits, RESULT_LIMIT, parameter};
use crate::error::{Error, Kind, Result};

/// The most bytes of one row. Well below the heap limit, because SQLite may need as much again to hand the
/// row out, and `rusqlite` panics when it cannot.
const ROW_LIMIT: usize = 32 * 1024 * 1024;
/// What a cell takes besides its bytes.
const CELL: usize = 64;
/// How many bytes a control character may become where it is shown or written as JSON.
const CONTROL: usize = 6;
/// Rows are passed on when there are so many of them …
const BATCH_ROWS: usize = 256;
/// … or when they hold so many bytes.
const BATCH_BYTES: usize = 1024 * 1024;
/// SQLite's parser and its LIKE recurse; the memory is only used when they do.
const STACK: usize = 16 * 1024 * 1024;

/// What the thread says while it works.
pub(super) enum Message {
    /// The database is open and its lock is held: the statement's time begins.
    Started,
    /// The statement is compiled; its columns.
    Columns(Vec<String>),
    /// The next rows.
    Rows(Vec<Vec<SqlValue>>),
    /// The end: all rows were read, or a limit was hit, or the statement failed.
    Done(Result<Option<Error>>),
}

/// Starts the thread and returns the end of the channel that it talks into. A receiver that goes away ends
/// the thread at its next word.
pub(super) fn start<M: Send + 'static>(
    work: impl FnOnce(&SyncSender<M>) + Send + 'static,
) -> Result<Receiver<M>> {
    let (sender, receiver) = sync_channel(2);
    thread::Builder::new()
        .name("sql".to_owned())
        .stack_size(STACK)
        .spawn(move || work(&sender))
        .map_err(|error| Error::failed("no_thread", format!("a thread cannot be started: {error}")))?;
    Ok(receiver)
}

/// Runs the statement and says all that is to be said.
pub(super) fn run(
    (path, limits, stop): (&Path, Limits, Option<Arc<AtomicBool>>),
    sql: &str,
    given: &[(String, SqlValue)],
    listener: &SyncSender<Message>,
) {
    let end =
        Handle::open(path, limits, stop).and_then(|handle| execute(&handle, limits, sql, given, listener));
    // Nobody listens any more: then nobody needs to know.
    let _ = listener.send(Message::Done(end));
}

fn execute(
    handle: &Handle,
    limits: Limits,
    sql: &str,
    given: &[(String, SqlValue)],
    listener: &SyncSender<Message>,
) -> Result<Option<Error>> {
    if listener.send(Message::Started).is_err() {
        return Ok(None);
    }
    let mut statement = handle.prepare(sql)?;
    parameter::bind(&mut statement, given)?;
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    // JSON names the columns in every row.
    let fixed = columns.iter().map(|name| CELL + name.len()).sum();
    if listener.send(Message::Columns(columns)).is_err() {
        return Ok(None);
    }
    let mut stream = Stream { handle, listener, fixed, batch: Vec::new(), batch_bytes: 0 };
    let end = stream.read(statement.raw_query(), limits.rows);
    stream.pass_on();
    end
}

/// Rows on their way from the statement to the listener.
struct Stream<'a> {
    handle: &'a Handle,
    listener: &'a SyncSender<Message>,
    /// What a row takes besides the bytes of its values.
    fixed: usize,
    batch: Vec<Vec<SqlValue>>,
    batch_bytes: usize,
}

impl Stream<'_> {
    /// Reads to the end of the rows, or to a limit, which is returned.
    fn read(&mut self, mut rows: Rows<'_>, most: usize) -> Result<Option<Error>> {
        let columns = rows.as_ref().map_or(0, rusqlite::Statement::column_count);
        let (mut count, mut bytes) = (0, 0);
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => return Ok(None),
                Err(error) => {
                    let error = self.handle.explain(&error);
                    return if error.kind == Kind::Limit { Ok(Some(error)) } else { Err(error) };
                }
            };
            if count == most {
                return Ok(Some(too_many_rows(most)));
            }
            let size = self.size(row, columns)?;
            bytes += size;
            if size > ROW_LIMIT {
                return Ok(Some(too_many_bytes("a row holds", ROW_LIMIT)));
            }
            if bytes > RESULT_LIMIT {
                return Ok(Some(too_many_bytes("the rows hold", RESULT_LIMIT)));
            }
            count += 1;
            self.batch.push(self.values(row, columns)?);
            self.batch_bytes += size;
            if (self.batch.len() >= BATCH_ROWS || self.batch_bytes >= BATCH_BYTES) && !self.pass_on() {
                return Ok(None);
            }
        }
    }

    /// Passes the batch on; false when nobody listens any more.
    fn pass_on(&mut self) -> bool {
        self.batch_bytes = 0;
        let batch = std::mem::take(&mut self.batch);
        batch.is_empty()
            || self.handle.clock().stopped_while(|| self.listener.send(Message::Rows(batch)).is_ok())
    }

    /// What a row takes in memory, measured before any of it is copied, as a thousand columns may share one long
    /// value; measuring ends with the column that passes the limit.
    fn size(&self, row: &Row<'_>, columns: usize) -> Result<usize> {
        let mut size = self.fixed;
        for column in 0..columns {
            if size > ROW_LIMIT {
                break;
            }
            size += match self.value(row, column)? {
                ValueRef::Text(bytes) => {
                    bytes.len() + (CONTROL - 1) * bytes.iter().filter(|byte| **byte < b' ').count()
                }
                // Written as hexadecimal digits.
                ValueRef::Blob(bytes) => bytes.len() * 2,
                _ => 0,
            };
        }
        Ok(size)
    }

    fn values(&self, row: &Row<'_>, columns: usize) -> Result<Vec<SqlValue>> {
        (0..columns).map(|column| self.value(row, column).map(SqlValue::from_row)).collect()
    }

    fn value<'r>(&self, row: &'r Row<'_>, column: usize) -> Result<ValueRef<'r>> {
        row.get_ref(column).map_err(|error| self.handle.explain(&error))
    }
}

fn too_many_rows(most: usize) -> Error {
    Error::limit("row_limit", format!("there are more than {most} rows; the rest was left out"))
        .hint("narrow the statement, or allow more rows")
}

fn too_many_bytes(holder: &str, limit: usize) -> Error {
    let limit = limit / 1024 / 1024;
    Error::limit("result_limit", format!("{holder} more than {limit} MB; the rest was left out"))
        .hint("ask for fewer columns or rows")
}
