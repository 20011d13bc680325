//! Names of parties that are close to one another: slips of the hand, most of them.

use super::Draft;
use super::party::{find, is_unknown};
use crate::db::{Query, Statement};
use crate::error::{Error, Result};
use crate::model::directory;

/// Known names that are close to `name`, of the database and of the directory, best first.
pub fn near(query: &dyn Query, name: &str) -> Result<Vec<String>> {
    near_among(
        query,
        name,
        &names(query, &Statement::new("SELECT name, party_id FROM party_name ORDER BY id"))?,
    )
}

fn names(query: &dyn Query, known: &Statement) -> Result<Vec<(String, i64)>> {
    query.query(known)?.map(|row| Ok((row.get("name")?, row.get("party_id")?)))
}

fn near_among(query: &dyn Query, name: &str, names: &[(String, i64)]) -> Result<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    // A party is named once, by the name that is nearest.
    let mut parties = Vec::new();
    for name in directory::nearest(name, names.iter().map(|(name, _)| name.as_str())) {
        let party = names.iter().find(|(known, _)| *known == name).map(|(_, party)| *party);
        if !parties.contains(&party) {
            parties.push(party);
            found.push(name);
        }
    }
    for known in directory::near(name) {
        let party = find(query, known)?;
        let is_named = party.is_some() && parties.contains(&party);
        if !is_named && !found.iter().any(|name| name == known) {
            found.push(known.to_owned());
        }
    }
    found.truncate(3);
    Ok(found)
}

/// So many names are compared with a new one, the newest: with more of them an import would take days.
const MOST: i64 = 10_000;

const BEFORE: &str = "
SELECT n.name, n.party_id
FROM party_name AS n
JOIN party AS p ON p.id = n.party_id
WHERE p.recorded_at < :at
ORDER BY n.id DESC LIMIT :most";

/// Refuses a new name that is close to one known before this write, or to a well-known one. Names that the same write
/// makes are no slips of one another: a list may hold Region 1 and Region 2.
///
/// # Errors
/// `near_party`.
pub fn refuse_near(draft: &Draft<'_>, name: &str) -> Result<()> {
    if !is_unknown(draft.query(), name)? {
        return Ok(());
    }
    // Asked once: a million rows are compared with what was there before the first of them.
    let before = match draft.names_before.get() {
        Some(before) => before,
        None => {
            let before =
                names(draft.query(), &Statement::new(BEFORE).bind("at", draft.at()).bind("most", MOST))?;
            draft.names_before.get_or_init(|| before)
        }
    };
    let near = near_among(draft.query(), name, before)?;
    if near.is_empty() {
        return Ok(());
    }
    Err(Error::rejected("near_party", format!("'{name}' is close to a name that is known"))
        .hint(format!("{} a party of its own is recorded with 'onrecord party add'", did_you_mean(&near))))
}

/// The names that may be meant, as a question.
pub(super) fn did_you_mean(names: &[String]) -> String {
    format!("did you mean {}?", names.iter().map(|n| format!("'{n}'")).collect::<Vec<_>>().join(" or "))
}
