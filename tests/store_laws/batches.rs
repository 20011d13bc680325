//! A write is one batch, all or nothing, under one operation; a dry run leaves no trace.

use onrecord::db::{Outcome, Statement};
use onrecord::error::Kind;
use onrecord::model::vocabulary::Status;
use onrecord::store::{operation, party, settings, status};

use crate::ground::{Ground, add_commitment, day, intent, shown, status_of};
use crate::scene::{CENTRE, TEXT, due, history};

crate::laws![
    a_batch_is_all_or_nothing,
    an_answer_without_rows_names_its_columns,
    each_write_leaves_one_operation_chained_by_hash,
    every_row_that_a_write_makes_is_told_in_its_operation,
    a_write_that_changes_nothing_leaves_no_operation,
    a_dry_run_changes_no_byte_of_the_file,
    foreign_keys_hold,
    a_statement_that_writes_no_row_ends_its_batch,
    what_is_no_day_or_time_is_refused_in_every_table,
];

fn an_answer_without_rows_names_its_columns(ground: &mut Ground) {
    let none = Statement::new("SELECT id, name FROM party WHERE id < 0 ORDER BY id");
    assert_eq!(*ground.query().query(&none).unwrap().columns, ["id", "name"]);
}

fn a_batch_is_all_or_nothing(ground: &mut Ground) {
    let (centre, summit) = history(ground);
    let (bytes, head) = (ground.bytes(), operation::head(ground.query()).unwrap().id);
    // The first of the two may be reviewed, the second lacks the evidence that its status needs.
    let reviewed = status_of(Some(Status::Fulfilled));
    let both =
        ground.store.write(&intent(day("2026-05-03")), |d| status::record(d, &[centre, summit], &reviewed));
    assert_eq!(both.unwrap_err().code, "rule");
    // The rules of the schema speak when the batch runs: what ran before them is taken back.
    let late = ground.store.write(&intent(day("2026-05-03")), |d| {
        party::ensure(d, "Somebody New", party::Unknown::Make)?;
        let mut new = crate::ground::plain(d.query(), 1, "They praised their ties", day("2026-01-10"))?;
        new.passage.end -= 1;
        onrecord::store::commitment::add(d, &new)
    });
    assert_eq!(late.unwrap_err().code, "quote_not_in_release");
    assert!(ground.bytes() == bytes, "something was left behind");
    assert_eq!(operation::head(ground.query()).unwrap().id, head);
}

fn each_write_leaves_one_operation_chained_by_hash(ground: &mut Ground) {
    history(ground);
    let written = 12;
    assert_eq!(ground.number("SELECT count(*) FROM operation"), 1 + written);
    let unbroken = "SELECT count(*) FROM operation AS a JOIN operation AS b ON b.id = a.id + 1
                    WHERE b.previous_hash = a.hash";
    assert_eq!(ground.number(unbroken), written);
    assert_eq!(operation::verify(ground.query()).unwrap(), Vec::<String>::new());
    let hash = operation::head(ground.query()).unwrap().hash;
    ground.write("2026-05-04", |d| settings::set(d, "stale_days", 99));
    assert_eq!(ground.number("SELECT count(*) FROM operation"), 2 + written);
    let follows =
        format!("SELECT count(*) FROM operation WHERE previous_hash = '{hash}' AND change_count = 1");
    assert_eq!(ground.number(&follows), 1);
}

fn every_row_that_a_write_makes_is_told_in_its_operation(ground: &mut Ground) {
    history(ground);
    for table in
        ["commitment", "release", "release_version", "party", "party_name", "role", "commitment_topic"]
            .into_iter()
            .chain([
                "attestation",
                "status_event",
                "deadline_event",
                "evidence",
                "bearing",
                "search",
                "link",
                "note",
            ])
    {
        let silent = format!(
            "SELECT count(*) FROM \"{table}\" AS t WHERE NOT EXISTS
               (SELECT 1 FROM change AS c WHERE c.table_name = '{table}' AND c.row_id = t.id AND c.before IS NULL)"
        );
        assert_eq!(ground.number(&silent), 0, "{table}");
    }
}

fn a_write_that_changes_nothing_leaves_no_operation(ground: &mut Ground) {
    history(ground);
    let before = ground.bytes();
    ground.write("2026-05-04", |d| settings::set(d, "stale_days", 180));
    assert!(ground.bytes() == before, "the file has changed");
}

