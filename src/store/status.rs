//! Status events: judged by the rules of `model::rules`, then appended; never edited.

use chrono::NaiveDate;
use serde::Serialize;

use super::evidence::{self, Given, Held};
use super::status_facts;
use super::{Draft, commitment};
use crate::db::{Statement, Value};
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};
use crate::model::rules::{self, Between, RULES};
use crate::model::vocabulary::{Move, Relation, Status};

/// A status to give.
#[derive(Debug, Clone)]
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

/// What was recorded for one commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recorded {
    /// The new event.
    pub r#ref: Ref,
    /// The commitment.
    pub commitment: Ref,
    /// Its title.
    pub title: String,
    /// The status in force just before that day.
    pub from: Status,
    /// The status given; none for a retraction.
    pub to: Option<Status>,
    /// Why.
    pub movement: Move,
    /// When it took effect.
    pub effective_on: NaiveDate,
    /// The evidence that it rests on.
    pub evidence: Vec<Ref>,
    /// The rule that was overridden.
    pub overridden: Option<String>,
}

/// Records the first status, `not_assessed`, from the day the commitment was made.
pub(super) fn add_first(draft: &mut Draft<'_>, commitment: i64, made_on: NaiveDate) -> Result<()> {
    let event = Event {
        commitment,
        status: Some(Status::NotAssessed),
        is_open: true,
        movement: Move::First,
        corrects: None,
        effective_on: made_on,
        rationale: None,
        override_rule: None,
        reason: None,
    };
    insert(draft, &event, &[]).map(drop)
}

/// Moves the first status to another day, when the commitment's own date is put right.
pub(super) fn move_first(
    draft: &mut Draft<'_>,
    commitment: i64,
    made_on: NaiveDate,
    reason: &str,
) -> Result<()> {
    let history = status_facts::history(draft.query(), commitment)?;
    let Some(first) = history.iter().find(|e| e.standing.0 == Status::NotAssessed) else { return Ok(()) };
    let event = Event {
        commitment,
        status: Some(Status::NotAssessed),
        is_open: true,
        movement: Move::Correction,
        corrects: Some(first.id),
        effective_on: made_on,
        rationale: None,
        override_rule: None,
        reason: Some(reason.to_owned()),
    };
    insert(draft, &event, &[]).map(drop)
}

/// Gives one status to several commitments; all are recorded or none.
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
    let given = evidence::ensure_all(draft, &new.evidence, new.dated_on, on, new.note.as_deref())?;
    commitments.iter().map(|id| record_one(draft, *id, new, &given)).collect()
}

fn record_one(draft: &mut Draft<'_>, id: i64, new: &NewStatus, given: &[Held]) -> Result<Recorded> {
    let made = commitment::require(draft.query(), id)?;
    let reference = format!("C-{id}");
    let mut history = status_facts::history(draft.query(), id)?;
    let (corrected, place) = new
        .corrects
        .map(|event| status_facts::take_out(&mut history, &reference, event))
        .transpose()?
        .unzip();
    // A review says nothing of the status: moves are judged between the events that do.
    history.retain(|event| event.movement != Move::Review);
    let on = new.on.or(corrected.as_ref().map(|c| c.effective_on)).unwrap_or(draft.today());
    check_day(draft, &reference, made.made_on, on)?;
    let between = status_facts::between(&history, on)?;
    let reason = new.reason.clone().or_else(|| new.note.clone()).filter(|r| !r.trim().is_empty());
    let is_open = new.status.is_none_or(|s| s.open_by_default() && !new.close);
    let movement = judge(&reference, new, is_open, &between)?;
    if let Some(at) = place {
        status_facts::judge_gap(&history, &reference, at, new.status.map(|_| on))?;
        if new.status.is_some_and(|status| (status, is_open) != between.before) {
            status_facts::judge_place(&history, &reference, at, on)?;
        }
    }
    if matches!(movement, Move::Reopening | Move::Correction) && reason.is_none() {
        return Err(Error::rejected("no_reason", format!("a {movement} of {reference} needs a reason"))
            .hint("say why with --reason"));
    }
    let usual = new.status.map_or(Relation::Context, rules::usual_relation);
    let mut facts = status_facts::gather(draft.query(), id, on)?;
    for held in given {
        // What somebody recorded of it before stays, unless another relation is named.
        let recorded = evidence::relation(draft.query(), held.id, id)?;
        let relation = new.relation.or(recorded).unwrap_or(usual);
        evidence::bear(draft, held.id, id, relation)?;
        facts.evidence.retain(|item| item.id != held.id);
        facts.evidence.push(status_facts::item(draft.query(), id, held, relation)?);
    }
    let mut rests = given.iter().map(|held| held.id).collect::<Vec<_>>();
    let mut overridden = None;
    if let Some(status) = new.status.filter(|_| movement != Move::Review) {
        overridden = check_rule(&reference, status, on, &facts, new, reason.as_deref())?;
        if rests.is_empty() {
            let fitting = facts.evidence.iter().filter(|item| rules::settles(status, item));
            rests.extend(
                fitting.max_by_key(|item| (item.dated_on <= on, item.dated_on, item.id)).map(|item| item.id),
            );
        }
    }
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
    };
    let event_id = insert(draft, &event, &rests)?;
    let to = new.status.map_or("retracted", Status::as_str);
    draft.say(format!("{reference} {to} from {on}"));
    Ok(Recorded {
        r#ref: Sort::StatusEvent.of(event_id),
        commitment: Sort::Commitment.of(id),
        title: made.title,
        from: corrected.map_or(between.before.0, |c| c.standing.0),
        to: new.status,
        movement,
        effective_on: on,
        evidence: rests.into_iter().map(|e| Sort::Evidence.of(e)).collect(),
        overridden,
    })
}

