//! All that is known of the domain's tables: every SQL text of the domain outside `schema.sql` is in here.
//!
//! A read is a function over [`crate::db::Query`]. A write is a function over a [`Draft`]: it reads, decides,
//! and collects statements with the rows before and after; [`Store::write`] sends them as one batch under one
//! [`operation`].

pub mod attestation;
pub mod calendar;
pub mod card;
pub mod catalogue;
pub mod check;
pub mod choice;
pub mod coding;
pub mod commitment;
pub mod commitment_edit;
pub mod complete;
pub mod copy;
pub mod deadline;
pub mod description;
pub mod dossier;
mod draft;
pub mod edition;
pub mod evidence;
pub mod filter;
pub mod find;
mod flow;
mod format;
pub mod history;
mod identity;
mod image;
pub mod intake;
pub mod ledger;
pub mod link;
pub mod list;
pub mod log;
pub mod looked;
pub mod note;
pub mod operation;
pub mod origin;
pub mod party;
pub mod party_edit;
mod party_near;
pub mod proposal;
mod raised;
pub mod release;
pub mod release_day;
mod rewind;
pub mod saved_query;
pub mod second_reading;
pub mod settings;
pub mod status;
pub mod subject;
pub mod topic;
pub mod undo;
pub mod waiting;

use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value as Json;

pub use draft::{Draft, Fields};
pub use flow::Keep;
pub use format::FORMAT;

use crate::db::schema::Difference;
use crate::db::{Db, Outcome, Query, open};
use crate::error::{Error, Result};
use crate::model::shape::Shape;

/// Who writes, when, with which command, and whether it is only tried.
#[derive(Debug, Clone)]
pub struct Intent {
    /// Who.
    pub by: String,
    /// The time of recording.
    pub now: DateTime<Utc>,
    /// The day it is where the user is.
    pub today: NaiveDate,
    /// The command's name for the operation log, such as `release add`.
    pub command: &'static str,
    /// Run everything, keep nothing.
    pub dry_run: bool,
}

/// An open database of commitments.
pub struct Store {
    db: Box<dyn Db>,
    /// Why it is only read.
    no_writing: Option<Error>,
}

impl Store {
    /// A store over any backend that holds our schema.
    pub fn over(db: Box<dyn Db>) -> Self {
        Self { db, no_writing: None }
    }

    /// Opens the database at `path`; upgrades an older one.
    ///
    /// One whose rules somebody changed is read and not written.
    ///
    /// # Errors
    /// Those of [`open::open`]; `changed_schema` (9) where what is read may not be what was recorded.
    pub fn open(path: &Path, busy: Duration) -> Result<Self> {
        let (store, differences) = Self::compared(path, busy)?;
        if differences.iter().any(Difference::spoils_reading) {
            return Err(format::changed(path, &differences));
        }
        Ok(store)
    }

    /// Opens the database at `path` to be checked: whatever its schema has become.
    pub fn inspect(path: &Path, busy: Duration) -> Result<Self> {
        Ok(Self::compared(path, busy)?.0)
    }

    /// The reading half of the database at `path`, only to look into it: without waiting, upgrading or comparing its
    /// schema. None where there is none that can be read.
    pub fn peek(path: &Path) -> Option<Box<dyn Query>> {
        let db = open::peek(path, &FORMAT).ok().flatten()?;
        Some(Box::new(db))
    }

    fn compared(path: &Path, busy: Duration) -> Result<(Self, Vec<Difference>)> {
        let opened = open::open(path, &FORMAT, busy)?;
        let mut store = Self::over(Box::new(opened.db));
        let differences = format::differences(store.query())?.unwrap_or_default();
        store.no_writing = if opened.read_only {
            let hint = "check the permissions of the file and of its folder; nothing was changed";
            Some(Error::failed("read_only", "the database can only be read").hint(hint))
        } else if differences.iter().any(Difference::spoils_writing) {
            Some(format::changed(path, &differences))
        } else {
            None
        };
        Ok((store, differences))
    }

    /// Makes a new database at `path`, with the 17 Sustainable Development Goals and the default settings.
    pub fn create(path: &Path, busy: Duration, intent: &Intent) -> Result<Self> {
        open::create(path, &FORMAT, |db| {
            Self::over(Box::new(db)).write(intent, |draft| {
                draft.say("made the database");
                topic::add_goals(draft)?;
                settings::add_defaults(draft)
            })
        })?;
        Self::open(path, busy)
    }

    /// The reading half.
    pub fn query(&self) -> &dyn Query {
        &*self.db
    }

    /// Reads every row in one state of the database, for an export.
    pub fn read_all(&self, each: &mut dyn FnMut(copy::Part<'_>) -> Result<()>) -> Result<()> {
        copy::read(&*self.db, each)
    }

    /// Reads the public views in one state of the database, for an export.
    pub fn read_views(&self, each: &mut dyn FnMut(&Shape, &[Json]) -> Result<()>) -> Result<()> {
        copy::read_views(&*self.db, each)
    }

    /// Refuses where it can only be read, before anybody is asked for more.
    pub fn require_writable(&self) -> Result<()> {
        self.no_writing.as_ref().map_or(Ok(()), |reason| Err(reason.clone()))
    }

    /// Runs one write as one operation: `decide` reads and drafts, all statements take effect together.
    ///
    /// Nothing is written when the draft holds no change, and nothing is kept on a dry run.
    ///
    /// # Errors
    /// Those of `decide`; a rule of the schema that says no; busy; a file that cannot be written.
    pub fn write<T>(
        &mut self,
        intent: &Intent,
        mut decide: impl FnMut(&mut Draft<'_>) -> Result<T>,
    ) -> Result<T> {
        self.require_writable()?;
        let outcome = if intent.dry_run { Outcome::RollBack } else { Outcome::Commit };
        let mut answer = None;
        self.db
            .batch(outcome, &mut |query| {
                let mut draft = Draft::begin(query, intent)?;
                answer = Some(decide(&mut draft)?);
                draft.finish()
            })
            .map_err(raised::translate)?;
        answer.ok_or_else(|| Error::failed("no_answer", "the database ran no batch"))
    }
}
