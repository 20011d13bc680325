//! `dates`: nothing is dated after it was recorded, nothing recorded after today, nothing due before it was made.

use chrono::{Days, NaiveDate};

use super::Report;
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::reference::Sort;

pub(super) fn check(query: &dyn Query, today: NaiveDate, report: &mut Report) -> Result<()> {
    // Tomorrow has begun somewhere on Earth.
    let begun = today.checked_add_days(Days::new(2)).unwrap_or(today);
    query.stream(&Statement::new(AHEAD).bind("begun", begun.to_string()), &mut |row| {
        let (id, at) = (row.get::<i64>("id")?, row.get::<String>("recorded_at")?);
        report.error(
            None,
            format!("operation {id} was recorded at {at}, and today is {today}: a clock was wrong"),
        );
        Ok(())
    })?;
    query.stream(&Statement::new(FUTURE), &mut |row| {
        let record = row.get::<String>("record")?;
        let (what, day) = (row.get::<String>("what")?, row.get::<String>("day")?);
        let message = format!(
            "{what} {day}, which was in the future when that was recorded ({})",
            row.get::<String>("at")?
        );
        report.error(Some(record), message);
        Ok(())
    })?;
    query.stream(&Statement::new(DUE_EARLY), &mut |row| {
        let record = Sort::Commitment.of(row.get("commitment_id")?).to_string();
        let (due, made) = (row.get::<String>("due_on")?, row.get::<String>("made_on")?);
        report.warning(Some(record), format!("it is due on {due}, before it was made ({made})"));
        Ok(())
    })
}

const AHEAD: &str = "SELECT id, recorded_at FROM operation WHERE recorded_at >= :begun ORDER BY id";

// A day may be tomorrow's by the clock of UTC: somewhere on Earth it has begun.
const FUTURE: &str = "
SELECT 'C' AS letter, id AS number, 'C-' || id AS record, 'it was made on' AS what, made_on AS day, updated_at AS at
FROM commitment WHERE made_on > date(updated_at, '+1 day')
UNION ALL
SELECT 'C', commitment_id, 'C-' || commitment_id, 'its words are of', stated_on, recorded_at
FROM attestation WHERE stated_on > date(recorded_at, '+1 day')
UNION ALL
SELECT 'D', id, 'D-' || id, 'it took effect on', effective_on, recorded_at
FROM deadline_event WHERE effective_on > date(recorded_at, '+1 day')
UNION ALL
SELECT 'E', id, 'E-' || id, 'it is dated', dated_on, recorded_at
FROM evidence WHERE dated_on > date(recorded_at, '+1 day')
UNION ALL
SELECT 'L', id, 'L-' || id, 'somebody looked on', searched_on, recorded_at
FROM search WHERE searched_on > date(recorded_at, '+1 day')
UNION ALL
SELECT 'S', id, 'S-' || id, 'it took effect on', effective_on, recorded_at
FROM status_event WHERE effective_on > date(recorded_at, '+1 day')
ORDER BY letter, number, what";

const DUE_EARLY: &str = "
SELECT n.commitment_id, d.due_on, c.made_on
FROM current_event AS n
JOIN deadline_event AS d ON d.id = n.deadline_event_id
JOIN commitment AS c ON c.id = n.commitment_id
WHERE d.due_on < c.made_on
ORDER BY n.commitment_id";

#[cfg(test)]
mod tests {
    use super::super::Severity;
    use super::super::fixture::Ground;

    #[test]
    fn what_is_dated_after_it_was_recorded_is_found_in_every_table() {
        let ground = Ground::with_history();
        ground.tamper(
            "PRAGMA ignore_check_constraints = ON;
             UPDATE commitment SET made_on = '2027-01-01' WHERE id = 1;
             UPDATE attestation SET stated_on = '2027-01-01' WHERE id = 2;
             UPDATE deadline_event SET effective_on = '2027-01-01';
             UPDATE evidence SET dated_on = '2027-01-01';
             UPDATE search SET searched_on = '2027-01-01';
             UPDATE status_event SET effective_on = '2027-01-01' WHERE id = 3",
        );
        let found = ground.found("dates");
        let records = found.iter().map(|(record, _)| record.as_str()).collect::<Vec<_>>();
        assert_eq!(records, ["C-1", "C-2", "D-1", "E-1", "L-1", "S-3"]);
        assert_eq!(
            found[0].1,
            "it was made on 2027-01-01, which was in the future when that was recorded (2026-01-10T12:00:00.001Z)"
        );
    }

    #[test]
    fn what_was_recorded_under_a_clock_that_ran_ahead_is_found() {
        let mut ground = Ground::with_history();
        let last = crate::store::operation::head(ground.query()).unwrap().id;
        ground.looked("2026-06-02", 2);
        assert_eq!(ground.found("dates"), []);
        ground.looked("2026-06-03", 2);
        let message = format!(
            "operation {} was recorded at 2026-06-03T12:00:00.000Z, and today is 2026-06-01: a clock was wrong",
            last + 2
        );
        assert_eq!(ground.found("dates"), [(String::new(), message)]);
    }

    #[test]
    fn the_day_after_is_not_the_future_everywhere() {
        let ground = Ground::with_history();
        ground.tamper("UPDATE search SET searched_on = '2026-03-03'");
        assert_eq!(ground.found("dates"), []);
        ground.tamper("UPDATE search SET searched_on = '2026-03-04'");
        assert_eq!(ground.found("dates").len(), 1);
    }

    #[test]
    fn a_due_date_before_the_commitment_was_made_is_a_warning() {
        let mut ground = Ground::with_history();
        ground.tamper("UPDATE deadline_event SET due_on = '2026-01-09'");
        let findings = ground.findings("dates");
        assert_eq!(findings[0].message, "it is due on 2026-01-09, before it was made (2026-01-10)");
        assert_eq!((findings.len(), findings[0].severity), (1, Severity::Warning));
        ground.due("2026-05-20", 2, "2026-12-31");
        assert_eq!(ground.findings("dates"), []);
    }
}
