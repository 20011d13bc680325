//! `file`: what the database engine itself can say of the file.

use super::Report;
use crate::db::{Query, Statement};
use crate::error::Result;

pub(super) fn check(query: &dyn Query, report: &mut Report) -> Result<()> {
    query.stream(&Statement::new("PRAGMA integrity_check"), &mut |row| {
        let message = row.get::<String>("integrity_check")?;
        if message != "ok" {
            report.error(None, message);
        }
        Ok(())
    })?;
    query.stream(&Statement::new("PRAGMA foreign_key_check"), &mut |row| {
        let (table, parent) = (row.get::<String>("table")?, row.get::<String>("parent")?);
        let which = row.get::<Option<i64>>("rowid")?.map_or_else(String::new, |id| format!(" {id}"));
        report.error(None, format!("{table}{which} names a row of '{parent}' that is not there"));
        Ok(())
    })?;
    query.stream(&Statement::new("PRAGMA journal_mode"), &mut |row| {
        if row.get::<String>("journal_mode")? == "wal" {
            report.warning(
                None,
                "another program left it in WAL mode: a copy of the file alone may lack the newest records; \
                 the next write puts it back",
            );
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Ground;

    #[test]
    fn a_row_that_names_nothing_is_found() {
        let ground = Ground::with_history();
        ground.tamper("UPDATE role SET party_id = 99 WHERE id = 2");
        let message = "role 2 names a row of 'party' that is not there";
        assert_eq!(ground.found("file"), [(String::new(), message.to_owned())]);
    }

    #[test]
    fn a_file_in_wal_mode_is_a_warning_until_the_next_write() {
        let mut ground = Ground::with_history();
        ground.meddle("PRAGMA journal_mode = WAL");
        assert!(ground.found("file")[0].1.starts_with("another program left it in WAL mode"));
        ground.due("2026-05-20", 2, "2026-12-31");
        assert_eq!(ground.found("file"), []);
    }

    #[test]
    fn a_value_that_a_rule_of_its_column_forbids_is_found() {
        let ground = Ground::with_history();
        ground.tamper("PRAGMA ignore_check_constraints = ON; UPDATE search SET found = -1");
        assert_eq!(ground.found("file")[0].1, "CHECK constraint failed in search");
    }

    #[test]
    fn an_index_that_lost_a_row_is_found() {
        let ground = Ground::with_history();
        ground.tamper(
            "CREATE TABLE decoy (x); PRAGMA writable_schema = ON;
             UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'decoy')
             WHERE name = 'role_by_party'",
        );
        assert!(!ground.found("file").is_empty());
    }
}
