//! What the model accepts, and what follows from it: the rules of the domain, said over vectors.

use chrono::NaiveDate;
use onrecord::model::vocabulary::{AttestationKind, LinkKind, Relation, Status};

use crate::action::{Shown, StatusStep, Step};
use crate::book::{Book, Commitment, Event, Evidence, Move, at};

use Relation::{Context, Contradicts, PartlySupports, Restates, Supports};

impl Book {
    /// Does a step and says whether it may be done; nothing changes when it may not.
    pub fn apply(&mut self, today: NaiveDate, step: &Step) -> bool {
        let mut next = self.clone();
        let done = next.attempt(today, step).is_some();
        if done {
            *self = next;
        }
        done
    }

    fn of(&mut self, id: i64) -> Option<&mut Commitment> {
        self.commitments.get_mut(usize::try_from(id - 1).ok()?)
    }

    fn attempt(&mut self, today: NaiveDate, step: &Step) -> Option<()> {
        match step {
            Step::Release { published } => self.releases.push(*published),
            Step::Commitment { release, clause, made_on, due } => {
                at(&self.releases, *release)?;
                let is_new = self.commitments.iter().all(|c| c.origin != (*release, *clause));
                let is_right = *clause < 4 && *made_on <= today && due.is_none_or(|due| due >= *made_on);
                (is_new && is_right).then_some(())?;
                self.record(*release, *clause, *made_on, *due);
            }
            Step::Status(step) => self.status(today, step)?,
            Step::Deadline { commitment, due, on, reason } => {
                let c = self.of(*commitment)?;
                let before = c.due_on(*on);
                let is_right = *on >= c.made_on && *on <= today && due.is_none_or(|due| due >= c.made_on);
                (is_right && before != *due && (before.is_none() || *reason)).then_some(())?;
                // The deadline of a closed commitment moves no more.
                c.saying().iter().rfind(|e| e.on <= *on).is_none_or(|e| e.open).then_some(())?;
                c.deadlines.push((*on, *due));
            }
            Step::Evidence { dated_on, release } => {
                release.map_or(Some(()), |r| at(&self.releases, r).map(|_| ()))?;
                (*dated_on <= today).then_some(())?;
                self.evidence.push(Evidence { dated_on: *dated_on, url: None, release: *release });
            }
            Step::Bear { evidence, commitment, relation } => {
                at(&self.evidence, *evidence)?;
                self.of(*commitment)?.bearings.push((*evidence, *relation));
            }
            Step::Looked { commitment, on, found } => {
                let c = self.of(*commitment)?;
                (*on >= c.made_on && *on <= today).then_some(())?;
                // The same search counts once.
                (!c.searches.contains(&(*on, *found))).then_some(())?;
                c.searches.push((*on, *found));
            }
            Step::Attest { commitment, release, clause, kind, stated_on } => {
                at(&self.releases, *release)?;
                let c = self.of(*commitment)?;
                let passage = (*release, *clause);
                // The same words count once for one commitment.
                (c.origin != passage && !c.passages.contains(&passage)).then_some(())?;
                c.passages.push(passage);
                let is_right = *stated_on >= c.made_on && *stated_on <= today;
                (is_right && *kind != AttestationKind::Origin).then_some(())?;
                match kind {
                    AttestationKind::Restatement => c.statements.push((*release, Some(*stated_on))),
                    AttestationKind::Withdrawal => c.is_withdrawn_in_words = true,
                    _ => {}
                }
            }
            Step::Link { from, to, kind } => {
                at(&self.commitments, *from)?;
                at(&self.commitments, *to)?;
                let link = (*from, *kind, *to);
                (from != to && !self.links.contains(&link) && !self.closes_circle(link)).then_some(())?;
                self.links.push(link);
            }
            Step::Edit { commitment, made_on, high } => self.edit(today, *commitment, *made_on, *high)?,
        }
        Some(())
    }

    /// Whether a link would make something replace, change or hold itself, by links of its kind.
    fn closes_circle(&self, (from, kind, to): (i64, LinkKind, i64)) -> bool {
        let mut reached = vec![to];
        let mut next = 0;
        while let Some(at) = reached.get(next).copied() {
            let onwards =
                self.links.iter().filter(|(f, k, t)| (*f, *k) == (at, kind) && !reached.contains(t));
            let onwards = onwards.map(|(.., t)| *t).collect::<Vec<_>>();
            reached.extend(onwards);
            next += 1;
        }
        matches!(kind, LinkKind::Supersedes | LinkKind::Amends | LinkKind::PartOf) && reached.contains(&from)
    }

