//! Questions, only where somebody can answer: never without a terminal.

use std::io::{self, BufRead, Write};

use super::context::Context;
use crate::db::Query;
use crate::error::{Error, Result};
use crate::render;
use crate::store::party::{self, Unknown};

/// How many records a command may change without asking.
const UNASKED: usize = 10;

impl Context {
    /// Asks once before many records are changed; without a terminal `--yes` must have been given.
    pub fn confirm(&self, count: usize, what: &str, yes: bool) -> Result<()> {
        if count <= UNASKED || yes {
            return Ok(());
        }
        if !self.environment.can_ask() {
            return Err(Error::usage("needs_yes", format!("{what} would change {count} records"))
                .hint("nothing was changed; give --yes to do it, or --dry-run to see it"));
        }
        let choice = if self.config.accessible() { "Type y for yes, n for no: " } else { "[y/N] " };
        if self
            .ask(&format!("{what} will change {count} records. Go on? {choice}"))?
            .eq_ignore_ascii_case("y")
        {
            Ok(())
        } else {
            Err(Error::failed("declined", "nothing was changed"))
        }
    }

    /// Asks one question and reads one line.
    pub fn ask(&self, question: &str) -> Result<String> {
        let wrap = |e: io::Error| Error::failed("cannot_ask", format!("cannot ask: {e}"));
        let mut err = io::stderr().lock();
        write!(err, "{}", render::safe_text(question)).and_then(|()| err.flush()).map_err(wrap)?;
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line).map_err(wrap)?;
        Ok(line.trim().to_owned())
    }

    /// Settles the names of parties before a write: what may be done with unknown ones, and which known names
    /// the user chose instead of those typed.
    pub fn settle_parties<T>(
        &self,
        query: &dyn Query,
        parties: &mut [(T, String)],
        new_party: bool,
    ) -> Result<Unknown> {
        if new_party {
            return Ok(Unknown::Make);
        }
        if !self.environment.can_ask() {
            return Ok(Unknown::Refuse);
        }
        let mut policy = Unknown::Refuse;
        for (_, name) in parties {
            if !party::is_unknown(query, name)? {
                continue;
            }
            let near = party::near(query, name)?;
            let choices =
                near.iter().enumerate().map(|(i, n)| format!("\n  {} {n}", i + 1)).collect::<String>();
            let pick = if near.is_empty() { "" } else { "a number to take that one, " };
            let question = format!(
                "Unknown party '{name}'.{choices}\nAnswer {pick}'new' to make it, or nothing to stop: "
            );
            let answer = self.ask(&question)?;
            if answer.eq_ignore_ascii_case("new") {
                policy = Unknown::Make;
            } else if let Some(chosen) =
                answer.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).and_then(|n| near.get(n))
            {
                name.clone_from(chosen);
            } else {
                return Err(Error::failed("declined", "nothing was changed"));
            }
        }
        Ok(policy)
    }
}

impl Context {
    /// Reads references, each once, in the order given; `-` reads more of them from standard input.
    pub fn references(&self, sort: crate::model::reference::Sort, given: &[String]) -> Result<Vec<i64>> {
        let mut words = Vec::new();
        for word in given {
            if word == "-" {
                let bytes = crate::read::read_stdin_limited(io::stdin().lock())?;
                words.extend(String::from_utf8_lossy(&bytes).split_whitespace().map(str::to_owned));
            } else {
                words.push(word.clone());
            }
        }
        let mut ids = Vec::new();
        for word in words {
            let id = sort.parse(&word)?.id;
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Ok(ids)
    }
}
