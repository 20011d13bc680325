//! History takes no change: what is recorded stays, whoever writes.

use onrecord::error::Kind;

use crate::ground::{Ground, day, intent};
use crate::scene::history;

crate::laws![
    history_is_append_only,
    a_refused_change_leaves_every_row_as_it_was,
    records_are_never_deleted_or_renumbered,
    recorded_times_rise_strictly_even_when_the_clock_goes_back,
    nothing_is_written_under_a_clock_that_is_far_behind,
];

/// Every append-only table, with a column to change.
const TABLES: [(&str, &str); 14] = [
    ("status_event", "effective_on = '2026-01-11'"),
    ("status_evidence", "evidence_id = 1"),
    ("deadline_event", "due_on = '2030-01-01'"),
    ("operation", "summary = 'nothing'"),
    ("change", "after = '{}'"),
    ("release_version", "text = 'Other words.'"),
    ("attestation", "quote = 'Other words'"),
    ("evidence", "dated_on = '2026-01-01'"),
    ("bearing", "relation = 'context'"),
    ("search", "found = 7"),
    ("link", "kind = 'restates'"),
    ("note", "body = 'never mind'"),
    ("report_edition", "number = 7"),
    ("edition_file", "sha256 = 'x'"),
];

fn history_is_append_only(ground: &mut Ground) {
    history(ground);
    for (table, change) in TABLES {
        assert!(ground.number(&format!("SELECT count(*) FROM {table}")) > 0, "{table} is empty");
        for sql in [format!("UPDATE {table} SET {change}"), format!("DELETE FROM {table}")] {
            let error = ground.raw(&sql).unwrap_err();
            let tag = format!("onrecord:append_only:{table}");
            assert_eq!((error.kind, error.message.contains(&tag)), (Kind::Rejected, true), "{sql}: {error}");
        }
    }
}

fn a_refused_change_leaves_every_row_as_it_was(ground: &mut Ground) {
    history(ground);
    let before = ground.bytes();
    for (table, change) in TABLES {
        ground.raw(&format!("UPDATE {table} SET {change}")).unwrap_err();
        ground.raw(&format!("DELETE FROM {table}")).unwrap_err();
    }
    assert!(ground.bytes() == before, "the file has changed");
}

fn records_are_never_deleted_or_renumbered(ground: &mut Ground) {
    history(ground);
    for table in ["commitment", "\"release\"", "party", "topic"] {
        for sql in [
            format!("DELETE FROM {table} WHERE id = 1"),
            format!("UPDATE {table} SET id = 900 WHERE id = 1"),
            format!("UPDATE {table} SET rowid = 900 WHERE id = 1"),
            format!("UPDATE {table} SET _rowid_ = 900 WHERE id = 1"),
            format!("UPDATE {table} SET uid = 'x' WHERE id = 1"),
        ] {
            let error = ground.raw(&sql).unwrap_err();
            assert!(error.message.contains("onrecord:append_only:"), "{sql}: {error}");
        }
    }
}

fn recorded_times_rise_strictly_even_when_the_clock_goes_back(ground: &mut Ground) {
    for on in ["2026-03-02", "2026-03-01", "2026-03-01", "2026-03-02", "2026-03-01", "2026-03-02"] {
        ground.release(
            on,
            &format!("A release of {on}, number {}.", ground.number("SELECT count(*) FROM change")),
        );
    }
    // A clock finer than the database's milliseconds.
    let mut fine = intent(day("2026-03-03"));
    fine.now += chrono::TimeDelta::microseconds(1);
    for n in 0..3 {
        ground
            .store
            .write(&fine, |d| {
                let facts = crate::ground::facts(day("2026-03-03"));
                onrecord::store::release::add(d, &facts, crate::ground::new_text(&format!("Fine {n}.")))
            })
            .unwrap();
    }
    let falls = "SELECT count(*) FROM operation AS a JOIN operation AS b ON b.id = a.id + 1
                 WHERE b.recorded_at <= a.recorded_at";
    assert_eq!((ground.number("SELECT count(*) FROM operation"), ground.number(falls)), (10, 0));
}

/// One of the two is wrong: what came after it would be recorded under its time for ever.
fn nothing_is_written_under_a_clock_that_is_far_behind(ground: &mut Ground) {
    ground.release("2026-03-05", "Written under a clock that ran ahead.");
    let before = ground.bytes();
    let behind = intent(day("2026-03-02"));
    let refused = ground.store.write(&behind, |d| {
        let facts = crate::ground::facts(day("2026-03-02"));
        onrecord::store::release::add(d, &facts, crate::ground::new_text("Written under the right one."))
    });
    let error = refused.unwrap_err();
    assert_eq!((error.kind, error.code), (Kind::Failed, "clock_behind"));
    assert!(error.message.contains("2026-03-05T12:00:00.000Z"), "{error}");
    assert!(ground.bytes() == before, "the file has changed");
    ground.release("2026-03-04", "A day behind may be a zone or a battery.");
}
