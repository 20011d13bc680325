//! `state`: the state kept of each commitment is what its events say, by the schema and by the model.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::Report;
use crate::db::{Query, Row, Statement, Value};
use crate::error::Result;
use crate::model::fold::Casebook;
use crate::model::reference::Sort;
use crate::model::state::State;
use crate::store::ledger::{Scope, load};

pub(super) fn check(query: &dyn Query, today: NaiveDate, report: &mut Report) -> Result<()> {
    let mut kept = HashMap::new();
    query.stream(&Statement::new(KEPT), &mut |row| {
        kept.insert(row.get::<i64>("commitment_id")?, row.clone());
        Ok(())
    })?;
    by_schema(query, &kept, report)?;
    by_model(query, today, &kept, report)?;
    query.stream(&Statement::new(WITHOUT), &mut |row| {
        report.error(reference(row.get("id")?), "no state is kept of it");
        Ok(())
    })
}

fn reference(commitment: i64) -> Option<String> {
    Some(Sort::Commitment.of(commitment).to_string())
}

/// Compares with `commitment_state_folded`, the definition.
fn by_schema(query: &dyn Query, kept: &HashMap<i64, Row>, report: &mut Report) -> Result<()> {
    let mut defined = 0;
    query.stream(&Statement::new(FOLDED), &mut |row| {
        let id = row.get("commitment_id")?;
        let Some(kept) = kept.get(&id) else { return Ok(()) };
        defined += 1;
        let columns = row.columns().iter().map(String::as_str);
        let fields = columns.zip(row.values().iter().cloned()).collect::<Vec<_>>();
        let differences = differences(kept, &fields)?;
        if !differences.is_empty() {
            report.error(reference(id), format!("its state is not what its events say: {differences}"));
        }
        Ok(())
    })?;
    if defined < kept.len() {
        report.error(None, format!("{} states are kept of no events", kept.len() - defined));
    }
    Ok(())
}

/// Compares with the fold of the model, which reports use.
fn by_model(
    query: &dyn Query,
    today: NaiveDate,
    kept: &HashMap<i64, Row>,
    report: &mut Report,
) -> Result<()> {
    // It may be tomorrow already where something was recorded.
    let day = today.checked_add_days(Days::new(1)).unwrap_or(today);
    let ledger = load(query, Scope::All, None)?;
    let casebook = Casebook::new(&ledger);
    for case in casebook.cases() {
        let id = case.commitment.id;
        match (casebook.state(case, day), kept.get(&id)) {
            (Some(state), Some(kept)) => {
                let differences = differences(kept, &fields(&state))?;
                if !differences.is_empty() {
                    report.error(
                        reference(id),
                        format!("folded for {day} it has another state: {differences}"),
                    );
                }
            }
            (None, Some(_)) => {
                report.error(reference(id), format!("folded for {day} it has no state, and one is kept"));
            }
            // What is not kept is found by looking for commitments without a state.
            (_, None) => {}
        }
    }
    Ok(())
}

/// Where a kept state differs from what it should be, in words.
fn differences(kept: &Row, expected: &[(&str, Value)]) -> Result<String> {
    let mut differences = Vec::new();
    for (column, value) in expected {
        let held = kept.value(column)?;
        if held != value {
            differences.push(format!("{column} is {} and should be {}", show(held), show(value)));
        }
    }
    Ok(differences.join(", "))
}

/// A value in a message.
pub(super) fn show(value: &Value) -> String {
    match value {
        Value::Null => "empty".to_owned(),
        Value::Integer(i) => format!("'{i}'"),
        Value::Real(r) => format!("'{r}'"),
        Value::Text(text) => format!("'{text}'"),
        Value::Blob(bytes) => format!("{} bytes", bytes.len()),
    }
}

