//! The command line: arguments in, one answer out.
//!
//! A command is one file under `command`: its argument struct, whose doc comments are its help, and a `run` that
//! returns an [`answer::Answer`]. Only [`main`] prints errors and chooses the exit code.

pub mod answer;
mod ask;
mod command;
pub mod context;
mod data;
pub mod environment;
mod folder;
pub mod output;
mod outside;
mod place;
mod progress;
mod template;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser};

use crate::error::{Error, Result};
use crate::render::{self, Format};
use answer::Answer;
use context::Context;
use environment::Environment;
use output::{Color, Target};

/// Keeps track of what governments and organisations say they will do.
///
/// Records each stated commitment with its exact words and source release, its statuses and deadlines as events
/// with evidence, and reports on follow-up, as of any day.
#[derive(Debug, Parser)]
#[command(name = "onrecord", version, propagate_version = true, max_term_width = 100)]
#[command(after_help = "Start with 'onrecord demo', or 'onrecord init' for a database of your own.\n\
    Dates: 2026-12-01, 2026-12, 2026Q4, 2026, today, -30d, eom. References: C-42, c42 or 42.")]
struct Cli {
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: command::Command,
}

/// Options that every command takes.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Options of every command")]
struct Shared {
    /// The database [else ONRECORD_DB, ./onrecord.db, or the one in your data folder]
    #[arg(long, global = true, value_name = "FILE")]
    db: Option<PathBuf>,
    /// table, tsv, csv, json, jsonl or markdown, also html, docx, xlsx or pdf [default: a table on a terminal, TSV in a
    /// pipe]
    #[arg(long, short = 'f', global = true, value_name = "FORMAT", value_parser = parse_format)]
    format: Option<Format>,
    /// Write to this file; its extension picks the format. Several times: several files of one answer
    #[arg(long, short, global = true, value_name = "FILE")]
    output: Vec<PathBuf>,
    /// Replace the output file if it is there
    #[arg(long, global = true)]
    force: bool,
    /// When to colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

fn parse_format(text: &str) -> std::result::Result<Format, String> {
    text.parse::<Format>()
        .map_err(|e| e.hint.map_or(e.message.clone(), |hint| format!("{}; {hint}", e.message)))
}

/// Runs the program with the process's own arguments.
pub fn main() -> ExitCode {
    run(std::env::args_os())
}

/// Runs the program with these arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = arguments.into_iter().collect::<Vec<_>>();
    let as_json = asks_for_json(&arguments);
    let matches = match Cli::command().try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(e) => return refuse(&e, as_json),
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(e) => return refuse(&e, as_json),
    };
    match execute(cli) {
        Ok(None) => ExitCode::SUCCESS,
        Ok(Some(outcome)) => ExitCode::from(report(&outcome, as_json)),
        Err(e) => ExitCode::from(report(&e, as_json)),
    }
}

fn execute(cli: Cli) -> Result<Option<Error>> {
    let environment = Environment::read()?;
    let shared = cli.shared;
    let target = Target {
        format: shared.format,
        files: shared.output,
        force: shared.force,
        section: cli.command.section(),
        color: shared.color,
    };
    let context = Context { environment, database: shared.db, target };
    let database = context.find_database().unwrap_or_else(|_| context.new_database());
    let writes_itself = cli.command.writes_itself();
    if !writes_itself {
        output::check(&context.target, &database)?;
    }
    let answer: Answer = cli.command.run(&context)?;
    let target = if writes_itself {
        Target { files: Vec::new(), format: None, ..context.target }
    } else {
        context.target
    };
    output::write(&answer, &target, &context.environment)?;
    Ok(answer.outcome)
}

/// Says what is wrong on standard error, as a sentence or as JSON; returns the exit code.
fn report(error: &Error, as_json: bool) -> u8 {
    if as_json {
        output::talk(render::json::error(error.code, &error.message, error.hint.as_deref()).trim_end());
    } else {
        output::talk(&format!("error: {}", error.message));
        if let Some(hint) = &error.hint {
            output::talk(&format!("hint: {hint}"));
        }
    }
    error.kind.exit_code()
}

/// A command line that makes no sense, or help that was asked for.
fn refuse(e: &clap::Error, as_json: bool) -> ExitCode {
    if matches!(e.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return match output::print(e.render().to_string().as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => ExitCode::from(report(&error, as_json)),
        };
    }
    if as_json {
        let text = e.render().to_string();
        let message = text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
        let own = own_error(e).and_then(|e| e.hint.clone());
        let hint = own.unwrap_or_else(|| "see 'onrecord help'".to_owned());
        return ExitCode::from(report(&Error::usage("usage", message).hint(hint), true));
    }
    output::talk(e.render().to_string().trim_end());
    if let Some(hint) = &own_error(e).and_then(|e| e.hint.clone()) {
        output::talk(&format!("hint: {hint}"));
    }
    ExitCode::from(2)
}

/// The error of a word list or a format behind an argument that was refused.
fn own_error(e: &clap::Error) -> Option<&Error> {
    std::error::Error::source(e).and_then(|source| source.downcast_ref::<Error>())
}

/// Whether errors are to be JSON: known before the arguments are understood.
fn asks_for_json(arguments: &[OsString]) -> bool {
    let words = arguments.iter().map(|a| a.to_string_lossy().into_owned()).collect::<Vec<_>>();
    words.iter().enumerate().any(|(i, word)| {
        let value = match word.as_str() {
            "--format" | "-f" => words.get(i + 1).map(String::as_str),
            other => {
                other.strip_prefix("--format=").or_else(|| other.strip_prefix("-f").filter(|v| !v.is_empty()))
            }
        };
        value.is_some_and(|v| v.eq_ignore_ascii_case("json") || v.eq_ignore_ascii_case("jsonl"))
    })
}
