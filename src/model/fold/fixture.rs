//! A small ledger, made by hand, for tests.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::model::ledger::{
    Attestation, Bearing, Commitment, DeadlineEvent, Evidence, Ledger, Party, Release, Role, Search,
    StatusEvent, Topic,
};
use crate::model::vocabulary::{
    AttestationKind, Basis, CommitmentKind, Move, PartyKind, Precision, Priority, Relation, ReleaseKind,
    RoleKind, Status, Strength,
};

/// The day written as `2026-01-31`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Noon of the day written as `2026-01-31`, UTC.
pub(crate) fn at(text: &str) -> DateTime<Utc> {
    day(text).and_hms_opt(12, 0, 0).unwrap().and_utc()
}

/// A ledger under construction. Records are recorded at noon of their own day, one second after another.
pub(crate) struct Book {
    pub(crate) ledger: Ledger,
    seconds: i64,
}

impl Book {
    pub(crate) fn new() -> Self {
        Self { ledger: Ledger::default(), seconds: 0 }
    }

    fn recorded(&mut self, on: &str) -> DateTime<Utc> {
        self.seconds += 1;
        at(on) + TimeDelta::seconds(self.seconds)
    }

    pub(crate) fn party(&mut self, name: &str) -> i64 {
        let id = next(&self.ledger.parties);
        let kind = PartyKind::State;
        self.ledger.parties.push(Party { id, name: name.into(), short_name: None, kind, parent: None });
        id
    }

    pub(crate) fn topic(&mut self, code: &str) -> i64 {
        let id = next(&self.ledger.topics);
        self.ledger.topics.push(Topic {
            id,
            code: code.into(),
            title: format!("title of {code}"),
            parent: None,
        });
        id
    }

    /// A release published that day, not read.
    pub(crate) fn release(&mut self, published_on: &str) -> i64 {
        let id = next(&self.ledger.releases);
        let recorded_at = self.recorded(published_on);
        self.ledger.releases.push(Release {
            id,
            title: format!("release {id}"),
            issuer: None,
            kind: ReleaseKind::Readout,
            published_on: Some(day(published_on)),
            url: Some(format!("https://example.org/{id}")),
            language: None,
            text_sha256: format!("{id:064x}"),
            read_on: None,
            read_by: None,
            recorded_at,
        });
        id
    }

    /// A firm pledge of normal priority with its first status, `not_assessed`.
    pub(crate) fn commitment(&mut self, made_on: &str) -> i64 {
        let id = next(&self.ledger.commitments);
        let recorded_at = self.recorded(made_on);
        self.ledger.commitments.push(Commitment {
            id,
            title: format!("commitment {id}").into(),
            kind: CommitmentKind::Pledge,
            strength: Strength::Firm,
            made_on: day(made_on),
            condition: None,
            success_test: None,
            priority: Priority::Normal,
            owner: None,
            review_days: None,
            roles: Vec::new(),
            topics: Vec::new(),
            recorded_at,
        });
        self.push_status(id, Some(Status::NotAssessed), Move::First, None, made_on);
        id
    }

    /// The commitment, to change it.
    pub(crate) fn edit(&mut self, commitment: i64) -> &mut Commitment {
        self.ledger.commitments.iter_mut().find(|c| c.id == commitment).unwrap()
    }

    pub(crate) fn role(&mut self, commitment: i64, party: i64, role: RoleKind) {
        self.edit(commitment).roles.push(Role { party, role });
    }

    /// A passage said on the release's day.
    pub(crate) fn attest(
        &mut self,
        commitment: i64,
        release: i64,
        kind: AttestationKind,
        quote: &str,
    ) -> i64 {
        let id = next(&self.ledger.attestations);
        let release_on = self.ledger.releases.iter().find(|r| r.id == release).unwrap().published_on;
        let stated_on = release_on.unwrap_or(self.edit(commitment).made_on);
        self.ledger.attestations.push(Attestation {
            id,
            commitment,
            release,
            kind,
            quote: quote.into(),
            start: 0,
            end: i64::try_from(quote.chars().count()).unwrap(),
            stated_on,
            recorded_at: stated_on.and_hms_opt(12, 0, 0).unwrap().and_utc(),
        });
        id
    }

