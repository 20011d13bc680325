//! A closed commitment moves only by reopening or by a correction; nothing goes back to not_assessed.

use onrecord::model::vocabulary::Status;
use onrecord::store::commitment_edit::{self, CommitmentEdit};
use onrecord::store::status::NewStatus;

use crate::ground::{Ground, day, intent, shown, status_of};
use crate::scene::history;

crate::laws![
    a_closed_commitment_moves_only_by_reopening_or_correction,
    a_correction_that_moves_a_reopening_does_not_leave_a_closed_commitment_moving,
    nothing_goes_back_to_not_assessed,
    a_date_put_right_to_the_day_of_a_status_does_not_undo_it,
    one_page_named_twice_is_one_piece_of_evidence,
];

/// The status and openness now, by the cache.
fn now(ground: &Ground, id: i64) -> String {
    let sql = format!("SELECT status || ' ' || is_open FROM commitment_state WHERE commitment_id = {id}");
    match ground.value(&sql) {
        onrecord::db::Value::Text(text) => text,
        other => panic!("{other:?}"),
    }
}

fn found(ground: &Ground, check: &str) -> Vec<String> {
    let findings =
        onrecord::store::check::run(ground.query(), &[check.to_owned()], day("2026-06-30")).unwrap();
    findings.into_iter().map(|f| f.message).collect()
}

fn a_closed_commitment_moves_only_by_reopening_or_correction(ground: &mut Ground) {
    let (centre, _) = history(ground);
    assert_eq!(now(ground, centre), "fulfilled 0");
    for status in Status::ALL.iter().filter(|s| !matches!(s, Status::Fulfilled)) {
        let refused = ground.status("2026-05-10", centre, &shown(*status, "later")).unwrap_err();
        let wanted = if *status == Status::NotAssessed { "never_back" } else { "closed" };
        assert_eq!(refused.code, wanted, "{status}");
    }
    let mut reopened = NewStatus { reopen: true, ..shown(Status::InProgress, "shut-again") };
    assert_eq!(ground.status("2026-05-10", centre, &reopened).unwrap_err().code, "no_reason");
    reopened.reason = Some("it was shut again".to_owned());
    ground.status("2026-05-10", centre, &reopened).unwrap();
    assert_eq!(now(ground, centre), "in_progress 1");
    ground.status("2026-05-11", centre, &shown(Status::Fulfilled, "open-again")).unwrap();
    let event = ground.number("SELECT max(id) FROM status_event");
    let taken_away =
        NewStatus { corrects: Some(event), note: Some("a rumour".to_owned()), ..status_of(None) };
    ground.status("2026-05-12", centre, &taken_away).unwrap();
    assert_eq!(now(ground, centre), "in_progress 1");
}

fn a_correction_that_moves_a_reopening_does_not_leave_a_closed_commitment_moving(ground: &mut Ground) {
    let (centre, _) = history(ground);
    let why = Some("it was shut again".to_owned());
    let reopened = NewStatus { reopen: true, reason: why.clone(), ..shown(Status::InProgress, "shut") };
    let event = ground.status("2026-05-10", centre, &reopened).unwrap();
    ground.status("2026-05-20", centre, &shown(Status::Stalled, "waiting")).unwrap();
    let later = NewStatus {
        corrects: Some(event),
        on: Some(day("2026-05-25")),
        reason: why,
        ..shown(Status::InProgress, "shut")
    };
    let refused = ground.status("2026-05-26", centre, &later).map_err(|e| e.code);
    assert_eq!((refused, found(ground, "status")), (Err("closes_before_later"), Vec::new()));
}

fn nothing_goes_back_to_not_assessed(ground: &mut Ground) {
    let (centre, summit) = history(ground);
    for id in [centre, summit] {
        let back = ground.status("2026-05-10", id, &status_of(Some(Status::NotAssessed)));
        assert_eq!(back.unwrap_err().code, "never_back");
    }
    let raw = format!(
        "INSERT INTO status_event (uid, commitment_id, status, is_open, move, effective_on, recorded_at, recorded_by)
         VALUES ('x', {centre}, 'not_assessed', 1, 'change', '2026-05-10', '2026-05-10T12:00:00.000Z', 'eve')"
    );
    assert!(ground.raw(&raw).unwrap_err().message.contains("onrecord:never_back_to_not_assessed"));
}

fn a_date_put_right_to_the_day_of_a_status_does_not_undo_it(ground: &mut Ground) {
    let (centre, _) = history(ground);
    for made_on in ["2026-03-01", "2026-04-01"] {
        let edit = CommitmentEdit { made_on: Some(day(made_on)), ..CommitmentEdit::default() };
        let edited =
            ground.store.write(&intent(day("2026-05-10")), |d| commitment_edit::edit(d, centre, &edit));
        assert_eq!(edited.unwrap_err().code, "before_commitment", "{made_on}");
    }
    assert_eq!((now(ground, centre).as_str(), found(ground, "status")), ("fulfilled 0", Vec::new()));
    // Earlier, or up to the day before its first status, there is nothing to undo.
    for made_on in ["2026-01-05", "2026-02-28"] {
        let edit = CommitmentEdit { made_on: Some(day(made_on)), ..CommitmentEdit::default() };
        ground.write("2026-05-11", |d| commitment_edit::edit(d, centre, &edit));
    }
    assert_eq!((now(ground, centre).as_str(), found(ground, "state")), ("fulfilled 0", Vec::new()));
}

fn one_page_named_twice_is_one_piece_of_evidence(ground: &mut Ground) {
    let (_, summit) = history(ground);
    let mut twice = shown(Status::InProgress, "begun");
    twice.evidence.push(onrecord::store::evidence::Given::Item(1));
    let event = ground.status("2026-05-10", summit, &twice).unwrap();
    let rests = format!("SELECT count(*) FROM status_evidence WHERE status_event_id = {event}");
    let bears = format!("SELECT count(*) FROM bearing WHERE commitment_id = {summit}");
    assert_eq!((ground.number(&rests), ground.number(&bears)), (1, 1));
}
