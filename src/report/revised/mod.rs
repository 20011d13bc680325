//! Figures of an earlier edition that are other ones by what is known now, and why.
//!
//! Both sides are drawn for the same as-of day: once from what the edition knew, once from what is known now. Every
//! figure is the sum of what each commitment adds to it, so a change is told commitment by commitment.

mod earlier;
mod event;
mod figure;
#[cfg(test)]
mod laws;
mod parties;
mod rate;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::date::Month;
use crate::model::ledger::{Ledger, find};
use crate::model::reference::{Ref, Sort};
use crate::report::edition::EarlierMark;
use crate::report::lookup::Lookup;
use crate::report::row::Subject;

pub use earlier::{Earlier, Of, Share};
pub use event::{RevisingEvent, Revision};
pub use figure::Figure;
pub use parties::RevisedParties;
pub use rate::{RateName, RevisedRate};

use event::Recorded;

/// The figures of an earlier edition that are revised.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RevisedFigures {
    /// The edition that printed the earlier figures.
    pub since: EarlierMark,
    /// The month that they are of; none for those of a follow-up report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    /// The as-of day that they are of.
    pub as_of: NaiveDate,
    /// How many figures were compared.
    pub compared: usize,
    /// Those that differ, in the order of the report.
    pub figures: Vec<RevisedFigure>,
    /// Rates of fulfilment that differ.
    pub rates: Vec<RevisedRate>,
    /// The commitments that make the difference, with the events that explain it.
    pub causes: Vec<RevisionCause>,
    /// Committing parties that are other ones, or are called otherwise.
    pub parties: Vec<RevisedParties>,
}

/// One figure, as it was printed and as it is known now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RevisedFigure {
    /// Which one.
    pub figure: Figure,
    /// As the earlier edition printed it.
    pub then: i64,
    /// As it is known now.
    pub now: i64,
    /// Now less then.
    pub change: i64,
    /// The commitments that make the difference.
    pub commitments: Vec<Ref>,
}

/// What one commitment changes, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RevisionCause {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// What it adds to each figure now, less what it added then; what is the same is left out.
    pub changes: Vec<FigureChange>,
    /// What was recorded since, in order of recording.
    pub events: Vec<RevisingEvent>,
}

/// A change of one figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureChange {
    /// Which one.
    pub figure: Figure,
    /// By how much.
    pub change: i64,
}

/// Compares an earlier edition with what is known now.
pub fn draw(now: &Ledger, earlier: &Earlier) -> RevisedFigures {
    let figures = earlier.of.figures();
    let shares_now = earlier.of.shares(now, earlier.as_of, earlier.selection_now.as_ref());
    let before = totals(earlier.commitments.iter().filter_map(|then| then.shares.as_deref()), figures);
    let after = totals(shares_now.iter().map(|(_, shares)| &**shares), figures);
    let moved = moved(earlier, &shares_now);
    let mut recorded = Recorded::of(moved.keys().copied(), now, earlier);
    let lookup = Lookup::new(now);
    RevisedFigures {
        since: earlier.mark.clone(),
        month: if let Of::Month(month) = earlier.of { Some(month) } else { None },
        as_of: earlier.as_of,
        compared: figures.len(),
        figures: (0..figures.len())
            .filter(|place| before[*place] != after[*place])
            .map(|place| RevisedFigure {
                figure: figures[place],
                then: before[place],
                now: after[place],
                change: after[place] - before[place],
                commitments: (moved.iter().filter(|(_, changes)| changes[place] != 0))
                    .map(|(id, _)| Sort::Commitment.of(*id))
                    .collect(),
            })
            .collect(),
        rates: rate::revised(figures, &before, &after),
        parties: parties::revised(now, earlier, &lookup),
        causes: moved
            .iter()
            .map(|(id, changes)| RevisionCause {
                subject: subject(*id, now, earlier, &lookup),
                changes: (figures.iter().zip(changes).filter(|(_, change)| **change != 0))
                    .map(|(figure, change)| FigureChange { figure: *figure, change: *change })
                    .collect(),
                events: recorded.take(*id),
            })
            .collect(),
    }
}

fn totals<'a>(shares: impl Iterator<Item = &'a [Share]>, figures: &[Figure]) -> Vec<i64> {
    shares.fold(vec![0; figures.len()], |mut sums, of_one| {
        sums.iter_mut().zip(of_one).for_each(|(sum, share)| *sum += i64::from(*share));
        sums
    })
}

/// What the commitments that add otherwise than they did change in each figure, by reference.
fn moved(earlier: &Earlier, now: &[(i64, Box<[Share]>)]) -> BTreeMap<i64, Vec<i64>> {
    let zero = vec![0; earlier.of.figures().len()];
    let mut moved = BTreeMap::new();
    let mut compare = |id: i64, before: &[Share], after: &[Share]| {
        if before != after {
            let change = |(before, after): (&Share, &Share)| i64::from(*after) - i64::from(*before);
            moved.insert(id, before.iter().zip(after).map(change).collect());
        }
    };
    for (id, after) in now {
        let before = earlier.find(*id).and_then(|then| then.shares.as_deref());
        compare(*id, before.unwrap_or(&zero), after);
    }
    for then in &earlier.commitments {
        if let (Some(before), None) = (&then.shares, find(now, then.id, |(id, _)| *id)) {
            compare(then.id, before, &zero);
        }
    }
    moved
}

/// How a row names a commitment: as it is called now, or as it was where it is no longer there.
fn subject(id: i64, now: &Ledger, earlier: &Earlier, lookup: &Lookup<'_>) -> Subject {
    find(&now.commitments, id, |c| c.id).map_or_else(
        || Subject {
            commitment: Sort::Commitment.of(id),
            title: earlier.find(id).map(|then| then.title.to_string()).unwrap_or_default(),
            by: earlier.find(id).map(|then| earlier.labels(&then.by)).unwrap_or_default(),
        },
        |commitment| lookup.subject(commitment),
    )
}
