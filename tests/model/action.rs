//! Random actions: numbers that become a step once it is known what there is to act upon.

use chrono::{Days, NaiveDate};
use onrecord::model::vocabulary::{AttestationKind, LinkKind, Relation, Status};
use proptest::prelude::*;

use crate::book::Book;

/// Numbers that stand for an action; small ones shrink to plain actions.
#[derive(Debug, Clone)]
pub struct Action {
    /// Days that pass before it.
    pub wait: u8,
    sort: u8,
    /// How many days before today it is dated; below zero lies the future.
    back: i8,
    a: u8,
    b: u8,
    c: u8,
    bits: u8,
}

/// What is named as evidence of a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    Item(i64),
    Release(i64),
    Url(u8),
}

/// A status to give, or one to correct.
#[derive(Debug, Clone)]
pub struct StatusStep {
    pub commitment: i64,
    pub status: Option<Status>,
    pub on: Option<NaiveDate>,
    pub evidence: Vec<Shown>,
    pub relation: Option<Relation>,
    pub reason: bool,
    pub reopen: bool,
    pub close: bool,
    pub corrects: Option<i64>,
    pub overrides: bool,
}

/// One thing to do, legal or not.
#[derive(Debug, Clone)]
pub enum Step {
    Release { published: NaiveDate },
    Commitment { release: i64, clause: u8, made_on: NaiveDate, due: Option<NaiveDate> },
    Status(StatusStep),
    Deadline { commitment: i64, due: Option<NaiveDate>, on: NaiveDate, reason: bool },
    Evidence { dated_on: NaiveDate, release: Option<i64> },
    Bear { evidence: i64, commitment: i64, relation: Relation },
    Looked { commitment: i64, on: NaiveDate, found: i64 },
    Attest { commitment: i64, release: i64, clause: u8, kind: AttestationKind, stated_on: NaiveDate },
    Link { from: i64, to: i64, kind: LinkKind },
    Edit { commitment: i64, made_on: Option<NaiveDate>, high: bool },
}

/// Histories of actions.
pub fn actions(most: usize) -> impl Strategy<Value = Vec<Action>> {
    let numbers = (0u8..4, 0u8..34, -1i8..22, any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>());
    let action =
        numbers.prop_map(|(wait, sort, back, a, b, c, bits)| Action { wait, sort, back, a, b, c, bits });
    // A history begins with something to act upon.
    let first = |sort, bits| Action { wait: 0, sort, back: 20, a: bits, b: bits, c: 0, bits };
    prop::collection::vec(action, 1..most).prop_map(move |mut list| {
        list.splice(0..0, [first(0, 0), first(1, 0), first(1, 1)]);
        list
    })
}

/// A number that is there, mostly: 255 stands for one that is not.
fn pick(count: usize, n: u8) -> i64 {
    let count = i64::try_from(count).unwrap();
    if n == 255 { count + 1 } else { 1 + i64::from(n) % count.max(1) }
}

fn word<T: Copy>(list: &[T], n: u8) -> T {
    list[usize::from(n) % list.len()]
}

impl Action {
    fn bit(&self, n: u8) -> bool {
        self.bits & (1 << n) != 0
    }

    /// The step that it stands for today.
    pub fn step(&self, book: &Book, today: NaiveDate) -> Step {
        let back = u64::from(self.back.unsigned_abs());
        let on = if self.back < 0 { today + Days::new(back) } else { today - Days::new(back) };
        // Few commitments with long histories tell more than many with short ones.
        let commitment = pick(book.commitments.len().min(3), self.a);
        let release = pick(book.releases.len(), self.b);
        let ahead = Some(today + Days::new(u64::from(self.c % 60)) - Days::new(20));
        match self.sort {
            0 => Step::Release { published: on.min(today) },
            1 | 2 => {
                let due = ahead.filter(|_| self.bit(1));
                Step::Commitment { release, clause: self.a % 5, made_on: on, due }
            }
            3..=14 => Step::Status(self.status(book, commitment, on, false)),
            15..=20 => Step::Status(self.status(book, commitment, on, true)),
            21 | 22 => Step::Deadline {
                commitment,
                due: ahead.filter(|_| !self.b.is_multiple_of(4)),
                on,
                reason: !self.bit(0),
            },
            23 => Step::Evidence { dated_on: on, release: self.bit(0).then_some(release) },
            24 | 25 => Step::Bear {
                evidence: pick(book.evidence.len(), self.b),
                commitment,
                relation: word(Relation::ALL, self.c),
            },
            26 | 27 => Step::Looked { commitment, on, found: i64::from(self.c % 3) },
            28 | 29 => Step::Attest {
                commitment,
                release,
                clause: self.c % 4,
                kind: word(AttestationKind::ALL, self.c / 4),
                stated_on: on,
            },
            30 => Step::Link {
                from: commitment,
                to: pick(book.commitments.len(), self.b),
                kind: word(LinkKind::ALL, self.c),
            },
            _ => Step::Edit { commitment, made_on: (!self.bit(0)).then_some(on), high: self.bit(1) },
        }
    }

    fn status(&self, book: &Book, commitment: i64, on: NaiveDate, correct: bool) -> StatusStep {
        let evidence = match self.c % 6 {
            0 => vec![],
            1 => vec![Shown::Item(pick(book.evidence.len(), self.b))],
            2 => vec![Shown::Release(pick(book.releases.len(), self.b))],
            3 => vec![Shown::Item(pick(book.evidence.len(), self.b / 8)), Shown::Url(self.b % 8)],
            _ => vec![Shown::Url(self.b % 8)],
        };
        let status = word(Status::ALL, self.b / 16 + self.c % 3);
        let own = usize::try_from(commitment - 1).ok().and_then(|at| book.commitments.get(at));
        let history = own.map(|c| c.in_force()).unwrap_or_default();
        let is_closed = history.iter().rfind(|e| e.on <= on).is_some_and(|e| !e.open);
        let event = || match self.b % 16 {
            0 => own.and_then(|c| c.events.last()).map_or(1, |e| e.id),
            n => {
                history.get(1 + usize::from(n) % history.len().max(2).saturating_sub(1)).map_or(99, |e| e.id)
            }
        };
        StatusStep {
            commitment,
            status: Some(status).filter(|_| !correct || !self.c.is_multiple_of(3)),
            on: (self.back != 0).then_some(on),
            evidence,
            relation: self.bit(7).then(|| word(Relation::ALL, self.c)),
            reason: !self.bit(3) || !self.bit(4),
            // Now and then what does not fit, to see it refused.
            reopen: !correct && (is_closed != (self.bit(0) && self.bit(1))),
            close: self.bit(5) && (status == Status::PartiallyFulfilled || self.c == 7),
            corrects: correct.then(event),
            overrides: self.bit(6),
        }
    }
}
