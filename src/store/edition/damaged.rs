//! Editions that cannot be read: each says so of itself and hides no other.

use serde::Serialize;

use super::Edition;
use crate::error::{Error, Kind, Result};
use crate::model::reference::Ref;

/// The error of an edition that is there and cannot be read; that of the database as a whole stays what it is.
pub(super) fn unreadable(edition: Ref, error: Error) -> Error {
    if is_of_database(&error) {
        return error;
    }
    Error::failed("bad_edition", format!("edition {edition} cannot be read: {}", error.message))
        .hint("run 'onrecord check'; a newer version of this program may have written it")
}

/// Whether an error says something of the whole database, and not of one edition.
fn is_of_database(error: &Error) -> bool {
    matches!(error.kind, Kind::Busy | Kind::Limit | Kind::Foreign)
}

/// An edition, or why it cannot be read.
pub type Listed = std::result::Result<Edition, Damaged>;

/// An edition that is there and cannot be read, or not be made again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Damaged {
    /// `X-3`
    pub edition: Ref,
    /// A sentence.
    pub why: String,
}

impl Damaged {
    /// What was got of an edition, or that it is damaged.
    ///
    /// # Errors
    /// That of the database as a whole.
    pub fn or<T>(edition: Ref, got: Result<T>) -> Result<std::result::Result<T, Self>> {
        match got {
            Ok(it) => Ok(Ok(it)),
            Err(error) if is_of_database(&error) => Err(error),
            Err(error) => Ok(Err(Self { edition, why: error.message })),
        }
    }
}
