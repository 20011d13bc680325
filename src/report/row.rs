//! The columns that rows of every report share.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::ledger::Topic;
use crate::model::reference::Ref;
use crate::model::vocabulary::{AttestationKind, Basis, Precision, Priority, RoleKind, Status};

/// How a row names its commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Subject {
    /// `C-42`.
    pub commitment: Ref,
    /// Its short title.
    pub title: String,
    /// Labels of the committing parties.
    pub by: Vec<String>,
}

/// One party in one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartyInRole {
    /// `P-5`.
    pub party: Ref,
    /// Its label.
    pub name: String,
    /// Its part.
    pub role: RoleKind,
}

/// One topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicItem {
    /// `SDG 17`.
    pub code: String,
    /// Its title.
    pub title: String,
}

impl TopicItem {
    /// How a row names a topic.
    pub fn of(topic: &Topic) -> Self {
        Self { code: topic.code.clone(), title: topic.title.clone() }
    }
}

/// Exact words with where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// The exact words.
    pub quote: String,
    /// What the passage is to the commitment.
    pub kind: AttestationKind,
    /// The day they were said.
    pub stated_on: NaiveDate,
    /// `R-7`.
    pub release: Ref,
    /// The release's title.
    pub release_title: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The language of the release, such as `ru`.
    pub language: Option<String>,
}

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceItem {
    /// `E-3`.
    pub evidence: Ref,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its date.
    pub dated_on: NaiveDate,
    /// Where it is.
    pub url: Option<String>,
    /// The release that it is, if it is one.
    pub release: Option<Ref>,
    /// The language of that release, for those who read the title by ear.
    #[serde(skip)]
    pub language: Option<String>,
}

/// A due date, no more precise than it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The last day of the due period.
    pub on: NaiveDate,
    /// As it was given: `2026-12-01`, `2026Q4`.
    pub label: String,
    /// How precisely it was given.
    pub precision: Precision,
    /// Where it comes from.
    pub basis: Basis,
}

/// A rule of evidence that was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Override {
    /// The rule.
    pub rule: String,
    /// Why.
    pub reason: Option<String>,
}

/// An open commitment whose due date matters now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueRow {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// Its status.
    pub status: Status,
    /// How urgent.
    pub priority: Priority,
    /// When it is due.
    pub due: Due,
    /// Days from the as-of date to the due date, or days past it where it is overdue; never negative.
    pub days: i64,
}

/// Rows whose number of days lies in a range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bucket<T> {
    /// The range's first number of days.
    pub from_days: i64,
    /// The range's last number of days; none where it has no end.
    pub to_days: Option<i64>,
    /// How many rows.
    pub count: usize,
    /// The rows.
    pub rows: Vec<T>,
}

/// The ages by which overdue commitments are grouped, in days.
pub const OVERDUE_AGES: [(i64, Option<i64>); 5] =
    [(1, Some(30)), (31, Some(90)), (91, Some(180)), (181, Some(365)), (366, None)];

/// The horizons by which coming due dates are grouped, in days: the next 30, and on to 60 and to 90.
pub const DUE_HORIZONS: [(i64, Option<i64>); 3] = [(0, Some(30)), (31, Some(60)), (61, Some(90))];

impl Bucket<DueRow> {
    /// Sorts rows into ranges of days, in each by priority, due date and reference. Rows in no range are left out.
    pub fn fill(ranges: &[(i64, Option<i64>)], mut rows: Vec<DueRow>) -> Vec<Self> {
        rows.sort_by_key(|r| (r.priority, r.due.on, r.subject.commitment));
        let mut buckets: Vec<Self> = ranges
            .iter()
            .map(|&(from_days, to_days)| Self { from_days, to_days, count: 0, rows: Vec::new() })
            .collect();
        for row in rows {
            let holds = |b: &&mut Self| b.from_days <= row.days && b.to_days.is_none_or(|to| row.days <= to);
            if let Some(bucket) = buckets.iter_mut().find(holds) {
                bucket.count += 1;
                bucket.rows.push(row);
            }
        }
        buckets
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::reference::Sort;
    use crate::report::fixture::day;

    fn row(id: i64, days: i64, priority: Priority) -> DueRow {
        let subject = Subject { commitment: Sort::Commitment.of(id), title: String::new(), by: Vec::new() };
        let due = Due {
            on: day("2026-01-01"),
            label: String::new(),
            precision: Precision::Day,
            basis: Basis::Stated,
        };
        DueRow { subject, status: Status::NotAssessed, priority, due, days }
    }

    #[test]
    fn every_age_falls_into_its_bucket_at_both_ends() {
        let ages = [1, 30, 31, 90, 91, 180, 181, 365, 366, 5000];
        let rows = ages.iter().map(|days| row(*days, *days, Priority::Normal)).collect();
        let buckets = Bucket::fill(&OVERDUE_AGES, rows);
        assert!(buckets.iter().all(|b| b.count == 2 && b.rows.len() == 2), "{buckets:?}");
    }

    #[test]
    fn high_priority_comes_first_and_what_is_out_of_range_is_left_out() {
        let rows = vec![row(1, 3, Priority::Low), row(2, 3, Priority::High), row(3, 91, Priority::High)];
        let buckets = Bucket::fill(&DUE_HORIZONS, rows);
        let ids: Vec<_> = buckets[0].rows.iter().map(|r| r.subject.commitment.id).collect();
        assert_eq!(ids, [2, 1]);
        assert_eq!(buckets.iter().map(|b| b.count).sum::<usize>(), 2);
    }
}
