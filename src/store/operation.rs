//! The operation log: every write is one row, chained by SHA-256 over the one before, so that later
//! tampering shows.

use chrono::{DateTime, Utc};

use crate::db::{Query, Row, Rows, Statement};
use crate::error::Result;
use crate::model::date::format_moment;
use crate::model::digest::{Digest, sha256};

/// What the first operation follows.
const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The newest operation.
#[derive(Debug, Clone)]
pub struct Head {
    /// Its number; 0 when there is none.
    pub id: i64,
    /// When it was recorded.
    pub recorded_at: Option<DateTime<Utc>>,
    /// Its hash: the digest of the database's whole history.
    pub hash: String,
}

/// One row before and after, as JSON objects.
pub(super) struct Change {
    pub(super) table: &'static str,
    pub(super) row_id: i64,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

/// The content of an operation that its hash covers, beside its changes and the previous hash.
pub(super) struct Operation {
    pub(super) uid: String,
    pub(super) recorded_at: String,
    pub(super) recorded_by: String,
    pub(super) command: String,
    pub(super) summary: String,
    /// The operation that it takes back.
    pub(super) undoes: Option<i64>,
}

impl Operation {
    /// The hash of this operation after `previous`.
    fn hash(&self, previous: &str, change_count: i64, changes: &str) -> String {
        let (count, undoes) = (change_count.to_string(), self.undoes.map(|id| id.to_string()));
        let mut parts = vec![
            previous,
            &self.uid,
            &self.recorded_at,
            &self.recorded_by,
            &self.command,
            &self.summary,
            &count,
            changes,
        ];
        parts.extend(undoes.as_deref());
        sha256(serde_json::json!(parts).to_string())
    }

    /// The statements that record it and its changes after `head`.
    pub(super) fn statements(self, head: &Head, changes: &[Change]) -> Vec<Statement> {
        let mut covered = Covered::default();
        for change in changes {
            covered.add(change);
        }
        let mut batch = vec![self.statement(head, covered)];
        batch.extend(changes.iter().map(|change| change.statement(head.id + 1)));
        batch
    }

