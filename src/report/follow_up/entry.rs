//! One commitment as the report sees it: its records, its state and its flags on the as-of day.

use chrono::NaiveDate;

use crate::model::flags;
use crate::model::fold::{Case, Casebook};
use crate::model::ledger::Attestation;
use crate::model::state::State;
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::{AttestationKind, Flag, Status};

/// A commitment in the ledger on the as-of day.
pub(super) struct Entry<'a> {
    /// Its records.
    pub(super) case: Case<'a>,
    /// What they say.
    pub(super) state: State,
    /// Its flags, in the order of the report.
    pub(super) flags: Vec<Flag>,
}

impl<'a> Entry<'a> {
    /// Every commitment that was made by the as-of day, in order of id.
    pub(super) fn all(book: &'a Casebook<'a>, as_of: NaiveDate, thresholds: &Thresholds) -> Vec<Self> {
        let entry = |case: Case<'a>| {
            let state = book.state(case, as_of)?;
            let flags = flags::flags(&state, as_of, thresholds);
            Some(Self { case, state, flags })
        };
        book.cases().filter_map(entry).collect()
    }

    /// The flag that it is listed under; none for a closed one, or where nothing is to be followed up.
    pub(super) fn first_flag(&self) -> Option<Flag> {
        self.flags.first().copied().filter(|_| self.state.is_open)
    }

    /// Whether it is open and stalled.
    pub(super) fn is_stalled(&self) -> bool {
        self.state.is_open && self.state.status == Status::Stalled
    }

    /// Whether it carries a flag, listed under it or not.
    pub(super) fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }

    /// Days from today to the due date, from 0; none when it is undated or past.
    pub(super) fn days_left(&self, as_of: NaiveDate) -> Option<i64> {
        self.state.due_on.map(|due| (due - as_of).num_days()).filter(|days| *days >= 0)
    }

    /// Restating passages and evidence since the last real evidence, or since it was made.
    pub(super) fn restatements_since(&self, as_of: NaiveDate) -> usize {
        let before = self.state.last_evidence_on.map_or(0, |on| self.case.restatements(on));
        self.case.restatements(as_of).saturating_sub(before)
    }

    /// Its passages up to a day, the origin first. The origin is always among them.
    pub(super) fn said(&self, as_of: NaiveDate) -> impl Iterator<Item = &'a Attestation> {
        let passages = self.case.attestations().iter().copied();
        passages.filter(move |a| a.kind == AttestationKind::Origin || a.stated_on <= as_of)
    }

    /// The words in force on a day: the newest amendment, else the origin, else the earliest passage.
    pub(super) fn words(&self, as_of: NaiveDate) -> Option<&'a Attestation> {
        let amended = self.said(as_of).filter(|a| a.kind == AttestationKind::Amendment).last();
        amended.or(self.case.attestations().first().copied())
    }
}
