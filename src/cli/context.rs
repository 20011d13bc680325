//! What a command works with: the database, the day, who it is, and how to ask.

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};

use super::config::Config;
use super::environment::Environment;
use super::output::Target;
use crate::error::{Error, Result};
use crate::model::date::{self, Due, Period};
use crate::store::{Intent, Store};

/// How long to wait for another program that is writing.
pub const BUSY: Duration = Duration::from_secs(10);

/// The file name that is looked for.
const FILE_NAME: &str = "onrecord.db";

/// The surroundings and the options that every command shares.
#[derive(Debug, Clone)]
pub struct Context {
    /// The surroundings.
    pub environment: Environment,
    /// The user's settings.
    pub config: Config,
    /// `--db`
    pub database: Option<PathBuf>,
    /// How and where the answer is to be written, for the commands that freeze what they write.
    pub target: Target,
}

impl Context {
    /// The day it is where the user is.
    pub fn today(&self) -> NaiveDate {
        self.environment.today()
    }

    /// Reads a day as the user wrote it.
    pub fn day(&self, text: &str) -> Result<NaiveDate> {
        date::parse_day(text, self.today())
    }

    /// Reads a day where one was given.
    pub fn day_if(&self, text: Option<&str>) -> Result<Option<NaiveDate>> {
        text.map(|t| self.day(t)).transpose()
    }

    /// Reads a due date with its precision.
    pub fn due(&self, text: &str) -> Result<Due> {
        date::parse_due(text, self.today())
    }

    /// Reads a period.
    pub fn period(&self, text: &str) -> Result<Period> {
        Period::parse(text, self.today())
    }

    /// Reads a `--known-at` time.
    pub fn moment(&self, text: &str) -> Result<DateTime<Utc>> {
        date::parse_moment(text, self.environment.now, self.environment.offset)
    }

    /// The place of a database that is to be made.
    pub fn new_database(&self) -> PathBuf {
        self.database
            .clone()
            .or_else(|| self.environment.database.clone())
            .or_else(|| self.config.database())
            .unwrap_or_else(|| PathBuf::from(FILE_NAME))
    }

    /// The place of the database to work with: `--db`, else ONRECORD_DB, else that of the config file, else
    /// `./onrecord.db`, else the one in the user's data folder.
    pub fn find_database(&self) -> Result<PathBuf> {
        let named = self.database.clone().or_else(|| self.environment.database.clone());
        if let Some(path) = named.or_else(|| self.config.database()) {
            return Ok(path);
        }
        let here = PathBuf::from(FILE_NAME);
        let home =
            self.environment.data_folder.as_ref().map(|folder| folder.join("onrecord").join(FILE_NAME));
        let looked = std::iter::once(here).chain(home).collect::<Vec<_>>();
        if let Some(found) = looked.iter().find(|path| path.exists()) {
            return Ok(found.clone());
        }
        let places = looked.iter().map(|p| format!("'{}'", p.display())).collect::<Vec<_>>().join(" and ");
        Err(Error::not_found("no_database", format!("no database: looked for {places}"))
            .hint("make one with 'onrecord init', or name one with --db or ONRECORD_DB"))
    }

    /// Opens the database.
    pub fn open(&self) -> Result<Store> {
        Store::open(&self.find_database()?, BUSY)
    }

    /// Who writes what, when.
    pub fn intent(&self, command: &'static str, dry_run: bool) -> Intent {
        Intent {
            by: self.environment.user.clone(),
            now: self.environment.now,
            today: self.today(),
            command,
            dry_run,
        }
    }
}
