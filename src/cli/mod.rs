//! The command line: arguments in, one answer out.
//!
//! A command is one file under `command`: its argument struct, whose doc comments are its help, and a `run` that
//! returns an [`answer::Answer`]. Only [`main`] prints errors and chooses the exit code.

pub mod answer;
mod arguments;
mod ask;
mod chosen;
mod command;
mod complete;
mod condition;
pub mod config;
pub mod context;
mod data;
mod dialog;
mod editor;
pub mod environment;
mod folder;
mod help;
mod manual;
mod many;
#[cfg(feature = "mcp")]
mod mcp;
mod missing;
pub mod output;
mod outside;
mod pager;
mod pick;
mod place;
mod progress;
#[cfg(feature = "prompt")]
mod prompt;
mod references;
mod roles;
mod template;
mod told;
mod whole;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::CommandFactory as _;

use crate::error::{Error, Result};
use answer::Answer;
use arguments::Cli;
use config::Config;
use context::Context;
use environment::Environment;
use output::Target;

/// Runs the program with the process's own arguments.
pub fn main() -> ExitCode {
    if complete::answer() {
        return ExitCode::SUCCESS;
    }
    run(std::env::args_os())
}

/// Runs the program with these arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = arguments.into_iter().collect::<Vec<_>>();
    let mut as_json = told::asks_for_json(&arguments);
    match read_and_execute(&arguments, &mut as_json) {
        Ok(Ok(None)) => ExitCode::SUCCESS,
        Ok(Ok(Some(e)) | Err(e)) => ExitCode::from(told::report(&e, as_json)),
        Err(refused) => told::refuse(&refused, as_json),
    }
}

type Outcome = Result<Option<Error>>;

/// Reads the arguments and does what they say. The surroundings are read once, after the arguments: help and version
/// need none. An alias needs the user's settings to be understood, and a person may pick what the arguments lack.
fn read_and_execute(arguments: &[OsString], as_json: &mut bool) -> std::result::Result<Outcome, clap::Error> {
    let surroundings = || Environment::read().map(|environment| (Config::read(&environment), environment));
    let mut refused = match arguments::read(arguments) {
        Ok(cli) => {
            return Ok(
                surroundings().and_then(|(config, environment)| execute(cli, config, environment, as_json))
            );
        }
        Err(refused) => refused,
    };
    let is_alias = arguments::is_unknown_command(&refused);
    if !is_alias && missing::pickable(&refused).is_none() {
        return Err(refused);
    }
    let (config, environment) = match surroundings() {
        Ok(read) => read,
        Err(e) => return Ok(Err(e)),
    };
    if !is_alias {
        return complete(arguments, refused, config, environment, as_json);
    }
    match arguments::unaliased(arguments, &mut refused, &config) {
        Some(arguments) => match arguments::read(&arguments) {
            Ok(cli) => Ok(execute(cli, config, environment, as_json)),
            Err(refused) => complete(&arguments, refused, config, environment, as_json),
        },
        None => {
            // A broken file may be why a word is not known.
            if let Some(problem) = config.problems.first() {
                output::talk(&format!("note: {}", problem.message));
            }
            Err(refused)
        }
    }
}

/// Lets a person pick what the arguments lack, and does what they say then.
fn complete(
    arguments: &[OsString],
    refused: clap::Error,
    config: Config,
    environment: Environment,
    as_json: &mut bool,
) -> std::result::Result<Outcome, clap::Error> {
    match missing::complete(arguments, &refused, &config, &environment) {
        Ok(Some(arguments)) => Ok(execute(arguments::read(&arguments)?, config, environment, as_json)),
        Ok(None) => Err(refused),
        Err(e) => Ok(Err(e)),
    }
}

fn execute(cli: Cli, mut config: Config, environment: Environment, as_json: &mut bool) -> Outcome {
    let shared = cli.shared;
    shared.over(&mut config);
    if !cli.command.works_without_config() {
        config.require_sound()?;
    }
    let target = Target {
        format: shared.format,
        preferred: config.format(),
        files: shared.output,
        force: shared.force,
        section: cli.command.section(),
        color: config.color(),
        accessible: config.accessible(),
        pager: config.pager(),
    };
    *as_json |= target.is_json();
    let context = Context { environment, config, database: shared.db, target };
    let database = context.find_database().unwrap_or_else(|_| context.new_database());
    let writes_itself = cli.command.writes_itself();
    if !writes_itself {
        output::check(&context.target, &database)?;
    }
    let mut answer: Answer = cli.command.run(&context)?;
    let target = if writes_itself {
        Target { files: Vec::new(), format: None, ..context.target }
    } else {
        context.target
    };
    let outcome = answer.outcome.take();
    output::write(answer, &target, &context.environment)?;
    Ok(outcome)
}

/// The names of all commands.
fn command_names() -> Vec<String> {
    Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}
