//! Rows of parties.

use super::{Known, Taken};
use crate::error::Result;
use crate::model::directory;
use crate::model::reference::Sort;
use crate::model::vocabulary::PartyKind;
use crate::store::Draft;
use crate::store::party::{self, NewParty, Unknown};
use crate::store::party_edit::{self, PartyEdit};

/// One row.
#[derive(Debug, Clone, Default)]
pub struct PartyRow {
    /// Full name.
    pub name: String,
    /// Short name.
    pub short: Option<String>,
    /// What sort of body.
    pub kind: Option<PartyKind>,
    /// The name of the party it belongs to.
    pub parent: Option<String>,
    /// Further names.
    pub aliases: Vec<String>,
}

/// Adds a party, or changes the one that is known or bears the name.
pub fn party(
    draft: &mut Draft<'_>,
    known: Option<Known<'_>>,
    row: &PartyRow,
    unknown: Unknown,
) -> Result<Taken> {
    let parent = match &row.parent {
        Some(parent) => {
            // The identity that the file gave is for the row, not for its parent.
            let given = draft.given_uid.take();
            let id = party::ensure(draft, parent, unknown)?;
            draft.given_uid.set(given);
            draft.settle()?;
            Some(id)
        }
        None => None,
    };
    let held = match known {
        Some(known) => Some(known.record),
        None => party::find(draft.query(), &row.name)?,
    };
    if let Some(id) = held {
        let same = party::show(draft.query(), id)?;
        let edit = PartyEdit {
            // Another of its names is no new one, and what the row said before takes back no name of the desk.
            name: Some(row.name.clone())
                .filter(|name| known.is_some_and(|k| !k.same.contains(&"name")) && *name != same.name),
            short_name: row.short.clone(),
            kind: row.kind,
            parent,
            aliases: row.aliases.clone(),
        };
        party_edit::edit(draft, id, &edit)?;
        return Ok(Taken::Found(Sort::Party.of(id)));
    }
    let usual = directory::find(&row.name);
    let kind = row.kind.or_else(|| usual.map(|known| known.kind));
    let new = NewParty {
        name: row.name.clone(),
        short_name: row.short.clone(),
        kind,
        parent,
        aliases: row.aliases.clone(),
    };
    party::add(draft, new).map(|id| Taken::New(Sort::Party.of(id)))
}
