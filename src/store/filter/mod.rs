//! Filters as people type them: resolved into a [`crate::model::filter::Filter`], described, asked in SQL.

mod describe;
mod flag;
mod resolve;
pub(super) mod sql;

pub use describe::describe;
pub use resolve::resolve;
pub use sql::to_sql;

/// The filters as typed. Of one filter, several values are alternatives; words of a closed list and references
/// may stand in one value with commas between (`in_progress,ongoing`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// Statuses; `open` and `closed` stand for all of their kind.
    pub status: Vec<String>,
    /// Bound parties, each with all parties below it.
    pub by: Vec<String>,
    /// Parties in any role, each with all parties below it.
    pub party: Vec<String>,
    /// Issuers of the release in which it was first stated, each with all parties below it.
    pub issuer: Vec<String>,
    /// Topics, each with all topics below it.
    pub topic: Vec<String>,
    /// Kinds.
    pub kind: Vec<String>,
    /// Strengths.
    pub strength: Vec<String>,
    /// Releases that attest it.
    pub release: Vec<String>,
    /// Due in a period.
    pub due: Option<String>,
    /// Made in a period.
    pub made: Option<String>,
    /// Last recorded in a period.
    pub updated: Option<String>,
    /// Follow-up flags.
    pub flag: Vec<String>,
    /// Silent for more than `90d`, `12w` or `90` days.
    pub stale: Option<String>,
    /// Without any evidence.
    pub no_evidence: bool,
    /// Words of its title, condition, success test or quotes.
    pub text: Option<String>,
    /// Owners.
    pub owner: Vec<String>,
    /// Priorities.
    pub priority: Vec<String>,
}

/// The values of a filter over a closed list, cut at commas.
fn cut(given: &[String]) -> impl Iterator<Item = &str> {
    given.iter().flat_map(|value| value.split(',')).map(str::trim)
}
