//! Part 11: what of the month was recorded only after it had ended.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::account::Accounts;
use crate::model::fold::Case;
use crate::model::ledger::{Bearing, Commitment, DeadlineEvent, Evidence, Ledger, StatusEvent};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{Move, Relation, Status};
use crate::report::lookup::Lookup;
use crate::report::row::{Due, Subject};

/// What was recorded after the month had ended: of the month one by one, of the time before it in numbers. A due date
/// or evidence that came in together with its commitment, and the first status of each, are not told beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct RecordedLate {
    /// Commitments made in the month, by their references.
    pub commitments: Vec<Ref>,
    /// Statuses, due dates and evidence of the month, in order of recording.
    pub records: Vec<LateRecord>,
    /// What is of the time before the month.
    pub before: LateCounts,
}

/// Something of the month that was recorded late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LateRecord {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// What sort of record.
    pub what: LateSort,
    /// `S-9`, `D-4` or `E-3`.
    pub event: Ref,
    /// The status, of a status.
    pub status: Option<Status>,
    /// The due date, of a deadline that was not lifted.
    pub due: Option<Due>,
    /// How it bears on the commitment, of evidence.
    pub relation: Option<Relation>,
    /// The title, of evidence.
    pub title_of_evidence: Option<String>,
    /// When it took effect; the date of evidence.
    pub effective_on: NaiveDate,
    /// The day it was recorded (UTC).
    pub recorded_on: NaiveDate,
    /// Who recorded it, where that is kept.
    pub recorded_by: Option<String>,
}

/// What sort of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LateSort {
    /// A status.
    Status,
    /// A due date set, moved or lifted.
    Deadline,
    /// Evidence.
    Evidence,
}

impl LateSort {
    /// Every sort.
    pub const ALL: [Self; 3] = [Self::Status, Self::Deadline, Self::Evidence];

    /// Its name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Deadline => "deadline",
            Self::Evidence => "evidence",
        }
    }
}

/// Numbers of records that took effect before the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct LateCounts {
    /// Commitments made before the month.
    pub commitments: usize,
    /// Statuses.
    pub statuses: usize,
    /// Due dates.
    pub deadlines: usize,
    /// Pieces of evidence, once for each commitment that they bear on.
    pub evidence: usize,
}

impl LateCounts {
    const fn of(&mut self, what: LateSort) -> &mut usize {
        match what {
            LateSort::Status => &mut self.statuses,
            LateSort::Deadline => &mut self.deadlines,
            LateSort::Evidence => &mut self.evidence,
        }
    }
}

/// Draws it from what was recorded since some moment; `is_told` says whether a time of recording is.
pub(super) fn draw(
    ledger: &Ledger,
    accounts: &Accounts<'_>,
    is_told: impl Fn(DateTime<Utc>) -> bool,
) -> RecordedLate {
    let mut late = Gathering { accounts, found: RecordedLate::default(), records: Vec::new() };
    // What the report leaves out has no case.
    let has_case = |c: &&Commitment| accounts.book.case(c.id).is_some();
    for commitment in ledger.commitments.iter().filter(|c| is_told(c.recorded_at)).filter(has_case) {
        if late.is_of_month(commitment.made_on, |before| &mut before.commitments) {
            late.found.commitments.push(Sort::Commitment.of(commitment.id));
        }
    }
    late.found.commitments.sort_unstable();
    let is_own = |e: &&StatusEvent| !matches!(e.movement, Move::First | Move::Correction);
    for event in ledger.statuses.iter().filter(|e| is_told(e.recorded_at)).filter(is_own) {
        late.status(event);
    }
    for event in ledger.deadlines.iter().filter(|e| is_told(e.recorded_at)) {
        late.deadline(event);
    }
    for case in accounts.book.cases() {
        for (bearing, evidence) in case.bearings().iter().filter(|(bearing, _)| is_told(bearing.recorded_at))
        {
            late.evidence(case, bearing, evidence);
        }
    }
    late.records.sort_by_key(|(at, record)| (*at, record.what, record.event, record.subject.commitment));
    late.found.records = late.records.into_iter().map(|(_, record)| record).collect();
    late.found
}

struct Gathering<'a> {
    accounts: &'a Accounts<'a>,
    found: RecordedLate,
    /// Each with its time of recording.
    records: Vec<(DateTime<Utc>, LateRecord)>,
}