    /// The statement that records it after `head`.
    pub(super) fn statement(self, head: &Head, covered: Covered) -> Statement {
        let (count, covered) = (covered.count, covered.digest.hex());
        let hash = self.hash(&head.hash, count, &covered);
        Statement::new(INSERT_OPERATION)
            .bind("id", head.id + 1)
            .bind("uid", self.uid)
            .bind("recorded_at", self.recorded_at)
            .bind("recorded_by", self.recorded_by)
            .bind("command", self.command)
            .bind("summary", self.summary)
            .bind("undoes_id", self.undoes)
            .bind("change_count", count)
            .bind("changes_sha256", covered)
            .bind("previous_hash", head.hash.as_str())
            .bind("hash", hash)
    }
}

impl Change {
    /// The statement that records it as one of an operation.
    pub(super) fn statement(&self, operation: i64) -> Statement {
        Statement::new(INSERT_CHANGE)
            .bind("operation_id", operation)
            .bind("table_name", self.table)
            .bind("row_id", self.row_id)
            .bind("before", self.before.clone())
            .bind("after", self.after.clone())
    }
}

/// The changes of an operation as its hash covers them: how many, and SHA-256 over their lines.
#[derive(Clone, Default)]
pub(super) struct Covered {
    pub(super) count: i64,
    digest: Digest,
}

impl Covered {
    /// One change more.
    pub(super) fn add(&mut self, change: &Change) {
        self.count += 1;
        let (before, after) = (change.before.as_deref(), change.after.as_deref());
        self.digest.add(line(change.table, change.row_id, before, after));
    }
}

const INSERT_OPERATION: &str = "
INSERT INTO operation (
  id, uid, recorded_at, recorded_by, command, summary, undoes_id, change_count, changes_sha256, previous_hash, hash)
VALUES (
  :id, :uid, :recorded_at, :recorded_by, :command, :summary, :undoes_id, :change_count, :changes_sha256,
  :previous_hash, :hash)";

const INSERT_CHANGE: &str = "
INSERT INTO change (operation_id, table_name, row_id, before, after)
VALUES (:operation_id, :table_name, :row_id, :before, :after)";

/// The newest operation of the database.
pub fn head(query: &dyn Query) -> Result<Head> {
    let newest = "SELECT id, recorded_at, hash FROM operation ORDER BY id DESC LIMIT 1";
    self::newest(&query.query(&Statement::new(newest))?)
}

fn newest(rows: &Rows) -> Result<Head> {
    let Some(row) = rows.first() else {
        return Ok(Head { id: 0, recorded_at: None, hash: GENESIS.to_owned() });
    };
    Ok(Head { id: row.get("id")?, recorded_at: Some(row.get("recorded_at")?), hash: row.get("hash")? })
}

/// The hash of the newest operation recorded at or before `known_at`: the digest of what was known then.
pub fn digest_at(query: &dyn Query, known_at: DateTime<Utc>) -> Result<String> {
    head_at(query, known_at).map(|head| head.hash)
}

/// The newest operation recorded at or before `known_at`.
pub fn head_at(query: &dyn Query, known_at: DateTime<Utc>) -> Result<Head> {
    let at = Statement::new(
        "SELECT id, recorded_at, hash FROM operation
WHERE id = (SELECT max(id) FROM operation WHERE recorded_at <= :at) ORDER BY id",
    )
    .bind("at", crate::model::date::format_moment(known_at));
    newest(&query.query(&at)?)
}

/// The sentence to be said of a report of a time at which no release and no commitment had been recorded, though some
/// are now: its figures are all 0, and look like any others.
pub fn nothing_known(query: &dyn Query, known_at: DateTime<Utc>) -> Result<Option<String>> {
    let first: Option<DateTime<Utc>> =
        query.query(&Statement::new(FIRST_RECORD))?.first().map_or(Ok(None), |row| row.get("recorded_at"))?;
    Ok(first.filter(|first| known_at < *first).map(|first| {
        let (asked, first) = (format_moment(known_at), format_moment(first));
        format!("nothing had been recorded by {asked}; the first record is of {first}")
    }))
}

// Records are numbered in the order of time.
const FIRST_RECORD: &str = "
SELECT min(recorded_at) AS recorded_at
FROM (SELECT recorded_at FROM (SELECT recorded_at FROM \"release\" ORDER BY id LIMIT 1)
      UNION ALL
      SELECT recorded_at FROM (SELECT recorded_at FROM commitment ORDER BY id LIMIT 1))";

/// Walks the chain from its beginning and says where it does not hold, in words.
pub fn verify(query: &dyn Query) -> Result<Vec<String>> {
    let mut findings = Vec::new();
    let mut previous = GENESIS.to_owned();
    query.stream(&Statement::new(OPERATIONS), &mut |row| {
        let id = row.get::<i64>("id")?;
        if row.get::<String>("previous_hash")? != previous {
            findings.push(format!("operation {id} does not follow the one before it"));
        }
        previous = row.get("hash")?;
        let (covered, count) = changes_digest(query, id)?;
        if covered != row.get::<String>("changes_sha256")? || count != row.get::<i64>("change_count")? {
            findings.push(format!("the recorded changes of operation {id} are not those that it made"));
        }
        if recompute(row)? != previous {
            findings.push(format!("operation {id} was altered after it was recorded"));
        }
        Ok(())
    })?;
    Ok(findings)
}

const OPERATIONS: &str = "
SELECT id, uid, recorded_at, recorded_by, command, summary, undoes_id, change_count, changes_sha256, previous_hash, hash
FROM operation ORDER BY id";

const CHANGES_OF: &str = "
SELECT table_name, row_id, before, after FROM change WHERE operation_id = :operation ORDER BY id";

fn recompute(row: &Row) -> Result<String> {
    let operation = Operation {
        uid: row.get("uid")?,
        recorded_at: row.get("recorded_at")?,
        recorded_by: row.get("recorded_by")?,
        command: row.get("command")?,
        summary: row.get("summary")?,
        undoes: row.get("undoes_id")?,
    };
    let changes = row.get::<String>("changes_sha256")?;
    Ok(operation.hash(&row.get::<String>("previous_hash")?, row.get("change_count")?, &changes))
}

fn changes_digest(query: &dyn Query, operation: i64) -> Result<(String, i64)> {
    let mut digest = Digest::default();
    let mut count = 0;
    query.stream(&Statement::new(CHANGES_OF).bind("operation", operation), &mut |row| {
        let (before, after) = (row.get::<Option<String>>("before")?, row.get::<Option<String>>("after")?);
        let table = row.get::<String>("table_name")?;
        digest.add(line(&table, row.get("row_id")?, before.as_deref(), after.as_deref()));
        count += 1;
        Ok(())
    })?;
    Ok((digest.hex(), count))
}

/// One change as a line of JSON, the form that is hashed.
fn line(table: &str, row_id: i64, before: Option<&str>, after: Option<&str>) -> String {
    format!("{}\n", serde_json::json!([table, row_id, before, after]))
}
