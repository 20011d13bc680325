//! Status events: judged by the rules of `model::rules`, then appended; never edited.

mod event;
pub(super) mod facts;
mod judge;
mod recorded;
mod refused;
mod second;

use chrono::NaiveDate;

pub use self::event::commitment_of;
use self::event::{Event, insert};
pub(super) use self::event::{add_first, closed_on, move_first};
use self::judge::{check_day, check_rule, judge};
pub use self::recorded::{Left, Recorded, Unnamed, Until};
pub use self::second::confirm;
use super::evidence::{self, Given, Held};
use super::{Draft, commitment};
use crate::error::{Error, Kind, Result};
use crate::model::reference::Sort;
use crate::model::rules;
use crate::model::vocabulary::{Move, Priority, Relation, Status};

/// A status to give.
#[derive(Debug, Clone, Default)]
pub struct NewStatus {
    /// The status; `None` takes the corrected event away and puts nothing in its place.
    pub status: Option<Status>,
    /// When it took effect; `None` is today, or the corrected event's day.
    pub on: Option<NaiveDate>,
    /// Evidence to rest it on.
    pub evidence: Vec<Given>,
    /// How that evidence bears; `None` is the usual relation of the status.
    pub relation: Option<Relation>,
    /// The evidence's own date, where it is not the effective date.
    pub dated_on: Option<NaiveDate>,
    /// Rationale.
    pub note: Option<String>,
    /// Why reopened, corrected or overridden; without it the note serves.
    pub reason: Option<String>,
    /// Open a closed commitment again.
    pub reopen: bool,
    /// Close as partially fulfilled.
    pub close: bool,
    /// The event that this one corrects.
    pub corrects: Option<i64>,
    /// The rule of evidence to override.
    pub override_rule: Option<String>,
}

/// As whom a status is recorded.
enum Reader<'a> {
    /// As the first person; closing statuses of priority commitments may have to wait.
    First { must_wait: bool },
    /// As the second one, who confirms what this person proposed.
    Second(&'a str),
}

/// Gives one status to several commitments; all are recorded or none, and a refusal names all that are refused.
pub fn record(draft: &mut Draft<'_>, commitments: &[i64], new: &NewStatus) -> Result<Vec<Recorded>> {
    if new.corrects.is_some() && commitments.len() != 1 {
        return Err(Error::usage("one_at_a_time", "a correction is made for one commitment at a time"));
    }
    if new.close && new.status != Some(Status::PartiallyFulfilled) {
        return Err(Error::usage(
            "close_what",
            "--close goes with partially_fulfilled: every other status says itself whether it closes",
        ));
    }
    let on = new.on.unwrap_or(draft.today());
    // What is said of the status is no title of the evidence.
    let given = evidence::ensure_all(draft, &new.evidence, new.dated_on, on)?;
    let reader = second::first_reader(draft)?;
    let (mut recorded, mut refused) = (Vec::new(), Vec::new());
    for id in commitments {
        match record_one(draft, *id, new, &given, &reader) {
            Ok(one) => recorded.push(one),
            Err(error) if matches!(error.kind, Kind::Rejected | Kind::NotFound) => refused.push((*id, error)),
            Err(error) => return Err(error),
        }
    }
    refused::together(refused, commitments.len()).map_or(Ok(recorded), Err)
}

