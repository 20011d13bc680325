//! What changed in the statuses of all published commitments, for those who follow the news.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::commitment::{PublicCommitment, PublicCorrection};
use crate::model::fold::{Casebook, Transition};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::Status;

/// One change of status, or a status put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicChange {
    /// `S-9`
    pub event: Ref,
    /// `S-7`, the event that it puts right; none for a change.
    pub corrects: Option<Ref>,
    /// `C-42`
    pub commitment: Ref,
    /// Its title.
    pub title: String,
    /// Labels of the committing parties.
    pub by: Vec<String>,
    /// The status before; of a correction the wrong one.
    pub from: Option<Status>,
    /// From when the wrong one was said to count.
    pub from_on: Option<NaiveDate>,
    /// The status after; none where a wrong one was only taken away.
    pub to: Option<Status>,
    /// The day from which it counts.
    pub on: NaiveDate,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// The changes up to a day, those last recorded first; what put a status right is one, whether or not it changed the
/// status of today.
pub(super) fn all(
    book: &Casebook<'_>,
    commitments: &[PublicCommitment],
    as_of: NaiveDate,
) -> Vec<PublicChange> {
    let mut changes = Vec::new();
    for commitment in commitments {
        let Some(case) = book.case(commitment.commitment.id) else { continue };
        let corrections: HashSet<Ref> = commitment.corrections.iter().map(|c| c.event).collect();
        let moved = case.transitions().into_iter().filter(|t| !t.enters() && t.on <= as_of);
        let moved = moved.map(|t| change(commitment, &t));
        changes.extend(moved.filter(|change| !corrections.contains(&change.event)));
        changes.extend(commitment.corrections.iter().map(|c| correction(commitment, c)));
    }
    changes.sort_by_key(|c| std::cmp::Reverse((c.recorded_at, c.event)));
    changes
}

fn change(commitment: &PublicCommitment, moved: &Transition<'_>) -> PublicChange {
    PublicChange {
        event: Sort::StatusEvent.of(moved.event.id),
        corrects: None,
        commitment: commitment.commitment,
        title: commitment.title.clone(),
        by: commitment.by(),
        from: moved.from(),
        from_on: None,
        to: Some(moved.to),
        on: moved.on,
        recorded_at: moved.event.recorded_at,
    }
}

fn correction(commitment: &PublicCommitment, right: &PublicCorrection) -> PublicChange {
    PublicChange {
        event: right.event,
        corrects: Some(right.corrects),
        commitment: commitment.commitment,
        title: commitment.title.clone(),
        by: commitment.by(),
        from: right.was,
        from_on: Some(right.was_on),
        to: right.is,
        on: right.on,
        recorded_at: right.recorded_at,
    }
}
