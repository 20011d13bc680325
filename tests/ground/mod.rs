//! A database in a folder of its own, with times that are given: what several test programs stand on.

#![allow(dead_code, reason = "each test program uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use onrecord::db::{Db, Query, Statement, Value};
use onrecord::error::Result;
use onrecord::model::digest::sha256;
use onrecord::model::reference::Sort;
use onrecord::model::vocabulary::{CommitmentKind, Priority, RoleKind, Status, Strength};
use onrecord::store::commitment::{self, NewCommitment};
use onrecord::store::evidence::Given;
use onrecord::store::party::Unknown;
use onrecord::store::release::{self, NewText, ReleaseFacts};
use onrecord::store::status::{self, NewStatus};
use onrecord::store::{Draft, Intent, Store, attestation};
use tempfile::TempDir;

/// Makes a backend over the file of a database that is there.
pub type Backend = fn(&Path) -> Box<dyn Db>;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Noon of that day, UTC.
pub fn noon(on: NaiveDate) -> DateTime<Utc> {
    on.and_hms_opt(12, 0, 0).unwrap().and_utc()
}

/// Somebody who writes at noon of that day.
pub fn intent(on: NaiveDate) -> Intent {
    Intent { by: "ana".to_owned(), now: noon(on), today: on, command: "test", dry_run: false }
}

/// A new database as `onrecord init` leaves it, made once for each test program.
pub fn template() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("t.db");
        Store::create(&path, Duration::ZERO, &intent(day("2026-01-01"))).unwrap();
        fs::read(path).unwrap()
    })
}

/// A store in a folder of its own.
pub struct Ground {
    pub folder: TempDir,
    pub store: Store,
    pub backend: Backend,
}

impl Ground {
    /// A new database, made on 1 January 2026, behind this backend.
    pub fn new(backend: Backend) -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("l.db");
        fs::write(&path, template()).unwrap();
        let store = Store::over(backend(&path));
        Self { folder, store, backend }
    }

    /// The same without waiting for the disk, where nothing is to survive a loss of power.
    pub fn quick(backend: Backend) -> Self {
        let ground = Self::new(backend);
        for pragma in ["PRAGMA synchronous = OFF", "PRAGMA journal_mode = MEMORY"] {
            ground.query().query(&Statement::new(pragma)).unwrap();
        }
        ground
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("l.db")
    }

    pub fn bytes(&self) -> Vec<u8> {
        fs::read(self.path()).unwrap()
    }

    pub fn query(&self) -> &dyn Query {
        self.store.query()
    }

    /// SQL as another program would send it, through a connection of its own.
    pub fn raw(&self, sql: &str) -> Result<()> {
        (self.backend)(&self.path()).script(sql)
    }

    /// The first value of the first row.
    pub fn value(&self, sql: &str) -> Value {
        self.query().query(&Statement::new(sql.to_owned())).unwrap().rows[0].values()[0].clone()
    }

    pub fn number(&self, sql: &str) -> i64 {
        match self.value(sql) {
            Value::Integer(n) => n,
            other => panic!("{sql}: {other:?}"),
        }
    }

    /// Writes at noon of that day what must be accepted.
    pub fn write<T>(&mut self, on: &str, decide: impl FnMut(&mut Draft<'_>) -> Result<T>) -> T {
        self.store.write(&intent(day(on)), decide).unwrap()
    }

    pub fn release(&mut self, on: &str, text: &str) -> i64 {
        let (facts, text) = (facts(day(on)), new_text(text));
        self.write(on, |d| release::add(d, &facts, text.clone())).id
    }

    pub fn commitment(&mut self, on: &str, release: i64, quote: &str) -> i64 {
        self.write(on, |d| add_commitment(d, release, quote, day(on))).id
    }

    pub fn status(&mut self, on: &str, commitment: i64, new: &NewStatus) -> Result<i64> {
        self.store
            .write(&intent(day(on)), |d| status::record(d, &[commitment], new))
            .map(|recorded| recorded[0].r#ref.unwrap().id)
    }
}

/// The facts of a release published on that day.
pub fn facts(on: NaiveDate) -> ReleaseFacts {
    ReleaseFacts {
        title: Some(format!("release of {on}")),
        published_on: Some(on),
        ..ReleaseFacts::default()
    }
}

/// A plain commitment of one party to another in these words.
pub fn add_commitment(
    draft: &mut Draft<'_>,
    release: i64,
    quote: &str,
    made_on: NaiveDate,
) -> Result<onrecord::model::reference::Ref> {
    commitment::add(draft, &plain(draft.query(), release, quote, made_on)?)
}

/// The same, not yet recorded.
pub fn plain(query: &dyn Query, release: i64, quote: &str, made_on: NaiveDate) -> Result<NewCommitment> {
    Ok(NewCommitment {
        title: quote.to_owned(),
        kind: CommitmentKind::Pledge,
        strength: Strength::Firm,
        made_on,
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
        passage: attestation::find_passage(query, Sort::Release.of(release), quote)?,
        deadline: None,
        unknown: Unknown::Make,
    })
}

pub fn new_text(text: &str) -> NewText {
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
pub fn status_of(status: Option<Status>) -> NewStatus {
    NewStatus { status, ..NewStatus::default() }
}

/// A status of today that rests on a page.
pub fn shown(status: Status, page: &str) -> NewStatus {
    NewStatus { evidence: vec![Given::Url(format!("https://example.org/{page}"))], ..status_of(Some(status)) }
}
