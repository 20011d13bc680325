//! The plain model: vectors and nothing else, written from the rules of the domain and not from the store.

use chrono::NaiveDate;
use onrecord::model::vocabulary::{LinkKind, Relation, Status};

/// How a status came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    First,
    Change,
    Review,
    Reopening,
    Correction,
}

/// One status event; `status` is none where it only takes another away.
#[derive(Debug, Clone)]
pub struct Event {
    pub id: i64,
    pub status: Option<Status>,
    pub open: bool,
    pub movement: Move,
    pub corrects: Option<i64>,
    pub on: NaiveDate,
}

#[derive(Debug, Clone)]
pub struct Evidence {
    pub dated_on: NaiveDate,
    pub url: Option<u8>,
    pub release: Option<i64>,
}

#[derive(Debug, Clone)]
pub struct Commitment {
    pub made_on: NaiveDate,
    pub high: bool,
    pub origin: (i64, u8),
    pub events: Vec<Event>,
    /// Days on which due dates were set, and what to; none lifts it.
    pub deadlines: Vec<(NaiveDate, Option<NaiveDate>)>,
    /// Days on which somebody looked, and how much was found.
    pub searches: Vec<(NaiveDate, i64)>,
    /// Evidence and how it bears; the last of a pair counts.
    pub bearings: Vec<(i64, Relation)>,
    /// Releases that say its words, and the days of the restatements among them.
    pub statements: Vec<(i64, Option<NaiveDate>)>,
    /// Further passages: release and clause.
    pub passages: Vec<(i64, u8)>,
    pub is_withdrawn_in_words: bool,
}

/// Everything, each at the place of its reference less one.
#[derive(Debug, Clone, Default)]
pub struct Book {
    pub releases: Vec<NaiveDate>,
    pub commitments: Vec<Commitment>,
    pub evidence: Vec<Evidence>,
    pub links: Vec<(i64, LinkKind, i64)>,
    pub events: i64,
}

/// What is said of one commitment on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub id: i64,
    pub status: Status,
    pub open: bool,
    pub since: NaiveDate,
    pub due_on: Option<NaiveDate>,
    pub last_reviewed_on: Option<NaiveDate>,
    pub last_evidence_on: Option<NaiveDate>,
    pub evidence_count: i64,
    pub restatement_count: i64,
}

/// The record of this number.
pub fn at<T>(list: &[T], id: i64) -> Option<&T> {
    list.get(usize::try_from(id - 1).ok()?)
}

impl Commitment {
    /// The events that count, in order of day and then of recording.
    pub fn in_force(&self) -> Vec<&Event> {
        let corrected = |e: &Event| self.events.iter().any(|x| x.corrects == Some(e.id));
        let mut kept = self.events.iter().filter(|e| e.status.is_some() && !corrected(e)).collect::<Vec<_>>();
        kept.sort_by_key(|e| (e.on, e.id));
        kept
    }

    /// Those that say the status: a review only says that somebody looked.
    pub fn saying(&self) -> Vec<&Event> {
        self.in_force().into_iter().filter(|e| e.movement != Move::Review).collect()
    }

    /// The due date in force on a day.
    pub fn due_on(&self, as_of: NaiveDate) -> Option<NaiveDate> {
        let known = self.deadlines.iter().enumerate().filter(|(_, (on, _))| *on <= as_of);
        known.max_by_key(|(n, (on, _))| (*on, *n)).and_then(|(_, (_, due))| *due)
    }

    /// Whether somebody looked on a day before `until` or on it.
    pub fn looked(&self, until: NaiveDate) -> bool {
        self.searches.iter().any(|(on, _)| *on <= until)
    }

    /// How each piece of evidence bears on it now.
    pub fn relations(&self) -> Vec<(i64, Relation)> {
        let mut latest: Vec<(i64, Relation)> = Vec::new();
        for (evidence, relation) in &self.bearings {
            latest.retain(|(e, _)| e != evidence);
            latest.push((*evidence, *relation));
        }
        latest
    }
}

impl Book {
    /// What is said of a commitment on a day; nothing before it was made.
    pub fn answer(&self, id: i64, as_of: NaiveDate) -> Option<Answer> {
        let c = at(&self.commitments, id).filter(|c| c.made_on <= as_of)?;
        let history = c.saying().into_iter().filter(|e| e.on <= as_of).collect::<Vec<_>>();
        let now = *history.last()?;
        let mut since = now.on;
        for event in history.iter().rev() {
            if (event.status, event.open) != (now.status, now.open) {
                break;
            }
            since = event.on;
        }
        let judged = c.in_force().into_iter().filter(|e| e.on <= as_of).collect::<Vec<_>>();
        let looked = judged.iter().filter(|e| e.status != Some(Status::NotAssessed)).map(|e| e.on);
        let looked = looked.chain(c.searches.iter().map(|(on, _)| *on).filter(|on| *on <= as_of)).max();
        let dated = |(evidence, _): &(i64, Relation)| at(&self.evidence, *evidence).unwrap().dated_on;
        let mut relations = c.relations();
        relations.retain(|r| dated(r) <= as_of);
        let shown = relations.iter().filter(|(_, r)| *r != Relation::Restates).collect::<Vec<_>>();
        let said = c.statements.iter().filter(|(_, on)| on.is_some_and(|on| on <= as_of)).count();
        let count = |n: usize| i64::try_from(n).unwrap();
        Some(Answer {
            id,
            status: now.status?,
            open: now.open,
            since,
            due_on: c.due_on(as_of),
            last_reviewed_on: looked,
            last_evidence_on: shown.iter().map(|r| dated(r)).max(),
            evidence_count: count(shown.len()),
            restatement_count: count(said + relations.len() - shown.len()),
        })
    }

    /// The answers for all commitments, the newest first.
    pub fn answers(&self, as_of: NaiveDate) -> Vec<Answer> {
        let mut ids = (1..).take(self.commitments.len()).collect::<Vec<i64>>();
        ids.sort_by_key(|id| std::cmp::Reverse((at(&self.commitments, *id).unwrap().made_on, *id)));
        ids.into_iter().filter_map(|id| self.answer(id, as_of)).collect()
    }
}
