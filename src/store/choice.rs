//! Records to choose from, each in a line: what is typed on the command line, and what a person knows it by.

use chrono::NaiveDate;

use crate::db::{Query, Row, Statement};
use crate::error::Result;
use crate::model::date::due_label;
use crate::model::reference::Sort;
use crate::model::vocabulary::{Precision, Status};

/// One record to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What names it on the command line: `C-42`.
    pub value: String,
    /// Its title or name.
    pub title: String,
    /// What else tells it apart.
    pub detail: String,
}

/// All commitments, the last recorded first.
pub fn commitments(query: &dyn Query) -> Result<Vec<Choice>> {
    query.query(&Statement::new(COMMITMENTS))?.map(|row: &Row| {
        let due_on: Option<NaiveDate> = row.get("due_on")?;
        let precision: Option<Precision> = row.parse_optional("due_precision")?;
        let due = due_on.zip(precision).map(|(on, precision)| format!(", due {}", due_label(on, precision)));
        Ok(Choice {
            value: Sort::Commitment.of(row.get("id")?).to_string(),
            title: row.get("title")?,
            detail: format!("{}{}", row.parse::<Status>("status")?.label(), due.unwrap_or_default()),
        })
    })
}

const COMMITMENTS: &str = "
SELECT c.id, c.title, s.status, s.due_on, s.due_precision
FROM commitment AS c
CROSS JOIN commitment_state AS s ON s.commitment_id = c.id
ORDER BY c.id DESC";

/// All releases, the last published first.
pub fn releases(query: &dyn Query) -> Result<Vec<Choice>> {
    query.query(&Statement::new(RELEASES))?.map(|row: &Row| {
        let facts = [row.get::<Option<String>>("issuer")?, row.get::<Option<String>>("published_on")?];
        Ok(Choice {
            value: Sort::Release.of(row.get("id")?).to_string(),
            title: row.get("title")?,
            detail: facts.into_iter().flatten().collect::<Vec<_>>().join(", "),
        })
    })
}

const RELEASES: &str = "
SELECT r.id, r.title, r.published_on, coalesce(i.short_name, i.name) AS issuer
FROM \"release\" AS r
LEFT JOIN party AS i ON i.id = r.issuer_id
ORDER BY coalesce(r.published_on, '') DESC, r.id DESC";

/// All evidence, the newest first.
pub fn evidence(query: &dyn Query) -> Result<Vec<Choice>> {
    query.query(&Statement::new(EVIDENCE))?.map(|row: &Row| {
        Ok(Choice {
            value: Sort::Evidence.of(row.get("id")?).to_string(),
            title: row.get("title")?,
            detail: row.get("dated_on")?,
        })
    })
}

const EVIDENCE: &str = "
SELECT id, title, dated_on
FROM evidence
ORDER BY dated_on DESC, id DESC";

/// All parties by name, those that were merged into others left out.
pub fn parties(query: &dyn Query) -> Result<Vec<Choice>> {
    query.query(&Statement::new(PARTIES))?.map(|row: &Row| {
        let others: Option<String> = row.get("others")?;
        Ok(Choice { value: row.get("name")?, title: String::new(), detail: others.unwrap_or_default() })
    })
}

const PARTIES: &str = "
SELECT p.name,
       (SELECT group_concat(n.name, ', ') FROM party_name AS n
        WHERE n.party_id = p.id AND n.name <> p.name) AS others
FROM party AS p
WHERE p.merged_into IS NULL
ORDER BY p.name, p.id";

/// All topics by code, in the order in which they were made.
pub fn topics(query: &dyn Query) -> Result<Vec<Choice>> {
    query.query(&Statement::new(TOPICS))?.map(|row: &Row| {
        Ok(Choice { value: row.get("code")?, title: row.get("title")?, detail: String::new() })
    })
}

const TOPICS: &str = "
SELECT code, title
FROM topic
ORDER BY id";
