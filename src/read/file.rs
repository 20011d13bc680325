//! Bytes from the file system and from standard input, never more than the limit.

use std::fs::{File, FileType, Metadata};
use std::io::Read;
use std::path::Path;

use crate::error::{Error, Result};

use super::{MAX_BYTES, too_large};

/// Reads a file whole. Directories, devices and pipes (also behind a symbolic link) are refused, a missing file is
/// not found, and one larger than [`MAX_BYTES`] is a limit, hit before it is read.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    let name = path.display().to_string();
    let metadata = regular(path)?;
    if metadata.len() > MAX_BYTES as u64 {
        return Err(too_large(&name));
    }
    let file = File::open(path).map_err(|error| Error::unreadable(&name, &error))?;
    read_limited(file, &name)
}

/// What is known of a regular file; anything else is refused.
pub(super) fn regular(path: &Path) -> Result<Metadata> {
    let name = path.display().to_string();
    // Asked before opening: opening a pipe would wait for its writer.
    let metadata = std::fs::metadata(path).map_err(|error| Error::unreadable(&name, &error))?;
    if metadata.is_file() { Ok(metadata) } else { Err(not_a_file(&name, metadata.file_type())) }
}

/// Reads standard input, or another stream, to its end.
pub fn read_stdin_limited(reader: impl Read) -> Result<Vec<u8>> {
    read_limited(reader, "-")
}

fn read_limited(reader: impl Read, name: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader
        .take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Error::unreadable(name, &error))?;
    if bytes.len() > MAX_BYTES { Err(too_large(name)) } else { Ok(bytes) }
}

/// The refusal of something that is not a regular file.
fn not_a_file(name: &str, found: FileType) -> Error {
    if found.is_dir() {
        return Error::rejected("not_a_file", format!("'{name}' is a directory")).hint("name one file in it");
    }
    Error::rejected("not_a_file", format!("'{name}' is {}, not a file", special_kind(found)))
        .hint("'-' reads standard input")
}

#[cfg(unix)]
fn special_kind(found: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    if found.is_fifo() {
        "a pipe"
    } else if found.is_socket() {
        "a socket"
    } else {
        "a device"
    }
}

#[cfg(not(unix))]
fn special_kind(_found: FileType) -> &'static str {
    "a device"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn a_file_is_read_whole() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("релиз.txt");
        std::fs::write(&path, b"a\xFF\0b").unwrap();
        assert_eq!(read_bytes(&path).unwrap(), b"a\xFF\0b");
    }

    #[test]
    fn a_missing_file_is_not_found_by_its_path() {
        let error = read_bytes(Path::new("no/such/readout.txt")).unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::NotFound, "no_such_file"));
        assert!(error.message.contains("'no/such/readout.txt'"));
    }

    #[test]
    fn a_directory_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let error = read_bytes(dir.path()).unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Rejected, "not_a_file"));
        assert!(error.message.ends_with("is a directory"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_device_is_refused_without_reading_it() {
        let dir = tempfile::tempdir().unwrap();
        let link = dir.path().join("readout.txt");
        std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
        let error = read_bytes(&link).unwrap_err();
        assert!(error.message.ends_with("is a device, not a file"), "{error}");
    }

    #[test]
    fn a_file_beyond_the_limit_is_refused_before_it_is_read() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("big.txt");
        File::create(&path).unwrap().set_len(MAX_BYTES as u64 + 1).unwrap();
        assert_eq!(read_bytes(&path).unwrap_err().code, "too_large");
    }

    #[test]
    fn an_endless_stream_ends_at_the_limit() {
        let error = read_stdin_limited(std::io::repeat(b'a')).unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Limit, "too_large"));
        assert_eq!(read_stdin_limited(b"agreed".as_slice()).unwrap(), b"agreed");
    }
}