/// Effective dates: not before the commitment was made, not in the future.
fn check_day(draft: &Draft<'_>, reference: &str, made_on: NaiveDate, on: NaiveDate) -> Result<()> {
    if on < made_on {
        return Err(Error::rejected(
            "before_commitment",
            format!("{reference} was made on {made_on}, after {on}"),
        )
        .hint("give a later --on, or put the commitment's own date right with 'onrecord edit --made-on'"));
    }
    if on > draft.today() {
        return Err(Error::rejected(
            "in_future",
            format!("'{on}' is in the future (today is {})", draft.today()),
        )
        .hint("a status is recorded once it has taken effect; a planned date is a deadline"));
    }
    Ok(())
}

fn judge(reference: &str, new: &NewStatus, is_open: bool, between: &Between) -> Result<Move> {
    match (new.status, new.corrects) {
        (Some(Status::NotAssessed), _) => {
            rules::judge_move(reference, (Status::NotAssessed, true), between, false)
        }
        (Some(status), Some(_)) => {
            rules::judge_after(reference, (status, is_open), between.after)?;
            Ok(Move::Correction)
        }
        (None, Some(_)) => Ok(Move::Correction),
        (Some(status), None) => rules::judge_move(reference, (status, is_open), between, new.reopen),
        (None, None) => Err(Error::usage("retract_what", "say which event to take away: --corrects S-…")
            .hint("'onrecord history REF' lists them")),
    }
}

/// Checks that what the status needs is there; returns the name of the rule when it was overridden.
fn check_rule(
    reference: &str,
    status: Status,
    on: NaiveDate,
    facts: &rules::Facts,
    new: &NewStatus,
    reason: Option<&str>,
) -> Result<Option<String>> {
    let given = new.override_rule.as_deref();
    if let Some(name) = given
        && !RULES.iter().any(|r| r.name == name)
    {
        let names = RULES.map(|r| r.name).join(", ");
        return Err(
            Error::usage("unknown_rule", format!("unknown rule '{name}'")).hint(format!("one of: {names}"))
        );
    }
    let Some(rule) = rules::rule_of(status) else { return Ok(None) };
    if rules::is_met(status, on, facts, new.note.as_deref()) {
        return Ok(None);
    }
    if given == Some(rule.name) {
        return match reason {
            Some(_) => Ok(Some(rule.name.to_owned())),
            None => Err(Error::rejected("no_reason", format!("overriding '{}' needs a reason", rule.name))
                .hint("say why with --reason; reports show it")),
        };
    }
    Err(Error::rejected(
        "rule",
        format!(
            "{reference} cannot be {status} on {on}: there must be {} (rule '{}')",
            rule.needs, rule.name
        ),
    )
    .hint(format!(
        "{}; or override it: --override {} --reason \"…\"",
        rule.remedy.replace("REF", reference),
        rule.name
    )))
}

struct Event {
    commitment: i64,
    status: Option<Status>,
    is_open: bool,
    movement: Move,
    corrects: Option<i64>,
    effective_on: NaiveDate,
    rationale: Option<String>,
    override_rule: Option<String>,
    reason: Option<String>,
}

fn insert(draft: &mut Draft<'_>, event: &Event, evidence: &[i64]) -> Result<i64> {
    let id = draft.next_id("status_event")?;
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid().into()),
        ("commitment_id", event.commitment.into()),
        ("status", event.status.map(Status::as_str).into()),
        ("is_open", event.is_open.into()),
        ("move", event.movement.as_str().into()),
        ("corrects_id", event.corrects.into()),
        ("effective_on", event.effective_on.into()),
        ("rationale", event.rationale.clone().into()),
        ("override_rule", event.override_rule.clone().into()),
        ("reason", event.reason.clone().into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("status_event", INSERT, fields);
    for item in evidence {
        let fields = vec![("id", Value::Integer(id)), ("evidence_id", (*item).into())];
        draft.insert("status_evidence", INSERT_EVIDENCE, fields);
    }
    Ok(id)
}

const INSERT: &str = "
INSERT INTO status_event (
  id, uid, commitment_id, status, is_open, move, corrects_id, effective_on, rationale, override_rule, reason,
  recorded_at, recorded_by)
VALUES (
  :id, :uid, :commitment_id, :status, :is_open, :move, :corrects_id, :effective_on, :rationale, :override_rule,
  :reason, :recorded_at, :recorded_by)";

const INSERT_EVIDENCE: &str = "
INSERT INTO status_evidence (status_event_id, evidence_id)
VALUES (:id, :evidence_id)";

/// The commitment of a status event, for `--corrects S-3` without a commitment.
pub fn commitment_of(query: &dyn crate::db::Query, event: i64) -> Result<i64> {
    let select = Statement::new("SELECT commitment_id FROM status_event WHERE id = :id").bind("id", event);
    query.query(&select)?.first().map_or_else(
        || {
            Err(Error::not_found("no_event", format!("no status event 'S-{event}'"))
                .hint("see 'onrecord history REF'"))
        },
        |row| row.get("commitment_id"),
    )
}

/// The status with which a commitment is closed on a day, if it is.
pub(super) fn closed_on(query: &dyn crate::db::Query, id: i64, on: NaiveDate) -> Result<Option<Status>> {
    let history = status_facts::history(query, id)?;
    let saying = history.iter().filter(|e| e.movement != Move::Review && e.effective_on <= on);
    Ok(saying.last().filter(|e| !e.standing.1).map(|e| e.standing.0))
}
