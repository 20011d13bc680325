//! All that is known of the domain's tables: every SQL text of the domain outside `schema.sql` is in here.
//!
//! A read is a function over [`crate::db::Query`]. A write is a function over a [`Draft`]: it reads, decides,
//! and collects statements with the rows before and after; [`Store::write`] sends them as one batch under one
//! [`operation`].

pub mod attestation;
pub mod card;
pub mod check;
pub mod commitment;
pub mod commitment_edit;
pub mod deadline;
mod draft;
pub mod evidence;
pub mod filter;
pub mod find;
mod format;
pub mod history;
mod identity;
pub mod ledger;
pub mod link;
pub mod list;
pub mod looked;
pub mod note;
pub mod operation;
pub mod party;
pub mod party_edit;
pub mod proposal;
mod raised;
pub mod release;
pub mod release_day;
mod rewind;
pub mod settings;
pub mod status;
pub mod topic;
pub mod waiting;

use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};

pub use draft::{Draft, Fields};
pub use format::FORMAT;

use crate::db::{Db, Outcome, Query, open};
use crate::error::{Error, Result};

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
    read_only: bool,
}

impl Store {
    /// A store over any backend that holds our schema.
    pub fn over(db: Box<dyn Db>) -> Self {
        Self { db, read_only: false }
    }

    /// Opens the database at `path`; upgrades an older one.
    pub fn open(path: &Path, busy: Duration) -> Result<Self> {
        let opened = open::open(path, &FORMAT, busy)?;
        Ok(Self { db: Box::new(opened.db), read_only: opened.read_only })
    }

    /// Makes a new database at `path`, with the 17 Sustainable Development Goals and the default settings.
    pub fn create(path: &Path, busy: Duration, intent: &Intent) -> Result<Self> {
        let mut store = Self::over(Box::new(open::create(path, &FORMAT, busy)?));
        store.write(intent, |draft| {
            draft.say("made the database");
            topic::add_goals(draft)?;
            settings::add_defaults(draft)
        })?;
        Ok(store)
    }

    /// The reading half.
    pub fn query(&self) -> &dyn Query {
        &*self.db
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
        if self.read_only {
            return Err(Error::failed("read_only", "the database can only be read")
                .hint("check the permissions of the file and of its folder; nothing was changed"));
        }
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
