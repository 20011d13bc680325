//! A file that is written as it comes, and appears whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::{output, whole};
use crate::error::{Error, Result};
use crate::model::digest::Digest;

/// Where a stream goes: standard output, or a file under another name until it is finished.
#[derive(Debug)]
pub enum Place {
    /// Standard output. A reader that has gone away ends it quietly.
    Stdout(BufWriter<io::Stdout>),
    /// A file under way.
    File(Box<Building>),
}

/// A file under way.
#[derive(Debug)]
pub struct Building {
    file: BufWriter<File>,
    temporary: PathBuf,
    path: PathBuf,
    digest: Digest,
    bytes: u64,
}

/// A file that was finished.
#[derive(Debug)]
pub struct Finished {
    /// Its length in bytes.
    pub bytes: u64,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

impl Place {
    /// Standard output.
    pub fn stdout() -> Self {
        Self::Stdout(BufWriter::new(io::stdout()))
    }

    /// A new file; one that is there needs `force`.
    ///
    /// # Errors
    /// `exists`, `is_database`, `cannot_write`.
    pub fn file(path: &Path, force: bool) -> Result<Self> {
        output::refuse_taken(path, force)?;
        let (temporary, file) = whole::create_beside(path).map_err(|e| whole::cannot_write(path, &e))?;
        let building = Building {
            file: BufWriter::with_capacity(1 << 16, file),
            temporary,
            path: path.to_owned(),
            digest: Digest::default(),
            bytes: 0,
        };
        Ok(Self::File(Box::new(building)))
    }

    /// Writes some bytes.
    ///
    /// # Errors
    /// `cannot_write`; `closed` where the reader of standard output has gone away: [`quiet`] makes a success of it.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        match self {
            Self::Stdout(out) => out.write_all(bytes).map_err(|e| to_stdout(&e)),
            Self::File(building) => {
                building.digest.add(bytes);
                building.bytes += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
                building.file.write_all(bytes).map_err(|e| whole::cannot_write(&building.path, &e))
            }
        }
    }

    /// Ends it: a file gets its name.
    pub fn finish(self) -> Result<Finished> {
        match self {
            Self::Stdout(mut out) => {
                out.flush().map_err(|e| to_stdout(&e))?;
                Ok(Finished { bytes: 0, sha256: String::new() })
            }
            Self::File(mut building) => {
                let done = building.file.flush().and_then(|()| building.file.get_ref().sync_all());
                done.and_then(|()| fs::rename(&building.temporary, &building.path))
                    .map_err(|e| whole::cannot_write(&building.path, &e))?;
                let sha256 = std::mem::take(&mut building.digest).hex();
                Ok(Finished { bytes: building.bytes, sha256 })
            }
        }
    }
}

impl Drop for Building {
    fn drop(&mut self) {
        // What was not finished; a finished one has another name by now.
        let _ = fs::remove_file(&self.temporary);
    }
}

fn to_stdout(e: &io::Error) -> Error {
    let code = if e.kind() == io::ErrorKind::BrokenPipe { "closed" } else { "cannot_write" };
    Error::failed(code, format!("cannot write to standard output: {e}"))
}

/// A success where the reader of standard output has gone away.
pub fn quiet(result: Result<()>) -> Result<()> {
    match result {
        Err(e) if e.code == "closed" => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_there_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("all.jsonl");
        let mut place = Place::file(&path, false).unwrap();
        place.write(b"abc").unwrap();
        assert!(!path.exists());
        drop(place);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        let mut place = Place::file(&path, false).unwrap();
        place.write(b"abc").unwrap();
        let finished = place.finish().unwrap();
        assert_eq!((finished.bytes, fs::read(&path).unwrap().as_slice()), (3, b"abc".as_slice()));
        assert!(finished.sha256.starts_with("ba7816bf"));
        assert_eq!(Place::file(&path, false).unwrap_err().code, "exists");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
