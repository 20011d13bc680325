//! A row as a party.

use super::rows::{Desk, for_rows};
use crate::exchange::columns::Wrong;
use crate::store::Draft;
use crate::store::intake::{self, Known, PartyRow, Taken};
use crate::store::party;

pub(super) fn take(draft: &mut Draft<'_>, desk: &Desk<'_>, known: Option<Known<'_>>) -> Result<Taken, Wrong> {
    let name = desk.row.needed("name")?;
    // A row with the identity that onrecord gave was recorded on purpose.
    if known.is_none() && desk.row.text("uid")?.is_none() {
        party::refuse_near(draft, &name).map_err(|e| desk.row.wrong("name", e))?;
    }
    let row = desk.since(known).row;
    let party = PartyRow {
        name,
        short: row.text("short")?,
        kind: row.word("kind")?,
        parent: row.text("parent")?,
        aliases: row.list("alias")?.unwrap_or_default(),
    };
    intake::party(draft, known, &party, desk.unknown).map_err(|e| match e.code {
        "unknown_party" => row.wrong("parent", for_rows(e)),
        _ => row.wrong("name", e),
    })
}
