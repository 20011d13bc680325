//! What one person proposes is in force only once another has confirmed it.

use onrecord::error::{Error, Kind};
use onrecord::model::vocabulary::{Priority, Status};
use onrecord::store::commitment_edit::{self, CommitmentEdit};
use onrecord::store::evidence;
use onrecord::store::second_reading::{self, decline};
use onrecord::store::settings;
use onrecord::store::status::{self, NewStatus, Recorded};
use onrecord::store::undo::{redo, revert, undo};

use crate::ground::{Ground, shown, status_of};
use crate::scene::{ON, as_person, history, sound};

crate::laws![
    a_closing_status_of_high_priority_waits_for_another_person,
    other_statuses_and_other_priorities_do_not_wait,
    nobody_confirms_what_he_proposed_whatever_the_case_of_his_name,
    one_proposal_of_a_commitment_waits_at_a_time,
    what_it_needs_is_judged_again_when_it_is_confirmed,
    what_is_declined_leaves_the_commitment_as_it_is,
    what_an_assistant_proposed_is_taken_back_by_its_person,
    proposals_and_their_ends_take_no_change,
    another_program_cannot_confirm_for_one_person,
    a_confirmation_comes_undone_and_is_done_again,
    only_the_second_reader_gives_his_word_again,
    a_correction_waits_with_its_reason,
];

/// Two commitments of high priority, the first closed, and the setting on.
fn guarded(ground: &mut Ground) -> (i64, i64) {
    let (centre, summit) = history(ground);
    let high = CommitmentEdit { priority: Some(Priority::High), ..CommitmentEdit::default() };
    for id in [centre, summit] {
        ground.write(ON, |d| commitment_edit::edit(d, id, &high));
    }
    ground.write(ON, |d| settings::set_second_reader(d, true));
    (centre, summit)
}

fn propose(ground: &mut Ground, id: i64, new: &NewStatus) -> Result<Recorded, Error> {
    as_person(ground, "asel", |d| status::record(d, &[id], new)).map(|mut all| all.remove(0))
}

fn now(ground: &Ground, id: i64) -> (String, i64) {
    let status = format!("SELECT status FROM commitment_state WHERE commitment_id = {id}");
    let open = format!("SELECT is_open FROM commitment_state WHERE commitment_id = {id}");
    match ground.value(&status) {
        onrecord::db::Value::Text(text) => (text, ground.number(&open)),
        other => panic!("{other:?}"),
    }
}

