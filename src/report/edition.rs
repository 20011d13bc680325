//! How a report names the edition that it is, and the one before it.

use serde::Serialize;

use crate::model::reference::Ref;

/// The edition as which a report is issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditionMark {
    /// `X-3`, the reference by which it is made again.
    pub edition: Ref,
    /// 1, 2 … of the same report, month or as-of day, and filters.
    pub number: i64,
    /// The edition whose figures it revises, if there is one.
    pub previous: Option<EarlierMark>,
}

/// An earlier edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EarlierMark {
    /// `X-1`.
    pub edition: Ref,
    /// Its number.
    pub number: i64,
    /// Its month, `2025-07`, or its as-of day.
    pub subject: String,
    /// What was recorded later was not in it; an instant as the database keeps it.
    pub known_at: String,
}
