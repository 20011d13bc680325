//! What was recorded since an earlier edition and bears on what it printed: late news, corrections, edits.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::earlier::{self, Earlier, Of, Then};
use crate::model::ledger::{Commitment, DeadlineEvent, Ledger, StatusEvent, find};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{Move, Status};
use crate::report::corrected::Corrected;
use crate::report::lookup::Lookup;
use crate::report::row::Due;

/// One thing that was recorded since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RevisingEvent {
    /// What sort of thing.
    pub what: Revision,
    /// `S-9`, `D-4`, `E-3`, `L-2` or `R-7`, where it is one of these.
    pub event: Option<Ref>,
    /// The event that it corrects.
    pub corrects: Option<Ref>,
    /// The status that it gives; none for a correction that only takes one away.
    pub status: Option<Status>,
    /// The due date that it sets.
    pub due: Option<Due>,
    /// The title of evidence, the place of a search.
    pub about: Option<String>,
    /// When it took effect; of an edit, the day on which the commitment was made by what is known now.
    pub effective_on: Option<NaiveDate>,
    /// Of an edit, that day as it was known then.
    pub was: Option<NaiveDate>,
    /// The day it was recorded (UTC).
    pub recorded_on: Option<NaiveDate>,
    /// Who recorded it.
    pub recorded_by: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// Why an earlier figure is revised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Revision {
    /// The commitment itself was recorded late.
    LateCommitment,
    /// A status was recorded late.
    LateStatus,
    /// A status was corrected.
    Correction,
    /// A due date was recorded late, or moved with effect in the past.
    LateDeadline,
    /// Evidence was recorded late.
    LateEvidence,
    /// A search was recorded late.
    LateSearch,
    /// A passage, mostly a restatement, was recorded late.
    LatePassage,
    /// The day on which the commitment was made was put right.
    Edit,
    /// Its priority or its own review interval was changed.
    Review,
    /// The commitment was edited so that the filters now let it through, or no longer do.
    Filter,
    /// The thresholds of this database were changed.
    Threshold,
    /// What had been recorded was undone.
    Undone,
}

impl Revision {
    /// Its name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LateCommitment => "late_commitment",
            Self::LateStatus => "late_status",
            Self::Correction => "correction",
            Self::LateDeadline => "late_deadline",
            Self::LateEvidence => "late_evidence",
            Self::LateSearch => "late_search",
            Self::LatePassage => "late_passage",
            Self::Edit => "edit",
            Self::Review => "review",
            Self::Filter => "filter",
            Self::Threshold => "threshold",
            Self::Undone => "undone",
        }
    }

    /// Every reason.
    pub const ALL: [Self; 12] = [
        Self::LateCommitment,
        Self::LateStatus,
        Self::Correction,
        Self::LateDeadline,
        Self::LateEvidence,
        Self::LateSearch,
        Self::LatePassage,
        Self::Edit,
        Self::Review,
        Self::Filter,
        Self::Threshold,
        Self::Undone,
    ];
}

/// What was recorded of some commitments since an edition and bears on it, by commitment.
pub(super) struct Recorded<'a> {
    now: &'a Ledger,
    earlier: &'a Earlier,
    /// In order of recording.
    events: HashMap<i64, Vec<(DateTime<Utc>, RevisingEvent)>>,
    /// How many events that the edition may have known are still there.
    known: HashMap<i64, usize>,
}

impl<'a> Recorded<'a> {
    /// Looks through a ledger once for the events of the commitments that are wanted.
    pub(super) fn of(wanted: impl Iterator<Item = i64>, now: &'a Ledger, earlier: &'a Earlier) -> Self {
        let events = wanted.map(|id| (id, Vec::new())).collect();
        let mut recorded = Self { now, earlier, events, known: HashMap::new() };
        for id in earlier::events(now, earlier.known_at) {
            if recorded.events.contains_key(&id) {
                *recorded.known.entry(id).or_default() += 1;
            }
        }
        recorded.gather();
        for of_one in recorded.events.values_mut() {
            of_one.sort_by_key(|(at, event)| (*at, event.what, event.event));
        }
        recorded
    }