    fn record(&mut self, release: i64, clause: u8, made_on: NaiveDate, due: Option<NaiveDate>) {
        self.events += 1;
        let first = Event {
            id: self.events,
            status: Some(Status::NotAssessed),
            open: true,
            movement: Move::First,
            corrects: None,
            on: made_on,
        };
        self.commitments.push(Commitment {
            made_on,
            high: false,
            origin: (release, clause),
            events: vec![first],
            deadlines: due.map(|due| (made_on, Some(due))).into_iter().collect(),
            searches: vec![],
            bearings: vec![],
            statements: vec![(release, None)],
            passages: Vec::new(),
            is_withdrawn_in_words: false,
        });
    }

    fn edit(&mut self, today: NaiveDate, id: i64, made_on: Option<NaiveDate>, high: bool) -> Option<()> {
        let event = self.events + 1;
        let c = self.of(id)?;
        c.high = high;
        if let Some(day) = made_on.filter(|day| *day != c.made_on) {
            let (first, moved) =
                (c.in_force()[0].id, Event { id: event, on: day, ..c.in_force()[0].clone() });
            // Every status that was found out stands after the first.
            (day <= today && c.in_force().iter().skip(1).all(|e| e.on > day)).then_some(())?;
            c.events.push(Event { corrects: Some(first), movement: Move::Correction, ..moved });
            c.made_on = day;
            self.events = event;
        }
        Some(())
    }

    /// What a status names as evidence, found or made.
    fn shown(&mut self, shown: &Shown, on: NaiveDate) -> Option<i64> {
        let place = match shown {
            Shown::Item(id) => return at(&self.evidence, *id).map(|_| *id),
            Shown::Release(id) => self.evidence.iter().position(|e| e.release == Some(*id)),
            Shown::Url(url) => self.evidence.iter().position(|e| e.url == Some(*url)),
        };
        if place.is_none() {
            self.evidence.push(match shown {
                Shown::Release(id) => {
                    Evidence { dated_on: *at(&self.releases, *id)?, url: None, release: Some(*id) }
                }
                Shown::Url(url) => Evidence { dated_on: on, url: Some(*url), release: None },
                Shown::Item(_) => return None,
            });
        }
        i64::try_from(place.unwrap_or(self.evidence.len() - 1) + 1).ok()
    }

