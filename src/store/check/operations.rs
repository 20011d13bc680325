//! `operations`: the chain of the operation log, and that it ends where the numbering says.

use super::Report;
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::store::log::tables::TABLES;
use crate::store::operation;

pub(super) fn check(query: &dyn Query, report: &mut Report) -> Result<()> {
    for message in operation::verify(query)? {
        report.error(None, message);
    }
    if operation::head(query)?.id == 0 {
        report
            .error(None, "there is no operation: the database was not made whole, or its log was taken away");
    }
    let rows = TABLES.iter().map(|kept| Statement::new(ROWS).bind("table", kept.table));
    let log =
        ["operation", "change"].map(|table| Statement::new(format!("{LOG}\"{table}\"")).bind("table", table));
    for statement in rows.chain(log) {
        compare(query, &statement, report)?;
    }
    Ok(())
}

/// Compares the last number that SQLite keeps of a table with the last one that the log knows. Both go up
/// together and never down.
fn compare(query: &dyn Query, last: &Statement, report: &mut Report) -> Result<()> {
    query.stream(last, &mut |row| {
        let (table, logged) = (row.get::<String>("name")?, row.get::<i64>("logged")?);
        match row.get::<i64>("kept") {
            Ok(kept) if kept == logged => {}
            Ok(kept) if kept > logged => {
                let message = format!(
                    "{table}: numbers up to {kept} were given, and the log ends at {logged}: \
                                       what came after was cut off"
                );
                report.error(None, message);
            }
            _ => report
                .error(None, format!("{table}: the last number kept in sqlite_sequence is not {logged}")),
        }
        Ok(())
    })
}

const ROWS: &str = "
SELECT :table AS name,
       coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = :table), 0) AS kept,
       coalesce((SELECT max(row_id) FROM change WHERE table_name = :table), 0) AS logged";

const LOG: &str = "
SELECT :table AS name,
       coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = :table), 0) AS kept,
       coalesce(max(id), 0) AS logged
FROM ";

#[cfg(test)]
mod tests {
    use super::super::fixture::Ground;

    fn messages(sql: &str) -> Vec<String> {
        let ground = Ground::with_history();
        ground.tamper(sql);
        ground.found("operations").into_iter().map(|(_, message)| message).collect()
    }

    #[test]
    fn an_operation_that_was_rewritten_is_found() {
        let sql = "UPDATE operation SET recorded_by = 'eve' WHERE id = 3";
        assert_eq!(messages(sql), ["operation 3 was altered after it was recorded"]);
    }

    #[test]
    fn a_change_that_was_rewritten_is_found() {
        let sql =
            "UPDATE change SET after = replace(after, 'Kazakhstan', 'Uzbekistan') WHERE operation_id = 3";
        assert_eq!(messages(sql), ["the recorded changes of operation 3 are not those that it made"]);
    }

    #[test]
    fn an_operation_that_was_taken_out_is_found() {
        let sql = "DELETE FROM change WHERE operation_id = 3; DELETE FROM operation WHERE id = 3";
        assert_eq!(messages(sql)[0], "operation 4 does not follow the one before it");
    }

    #[test]
    fn newest_operations_that_were_cut_off_are_found_by_the_numbers_that_they_gave() {
        let found = messages(
            "CREATE TEMP TABLE cut AS SELECT max(id) AS id FROM operation;
             DELETE FROM link; DELETE FROM change WHERE operation_id = (SELECT id FROM cut);
             DELETE FROM operation WHERE id = (SELECT id FROM cut)",
        );
        let of = |table: &str| {
            found.iter().any(|m| m.starts_with(table) && m.ends_with("what came after was cut off"))
        };
        assert_eq!(
            (found.len(), of("link"), of("operation"), of("change")),
            (3, true, true, true),
            "{found:?}"
        );
    }

    #[test]
    fn a_numbering_that_was_set_back_or_spoilt_is_found() {
        for (table, value) in [("note", "0"), ("party", "'abc'"), ("operation", "-5")] {
            let found = messages(&format!("UPDATE sqlite_sequence SET seq = {value} WHERE name = '{table}'"));
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(found[0].starts_with(&format!("{table}: the last number kept")), "{found:?}");
        }
    }

    #[test]
    fn a_database_without_its_first_operation_is_found() {
        let found = messages(
            "DELETE FROM change; DELETE FROM operation; DELETE FROM sqlite_sequence WHERE name IN ('change', 'operation')",
        );
        assert!(found[0].starts_with("there is no operation"), "{found:?}");
    }
}
