//! Names of parties that nobody knows: asked about where somebody can answer, never without a terminal.

use super::context::Context;
use super::dialog;
use crate::db::Query;
use crate::error::{Error, Kind, Result};
use crate::store::party::{self, Unknown};

impl Context {
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
            let answer = dialog::ask_text(&question)?.unwrap_or_default();
            if answer.eq_ignore_ascii_case("new") {
                policy = Unknown::Make;
            } else if let Some(chosen) =
                answer.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).and_then(|n| near.get(n))
            {
                name.clone_from(chosen);
            } else {
                return Err(Error::new(
                    Kind::Interrupted,
                    "declined",
                    "stopped at the question: nothing was changed",
                ));
            }
        }
        Ok(policy)
    }
}
