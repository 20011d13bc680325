//! Files that appear whole or not at all: a temporary one beside each, then renamed.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;

/// What the name of a temporary file ends in.
const ENDING: &str = ".tmp";

/// So many leftovers of runs with the same process number are passed by; in a container every run may have number 1.
const TRIES: u32 = 100;

/// Puts a file in its place. `synced` says that its bytes are to be on the disk before it gets its name.
///
/// # Errors
/// It cannot be written; what was there before stays.
pub fn put(path: &Path, bytes: &[u8], synced: bool) -> io::Result<()> {
    let (temporary, mut file) = create_beside(path)?;
    let written = file.write_all(bytes).and_then(|()| if synced { file.sync_all() } else { Ok(()) });
    drop(file);
    let done = written.and_then(|()| fs::rename(&temporary, path));
    if done.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    done
}

/// Makes a new file beside one, hidden: `.name.PROCESS.tmp`.
pub fn create_beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let process = std::process::id();
    for nth in 0..TRIES {
        let mark = if nth == 0 { format!("{process}") } else { format!("{process}-{nth}") };
        let mut name = OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(format!(".{mark}{ENDING}"));
        let temporary = path.with_file_name(name);
        match File::create_new(&temporary) {
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {}
            made => return made.map(|file| (temporary, file)),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// The name of the file that a temporary one was to become; none for a name that [`put`] does not give.
pub fn becomes(temporary: &str) -> Option<&str> {
    let (name, mark) = temporary.strip_prefix('.')?.strip_suffix(ENDING)?.rsplit_once('.')?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let is_ours = mark.split_once('-').map_or(is_number(mark), |(a, b)| is_number(a) && is_number(b));
    (is_ours && !name.is_empty()).then_some(name)
}

/// That a file cannot be written.
pub fn cannot_write(path: &Path, e: &io::Error) -> Error {
    Error::failed("cannot_write", format!("cannot write '{}': {e}", path.display()))
        .hint("check that the folder exists and can be written")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        for text in ["one", "two"] {
            put(&path, text.as_bytes(), text == "one").unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        // Nothing can be renamed onto a folder that holds something.
        let full = folder.path().join("full");
        fs::create_dir_all(full.join("x")).unwrap();
        put(&full, b"x", false).unwrap_err();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn the_leftover_of_a_run_with_the_same_number_is_passed_by() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        let (left, _) = create_beside(&path).unwrap();
        put(&path, b"done", true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"done");
        assert!(left.exists());
    }

    #[test]
    fn a_temporary_file_tells_what_it_was_to_become() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("c-1.html");
        for _ in 0..2 {
            let (made, _) = create_beside(&path).unwrap();
            assert_eq!(becomes(made.file_name().unwrap().to_str().unwrap()), Some("c-1.html"));
        }
        let other = ["a.12.tmp", ".a.tmp", ".a.1x.tmp", ".a.12", "..1.tmp", ".a.1-.tmp", ".a..tmp"];
        assert_eq!(other.map(becomes), [None; 7]);
    }
}
