//! Where values come from: the words of the program, and the database, opened once and only when it is asked.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::sync::Arc;

use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter};

use crate::model::reference::Sort;
use crate::render::safe;
use crate::store::Store;
use crate::store::complete::{self, Candidate};

/// What may stand in the place of an argument.
#[derive(Debug, Clone, Copy)]
pub(super) enum Values {
    /// References of these sorts.
    References(&'static [Sort]),
    /// A file, or references of a sort.
    FileOr(Sort),
    /// Names of parties.
    Parties,
    /// Codes of topics.
    Topics,
    /// Names of saved queries.
    Queries,
    /// Names of owners.
    Owners,
    /// Fixed words.
    Words(fn() -> Vec<(&'static str, &'static str)>),
    /// A folder.
    Folder,
}

/// The database that values come from.
#[derive(Debug, Clone)]
pub(super) struct Source {
    database: Option<Arc<PathBuf>>,
}

impl Source {
    pub(super) fn new(database: Option<PathBuf>) -> Self {
        Self { database: database.map(Arc::new) }
    }

    /// What completes an argument with such values.
    pub(super) fn completer(&self, values: Values) -> ArgValueCompleter {
        let source = self.clone();
        ArgValueCompleter::new(move |typed: &OsStr| source.candidates(values, typed))
    }

    fn candidates(&self, values: Values, typed: &OsStr) -> Vec<CompletionCandidate> {
        let text = typed.to_string_lossy();
        let mut found = match values {
            Values::Words(words) => words()
                .into_iter()
                .filter(|(word, _)| word.starts_with(text.as_ref()))
                .map(|(word, about)| Candidate { value: word.to_owned(), about: about.to_owned() })
                .collect(),
            Values::Folder => return PathCompleter::dir().complete(typed),
            _ => self.recorded(values, &text),
        };
        // A name with a control character would break the line that is being typed.
        found.retain(|candidate| !candidate.value.contains(char::is_control));
        let recorded = found.into_iter().map(|Candidate { value, about }| {
            CompletionCandidate::new(value)
                .help((!about.is_empty()).then(|| safe(&about).into_owned().into()))
        });
        match values {
            Values::FileOr(_) => recorded.chain(PathCompleter::any().complete(typed)).collect(),
            _ => recorded.collect(),
        }
    }

    fn recorded(&self, values: Values, typed: &str) -> Vec<Candidate> {
        let Some(query) = self.database.as_ref().and_then(|path| Store::peek(path)) else {
            return Vec::new();
        };
        let query = query.as_ref();
        let found = match values {
            Values::References(sorts) => {
                let each = sorts.iter().map(|sort| complete::references(query, *sort, typed));
                each.collect::<Result<Vec<_>, _>>().map(|lists| lists.concat())
            }
            Values::FileOr(sort) => complete::references(query, sort, typed),
            Values::Parties => complete::parties(query, typed),
            Values::Topics => complete::topics(query, typed),
            Values::Queries => complete::queries(query, typed),
            Values::Owners => complete::owners(query, typed),
            Values::Words(_) | Values::Folder => Ok(Vec::new()),
        };
        found.unwrap_or_default()
    }
}
