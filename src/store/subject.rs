//! Records as a person is reminded of them: reference, title, how they stand.

use chrono::NaiveDate;

use super::commitment;
use crate::db::{Query, Row, Statement};
use crate::error::Result;
use crate::model::date::due_label;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{Precision, Status};

/// A commitment in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// `C-1`
    pub r#ref: Ref,
    /// Short title.
    pub title: String,
    /// Its status now.
    pub status: Status,
    /// Since when.
    pub since_on: NaiveDate,
    /// Its due date as precise as it was given.
    pub due: Option<String>,
    /// What would show that it is met.
    pub success_test: Option<String>,
}

impl Subject {
    /// `C-1 Joint training school: in progress since 2025-07-01, due 2026; met when the school is open`.
    pub fn told(&self) -> String {
        let due = self.due.as_ref().map(|due| format!(", due {due}")).unwrap_or_default();
        let test = self.success_test.as_ref().map(|test| format!("; met when: {test}")).unwrap_or_default();
        format!("{} {}: {} since {}{due}{test}", self.r#ref, self.title, self.status.label(), self.since_on)
    }
}

/// The commitments of these numbers, in the order given.
///
/// # Errors
/// `no_commitment`: one is not there.
pub fn commitments(query: &dyn Query, ids: &[i64]) -> Result<Vec<Subject>> {
    let wanted = serde_json::Value::from(ids.to_vec()).to_string();
    let found = query.query(&Statement::new(SUBJECTS).bind("ids", wanted))?.map(read)?;
    match ids.iter().find(|id| !found.iter().any(|subject| subject.r#ref.id == **id)) {
        Some(id) => Err(commitment::missing(query, *id)?),
        None => Ok(found),
    }
}

/// What a form is about: one commitment on the rest of the line, several below it, and how many more there are.
///
/// # Errors
/// `no_commitment`: one is not there.
pub fn told(query: &dyn Query, ids: &[i64]) -> Result<String> {
    const NAMED: usize = 5;
    let subjects = commitments(query, &ids[..ids.len().min(NAMED)])?;
    if let [one] = subjects.as_slice() {
        return Ok(format!(" {}", one.told()));
    }
    let lines = subjects.iter().map(|subject| format!("\n  {}", subject.told())).collect::<String>();
    let more = match ids.len().checked_sub(NAMED) {
        Some(more @ 1..) => format!("\n  and {more} more"),
        _ => String::new(),
    };
    Ok(format!(" {} commitments:{lines}{more}", ids.len()))
}

const SUBJECTS: &str = "
SELECT c.id, c.title, c.success_test, s.status, s.since_on, s.due_on, s.due_precision
FROM json_each(:ids) AS j
CROSS JOIN commitment AS c ON c.id = j.value
CROSS JOIN commitment_state AS s ON s.commitment_id = c.id
ORDER BY j.key";

fn read(row: &Row) -> Result<Subject> {
    let due_on: Option<NaiveDate> = row.get("due_on")?;
    let precision: Option<Precision> = row.parse_optional("due_precision")?;
    Ok(Subject {
        r#ref: Sort::Commitment.of(row.get("id")?),
        title: row.get("title")?,
        status: row.parse("status")?,
        since_on: row.get("since_on")?,
        due: due_on.zip(precision).map(|(on, precision)| due_label(on, precision)),
        success_test: row.get("success_test")?,
    })
}
