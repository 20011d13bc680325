//! The command line as it is typed: options of every command, the command, and aliases in its place.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches, Parser, ValueEnum};

use super::command::Command;
use super::config::Config;
use super::config::alias;
use super::config::key::Key;
use super::help;
use super::output::Color;
use crate::model::directory;
use crate::render::Format;

/// Keeps track of what governments and organisations say they will do.
///
/// Records each stated commitment with its exact words and source release, its statuses and deadlines as events
/// with evidence, and reports on follow-up, as of any day.
#[derive(Debug, Parser)]
#[command(name = "onrecord", version, propagate_version = true, max_term_width = 100)]
#[command(disable_help_subcommand = true, after_help = after_help())]
pub struct Cli {
    #[command(flatten)]
    pub(super) shared: Shared,
    #[command(subcommand)]
    pub(super) command: Command,
}

fn after_help() -> String {
    format!(
        "{}\nStart with 'onrecord demo', or 'onrecord init' for a database of your own.\n\
         Dates: 2026-12-01, 2026-12, 2026Q4, 2026, today, -30d, eom. References: C-42, c42 or 42.",
        help::list()
    )
}

/// Options that every command takes.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Options of every command")]
pub struct Shared {
    /// The database [else ONRECORD_DB, that of your config file, ./onrecord.db, or the one in your data folder]
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) db: Option<PathBuf>,
    /// table, tsv, csv, json, jsonl or markdown, also html, docx, xlsx or pdf [default: a table on a terminal, TSV in a
    /// pipe]
    #[arg(long, short = 'f', global = true, value_name = "FORMAT", value_parser = parse_format)]
    pub(super) format: Option<Format>,
    /// Write to this file; its extension picks the format. Several times: several files of one answer
    #[arg(long, short, global = true, value_name = "FILE")]
    pub(super) output: Vec<PathBuf>,
    /// Replace the output file if it is there
    #[arg(long, global = true)]
    pub(super) force: bool,
    /// When to colour [default: auto]
    #[arg(long, global = true, value_name = "WHEN")]
    color: Option<Color>,
    /// Never show the answer with a pager
    #[arg(long, global = true)]
    no_pager: bool,
    /// Plain lines of label and value, for screen readers
    #[arg(long, global = true)]
    accessible: bool,
}

impl Shared {
    /// Puts the options before what the user's settings say.
    pub(super) fn over(&self, config: &mut Config) {
        if let Some(db) = &self.db {
            config.flag(Key::Db, "--db", db.display());
        }
        if let Some(format) = self.format {
            config.flag(Key::Format, "--format", format);
        }
        if let Some(color) = self.color.and_then(|color| color.to_possible_value()) {
            config.flag(Key::Color, "--color", color.get_name());
        }
        if self.accessible {
            config.flag(Key::Accessible, "--accessible", "true");
        }
        if self.no_pager {
            config.flag(Key::Pager, "--no-pager", "never");
        }
    }
}

fn parse_format(text: &str) -> std::result::Result<Format, String> {
    text.parse::<Format>()
        .map_err(|e| e.hint.map_or(e.message.clone(), |hint| format!("{}; {hint}", e.message)))
}

/// Reads the arguments, the program's name first.
///
/// # Errors
/// Help that was asked for, and what makes no sense.
pub fn read(arguments: &[OsString]) -> Result<Cli, clap::Error> {
    Cli::from_arg_matches(&Cli::command().try_get_matches_from(arguments)?)
}

/// The options of every command, as far as they are understood in arguments that are not.
pub fn shared(arguments: &[OsString]) -> Option<Shared> {
    let matches = Cli::command().ignore_errors(true).try_get_matches_from(arguments).ok()?;
    Shared::from_arg_matches(&matches).ok()
}

/// The arguments with an alias replaced by what it stands for; none where the command that was refused is no alias.
/// A refusal of a word that is near to one says so.
pub fn unaliased(
    arguments: &[OsString],
    refused: &mut clap::Error,
    config: &Config,
) -> Option<Vec<OsString>> {
    let Some(ContextValue::String(name)) = refused.get(ContextKind::InvalidSubcommand) else { return None };
    let name = name.clone();
    let at = place_of_command(arguments)?;
    if let Some(words) = alias::expand(&name, &config.aliases) {
        let mut arguments = arguments.to_vec();
        arguments.splice(at..=at, words.into_iter().map(OsString::from));
        return Some(arguments);
    }
    let mut near = directory::nearest(&name, config.aliases.iter().map(|alias| alias.name.as_str()));
    if !near.is_empty() {
        if let Some(ContextValue::Strings(commands)) = refused.get(ContextKind::SuggestedSubcommand) {
            near.extend(commands.iter().cloned());
        }
        refused.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(near));
    }
    None
}

/// Where the first word stands that is no option of every command, nor the value of one.
fn place_of_command(arguments: &[OsString]) -> Option<usize> {
    let any = Cli::command().allow_external_subcommands(true);
    let matches = any.try_get_matches_from(arguments).ok()?;
    let (_, below) = matches.subcommand()?;
    let rest = below.try_get_many::<OsString>("").ok().flatten().map_or(0, Iterator::count);
    (arguments.len() - 1).checked_sub(rest)
}

/// Whether a refusal is of a command that is not known.
pub fn is_unknown_command(e: &clap::Error) -> bool {
    e.kind() == ErrorKind::InvalidSubcommand
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::config::alias::Alias;

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    fn expanded(line: &str) -> Option<Vec<OsString>> {
        let alias = |name: &str, text: &str| Alias { name: name.to_owned(), text: text.to_owned(), line: 1 };
        let mut config = Config::default();
        config.aliases = vec![alias("od", "due --owner dana"), alias("m", "od -f json")];
        let mut refused = read(&words(line)).unwrap_err();
        unaliased(&words(line), &mut refused, &config)
    }

    #[test]
    fn an_alias_is_replaced_where_the_command_stands() {
        for (line, whole) in [
            ("onrecord od", "onrecord due --owner dana"),
            (
                "onrecord --db od -f json od --party od",
                "onrecord --db od -f json due --owner dana --party od",
            ),
            ("onrecord m +2w", "onrecord due --owner dana -f json +2w"),
        ] {
            assert_eq!(expanded(line), Some(words(whole)), "{line}");
        }
    }

    #[test]
    fn what_is_no_alias_stays_refused() {
        assert_eq!(expanded("onrecord odd"), None);
        assert_eq!(expanded("onrecord release od"), None);
        assert_eq!(expanded("onrecord list --od"), None);
    }
}
