//! The lists of flagged open commitments: each stands in one, under its first flag.

use chrono::NaiveDate;
use serde::Serialize;

use super::entry::Entry;
use super::item::Item;
use crate::model::flags::{last_news_on, review_due_on};
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::Flag;
use crate::report::lookup::Lookup;
use crate::report::row::{Bucket, OVERDUE_AGES, SourceItem};

/// Every list, in the order of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lists {
    /// Overdue, by age, in each priority first, then the most days; every age is there, also the empty ones.
    pub overdue: Vec<Bucket<Item>>,
    /// Due soon, by due date.
    pub due_soon: Vec<Item>,
    /// Stale and dormant, the longest silence first.
    pub silent: Vec<Silent>,
    /// Needs review, priority first, then the longest waiting.
    pub needs_review: Vec<Review>,
    /// Undated, priority first, then the oldest.
    pub undated: Vec<Item>,
    /// No evidence gathered, priority first, then the oldest.
    pub no_evidence_gathered: Vec<Item>,
    /// Stalled and in no list above, because they carry no flag; priority first, then the oldest.
    pub stalled: Vec<Item>,
}

/// A stale or dormant commitment, and what is behind its silence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Silent {
    /// The commitment.
    #[serde(flatten)]
    pub item: Item,
    /// The last evidence that is not a restatement.
    pub last_evidence: Option<SourceItem>,
    /// Days since then, or since it was made.
    pub days_silent: i64,
    /// Restatements since then.
    pub restatements_since: usize,
}

/// A commitment that needs review, and since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Review {
    /// The commitment.
    #[serde(flatten)]
    pub item: Item,
    /// When somebody last looked; none: never.
    pub last_reviewed_on: Option<NaiveDate>,
    /// Days between two reviews.
    pub interval_days: i64,
    /// The day on which the review was due.
    pub review_due_on: NaiveDate,
}