    fn status(&mut self, today: NaiveDate, step: &StatusStep) -> Option<()> {
        // Only what is partly fulfilled may be closed or left open.
        (!step.close || step.status == Some(Status::PartiallyFulfilled)).then_some(())?;
        let named_on = step.on.unwrap_or(today);
        let mut given = Vec::new();
        for one in &step.evidence {
            given.push(self.shown(one, named_on)?);
        }
        let made_on = at(&self.commitments, step.commitment)?.made_on;
        let mut history = at(&self.commitments, step.commitment)?.in_force();
        let corrected = match step.corrects {
            None => None,
            Some(event) => {
                let place = history.iter().position(|e| e.id == event).filter(|place| *place > 0)?;
                let slot = history[..place].iter().filter(|e| e.movement != Move::Review).count();
                Some((history.remove(place), slot))
            }
        };
        history.retain(|e| e.movement != Move::Review);
        let on = step.on.or(corrected.map(|(e, _)| e.on)).unwrap_or(today);
        (on >= made_on && on <= today && step.status != Some(Status::NotAssessed)).then_some(())?;
        let before = history.iter().rfind(|e| e.on <= on).map(|e| (e.status, e.open))?;
        let open = step.status.is_none_or(|s| opens(s) && !step.close);
        // A correction reopens nothing: after a closing it stands only where the corrected event stood.
        let slot = history.iter().filter(|e| e.on <= on).count();
        let elsewhere = corrected.is_some_and(|(_, was)| was != slot);
        let same = step.status.is_none() || (step.status, open) == before;
        (!elsewhere || before.1 || same).then_some(())?;
        let movement = if step.corrects.is_some() {
            Move::Correction
        } else if step.reopen {
            (!before.1 && open).then_some(Move::Reopening)?
        } else if (step.status, open) == before {
            Move::Review
        } else {
            Move::Change
        };
        (step.reason || !matches!(movement, Move::Correction | Move::Reopening)).then_some(())?;
        let event =
            Event { id: self.events + 1, status: step.status, open, movement, corrects: step.corrects, on };
        let usual = step.status.map_or(Context, usual);
        self.events += 1;
        let releases = given.iter().map(|e| at(&self.evidence, *e).and_then(|e| e.release));
        let releases = releases.collect::<Vec<_>>();
        let c = self.of(step.commitment)?;
        let recorded = c.relations();
        let recorded = |e: i64| recorded.iter().find(|(known, _)| *known == e).map(|(_, relation)| *relation);
        // What only says the words again restates, unless somebody says otherwise.
        let unsaid = |(e, release): (i64, Option<i64>)| match release {
            Some(r) if c.statements.iter().any(|(s, _)| *s == r) => (e, Restates),
            _ => (e, usual),
        };
        let bears = given.iter().zip(releases).map(|(e, release)| {
            step.relation.or(recorded(*e)).map_or_else(|| unsaid((*e, release)), |relation| (*e, relation))
        });
        let bears = bears.collect::<Vec<_>>();
        c.bearings.extend(bears);
        c.events.push(event);
        let moves_lawfully = c.saying().windows(2).all(|pair| {
            pair[0].open
                || (pair[0].status, pair[0].open) == (pair[1].status, pair[1].open)
                || matches!(pair[1].movement, Move::Reopening | Move::Correction)
        });
        moves_lawfully.then_some(())?;
        let Some(status) = step.status.filter(|_| movement != Move::Review) else { return Some(()) };
        (self.is_shown(step.commitment, status, on, step.reason) || (step.overrides && step.reason))
            .then_some(())
    }

    /// Whether what the status needs is there.
    fn is_shown(&self, id: i64, status: Status, on: NaiveDate, rationale: bool) -> bool {
        let c = at(&self.commitments, id).unwrap();
        // A release that says the words again shows nothing; neither does a restatement.
        let says = |e: i64| at(&self.evidence, e).unwrap().release;
        let says_again = |e: i64| says(e).is_some_and(|r| c.statements.iter().any(|(s, _)| *s == r));
        let relations = c.relations();
        let is_older = |e: i64| at(&self.evidence, e).unwrap().dated_on < c.made_on;
        let shows = |fits: &[Relation]| {
            relations.iter().any(|(e, r)| fits.contains(r) && !says_again(*e) && !is_older(*e))
        };
        let due = c.due_on(on);
        let linked = |wanted: &[LinkKind], from: bool| {
            self.links
                .iter()
                .any(|(f, kind, t)| wanted.contains(kind) && if from { *f == id } else { *t == id })
        };
        let replaced = linked(&[LinkKind::Supersedes], false) || linked(&[LinkKind::Duplicates], true);
        match status {
            Status::NotAssessed => false,
            Status::NoEvidence => c.searches.iter().any(|(day, found)| *day <= on && *found == 0),
            Status::InProgress | Status::PartiallyFulfilled => shows(&[Supports, PartlySupports]),
            Status::Ongoing | Status::Fulfilled => shows(&[Supports]),
            Status::Stalled => c.looked(on) || shows(&[Contradicts, Context]),
            Status::NotFulfilled => {
                relations.iter().any(|(e, r)| *r == Contradicts && !is_older(*e))
                    || due.is_some_and(|due| c.searches.iter().any(|(day, _)| *day > due && *day <= on))
            }
            Status::Superseded => replaced || shows(&[Contradicts, Context]),
            Status::Withdrawn => c.is_withdrawn_in_words || shows(&[Contradicts, Context]),
            Status::NotVerifiable => rationale,
        }
    }
}

const fn opens(status: Status) -> bool {
    !matches!(
        status,
        Status::Fulfilled
            | Status::NotFulfilled
            | Status::Superseded
            | Status::Withdrawn
            | Status::NotVerifiable
    )
}

const fn usual(status: Status) -> Relation {
    match status {
        Status::InProgress | Status::Ongoing | Status::Fulfilled => Supports,
        Status::PartiallyFulfilled => PartlySupports,
        Status::NotFulfilled => Contradicts,
        _ => Context,
    }
}