    /// A status by the ordinary way: a change, a review or a reopening, as the event before it has it.
    pub(crate) fn status(&mut self, commitment: i64, status: Status, on: &str) -> i64 {
        let before = self.ledger.statuses.iter().rev().find(|e| e.commitment == commitment).unwrap();
        let movement = if before.status == Some(status) {
            Move::Review
        } else if !before.is_open && status.open_by_default() {
            Move::Reopening
        } else {
            Move::Change
        };
        self.push_status(commitment, Some(status), movement, None, on)
    }

    /// A correction of a status event; without a status it only takes the event away.
    pub(crate) fn correct(&mut self, wrong: i64, status: Option<Status>, on: &str) -> i64 {
        let commitment = self.event(wrong).commitment;
        let id = self.push_status(commitment, status, Move::Correction, Some(wrong), on);
        self.event(id).reason = Some("entered by mistake".into());
        id
    }

    /// The status event, to change it.
    pub(crate) fn event(&mut self, id: i64) -> &mut StatusEvent {
        self.ledger.statuses.iter_mut().find(|e| e.id == id).unwrap()
    }

    fn push_status(
        &mut self,
        c: i64,
        status: Option<Status>,
        how: Move,
        corrects: Option<i64>,
        on: &str,
    ) -> i64 {
        let id = next(&self.ledger.statuses);
        let recorded_at = self.recorded(on);
        self.ledger.statuses.push(StatusEvent {
            id,
            commitment: c,
            status,
            is_open: status.is_some_and(Status::open_by_default),
            movement: how,
            corrects,
            effective_on: day(on),
            rationale: None,
            override_rule: None,
            reason: None,
            proposed_by: None,
            recorded_by: "ann".into(),
            recorded_at,
            evidence: Vec::new(),
        });
        id
    }

    /// A stated due day, or its lifting, in effect from a day.
    pub(crate) fn due(&mut self, commitment: i64, due_on: Option<&str>, effective_on: &str) -> i64 {
        let id = next(&self.ledger.deadlines);
        let recorded_at = self.recorded(effective_on);
        self.ledger.deadlines.push(DeadlineEvent {
            id,
            commitment,
            due_on: due_on.map(day),
            precision: Precision::Day,
            basis: Basis::Stated,
            words: None,
            reason: None,
            effective_on: day(effective_on),
            recorded_by: "ann".into(),
            recorded_at,
        });
        id
    }

    /// Evidence of that date that bears on the commitment.
    pub(crate) fn evidence(&mut self, commitment: i64, relation: Relation, dated_on: &str) -> i64 {
        let id = next(&self.ledger.evidence);
        let recorded_at = self.recorded(dated_on);
        self.ledger.evidence.push(Evidence {
            id,
            title: format!("evidence {id}").into(),
            publisher: None,
            dated_on: day(dated_on),
            url: Some(format!("https://example.org/e{id}").into()),
            release: None,
            excerpt: None,
            recorded_at,
        });
        self.bearing(id, commitment, relation);
        id
    }

    /// How known evidence bears on a commitment, said once more.
    pub(crate) fn bearing(&mut self, evidence: i64, commitment: i64, relation: Relation) {
        let id = next(&self.ledger.bearings);
        let dated_on = self.ledger.evidence.iter().find(|e| e.id == evidence).unwrap().dated_on;
        let recorded_at = self.recorded(&dated_on.to_string());
        self.ledger.bearings.push(Bearing { id, evidence, commitment, relation, recorded_at });
    }

    pub(crate) fn search(&mut self, commitment: i64, on: &str, found: i64) -> i64 {
        let id = next(&self.ledger.searches);
        let recorded_at = self.recorded(on);
        self.ledger.searches.push(Search {
            id,
            commitment,
            searched_on: day(on),
            place: "ministry website".into(),
            found,
            note: None,
            recorded_by: "ann".into(),
            recorded_at,
        });
        id
    }
}

/// The id of the next record: ids run from 1.
fn next<T>(records: &[T]) -> i64 {
    i64::try_from(records.len()).unwrap() + 1
}
