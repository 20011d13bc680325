//! What came of making issued editions again.

use serde::Serialize;

use crate::model::reference::Ref;
use crate::model::vocabulary::ReportKind;

/// Editions made again, and files looked up by their bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// The editions.
    pub editions: Vec<VerifiedEdition>,
    /// The editions that cannot be read or made again.
    pub damaged: Vec<DamagedEdition>,
    /// The files.
    pub files: Vec<KnownFile>,
}

/// An edition that cannot be read or made again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DamagedEdition {
    /// `X-3`.
    pub edition: Ref,
    /// A sentence.
    pub why: String,
}

/// One edition made again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerifiedEdition {
    /// `X-3`.
    pub edition: Ref,
    /// Which report.
    pub report: ReportKind,
    /// The month or the as-of day.
    pub subject: String,
    /// Its number.
    pub number: i64,
    /// Whether everything is as it was issued.
    pub intact: bool,
    /// Whether the history up to its known-at time has the digest that it had.
    pub digest_intact: bool,
    /// The parts of its data that differ, by their names in JSON.
    pub parts: Vec<String>,
    /// Its files, in order of freezing.
    pub files: Vec<VerifiedFile>,
    /// The version of the program that issued it.
    pub program_version: String,
    /// The version of this program.
    pub made_with: String,
}

/// One file made again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerifiedFile {
    /// The language of its own words.
    pub language: String,
    /// `json`, `docx` …
    pub format: String,
    /// SHA-256 of what was issued.
    pub frozen_sha256: String,
    /// SHA-256 of what was made now; none where it cannot be made.
    pub made_sha256: Option<String>,
    /// How it differs; none where it is the same byte for byte.
    pub differs: Option<Differing>,
    /// The version of the program that wrote it.
    pub program_version: String,
}

/// How a file differs from what was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Differing {
    /// Other bytes.
    Bytes,
    /// This build of the program does not write that format or language.
    CannotBeMade,
    /// It was written into a page of the house, which was not given, or is another one now.
    NeedsTemplate,
}

/// A file, and the edition that it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KnownFile {
    /// Its path as given.
    pub file: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// The edition; none where its bytes are those of no edition.
    pub edition: Option<Ref>,
    /// Which report.
    pub report: Option<ReportKind>,
    /// The month or the as-of day.
    pub subject: Option<String>,
    /// The edition's number.
    pub number: Option<i64>,
    /// The language of its fixed words.
    pub language: Option<String>,
    /// Its format.
    pub format: Option<String>,
}