    fn gather(&mut self) {
        let now = self.now;
        let corrected = Corrected::of(now);
        for event in &now.statuses {
            self.add(event.commitment, event.recorded_at, corrected.bears_from(event), || status(event));
        }
        for event in &now.deadlines {
            self.add(event.commitment, event.recorded_at, event.effective_on, || deadline(event));
        }
        if self.earlier.of != Of::FollowUp {
            return;
        }
        for bearing in &now.bearings {
            let Some(evidence) = find(&now.evidence, bearing.evidence, |e| e.id) else { continue };
            self.add(bearing.commitment, bearing.recorded_at, evidence.dated_on, || RevisingEvent {
                event: Some(Sort::Evidence.of(evidence.id)),
                about: Some(evidence.title.to_string()),
                ..dated(Revision::LateEvidence, evidence.dated_on, bearing.recorded_at)
            });
        }
        for search in &now.searches {
            self.add(search.commitment, search.recorded_at, search.searched_on, || RevisingEvent {
                event: Some(Sort::Search.of(search.id)),
                about: Some(search.place.to_string()),
                recorded_by: Some(search.recorded_by.to_string()),
                ..dated(Revision::LateSearch, search.searched_on, search.recorded_at)
            });
        }
        for passage in &now.attestations {
            self.add(passage.commitment, passage.recorded_at, passage.stated_on, || RevisingEvent {
                event: Some(Sort::Release.of(passage.release)),
                ..dated(Revision::LatePassage, passage.stated_on, passage.recorded_at)
            });
        }
    }

    /// Adds an event that was recorded since and bears on the edition's day.
    fn add(
        &mut self,
        commitment: i64,
        recorded_at: DateTime<Utc>,
        bears_from: NaiveDate,
        event: impl FnOnce() -> RevisingEvent,
    ) {
        if recorded_at > self.earlier.known_at
            && bears_from <= self.earlier.as_of
            && let Some(events) = self.events.get_mut(&commitment)
        {
            events.push((recorded_at, event()));
        }
    }

    /// What explains that one commitment adds to the figures otherwise than it did.
    pub(super) fn take(&mut self, id: i64) -> Vec<RevisingEvent> {
        let recorded = self.events.remove(&id).into_iter().flatten().map(|(_, event)| event);
        let then = self.earlier.find(id);
        let now = find(&self.now.commitments, id, |c| c.id);
        recorded.chain(then.map(|then| self.otherwise(then, now)).into_iter().flatten()).collect()
    }

    /// What was changed without an event of its own.
    fn otherwise(&self, then: &Then, now: Option<&Commitment>) -> Vec<RevisingEvent> {
        let mut found = Vec::new();
        if let Some(now) = now {
            if then.made_on != now.made_on {
                let (effective_on, was) = (Some(now.made_on), Some(then.made_on));
                found.push(RevisingEvent { effective_on, was, ..bare(Revision::Edit) });
            }
            let rules = (then.priority, then.review_days) != (now.priority, now.review_days);
            if rules && self.earlier.of == Of::FollowUp {
                found.push(bare(Revision::Review));
            }
            let kept = self.earlier.selection_now.as_ref().is_none_or(|ids| ids.contains(&now.id));
            if kept != then.kept {
                found.push(bare(Revision::Filter));
            }
        }
        if self.earlier.of == Of::FollowUp && self.earlier.thresholds != self.now.thresholds {
            found.push(bare(Revision::Threshold));
        }
        if self.known.get(&then.id).copied().unwrap_or_default() < then.events {
            found.push(bare(Revision::Undone));
        }
        found
    }
}

fn status(event: &StatusEvent) -> RevisingEvent {
    let what = match event.movement {
        Move::First => Revision::LateCommitment,
        Move::Correction => Revision::Correction,
        _ => Revision::LateStatus,
    };
    RevisingEvent {
        event: Some(Sort::StatusEvent.of(event.id)),
        corrects: event.corrects.map(|id| Sort::StatusEvent.of(id)),
        status: event.status,
        recorded_by: Some(event.recorded_by.to_string()),
        reason: event.reason.as_deref().or(event.rationale.as_deref()).map(str::to_owned),
        ..dated(what, event.effective_on, event.recorded_at)
    }
}

fn deadline(event: &DeadlineEvent) -> RevisingEvent {
    RevisingEvent {
        event: Some(Sort::Deadline.of(event.id)),
        due: Lookup::due_set(event),
        recorded_by: Some(event.recorded_by.to_string()),
        reason: event.reason.as_deref().map(str::to_owned),
        ..dated(Revision::LateDeadline, event.effective_on, event.recorded_at)
    }
}

fn dated(what: Revision, effective_on: NaiveDate, recorded_at: DateTime<Utc>) -> RevisingEvent {
    RevisingEvent {
        effective_on: Some(effective_on),
        recorded_on: Some(recorded_at.date_naive()),
        ..bare(what)
    }
}

const fn bare(what: Revision) -> RevisingEvent {
    RevisingEvent {
        what,
        event: None,
        corrects: None,
        status: None,
        due: None,
        about: None,
        effective_on: None,
        was: None,
        recorded_on: None,
        recorded_by: None,
        reason: None,
    }
}
