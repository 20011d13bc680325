//! One call of a tool: its arguments into a command, the command's answer into JSON.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use clap::Parser;
use serde_json::{Map, Value as Json, json};

use super::given::{Given, Wrong};
use super::schema::{MOST_ROWS, UNASKED_CARDS, UNASKED_ROWS, parameters};
use super::tool::{Act, Tool};
use crate::cli::answer::Answer;
use crate::cli::arguments::Cli;
use crate::cli::command::{Command, query, sql};
use crate::cli::context::{BUSY, Context};
use crate::cli::output;
use crate::db::sandbox::{Limits, Sandbox, SqlValue};
use crate::error::{Error, Result};
use crate::render::{Format, Screen};

/// What came of a call that made sense.
pub(super) struct Reply {
    /// The answer in its envelope, or the error as the command line would print it as JSON.
    pub(super) data: Json,
    pub(super) is_error: bool,
}

/// Runs a tool; a statement of SQL ends as soon as `stop` is set.
///
/// # Errors
/// The arguments make no sense. What the command itself refuses is a reply.
pub(super) fn call(
    tool: &Tool,
    arguments: Map<String, Json>,
    context: &Context,
    most_bytes: usize,
    stop: &Arc<AtomicBool>,
) -> std::result::Result<Reply, Wrong> {
    let mut given = Given::new(arguments);
    let answered = match tool.act {
        Act::Command(path, offered) => {
            let cli = parse(line(path, offered, &mut given)?)?;
            given.end()?;
            let section = cli.command.section();
            cli.command.run(context).and_then(|answer| written(answer, section.as_deref(), most_bytes))
        }
        Act::Sql => {
            let statement = given.needed("query")?;
            let parameters =
                given.pairs("parameters")?.into_iter().map(|(n, v)| (n, typed(&v))).collect::<Vec<_>>();
            let limits = limits(&mut given)?;
            given.end()?;
            sandbox(context, limits, stop)
                .and_then(|sandbox| sql::rows(&sandbox, &statement, &parameters))
                .and_then(|answer| written(answer, None, most_bytes))
        }
        Act::Query => {
            let name = given.needed("name")?;
            let values = given.pairs("values")?.into_iter().map(|(n, v)| (n, words(&v))).collect::<Vec<_>>();
            let limits = limits(&mut given)?;
            given.end()?;
            sandbox(context, limits, stop)
                .and_then(|sandbox| query::run(context, &sandbox, &name, &values))
                .and_then(|answer| written(answer, None, most_bytes))
        }
        Act::Extract => extract(&mut given, context)?.and_then(|answer| written(answer, None, most_bytes)),
    };
    Ok(match answered {
        Ok(data) => Reply { data, is_error: false },
        Err(e) => Reply { data: json!({"error": error(&e)}), is_error: true },
    })
}

/// The command line of a call: flags first, what goes by its place behind `--`.
fn line(path: &[&str], offered: &[&str], given: &mut Given) -> std::result::Result<Vec<String>, Wrong> {
    let mut words: Vec<String> =
        std::iter::once("onrecord").chain(path.iter().copied()).map(str::to_owned).collect();
    let mut placed = Vec::new();
    let mut is_limited = false;
    for parameter in parameters(path, offered) {
        let said = given.words(&parameter)?;
        is_limited |= parameter.name == "limit" && !said.is_empty();
        if parameter.flag.is_some() { words.extend(said) } else { placed.extend(said) }
    }
    if path == ["list"] && !is_limited {
        words.push(format!("--limit={UNASKED_CARDS}"));
    }
    words.push("--".to_owned());
    words.extend(placed);
    Ok(words)
}

fn parse(words: Vec<String>) -> std::result::Result<Cli, Wrong> {
    Cli::try_parse_from(words).map_err(|e| {
        let text = e.render().to_string();
        let text = text.split("\n\nUsage:").next().unwrap_or_default().trim_start_matches("error: ");
        text.split("\n\nFor more").next().unwrap_or_default().trim().to_owned()
    })
}

fn sandbox(context: &Context, limits: Limits, stop: &Arc<AtomicBool>) -> Result<Sandbox> {
    sql::sandbox(&context.find_database()?, limits).map(|sandbox| sandbox.stopped_by(Arc::clone(stop)))
}

fn limits(given: &mut Given) -> std::result::Result<Limits, Wrong> {
    let rows = given.count("rows", MOST_ROWS)?.unwrap_or(UNASKED_ROWS);
    Ok(Limits { rows, busy: BUSY, ..Limits::default() })
}

/// A value of a parameter: here a text is a text, whatever it looks like.
fn typed(value: &Json) -> SqlValue {
    match value {
        Json::String(text) => SqlValue::Text(text.clone()),
        value => match value.as_i64() {
            Some(number) => SqlValue::Integer(number),
            None => SqlValue::Real(value.as_f64().unwrap_or_default()),
        },
    }
}

/// A value as it would be typed.
fn words(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Candidates of a stored release or of a text; no file is read.
fn extract(given: &mut Given, context: &Context) -> std::result::Result<Result<Answer>, Wrong> {
    let (release, text) = (given.text("release")?, given.text("text")?);
    if release.is_some() == text.is_some() {
        return Err("give 'release' or 'text', one of the two".to_owned());
    }
    let mut words = vec!["onrecord".to_owned(), "extract".to_owned()];
    for flag in ["date", "language"] {
        words.extend(given.text(flag)?.map(|value| format!("--{flag}={value}")));
    }
    if given.flag("explain")? {
        words.push("--explain".to_owned());
    }
    std::mem::replace(given, Given::new(Map::new())).end()?;
    words.extend(["--".to_owned(), release.unwrap_or_default()]);
    match parse(words)?.command {
        Command::Extract(extract) => Ok(extract.run_given(context, text.as_deref())),
        _ => Err("'extract' is no command".to_owned()),
    }
}

/// The answer as `--format json` writes it, with what was said beside it in `meta.said`.
fn written(answer: Answer, section: Option<&str>, most_bytes: usize) -> Result<Json> {
    let document = match section {
        Some(name) => Cow::Owned(output::section(&answer.document, name)?),
        None => Cow::Borrowed(&answer.document),
    };
    let bytes = output::written(&answer, &document, Format::Json, &Screen::plain(None))?;
    if bytes.len() > most_bytes {
        let message =
            format!("the answer has {} bytes, and no more than {most_bytes} are given", bytes.len());
        return Err(Error::limit("answer_too_large", message)
            .hint("narrow it: by filters, a limit, one section of a report, fewer columns"));
    }
    let mut data: Json = serde_json::from_slice(&bytes)
        .map_err(|e| Error::failed("json_failed", format!("the answer cannot be read as JSON: {e}")))?;
    let mut said: Vec<Json> = answer.talk.into_iter().map(Json::from).collect();
    said.extend(answer.outcome.as_ref().map(|outcome| Json::from(outcome.message.as_str())));
    if let Some(meta) = data.get_mut("meta").and_then(Json::as_object_mut)
        && !said.is_empty()
    {
        meta.insert("said".to_owned(), said.into());
    }
    Ok(data)
}

/// An error as the command line writes it.
pub(super) fn error(e: &Error) -> Json {
    json!({"code": e.code, "message": e.message, "hint": e.hint})
}
