//! `operations`: the chain of the operation log.

use super::Report;
use crate::db::Query;
use crate::error::Result;
use crate::store::operation;

pub(super) fn check(query: &dyn Query, report: &mut Report) -> Result<()> {
    for message in operation::verify(query)? {
        report.error(None, message);
    }
    Ok(())
}

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
        assert_eq!(messages(sql), ["operation 4 does not follow the one before it"]);
    }
}