/// Puts each flagged open commitment into its list.
pub(super) fn lists(
    entries: &[Entry<'_>],
    lookup: &Lookup<'_>,
    as_of: NaiveDate,
    thresholds: &Thresholds,
) -> Lists {
    let mut overdue = Vec::new();
    let (mut due_soon, mut undated, mut no_evidence_gathered) = (Vec::new(), Vec::new(), Vec::new());
    let (mut silent, mut needs_review) = (Vec::new(), Vec::new());
    let mut stalled = Vec::new();
    for entry in entries {
        let Some(flag) = entry.first_flag() else {
            if entry.is_stalled() {
                stalled.push(Item::new(entry, None, lookup, as_of));
            }
            continue;
        };
        let item = Item::new(entry, Some(flag), lookup, as_of);
        match flag {
            Flag::Overdue => overdue.push(item),
            Flag::DueSoon => due_soon.push(item),
            Flag::Dormant | Flag::Stale => silent.push(quiet(entry, item, lookup, as_of)),
            Flag::NeedsReview => needs_review.push(review(entry, item, as_of, thresholds)),
            Flag::Undated => undated.push(item),
            Flag::NoEvidenceGathered => no_evidence_gathered.push(item),
            // A flag of closed commitments.
            Flag::Late => {}
        }
    }
    overdue.sort_by_key(|i| (i.priority, i.days_overdue.map(|days| -days), i.subject.commitment));
    due_soon.sort_by_key(|i| (i.days_left, i.priority, i.subject.commitment));
    silent.sort_by_key(|s| (-s.days_silent, s.item.priority, s.item.subject.commitment));
    needs_review.sort_by_key(|r| (r.item.priority, r.review_due_on, r.item.subject.commitment));
    for list in [&mut undated, &mut no_evidence_gathered, &mut stalled] {
        list.sort_by_key(|i| (i.priority, i.made_on, i.subject.commitment));
    }
    Lists {
        overdue: by_age(&overdue),
        due_soon,
        silent,
        needs_review,
        undated,
        no_evidence_gathered,
        stalled,
    }
}

fn by_age(overdue: &[Item]) -> Vec<Bucket<Item>> {
    let bucket = |(from_days, to_days): (i64, Option<i64>)| {
        let within = |days: i64| days >= from_days && to_days.is_none_or(|to| days <= to);
        let aged = overdue.iter().filter(|i| i.days_overdue.is_some_and(within));
        let rows: Vec<Item> = aged.cloned().collect();
        Bucket { from_days, to_days, count: rows.len(), rows }
    };
    OVERDUE_AGES.into_iter().map(bucket).collect()
}

fn quiet(entry: &Entry<'_>, item: Item, lookup: &Lookup<'_>, as_of: NaiveDate) -> Silent {
    let last = entry.case.evidence(as_of).last();
    Silent {
        item,
        last_evidence: last.map(|(_, e)| lookup.evidence(e)),
        days_silent: (as_of - last_news_on(&entry.state)).num_days(),
        restatements_since: entry.restatements_since(as_of),
    }
}

fn review(entry: &Entry<'_>, item: Item, as_of: NaiveDate, thresholds: &Thresholds) -> Review {
    let state = &entry.state;
    let since = state.last_reviewed_on.map_or(state.made_on, |on| on.max(state.made_on));
    let review_due_on = review_due_on(state, as_of, thresholds);
    Review {
        item,
        last_reviewed_on: state.last_reviewed_on,
        interval_days: (review_due_on - since).num_days(),
        review_due_on,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary::{AttestationKind, Priority, Relation, Status};
    use crate::report::fixture::{Book, day};
    use crate::report::follow_up::laws::{after, report};

    fn ids(items: &[Item]) -> Vec<i64> {
        items.iter().map(|i| i.subject.commitment.id).collect()
    }

    #[test]
    fn each_age_holds_its_first_and_its_last_day() {
        let mut book = Book::new();
        for days in [0, 1, 30, 31, 90, 91, 180, 181, 365, 366] {
            let c = book.commitment("2024-01-01");
            book.due(c, Some(&after("2026-06-15", -days)), "2024-01-01");
        }
        let lists = report(&book, "2026-06-15").lists;
        let ages: Vec<_> = lists.overdue.iter().map(|b| (b.count, ids(&b.rows))).collect();
        let pairs = [vec![3, 2], vec![5, 4], vec![7, 6], vec![9, 8], vec![10]];
        assert_eq!(ages, pairs.map(|ids| (ids.len(), ids)).to_vec());
        assert_eq!(ids(&lists.due_soon), [1]);
        assert_eq!(lists.due_soon[0].days_left, Some(0));
    }

    #[test]
    fn priority_comes_first_then_the_most_days_overdue() {
        let mut book = Book::new();
        for (due, priority) in [
            ("2026-06-10", Priority::Normal),
            ("2026-06-14", Priority::High),
            ("2026-06-01", Priority::Normal),
            ("2026-05-31", Priority::Low),
        ] {
            let c = book.commitment("2026-05-01");
            book.edit(c).priority = priority;
            book.due(c, Some(due), "2026-05-01");
        }
        assert_eq!(ids(&report(&book, "2026-06-15").lists.overdue[0].rows), [2, 3, 1, 4]);
    }

    #[test]
    fn a_commitment_stands_under_its_first_flag_with_the_others_beside_it() {
        let mut book = Book::new();
        let c = book.commitment("2024-01-01");
        book.due(c, Some("2026-06-14"), "2024-01-01");
        let lists = report(&book, "2026-06-15").lists;
        let item = &lists.overdue[0].rows[0];
        assert_eq!(item.flag, Some(Flag::Overdue));
        assert_eq!(item.other_flags, [Flag::Dormant, Flag::NeedsReview, Flag::NoEvidenceGathered]);
        assert!(lists.silent.is_empty() && lists.needs_review.is_empty());
    }

    #[test]
    fn silence_names_the_last_real_evidence_and_counts_the_restatements_since() {
        let mut book = Book::new();
        let c = book.commitment("2024-01-01");
        for on in ["2024-02-01", "2024-03-01", "2024-04-01", "2026-06-16"] {
            let r = book.release(on);
            book.attest(c, r, AttestationKind::Restatement, "again");
        }
        book.evidence(c, Relation::Context, "2024-03-01");
        book.evidence(c, Relation::Restates, "2024-05-01");
        let silent = report(&book, "2026-06-15").lists.silent;
        assert_eq!(silent[0].last_evidence.as_ref().map(|e| e.dated_on), Some(day("2024-03-01")));
        assert_eq!((silent[0].days_silent, silent[0].restatements_since), (836, 2));
    }

    #[test]
    fn without_any_evidence_all_restatements_count() {
        let mut book = Book::new();
        let c = book.commitment("2025-12-01");
        let r = book.release("2025-12-01");
        book.attest(c, r, AttestationKind::Restatement, "again");
        let silent = report(&book, "2026-06-15").lists.silent;
        assert_eq!(silent[0].item.flag, Some(Flag::Stale));
        assert_eq!((silent[0].last_evidence.as_ref(), silent[0].restatements_since), (None, 1));
    }

    #[test]
    fn a_review_says_when_it_was_last_and_how_often_it_should_be() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.evidence(c, Relation::Supports, "2026-03-01");
        book.status(c, Status::InProgress, "2026-03-15");
        let none = report(&book, "2026-06-12").lists.needs_review;
        assert_eq!(none, []);
        let reviews = report(&book, "2026-06-13").lists.needs_review;
        assert_eq!((reviews[0].last_reviewed_on, reviews[0].interval_days), (Some(day("2026-03-15")), 90));
        assert_eq!(reviews[0].review_due_on, day("2026-06-13"));
    }

    #[test]
    fn a_stalled_one_without_a_flag_has_a_list_of_its_own_and_one_with_a_flag_stands_under_that() {
        let mut book = Book::new();
        for due in ["2027-06-01", "2026-06-14"] {
            let c = book.commitment("2026-03-01");
            book.due(c, Some(due), "2026-03-01");
            book.evidence(c, Relation::Supports, "2026-04-01");
            book.status(c, Status::Stalled, "2026-06-01");
        }
        let report = report(&book, "2026-06-15");
        assert_eq!(ids(&report.lists.stalled), [1]);
        assert_eq!((report.lists.stalled[0].flag, report.lists.stalled[0].other_flags.len()), (None, 0));
        assert_eq!(ids(&report.lists.overdue[0].rows), [2]);
        assert_eq!((report.totals.flagged, report.totals.unflagged), (1, 1));
    }

    #[test]
    fn the_undated_and_those_without_evidence_come_last() {
        let mut book = Book::new();
        book.commitment("2026-06-01");
        let dated = book.commitment("2026-06-01");
        book.due(dated, Some("2027-06-01"), "2026-06-01");
        let calm = book.commitment("2026-06-01");
        book.due(calm, Some("2027-06-01"), "2026-06-01");
        book.evidence(calm, Relation::Context, "2026-06-01");
        let report = report(&book, "2026-06-15");
        assert_eq!((ids(&report.lists.undated), ids(&report.lists.no_evidence_gathered)), (vec![1], vec![2]));
        assert_eq!((report.totals.flagged, report.totals.unflagged), (2, 1));
    }
}
