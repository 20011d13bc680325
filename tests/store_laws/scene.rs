//! A small history with a row in every table, for laws that look at all of them.

use onrecord::error::Error;
use onrecord::model::date::Due;
use onrecord::model::reference::Sort;
use onrecord::model::vocabulary::{AttestationKind, Basis, LinkKind, Precision, ReportKind, Status};
use onrecord::store::deadline::{self, NewDeadline};
use onrecord::store::edition::{self, NewEdition, NewFile};
use onrecord::store::looked::{self, NewSearch};
use onrecord::store::{Draft, Intent, attestation, check, commitment, link, note};

use crate::ground::{Ground, day, intent, shown};

/// The words of the first release.
pub const TEXT: &str =
    "The parties agreed to open a centre. Kazakhstan will host a summit in 2027. They praised their ties.";
pub const CENTRE: &str = "The parties agreed to open a centre";
pub const SUMMIT: &str = "Kazakhstan will host a summit in 2027";

/// Two commitments of one release, with events of every sort up to May 2026.
pub fn history(ground: &mut Ground) -> (i64, i64) {
    let release = ground.release("2026-01-10", TEXT);
    let centre = ground.commitment("2026-01-10", release, CENTRE);
    let summit = ground.commitment("2026-01-10", release, SUMMIT);
    ground.write("2026-01-12", |d| deadline::set(d, summit, &due("2027-12-31")).map(drop));
    let again = ground.release("2026-02-10", "They agreed, again, to open a centre.");
    ground.write("2026-02-11", |d| {
        let said = attestation::find_passage(d.query(), Sort::Release.of(again), "to open a centre")?;
        commitment::attest(d, centre, AttestationKind::Restatement, &said, day("2026-02-10"))
    });
    ground.status("2026-03-01", centre, &shown(Status::InProgress, "begun")).unwrap();
    let search = NewSearch { on: day("2026-03-02"), place: "site".to_owned(), found: 0, note: None };
    ground.write("2026-03-02", |d| looked::add(d, summit, &search).map(drop));
    ground.status("2026-04-01", centre, &shown(Status::Fulfilled, "opened")).unwrap();
    ground.write("2026-05-01", |d| note::add(d, Sort::Commitment.of(summit), "ask again").map(drop));
    ground.write("2026-05-02", |d| link::add(d, summit, LinkKind::DependsOn, centre, None));
    issue(ground);
    (centre, summit)
}

/// Issues the report of April as one file.
fn issue(ground: &mut Ground) {
    let file = NewFile {
        language: "en".to_owned(),
        format: "json".to_owned(),
        sha256: "1".repeat(64),
        byte_count: 2,
        template_sha256: None,
    };
    let new = NewEdition {
        as_of: day("2026-04-30"),
        since: None,
        filter: None,
        language: "en".to_owned(),
        parts: [("covers".to_owned(), "0".repeat(64))].into(),
        files: vec![file],
    };
    ground.write("2026-05-02", |d| {
        let plan = edition::plan(d, ReportKind::Month, "2026-04", &[], None)?;
        edition::issue(d, &plan, &new)
    });
}

/// A due date, said so.
pub fn due(on: &str) -> NewDeadline {
    NewDeadline {
        due: Some(Due { on: day(on), precision: Precision::Day }),
        basis: Basis::Analyst,
        words: None,
        reason: Some("said so".to_owned()),
        on: None,
    }
}

/// The day on which [`as_person`] writes.
pub const ON: &str = "2026-05-10";

/// What somebody of this name writes.
pub fn as_person<T>(
    ground: &mut Ground,
    name: &str,
    decide: impl FnMut(&mut Draft<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let intent = Intent { by: name.to_owned(), ..intent(day(ON)) };
    ground.store.write(&intent, decide)
}

/// No check finds anything.
pub fn sound(ground: &Ground) {
    let found = check::run(ground.query(), &[], day("2026-06-30")).unwrap();
    assert_eq!(found, []);
}
