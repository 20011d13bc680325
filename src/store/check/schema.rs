//! `schema`: the objects of the database are those of this program's schema.

use super::Report;
use crate::db::Query;
use crate::db::schema::{Difference, What};
use crate::error::Result;
use crate::store::format::{differences, said};

pub(super) fn check(query: &dyn Query, report: &mut Report) -> Result<()> {
    let Some(differences) = differences(query)? else {
        report.warning(None, "the file is of a newer format: its rules cannot be compared by this program");
        return Ok(());
    };
    for difference in differences {
        if difference.what == What::Beside {
            report.warning(None, format!("{}; it touches nothing", said(&difference)));
        } else {
            report.error(None, said(&difference));
        }
    }
    Ok(())
}

/// Whether one of our views is another.
pub(super) fn views_are_changed(query: &dyn Query) -> Result<bool> {
    let is_view = |d: &Difference| d.what == What::Changed && d.sort == "view";
    Ok(differences(query)?.is_some_and(|all| all.iter().any(is_view)))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Ground, day};
    use super::super::{Severity, run};

    /// What the check finds after another program ran this, triggers and all.
    fn found(sql: &str) -> Vec<(Severity, String)> {
        let ground = Ground::with_history();
        ground.meddle(sql);
        ground.findings("schema").into_iter().map(|f| (f.severity, f.message)).collect()
    }

    fn error(message: &str) -> Vec<(Severity, String)> {
        vec![(Severity::Error, message.to_owned())]
    }

    #[test]
    fn a_rule_that_was_dropped_is_found() {
        let sql = "DROP TRIGGER rule_quote_stands";
        assert_eq!(found(sql), error("the trigger 'rule_quote_stands' is missing"));
    }

    #[test]
    fn a_trigger_that_was_planted_is_found() {
        let sql = "CREATE TRIGGER evil BEFORE INSERT ON note BEGIN SELECT RAISE(IGNORE); END";
        let message = "the trigger 'evil' is none of onrecord's and acts on what it writes";
        assert_eq!(found(sql), error(message));
    }

    #[test]
    fn a_view_that_was_replaced_is_found_and_no_check_reads_it() {
        let ground = Ground::with_history();
        ground.meddle(
            "DROP VIEW standing_in_force; CREATE VIEW standing_in_force AS SELECT * FROM status_in_force
             WHERE (WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c) > 0",
        );
        let findings = run(ground.query(), &[], day("2026-06-01")).unwrap();
        let not_made = "not made, for it reads views, and one of them was changed";
        assert_eq!(findings[0].message, "the view 'standing_in_force' is not as onrecord makes it");
        assert!(findings[1..].iter().all(|f| f.message == not_made), "{findings:?}");
    }

    #[test]
    fn what_somebody_keeps_beside_is_a_warning() {
        let message = "the table 'mine' is none of onrecord's; it touches nothing";
        assert_eq!(found("CREATE TABLE mine (id)"), [(Severity::Warning, message.to_owned())]);
    }

    #[test]
    fn a_newer_format_cannot_be_compared() {
        let message = "the file is of a newer format: its rules cannot be compared by this program";
        let sql = "PRAGMA user_version = 1999; DROP TRIGGER rule_quote_stands";
        assert_eq!(found(sql), [(Severity::Warning, message.to_owned())]);
    }
}
