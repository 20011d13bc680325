//! Part 11: figures of an earlier edition that are other ones by what is known now, and why.
//!
//! Both sides are drawn for the same month and as-of day: once from what the edition knew, once from what is known
//! now. Every figure is the sum of what each commitment adds to it, so a change is told commitment by commitment.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::account::{Account, Accounts, Window};
use super::figure::{self, Figure};
use super::revising::{self, RevisingEvent};
use crate::model::date::Month;
use crate::model::fold::Casebook;
use crate::model::ledger::Ledger;
use crate::model::reference::Ref;
use crate::report::edition::EarlierMark;
use crate::report::lookup::Lookup;
use crate::report::row::Subject;

/// An earlier edition, with what it knew.
#[derive(Debug, Clone)]
pub struct Earlier<'a> {
    /// Which one.
    pub mark: EarlierMark,
    /// The ledger as it was known then.
    pub ledger: &'a Ledger,
    /// The time up to which that ledger was loaded.
    pub known_at: DateTime<Utc>,
    /// Its month.
    pub month: Month,
    /// Its as-of day.
    pub as_of: NaiveDate,
    /// The commitments that its filters left then; none for all.
    pub selection: Option<HashSet<i64>>,
    /// The commitments that the same filters leave by what is known now; none for all.
    pub selection_now: Option<HashSet<i64>>,
}

/// The figures of an earlier edition that are revised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RevisedFigures {
    /// The edition that printed the earlier figures.
    pub since: EarlierMark,
    /// The month that they are of.
    pub month: Month,
    /// The as-of day that they are of.
    pub as_of: NaiveDate,
    /// How many figures were compared.
    pub compared: usize,
    /// Those that differ, in the order of the report.
    pub figures: Vec<RevisedFigure>,
    /// The commitments that make the difference, with the events that explain it.
    pub causes: Vec<RevisionCause>,
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
pub(super) fn draw(now: &Ledger, earlier: &Earlier<'_>) -> RevisedFigures {
    let window = Window::new(earlier.month, earlier.as_of);
    let keep = |selection: &Option<HashSet<i64>>, id: i64| selection.as_ref().is_none_or(|s| s.contains(&id));
    let book_then = Casebook::select(earlier.ledger, |id| keep(&earlier.selection, id));
    let book_now = Casebook::select(now, |id| keep(&earlier.selection_now, id));
    let then = Accounts::open(&book_then, Lookup::new(earlier.ledger), window);
    let now_accounts = Accounts::open(&book_now, Lookup::new(now), window);
    let moved = moved(&then, &now_accounts);
    let totals = |accounts: &Accounts<'_>| {
        accounts.all.iter().map(|a| figure::shares(a, &window)).fold(vec![0; Figure::ALL.len()], add)
    };
    let (before, after) = (totals(&then), totals(&now_accounts));
    let figures = Figure::ALL.iter().zip(before.iter().zip(&after)).enumerate();
    RevisedFigures {
        since: earlier.mark.clone(),
        month: earlier.month,
        as_of: earlier.as_of,
        compared: Figure::ALL.len(),
        figures: figures
            .filter(|(_, (_, (then, now)))| then != now)
            .map(|(place, (figure, (then, now)))| RevisedFigure {
                figure: *figure,
                then: *then,
                now: *now,
                change: now - then,
                commitments: moved
                    .iter()
                    .filter(|m| m.changes[place] != 0)
                    .map(|m| m.subject.commitment)
                    .collect(),
            })
            .collect(),
        causes: moved.into_iter().map(|m| m.cause(now, earlier)).collect(),
    }
}

/// A commitment that adds to the figures otherwise than it did.
struct Moved {
    id: i64,
    subject: Subject,
    changes: Vec<i64>,
}

impl Moved {
    fn cause(self, now: &Ledger, earlier: &Earlier<'_>) -> RevisionCause {
        let changes = Figure::ALL.iter().zip(&self.changes).filter(|(_, change)| **change != 0);
        RevisionCause {
            changes: changes
                .map(|(figure, change)| FigureChange { figure: *figure, change: *change })
                .collect(),
            events: revising::events(self.id, now, earlier),
            subject: self.subject,
        }
    }
}

/// The commitments whose shares differ, in order of reference.
fn moved(then: &Accounts<'_>, now: &Accounts<'_>) -> Vec<Moved> {
    let none = || vec![0; Figure::ALL.len()];
    let mut pairs: BTreeMap<i64, (Vec<i64>, Vec<i64>)> = BTreeMap::new();
    let mut gather = |accounts: &Accounts<'_>, is_now: bool| {
        for account in &accounts.all {
            let pair = pairs.entry(id(account)).or_insert_with(|| (none(), none()));
            let side = if is_now { &mut pair.1 } else { &mut pair.0 };
            *side = figure::shares(account, &accounts.window);
        }
    };
    gather(then, false);
    gather(now, true);
    let subject = |id: i64| {
        let of =
            |accounts: &Accounts<'_>| accounts.book.case(id).map(|c| accounts.lookup.subject(c.commitment));
        of(now).or_else(|| of(then))
    };
    pairs
        .into_iter()
        .filter(|(_, (before, after))| before != after)
        .filter_map(|(id, (before, after))| {
            let changes = after.iter().zip(&before).map(|(after, before)| after - before).collect();
            Some(Moved { id, subject: subject(id)?, changes })
        })
        .collect()
}

fn id(account: &Account<'_>) -> i64 {
    account.case.commitment.id
}

fn add(sums: Vec<i64>, shares: Vec<i64>) -> Vec<i64> {
    sums.into_iter().zip(shares).map(|(sum, share)| sum + share).collect()
}
