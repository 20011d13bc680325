//! `status`: closing statuses that had to wait for a second reader, and did not.

use super::Report;
use crate::db::{Query, Row, Statement};
use crate::error::Result;
use crate::model::person;
use crate::model::reference::Sort;
use crate::store::settings::SECOND_READER;

/// Judges by what held when each was recorded: the setting and the priority, as the operation log has them.
pub(super) fn check(query: &dyn Query, report: &mut Report) -> Result<()> {
    let settings = query.query(&Statement::new(SETTINGS).bind("key", SECOND_READER))?;
    let settings = settings.map(|row| Ok((row.get::<String>("recorded_at")?, row.get::<bool>("is_on")?)))?;
    let Some((first, _)) = settings.iter().find(|(_, is_on)| *is_on) else { return Ok(()) };
    let closings = query.query(&Statement::new(CLOSINGS).bind("first", first.as_str()))?;
    for row in &closings.rows {
        let proposed_by = row.get::<Option<String>>("proposed_by")?;
        let confirmed_by = row.get::<String>("recorded_by")?;
        if proposed_by.is_some_and(|by| !person::is_same(&by, &confirmed_by)) {
            continue;
        }
        let at = row.get::<String>("recorded_at")?;
        let was_on = settings.iter().take_while(|(since, _)| *since < at).last().is_some_and(|(_, on)| *on);
        if was_on && was_high(query, row.get("commitment_id")?, &at)? {
            found(row, report)?;
        }
    }
    Ok(())
}

// A setting that was taken away by an undo is off again.
const SETTINGS: &str = "
SELECT o.recorded_at, coalesce(json_extract(ch.after, '$.value'), 'off') = 'on' AS is_on
FROM change AS ch
JOIN operation AS o ON o.id = ch.operation_id
WHERE ch.table_name = 'setting'
  AND ch.row_id IN (SELECT made.row_id FROM change AS made
                    WHERE made.table_name = 'setting' AND json_extract(made.after, '$.key') = :key)
ORDER BY ch.id";

const CLOSINGS: &str = "
SELECT e.id, e.commitment_id, e.status, e.recorded_at, e.recorded_by, r.recorded_by AS proposed_by
FROM standing_in_force AS f
JOIN status_event AS e ON e.id = f.id
LEFT JOIN second_reading_end AS x ON x.status_event_id = e.id
LEFT JOIN second_reading AS r ON r.id = x.second_reading_id
WHERE e.is_open = 0
  AND e.recorded_at > :first
ORDER BY e.commitment_id, e.id";

fn was_high(query: &dyn Query, commitment: i64, at: &str) -> Result<bool> {
    let priority = Statement::new(PRIORITY).bind("id", commitment).bind("at", at);
    let rows = query.query(&priority)?;
    Ok(rows.first().map(|row| row.get::<String>("priority")).transpose()?.is_some_and(|p| p == "high"))
}

const PRIORITY: &str = "
SELECT json_extract(ch.after, '$.priority') AS priority
FROM change AS ch
JOIN operation AS o ON o.id = ch.operation_id
WHERE ch.table_name = 'commitment' AND ch.row_id = :id AND o.recorded_at <= :at
  AND json_extract(ch.after, '$.priority') IS NOT NULL
ORDER BY ch.id DESC LIMIT 1";

fn found(row: &Row, report: &mut Report) -> Result<()> {
    let (id, status, by) =
        (row.get::<i64>("id")?, row.get::<String>("status")?, row.get::<String>("recorded_by")?);
    let message = format!(
        "S-{id} closed it as {status} on the word of {by} alone, while second_reader was on; let another person look"
    );
    report.warning(Some(Sort::Commitment.of(row.get("commitment_id")?).to_string()), message);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::Severity;
    use super::super::fixture::{Ground, intent, status_of};
    use crate::model::vocabulary::{Priority, Status};
    use crate::store::commitment_edit::{self, CommitmentEdit};
    use crate::store::undo::undo;
    use crate::store::{Intent, settings, status};

    /// A commitment of high priority, and the setting on.
    fn guarded() -> Ground {
        let mut ground = Ground::with_history();
        let high = CommitmentEdit { priority: Some(Priority::High), ..CommitmentEdit::default() };
        ground.write("2026-05-03", |d| commitment_edit::edit(d, 2, &high));
        ground.write("2026-05-04", |d| settings::set_second_reader(d, true));
        ground
    }

    const SLIPPED_IN: &str = "
INSERT INTO status_event (uid, commitment_id, status, is_open, move, effective_on, recorded_at, recorded_by)
VALUES ('x', 2, 'not_verifiable', 0, 'change', '2026-05-05', '2026-05-05T12:00:00.000Z', 'eve')";

    fn alone(ground: &Ground) -> usize {
        ground.found("status").iter().filter(|(_, message)| message.contains("alone")).count()
    }

    #[test]
    fn a_closing_status_that_nobody_confirmed_while_it_was_asked_for_is_a_warning() {
        let ground = guarded();
        ground.tamper(SLIPPED_IN);
        let found = ground.findings("status");
        let found = found.iter().find(|f| f.message.contains("alone")).unwrap();
        assert_eq!((found.severity, found.record.as_deref()), (Severity::Warning, Some("C-2")));
        assert!(found.message.starts_with("S-5 closed it as not_verifiable on the word of eve alone"));
    }

    #[test]
    fn what_was_closed_before_the_setting_or_after_it_or_with_another_priority_is_none() {
        let mut off = guarded();
        off.write("2026-05-04", |d| settings::set_second_reader(d, false));
        off.tamper(SLIPPED_IN);
        assert_eq!(alone(&off), 0);
        let mut undone = guarded();
        undone.write("2026-05-04", undo);
        undone.tamper(SLIPPED_IN);
        assert_eq!(alone(&undone), 0);
        let mut normal = guarded();
        let usual = CommitmentEdit { priority: Some(Priority::Normal), ..CommitmentEdit::default() };
        normal.write("2026-05-04", |d| commitment_edit::edit(d, 2, &usual));
        normal.tamper(SLIPPED_IN);
        assert_eq!(alone(&normal), 0);
    }

    #[test]
    fn what_a_second_person_confirmed_is_none() {
        let mut ground = guarded();
        let mut closed = status_of(Some(Status::NotVerifiable));
        closed.note = Some("nothing could be observed".to_owned());
        let waits = ground.write("2026-05-05", |d| status::record(d, &[2], &closed));
        assert!(waits[0].waits);
        let second = Intent { by: "ben".to_owned(), ..intent("2026-05-06") };
        let confirmed = ground.store.write(&second, |d| status::confirm(d, 2)).unwrap();
        assert_eq!(confirmed.proposed_by.as_deref(), Some("ana"));
        assert_eq!(ground.found("status"), []);
        assert_eq!(ground.found("log"), []);
        assert_eq!(ground.found("state"), []);
    }
}
