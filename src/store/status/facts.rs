//! The facts that the status rules judge: the events in force, the evidence, the searches.

use chrono::NaiveDate;

use crate::db::{Query, Statement};
use crate::error::{Error, Result};
use crate::model::rules::{Between, Facts, Item, Look, Standing, judge_after};
use crate::model::vocabulary::{Move, Relation};
use crate::store::evidence::Held;

/// A status event in force.
#[derive(Debug, Clone)]
pub(in crate::store) struct InForce {
    pub(in crate::store) id: i64,
    pub(in crate::store) standing: Standing,
    pub(in crate::store) movement: Move,
    pub(in crate::store) effective_on: NaiveDate,
}

/// The events in force of a commitment, reviews among them, in order of (effective date, recorded time).
pub(in crate::store) fn history(query: &dyn Query, commitment: i64) -> Result<Vec<InForce>> {
    query.query(&Statement::new(HISTORY).bind("id", commitment))?.map(|row| {
        Ok(InForce {
            id: row.get("id")?,
            standing: (row.parse("status")?, row.get("is_open")?),
            movement: row.parse("move")?,
            effective_on: row.get("effective_on")?,
        })
    })
}

const HISTORY: &str = "
SELECT id, status, is_open, move, effective_on
FROM status_in_force
WHERE commitment_id = :id
ORDER BY effective_on, recorded_at, id";

/// Takes the event that is to be corrected out of a history; returns it with the place where it stood among those
/// that are no reviews.
pub(in crate::store) fn take_out(
    history: &mut Vec<InForce>,
    reference: &str,
    event: i64,
) -> Result<(InForce, usize)> {
    let Some(at) = history.iter().position(|e| e.id == event) else {
        return Err(Error::rejected(
            "bad_correction",
            format!("S-{event} is not a status event in force of {reference}"),
        )
        .hint(format!(
            "'onrecord history {reference}' lists them; a corrected one is answered by its correction"
        )));
    };
    if history[at].movement == Move::First || at == 0 {
        return Err(Error::rejected(
            "first_status",
            format!("S-{event} is the first status of {reference} and stays"),
        )
        .hint("if the commitment's date is wrong: 'onrecord edit REF --made-on DATE'"));
    }
    let place = history[..at].iter().filter(|e| e.movement != Move::Review).count();
    Ok((history.remove(at), place))
}

/// Judges the gap that an event taken out leaves at its place, unless its correction stands in it: on `on`, after
/// all of that day; none when nothing is put in its place.
pub(in crate::store) fn judge_gap(
    history: &[InForce],
    reference: &str,
    at: usize,
    on: Option<NaiveDate>,
) -> Result<()> {
    let filled = on.is_some_and(|on| history.partition_point(|e| e.effective_on <= on) == at);
    let before = at.checked_sub(1).and_then(|i| history.get(i));
    match (before, history.get(at)) {
        (Some(before), Some(after)) if !filled => {
            judge_after(reference, before.standing, Some((after.id, after.standing, after.movement)))
        }
        _ => Ok(()),
    }
}

/// Refuses a correction that would stand after a closing event other than the one it corrects: it would reopen the
/// commitment without saying so.
pub(in crate::store) fn judge_place(
    history: &[InForce],
    reference: &str,
    at: usize,
    on: NaiveDate,
) -> Result<()> {
    let place = history.partition_point(|e| e.effective_on <= on);
    match place.checked_sub(1).and_then(|i| history.get(i)) {
        Some(before) if place != at && !before.standing.1 => Err(Error::rejected(
            "closed",
            format!("{reference} is closed as {} by S-{}, before {on}", before.standing.0, before.id),
        )
        .hint(format!("correct S-{} where that was wrong, or give an earlier --on", before.id))),
        _ => Ok(()),
    }
}

/// What an event of day `on` would stand between.
pub(in crate::store) fn between(history: &[InForce], on: NaiveDate) -> Result<Between> {
    let at = history.partition_point(|e| e.effective_on <= on);
    let before = at.checked_sub(1).and_then(|i| history.get(i)).ok_or_else(|| {
        Error::failed("no_first_status", "the commitment has no first status").hint("run 'onrecord check'")
    })?;
    let after = history.get(at).map(|e| (e.id, e.standing, e.movement));
    Ok(Between { before: before.standing, after })
}

