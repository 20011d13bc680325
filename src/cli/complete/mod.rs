//! Completion of half-typed command lines. A shell asks by setting a variable and running the program: it is answered
//! with what may stand there, from the command line itself and from the database.
//!
//! Nobody waits for an answer and nobody wants to see an error in the middle of a line: nothing is written, nothing is
//! asked, and whatever is missing or damaged only makes the list shorter.

mod live;
mod script;
mod shells;
mod values;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Command, CommandFactory as _};
use clap_complete::CompleteEnv;

use super::arguments::Cli;
use super::config::{Config, alias};
use super::context::Context;
use super::environment::Environment;
use super::output::Target;
pub use script::{Shell, dynamic, fixed};

/// The variable by which a shell asks.
const ASKED: &str = "ONRECORD_COMPLETE";

/// Answers a shell that asks; whether one did.
#[allow(clippy::disallowed_methods)] // the one question to the environment that comes before all others
pub fn answer() -> bool {
    if std::env::var_os(ASKED).is_none_or(|shell| shell.is_empty()) {
        return false;
    }
    let arguments = std::env::args_os().collect::<Vec<_>>();
    let here = std::env::current_dir().ok();
    let asking = CompleteEnv::with_factory(|| whole(&arguments)).var(ASKED).shells(shells::ALL);
    // What goes wrong is nobody's concern in the middle of a line.
    let _ = asking.try_complete(arguments.clone(), here.as_deref());
    true
}

/// The command with all that is known of its values, and aliases as commands of their own.
fn whole(arguments: &[OsString]) -> Command {
    let context = context(arguments);
    let mut command = Cli::command();
    let aliases = context.as_ref().map(|context| context.config.aliases.clone()).unwrap_or_default();
    for alias in &aliases {
        let words = alias::expand(&alias.name, &aliases).unwrap_or_default();
        if let Some(target) = at_path(&command, &words).cloned() {
            let about = format!("= {}", words.join(" "));
            command = command.subcommand(target.name(alias.name.clone()).about(about));
        }
    }
    let database = context.as_ref().and_then(|context| context.find_database().ok());
    values::put_into(command, &live::Source::new(database))
}

/// The command that words lead to.
fn at_path<'a>(command: &'a Command, words: &[String]) -> Option<&'a Command> {
    let mut at = command.find_subcommand(words.first()?)?;
    for word in words.iter().skip(1) {
        match at.find_subcommand(word) {
            Some(below) => at = below,
            None => break,
        }
    }
    Some(at)
}

/// The surroundings of the command line that is being typed, with the database that it names.
fn context(arguments: &[OsString]) -> Option<Context> {
    let environment = Environment::read().ok()?;
    let config = Config::read(&environment);
    let target = Target { color: config.color(), ..Target::default() };
    let database = named_database(arguments, environment.home.as_deref());
    Some(Context { environment, config, database, target })
}

/// The value of `--db` in a command line as it was typed; bash parts it at the `=`.
fn named_database(arguments: &[OsString], home: Option<&Path>) -> Option<PathBuf> {
    let mut words = arguments.iter().map(|word| word.to_string_lossy());
    let mut named = None;
    while let Some(word) = words.next() {
        if word == "--db" {
            named = words.by_ref().find(|word| word != "=").map(|value| value.into_owned());
        } else if let Some(value) = word.strip_prefix("--db=") {
            named = Some(value.to_owned());
        }
    }
    let named = shells::unquoted(&named?);
    match (named.strip_prefix("~/"), home) {
        (Some(below), Some(home)) => Some(home.join(below)),
        _ => Some(PathBuf::from(named)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_database_of_the_line_that_is_typed_is_taken() {
        let named = |line: &str| {
            let words = line.split(' ').map(OsString::from).collect::<Vec<_>>();
            named_database(&words, Some(Path::new("/home/dana")))
        };
        assert_eq!(named("onrecord --db a.db show"), Some("a.db".into()));
        assert_eq!(named("onrecord show --db='a.db'"), Some("a.db".into()));
        assert_eq!(named("onrecord show --db ~/a.db"), Some("/home/dana/a.db".into()));
        assert_eq!(named("onrecord show --db"), None);
        assert_eq!(named("onrecord --db = 'a.db' show"), Some("a.db".into()), "as bash parts it");
        assert_eq!(named("onrecord show --db ="), None);
    }
}
