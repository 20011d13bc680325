//! The state that is kept equals what the events say, after each single write.

use onrecord::db::Statement;
use onrecord::model::date::Due;
use onrecord::model::vocabulary::{Basis, Precision, Relation, Status};
use onrecord::store::deadline::{self, NewDeadline};
use onrecord::store::status::NewStatus;
use onrecord::store::{check, evidence};

use crate::ground::{Ground, day, intent, shown, status_of};
use crate::scene::{due, history};

crate::laws![
    the_kept_state_is_what_the_events_say_after_each_write,
    the_kept_state_follows_what_another_program_appends,
    late_news_takes_its_place_by_its_date,
];

/// The kept state must be the definition's, and the model's.
fn holds(ground: &Ground, after: &str) {
    let kept =
        "SELECT count(*) FROM (SELECT * FROM commitment_state EXCEPT SELECT * FROM commitment_state_folded)";
    let folded =
        "SELECT count(*) FROM (SELECT * FROM commitment_state_folded EXCEPT SELECT * FROM commitment_state)";
    assert_eq!((ground.number(kept), ground.number(folded)), (0, 0), "after {after}");
    let found = check::run(ground.query(), &["state".to_owned()], day("2026-06-30")).unwrap();
    assert_eq!(found, [], "after {after}");
}

fn the_kept_state_is_what_the_events_say_after_each_write(ground: &mut Ground) {
    let (centre, summit) = history(ground);
    holds(ground, "the history");
    let on = intent(day("2026-05-10"));
    ground.store.write(&on, |d| deadline::set(d, summit, &due("2026-06-01"))).unwrap();
    holds(ground, "a deadline");
    let lifted = NewDeadline { due: None, reason: Some("dropped".to_owned()), ..due("2026-06-01") };
    ground.store.write(&on, |d| deadline::set(d, summit, &lifted)).unwrap();
    holds(ground, "a lifted deadline");
    ground.store.write(&on, |d| evidence::bear(d, 1, summit, Relation::Supports)).unwrap();
    holds(ground, "evidence");
    ground.store.write(&on, |d| evidence::bear(d, 1, summit, Relation::Restates)).unwrap();
    holds(ground, "evidence seen otherwise");
    let reopened =
        NewStatus { reopen: true, note: Some("shut".to_owned()), ..shown(Status::Stalled, "shut") };
    let event = ground.status("2026-05-11", centre, &reopened).unwrap();
    holds(ground, "a reopening");
    let gone = NewStatus { corrects: Some(event), note: Some("not so".to_owned()), ..status_of(None) };
    ground.status("2026-05-12", centre, &gone).unwrap();
    holds(ground, "a correction");
}

fn the_kept_state_follows_what_another_program_appends(ground: &mut Ground) {
    let (centre, summit) = history(ground);
    for sql in [
        format!(
            "INSERT INTO search (uid, commitment_id, searched_on, place, found, recorded_at, recorded_by)
             VALUES ('x', {summit}, '2026-05-20', 'archive', 1, '2026-05-20T12:00:00.000Z', 'eve')"
        ),
        format!(
            "INSERT INTO status_event (uid, commitment_id, status, is_open, move, effective_on, recorded_at,
                                       recorded_by)
             VALUES ('y', {summit}, 'stalled', 1, 'change', '2026-05-21', '2026-05-21T12:00:00.000Z', 'eve')"
        ),
        format!(
            "INSERT INTO deadline_event (uid, commitment_id, due_on, precision, basis, effective_on, recorded_at,
                                         recorded_by)
             VALUES ('z', {centre}, '2028-01-01', 'day', 'analyst', '2026-05-21', '2026-05-21T12:00:00.000Z', 'eve')"
        ),
        format!("UPDATE commitment SET priority = 'high' WHERE id = {summit}"),
    ] {
        ground.raw(&sql).unwrap();
        holds(ground, &sql);
    }
}

fn late_news_takes_its_place_by_its_date(ground: &mut Ground) {
    let (_, summit) = history(ground);
    let mut late = |on: &str, effective: &str, status: Status| {
        let new = NewStatus { on: Some(day(effective)), ..shown(status, effective) };
        ground.status(on, summit, &new).unwrap();
        let sql = "SELECT status || ' ' || since_on FROM commitment_state WHERE commitment_id = 2";
        let now = ground.query().query(&Statement::new(sql)).unwrap().rows[0].values()[0].clone();
        holds(ground, effective);
        now
    };
    assert_eq!(late("2026-05-10", "2026-04-20", Status::InProgress), "in_progress 2026-04-20".into());
    assert_eq!(late("2026-05-11", "2026-04-10", Status::Stalled), "in_progress 2026-04-20".into());
    assert_eq!(late("2026-05-12", "2026-04-15", Status::InProgress), "in_progress 2026-04-15".into());
    assert_eq!(late("2026-05-13", "2026-05-01", Status::Stalled), "stalled 2026-05-01".into());
    let moved = NewDeadline {
        due: Some(Due { on: day("2026-09-30"), precision: Precision::Quarter }),
        basis: Basis::Analyst,
        on: Some(day("2026-01-11")),
        ..due("2026-09-30")
    };
    ground.store.write(&intent(day("2026-05-14")), |d| deadline::set(d, summit, &moved)).unwrap();
    let due_on = ground.value("SELECT due_on FROM commitment_state WHERE commitment_id = 2");
    assert_eq!(due_on, "2027-12-31".into(), "the deadline of a later day stays in force");
    holds(ground, "an earlier deadline");
}