fn a_closing_status_of_high_priority_waits_for_another_person(ground: &mut Ground) {
    let (_, summit) = guarded(ground);
    let recorded = propose(ground, summit, &shown(Status::Fulfilled, "held")).unwrap();
    assert_eq!((recorded.waits, recorded.r#ref), (true, None));
    assert_eq!(now(ground, summit), ("not_assessed".to_owned(), 1));
    let waiting = second_reading::waiting_for(ground.query(), summit).unwrap().unwrap();
    assert_eq!((waiting.to, waiting.proposed_by.as_str()), (Status::Fulfilled, "asel"));
    // The evidence bears on it at once.
    assert_eq!(waiting.evidence, recorded.evidence);
    let confirmed = as_person(ground, "bolat", |d| status::confirm(d, summit)).unwrap();
    assert_eq!(confirmed.evidence, recorded.evidence);
    assert_eq!(now(ground, summit), ("fulfilled".to_owned(), 0));
    let names = "SELECT count(*) FROM status_event WHERE proposed_by = 'asel' AND recorded_by = 'bolat'";
    assert_eq!(ground.number(names), 1);
    assert_eq!(second_reading::waiting(ground.query()).unwrap(), []);
    sound(ground);
}

fn other_statuses_and_other_priorities_do_not_wait(ground: &mut Ground) {
    let (centre, summit) = guarded(ground);
    let partly = shown(Status::PartiallyFulfilled, "half");
    assert!(!propose(ground, summit, &shown(Status::InProgress, "begun")).unwrap().waits);
    assert!(!propose(ground, summit, &partly).unwrap().waits, "it stays open");
    // The same status again is a review.
    assert!(!propose(ground, centre, &status_of(Some(Status::Fulfilled))).unwrap().waits);
    assert!(propose(ground, summit, &NewStatus { close: true, ..partly.clone() }).unwrap().waits);
    as_person(ground, "asel", |d| decline(d, summit, "too early")).unwrap();
    let normal = CommitmentEdit { priority: Some(Priority::Normal), ..CommitmentEdit::default() };
    ground.write(ON, |d| commitment_edit::edit(d, summit, &normal));
    assert!(!propose(ground, summit, &NewStatus { close: true, ..partly }).unwrap().waits);
}

fn nobody_confirms_what_he_proposed_whatever_the_case_of_his_name(ground: &mut Ground) {
    let (_, summit) = guarded(ground);
    propose(ground, summit, &shown(Status::Fulfilled, "held")).unwrap();
    let before = ground.bytes();
    for name in ["asel", "Asel", " ASEL ", "asel via an assistant"] {
        let refused = as_person(ground, name, |d| status::confirm(d, summit)).unwrap_err();
        assert_eq!((refused.kind, refused.code), (Kind::Rejected, "same_reader"), "{name}");
    }
    assert!(ground.bytes() == before, "the file has changed");
}

fn one_proposal_of_a_commitment_waits_at_a_time(ground: &mut Ground) {
    let (_, summit) = guarded(ground);
    propose(ground, summit, &shown(Status::Fulfilled, "held")).unwrap();
    let refused = propose(ground, summit, &shown(Status::NotFulfilled, "not-held")).unwrap_err();
    assert_eq!(refused.code, "waits_already");
    // Neither does the setting lead past it, nor the priority.
    ground.write(ON, |d| settings::set_second_reader(d, false));
    assert_eq!(
        propose(ground, summit, &shown(Status::NotFulfilled, "not-held")).unwrap_err().code,
        "waits_already"
    );
    // What leaves it open is no second proposal.
    assert!(!propose(ground, summit, &shown(Status::InProgress, "begun")).unwrap().waits);
    as_person(ground, "bolat", |d| status::confirm(d, summit)).unwrap();
}

fn what_it_needs_is_judged_again_when_it_is_confirmed(ground: &mut Ground) {
    let (_, summit) = guarded(ground);
    let recorded = propose(ground, summit, &shown(Status::Fulfilled, "held")).unwrap();
    let page = recorded.evidence[0].id;
    ground.write(ON, |d| evidence::bear(d, page, summit, onrecord::model::vocabulary::Relation::Contradicts));
    let refused = as_person(ground, "bolat", |d| status::confirm(d, summit)).unwrap_err();
    assert_eq!(refused.code, "rule");
    assert_eq!(now(ground, summit).0, "not_assessed");
}

fn what_is_declined_leaves_the_commitment_as_it_is(ground: &mut Ground) {
    let (_, summit) = guarded(ground);
    propose(ground, summit, &shown(Status::Fulfilled, "held")).unwrap();
    let refused = as_person(ground, "bolat", |d| decline(d, summit, "  ")).unwrap_err();
    assert_eq!(refused.code, "no_reason");
    as_person(ground, "bolat", |d| decline(d, summit, "another summit")).unwrap();
    assert_eq!(now(ground, summit), ("not_assessed".to_owned(), 1));
    assert_eq!(as_person(ground, "bolat", |d| status::confirm(d, summit)).unwrap_err().code, "nothing_waits");
    // It may be proposed anew.
    propose(ground, summit, &shown(Status::Fulfilled, "held")).unwrap();
}

fn what_an_assistant_proposed_is_taken_back_by_its_person(ground: &mut Ground) {
    let (_, summit) = guarded(ground);
    let new = shown(Status::Fulfilled, "held");
    let told = |ground: &Ground| {
        let entries = onrecord::store::history::of(ground.query(), summit).unwrap();
        entries.into_iter().filter(|e| e.sort == "proposal").map(|e| e.what).collect::<Vec<_>>()
    };
    as_person(ground, "asel via client", |d| status::record(d, &[summit], &new)).unwrap();
    assert_eq!(told(ground), ["fulfilled proposed, waits for a second reader"]);
    as_person(ground, "Asel", |d| decline(d, summit, "too early")).unwrap();
    propose(ground, summit, &new).unwrap();
    as_person(ground, "bolat", |d| decline(d, summit, "another summit")).unwrap();
    propose(ground, summit, &new).unwrap();
    as_person(ground, "bolat", |d| status::confirm(d, summit)).unwrap();
    let event = ground.number("SELECT max(id) FROM status_event");
    assert_eq!(
        told(ground),
        [
            "fulfilled proposed, taken back: too early".to_owned(),
            "fulfilled proposed, declined by bolat: another summit".to_owned(),
            format!("fulfilled proposed, confirmed by bolat as S-{event}"),
        ]
    );
}

fn proposals_and_their_ends_take_no_change(ground: &mut Ground) {
    let (_, summit) = guarded(ground);
    propose(ground, summit, &shown(Status::Fulfilled, "held")).unwrap();
    as_person(ground, "bolat", |d| status::confirm(d, summit)).unwrap();
    for (table, change) in [
        ("second_reading", "recorded_by = 'eve'"),
        ("second_reading_evidence", "evidence_id = 1"),
        ("second_reading_end", "recorded_by = 'eve'"),
    ] {
        assert!(ground.number(&format!("SELECT count(*) FROM {table}")) > 0, "{table} is empty");
        let again = format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE id = 1");
        for sql in [format!("UPDATE {table} SET {change}"), format!("DELETE FROM {table}"), again] {
            let error = ground.raw(&sql).unwrap_err();
            assert!(error.message.contains("onrecord:"), "{sql}: {error}");
        }
    }
}

fn another_program_cannot_confirm_for_one_person(ground: &mut Ground) {
    let (_, summit) = guarded(ground);
    propose(ground, summit, &shown(Status::Fulfilled, "held")).unwrap();
    let by = |name: &str| {
        format!(
            "INSERT INTO second_reading_end (second_reading_id, fate, status_event_id, recorded_at, recorded_by)
             VALUES (1, 'confirmed', 2, '2026-05-11T12:00:00.000Z', '{name}')"
        )
    };
    // Neither as the same person, nor by an event that says something else.
    for name in ["asel", "ASEL", "bolat"] {
        let error = ground.raw(&by(name)).unwrap_err();
        assert!(error.message.contains("onrecord:not_a_second_reader"), "{name}: {error}");
    }
}

fn a_confirmation_comes_undone_and_is_done_again(ground: &mut Ground) {
    let (_, summit) = guarded(ground);
    propose(ground, summit, &shown(Status::Fulfilled, "held")).unwrap();
    as_person(ground, "bolat", |d| status::confirm(d, summit)).unwrap();
    ground.write(ON, undo);
    assert_eq!(now(ground, summit).0, "not_assessed");
    assert_eq!(second_reading::waiting(ground.query()).unwrap().len(), 1);
    sound(ground);
    as_person(ground, "bolat", redo).unwrap();
    assert_eq!(now(ground, summit).0, "fulfilled");
    sound(ground);
    ground.write(ON, undo);
    ground.write(ON, undo);
    assert_eq!(second_reading::waiting(ground.query()).unwrap(), []);
    sound(ground);
}

fn only_the_second_reader_gives_his_word_again(ground: &mut Ground) {
    let (_, summit) = guarded(ground);
    propose(ground, summit, &shown(Status::Fulfilled, "held")).unwrap();
    as_person(ground, "bolat", |d| status::confirm(d, summit)).unwrap();
    let undone = as_person(ground, "bolat", undo).unwrap();
    let refused = as_person(ground, "asel", redo).unwrap_err();
    assert_eq!((refused.kind, refused.code), (Kind::Rejected, "word_of_another"));
    assert!(refused.hint.unwrap().ends_with(&format!("onrecord confirm C-{summit}")));
    let refused = as_person(ground, "asel", |d| revert(d, undone.operation)).unwrap_err();
    assert_eq!(refused.code, "word_of_another");
    assert_eq!(now(ground, summit).0, "not_assessed");
    as_person(ground, "BOLAT", redo).unwrap();
    assert_eq!(now(ground, summit).0, "fulfilled");
    sound(ground);
}

fn a_correction_waits_with_its_reason(ground: &mut Ground) {
    let (centre, _) = guarded(ground);
    let event = ground.number("SELECT id FROM status_event WHERE status = 'fulfilled'");
    let reason = Some("the building stands empty".to_owned());
    let corrected = NewStatus { corrects: Some(event), reason, ..shown(Status::NotFulfilled, "empty") };
    assert!(propose(ground, centre, &corrected).unwrap().waits);
    assert_eq!(now(ground, centre).0, "fulfilled");
    as_person(ground, "bolat", |d| status::confirm(d, centre)).unwrap();
    assert_eq!(now(ground, centre).0, "not_fulfilled");
    let kept = format!(
        "SELECT count(*) FROM status_event WHERE corrects_id = {event} AND reason LIKE 'the building%'"
    );
    assert_eq!(ground.number(&kept), 1);
    sound(ground);
}
