//! What a statement may do: SQLite asks before it compiles each part of it.

use rusqlite::ffi;
use rusqlite::hooks::{AuthAction, TransactionOperation};

/// Pragmas that describe the schema; they may take a name.
const DESCRIBING: [&str; 7] = [
    "foreign_key_list",
    "index_info",
    "index_list",
    "index_xinfo",
    "table_info",
    "table_list",
    "table_xinfo",
];

/// Pragmas that answer one number and would set it if given a value. FTS5 needs `data_version`.
const ANSWERING: [&str; 3] = ["application_id", "data_version", "user_version"];

/// Functions that reach outside the statement, or hand out memory that has not been paid for (`zeroblob`).
/// Most are not built in; they are named so that a future build cannot let them in unnoticed.
const FORBIDDEN_FUNCTIONS: [&str; 10] = [
    "edit",
    "eval",
    "fsdir",
    "fts3_tokenizer",
    "icu_load_collation",
    "load_extension",
    "lsdir",
    "readfile",
    "writefile",
    "zeroblob",
];

/// Allows reading, or names what is refused.
pub(super) fn judge(action: &AuthAction<'_>) -> Result<(), String> {
    match action {
        AuthAction::Select | AuthAction::Read { .. } | AuthAction::Recursive => Ok(()),
        AuthAction::Function { function_name } if !is_in(&FORBIDDEN_FUNCTIONS, function_name) => Ok(()),
        AuthAction::Pragma { pragma_name, .. } if is_in(&DESCRIBING, pragma_name) => Ok(()),
        AuthAction::Pragma { pragma_name, pragma_value: None } if is_in(&ANSWERING, pragma_name) => Ok(()),
        refused => Err(name(refused)),
    }
}

fn is_in(names: &[&str], name: &str) -> bool {
    names.iter().any(|one| one.eq_ignore_ascii_case(name))
}

/// The refused action in the words of SQL. A change of the schema is first of all a write to SQLite's own
/// tables, and is refused as that.
fn name(action: &AuthAction<'_>) -> String {
    use AuthAction as A;
    const SCHEMA_TABLES: [&str; 3] = ["sqlite_master", "sqlite_temp_master", "sqlite_schema"];
    match action {
        A::Insert { table_name } | A::Update { table_name, .. } | A::Delete { table_name }
            if is_in(&SCHEMA_TABLES, table_name) =>
        {
            "a change of the schema".to_owned()
        }
        A::Insert { table_name } => format!("INSERT INTO {table_name}"),
        A::Update { table_name, .. } => format!("UPDATE {table_name}"),
        A::Delete { table_name } => format!("DELETE FROM {table_name}"),
        A::Attach { filename } => format!("ATTACH {filename}"),
        A::Detach { database_name } => format!("DETACH {database_name}"),
        A::Reindex { index_name } => format!("REINDEX {index_name}"),
        A::Analyze { table_name } => format!("ANALYZE {table_name}"),
        A::Pragma { pragma_name, pragma_value: None } => format!("PRAGMA {pragma_name}"),
        A::Pragma { pragma_name, pragma_value: Some(value) } => format!("PRAGMA {pragma_name} = {value}"),
        A::Function { function_name } => format!("{function_name}()"),
        A::Transaction { operation } => transaction(*operation).to_owned(),
        A::Savepoint { savepoint_name, .. } => format!("SAVEPOINT {savepoint_name}"),
        A::Unknown { code: ffi::SQLITE_ATTACH, .. } => "ATTACH".to_owned(),
        A::Unknown { code, .. } => format!("action {code}"),
        // What is left creates, alters or drops something.
        _ => "a change of the schema".to_owned(),
    }
}

fn transaction(operation: TransactionOperation) -> &'static str {
    match operation {
        TransactionOperation::Begin => "BEGIN",
        TransactionOperation::Rollback => "ROLLBACK",
        _ => "COMMIT",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pragma_may_answer_but_not_set() {
        let ask = AuthAction::Pragma { pragma_name: "USER_VERSION", pragma_value: None };
        assert_eq!(judge(&ask), Ok(()));
        let set = AuthAction::Pragma { pragma_name: "user_version", pragma_value: Some("9") };
        assert_eq!(judge(&set), Err("PRAGMA user_version = 9".to_owned()));
        let describe = AuthAction::Pragma { pragma_name: "table_info", pragma_value: Some("t") };
        assert_eq!(judge(&describe), Ok(()));
    }

    #[test]
    fn a_function_is_refused_by_name_in_any_case() {
        assert_eq!(judge(&AuthAction::Function { function_name: "lower" }), Ok(()));
        let refused = judge(&AuthAction::Function { function_name: "Load_Extension" });
        assert_eq!(refused, Err("Load_Extension()".to_owned()));
    }

    #[test]
    fn an_action_that_nobody_knows_is_refused() {
        let action = AuthAction::Unknown { code: 99, arg1: None, arg2: None };
        assert_eq!(judge(&action), Err("action 99".to_owned()));
    }
}
