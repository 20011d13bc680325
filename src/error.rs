//! Errors are data: what kind, which code, what happened to what, and the next safe step.
//!
//! The text is lower case and names its subject in quotes; `hint` says what to do next and never holds a
//! complete destructive command. Only `main` prints one and turns its [`Kind`] into the exit code.

use std::fmt;
use std::io::{self, ErrorKind};
use std::num::NonZeroU32;

/// The outcome classes; each is one exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Something failed that is nobody's input: a disk, a pipe, a bug (exit 1).
    Failed,
    /// The command line does not make sense (exit 2).
    Usage,
    /// No such record, release, party, database (exit 3).
    NotFound,
    /// The input was understood and refused: a rule, a limit of the domain, an unreadable file (exit 4).
    Rejected,
    /// Another process holds the database: try again (exit 5).
    Busy,
    /// A check found something (exit 6).
    Finding,
    /// A limit of time, rows or size was hit (exit 7).
    Limit,
    /// Done in part: some rows were left out (exit 8).
    Partial,
    /// Not our database, or newer than this program (exit 9).
    Foreign,
    /// Somebody pressed Ctrl-C at a question (exit 130, as where the signal itself ends the program).
    Interrupted,
}

impl Kind {
    /// The process exit code, as documented in the README.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Failed => 1,
            Self::Usage => 2,
            Self::NotFound => 3,
            Self::Rejected => 4,
            Self::Busy => 5,
            Self::Finding => 6,
            Self::Limit => 7,
            Self::Partial => 8,
            Self::Foreign => 9,
            Self::Interrupted => 130,
        }
    }
}

/// One error: kind, stable code, message, and the next safe step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// Decides the exit code.
    pub kind: Kind,
    /// A stable word for programs, such as `quote_not_in_release`.
    pub code: &'static str,
    /// What happened, to what, where.
    pub message: String,
    /// The next safe step, if there is one.
    pub hint: Option<String>,
    /// The place in a statement: its byte, counted from 1 so that every error stays small.
    pub(crate) at: Option<NonZeroU32>,
}

/// The result of everything in this crate that can fail.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error of the given kind, without a hint.
    pub fn new(kind: Kind, code: &'static str, message: impl Into<String>) -> Self {
        Self { kind, code, message: message.into(), hint: None, at: None }
    }

    /// A failure that is nobody's input (exit 1).
    pub fn failed(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Kind::Failed, code, message)
    }

    /// A command line that does not make sense (exit 2).
    pub fn usage(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, code, message)
    }

    /// Something named that does not exist (exit 3).
    pub fn not_found(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Kind::NotFound, code, message)
    }

    /// Input that was understood and refused (exit 4).
    pub fn rejected(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Kind::Rejected, code, message)
    }

    /// A limit that was hit (exit 7).
    pub fn limit(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Kind::Limit, code, message)
    }

    /// A file that could not be opened or read, as the system says why.
    pub fn unreadable(file: &str, error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => {
                Self::not_found("no_such_file", format!("there is no file '{file}'"))
                    .hint("check the path; '-' reads standard input")
            }
            ErrorKind::PermissionDenied => {
                Self::rejected("unreadable_file", format!("'{file}' may not be read: permission denied"))
                    .hint("check the file's permissions")
            }
            _ => Self::failed("unreadable_file", format!("'{file}' could not be read: {error}")),
        }
    }

    /// The same error with the byte of the statement at which it is wrong, from 0.
    #[must_use]
    pub fn at_byte(mut self, byte: usize) -> Self {
        self.at = u32::try_from(byte).ok().and_then(|byte| NonZeroU32::new(byte.checked_add(1)?));
        self
    }

    /// The byte of the statement at which it is wrong, from 0, where that is known: for those who show the place.
    pub fn byte(&self) -> Option<usize> {
        usize::try_from(self.at?.get() - 1).ok()
    }

    /// The same error with the next safe step.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn why_a_file_cannot_be_read_decides_the_exit_code() {
        for (cause, kind, hint) in [
            (ErrorKind::NotFound, Kind::NotFound, true),
            (ErrorKind::NotADirectory, Kind::NotFound, true),
            (ErrorKind::PermissionDenied, Kind::Rejected, true),
            (ErrorKind::Other, Kind::Failed, false),
        ] {
            let error = Error::unreadable("all.jsonl", &cause.into());
            assert_eq!((error.kind, error.hint.is_some()), (kind, hint), "{cause}: {error}");
            assert!(error.message.contains("'all.jsonl'"), "{error}");
        }
    }
}
