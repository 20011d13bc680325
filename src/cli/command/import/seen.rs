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
    uids: HashSet<u64>,
    commitments: HashSet<i64>,
}

impl Seen {
    /// Refuses a key or an identity that an earlier row has.
    ///
    /// # Errors
    /// `key_twice`, with its column.
    pub(super) fn refuse_again(
        &self,
        row: &Row<'_>,
        identity: &Identity<'_>,
    ) -> std::result::Result<(), Wrong> {
        let twice = |what: &str, text: &str| {
            Error::rejected(
                "key_twice",
                format!("an earlier row of the file has the {what} '{text}' already"),
            )
        };
        if let Some(uid) = identity.uid.as_deref().filter(|uid| self.uids.contains(&number(uid))) {
            let error = twice("uid", uid).hint("one record is one row: take one of the two out");
            return Err(row.wrong("uid", error));
        }
        if let Some(key) = identity.key.as_deref().filter(|key| self.keys.contains(&number(key))) {
            let error = twice("key", key).hint("give each row a key of its own, or take one of the two out");
            return Err(row.wrong_key(Some(key), error));
        }
        Ok(())
    }

    /// Remembers a row; two without keys may not be one commitment.
    ///
    /// # Errors
    /// `same_words`.
    pub(super) fn take(&mut self, identity: &Identity<'_>, taken: Taken) -> Result<()> {
        if let (None, Sort::Commitment) = (&identity.key, identity.sort)
            && !self.commitments.insert(taken.reference().id)
        {
            let error = "an earlier row of the file has the same words: they are one commitment";
            return Err(Error::rejected("same_words", error)
                .hint("name all who are bound in one row, parted by ';', or quote another passage"));
        }
        self.uids.extend(identity.uid.as_deref().map(number));
        self.keys.extend(identity.key.as_deref().map(number));
        Ok(())
    }
}

fn number(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.trim().hash(&mut hasher);
    hasher.finish()
}
