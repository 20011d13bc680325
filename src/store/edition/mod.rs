//! Editions: reports that were issued, with all that is needed to make them again.
//!
//! An edition holds no figures. It names what it was made from (month, as-of day, known-at time, filters, the
//! newest operation it knows) and the SHA-256 of each part and of each file that it was written to.

mod damaged;
mod filters;
mod issue;
mod read;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::model::date::format_moment;
use crate::model::filter::{Filter, Said};
use crate::model::reference::Ref;
use crate::model::vocabulary::ReportKind;

pub use damaged::{Damaged, Listed};
pub use issue::{NewEdition, Plan, add_files, issue, plan};
pub use read::{before, find_file, list, show};

/// The version of this program, as editions and their files keep it.
pub const PROGRAM_VERSION: &str = env!("CARGO_PKG_VERSION");

/// An issued report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edition {
    /// `X-3`
    pub r#ref: Ref,
    /// Which report.
    pub report: ReportKind,
    /// The month, `2025-07`, or the as-of day of a follow-up report.
    pub subject: String,
    /// 1, 2 … of one report, subject and filters.
    pub number: i64,
    /// The edition whose figures it revises.
    pub previous: Option<Ref>,
    /// The filters in words; empty for all commitments.
    pub filters: Vec<Said>,
    /// The as-of day.
    pub as_of: NaiveDate,
    /// Follow-up: evidence is new from this day on.
    pub since: Option<NaiveDate>,
    /// What was recorded later is not in it.
    #[serde(serialize_with = "stored")]
    pub known_at: DateTime<Utc>,
    /// The number of the newest operation that it knows.
    pub operation: i64,
    /// The hash of that operation: the digest of the data.
    pub digest: String,
    /// The version of the program that made it.
    pub program_version: String,
    /// The version of the database's format then.
    pub schema_version: i64,
    /// The language of its own words where it was issued.
    pub language: String,
    /// Who issued it.
    pub recorded_by: String,
    /// When it was issued.
    #[serde(serialize_with = "stored")]
    pub recorded_at: DateTime<Utc>,
    /// What it was written to, in order of freezing.
    pub files: Vec<EditionFile>,
    /// SHA-256 of each part of its data, by the part's name in JSON.
    pub parts: BTreeMap<String, String>,
    /// The filters as ids and dates; none for all commitments.
    #[serde(skip)]
    pub filter: Option<Filter>,
}

/// What an edition looked like in one language and format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditionFile {
    /// The language of its own words.
    pub language: String,
    /// `json`, `docx` …
    pub format: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// How many bytes.
    pub byte_count: i64,
    /// Of a web page in a template of the house: SHA-256 of that template without a report.
    pub template_sha256: Option<String>,
    /// The version of the program that wrote it.
    pub program_version: String,
    /// Who froze it.
    pub recorded_by: String,
    /// When.
    #[serde(serialize_with = "stored")]
    pub recorded_at: DateTime<Utc>,
}

/// A file that is to be frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// The language of its own words.
    pub language: String,
    /// `json`, `docx` …
    pub format: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// How many bytes.
    pub byte_count: usize,
    /// Of a web page in a template of the house: SHA-256 of that template without a report.
    pub template_sha256: Option<String>,
}

/// An instant in the form in which the database keeps it.
fn stored<S: serde::Serializer>(at: &DateTime<Utc>, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_str(&format_moment(*at))
}
