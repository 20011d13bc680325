//! Rows of other people's lists, as imports take them: each in a write of its own that is held open.

use onrecord::error::Result;
use onrecord::model::reference::Sort;
use onrecord::model::vocabulary::{CommitmentKind, Priority, Relation, RoleKind, Status, Strength};
use onrecord::store::Keep;
use onrecord::store::commitment::{self, NewCommitment};
use onrecord::store::evidence::NewEvidence;
use onrecord::store::intake::{self, EvidenceRow, Identity, PartyRow, ReleaseRow, StatusRow, Taken, Took};
use onrecord::store::party::Unknown;
use onrecord::store::release::{NewText, ReleaseFacts};
use onrecord::store::{Draft, Store, attestation};

use crate::filled::TODAY;
use crate::ground::{day, intent};

/// Imports the row of this number, with an identity and a key of its own.
fn import(store: &mut Store, sort: Sort, number: u8, mut apply: impl FnMut(&mut Draft<'_>) -> Result<Taken>) {
    let identity = Identity {
        sort,
        uid: Some(format!("0192f0c1-7d6a-7e58-9a4f-3f2f1d2c4b{number:02}")),
        key: Some(number.to_string()),
        source: "list",
        cells: onrecord::store::intake::Cells::default(),
    };
    let work = |draft: &mut Draft<'_>| {
        draft.part(|draft| intake::take(draft, &identity, |draft, _| apply(draft)))?;
        draft.sum_up("imported a row".to_owned());
        Ok(((), Keep::Yes))
    };
    store.flow(&intent(day(TODAY)), work).unwrap();
}

pub fn party(store: &mut Store) {
    let row = PartyRow {
        name: "Office of Summits".to_owned(),
        parent: Some("Party 7".to_owned()),
        ..PartyRow::default()
    };
    import(store, Sort::Party, 1, |draft| intake::party(draft, None, &row, Unknown::Make));
}

pub fn release(store: &mut Store) {
    let facts = ReleaseFacts {
        title: Some("A new release".to_owned()),
        url: Some("https://example.org/new".to_owned()),
        ..ReleaseFacts::default()
    };
    let text = NewText {
        text: "The parties will act.".to_owned(),
        text_sha256: "a".repeat(64),
        original_sha256: "b".repeat(64),
        media_type: "text/plain".to_owned(),
        encoding: "UTF-8".to_owned(),
        normaliser: "1".to_owned(),
    };
    let row = ReleaseRow { facts, issuer: Some("Party 7".to_owned()), text: Some(text) };
    import(store, Sort::Release, 2, |draft| intake::release(draft, None, &row, Unknown::Refuse));
}

pub fn commitment(store: &mut Store) {
    import(store, Sort::Commitment, 3, |draft| {
        let query = draft.query();
        assert_eq!(intake::release_named(query, "R-7", "list")?, Some(Sort::Release.of(7)));
        let release = intake::release_named(query, "RELEASE 7", "list")?.expect("a release of that title");
        let passage = attestation::find_passage(query, release, "act together on matter 7")?;
        assert_eq!(commitment::recorded_as(query, &passage)?, None);
        let new = NewCommitment {
            title: "Acting together".to_owned(),
            kind: CommitmentKind::Pledge,
            strength: Strength::Firm,
            made_on: day("2026-01-01"),
            condition: None,
            success_test: None,
            priority: Priority::Normal,
            owner: None,
            review_days: None,
            parties: vec![(RoleKind::Committing, "Party 7".to_owned())],
            topics: vec![1],
            passage,
            deadline: None,
            unknown: Unknown::Refuse,
        };
        let made = commitment::add(draft, &new)?;
        draft.settle()?;
        intake::status(draft, made.id, &ongoing("What became of it"))?;
        Ok(Taken::New(made))
    });
}

/// A status with evidence told in words.
fn ongoing(report: &str) -> StatusRow {
    StatusRow {
        status: Some(Status::Ongoing),
        on: Some(day("2026-11-10")),
        given: Vec::new(),
        told: Some(told(report)),
        dated_on: None,
        note: None,
        reopened: None,
        overridden: None,
        is_said: false,
    }
}

fn told(title: &str) -> NewEvidence {
    NewEvidence { title: title.to_owned(), dated_on: day("2026-11-10"), ..NewEvidence::default() }
}

pub fn status(store: &mut Store) {
    import(store, Sort::StatusEvent, 4, |draft| {
        let named = intake::commitment_named(draft.query(), "C-508", "list")?;
        let event = intake::status(draft, named.id, &ongoing("What goes on"))?;
        match event {
            Took::New(event) => Ok(Taken::New(event)),
            other => panic!("{other:?}"),
        }
    });
}

fn evidence(store: &mut Store, number: u8, new: NewEvidence) -> Taken {
    let row = EvidenceRow { new, commitments: vec![508], relation: Relation::Context };
    let mut taken = None;
    import(store, Sort::Evidence, number, |draft| {
        let given = intake::evidence(draft, None, &row)?;
        taken = Some(given);
        Ok(given)
    });
    taken.unwrap()
}

pub fn evidence_by_title(store: &mut Store) {
    assert!(matches!(evidence(store, 5, told("What was printed")), Taken::New(_)));
}

pub fn evidence_by_address(store: &mut Store) {
    let found = NewEvidence { url: Some("https://example.org/950".to_owned()), ..told("Report 950") };
    assert_eq!(evidence(store, 6, found), Taken::Found(Sort::Evidence.of(950)));
}
