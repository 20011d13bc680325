//! The ZIP archive around a Word file, opened within limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::super::decode::decode;
use super::{broken, hostile};
use crate::error::{Error, Result};

/// The largest size of one part once decompressed, in bytes (100 MiB).
pub const MAX_PART: u64 = 100 * 1024 * 1024;

/// How many files an archive may hold.
const MAX_FILES: usize = 20_000;

/// An open archive.
pub struct Package<'a> {
    name: &'a str,
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Package<'a> {
    /// Opens the archive of a file; `name` stands in the errors.
    pub fn open(name: &'a str, bytes: &'a [u8]) -> Result<Self> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(name, &error))?;
        if archive.len() > MAX_FILES {
            return Err(hostile(name, &format!("is an archive of more than {MAX_FILES} files")));
        }
        Ok(Self { name, archive })
    }

    /// The text of a part, or nothing where there is none.
    pub fn part(&mut self, part: &str) -> Result<Option<String>> {
        let file = match self.archive.by_name(part) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(refused(self.name, &error)),
        };
        let mut bytes = Vec::new();
        file.take(MAX_PART + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| broken(self.name, &format!("'{part}' cannot be unpacked ({error})")))?;
        if bytes.len() as u64 > MAX_PART {
            let limit = MAX_PART / (1024 * 1024);
            return Err(hostile(self.name, &format!("unpacks to more than {limit} MiB")));
        }
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(error) => decode(error.as_bytes(), None)
                .map(|decoded| Some(decoded.text))
                .map_err(|_| broken(self.name, &format!("'{part}' is not text"))),
        }
    }
}

/// The refusal of an archive that cannot be opened.
fn refused(name: &str, error: &ZipError) -> Error {
    match error {
        ZipError::UnsupportedArchive(what) if *what == ZipError::PASSWORD_REQUIRED => encrypted(name),
        ZipError::InvalidPassword => encrypted(name),
        _ => broken(name, &error.to_string()),
    }
}

fn encrypted(name: &str) -> Error {
    Error::rejected("encrypted_file", format!("'{name}' is encrypted"))
        .hint("open it with its password, save it without one, and add that")
}
