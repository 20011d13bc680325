//! What can be done with an item of the agenda; each deed is an ordinary operation at once.

use chrono::NaiveDate;

use super::answers::{Answers, Question};
use crate::cli::answer::Made;
use crate::cli::command::{deadline as deadline_command, status as status_command};
use crate::cli::context::Context;
use crate::cli::dialog::say;
use crate::cli::pick::What;
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{Basis, Relation, Status};
use crate::store::deadline::{self, NewDeadline};
use crate::store::evidence::{self, Given, NewEvidence};
use crate::store::looked::{self, NewSearch};
use crate::store::status::{self, NewStatus};
use crate::store::{Store, note};

/// The lines of what was recorded; none where the questions were left.
type Done = Result<Option<Vec<Made>>>;

/// The same status again. What nobody has assessed has no status to review: that somebody looked is recorded.
pub(super) fn review(
    context: &Context,
    store: &mut Store,
    answers: &mut Answers,
    commitment: Ref,
    now: Status,
) -> Done {
    if now == Status::NotAssessed {
        say("  not assessed yet: the review is recorded as a search ('t' gives a status)")?;
        return looked(context, store, answers, commitment);
    }
    let Some(note) = answers.words(&REMARK)? else { return Ok(None) };
    let new = NewStatus { status: Some(now), note: some(note), ..NewStatus::default() };
    record_status(context, store, commitment, &new)
}

/// Another status.
pub(super) fn status(context: &Context, store: &mut Store, answers: &mut Answers, commitment: Ref) -> Done {
    let word = match context.pick(store.query(), What::Status) {
        Err(e) if e.code == "not_picked" => return Ok(None),
        picked => picked?,
    };
    let Some(on) = answers.ask(&SINCE, |text| past(context, text))? else { return Ok(None) };
    let given = |text: &str| text.split_whitespace().map(Given::parse).collect::<Result<Vec<_>>>();
    let Some(evidence) = answers.ask(&RESTS_ON, given)? else { return Ok(None) };
    let Some(note) = answers.words(&RATIONALE)? else { return Ok(None) };
    let status = Some(word.parse()?);
    let new = NewStatus { status, on, evidence, note: some(note), ..NewStatus::default() };
    record_status(context, store, commitment, &new)
}

fn record_status(context: &Context, store: &mut Store, commitment: Ref, new: &NewStatus) -> Done {
    let recorded = store
        .write(&context.intent("status", false), |draft| status::record(draft, &[commitment.id], new))?;
    Ok(Some(recorded.iter().map(status_command::line).collect()))
}

/// A piece of evidence.
pub(super) fn evidence(context: &Context, store: &mut Store, answers: &mut Answers, commitment: Ref) -> Done {
    let Some(title) = answers.words(&WHAT)? else { return Ok(None) };
    let Some(dated) = answers.ask(&DATED, |text| past(context, text))? else { return Ok(None) };
    let Some(url) = answers.words(&ADDRESS)? else { return Ok(None) };
    let relation = |text: &str| if text.is_empty() { Ok(Relation::Supports) } else { text.parse() };
    let Some(relation) = answers.ask(&BEARS, relation)? else { return Ok(None) };
    let new = NewEvidence {
        title,
        dated_on: dated.unwrap_or(context.today()),
        url: some(url),
        ..NewEvidence::default()
    };
    let held = store.write(&context.intent("evidence add", false), |draft| {
        evidence::record(draft, &new, &[commitment.id], relation)
    })?;
    let what = format!("{} recorded: {}", Sort::Evidence.of(held.id), relation.label());
    Ok(Some(vec![Made::new(commitment, what, new.title)]))
}

/// Somebody looked.
pub(super) fn looked(context: &Context, store: &mut Store, answers: &mut Answers, commitment: Ref) -> Done {
    let Some(place) = answers.words(&PLACE)? else { return Ok(None) };
    let Some(found) = answers.ask(&FOUND, number)? else { return Ok(None) };
    let Some(note) = answers.words(&REMARK)? else { return Ok(None) };
    let new = NewSearch { on: context.today(), place: place.clone(), found, note: some(note) };
    let search =
        store.write(&context.intent("looked", false), |draft| looked::add(draft, commitment.id, &new))?;
    let found = if found == 0 { "nothing found".to_owned() } else { format!("{found} found") };
    Ok(Some(vec![Made::new(format!("{commitment} {search}"), format!("looked: {found}"), place)]))
}

/// Another due date.
pub(super) fn postpone(context: &Context, store: &mut Store, answers: &mut Answers, commitment: Ref) -> Done {
    // An empty answer leaves; 'none' takes the date away.
    let due = |text: &str| {
        let is_date = !text.is_empty() && !text.eq_ignore_ascii_case("none");
        Ok((text.is_empty(), is_date.then(|| context.due(text)).transpose()?))
    };
    let Some((false, due)) = answers.ask(&DUE, due)? else { return Ok(None) };
    let Some(reason) = answers.ask(&REASON, |text| Ok(text.to_owned()))? else { return Ok(None) };
    let new = NewDeadline { due, basis: Basis::Analyst, words: None, reason: some(reason), on: None };
    let moved =
        store.write(&context.intent("deadline", false), |draft| deadline::set(draft, commitment.id, &new))?;
    Ok(Some(vec![deadline_command::line(&moved)]))
}

/// A note.
pub(super) fn note(context: &Context, store: &mut Store, answers: &mut Answers, commitment: Ref) -> Done {
    let Some(body) = answers.words(&NOTE)? else { return Ok(None) };
    let made =
        store.write(&context.intent("note add", false), |draft| note::add(draft, commitment, &body))?;
    Ok(Some(vec![Made::new(made, format!("note on {commitment}"), body)]))
}

const fn question(text: &'static str, else_means: &'static str) -> Question {
    Question { text, else_means }
}

const REMARK: Question = question("remark", "none");
const SINCE: Question = question("since when?", "today");
const RESTS_ON: Question = question("evidence: E-3, R-12 or an address, with blanks between", "none");
const RATIONALE: Question = question("why?", "no rationale");
const WHAT: Question = question("what is it?", "");
const DATED: Question = question("its date?", "today");
const ADDRESS: Question = question("address?", "none");
const BEARS: Question = question(
    "how does it bear on it? supports, partly_supports, contradicts, context or restates",
    "supports",
);
const PLACE: Question = question("where?", "");
const FOUND: Question = question("how much was found?", "0");
const DUE: Question = question("due when? 2027-03, +30d, or 'none':", "");
const REASON: Question = question("why?", "");
const NOTE: Question = question("note:", "");

/// A day that has come; none where nothing was said.
fn past(context: &Context, text: &str) -> Result<Option<NaiveDate>> {
    let day = context.day_if(Some(text).filter(|text| !text.is_empty()))?;
    let today = context.today();
    match day {
        Some(day) if day > today => {
            Err(Error::rejected("in_future", format!("'{day}' is in the future (today is {today})")))
        }
        day => Ok(day),
    }
}

fn number(text: &str) -> Result<i64> {
    let text = if text.is_empty() { "0" } else { text };
    let bad = || Error::usage("bad_number", format!("'{text}' is not a number")).hint("write 0, 1, 2 …");
    text.parse().ok().filter(|number| *number >= 0).ok_or_else(bad)
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
