//! `INSERT OR REPLACE` deletes without saying so: no trigger on DELETE fires. It must not get past the rules.

use crate::ground::Ground;
use crate::scene::history;

crate::laws![
    a_row_of_history_cannot_be_replaced,
    a_record_cannot_be_replaced,
    every_table_that_keeps_its_rows_refuses_replacement,
];

/// Inserts a row again that is there, changed in one column, and expects the tagged refusal.
fn refuses(ground: &Ground, table: &str, column: &str, value: &str, identity: &str) {
    let names = ground
        .query()
        .query(&onrecord::db::Statement::new(format!(
            "SELECT name FROM pragma_table_info('{table}') ORDER BY cid"
        )))
        .unwrap()
        .map(|row| row.get::<String>("name"))
        .unwrap();
    let values = names.iter().map(|name| match name.as_str() {
        name if name == column => value.to_owned(),
        // By another of its unique columns the row is found and deleted just as well.
        "id" if identity == "uid" => "900".to_owned(),
        "uid" if identity == "id" => "'other'".to_owned(),
        name => format!("\"{name}\""),
    });
    let sql = format!(
        "INSERT OR REPLACE INTO \"{table}\" ({}) SELECT {} FROM \"{table}\" WHERE id = 1",
        names.iter().map(|n| format!("\"{n}\"")).collect::<Vec<_>>().join(", "),
        values.collect::<Vec<_>>().join(", ")
    );
    let before = ground.bytes();
    match ground.raw(&sql) {
        Ok(()) => panic!("replaced: {sql}"),
        Err(error) => assert!(error.message.contains("onrecord:"), "{sql}: {error}"),
    }
    assert!(ground.bytes() == before, "{sql} changed the file");
}

fn a_row_of_history_cannot_be_replaced(ground: &mut Ground) {
    history(ground);
    refuses(ground, "change", "after", "'{}'", "id");
    for identity in ["id", "uid"] {
        refuses(ground, "status_event", "rationale", "'another'", identity);
        refuses(ground, "deadline_event", "due_on", "'2030-01-01'", identity);
        refuses(ground, "operation", "summary", "'nothing'", identity);
        refuses(ground, "attestation", "stated_on", "'2026-01-11'", identity);
        refuses(ground, "evidence", "dated_on", "'2026-01-01'", identity);
        refuses(ground, "search", "found", "9", identity);
        refuses(ground, "note", "body", "'never mind'", identity);
        refuses(ground, "report_edition", "as_of", "'2026-01-11'", identity);
    }
    refuses(ground, "release_version", "media_type", "'text/html'", "id");
    refuses(ground, "bearing", "relation", "'context'", "id");
    refuses(ground, "link", "note", "'x'", "id");
    refuses(ground, "edition_file", "byte_count", "9", "id");
}

fn a_record_cannot_be_replaced(ground: &mut Ground) {
    history(ground);
    for identity in ["id", "uid"] {
        refuses(ground, "commitment", "made_on", "'2026-01-09'", identity);
        refuses(ground, "release", "title", "'another'", identity);
        refuses(ground, "party", "name", "'another'", identity);
        refuses(ground, "topic", "title", "'another'", identity);
    }
}

/// Tables to come are held to it too.
fn every_table_that_keeps_its_rows_refuses_replacement(ground: &mut Ground) {
    let unguarded = "SELECT group_concat(tbl_name) FROM (
        SELECT DISTINCT tbl_name FROM sqlite_master
        WHERE type = 'trigger' AND (name LIKE 'append\\_only\\_%' ESCAPE '\\' OR name LIKE 'keep\\_%' ESCAPE '\\')
        EXCEPT
        SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'no\\_replace\\_%' ESCAPE '\\')";
    assert_eq!(ground.value(unguarded), onrecord::db::Value::Null);
    let guarded = "SELECT count(*) FROM sqlite_master WHERE name LIKE 'no\\_replace\\_%' ESCAPE '\\'";
    assert!(ground.number(guarded) > 16);
}
