//! Arguments that a command cannot do without: told all at once, or picked where somebody sits at the terminal.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::arguments;
use super::config::Config;
use super::context::Context;
use super::environment::Environment;
use super::output::Target;
use super::pick::What;
use crate::db::Query;
use crate::error::{Error, Result};

/// All that is missing at once, each with what it takes.
pub fn missing(command: &str, arguments: &[(bool, &str, &str)]) -> Error {
    let missing = arguments.iter().filter(|(is_missing, ..)| *is_missing).collect::<Vec<_>>();
    let names = missing.iter().map(|(_, name, _)| *name).collect::<Vec<_>>().join(", ");
    let verb = if missing.len() == 1 { "is" } else { "are" };
    let takes =
        missing.iter().map(|(_, name, what)| format!("{name}: {what}")).collect::<Vec<_>>().join("; ");
    Error::usage("missing", format!("{names} {verb} missing"))
        .hint(format!("{takes}; see 'onrecord {command} --help'"))
}

impl Context {
    /// Who is meant where a command names nobody: picked by a person. The rest that it lacks a form asks for afterwards,
    /// so nothing is picked where none can be opened.
    ///
    /// # Errors
    /// What is refused, where nobody can be asked or no editor can be opened; those of [`Context::pick`].
    pub fn pick_before_form(
        &self,
        query: &dyn Query,
        names_nobody: bool,
        lacks_rest: bool,
        refused: impl FnOnce() -> Error,
    ) -> Result<Option<String>> {
        if (names_nobody && !self.environment.can_ask()) || (lacks_rest && !self.can_edit()) {
            return Err(refused());
        }
        names_nobody.then(|| self.pick(query, What::Commitment)).transpose()
    }
}

/// What can be picked for the arguments that a command line lacks; none where anything else is wrong with it, or one of
/// them cannot be picked.
pub fn pickable(e: &clap::Error) -> Option<Vec<(String, What)>> {
    if e.kind() != ErrorKind::MissingRequiredArgument {
        return None;
    }
    let Some(ContextValue::Strings(names)) = e.get(ContextKind::InvalidArg) else { return None };
    names.iter().map(|name| what(name).map(|what| (flag(name), what))).collect()
}

/// What an argument takes, by its name in the usage: `<C-1>...`, `--relation <HOW>`.
fn what(name: &str) -> Option<What> {
    let (flag, value) = name.split_once('<')?;
    let value = value.split('>').next()?;
    match (flag.trim(), value) {
        ("--relation", "HOW") => Some(What::Relation),
        ("", "HOW") => Some(What::Link),
        (_, "PARTY" | "P-1") => Some(What::Party),
        (_, "TOPIC") => Some(What::Topic),
        (_, "STATUS") => Some(What::Status),
        (_, reference) => match reference.split_once('-')?.0 {
            "C" => Some(What::Commitment),
            "R" => Some(What::Release),
            "E" => Some(What::Evidence),
            _ => None,
        },
    }
}

/// `--relation` of `--relation <HOW>`; empty for a word without a flag.
fn flag(name: &str) -> String {
    name.split_whitespace().next().filter(|word| word.starts_with("--")).unwrap_or_default().to_owned()
}

/// The arguments with what a person picks for those that are missing; none where nobody can be asked, or that is not
/// what is wrong with them.
///
/// # Errors
/// Those of [`Context::pick`] and of opening the database.
pub fn complete(
    arguments: &[OsString],
    refused: &clap::Error,
    config: &Config,
    environment: &Environment,
) -> Result<Option<Vec<OsString>>> {
    let Some(missing) = pickable(refused).filter(|_| environment.can_ask()) else { return Ok(None) };
    // What follows a double dash is no option.
    let Some(shared) = arguments::shared(arguments).filter(|_| !arguments.iter().any(|word| word == "--"))
    else {
        return Ok(None);
    };
    let mut config = config.clone();
    shared.over(&mut config);
    let target = Target { accessible: config.accessible(), color: config.color(), ..Target::default() };
    let context = Context { environment: environment.clone(), config, database: shared.db, target };
    let store = context.open()?;
    let mut arguments = arguments.to_vec();
    for (flag, what) in missing {
        let word = context.pick(store.query(), what)?;
        arguments.push(if flag.is_empty() { word.into() } else { format!("{flag}={word}").into() });
    }
    Ok(Some(arguments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_told_by_the_name_of_its_value() {
        assert_eq!(what("<C-1>..."), Some(What::Commitment));
        assert_eq!(what("--release <R-1>"), Some(What::Release));
        assert_eq!(what("--relation <HOW>"), Some(What::Relation));
        assert_eq!(what("<HOW>"), Some(What::Link));
        assert_eq!(what("<PARTY>"), Some(What::Party));
        assert_eq!(what("<FILE>"), None);
        assert_eq!((flag("--release <R-1>").as_str(), flag("<C-1>...").as_str()), ("--release", ""));
    }

    #[test]
    fn all_that_is_missing_is_told_at_once() {
        let error = missing(
            "add",
            &[(true, "--by", "who is bound"), (false, "--title", "a title"), (true, "--kind", "a kind")],
        );
        assert_eq!(error.message, "--by, --kind are missing");
        assert!(
            error.hint.unwrap().starts_with("--by: who is bound; --kind: a kind; see 'onrecord add --help'")
        );
    }
}
