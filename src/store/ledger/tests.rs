use super::{Scope, load};
use crate::model::ledger::Ledger;
use crate::model::vocabulary::{PartyKind, Relation, RoleKind};
use crate::store::check::fixture::{Ground, day, new_text, noon};
use crate::store::commitment_edit::{self, CommitmentEdit};
use crate::store::party_edit::{self, PartyEdit};
use crate::store::release::{self, ReleaseFacts};
use crate::store::{evidence, party, settings, topic};

fn all(ground: &Ground, known: Option<&str>) -> Ledger {
    load(ground.query(), Scope::All, known.map(noon)).unwrap()
}

#[test]
fn everything_is_loaded_in_order_of_id() {
    let ground = Ground::with_history();
    let ledger = all(&ground, None);
    assert_eq!(ledger.topics.len(), 17);
    assert_eq!(ledger.topics[16].code, "SDG 17");
    assert_eq!(
        ledger.parties.iter().map(|p| p.label()).collect::<Vec<_>>(),
        ["Kazakhstan", "A. Counterpart"]
    );
    assert_eq!(ledger.releases.iter().map(|r| r.id).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(ledger.releases[0].text_sha256.len(), 64);
    let commitment = &ledger.commitments[0];
    assert_eq!((commitment.made_on, commitment.topics.as_slice()), (day("2026-01-10"), [1, 17].as_slice()));
    let roles = commitment.roles.iter().map(|r| (r.party, r.role)).collect::<Vec<_>>();
    assert_eq!(roles, [(1, RoleKind::Committing), (2, RoleKind::Counterpart)]);
    let attested = ledger.attestations.iter().map(|a| (a.commitment, a.release)).collect::<Vec<_>>();
    assert_eq!(attested, [(1, 1), (2, 1), (1, 2)]);
    let rests = ledger.statuses.iter().map(|s| (s.commitment, s.evidence.clone())).collect::<Vec<_>>();
    assert_eq!(rests, [(1, vec![]), (2, vec![]), (1, vec![1]), (1, vec![1])]);
    assert_eq!(ledger.deadlines[0].due_on, Some(day("2027-12-31")));
    assert_eq!((ledger.evidence.len(), ledger.bearings[0].relation), (1, Relation::Supports));
    assert_eq!(&*ledger.searches[0].place, "ministry site");
    assert_eq!((ledger.links[0].from, ledger.links[0].to), (2, 1));
    assert_eq!(ledger.thresholds, crate::model::thresholds::Thresholds::default());
}

#[test]
fn what_was_recorded_later_is_not_known() {
    let ground = Ground::with_history();
    let ledger = all(&ground, Some("2026-02-28"));
    assert_eq!((ledger.statuses.len(), ledger.attestations.len(), ledger.releases.len()), (2, 3, 2));
    assert!(ledger.evidence.is_empty() && ledger.bearings.is_empty() && ledger.links.is_empty());
    let empty = all(&ground, Some("2025-12-31"));
    assert_eq!(empty, Ledger::default());
}

#[test]
fn the_very_moment_of_recording_is_known() {
    let ground = Ground::with_history();
    assert_eq!(all(&ground, Some("2026-04-01")).statuses.len(), 4);
    let before = noon("2026-04-01") - chrono::TimeDelta::milliseconds(1);
    assert_eq!(load(ground.query(), Scope::All, Some(before)).unwrap().statuses.len(), 3);
}

#[test]
fn what_is_edited_merged_or_taken_away_later_is_as_it_was_known() {
    let mut ground = Ground::with_history();
    let before = all(&ground, None);
    ground.write("2026-05-03", |d| {
        let edit = CommitmentEdit {
            title: Some("Another title".to_owned()),
            made_on: Some(day("2026-01-08")),
            owner: Some("ben".to_owned()),
            review_days: Some(7),
            add_parties: vec![(RoleKind::Supporting, "Uzbekistan".to_owned())],
            remove_parties: vec![2],
            add_topics: vec![2],
            remove_topics: vec![1],
            unknown: Some(party::Unknown::Make),
            ..CommitmentEdit::default()
        };
        commitment_edit::edit(d, 1, &edit)
    });
    let edited = all(&ground, None);
    assert_eq!(&*edited.commitments[0].title, "Another title");
    assert_eq!(edited.commitments[0].topics, [17, 2]);
    ground.write("2026-05-04", |d| {
        let edit = PartyEdit {
            name: Some("Qazaqstan".to_owned()),
            kind: Some(PartyKind::Group),
            parent: Some(2),
            ..PartyEdit::default()
        };
        party_edit::edit(d, 1, &edit)
    });
    ground.write("2026-05-05", |d| party_edit::merge(d, 1, 3));
    ground.write("2026-05-06", |d| {
        let facts = ReleaseFacts { title: Some("T".to_owned()), issuer: Some(3), ..ReleaseFacts::default() };
        release::edit(d, 1, &facts)?;
        release::mark_read(d, 2, day("2026-05-06"))
    });
    ground.write("2026-05-07", |d| release::add_version(d, 1, new_text("Other words.")).map(drop));
    ground.write("2026-05-08", |d| settings::set(d, "stale_days", 100));
    ground.write("2026-05-09", |d| topic::edit(d, 1, Some("None poor"), Some(17)));
    ground.write("2026-05-10", |d| evidence::bear(d, 1, 2, Relation::Context));
    let now = all(&ground, None);
    assert_eq!(now.commitments[0].roles.iter().map(|r| r.party).collect::<Vec<_>>(), [3, 3]);
    assert_eq!((now.thresholds.stale, now.parties.len()), (100, 3));
    assert_ne!(now.releases[0].text_sha256, before.releases[0].text_sha256);
    assert_eq!(all(&ground, Some("2026-05-10")), now);
    assert_eq!(all(&ground, Some("2026-05-03")), edited);
    assert_eq!(all(&ground, Some("2026-05-02")), before);
}

#[test]
fn one_commitment_comes_with_its_own_records() {
    let mut ground = Ground::with_history();
    let third = ground.release("2026-05-20", "A third release.");
    let ledger = load(ground.query(), Scope::One(1), None).unwrap();
    assert_eq!(ledger.commitments, all(&ground, None).commitments[..1]);
    assert_eq!(ledger.releases.iter().map(|r| r.id).collect::<Vec<_>>(), [1, 2]);
    assert!(ledger.releases.iter().all(|r| r.id != third && r.text_sha256.len() == 64));
    assert!(ledger.statuses.iter().all(|s| s.commitment == 1) && ledger.statuses.len() == 3);
    assert!(ledger.statuses[2].evidence == [1] && ledger.evidence.len() == 1);
    assert!(ledger.deadlines.is_empty() && ledger.searches.is_empty());
    assert_eq!(ledger.links.len(), 1);
    let other = load(ground.query(), Scope::One(2), None).unwrap();
    assert_eq!((other.searches.len(), other.deadlines.len(), other.evidence.len()), (1, 1, 0));
}

#[test]
fn one_commitment_is_as_it_was_known() {
    let mut ground = Ground::with_history();
    let known = load(ground.query(), Scope::One(2), None).unwrap();
    for (on, id) in [("2026-05-20", 1), ("2026-05-21", 2)] {
        ground.write(on, |d| {
            let edit = CommitmentEdit { remove_parties: vec![2], ..CommitmentEdit::default() };
            commitment_edit::edit(d, id, &edit)
        });
    }
    assert_eq!(load(ground.query(), Scope::One(2), Some(noon("2026-05-19"))).unwrap(), known);
    assert_eq!(load(ground.query(), Scope::One(2), None).unwrap().commitments[0].roles.len(), 1);
}

#[test]
fn an_unknown_commitment_is_absent() {
    let ground = Ground::with_history();
    assert_eq!(load(ground.query(), Scope::One(9), None).unwrap().commitments, []);
    assert_eq!(load(ground.query(), Scope::One(2), Some(noon("2026-01-01"))).unwrap().commitments, []);
}