/// A state under the column names of `commitment_state`; when it was last touched is no part of a fold.
fn fields(state: &State) -> [(&'static str, Value); 17] {
    [
        ("commitment_id", state.commitment.into()),
        ("kind", state.kind.as_str().into()),
        ("priority", state.priority.as_str().into()),
        ("review_days", state.review_days.into()),
        ("made_on", state.made_on.into()),
        ("status", state.status.as_str().into()),
        ("is_open", state.is_open.into()),
        ("since_on", state.since_on.into()),
        ("status_event_id", state.status_event.into()),
        ("due_on", state.due_on.into()),
        ("due_precision", state.due_precision.map(|p| p.as_str()).into()),
        ("due_basis", state.due_basis.map(|b| b.as_str()).into()),
        ("last_reviewed_on", state.last_reviewed_on.into()),
        ("last_evidence_on", state.last_evidence_on.into()),
        ("decided_on", state.decided_on.into()),
        ("evidence_count", state.evidence_count.into()),
        ("restatement_count", state.restatement_count.into()),
    ]
}

macro_rules! states {
    ($from:literal) => {
        concat!(
            "
SELECT commitment_id, kind, priority, review_days, made_on, status, is_open, since_on, status_event_id, due_on,
       due_precision, due_basis, last_reviewed_on, last_evidence_on, decided_on, evidence_count,
       restatement_count, last_touched_at
FROM ",
            $from,
            "
ORDER BY commitment_id"
        )
    };
}

const KEPT: &str = states!("commitment_state");
const FOLDED: &str = states!("commitment_state_folded");

const WITHOUT: &str = "
SELECT c.id
FROM commitment AS c
WHERE NOT EXISTS (SELECT 1 FROM commitment_state AS s WHERE s.commitment_id = c.id)
ORDER BY c.id";

#[cfg(test)]
mod tests {
    use super::super::fixture::{Ground, day};
    use super::super::run;
    use crate::model::vocabulary::Status;

    #[test]
    fn a_kept_state_that_was_altered_is_found_by_the_schema_and_by_the_model() {
        let ground = Ground::with_history();
        ground.tamper("UPDATE commitment_state SET status = 'stalled', is_open = 1 WHERE commitment_id = 1");
        let differences =
            "status is 'stalled' and should be 'fulfilled', is_open is '1' and should be '0'".to_owned();
        assert_eq!(
            ground.found("state"),
            [
                ("C-1".to_owned(), format!("its state is not what its events say: {differences}")),
                ("C-1".to_owned(), format!("folded for 2026-06-02 it has another state: {differences}")),
            ]
        );
    }

    #[test]
    fn a_review_leaves_a_state_that_is_in_order() {
        let mut ground = Ground::with_history();
        ground.status("2026-05-20", 1, Status::Fulfilled, Vec::new());
        assert_eq!(ground.found("state"), []);
    }

    #[test]
    fn an_event_that_was_slipped_in_is_found() {
        let ground = Ground::with_history();
        ground.tamper(
            "INSERT INTO search (uid, commitment_id, searched_on, place, found, recorded_at, recorded_by)
             VALUES ('x', 2, '2026-05-20', 'nowhere', 0, '2026-05-20T12:00:00.000Z', 'eve')",
        );
        let found = ground.found("state");
        assert_eq!(found.len(), 2);
        assert!(
            found[1].1.contains("last_reviewed_on is '2026-03-02' and should be '2026-05-20'"),
            "{found:?}"
        );
    }

    #[test]
    fn a_state_that_is_not_kept_is_found_and_so_is_one_of_nothing() {
        let ground = Ground::with_history();
        ground.tamper("DELETE FROM commitment_state WHERE commitment_id = 2");
        assert_eq!(ground.found("state"), [("C-2".to_owned(), "no state is kept of it".to_owned())]);
        let ground = Ground::with_history();
        ground.tamper("UPDATE commitment_state SET commitment_id = 9 WHERE commitment_id = 2");
        let messages = ground.found("state").into_iter().map(|(_, message)| message).collect::<Vec<_>>();
        assert_eq!(messages, ["1 states are kept of no events", "no state is kept of it"]);
    }

    #[test]
    fn a_state_of_the_future_is_found() {
        let ground = Ground::with_history();
        let found = run(ground.query(), &["state".to_owned()], day("2026-03-15")).unwrap();
        assert!(found[0].message.contains("status is 'fulfilled' and should be 'in_progress'"), "{found:?}");
    }

    #[test]
    fn what_is_dated_tomorrow_was_recorded_where_it_is_tomorrow() {
        let ground = Ground::with_history();
        assert_eq!(run(ground.query(), &["state".to_owned()], day("2026-03-31")).unwrap(), []);
    }
}
