mod most;
mod rows;

use std::path::PathBuf;

use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use crate::db::sandbox::SqlValue;
use crate::error::{Error, Result};
use crate::read;

pub(in crate::cli) use most::Most;
pub(in crate::cli) use rows::{rows, sandbox};

/// Ask the database in SQL; it can only be read
///
/// One statement, at most 10 seconds and 100000 rows (see --time and --rows); what goes beyond is said, with
/// exit code 7. Parameters are written :name and given with -p name=value. The views are documented in the
/// README: commitments, status_events, deadlines, releases, evidence_items, parties, follow_up. Without a
/// statement a terminal gets a prompt with history and completion. Questions that come back can be kept with
/// 'onrecord query save'.
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
    #[command(flatten)]
    most: Most,
}

impl Sql {
    /// Runs the statement.
    pub fn run(self, context: &Context) -> Result<Answer> {
        #[cfg(feature = "prompt")]
        if self.query.is_none() && self.file.is_none() && is_talk(context) {
            let params = self.param.iter().map(|p| pair(p)).collect::<Result<Vec<_>>>()?;
            super::super::prompt::run(context, self.most.limits(), params)?;
            return Ok(Answer::said());
        }
        let sandbox = sandbox(&context.find_database()?, self.most.limits())?;
        let sql = statement(self.query.as_deref(), self.file.as_deref())?.ok_or_else(|| {
            Error::usage("missing", "no statement was given")
                .hint("onrecord sql \"select ref, title, status from commitments\"")
        })?;
        let params = self.param.iter().map(|p| parameter(p)).collect::<Result<Vec<_>>>()?;
        rows(&sandbox, &sql, &params)
    }
}

/// Whether somebody sits at a terminal, types and reads.
#[cfg(feature = "prompt")]
const fn is_talk(context: &Context) -> bool {
    let around = &context.environment;
    around.stdin_is_terminal && around.stdout_is_terminal && context.target.files.is_empty()
}

/// The statement as it was given, in a file or on standard input; none where none was given.
pub(super) fn statement(given: Option<&str>, file: Option<&std::path::Path>) -> Result<Option<String>> {
    match (given, file) {
        (_, Some(path)) => utf8(read::read_bytes(path)?, &path.display().to_string()).map(Some),
        (Some("-"), None) => {
            utf8(read::read_stdin_limited(std::io::stdin().lock())?, "standard input").map(Some)
        }
        (given, None) => Ok(given.map(str::to_owned)),
    }
}

fn utf8(bytes: Vec<u8>, name: &str) -> Result<String> {
    String::from_utf8(bytes).map_err(|_| Error::rejected("bad_input", format!("'{name}' is not UTF-8")))
}

fn parameter(text: &str) -> Result<(String, SqlValue)> {
    let (name, value) = pair(text)?;
    Ok((name, SqlValue::from_text(&value)))
}

/// `name=value` or `:name=value`, parted.
pub(in crate::cli) fn pair(text: &str) -> Result<(String, String)> {
    let (name, value) = text.split_once('=').ok_or_else(|| {
        Error::usage("bad_parameter", format!("'{text}' is not NAME=VALUE"))
            .hint("write it as status=in_progress")
    })?;
    Ok((name.trim().trim_start_matches(':').to_owned(), value.to_owned()))
}
