//! The log of a record tells of every operation that touched what hangs on it.

use onrecord::extract;
use onrecord::model::coding::Coded;
use onrecord::model::reference::{Ref, Sort};
use onrecord::model::vocabulary::{CommitmentKind, Priority, Status, Strength};
use onrecord::store::commitment_edit::{self, CommitmentEdit};
use onrecord::store::log::{self, Wanted};
use onrecord::store::proposal::{self, Fate, NewProposal};
use onrecord::store::undo::undo;
use onrecord::store::{Intent, coding, release, second_reading, settings, status};

use crate::ground::{Ground, day, intent, shown};
use crate::scene::{CENTRE, TEXT};

crate::laws![
    the_log_of_a_release_tells_of_its_codings_and_what_was_settled,
    the_log_of_a_release_tells_of_its_proposals_and_what_became_of_them,
    the_log_of_a_commitment_tells_how_its_second_reading_ended,
];

const ON: &str = "2026-05-10";

/// The summaries of the operations that touched a record, the oldest first.
fn logged(ground: &Ground, record: Ref) -> Vec<String> {
    let wanted = Wanted { record: Some(record), ..Wanted::default() };
    let (entries, _) = log::entries(ground.query(), &wanted).unwrap();
    entries.into_iter().rev().map(|entry| entry.summary).collect()
}

fn newest(ground: &Ground) -> String {
    log::entry(ground.query(), ground.number("SELECT max(id) FROM operation")).unwrap().summary
}

/// A release, and another of which nothing is told.
fn two(ground: &mut Ground) -> Ref {
    let release = ground.release("2026-01-10", TEXT);
    ground.release("2026-01-11", "They agreed to nothing.");
    Sort::Release.of(release)
}

fn the_log_of_a_release_tells_of_its_codings_and_what_was_settled(ground: &mut Ground) {
    let release = two(ground);
    let mut expected = logged(ground, release);
    assert_eq!(expected.len(), 1);
    let (_, text) = release::newest_text(ground.query(), release.id).unwrap();
    let units = extract::units(&text);
    for (name, code) in [("asel", "no"), ("bolat", "pledge/firm")] {
        let decided =
            units.iter().map(|unit| Coded { unit: unit.clone(), code: code.parse().unwrap(), note: None });
        let decided = decided.collect::<Vec<_>>();
        let by = Intent { by: name.to_owned(), ..intent(day(ON)) };
        ground.store.write(&by, |d| coding::add(d, release, &decided, units.len())).unwrap();
        expected.push(newest(ground));
    }
    let by = Intent { by: "asel".to_owned(), ..intent(day(ON)) };
    ground.store.write(&by, |d| coding::settle(d, release, 1, "no".parse()?, "so")).unwrap();
    expected.push(newest(ground));
    assert_eq!(logged(ground, release), expected);
    assert_eq!(logged(ground, Sort::Release.of(2)).len(), 1);
    // What is taken back was done.
    ground.store.write(&intent(day(ON)), undo).unwrap();
    expected.push(newest(ground));
    assert_eq!(logged(ground, release), expected);
}

fn the_log_of_a_release_tells_of_its_proposals_and_what_became_of_them(ground: &mut Ground) {
    let release = two(ground);
    let mut expected = logged(ground, release);
    let new = NewProposal {
        quote: CENTRE.to_owned(),
        start: 0,
        end: i64::try_from(CENTRE.len()).unwrap(),
        kind: CommitmentKind::Agreement,
        strength: Strength::Firm,
        confidence: 0.9,
        cue: "agreed".to_owned(),
        source: "onrecord".to_owned(),
        details: "{}".to_owned(),
    };
    ground.write(ON, |d| proposal::keep(d, release.id, std::slice::from_ref(&new)).map(drop));
    expected.push(newest(ground));
    let kept = proposal::of_release(ground.query(), release.id).unwrap();
    let none = Fate::Rejected { reason: "courtesy".to_owned() };
    ground.write(ON, |d| proposal::decide(d, &kept[0], &none));
    expected.push(newest(ground));
    assert_eq!(logged(ground, release), expected);
    assert_eq!(logged(ground, Sort::Release.of(2)).len(), 1);
}

fn the_log_of_a_commitment_tells_how_its_second_reading_ended(ground: &mut Ground) {
    let release = two(ground);
    let id = ground.commitment("2026-01-10", release.id, CENTRE);
    let high = CommitmentEdit { priority: Some(Priority::High), ..CommitmentEdit::default() };
    ground.write(ON, |d| commitment_edit::edit(d, id, &high).map(drop));
    ground.write(ON, |d| settings::set_second_reader(d, true).map(drop));
    ground.write(ON, |d| status::record(d, &[id], &shown(Status::Fulfilled, "open")).map(drop));
    let mut expected = logged(ground, Sort::Commitment.of(id));
    assert_eq!(expected.len(), 3);
    ground.write(ON, |d| second_reading::decline(d, id, "not open").map(drop));
    expected.push(newest(ground));
    assert_eq!(logged(ground, Sort::Commitment.of(id)), expected);
}
