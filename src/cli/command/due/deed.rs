//! What can be done with an item of the agenda; each deed is an ordinary operation at once.

use crate::cli::answer::Made;
use crate::cli::command::{deadline as deadline_command, status as status_command};
use crate::cli::context::Context;
use crate::cli::dialog::ask;
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

/// The same status again.
pub(super) fn review(context: &Context, store: &mut Store, commitment: Ref, now: Status) -> Done {
    let Some(note) = ask("remark [none]: ")? else { return Ok(None) };
    let new = NewStatus { status: Some(now), note: some(note), ..NewStatus::default() };
    record_status(context, store, commitment, &new)
}

/// Another status.
pub(super) fn status(context: &Context, store: &mut Store, commitment: Ref) -> Done {
    let word = match context.pick(store.query(), What::Status) {
        Err(e) if e.code == "not_picked" => return Ok(None),
        picked => picked?,
    };
    let Some(on) = ask("since when? [today] ")? else { return Ok(None) };
    let Some(given) = ask("evidence: E-3, R-12 or an address, with blanks between [none]: ")? else {
        return Ok(None);
    };
    let Some(note) = ask("why? [no rationale] ")? else { return Ok(None) };
    let new = NewStatus {
        status: Some(word.parse()?),
        on: context.day_if(some(on).as_deref())?,
        evidence: given.split_whitespace().map(Given::parse).collect::<Result<_>>()?,
        note: some(note),
        ..NewStatus::default()
    };
    record_status(context, store, commitment, &new)
}

fn record_status(context: &Context, store: &mut Store, commitment: Ref, new: &NewStatus) -> Done {
    let recorded = store
        .write(&context.intent("status", false), |draft| status::record(draft, &[commitment.id], new))?;
    Ok(Some(recorded.iter().map(status_command::line).collect()))
}

/// A piece of evidence.
pub(super) fn evidence(context: &Context, store: &mut Store, commitment: Ref) -> Done {
    let Some(title) = ask("what is it? ")?.filter(|title| !title.is_empty()) else { return Ok(None) };
    let Some(dated) = ask("its date? [today] ")? else { return Ok(None) };
    let Some(url) = ask("address? [none] ")? else { return Ok(None) };
    let how = "supports, partly_supports, contradicts, context or restates";
    let Some(relation) = ask(&format!("how does it bear on it? {how} [supports] "))? else { return Ok(None) };
    let relation = some(relation).map_or(Ok(Relation::Supports), |word| word.parse())?;
    let new = NewEvidence {
        title,
        dated_on: context.day_if(some(dated).as_deref())?.unwrap_or(context.today()),
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
pub(super) fn looked(context: &Context, store: &mut Store, commitment: Ref) -> Done {
    let Some(place) = ask("where? ")?.filter(|place| !place.is_empty()) else { return Ok(None) };
    let Some(found) = ask("how much was found? [0] ")? else { return Ok(None) };
    let found = some(found).map_or(Ok(0), |text| {
        text.parse::<i64>().map_err(|_| {
            Error::usage("bad_number", format!("'{text}' is not a number")).hint("write 0, 1, 2 …")
        })
    })?;
    let Some(note) = ask("remark [none]: ")? else { return Ok(None) };
    let new = NewSearch { on: context.today(), place: place.clone(), found, note: some(note) };
    let search =
        store.write(&context.intent("looked", false), |draft| looked::add(draft, commitment.id, &new))?;
    let found = if found == 0 { "nothing found".to_owned() } else { format!("{found} found") };
    Ok(Some(vec![Made::new(format!("{commitment} {search}"), format!("looked: {found}"), place)]))
}

/// Another due date.
pub(super) fn postpone(context: &Context, store: &mut Store, commitment: Ref) -> Done {
    let Some(due) = ask("due when? 2027-03, +30d, or 'none': ")?.filter(|due| !due.is_empty()) else {
        return Ok(None);
    };
    let Some(reason) = ask("why? ")? else { return Ok(None) };
    let new = NewDeadline {
        due: if due.eq_ignore_ascii_case("none") { None } else { Some(context.due(&due)?) },
        basis: Basis::Analyst,
        words: None,
        reason: some(reason),
        on: None,
    };
    let moved =
        store.write(&context.intent("deadline", false), |draft| deadline::set(draft, commitment.id, &new))?;
    Ok(Some(vec![deadline_command::line(&moved)]))
}

/// A note.
pub(super) fn note(context: &Context, store: &mut Store, commitment: Ref) -> Done {
    let Some(body) = ask("note: ")?.filter(|body| !body.is_empty()) else { return Ok(None) };
    let made =
        store.write(&context.intent("note add", false), |draft| note::add(draft, commitment, &body))?;
    Ok(Some(vec![Made::new(made, format!("note on {commitment}"), body)]))
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
