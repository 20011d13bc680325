//! Statuses that rows tell.

use chrono::NaiveDate;

use super::evidence::find;
use crate::db::Statement;
use crate::error::Result;
use crate::model::reference::{Ref, Sort};
use crate::model::rules;
use crate::model::vocabulary::{Relation, Status};
use crate::store::Draft;
use crate::store::evidence::{self, Given, NewEvidence};
use crate::store::note;
use crate::store::status::{self, NewStatus};

/// What a row says of the status of a commitment.
#[derive(Debug, Clone)]
pub struct StatusRow {
    /// The status; none where the row names evidence alone.
    pub status: Option<Status>,
    /// Since when; `None` is the day of the evidence, else today.
    pub on: Option<NaiveDate>,
    /// Evidence named by reference or address.
    pub given: Vec<Given>,
    /// Evidence told in words.
    pub told: Option<NewEvidence>,
    /// The day of the evidence.
    pub dated_on: Option<NaiveDate>,
    /// Rationale.
    pub note: Option<String>,
    /// Why it is opened again.
    pub reopened: Option<String>,
    /// Why a status is taken whose rule is not met.
    pub overridden: Option<String>,
}

/// Gives a commitment the status of a row, unless it has it; returns the event where one was recorded. The row's remark is
/// its rationale, else a note.
///
/// Without a day the current status is what counts; with one an event of that status and day.
pub fn status(draft: &mut Draft<'_>, id: i64, row: &StatusRow) -> Result<Option<Ref>> {
    let mut given = row.given.clone();
    if let Some(told) = &row.told {
        let item = match find(draft.query(), told)? {
            Some(item) => item,
            None => evidence::add(draft, told)?.id,
        };
        draft.settle()?;
        given.push(Given::Item(item));
    }
    let on = row.dated_on.or(row.on).unwrap_or(draft.today());
    evidence::ensure_all(draft, &given, row.dated_on, on)?;
    draft.settle()?;
    // That nobody has looked is how every commitment begins, whatever day a list gives it.
    let is_new = |status: &Status| *status != Status::NotAssessed;
    let held = Statement::new(HELD)
        .bind("id", id)
        .bind("status", Status::NotAssessed.as_str())
        .bind("on", None::<String>);
    let is_assessed = draft.query().query(&held)?.first().is_none();
    let Some(status) = row.status.filter(|status| is_new(status) || is_assessed) else {
        bear(draft, id, row, &given, Relation::Context)?;
        return remark(draft, id, row.note.as_deref()).map(|()| None);
    };
    let held = Statement::new(HELD).bind("id", id).bind("status", status.as_str()).bind("on", row.on);
    if draft.query().query(&held)?.first().is_some() {
        bear(draft, id, row, &given, rules::usual_relation(status))?;
        return remark(draft, id, row.note.as_deref()).map(|()| None);
    }
    let rule = rules::rule_of(status).filter(|_| row.overridden.is_some());
    let new = NewStatus {
        status: Some(status),
        on: row.on.or(row.dated_on),
        evidence: given,
        relation: None,
        dated_on: row.dated_on,
        note: row.note.clone(),
        reason: row.reopened.clone().or_else(|| row.overridden.clone()),
        reopen: row.reopened.is_some(),
        close: false,
        corrects: None,
        override_rule: rule.map(|rule| rule.name.to_owned()),
    };
    let recorded = status::record(draft, &[id], &new)?;
    Ok(recorded.first().and_then(|recorded| recorded.r#ref))
}

// With a day: that event. Without: what is current.
const HELD: &str = "
SELECT e.id FROM status_in_force AS e
WHERE :on IS NOT NULL AND e.commitment_id = :id AND e.status = :status AND e.effective_on = :on
UNION ALL
SELECT s.commitment_id FROM commitment_state AS s
WHERE :on IS NULL AND s.commitment_id = :id AND s.status = :status
ORDER BY 1 LIMIT 1";

/// Keeps what a row remarks where no status takes it as its rationale: as a note, unless the commitment has those words.
///
/// # Errors
/// Those of writing.
pub fn remark(draft: &mut Draft<'_>, id: i64, body: Option<&str>) -> Result<()> {
    let Some(body) = body.map(str::trim).filter(|body| !body.is_empty()) else { return Ok(()) };
    let said = Statement::new(REMARKED).bind("id", id).bind("body", body);
    if draft.query().query(&said)?.first().is_none() {
        note::add(draft, Sort::Commitment.of(id), body)?;
    }
    Ok(())
}

const REMARKED: &str = "
SELECT id FROM note WHERE subject = 'commitment' AND subject_id = :id AND body = :body
UNION ALL
SELECT id FROM status_event WHERE commitment_id = :id AND rationale = :body
ORDER BY 1 LIMIT 1";

/// Evidence without a new status: what is recorded of its bearing stays.
fn bear(draft: &mut Draft<'_>, id: i64, row: &StatusRow, given: &[Given], relation: Relation) -> Result<()> {
    let on = row.dated_on.or(row.on).unwrap_or(draft.today());
    for item in evidence::ensure_all(draft, given, row.dated_on, on)? {
        draft.settle()?;
        if evidence::relation(draft.query(), item.id, id)?.is_none() {
            evidence::bear(draft, item.id, id, relation)?;
        }
    }
    Ok(())
}
