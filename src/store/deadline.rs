//! Deadline events: every due date that was ever set, with its basis and reason.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Draft, commitment, status};
use crate::db::Statement;
use crate::error::{Error, Result};
use crate::model::date::{Due, due_label};
use crate::model::reference::{Ref, Sort};
use crate::model::text;
use crate::model::vocabulary::{Basis, Precision};

/// A due date to set.
#[derive(Debug, Clone)]
pub struct NewDeadline {
    /// The date with its precision; `None` lifts the deadline.
    pub due: Option<Due>,
    /// Where it comes from.
    pub basis: Basis,
    /// The words it was read from.
    pub words: Option<String>,
    /// Why it is set or moved.
    pub reason: Option<String>,
    /// When it took effect; `None` is today.
    pub on: Option<NaiveDate>,
}

/// What was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// The new event.
    pub r#ref: Ref,
    /// The commitment.
    pub commitment: Ref,
    /// Its title.
    pub title: String,
    /// The due date before, as written.
    pub from: Option<String>,
    /// The due date now, as written; none when it was lifted.
    pub to: Option<String>,
    /// Last day of the due period.
    pub due_on: Option<NaiveDate>,
    /// When it took effect.
    pub effective_on: NaiveDate,
}

/// The first due date of a commitment that is being recorded.
pub(super) fn add_first(
    draft: &mut Draft<'_>,
    commitment: i64,
    made_on: NaiveDate,
    new: &NewDeadline,
) -> Result<()> {
    if let Some(due) = new.due
        && due.on < made_on
    {
        return Err(Error::rejected(
            "due_before_made",
            format!("due {} lies before {made_on}, when it was made", due.label()),
        )
        .hint("check --due and the commitment's date"));
    }
    insert(draft, commitment, made_on, new).map(drop)
}

/// Sets, moves or lifts the due date. A move needs a reason; the same date again is refused.
pub fn set(draft: &mut Draft<'_>, id: i64, new: &NewDeadline) -> Result<Moved> {
    let made = commitment::require(draft.query(), id)?;
    let on = new.on.unwrap_or(draft.today());
    if on < made.made_on {
        return Err(Error::rejected(
            "before_commitment",
            format!("C-{id} was made on {}, after {on}", made.made_on),
        ));
    }
    if on > draft.today() {
        return Err(Error::rejected(
            "in_future",
            format!("'{on}' is in the future (today is {})", draft.today()),
        )
        .hint("--on is the day on which the deadline was set or moved"));
    }
    if let Some(due) = new.due
        && due.on < made.made_on
    {
        let label = due.label();
        return Err(Error::rejected(
            "due_before_made",
            format!("due {label} lies before C-{id} was made ({})", made.made_on),
        )
        .hint("check the date; 'onrecord edit --made-on' puts the commitment's own date right"));
    }
    if let Some((status, since)) = status::closed_on(draft.query(), id, on)? {
        return Err(Error::rejected("closed", format!("C-{id} is closed as {status} since {since}: its due date moves no more"))
            .hint("lateness is reckoned from the date it was closed under; reopen it first, or give an earlier --on"));
    }
    if new.basis == Basis::Stated && new.due.is_some() {
        require_words(draft, id, new.words.as_deref())?;
    }
    let current = Statement::new(CURRENT).bind("id", id).bind("on", on);
    let rows = draft.query().query(&current)?;
    let from = match rows.first() {
        Some(row) => row
            .get::<Option<NaiveDate>>("due_on")?
            .map(|day| Ok::<_, Error>((day, row.parse::<Precision>("precision")?)))
            .transpose()?,
        None => None,
    };
    let to = new.due.map(|due| (due.on, due.precision));
    if from == to {
        return Err(Error::rejected("same_deadline", format!("C-{id} has that due date already"))
            .hint("nothing was changed"));
    }
    let has_reason = new.reason.as_deref().is_some_and(|r| !r.trim().is_empty());
    if from.is_some() && !has_reason {
        return Err(Error::rejected("no_reason", format!("moving the due date of C-{id} needs a reason"))
            .hint("say why with --reason; reports show every move"));
    }
    let event = insert(draft, id, on, new)?;
    let label = |due: Option<(NaiveDate, Precision)>| due.map(|(day, precision)| due_label(day, precision));
    draft.say(match label(to) {
        Some(to) => format!("C-{id} due {to}"),
        None => format!("C-{id} has no due date any more"),
    });
    Ok(Moved {
        r#ref: Sort::Deadline.of(event),
        commitment: Sort::Commitment.of(id),
        title: made.title,
        from: label(from),
        to: label(to),
        due_on: to.map(|(day, _)| day),
        effective_on: on,
    })
}

/// A stated date stands in a release, and can be checked there.
fn require_words(draft: &Draft<'_>, id: i64, words: Option<&str>) -> Result<()> {
    let Some(words) = words.map(str::trim).filter(|w| !w.is_empty()) else {
        return Err(Error::rejected("no_words", "a stated due date needs the words that state it")
            .hint("give them with --words, or say --basis derived or analyst"));
    };
    for row in &draft.query().query(&Statement::new(TEXTS).bind("id", id))?.rows {
        if matches!(
            text::find_quote(&row.get::<String>("text")?, words),
            text::Found::Exact { .. } | text::Found::Loose { .. } | text::Found::Several { .. }
        ) {
            return Ok(());
        }
    }
    let message = format!("'{words}' stands in none of the releases of C-{id}");
    Err(Error::rejected("words_not_in_release", message)
        .hint("give the words as they stand there, record the passage first, or say --basis analyst"))
}

const TEXTS: &str = "
SELECT DISTINCT v.id, v.text
FROM attestation AS a
JOIN release_version AS s ON s.id = a.release_version_id
JOIN release_version AS v ON v.release_id = s.release_id
WHERE a.commitment_id = :id
ORDER BY v.id";

const CURRENT: &str = "
SELECT due_on, precision FROM deadline_event
WHERE commitment_id = :id AND effective_on <= :on
ORDER BY effective_on DESC, recorded_at DESC, id DESC LIMIT 1";

fn insert(draft: &mut Draft<'_>, commitment: i64, on: NaiveDate, new: &NewDeadline) -> Result<i64> {
    let id = draft.next_id("deadline_event")?;
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid("deadline_event").into()),
        ("commitment_id", commitment.into()),
        ("due_on", new.due.map(|d| d.on).into()),
        ("precision", new.due.map_or(Precision::Day, |d| d.precision).as_str().into()),
        ("basis", new.basis.as_str().into()),
        ("words", new.words.clone().into()),
        ("reason", new.reason.clone().into()),
        ("effective_on", on.into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("deadline_event", INSERT, fields);
    Ok(id)
}

const INSERT: &str = "
INSERT INTO deadline_event (
  id, uid, commitment_id, due_on, precision, basis, words, reason, effective_on, recorded_at, recorded_by)
VALUES (
  :id, :uid, :commitment_id, :due_on, :precision, :basis, :words, :reason, :effective_on, :recorded_at,
  :recorded_by)";
