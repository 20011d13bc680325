//! Named checks of a database: that the file is whole, and that it says what was recorded and nothing else.
//!
//! A check reads only, and never stops at the first fault. What it cannot finish, for the file is damaged, is
//! a finding too.

mod dates;
mod file;
#[cfg(test)]
pub(in crate::store) mod fixture;
mod log;
mod operations;
mod quotes;
mod schema;
mod search;
mod second_reader;
mod state;
mod status;

use chrono::NaiveDate;
use serde::Serialize;

use crate::db::Query;
use crate::error::{Error, Kind, Result};
use crate::model::directory;

/// Every check: its name, and what holds when it finds nothing.
pub const CHECKS: &[(&str, &str)] = &[
    ("file", "the file is whole, and every row that another one names is there"),
    ("schema", "the rules, views and tables are onrecord's: none dropped, none changed, none planted"),
    ("quotes", "every quote stands in its release to the letter, and every text has the SHA-256 kept of it"),
    ("state", "the state kept of each commitment is what its events say"),
    ("operations", "the operation log is an unbroken chain, nothing in it altered and nothing cut off"),
    ("log", "every row is as the operation log left it: nothing was changed outside the program"),
    (
        "status",
        "every history of statuses obeys the rules, what each status needs is there, and whoever had to has confirmed it",
    ),
    ("search", "the search index holds every text, and each as it is"),
    ("dates", "nothing is dated or recorded in the future, and nothing is due before it was made"),
];

/// The checks that stand on no view.
const BEFORE_VIEWS: [&str; 2] = ["file", "schema"];

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The file is not what the program wrote, or breaks a rule.
    Error,
    /// Somebody should look at it; it may have good reasons.
    Warning,
}

impl Severity {
    /// The word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One thing that a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The check.
    pub check: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The record, such as `C-3`; none where it is the file as a whole, or a row without a reference.
    pub record: Option<String>,
    /// What was found.
    pub message: String,
}

/// Runs the checks of these names, or all where none is named, in the order of [`CHECKS`].
///
/// `today` is the day it is where the user is.
///
/// # Errors
/// An unknown name (usage); another program that is writing (busy).
pub fn run(query: &dyn Query, names: &[String], today: NaiveDate) -> Result<Vec<Finding>> {
    for name in names {
        if !CHECKS.iter().any(|(known, _)| known == name) {
            return Err(unknown(name));
        }
    }
    // A view that somebody changed may never come to an end; a damaged file is told by each check.
    let misled = schema::views_are_changed(query).unwrap_or(false);
    let mut findings = Vec::new();
    for (name, _) in CHECKS {
        if names.is_empty() || names.iter().any(|n| n == name) {
            let mut report = Report { check: name, findings: Vec::new() };
            if misled && !BEFORE_VIEWS.contains(name) {
                report.error(None, "not made, for it reads views, and one of them was changed");
                findings.append(&mut report.findings);
                continue;
            }
            match run_one(name, query, today, &mut report) {
                Err(error) if error.kind == Kind::Busy => return Err(error),
                Err(error) => report.error(None, format!("the check could not be finished: {error}")),
                Ok(()) => {}
            }
            findings.append(&mut report.findings);
        }
    }
    Ok(findings)
}

fn run_one(name: &str, query: &dyn Query, today: NaiveDate, report: &mut Report) -> Result<()> {
    match name {
        "file" => file::check(query, report),
        "schema" => schema::check(query, report),
        "quotes" => quotes::check(query, report),
        "state" => state::check(query, today, report),
        "operations" => operations::check(query, report),
        "log" => log::check(query, report),
        "status" => {
            status::check(query, report)?;
            second_reader::check(query, report)
        }
        "search" => search::check(query, report),
        "dates" => dates::check(query, today, report),
        _ => Err(unknown(name)),
    }
}

fn unknown(name: &str) -> Error {
    let error = Error::usage("unknown_check", format!("unknown check '{name}'"));
    let all = CHECKS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    match directory::nearest(name, CHECKS.iter().map(|(name, _)| *name)).first() {
        Some(near) => error.hint(format!("did you mean '{near}'? one of: {all}")),
        None => error.hint(format!("one of: {all}")),
    }
}

/// What one check has found so far.
struct Report {
    check: &'static str,
    findings: Vec<Finding>,
}

impl Report {
    fn error(&mut self, record: Option<String>, message: impl Into<String>) {
        self.push(Severity::Error, record, message.into());
    }

    fn warning(&mut self, record: Option<String>, message: impl Into<String>) {
        self.push(Severity::Warning, record, message.into());
    }

    fn push(&mut self, severity: Severity, record: Option<String>, message: String) {
        self.findings.push(Finding { check: self.check, severity, record, message });
    }
}

#[cfg(test)]
mod tests {
    use super::fixture::{Ground, day};
    use super::*;

    #[test]
    fn a_sound_database_has_no_findings() {
        let ground = Ground::with_history();
        assert_eq!(run(ground.query(), &[], day("2026-06-01")).unwrap(), []);
    }

    #[test]
    fn every_check_that_is_named_can_be_run() {
        let ground = Ground::new();
        for (name, _) in CHECKS {
            assert_eq!(run(ground.query(), &[(*name).to_owned()], day("2026-06-01")), Ok(Vec::new()));
        }
    }

    #[test]
    fn an_unknown_check_is_refused_with_the_nearest_name() {
        let ground = Ground::new();
        let error = run(ground.query(), &["qoutes".to_owned()], day("2026-06-01")).unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Usage, "unknown_check"));
        assert!(
            error.hint.unwrap().starts_with("did you mean 'quotes'? one of: file, schema, quotes, state")
        );
    }

    #[test]
    fn only_the_checks_that_are_named_are_run() {
        let ground = Ground::with_history();
        ground.tamper("UPDATE commitment_state SET status = 'stalled'");
        assert_eq!(ground.findings("operations"), []);
        let found = run(ground.query(), &["state".to_owned()], day("2026-06-01")).unwrap();
        let records = found.iter().map(|f| f.record.as_deref().unwrap_or_default()).collect::<Vec<_>>();
        // Each commitment once by the schema's definition and once by the model's.
        assert_eq!(records, ["C-1", "C-2", "C-1", "C-2"]);
    }

    #[test]
    fn a_check_that_cannot_be_finished_says_so_and_the_others_go_on() {
        let ground = Ground::with_history();
        ground
            .tamper("PRAGMA ignore_check_constraints = ON; UPDATE commitment SET kind = 'vow' WHERE id = 1");
        let findings = run(ground.query(), &[], day("2026-06-01")).unwrap();
        let messages = findings.iter().map(|f| (f.check, f.message.as_str())).collect::<Vec<_>>();
        let unfinished = "the check could not be finished: unknown kind of commitment 'vow'";
        assert!(messages.contains(&("state", unfinished)), "{messages:?}");
        assert!(messages.iter().any(|(check, _)| *check == "log"), "{messages:?}");
    }
}
