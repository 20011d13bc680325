use std::path::PathBuf;

use clap::Args;

use super::super::answer::Answer;
use super::super::context::{BUSY, Context};
use crate::db::sandbox::{Limits, Sandbox, SqlValue};
use crate::error::{Error, Result};
use crate::read;
use crate::render::{Cell, Column, Table, Value};

/// Ask the database in SQL; it can only be read
///
/// One statement, at most 10 seconds and 100000 rows (see --time and --rows); what goes beyond is said, with
/// exit code 7. Parameters are written :name and given with -p name=value. The views are documented in the
/// README: commitments, status_events, deadlines, releases, evidence_items, parties, follow_up.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  onrecord sql \"select ref, title from commitments where status = :s\" -p s=in_progress --format csv"
)]
pub struct Sql {
    /// The statement; '-' reads it from standard input
    #[arg(allow_hyphen_values = true)] // a statement may begin with a comment
    query: Option<String>,
    /// Read the statement from this file
    #[arg(long, value_name = "FILE", conflicts_with = "query")]
    file: Option<PathBuf>,
    /// A parameter: name=value
    #[arg(long = "param", short, value_name = "NAME=VALUE")]
    param: Vec<String>,
    /// Most rows to give
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    rows: usize,
    /// Most seconds to work
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    time: u64,
}

impl Sql {
    /// Runs the statement.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let path = context.find_database()?;
        // Says no to files that are not ours, before any SQL is run.
        drop(crate::store::Store::open(&path, BUSY)?);
        let sql = self.statement()?;
        let params = self.param.iter().map(|p| parameter(p)).collect::<Result<Vec<_>>>()?;
        let limits = Limits { time: std::time::Duration::from_secs(self.time), rows: self.rows, busy: BUSY };
        let sandbox = Sandbox::open(&path, limits)?;
        let mut rows = Vec::<Vec<Cell>>::new();
        let mut numeric = Vec::<bool>::new();
        let outcome = sandbox.run(&sql, &params, &mut |columns, row| {
            numeric.resize(columns.len(), true);
            for (numeric, value) in numeric.iter_mut().zip(&row) {
                *numeric &= matches!(value, SqlValue::Integer(_) | SqlValue::Real(_));
            }
            rows.push(row.into_iter().map(cell).collect());
            Ok(())
        })?;
        let columns = numbered(&outcome.columns);
        let mut table = Table::new("rows").empty("no rows");
        for (at, name) in columns.iter().enumerate() {
            let is_numeric = numeric.get(at).copied().unwrap_or(false);
            let column = if is_numeric { Column::number } else { Column::flex };
            table = table.column(column(name.clone(), name.clone()));
        }
        let count = rows.len();
        table.extend(rows);
        let mut answer = Answer::rows("onrecord.rows/1", table);
        answer.meta.insert("columns".to_owned(), columns.into());
        answer.meta.insert("rows".to_owned(), count.into());
        answer.meta.insert("complete".to_owned(), outcome.stopped.is_none().into());
        answer.outcome = outcome.stopped;
        Ok(answer)
    }

    fn statement(&self) -> Result<String> {
        match (&self.query, &self.file) {
            (_, Some(path)) => utf8(read::read_bytes(path)?, &path.display().to_string()),
            (Some(dash), None) if dash == "-" => {
                utf8(read::read_stdin_limited(std::io::stdin().lock())?, "standard input")
            }
            (Some(sql), None) => Ok(sql.clone()),
            (None, None) => Err(Error::usage("missing", "no statement was given")
                .hint("onrecord sql \"select ref, title, status from commitments\"")),
        }
    }
}

fn utf8(bytes: Vec<u8>, name: &str) -> Result<String> {
    String::from_utf8(bytes).map_err(|_| Error::rejected("bad_input", format!("'{name}' is not UTF-8")))
}

/// Names that occur twice are numbered, so that no column is lost in an object: `a`, `a_2`.
fn numbered(columns: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for column in columns {
        let tries = std::iter::once(column.clone()).chain((2..).map(|n| format!("{column}_{n}")));
        names.extend(tries.into_iter().find(|name| !names.contains(name)));
    }
    names
}

fn parameter(text: &str) -> Result<(String, SqlValue)> {
    let (name, value) = text.split_once('=').ok_or_else(|| {
        Error::usage("bad_parameter", format!("'{text}' is not NAME=VALUE"))
            .hint("write -p status=in_progress")
    })?;
    Ok((name.trim().trim_start_matches(':').to_owned(), SqlValue::from_text(value)))
}

fn cell(value: SqlValue) -> Cell {
    match value {
        SqlValue::Null => Cell::empty(),
        SqlValue::Integer(i) => i.into(),
        SqlValue::Real(r) => Cell::from(Value::Real(r)),
        SqlValue::Text(s) => s.into(),
        SqlValue::Blob(b) => hex(&b).into(),
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold("0x".to_owned(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
