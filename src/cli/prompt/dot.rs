//! Dot-commands: what begins with a point is for the prompt and not for SQL.

use crate::cli::words::{plain_marks, quoted};
use crate::error::{Error, Result};
use crate::model::slip;

/// The commands, for completion.
pub(super) const NAMES: [&str; 10] =
    [".format", ".help", ".output", ".queries", ".quit", ".run", ".schema", ".set", ".tables", ".views"];

/// The formats that a screen can show.
pub(super) const FORMATS: [&str; 6] = ["table", "tsv", "csv", "json", "jsonl", "markdown"];

/// What `.help` says.
pub(super) const HELP: &str = "\
A statement ends with ; and may go over several lines. It can only read.
  .views              the views, a stable interface, and what a row of each is
  .tables             the tables beneath them
  .schema [NAME]      the columns of the views, or how a view or table is made
  .queries            the saved queries
  .run NAME [N=V …]   run a saved query, with values of its parameters
  .set [N=VALUE]      set the parameter :N of statements; alone: show those that are set
  .format [F]         table, tsv, csv, json, jsonl or markdown
  .output FILE        the next answer goes into a file; its ending picks the format
  .help               this
  .quit               leave, as Ctrl-D
Tab completes names, columns and words; the arrows bring back what was typed; Ctrl-C cancels the line or the running
query. A line that begins with a blank is not remembered.";

/// A dot-command that was understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Dot {
    Views,
    Tables,
    Schema(Option<String>),
    Queries,
    Run(String, Vec<String>),
    Set(Option<String>),
    Format(Option<String>),
    Output(String),
    Help,
    Quit,
}

/// Understands a line that begins with a point.
///
/// # Errors
/// `unknown_command`, with the nearest; `missing` where it takes a word.
pub(super) fn parse(line: &str) -> Result<Dot> {
    let line = line.trim().trim_end_matches(';');
    let (command, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let word = || (!rest.is_empty()).then(|| rest.to_owned());
    let needed = |what: &str| {
        word().ok_or_else(|| {
            Error::usage("missing", format!("'{command}' takes {what}")).hint(".help shows all")
        })
    };
    Ok(match command {
        ".views" => Dot::Views,
        ".tables" => Dot::Tables,
        ".schema" => Dot::Schema(word()),
        ".queries" => Dot::Queries,
        ".run" => {
            let mut words = quoted(&needed("the name of a query")?, plain_marks).0.into_iter();
            Dot::Run(words.next().unwrap_or_default(), words.collect())
        }
        ".set" => Dot::Set(word()),
        ".format" => Dot::Format(word()),
        ".output" => Dot::Output(needed("the name of a file")?),
        ".help" => Dot::Help,
        ".quit" | ".exit" => Dot::Quit,
        _ => return Err(unknown(command)),
    })
}

fn unknown(command: &str) -> Error {
    let near = slip::meant(command, NAMES.iter().map(|name| (name, name)));
    let error = Error::usage("unknown_command", format!("no command '{command}'"));
    error.hint(match near {
        Some(name) => format!("did you mean '{name}'? .help shows all"),
        None => ".help shows all".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_understood_with_what_they_take() {
        assert_eq!(parse(".schema  commitments;").unwrap(), Dot::Schema(Some("commitments".to_owned())));
        assert_eq!(parse(" .views ").unwrap(), Dot::Views);
        let run = parse(".run said words='joint centre' x=\"\"").unwrap();
        assert_eq!(run, Dot::Run("said".to_owned(), vec!["words=joint centre".to_owned(), "x=".to_owned()]));
        assert_eq!(parse(".run").unwrap_err().code, "missing");
    }

    #[test]
    fn a_slip_is_answered_with_the_nearest() {
        assert_eq!(parse(".shcema").unwrap_err().hint.unwrap(), "did you mean '.schema'? .help shows all");
        assert_eq!(parse(".").unwrap_err().code, "unknown_command");
    }

    #[test]
    fn every_command_is_in_the_help_and_is_understood() {
        for name in NAMES {
            assert!(HELP.contains(&format!("  {name} ")), "{name}");
            assert!(parse(&format!("{name} x")).is_ok(), "{name}");
        }
    }
}
