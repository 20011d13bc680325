//! What an earlier edition printed, and what of its ledger explains a difference. It is drawn from that ledger and
//! kept in its place: two whole ledgers would not stand in memory together.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::figure::Figure;
use crate::model::date::Month;
use crate::model::ledger::{Commitment, Ledger, find, find_mut};
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::{Priority, RoleKind};
use crate::report::edition::EarlierMark;
use crate::report::{follow_up, month};

/// What one commitment adds to one figure.
pub type Share = i16;

/// Which report an edition is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// The monthly report of a month.
    Month(Month),
    /// The follow-up report.
    FollowUp,
}

impl Of {
    /// Its figures, in the order of the report.
    pub const fn figures(self) -> &'static [Figure] {
        match self {
            Self::Month(_) => &Figure::OF_MONTH,
            Self::FollowUp => &Figure::OF_FOLLOW_UP,
        }
    }

    /// What each commitment that is kept adds to the figures, in order of id.
    pub(super) fn shares(
        self,
        ledger: &Ledger,
        as_of: NaiveDate,
        selection: Option<&HashSet<i64>>,
    ) -> Vec<(i64, Box<[Share]>)> {
        match self {
            Self::Month(month) => month::shares(ledger, (month, as_of), selection),
            Self::FollowUp => follow_up::shares(ledger, as_of, selection),
        }
    }
}

/// An earlier edition.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// Which one.
    pub mark: EarlierMark,
    /// Of which report.
    pub of: Of,
    /// Its as-of day.
    pub as_of: NaiveDate,
    /// The time up to which its ledger was loaded.
    pub known_at: DateTime<Utc>,
    /// The commitments that its filters leave by what is known now; none for all.
    pub selection_now: Option<HashSet<i64>>,
    /// Every commitment that was known then, in order of id.
    pub(super) commitments: Vec<Then>,
    /// The labels of the parties.
    pub(super) parties: BTreeMap<i64, String>,
    pub(super) thresholds: Thresholds,
}

/// A commitment as an edition knew it.
#[derive(Debug, Clone)]
pub(super) struct Then {
    pub(super) id: i64,
    /// What it added to the figures; none where the filters left it out, or it was not yet made.
    pub(super) shares: Option<Box<[Share]>>,
    /// Whether the filters let it through.
    pub(super) kept: bool,
    pub(super) title: Box<str>,
    pub(super) made_on: NaiveDate,
    pub(super) priority: Priority,
    pub(super) review_days: Option<i64>,
    /// The committing parties.
    pub(super) by: Box<[i64]>,
    /// How many events were recorded of it.
    pub(super) events: usize,
}

impl Earlier {
    /// Draws what an edition printed from what it knew; `selection` are the commitments that its filters left then.
    pub fn new(
        mark: EarlierMark,
        (of, as_of, known_at): (Of, NaiveDate, DateTime<Utc>),
        ledger: &Ledger,
        selection: Option<&HashSet<i64>>,
    ) -> Self {
        let mut commitments: Vec<Then> = ledger
            .commitments
            .iter()
            .map(|c| Then::new(c, selection.is_none_or(|ids| ids.contains(&c.id))))
            .collect();
        commitments.sort_by_key(|then| then.id);
        for (id, shares) in of.shares(ledger, as_of, selection) {
            with(&mut commitments, id, |then| then.shares = Some(shares));
        }
        for id in events(ledger, known_at) {
            with(&mut commitments, id, |then| then.events += 1);
        }
        Self {
            mark,
            of,
            as_of,
            known_at,
            selection_now: None,
            commitments,
            parties: ledger.parties.iter().map(|p| (p.id, p.label().to_owned())).collect(),
            thresholds: ledger.thresholds,
        }
    }

    /// The same, with the commitments that its filters leave by what is known now.
    #[must_use]
    pub fn with_selection_now(self, selection_now: Option<HashSet<i64>>) -> Self {
        Self { selection_now, ..self }
    }

    /// A commitment as it was known then.
    pub(super) fn find(&self, id: i64) -> Option<&Then> {
        find(&self.commitments, id, |then| then.id)
    }

    /// The labels of parties as they were then.
    pub(super) fn labels(&self, ids: &[i64]) -> Vec<String> {
        ids.iter().filter_map(|id| self.parties.get(id).cloned()).collect()
    }
}

fn with(commitments: &mut [Then], id: i64, change: impl FnOnce(&mut Then)) {
    if let Some(then) = find_mut(commitments, id, |then| then.id) {
        change(then);
    }
}

impl Then {
    fn new(commitment: &Commitment, kept: bool) -> Self {
        Self {
            id: commitment.id,
            shares: None,
            kept,
            title: commitment.title.clone(),
            made_on: commitment.made_on,
            priority: commitment.priority,
            review_days: commitment.review_days,
            by: commitment.parties(RoleKind::Committing).collect(),
            events: 0,
        }
    }
}

/// The commitment of each event that was recorded up to a time.
pub(super) fn events(ledger: &Ledger, until: DateTime<Utc>) -> impl Iterator<Item = i64> {
    let statuses = ledger.statuses.iter().map(|e| (e.commitment, e.recorded_at));
    let deadlines = ledger.deadlines.iter().map(|e| (e.commitment, e.recorded_at));
    let bearings = ledger.bearings.iter().map(|e| (e.commitment, e.recorded_at));
    let searches = ledger.searches.iter().map(|e| (e.commitment, e.recorded_at));
    let passages = ledger.attestations.iter().map(|e| (e.commitment, e.recorded_at));
    let all = statuses.chain(deadlines).chain(bearings).chain(searches).chain(passages);
    all.filter(move |(_, at)| *at <= until).map(|(commitment, _)| commitment)
}
