//! A database in a folder of its own, with times that are given, and a hand with another tool to damage it.

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
use tempfile::TempDir;

use super::{Finding, run};
use crate::db::Query;
use crate::error::Result;
use crate::model::date::Due;
use crate::model::digest::sha256;
use crate::model::reference::Sort;
use crate::model::vocabulary::{
    AttestationKind, Basis, CommitmentKind, LinkKind, Precision, Priority, RoleKind, Status, Strength,
};
use crate::store::commitment::NewCommitment;
use crate::store::deadline::NewDeadline;
use crate::store::evidence::Given;
use crate::store::looked::NewSearch;
use crate::store::party::Unknown;
use crate::store::release::{NewText, ReleaseFacts};
use crate::store::status::NewStatus;
use crate::store::{
    Draft, Intent, Store, attestation, commitment, deadline, link, looked, note, release, status,
};

/// The words of the first release, which hold the quotes of the first commitments.
pub(in crate::store) const TEXT: &str = "The parties agreed to open a centre. Kazakhstan will host a summit in 2027. They reaffirmed their support.";

pub(in crate::store) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Noon of that day, UTC.
pub(in crate::store) fn noon(text: &str) -> DateTime<Utc> {
    day(text).and_hms_opt(12, 0, 0).unwrap().and_utc()
}

/// A store in a folder of its own.
pub(in crate::store) struct Ground {
    folder: TempDir,
    pub(in crate::store) store: Store,
}

