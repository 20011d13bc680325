//! What rows become, where the file gives more than the record takes.

use super::*;
use crate::db::Statement;
use crate::model::date::Due;
use crate::model::reference::Sort;
use crate::model::vocabulary::{Basis, Precision, RoleKind, Status};
use crate::store::attestation;
use crate::store::check::fixture::{Ground, day, intent};
use crate::store::commitment_edit::CommitmentEdit;
use crate::store::deadline::NewDeadline;
use crate::store::evidence::NewEvidence;
use crate::store::flow::Keep;
use crate::store::party::Unknown;

const UID: &str = "0192f0c1-7d6a-7e58-9a4f-3f2f1d2c4b5a";

/// Imports one row that gives an identity.
fn import(
    ground: &mut Ground,
    sort: Sort,
    mut apply: impl FnMut(&mut Draft<'_>, Option<Known<'_>>) -> Result<Taken>,
) -> Taken {
    let identity =
        Identity { sort, uid: Some(UID.to_owned()), key: None, source: "", cells: Cells::default() };
    ground
        .store
        .flow(&intent("2026-05-10"), |draft| {
            let (taken, _) = draft.part(|draft| take(draft, &identity, &mut apply))?;
            draft.sum_up("imported a row".to_owned());
            Ok((taken, Keep::Yes))
        })
        .unwrap()
}

/// The tables with a row of the identity that the file gave.
fn holders(ground: &Ground) -> Vec<String> {
    let tables = "
SELECT t.name FROM sqlite_master AS t
JOIN pragma_table_info(t.name) AS c ON c.name = 'uid'
WHERE t.type = 'table' ORDER BY t.name";
    let tables = ground.query().query(&Statement::new(tables)).unwrap();
    let tables = tables.map(|row| row.get::<String>("name")).unwrap();
    let holds = |table: &String| {
        let sql = format!("SELECT id FROM \"{table}\" WHERE uid = :uid ORDER BY id");
        ground.query().query(&Statement::new(sql).bind("uid", UID)).unwrap().first().is_some()
    };
    tables.into_iter().filter(holds).collect()
}

#[test]
fn the_identity_of_a_status_is_not_given_to_its_evidence() {
    let mut ground = Ground::with_history();
    let evidence = NewEvidence {
        title: "Report of the ministry".to_owned(),
        dated_on: day("2026-04-20"),
        ..NewEvidence::default()
    };
    let row = StatusRow {
        status: Some(Status::InProgress),
        on: Some(day("2026-04-20")),
        given: Vec::new(),
        told: Some(evidence),
        dated_on: None,
        note: None,
        reopened: None,
        overridden: None,
        is_said: false,
    };
    let taken = import(&mut ground, Sort::StatusEvent, |draft, _| match status(draft, 2, &row)? {
        Took::New(event) => Ok(Taken::New(event)),
        other => panic!("{other:?}"),
    });
    assert_eq!(taken.reference().sort, Sort::StatusEvent);
    assert_eq!(holders(&ground), ["status_event"]);
}

#[test]
fn the_identity_of_a_commitment_is_not_given_to_what_a_recorded_one_gets() {
    let mut ground = Ground::with_history();
    let quote = "Kazakhstan will host a summit in 2027";
    let passage = attestation::find_passage(ground.query(), Sort::Release.of(1), quote).unwrap();
    let row = Revision {
        passage,
        edit: CommitmentEdit::default(),
        roles: vec![(RoleKind::Supporting, vec!["An Office of Summits".to_owned()])],
        topics: None,
        due: Some(NewDeadline {
            due: Some(Due { on: day("2027-06-30"), precision: Precision::Day }),
            basis: Basis::Analyst,
            words: None,
            reason: Some("as in the list".to_owned()),
            on: None,
        }),
        unknown: Unknown::Make,
    };
    let taken = import(&mut ground, Sort::Commitment, |draft, _| {
        revise(draft, 2, &row).map(|()| Taken::Found(Sort::Commitment.of(2)))
    });
    assert_eq!(taken, Taken::Found(Sort::Commitment.of(2)));
    assert_eq!(holders(&ground), Vec::<String>::new());
}

#[test]
fn the_identity_of_a_party_is_not_given_to_the_one_it_belongs_to() {
    let mut ground = Ground::new();
    let row = PartyRow {
        name: "Office of Summits".to_owned(),
        parent: Some("Ministry of Summits".to_owned()),
        ..PartyRow::default()
    };
    let taken = import(&mut ground, Sort::Party, |draft, known| party(draft, known, &row, Unknown::Make));
    assert_eq!(holders(&ground), ["party"]);
    let held = Statement::new("SELECT id FROM party WHERE uid = :uid ORDER BY id").bind("uid", UID);
    let id = ground.query().query(&held).unwrap().first().unwrap().get::<i64>("id").unwrap();
    assert_eq!(id, taken.reference().id);
}