fn a_dry_run_changes_no_byte_of_the_file(ground: &mut Ground) {
    let (_, summit) = history(ground);
    let before = ground.bytes();
    let mut tried = intent(day("2026-05-04"));
    tried.dry_run = true;
    let in_progress = shown(Status::InProgress, "hall-booked");
    ground.store.write(&tried, |d| status::record(d, &[summit], &in_progress)).unwrap();
    let release = ground
        .store
        .write(&tried, |d| {
            onrecord::store::release::add(
                d,
                &crate::ground::facts(day("2026-05-04")),
                crate::ground::new_text("X."),
            )
        })
        .unwrap();
    assert_eq!(release.id, 3);
    let moved = due("2028-01-01");
    ground.store.write(&tried, |d| onrecord::store::deadline::set(d, summit, &moved)).unwrap();
    assert!(ground.bytes() == before, "the file has changed");
    let left = std::fs::read_dir(ground.folder.path()).unwrap().count();
    assert_eq!(left, 1, "a journal was left beside the file");
}

fn foreign_keys_hold(ground: &mut Ground) {
    let release = ground.release("2026-01-10", TEXT);
    ground
        .store
        .write(&intent(day("2026-01-10")), |d| add_commitment(d, release, CENTRE, day("2026-01-10")))
        .unwrap();
    for sql in [
        "INSERT INTO role (commitment_id, party_id, role) VALUES (1, 99, 'committing')",
        "INSERT INTO role (commitment_id, party_id, role) VALUES (99, 1, 'committing')",
        "INSERT INTO commitment_topic (commitment_id, topic_id) VALUES (1, 99)",
        "UPDATE \"release\" SET issuer_id = 99",
        "INSERT INTO search (uid, commitment_id, searched_on, place, found, recorded_at, recorded_by)
         VALUES ('x', 99, '2026-01-11', 'site', 0, '2026-01-11T12:00:00.000Z', 'eve')",
        "INSERT INTO change (operation_id, table_name, row_id, after) VALUES (99, 'role', 1, '{}')",
    ] {
        let error = ground.raw(sql).unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Rejected, "constraint"), "{sql}: {error}");
    }
    let broken = ground.query().query(&Statement::new("PRAGMA foreign_key_check")).unwrap();
    assert_eq!(broken.rows.len(), 0);
}

fn a_statement_that_writes_no_row_ends_its_batch(ground: &mut Ground) {
    history(ground);
    let before = ground.bytes();
    let mut other = (ground.backend)(&ground.path());
    let nobody = "UPDATE setting SET value = '1' WHERE key = 'no_such_key'";
    let refused = other.batch(Outcome::Commit, &mut |_| {
        let first = "UPDATE setting SET value = '7' WHERE key = 'stale_days'";
        Ok(vec![Statement::new(first), Statement::new(nobody)])
    });
    assert_eq!(refused.unwrap_err().code, "nothing_changed");
    assert!(ground.bytes() == before, "the file has changed");
}

/// Every column of a day or a time, with what `date()` cannot read or reads as another day.
fn what_is_no_day_or_time_is_refused_in_every_table(ground: &mut Ground) {
    history(ground);
    let columns = "SELECT m.name AS name, p.name AS column_name FROM sqlite_schema AS m
                   JOIN pragma_table_info(m.name) AS p
                   WHERE m.type = 'table' AND m.name NOT IN ('commitment_state', 'saved_query')
                     AND (p.name LIKE '%\\_on' ESCAPE '\\' OR p.name LIKE '%\\_at' ESCAPE '\\') ORDER BY m.name, p.cid";
    let columns = ground.query().query(&Statement::new(columns)).unwrap();
    let columns =
        columns.map(|row| Ok((row.get::<String>("name")?, row.get::<String>("column_name")?))).unwrap();
    assert!(columns.len() > 25, "{columns:?}");
    ground.raw("DROP TRIGGER rule_made_before_status").unwrap();
    for (table, column) in columns {
        let trigger = format!("append_only_{table}_u");
        ground.raw(&format!("DROP TRIGGER IF EXISTS {trigger}")).unwrap();
        if ground.number(&format!("SELECT count(*) FROM \"{table}\"")) == 0 {
            continue;
        }
        for wrong in
            ["garbage", "", "now", "2026-02-30", "2026-1-1", "2026-02-30T12:00:00.000Z", "10000-01-01"]
        {
            let error = ground.raw(&format!("UPDATE \"{table}\" SET {column} = '{wrong}'")).unwrap_err();
            assert!(error.message.contains("CHECK"), "{table}.{column} = '{wrong}': {error}");
        }
    }
}