/// Gathers what the rules need to know of a commitment; its deadline is the one in force on day `on`.
pub(in crate::store) fn gather(query: &dyn Query, commitment: i64, on: NaiveDate) -> Result<Facts> {
    let evidence = query.query(&Statement::new(EVIDENCE).bind("id", commitment))?.map(|row| {
        Ok(Item {
            id: row.get("evidence_id")?,
            dated_on: row.get("dated_on")?,
            relation: row.parse("relation")?,
            is_statement: row.get("is_statement")?,
            is_older: row.get("is_older")?,
        })
    })?;
    let looks = query.query(&Statement::new(SEARCHES).bind("id", commitment))?;
    let searches = looks.map(|r| Ok(Look { on: r.get("searched_on")?, is_empty: r.get("is_empty")? }))?;
    let rows = query.query(&Statement::new(OTHERS).bind("id", commitment).bind("on", on))?;
    let Some(row) = rows.first() else { return Ok(Facts { evidence, searches, ..Facts::default() }) };
    Ok(Facts {
        evidence,
        searches,
        due_on: row.get("due_on")?,
        has_successor: row.get("has_successor")?,
        has_withdrawal: row.get("has_withdrawal")?,
    })
}

/// An evidence item that is being attached, as the rules see it. Where nobody named its relation it is the usual one
/// of the status, or a restatement where it only says the words again.
pub(in crate::store) fn item(
    query: &dyn Query,
    commitment: i64,
    made_on: NaiveDate,
    held: &Held,
    named: Option<Relation>,
    usual: Relation,
) -> Result<Item> {
    let is_statement = match held.release {
        None => false,
        Some(release) => {
            let statement = Statement::new(IS_STATEMENT).bind("id", commitment).bind("release", release);
            query.query(&statement)?.first().map_or(Ok(false), |row| row.get("is_statement"))?
        }
    };
    let relation = named.unwrap_or(if is_statement { Relation::Restates } else { usual });
    let is_older = held.dated_on < made_on;
    Ok(Item { id: held.id, dated_on: held.dated_on, relation, is_statement, is_older })
}

const EVIDENCE: &str = "
SELECT b.evidence_id, b.dated_on, b.relation,
       EXISTS (SELECT 1 FROM attestation AS a
               JOIN release_version AS v ON v.id = a.release_version_id
               WHERE a.commitment_id = b.commitment_id AND v.release_id = e.release_id
                 AND a.kind IN ('origin', 'restatement')) AS is_statement,
       b.dated_on < c.made_on AS is_older
FROM bearing_in_force AS b
JOIN evidence AS e ON e.id = b.evidence_id
JOIN commitment AS c ON c.id = b.commitment_id
WHERE b.commitment_id = :id
ORDER BY b.id";

const IS_STATEMENT: &str = "
SELECT EXISTS (SELECT 1 FROM attestation AS a
               JOIN release_version AS v ON v.id = a.release_version_id
               WHERE a.commitment_id = :id AND v.release_id = :release
                 AND a.kind IN ('origin', 'restatement')) AS is_statement";

const SEARCHES: &str = "
SELECT searched_on, found = 0 AS is_empty
FROM search
WHERE commitment_id = :id
ORDER BY searched_on, id";

const OTHERS: &str = "
SELECT (SELECT d.due_on FROM deadline_event AS d
        WHERE d.commitment_id = :id AND d.effective_on <= :on
        ORDER BY d.effective_on DESC, d.recorded_at DESC, d.id DESC LIMIT 1) AS due_on,
       EXISTS (SELECT 1 FROM link AS l
               WHERE (l.to_id = :id AND l.kind = 'supersedes')
                  OR (l.from_id = :id AND l.kind = 'duplicates')) AS has_successor,
       EXISTS (SELECT 1 FROM attestation AS a
               WHERE a.commitment_id = :id AND a.kind = 'withdrawal') AS has_withdrawal
FROM commitment AS c
WHERE c.id = :id";
