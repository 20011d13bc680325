//! One run at a time in a folder.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::super::whole::cannot_write;
use crate::error::{Error, Kind, Result};

/// Held while the folder is written: two runs at once would take each other's files away.
pub(super) const LOCK: &str = ".onrecord-site.lock";

/// The lock of a folder.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
    /// Whether it is one: where the file system has no locks, nobody can be kept out.
    pub(super) keeps_others_out: bool,
}

impl Lock {
    /// Takes it.
    ///
    /// # Errors
    /// `busy`: another run has it.
    pub(super) fn take(root: &Path) -> Result<Self> {
        let path = root.join(LOCK);
        let file = File::options().create(true).truncate(false).write(true).open(&path);
        let file = file.map_err(|e| cannot_write(&path, &e))?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => Err(Error::new(
                Kind::Busy,
                "busy",
                format!("'{}' is being published by another run", root.display()),
            )
            .hint("wait until it has ended, and try again")),
            locked => Ok(Self { keeps_others_out: locked.is_ok(), _file: file }),
        }
    }
}
