//! A commitment as lists show it: its words, parties and present state.

mod drawn;
mod loaded;

pub(super) use drawn::drawn;
pub use loaded::{cards, states};

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::date::due_label;
use crate::model::flags::{days_overdue, flags};
use crate::model::reference::{Ref, Sort};
use crate::model::state::State;
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::{Basis, CommitmentKind, Flag, Precision, Priority, Status, Strength};

/// A commitment on a day. The names are those of the public view `commitments`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// `C-42`
    pub r#ref: Ref,
    /// Short title.
    pub title: String,
    /// The exact words of its origin.
    pub quote: Option<String>,
    /// What sort of undertaking.
    pub kind: CommitmentKind,
    /// How hard it binds.
    pub strength: Strength,
    /// When it was made.
    pub made_on: NaiveDate,
    /// The release in which it was first stated.
    pub release_ref: Option<Ref>,
    /// That release's title.
    pub release_title: Option<String>,
    /// Who issued that release.
    pub issuer: Option<String>,
    /// Who is bound.
    pub committing: Vec<String>,
    /// To whom it is made.
    pub counterparts: Vec<String>,
    /// Who backs it.
    pub supporting: Vec<String>,
    /// Who gains by it.
    pub beneficiaries: Vec<String>,
    /// Codes of its topics.
    pub topics: Vec<String>,
    /// Status.
    pub status: Status,
    /// Since when, without a break.
    pub status_since: NaiveDate,
    /// Last day of the due period.
    pub due_on: Option<NaiveDate>,
    /// The due date as precise as it was given: `2026Q4`.
    pub due: Option<String>,
    /// How precise it is.
    pub due_precision: Option<Precision>,
    /// Where it comes from.
    pub due_basis: Option<Basis>,
    /// Whether it is open.
    pub is_open: bool,
    /// Date of the newest evidence that is not a restatement.
    pub last_evidence_on: Option<NaiveDate>,
    /// When somebody last looked.
    pub last_reviewed_on: Option<NaiveDate>,
    /// When anything of it was last recorded, as the database keeps it; not told of another day than today.
    pub last_touched_at: Option<String>,
    /// Pieces of evidence that are not restatements.
    pub evidence_count: i64,
    /// Restating passages and restating evidence.
    pub restatement_count: i64,
    /// The analyst who owns it.
    pub owner: Option<String>,
    /// How urgent.
    pub priority: Priority,
    /// Its flags, in the order of the follow-up report.
    pub flags: Vec<Flag>,
    /// Days past the due date, from 1.
    pub days_overdue: Option<i64>,
}

/// What a card shows that is not in the state.
#[derive(Debug, Default)]
struct Details {
    title: String,
    quote: Option<String>,
    release: Option<i64>,
    release_title: Option<String>,
    issuer: Option<String>,
    committing: Vec<String>,
    counterparts: Vec<String>,
    supporting: Vec<String>,
    beneficiaries: Vec<String>,
    topics: Vec<String>,
    owner: Option<String>,
    last_touched_at: Option<String>,
}

impl Card {
    fn new(
        state: &State,
        strength: Strength,
        details: Details,
        as_of: NaiveDate,
        thresholds: &Thresholds,
    ) -> Self {
        Self {
            r#ref: Sort::Commitment.of(state.commitment),
            title: details.title,
            quote: details.quote,
            kind: state.kind,
            strength,
            made_on: state.made_on,
            release_ref: details.release.map(|id| Sort::Release.of(id)),
            release_title: details.release_title,
            issuer: details.issuer,
            committing: details.committing,
            counterparts: details.counterparts,
            supporting: details.supporting,
            beneficiaries: details.beneficiaries,
            topics: details.topics,
            status: state.status,
            status_since: state.since_on,
            due_on: state.due_on,
            due: state.due_on.zip(state.due_precision).map(|(on, precision)| due_label(on, precision)),
            due_precision: state.due_precision,
            due_basis: state.due_basis,
            is_open: state.is_open,
            last_evidence_on: state.last_evidence_on,
            last_reviewed_on: state.last_reviewed_on,
            last_touched_at: details.last_touched_at,
            evidence_count: state.evidence_count,
            restatement_count: state.restatement_count,
            owner: details.owner,
            priority: state.priority,
            flags: flags(state, as_of, thresholds),
            days_overdue: days_overdue(state, as_of),
        }
    }
}
