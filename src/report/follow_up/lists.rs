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
    for entry in entries {
        let Some(flag) = entry.first_flag() else { continue };
        let item = Item::new(entry, flag, lookup, as_of);
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
    for list in [&mut undated, &mut no_evidence_gathered] {
        list.sort_by_key(|i| (i.priority, i.made_on, i.subject.commitment));
    }
    Lists { overdue: by_age(&overdue), due_soon, silent, needs_review, undated, no_evidence_gathered }
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
