//! What describes a commitment and can be put right, as it is now.

use chrono::NaiveDate;

use super::commitment;
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::vocabulary::{CommitmentKind, Priority, RoleKind, Strength};

/// The values that an edit may change, and the words, which it may not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Description {
    /// Short title.
    pub title: String,
    /// The words of its origin.
    pub quote: Option<String>,
    /// What sort of undertaking.
    pub kind: CommitmentKind,
    /// How hard it binds.
    pub strength: Strength,
    /// When it was made.
    pub made_on: NaiveDate,
    /// Names of parties with their roles.
    pub parties: Vec<(RoleKind, String)>,
    /// Codes of topics.
    pub topics: Vec<String>,
    /// Its condition.
    pub condition: Option<String>,
    /// What would show that it is met.
    pub success_test: Option<String>,
    /// How urgent.
    pub priority: Priority,
    /// The analyst who owns it.
    pub owner: Option<String>,
    /// Own review interval, in days.
    pub review_days: Option<i64>,
}

/// The description of a commitment.
///
/// # Errors
/// `no_commitment`.
pub fn of(query: &dyn Query, id: i64) -> Result<Description> {
    let rows = query.query(&Statement::new(DESCRIPTION).bind("id", id))?;
    let Some(row) = rows.first() else { return Err(commitment::missing(query, id)?) };
    let parties = query.query(&Statement::new(PARTIES).bind("id", id))?;
    let topics = query.query(&Statement::new(TOPICS).bind("id", id))?;
    Ok(Description {
        title: row.get("title")?,
        quote: row.get("quote")?,
        kind: row.parse("kind")?,
        strength: row.parse("strength")?,
        made_on: row.get("made_on")?,
        parties: parties.map(|row| Ok((row.parse("role")?, row.get("name")?)))?,
        topics: topics.map(|row| row.get("code"))?,
        condition: row.get("condition")?,
        success_test: row.get("success_test")?,
        priority: row.parse("priority")?,
        owner: row.get("owner")?,
        review_days: row.get("review_days")?,
    })
}

const DESCRIPTION: &str = "
SELECT c.title, a.quote, c.kind, c.strength, c.made_on, c.condition, c.success_test, c.priority, c.owner,
       c.review_days
FROM commitment AS c
LEFT JOIN attestation AS a ON a.commitment_id = c.id AND a.kind = 'origin'
WHERE c.id = :id
ORDER BY a.id";

const PARTIES: &str = "
SELECT o.role, coalesce(p.short_name, p.name) AS name
FROM role AS o
JOIN party AS p ON p.id = o.party_id
WHERE o.commitment_id = :id
ORDER BY o.id";

const TOPICS: &str = "
SELECT t.code
FROM commitment_topic AS c
JOIN topic AS t ON t.id = c.topic_id
WHERE c.commitment_id = :id
ORDER BY c.id";
