//! The file that an editor is given: in a folder of its own that nobody else can enter.

use std::fs::{self, DirBuilder, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// The longest form that is read back, in bytes.
const MOST: u64 = 1 << 20;
/// How many names are tried for the folder.
const TRIES: u32 = 100;

/// A draft on disk.
#[derive(Debug)]
pub struct Draft {
    folder: PathBuf,
    file: PathBuf,
}

impl Draft {
    /// Makes a folder below `place` and a file of this name in it, both for the user alone. The folder is made anew:
    /// one that is there already, or a link that somebody laid under its name, is never used.
    ///
    /// # Errors
    /// `no_draft`: neither can be made.
    pub fn create(place: &Path, name: &str) -> Result<Self> {
        let process = std::process::id();
        for number in 0..TRIES {
            let folder = place.join(format!("onrecord-{process}-{number}"));
            match private_folder().create(&folder) {
                Ok(()) => {
                    let file = folder.join(format!("{name}.txt"));
                    let draft = Self { folder, file };
                    private_file().open(&draft.file).map_err(|e| no_draft(&draft.file, &e))?;
                    return Ok(draft);
                }
                Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
                Err(e) => return Err(no_draft(&folder, &e)),
            }
        }
        Err(no_draft(place, &io::ErrorKind::AlreadyExists.into()))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.file
    }

    /// Writes it anew.
    pub fn write(&self, text: &str) -> Result<()> {
        let written = File::options().write(true).truncate(true).open(&self.file);
        written
            .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
            .map_err(|e| no_draft(&self.file, &e))
    }

    /// What the editor left.
    ///
    /// # Errors
    /// The file is gone, is no plain file, is larger than 1 MiB, or is not UTF-8.
    pub fn read(&self) -> Result<String> {
        let cannot = |what: &str| {
            Error::rejected("bad_draft", format!("the draft '{}' {what}", self.file.display()))
                .hint("nothing was recorded")
        };
        let metadata =
            fs::symlink_metadata(&self.file).map_err(|e| cannot(&format!("cannot be read: {e}")))?;
        if !metadata.is_file() {
            return Err(cannot("is no plain file any more"));
        }
        let mut bytes = Vec::new();
        File::open(&self.file)
            .and_then(|file| file.take(MOST + 1).read_to_end(&mut bytes))
            .map_err(|e| cannot(&format!("cannot be read: {e}")))?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MOST {
            return Err(cannot("is larger than 1 MiB"));
        }
        let text = String::from_utf8(bytes).map_err(|_| cannot("is not UTF-8: save it as UTF-8"))?;
        Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
    }

    /// Takes it away with what the editor left beside it.
    pub fn remove(self) {
        // Nothing is lost where it stays.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn no_draft(path: &Path, e: &io::Error) -> Error {
    Error::failed("no_draft", format!("the draft '{}' cannot be written: {e}", path.display()))
        .hint("give the values as flags, or make room in the folder for temporary files")
}

#[cfg(unix)]
fn private_folder() -> DirBuilder {
    use std::os::unix::fs::DirBuilderExt;
    let mut builder = DirBuilder::new();
    builder.mode(0o700);
    builder
}

#[cfg(not(unix))]
fn private_folder() -> DirBuilder {
    DirBuilder::new()
}

fn private_file() -> fs::OpenOptions {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::{MetadataExt, symlink};

    use super::*;

    #[test]
    fn a_draft_is_for_the_user_alone() {
        let place = tempfile::tempdir().unwrap();
        let draft = Draft::create(place.path(), "status").unwrap();
        draft.write("status: stalled\r\n").unwrap();
        assert_eq!(draft.read().unwrap(), "status: stalled\n");
        assert_eq!(fs::metadata(draft.path()).unwrap().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(draft.path().parent().unwrap()).unwrap().mode() & 0o777, 0o700);
        draft.remove();
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_link_laid_under_its_name_is_not_followed() {
        let place = tempfile::tempdir().unwrap();
        let trap = tempfile::tempdir().unwrap();
        let laid = place.path().join(format!("onrecord-{}-0", std::process::id()));
        symlink(trap.path(), &laid).unwrap();
        let draft = Draft::create(place.path(), "status").unwrap();
        assert!(!draft.path().starts_with(&laid));
        assert_eq!(fs::read_dir(trap.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_is_no_text_any_more_is_refused() {
        let place = tempfile::tempdir().unwrap();
        let draft = Draft::create(place.path(), "status").unwrap();
        fs::write(draft.path(), b"\xff\xfe\0").unwrap();
        assert!(draft.read().unwrap_err().message.contains("not UTF-8"));
        fs::write(draft.path(), "x".repeat(2 << 20)).unwrap();
        assert!(draft.read().unwrap_err().message.contains("larger than 1 MiB"));
        fs::remove_file(draft.path()).unwrap();
        symlink("/etc/hostname", draft.path()).unwrap();
        assert!(draft.read().unwrap_err().message.contains("no plain file"));
    }
}
