//! Part 11: what was corrected, and what was recorded too late to be in the month's own report.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Serialize;

use super::account::Accounts;
use super::covers::MonthParams;
use super::late::{self, RecordedLate};
use crate::model::ledger::{Ledger, StatusEvent};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{Move, Status};
use crate::report::corrected::Corrected;
use crate::report::row::Subject;

/// Corrections since the last edition, and late arrivals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Corrections {
    /// The first day of recording that is told: the month's first, or that of the last edition.
    pub since: NaiveDate,
    /// Corrections of what was so on or before the as-of date, as they were recorded.
    pub corrected: Vec<CorrectedRow>,
    /// What of the month, or before, was recorded only after the month had ended.
    pub recorded_late: RecordedLate,
}

/// One correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CorrectedRow {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// `S-9`, the correction.
    pub correction: Ref,
    /// `S-7`, the event that was wrong.
    pub corrects: Option<Ref>,
    /// The status that was wrong.
    pub from: Option<Status>,
    /// From when it had counted.
    pub from_effective_on: Option<NaiveDate>,
    /// The status in its place; none when it was only taken away.
    pub to: Option<Status>,
    /// From when the correction counts.
    pub effective_on: NaiveDate,
    /// Why.
    pub reason: Option<String>,
    /// The day it was recorded (UTC).
    pub recorded_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: String,
}

pub(super) fn draw(ledger: &Ledger, params: &MonthParams, accounts: &Accounts<'_>) -> Corrections {
    let since = params.corrections_since;
    let first_moment = params.month.first_day().and_time(NaiveTime::MIN).and_utc();
    let told = |at: DateTime<Utc>| since.map_or(at >= first_moment, |since| at > since);
    let is_told = |e: &&StatusEvent| e.movement == Move::Correction && told(e.recorded_at);
    let mut events: Vec<&StatusEvent> = ledger.statuses.iter().filter(is_told).collect();
    events.sort_by_key(|e| (e.recorded_at, e.id));
    let wrong = Corrected::of(ledger);
    let is_late = |at: DateTime<Utc>| told(at) && at.date_naive() > params.month.last_day();
    Corrections {
        since: since.map_or(params.month.first_day(), |since| since.date_naive()),
        corrected: events.iter().filter_map(|e| corrected(e, &wrong, accounts)).collect(),
        recorded_late: late::draw(ledger, accounts, is_late),
    }
}

fn subject(event: &StatusEvent, accounts: &Accounts<'_>) -> Option<Subject> {
    accounts.book.case(event.commitment).map(|case| accounts.lookup.subject(case.commitment))
}

/// The row of a correction that bears on something up to the as-of date.
fn corrected(event: &StatusEvent, wrong: &Corrected<'_>, accounts: &Accounts<'_>) -> Option<CorrectedRow> {
    if wrong.bears_from(event) > accounts.window.as_of {
        return None;
    }
    let wrong = wrong.by(event);
    Some(CorrectedRow {
        subject: subject(event, accounts)?,
        correction: Sort::StatusEvent.of(event.id),
        corrects: event.corrects.map(|id| Sort::StatusEvent.of(id)),
        from: wrong.and_then(|w| w.status),
        from_effective_on: wrong.map(|w| w.effective_on),
        to: event.status,
        effective_on: event.effective_on,
        reason: event.reason.as_deref().or(event.rationale.as_deref()).map(str::to_owned),
        recorded_on: event.recorded_at.date_naive(),
        recorded_by: event.recorded_by.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{Book, at};
    use crate::report::month::build;
    use crate::report::month::laws::{march, params};

    #[test]
    fn a_correction_tells_what_was_wrong_what_is_right_and_why() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let wrong = book.status(c, Status::Fulfilled, "2026-02-10");
        let right = book.correct(wrong, Some(Status::InProgress), "2026-02-12");
        assert_eq!(march(&book).corrections.corrected, [], "recorded before the month");
        book.event(right).recorded_at = at("2026-03-01");
        let row = march(&book).corrections.corrected.remove(0);
        assert_eq!((row.from, row.to), (Some(Status::Fulfilled), Some(Status::InProgress)));
        assert_eq!(row.corrects.map(|r| r.to_string()).as_deref(), Some("S-2"));
        assert_eq!(row.reason.as_deref(), Some("entered by mistake"));
    }

    #[test]
    fn what_was_taken_away_has_no_status_in_its_place() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let wrong = book.status(c, Status::Fulfilled, "2026-03-10");
        book.correct(wrong, None, "2026-03-10");
        assert_eq!(march(&book).corrections.corrected[0].to, None);
    }

    #[test]
    fn after_an_edition_only_what_was_recorded_since_is_told() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        for recorded in ["2026-03-20", "2026-04-10"] {
            let wrong = book.status(c, Status::Fulfilled, "2026-03-10");
            let id = book.correct(wrong, Some(Status::Stalled), "2026-03-10");
            book.event(id).recorded_at = at(recorded);
        }
        let mut params = params("2026-03", "2026-03-31");
        assert_eq!(build(&book.ledger, &params).corrections.corrected.len(), 2);
        params.corrections_since = Some(at("2026-04-01"));
        assert_eq!(build(&book.ledger, &params).corrections.corrected.len(), 1);
    }

    #[test]
    fn a_correction_of_what_came_later_is_for_a_later_report() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let wrong = book.status(c, Status::Fulfilled, "2026-04-10");
        book.correct(wrong, None, "2026-04-10");
        assert_eq!(march(&book).corrections.corrected, []);
    }
}