impl Ground {
    /// An empty database, made on 1 January 2026.
    pub(in crate::store) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let store =
            Store::create(&folder.path().join("l.db"), Duration::ZERO, &intent("2026-01-01")).unwrap();
        Self { folder, store }
    }

    /// Two commitments of one release with events of every sort, recorded up to May 2026.
    pub(in crate::store) fn with_history() -> Self {
        let mut ground = Self::new();
        let release = ground.release("2026-01-10", TEXT);
        let centre = ground.commitment("2026-01-10", release, "The parties agreed to open a centre");
        let summit = ground.commitment("2026-01-10", release, "Kazakhstan will host a summit in 2027");
        ground.due("2026-01-12", summit, "2027-12-31");
        let again = ground.release("2026-02-10", "They agreed, again, to open a centre.");
        ground.write("2026-02-11", |d| {
            let said = attestation::find_passage(d.query(), Sort::Release.of(again), "to open a centre")?;
            commitment::attest(d, centre, AttestationKind::Restatement, &said, day("2026-02-10"))
        });
        let url = Given::Url("https://example.org/opened".to_owned());
        ground.status("2026-03-01", centre, Status::InProgress, vec![url.clone()]);
        ground.looked("2026-03-02", summit);
        ground.status("2026-04-01", centre, Status::Fulfilled, vec![url]);
        ground.write("2026-05-01", |d| note::add(d, Sort::Commitment.of(summit), "ask again").map(drop));
        ground.write("2026-05-02", |d| link::add(d, summit, LinkKind::DependsOn, centre, None));
        ground
    }

    pub(in crate::store) fn query(&self) -> &dyn Query {
        self.store.query()
    }

    /// Writes at noon of that day.
    pub(in crate::store) fn write<T>(
        &mut self,
        on: &str,
        decide: impl FnMut(&mut Draft<'_>) -> Result<T>,
    ) -> T {
        self.store.write(&intent(on), decide).unwrap()
    }

    pub(in crate::store) fn release(&mut self, on: &str, text: &str) -> i64 {
        let facts = ReleaseFacts {
            title: Some(format!("release of {on}")),
            published_on: Some(day(on)),
            ..ReleaseFacts::default()
        };
        self.write(on, |d| release::add(d, &facts, new_text(text))).id
    }

    pub(in crate::store) fn commitment(&mut self, on: &str, release: i64, quote: &str) -> i64 {
        self.write(on, |d| {
            let passage = attestation::find_passage(d.query(), Sort::Release.of(release), quote)?;
            let new = NewCommitment {
                title: quote.to_owned(),
                kind: CommitmentKind::Pledge,
                strength: Strength::Firm,
                made_on: day(on),
                condition: None,
                success_test: None,
                priority: Priority::Normal,
                owner: None,
                review_days: None,
                parties: vec![
                    (RoleKind::Committing, "Kazakhstan".to_owned()),
                    (RoleKind::Counterpart, "A. Counterpart".to_owned()),
                ],
                topics: vec![1, 17],
                passage,
                deadline: None,
                unknown: Unknown::Make,
            };
            commitment::add(d, &new)
        })
        .id
    }

    pub(in crate::store) fn status(
        &mut self,
        on: &str,
        id: i64,
        status: Status,
        evidence: Vec<Given>,
    ) -> i64 {
        let new = NewStatus { evidence, ..status_of(Some(status)) };
        self.write(on, |d| status::record(d, &[id], &new))[0].r#ref.unwrap().id
    }

    pub(in crate::store) fn looked(&mut self, on: &str, id: i64) {
        let new = NewSearch { on: day(on), place: "ministry site".to_owned(), found: 0, note: None };
        self.write(on, |d| looked::add(d, id, &new).map(drop));
    }

    pub(in crate::store) fn due(&mut self, on: &str, id: i64, due: &str) {
        let new = NewDeadline {
            due: Some(Due { on: day(due), precision: Precision::Day }),
            basis: Basis::Analyst,
            words: None,
            reason: Some("said so".to_owned()),
            on: None,
        };
        self.write(on, |d| deadline::set(d, id, &new).map(drop));
    }

    /// Runs SQL on the file as another program would that knows no rules: without triggers and foreign keys.
    pub(in crate::store) fn tamper(&self, sql: &str) {
        let connection = Connection::open(self.path()).unwrap();
        let triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name";
        let names = {
            let mut select = connection.prepare(triggers).unwrap();
            let names = select.query_map([], |row| row.get::<_, String>(0)).unwrap();
            names.map(|name| name.unwrap()).collect::<Vec<_>>()
        };
        let drops = names.iter().map(|name| format!("DROP TRIGGER {name};")).collect::<String>();
        connection.execute_batch(&format!("PRAGMA foreign_keys = OFF; {drops} {sql}")).unwrap();
    }

    /// Runs SQL on the file as another program would.
    pub(in crate::store) fn meddle(&self, sql: &str) {
        Connection::open(self.path()).unwrap().execute_batch(sql).unwrap();
    }

    pub(in crate::store) fn path(&self) -> PathBuf {
        self.folder.path().join("l.db")
    }

    /// What one check finds on 1 June 2026.
    pub(in crate::store) fn findings(&self, check: &str) -> Vec<Finding> {
        run(self.query(), &[check.to_owned()], day("2026-06-01")).unwrap()
    }

    /// The same, as pairs of record and message.
    pub(in crate::store) fn found(&self, check: &str) -> Vec<(String, String)> {
        self.findings(check).into_iter().map(|f| (f.record.unwrap_or_default(), f.message)).collect()
    }
}

/// Somebody who writes at noon of that day.
pub(in crate::store) fn intent(on: &str) -> Intent {
    Intent { by: "ana".to_owned(), now: noon(on), today: day(on), command: "test", dry_run: false }
}

pub(in crate::store) fn new_text(text: &str) -> NewText {
    let digest = sha256(text);
    NewText {
        text: text.to_owned(),
        text_sha256: digest.clone(),
        original_sha256: digest,
        media_type: "text/plain".to_owned(),
        encoding: "UTF-8".to_owned(),
        normaliser: "1".to_owned(),
    }
}

/// A status of today, with nothing else said.
pub(in crate::store) fn status_of(status: Option<Status>) -> NewStatus {
    NewStatus { status, ..NewStatus::default() }
}
