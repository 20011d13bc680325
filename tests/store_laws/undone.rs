//! What an undo takes back, and what stays under lock.

use onrecord::error::Kind;
use onrecord::model::reference::{Ref, Sort};
use onrecord::store::commitment_edit::{self, CommitmentEdit};
use onrecord::store::undo::{Undone, redo, revert, undo};
use onrecord::store::{commitment, description, link, log, note, subject};

use crate::ground::{Ground, day, intent};
use crate::scene::{CENTRE, TEXT, history};

crate::laws![
    only_what_an_undo_takes_back_may_be_deleted,
    a_number_that_was_undone_is_never_given_again,
    a_commitment_that_was_taken_back_is_refused_with_what_took_it_back,
    an_older_operation_is_reverted_where_nothing_later_touched_its_records,
    an_operation_whose_records_were_touched_later_is_refused_by_name,
    an_operation_on_whose_rows_others_rest_is_refused_by_name,
    what_was_changed_outside_is_not_undone,
    an_undo_can_be_undone_only_once,
    new_work_ends_what_can_be_done_again,
];

const ON: &str = "2026-06-01";

fn act(
    ground: &mut Ground,
    turn: fn(&mut onrecord::store::Draft<'_>) -> onrecord::error::Result<Undone>,
) -> Undone {
    ground.write(ON, turn)
}

fn newest(ground: &Ground) -> Ref {
    Sort::Operation.of(ground.number("SELECT max(id) FROM operation"))
}

fn set_owner(ground: &mut Ground, commitment: i64, owner: &str) -> Ref {
    let edit = CommitmentEdit { owner: Some(owner.to_owned()), ..CommitmentEdit::default() };
    ground.write(ON, |d| commitment_edit::edit(d, commitment, &edit));
    newest(ground)
}

fn only_what_an_undo_takes_back_may_be_deleted(ground: &mut Ground) {
    history(ground);
    ground.write(ON, |d| note::add(d, Sort::Commitment.of(1), "a slip").map(drop));
    let notes = ground.number("SELECT count(*) FROM note");
    act(ground, undo);
    assert_eq!(ground.number("SELECT count(*) FROM note"), notes - 1);
    // The newest operation is an undo now, and opens no door to what it did not take back.
    for table in
        ["note", "status_event", "release_version", "attestation", "commitment", "party", "\"release\""]
    {
        let error = ground.raw(&format!("DELETE FROM {table}")).unwrap_err();
        assert!(error.message.contains("onrecord:append_only:"), "{table}: {error}");
    }
}

fn a_number_that_was_undone_is_never_given_again(ground: &mut Ground) {
    history(ground);
    let first = ground.write(ON, |d| note::add(d, Sort::Commitment.of(1), "a slip"));
    act(ground, undo);
    let second = ground.write(ON, |d| note::add(d, Sort::Commitment.of(1), "what was meant"));
    assert!(second.id > first.id, "{second} after {first}");
}

fn a_commitment_that_was_taken_back_is_refused_with_what_took_it_back(ground: &mut Ground) {
    let release = ground.release("2026-01-10", TEXT);
    let id = ground.commitment("2026-01-10", release, CENTRE);
    act(ground, undo);
    let edit = CommitmentEdit { owner: Some("dana".to_owned()), ..CommitmentEdit::default() };
    let refused = [
        commitment::require(ground.query(), id).unwrap_err(),
        description::of(ground.query(), id).unwrap_err(),
        subject::commitments(ground.query(), &[id]).unwrap_err(),
        ground.store.write(&intent(day(ON)), |d| commitment_edit::edit(d, id, &edit)).unwrap_err(),
    ];
    let hint = format!("{0} took it back; 'onrecord log show {0}' says what it was", newest(ground));
    for error in refused {
        assert_eq!((error.code, error.hint.as_deref()), ("no_commitment", Some(hint.as_str())));
    }
}

fn an_older_operation_is_reverted_where_nothing_later_touched_its_records(ground: &mut Ground) {
    history(ground);
    let older = set_owner(ground, 1, "ben");
    set_owner(ground, 2, "eva");
    let undone = ground.write(ON, |d| revert(d, older));
    assert_eq!((undone.again, undone.work.operation, undone.records), (false, older, vec!["C-1".to_owned()]));
    assert_eq!(ground.number("SELECT count(*) FROM commitment WHERE owner = 'ben'"), 0);
    assert_eq!(ground.number("SELECT count(*) FROM commitment WHERE owner = 'eva'"), 1);
    // A revert is work of its own: an undo takes it back.
    assert_eq!(act(ground, undo).work.command, "log revert");
    assert_eq!(ground.number("SELECT count(*) FROM commitment WHERE owner = 'ben'"), 1);
}

fn an_operation_whose_records_were_touched_later_is_refused_by_name(ground: &mut Ground) {
    history(ground);
    let older = set_owner(ground, 1, "ben");
    let later = set_owner(ground, 1, "eva");
    let before = ground.bytes();
    let error = ground.store.write(&intent(day(ON)), |d| revert(d, older)).unwrap_err();
    assert_eq!((error.kind, error.code), (Kind::Rejected, "touched_since"));
    assert!(error.message.contains(&format!("{later} (C-1)")), "{error}");
    assert!(ground.bytes() == before, "the file has changed");
    // What was undone itself stands in nobody's way.
    act(ground, undo);
    ground.write(ON, |d| revert(d, older));
}

fn an_operation_on_whose_rows_others_rest_is_refused_by_name(ground: &mut Ground) {
    history(ground);
    let release = ground.release(ON, "They will plant a garden and dig a well.");
    let made = newest(ground);
    let garden = ground.commitment(ON, release, "They will plant a garden");
    let resting = newest(ground);
    let error = ground.store.write(&intent(day(ON)), |d| revert(d, made)).unwrap_err();
    assert_eq!(error.code, "touched_since");
    let named = format!("{resting} ({})", Sort::Commitment.of(garden));
    assert!(error.message.contains(&named), "{error}");
}

fn what_was_changed_outside_is_not_undone(ground: &mut Ground) {
    history(ground);
    set_owner(ground, 1, "ben");
    ground.raw("UPDATE commitment SET owner = 'mallory' WHERE id = 1").unwrap();
    let error = ground.store.write(&intent(day(ON)), undo).unwrap_err();
    assert_eq!((error.kind, error.code), (Kind::Rejected, "changed_outside"));
}

fn an_undo_can_be_undone_only_once(ground: &mut Ground) {
    history(ground);
    let owner = set_owner(ground, 1, "ben");
    let undone = act(ground, undo);
    let error = ground.store.write(&intent(day(ON)), |d| revert(d, owner)).unwrap_err();
    assert_eq!(error.code, "undone_already");
    assert!(error.message.contains(&undone.operation.to_string()), "{error}");
    let undone_by = |ground: &Ground| log::entry(ground.query(), owner.id).unwrap().undone_by;
    assert_eq!(undone_by(ground), Some(undone.operation));
    let again = ground.write(ON, |d| revert(d, undone.operation));
    assert!(again.again);
    assert_eq!(undone_by(ground), None);
}

fn new_work_ends_what_can_be_done_again(ground: &mut Ground) {
    history(ground);
    set_owner(ground, 1, "ben");
    act(ground, undo);
    ground.write(ON, |d| link::add(d, 2, onrecord::model::vocabulary::LinkKind::PartOf, 1, None));
    let error = ground.store.write(&intent(day(ON)), redo).unwrap_err();
    assert_eq!(error.code, "nothing_to_redo");
}