impl Gathering<'_> {
    fn status(&mut self, event: &StatusEvent) {
        let Some(case) = self.accounts.book.case(event.commitment) else { return };
        let r#ref = Sort::StatusEvent.of(event.id);
        self.add(case, LateSort::Status, r#ref, event.effective_on, event.recorded_at, |row| LateRecord {
            status: event.status,
            recorded_by: Some(event.recorded_by.to_string()),
            ..row
        });
    }

    fn deadline(&mut self, event: &DeadlineEvent) {
        let Some(case) = self.accounts.book.case(event.commitment) else { return };
        let r#ref = Sort::Deadline.of(event.id);
        self.add(case, LateSort::Deadline, r#ref, event.effective_on, event.recorded_at, |row| LateRecord {
            due: Lookup::due_set(event),
            recorded_by: Some(event.recorded_by.to_string()),
            ..row
        });
    }

    fn evidence(&mut self, case: Case<'_>, bearing: &Bearing, evidence: &Evidence) {
        let r#ref = Sort::Evidence.of(evidence.id);
        self.add(case, LateSort::Evidence, r#ref, evidence.dated_on, bearing.recorded_at, |row| LateRecord {
            relation: Some(bearing.relation),
            title_of_evidence: Some(evidence.title.to_string()),
            ..row
        });
    }

    /// Tells a record of the month and counts an older one, unless it came in together with its commitment.
    fn add(
        &mut self,
        case: Case<'_>,
        what: LateSort,
        event: Ref,
        effective_on: NaiveDate,
        recorded_at: DateTime<Utc>,
        filled: impl FnOnce(LateRecord) -> LateRecord,
    ) {
        let came_with_it = case.commitment.recorded_at == recorded_at;
        if came_with_it || !self.is_of_month(effective_on, |before| before.of(what)) {
            return;
        }
        let row = LateRecord {
            subject: self.accounts.lookup.subject(case.commitment),
            what,
            event,
            status: None,
            due: None,
            relation: None,
            title_of_evidence: None,
            effective_on,
            recorded_on: recorded_at.date_naive(),
            recorded_by: None,
        };
        self.records.push((recorded_at, filled(row)));
    }

    /// Whether a day lies in the month; what is older is counted where `before` says.
    fn is_of_month(&mut self, on: NaiveDate, before: impl FnOnce(&mut LateCounts) -> &mut usize) -> bool {
        let window = &self.accounts.window;
        if on > window.closing_on {
            return false;
        }
        let is_within = window.holds(on);
        if !is_within {
            *before(&mut self.found.before) += 1;
        }
        is_within
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{Book, at};
    use crate::report::month::laws::march;

    /// What is told: sort and event of each record.
    fn told(book: &Book) -> Vec<(LateSort, String)> {
        let late = march(book).corrections.recorded_late;
        late.records.iter().map(|record| (record.what, record.event.to_string())).collect()
    }

    #[test]
    fn statuses_due_dates_and_evidence_of_the_month_are_told_as_they_were_recorded() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let status = book.status(c, Status::InProgress, "2026-03-30");
        book.status(c, Status::Stalled, "2026-04-02");
        book.due(c, Some("2026-12-31"), "2026-03-10");
        book.evidence(c, Relation::Supports, "2026-03-31");
        assert_eq!(told(&book), []);
        book.event(status).recorded_at = at("2026-04-03");
        book.ledger.deadlines[0].recorded_at = at("2026-04-02");
        book.ledger.bearings[0].recorded_at = at("2026-04-01");
        assert_eq!(
            told(&book),
            [
                (LateSort::Evidence, "E-1".to_owned()),
                (LateSort::Deadline, "D-1".to_owned()),
                (LateSort::Status, format!("S-{status}")),
            ]
        );
        assert_eq!(march(&book).corrections.recorded_late.records[0].recorded_on.to_string(), "2026-04-01");
    }

    #[test]
    fn a_commitment_recorded_late_is_named_once_with_all_that_came_in_with_it() {
        let mut book = Book::new();
        let c = book.commitment("2026-03-10");
        book.due(c, Some("2026-12-31"), "2026-03-10");
        let late = at("2026-04-05");
        book.edit(c).recorded_at = late;
        book.ledger.statuses[0].recorded_at = late;
        book.ledger.deadlines[0].recorded_at = late;
        let told = march(&book).corrections.recorded_late;
        assert_eq!(told.commitments.iter().map(ToString::to_string).collect::<Vec<_>>(), ["C-1"]);
        assert_eq!((told.records, told.before), (vec![], LateCounts::default()));
    }

    #[test]
    fn commitments_recorded_late_stand_in_the_order_of_their_references() {
        let mut book = Book::new();
        for day in ["2026-03-10", "2026-03-12"] {
            let c = book.commitment(day);
            book.edit(c).recorded_at = at("2026-04-05");
        }
        book.ledger.commitments.reverse();
        let told = march(&book).corrections.recorded_late.commitments;
        assert_eq!(told.iter().map(ToString::to_string).collect::<Vec<_>>(), ["C-1", "C-2"]);
    }

    #[test]
    fn what_is_older_than_the_month_is_counted() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        let status = book.status(c, Status::InProgress, "2026-02-28");
        book.event(status).recorded_at = at("2026-04-05");
        book.edit(c).recorded_at = at("2026-04-04");
        let told = march(&book).corrections.recorded_late;
        let expected = LateCounts { commitments: 1, statuses: 1, ..LateCounts::default() };
        assert_eq!((told.before, told.records.len(), told.commitments.len()), (expected, 0, 0));
    }
}
