//! Statuses that rows tell.

use chrono::NaiveDate;

use super::evidence::find;
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::reference::{Ref, Sort};
use crate::model::rules;
use crate::model::vocabulary::{Relation, Status};
use crate::store::Draft;
use crate::store::evidence::{self, Given, NewEvidence};
use crate::store::note;
use crate::store::second_reading;
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
    /// The row said this status when it was last imported: what is new is its evidence.
    pub is_said: bool,
}

/// What became of the status of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Took {
    /// An event was recorded.
    New(Ref),
    /// An event says so already.
    Held(Ref),
    /// There is no event: the row says no status, or it waits for a second reader.
    Nothing,
}

/// Gives a commitment the status of a row, unless it has it. The row's remark is its rationale, else a note.
///
/// Without a day the current status is what counts; with one an event of that status and day.
pub fn status(draft: &mut Draft<'_>, id: i64, row: &StatusRow) -> Result<Took> {
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
    let first = event(draft.query(), &held)?;
    let Some(status) = row.status.filter(|status| is_new(status) || first.is_none()) else {
        bear(draft, id, row, &given, Relation::Context)?;
        remark(draft, id, row.note.as_deref())?;
        return Ok(first.filter(|_| row.status.is_some()).map_or(Took::Nothing, Took::Held));
    };
    let held = Statement::new(HELD).bind("id", id).bind("status", status.as_str()).bind("on", row.on);
    let held = event(draft.query(), &held)?;
    let waits = second_reading::waiting_for(draft.query(), id)?;
    let waits = waits.is_some_and(|it| it.to == status && row.on.is_none_or(|on| on == it.effective_on));
    if held.is_some() || waits || row.is_said {
        bear(draft, id, row, &given, rules::usual_relation(status))?;
        remark(draft, id, row.note.as_deref())?;
        return Ok(held.map_or(Took::Nothing, Took::Held));
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
    Ok(recorded.first().and_then(|recorded| recorded.r#ref).map_or(Took::Nothing, Took::New))
}

fn event(query: &dyn Query, held: &Statement) -> Result<Option<Ref>> {
    let rows = query.query(held)?;
    rows.first().map(|row| row.get("id").map(|id| Sort::StatusEvent.of(id))).transpose()
}

// With a day: that event. Without: what is current.
const HELD: &str = "
SELECT e.id FROM status_in_force AS e
WHERE :on IS NOT NULL AND e.commitment_id = :id AND e.status = :status AND e.effective_on = :on
UNION ALL
SELECT s.status_event_id FROM commitment_state AS s
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
SELECT e.id FROM status_in_force AS f
JOIN status_event AS e ON e.id = f.id
WHERE f.commitment_id = :id AND e.rationale = :body
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
