//! `status`: the histories obey the status rules, and what the present statuses need is there.

use chrono::NaiveDate;

use super::Report;
use crate::db::{Query, Row, Statement};
use crate::error::Result;
use crate::model::reference::Sort;
use crate::model::rules::{Standing, is_met, rule_of};
use crate::model::vocabulary::{Move, Status};
use crate::store::status::facts::gather;

pub(super) fn check(query: &dyn Query, report: &mut Report) -> Result<()> {
    // The event with which the run of the present status began, of the commitment that is being read.
    let mut began: Option<Event> = None;
    query.stream(&Statement::new(IN_FORCE), &mut |row| {
        let event = read(row)?;
        if let Some(done) = began.take_if(|b| b.commitment != event.commitment) {
            judge_needs(query, &done, report)?;
        }
        judge_move(began.as_ref(), &event, report);
        if began.as_ref().is_none_or(|b| b.standing != event.standing) {
            began = Some(event);
        }
        Ok(())
    })?;
    began.map_or(Ok(()), |done| judge_needs(query, &done, report))
}

const IN_FORCE: &str = "
SELECT e.id, e.commitment_id, e.status, e.is_open, e.move, e.effective_on, e.override_rule, e.rationale, c.made_on
FROM standing_in_force AS f
JOIN status_event AS e ON e.id = f.id
JOIN commitment AS c ON c.id = e.commitment_id
ORDER BY e.commitment_id, e.effective_on, e.recorded_at, e.id";

/// A status event in force.
struct Event {
    id: i64,
    commitment: i64,
    standing: Standing,
    movement: Move,
    effective_on: NaiveDate,
    made_on: NaiveDate,
    override_rule: Option<String>,
    rationale: Option<String>,
}

fn read(row: &Row) -> Result<Event> {
    Ok(Event {
        id: row.get("id")?,
        commitment: row.get("commitment_id")?,
        standing: (row.parse("status")?, row.get("is_open")?),
        movement: row.parse("move")?,
        effective_on: row.get("effective_on")?,
        made_on: row.get("made_on")?,
        override_rule: row.get("override_rule")?,
        rationale: row.get("rationale")?,
    })
}

/// Judges an event after the one before it in force; none before the first.
fn judge_move(before: Option<&Event>, event: &Event, report: &mut Report) {
    let Event { id, standing: (status, _), effective_on, made_on, .. } = event;
    let record = Some(Sort::Commitment.of(event.commitment).to_string());
    let is_first = *status == Status::NotAssessed;
    match before {
        None if !is_first => {
            report.error(record.clone(), format!("its first status is {status} (S-{id}), not not_assessed"));
        }
        Some(_) if is_first => {
            report.error(record.clone(), format!("S-{id} takes it back to not_assessed"));
        }
        Some(before) if leaves_closed(before, event) => {
            let (old, _) = before.standing;
            let message =
                format!("S-{id} takes it from {old}, which is closed, to {status} without reopening it");
            report.error(record.clone(), message);
        }
        _ => {}
    }
    if effective_on < made_on {
        let message = format!("S-{id} took effect on {effective_on}, before it was made ({made_on})");
        report.error(record, message);
    }
}

/// Whether a closed commitment moves by something that is neither a reopening nor a correction.
fn leaves_closed(before: &Event, event: &Event) -> bool {
    let (_, was_open) = before.standing;
    !was_open
        && before.standing != event.standing
        && !matches!(event.movement, Move::Reopening | Move::Correction)
}

/// Judges whether what the present status rests on still bears it, where its rule was not overridden. Later
/// records may take that away (a page that is now said to contradict, a deadline that moved): no mistake, but
/// somebody should look.
fn judge_needs(query: &dyn Query, event: &Event, report: &mut Report) -> Result<()> {
    let (status, _) = event.standing;
    let Some(rule) = rule_of(status).filter(|_| event.override_rule.is_none()) else { return Ok(()) };
    let facts = gather(query, event.commitment, event.effective_on)?;
    if !is_met(status, event.effective_on, &facts, event.rationale.as_deref()) {
        let message = format!(
            "its basis has changed since: it is {status} by S-{}, which needs {}; review it",
            event.id, rule.needs
        );
        report.warning(Some(Sort::Commitment.of(event.commitment).to_string()), message);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::Severity;
    use super::super::fixture::{Ground, status_of};
    use crate::model::vocabulary::{Relation, Status};
    use crate::store::{evidence, status};

    fn found(sql: &str) -> Vec<(String, String)> {
        let ground = Ground::with_history();
        ground.tamper(sql);
        ground.found("status")
    }

    fn one(message: &str) -> Vec<(String, String)> {
        vec![("C-1".to_owned(), message.to_owned())]
    }

    #[test]
    fn a_first_status_that_is_another_is_found() {
        assert_eq!(
            found("UPDATE status_event SET status = 'stalled' WHERE id = 1"),
            one("its first status is stalled (S-1), not not_assessed")
        );
    }

    #[test]
    fn a_commitment_that_went_back_to_not_assessed_is_found() {
        assert_eq!(
            found("UPDATE status_event SET status = 'not_assessed', is_open = 1 WHERE id = 4"),
            one("S-4 takes it back to not_assessed")
        );
    }

    #[test]
    fn a_closed_commitment_that_moved_without_reopening_is_found() {
        let slipped_in = |how: &str, reason: &str| {
            found(&format!(
                "INSERT INTO status_event (uid, commitment_id, status, is_open, move, effective_on, override_rule,
                                           reason, recorded_at, recorded_by)
                 VALUES ('x', 1, 'in_progress', 1, '{how}', '2026-05-01', NULL, '{reason}',
                         '2026-05-01T12:00:00.000Z', 'eve')"
            ))
        };
        assert_eq!(
            slipped_in("change", ""),
            one("S-5 takes it from fulfilled, which is closed, to in_progress without reopening it")
        );
        assert_eq!(slipped_in("reopening", "news"), []);
    }

    #[test]
    fn a_status_before_the_commitment_was_made_is_found() {
        assert_eq!(
            found("UPDATE commitment SET made_on = '2026-03-15' WHERE id = 1"),
            [
                one("S-1 took effect on 2026-01-10, before it was made (2026-03-15)"),
                one("S-3 took effect on 2026-03-01, before it was made (2026-03-15)"),
                // The page on which S-4 rests is of 1 March.
                one(
                    "its basis has changed since: it is fulfilled by S-4, which needs supporting evidence since it \
                     was made, other than the release of origin and restatements; review it"
                ),
            ]
            .concat()
        );
    }

    #[test]
    fn a_status_whose_evidence_no_longer_bears_it_out_is_a_warning() {
        let mut ground = Ground::with_history();
        ground.write("2026-05-10", |d| evidence::bear(d, 1, 1, Relation::Context));
        let findings = ground.findings("status");
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].severity, findings[0].record.as_deref()), (Severity::Warning, Some("C-1")));
        assert_eq!(
            findings[0].message,
            "its basis has changed since: it is fulfilled by S-4, which needs \
             supporting evidence since it was made, other than the release of origin and restatements; review it"
        );
    }

    #[test]
    fn an_overridden_rule_is_no_finding() {
        let mut ground = Ground::with_history();
        let mut stalled = status_of(Some(Status::InProgress));
        stalled.override_rule = Some("needs_step".to_owned());
        stalled.reason = Some("told by phone".to_owned());
        ground.write("2026-05-10", |d| status::record(d, &[2], &stalled).map(drop));
        assert_eq!(ground.found("status"), []);
    }
}