fn record_one(
    draft: &mut Draft<'_>,
    id: i64,
    new: &NewStatus,
    given: &[Held],
    reader: &Reader<'_>,
) -> Result<Recorded> {
    let made = commitment::require(draft.query(), id)?;
    let reference = format!("C-{id}");
    let mut history = facts::history(draft.query(), id)?;
    let (corrected, place) =
        new.corrects.map(|event| facts::take_out(&mut history, &reference, event)).transpose()?.unzip();
    // A review says nothing of the status: moves are judged between the events that do.
    history.retain(|event| event.movement != Move::Review);
    let on = new.on.or(corrected.as_ref().map(|c| c.effective_on)).unwrap_or(draft.today());
    check_day(draft, &reference, made.made_on, on)?;
    let between = facts::between(&history, on)?;
    let reason = new.reason.clone().or_else(|| new.note.clone()).filter(|r| !r.trim().is_empty());
    let is_open = new.status.is_none_or(|s| s.open_by_default() && !new.close);
    let movement = judge(&reference, new, is_open, &between)?;
    if let Some(at) = place {
        facts::judge_gap(&history, &reference, at, new.status.map(|_| on))?;
        if new.status.is_some_and(|status| (status, is_open) != between.before) {
            facts::judge_place(&history, &reference, at, on)?;
        }
    }
    if matches!(movement, Move::Reopening | Move::Correction) && reason.is_none() {
        return Err(Error::rejected("no_reason", format!("a {movement} of {reference} needs a reason"))
            .hint("say why with --reason"));
    }
    let closes = new.status.is_some() && !is_open && movement != Move::Review;
    if closes && matches!(reader, Reader::First { .. }) {
        second::require_none(draft, id)?;
    }
    let usual = new.status.map_or(Relation::Context, rules::usual_relation);
    let mut facts = facts::gather(draft.query(), id, on)?;
    for held in given {
        // What somebody recorded of it before stays, unless another relation is named.
        let recorded = evidence::relation(draft.query(), held.id, id)?;
        let item = facts::item(draft.query(), id, made.made_on, held, new.relation.or(recorded), usual)?;
        evidence::bear(draft, held.id, id, item.relation)?;
        facts.evidence.retain(|known| known.id != held.id);
        facts.evidence.push(item);
    }
    let mut rests = given.iter().map(|held| held.id).collect::<Vec<_>>();
    let (mut overridden, mut unnamed) = (None, None);
    if let Some(status) = new.status.filter(|_| movement != Move::Review) {
        overridden = check_rule(&reference, status, on, &facts, new, reason.as_deref())?;
        let fitting = facts.evidence.iter().filter(|item| rules::settles(status, item));
        let fitting = fitting.collect::<Vec<_>>();
        // What was given need not be what it rests on: then the latest that fits stands beside it.
        if !fitting.iter().any(|item| rests.contains(&item.id)) {
            let latest = fitting.iter().max_by_key(|item| (item.dated_on <= on, item.dated_on, item.id));
            rests.extend(latest.map(|item| item.id));
            unnamed = latest.map(|item| Unnamed::of(item, &facts.searches));
        }
    }
    let proposed_by = match reader {
        Reader::First { .. } => None,
        Reader::Second(name) => Some((*name).to_owned()),
    };
    let event = Event {
        commitment: id,
        status: new.status,
        is_open,
        movement,
        corrects: new.corrects,
        effective_on: on,
        rationale: new.note.clone(),
        override_rule: overridden.clone(),
        reason: reason
            .filter(|_| overridden.is_some() || matches!(movement, Move::Reopening | Move::Correction)),
        proposed_by: proposed_by.clone(),
    };
    let to = new.status.map_or("retracted", Status::as_str);
    let waits =
        closes && made.priority == Priority::High && matches!(reader, Reader::First { must_wait: true });
    let event_id = if waits {
        second::propose(draft, &event, overridden.as_deref(), &rests)?;
        draft.say(format!("{reference} {to} from {on} proposed to a second reader"));
        None
    } else {
        let id = insert(draft, &event, &rests)?;
        let confirmed = if proposed_by.is_some() { "confirmed " } else { "" };
        draft.say(format!("{confirmed}{reference} {to} from {on}"));
        Some(id)
    };
    let until = new.status.filter(|_| movement != Move::Review && !waits);
    let left = new.corrects.map(|event| recorded::left(draft.query(), id, event)).transpose()?;
    let is_left = |left: &Left| !rests.contains(&left.evidence.id);
    Ok(Recorded {
        r#ref: event_id.map(|id| Sort::StatusEvent.of(id)),
        commitment: Sort::Commitment.of(id),
        title: made.title,
        from: corrected.map_or(between.before.0, |c| c.standing.0),
        to: new.status,
        movement,
        effective_on: on,
        until: until.and_then(|status| Until::of(&history, (status, is_open), on)),
        unnamed,
        left: left.into_iter().flatten().filter(is_left).collect(),
        evidence: rests.iter().map(|e| Sort::Evidence.of(*e)).collect(),
        overridden,
        waits,
        proposed_by,
    })
}
