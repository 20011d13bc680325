//! Rows of one file that were taken already: no second one goes by the same key, or has the same words.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::error::{Error, Result};
use crate::exchange::columns::{Row, Wrong};
use crate::model::reference::Sort;
use crate::store::intake::{Identity, Taken};

/// What the rows before this one were. Of a key only a number is kept, so that a million rows need little memory.
#[derive(Debug, Default)]
pub(super) struct Seen {
    keys: HashSet<u64>,
    commitments: HashSet<i64>,
}

impl Seen {
    /// Refuses a key that an earlier row has.
    ///
    /// # Errors
    /// `key_twice`, with the column of the key.
    pub(super) fn refuse_key_again(
        &self,
        row: &Row<'_>,
        key: Option<&str>,
    ) -> std::result::Result<(), Wrong> {
        let Some(key) = key.filter(|key| self.keys.contains(&number(key))) else { return Ok(()) };
        let error =
            Error::rejected("key_twice", format!("an earlier row of the file has the key '{key}' already"));
        Err(row
            .wrong_key(Some(key), error.hint("give each row a key of its own, or take one of the two out")))
    }

    /// Remembers a row; two without keys may not be one commitment.
    ///
    /// # Errors
    /// `same_words`.
    pub(super) fn take(&mut self, identity: &Identity<'_>, taken: Taken) -> Result<()> {
        match &identity.key {
            Some(key) => {
                self.keys.insert(number(key));
            }
            None if identity.sort == Sort::Commitment => {
                let record = taken.reference();
                if !self.commitments.insert(record.id) {
                    let error = "an earlier row of the file has the same words: they are one commitment";
                    return Err(Error::rejected("same_words", error)
                        .hint("name all who are bound in one row, parted by ';', or quote another passage"));
                }
            }
            None => {}
        }
        Ok(())
    }
}

fn number(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.trim().hash(&mut hasher);
    hasher.finish()
}
