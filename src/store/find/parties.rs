//! Parties by words of their names. They have no text of their own: what was sought is mostly what they committed to.

use serde::Serialize;

use super::words::{Term, Words};
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::reference::{Ref, Sort};
use crate::model::text;

/// A party, found by a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedParty {
    /// `P-5`.
    pub r#ref: Ref,
    /// Its full name.
    pub name: String,
}

/// The parties that have all wanted words in one of their names, in order of reference.
pub(super) fn named(query: &dyn Query, words: &Words) -> Result<Vec<NamedParty>> {
    let mut found: Vec<NamedParty> = Vec::new();
    query.stream(&Statement::new(NAMES), &mut |row| {
        let name = row.get::<String>("folded")?;
        let holds = |group: &Vec<Term>| group.iter().any(|term| has(&name, term));
        let is_left_out = words.excluded.iter().any(|term| has(&name, term));
        let party = Sort::Party.of(row.get("party_id")?);
        if words.wanted.iter().all(holds)
            && !is_left_out
            && found.last().is_none_or(|last| last.r#ref != party)
        {
            found.push(NamedParty { r#ref: party, name: row.get("name")? });
        }
        Ok(())
    })?;
    Ok(found)
}

const NAMES: &str = "
SELECT n.party_id, n.folded, p.name
FROM party_name AS n
JOIN party AS p ON p.id = n.party_id
ORDER BY n.party_id, n.id";

/// Whether a folded name has the words of a term, one behind the other; the last may go on where the term says so.
fn has(name: &str, term: &Term) -> bool {
    let wanted = text::fold(&term.text);
    let is_inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !wanted.is_empty()
        && name.match_indices(&wanted).any(|(at, _)| {
            let (before, rest) = name.split_at(at);
            let after = rest.strip_prefix(wanted.as_str()).unwrap_or_default();
            !is_inside(before.chars().next_back()) && (term.is_prefix || !is_inside(after.chars().next()))
        })
}
