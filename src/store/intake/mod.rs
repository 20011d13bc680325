//! Rows of other people's lists as records: found again by identity, by their own key, or by what they say; added where
//! they are new, changed by ordinary edits and events where they differ.

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

pub use self::commitment::{Revision, revise};
pub use self::evidence::{EvidenceRow, evidence};
pub use self::named::{commitment_named, no_release, release_named};
pub use self::party::{PartyRow, party};
pub use self::release::{ReleaseRow, release};
pub use self::status::{StatusRow, status};
use super::Draft;
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
    /// SHA-256 over what the row says.
    pub digest: String,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// A record was made.
    New(Ref),
    /// A record was found; whether anything was changed shows in what was said.
    Found(Ref),
}

impl Taken {
    /// The record.
    pub const fn reference(self) -> Ref {
        match self {
            Self::New(reference) | Self::Found(reference) => reference,
        }
    }
}

/// Takes one row: finds its record, lets `apply` add or change it, and keeps the own key. A row that says what it said
/// when it was last imported is left alone, whatever was recorded by hand since.
///
/// # Errors
/// Those of `apply`; an identity that is none.
pub fn take(
    draft: &mut Draft<'_>,
    identity: &Identity<'_>,
    apply: impl FnOnce(&mut Draft<'_>, Option<i64>) -> Result<Taken>,
) -> Result<Taken> {
    let kept = match &identity.key {
        Some(key) => key::find(draft.query(), identity.sort, identity.source, key)?,
        None => None,
    };
    if let Some(kept) = kept.as_ref().filter(|kept| kept.row_sha256 == identity.digest) {
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
    let taken = apply(draft, known)?;
    draft.given_uid.take();
    if let Some(key) = &identity.key {
        key::keep(draft, identity, key, kept.as_ref(), taken.reference().id)?;
    }
    Ok(taken)
}
