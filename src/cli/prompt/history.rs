//! Where what was typed is remembered: a file of the user's own, that nobody else can read.

#[cfg(unix)]
use std::fs;
use std::fs::{DirBuilder, OpenOptions};
use std::path::{Path, PathBuf};

use crate::cli::environment::Environment;
use crate::error::{Error, Result};

/// The file, made if it is not there; none where nothing is to be remembered.
///
/// # Errors
/// It cannot be made.
pub(super) fn file(environment: &Environment) -> Result<Option<PathBuf>> {
    let Some(folder) = environment.state_folder.as_ref().filter(|_| environment.keeps_history) else {
        return Ok(None);
    };
    let folder = folder.join("onrecord");
    let place = folder.join("sql_history");
    make(&folder, &place).map_err(|e| {
        Error::failed("no_history", format!("what is typed cannot be kept in '{}': {e}", place.display()))
            .hint("ONRECORD_HISTORY=off keeps none and is quiet")
    })?;
    Ok(Some(place))
}

/// Makes the folder and the file; one that is there already may have been made by a careless hand.
#[cfg(unix)]
fn make(folder: &Path, place: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let file = OpenOptions::new().append(true).create(true).mode(0o600).open(place)?;
    file.set_permissions(fs::Permissions::from_mode(0o600))
}

/// Makes the folder and the file; they are the user's own where they lie.
#[cfg(not(unix))]
fn make(folder: &Path, place: &Path) -> std::io::Result<()> {
    DirBuilder::new().recursive(true).create(folder)?;
    OpenOptions::new().append(true).create(true).open(place).map(drop)
}
