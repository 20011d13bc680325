//! Rows of other people's lists as records: found again by identity, by their own key, or by what they say; added where
//! they are new, changed by ordinary edits and events where they differ.

mod cells;
mod commitment;
mod evidence;
mod key;
mod named;
mod party;
mod release;
mod status;
#[cfg(test)]
mod tests;

use uuid::Uuid;

pub use self::cells::Cells;
pub use self::commitment::{Revision, revise};
pub use self::evidence::{EvidenceRow, evidence};
pub use self::named::{commitment_named, no_release, release_named};
pub use self::party::{PartyRow, party};
pub use self::release::{ReleaseRow, release};
pub use self::status::{StatusRow, Took, remark, status};
use super::Draft;
use crate::db::Query;
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};

/// By what a row is found again.
#[derive(Debug, Clone)]
pub struct Identity<'a> {
    /// What sort of record it is.
    pub sort: Sort,
    /// The identity that onrecord gave.
    pub uid: Option<String>,
    /// The own key of the row.
    pub key: Option<String>,
    /// Whose list it is.
    pub source: &'a str,
    /// What the cells of the row say.
    pub cells: Cells,
}

/// A record that a row became before.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Its number.
    pub record: i64,
    /// The fields that say what they said when the row was last imported: nothing is to be changed by them.
    pub same: &'a [&'a str],
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// A record was made.
    New(Ref),
    /// A record was found; whether anything was changed shows in what was said.
    Found(Ref),
    /// There is none of the row's sort; this is the record that it is about.
    About(Ref),
}

impl Taken {
    /// The record.
    pub const fn reference(self) -> Ref {
        match self {
            Self::New(reference) | Self::Found(reference) | Self::About(reference) => reference,
        }
    }
}

/// Takes one row: finds its record, lets `apply` add or change it, and keeps the own key. What its cells still say as when
/// the row was last imported changes nothing, whatever was recorded by hand since.
///
/// # Errors
/// Those of `apply`; an identity that is none; `same_words` where a commitment is another row's of the same list.
pub fn take(
    draft: &mut Draft<'_>,
    identity: &Identity<'_>,
    apply: impl FnOnce(&mut Draft<'_>, Option<Known<'_>>) -> Result<Taken>,
) -> Result<Taken> {
    let kept = match &identity.key {
        Some(key) => key::find(draft.query(), identity.sort, identity.source, key)?,
        None => None,
    };
    let before = kept.as_ref().map(|kept| Cells::kept(&kept.cells)).unwrap_or_default();
    if let Some(kept) = kept.as_ref().filter(|_| before == identity.cells) {
        return Ok(Taken::Found(identity.sort.of(kept.record)));
    }
    let mut known = kept.as_ref().map(|kept| kept.record);
    if let (None, Some(uid)) = (known, &identity.uid) {
        let uid = Uuid::parse_str(uid.trim())
            .map_err(|_| {
                Error::rejected("bad_uid", format!("'{uid}' is no identity that onrecord gave"))
                    .hint("leave the cell empty for a new record; own numbers go by --key")
            })?
            .to_string();
        known = key::by_uid(draft.query(), identity.sort, &uid)?;
        if known.is_none() {
            draft.given_uid.set(Some((identity.sort.table(), uid)));
        }
    }
    let same = identity.cells.same(&before);
    let taken = apply(draft, known.map(|record| Known { record, same: &same }))?;
    draft.given_uid.take();
    if let (None, Taken::Found(found), Sort::Commitment) = (known, taken, identity.sort) {
        refuse_of_another(draft.query(), identity, found)?;
    }
    if let (Some(key), Taken::New(_) | Taken::Found(_)) = (&identity.key, taken) {
        key::keep(draft, identity, key, kept.as_ref(), taken.reference().id)?;
    }
    Ok(taken)
}

/// The record that a row of this key became before.
///
/// # Errors
/// Those of reading.
pub fn known_as(query: &dyn Query, identity: &Identity<'_>) -> Result<Option<Ref>> {
    let Some(key) = &identity.key else { return Ok(None) };
    let kept = key::find(query, identity.sort, identity.source, key)?;
    Ok(kept.map(|kept| identity.sort.of(kept.record)))
}

/// Refuses words that another row of the same list stands for.
///
/// # Errors
/// `same_words` names that row.
fn refuse_of_another(query: &dyn Query, identity: &Identity<'_>, record: Ref) -> Result<()> {
    // Without a key no row tells that it is not the same one.
    let other = identity.key.as_ref().map(|_| key::other(query, identity, record.id)).transpose()?;
    let Some(key) = other.flatten() else { return Ok(()) };
    Err(Error::rejected("same_words", format!("these words are {record} already, the row '{key}' of this list")).hint(
        "one passage is one commitment: name all who are bound in one row, parted by ';'; a list that was numbered anew \
         has a --source of its own",
    ))
}
