//! A row as a commitment: its words found in the release, what it does not say read from the words, then status and
//! evidence.

use std::cell::LazyCell;

use super::super::super::roles::{ROLES, each_party};
use super::release::text;
use super::rows::{Desk, for_rows};
use super::status::{placed, told};
use crate::error::Error;
use crate::exchange::columns::Wrong;
use crate::extract::{self, Candidate};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{Basis, CommitmentKind, Priority, RoleKind, Strength};
use crate::model::{address, directory};
use crate::store::attestation::{self, Passage};
use crate::store::commitment::{self, NewCommitment};
use crate::store::commitment_edit::CommitmentEdit;
use crate::store::deadline::NewDeadline;
use crate::store::intake::{self, Known, ReleaseRow, Revision, Taken};
use crate::store::release::ReleaseFacts;
use crate::store::{Draft, party, release_day, topic};

/// Titles made of the words of a quote are no longer than this.
const TITLE: usize = 80;

pub(super) fn take(draft: &mut Draft<'_>, desk: &Desk<'_>, known: Option<Known<'_>>) -> Result<Taken, Wrong> {
    let row = &desk.row;
    let quote = row.needed("quote")?;
    row.needed("by")?;
    let source = source(draft, desk)?;
    let passage =
        attestation::find_passage(draft.query(), source, &quote).map_err(|e| row.wrong("quote", e))?;
    one_by_one(draft, desk)?;
    let held = match known {
        Some(known) => Some(known.record),
        None => commitment::recorded_as(draft.query(), &passage)?.map(|found| found.id),
    };
    let taken = match held {
        Some(id) => {
            let told = revision(&desk.since(known), passage)?;
            intake::revise(draft, id, &told).map_err(|e| cell(desk, e))?;
            Taken::Found(Sort::Commitment.of(id))
        }
        None => {
            let new = new(draft, desk, passage)?;
            let made = commitment::add(draft, &new).map_err(|e| cell(desk, e))?;
            if row.text("kind")?.is_none() || row.text("strength")?.is_none() {
                draft.say(format!("its words read as {}, {}", new.kind.label(), new.strength));
            }
            Taken::New(made)
        }
    };
    draft.settle()?;
    let id = taken.reference().id;
    let since = desk.since(known).row;
    if known.is_some() && since.is_silent(&["status", "status_on", "evidence", "evidence_date"])? {
        intake::remark(draft, id, since.text("note")?.as_deref())?;
        return Ok(taken);
    }
    let mut status = told(desk, "status_on")?;
    if known.is_some() && since.is_silent(&["status", "status_on"])? {
        status.is_said = true;
        status.note = since.text("note")?;
    }
    intake::status(draft, id, &status).map_err(|mut e| {
        // The number of what is not kept will be that of another one.
        if let Taken::New(made) = taken {
            e.message = e.message.replace(&format!("{made} "), "it ");
        }
        placed(desk, "status_on", e)
    })?;
    Ok(taken)
}

/// Refuses several known parties that are written as one.
fn one_by_one(draft: &Draft<'_>, desk: &Desk<'_>) -> Result<(), Wrong> {
    let is_known = |name: &str| -> Result<bool, Error> {
        Ok(directory::find(name).is_some() || party::find(draft.query(), name)?.is_some())
    };
    for (role, _) in ROLES {
        for name in desk.row.list(role)?.unwrap_or_default().iter().filter(|name| name.contains(',')) {
            let parts = name.split(',').map(str::trim).collect::<Vec<_>>();
            let mut unknown = 0;
            for part in &parts {
                unknown += usize::from(!is_known(part)?);
            }
            if unknown == 0 && !is_known(name)? {
                let what = format!("'{name}' names {} parties", parts.len());
                let hint = format!("part them by ';': {}", parts.join("; "));
                return Err(desk.row.wrong(role, Error::rejected("several_parties", what).hint(hint)));
            }
        }
    }
    Ok(())
}

/// The release that the row names, stored with the row's own text where it is not there yet.
fn source(draft: &mut Draft<'_>, desk: &Desk<'_>) -> Result<Ref, Wrong> {
    let row = &desk.row;
    let name = row.needed("release")?;
    let found =
        intake::release_named(draft.query(), &name, desk.source).map_err(|e| row.wrong("release", e))?;
    if let Some(found) = found {
        return Ok(found);
    }
    let Some(text) = text(desk, "release_text", "release_file")? else {
        return Err(row.wrong("release", intake::no_release(draft.query(), &name)?));
    };
    let url = address::is_web(&name).then(|| name.clone());
    let language = Some(extract::language(&text.text).to_owned());
    let facts = ReleaseFacts {
        title: Some(name),
        published_on: row.day("made_on")?,
        url,
        language,
        ..ReleaseFacts::default()
    };
    let release = ReleaseRow { facts, issuer: row.text("issuer")?, text: Some(text) };
    let stored = intake::release(draft, None, &release, desk.unknown).map_err(|e| match e.code {
        "unknown_party" => row.wrong("issuer", for_rows(e)),
        _ => row.wrong("release", e),
    })?;
    draft.settle()?;
    Ok(stored.reference())
}

fn new(draft: &Draft<'_>, desk: &Desk<'_>, passage: Passage) -> Result<NewCommitment, Wrong> {
    let row = &desk.row;
    let read = LazyCell::new(|| read_as(&passage.quote));
    let unread = |what: &str| {
        let error = Error::rejected(
            "not_said",
            format!("the row says no {what}, and the words are none that 'extract' knows"),
        );
        error.hint(format!("give it in a column, or for all rows with --set {what}=…"))
    };
    let kind = match row.word::<CommitmentKind>("kind")? {
        Some(kind) => kind,
        None => read.as_ref().and_then(|r| r.kind).ok_or_else(|| row.wrong("kind", unread("kind")))?,
    };
    let strength = match row.word::<Strength>("strength")? {
        Some(strength) => strength,
        None => {
            read.as_ref().and_then(|r| r.strength).ok_or_else(|| row.wrong("strength", unread("strength")))?
        }
    };
    let undated = || {
        let error = Error::rejected("no_date", format!("neither the row nor {} has a date", passage.release));
        row.wrong("made_on", error.hint("give it in a column for made_on, or date the release"))
    };
    let made_on = match row.day("made_on")? {
        Some(day) => day,
        None => release_day::said_on(draft.query(), passage.release.id)?.ok_or_else(undated)?,
    };
    let mut topics = Vec::new();
    for name in row.list("topic")?.unwrap_or_default() {
        topics.push(topic::require(draft.query(), &name).map_err(|e| row.wrong("topic", e))?);
    }
    Ok(NewCommitment {
        title: row.text("title")?.unwrap_or_else(|| titled(&passage.quote)),
        kind,
        strength,
        made_on,
        condition: row.text("condition")?,
        success_test: row.text("success_test")?,
        priority: row.word("priority")?.unwrap_or(Priority::Normal),
        owner: row.text("owner")?,
        review_days: row.number("review_days")?,
        parties: each_party(roles(desk)?),
        topics,
        deadline: due(desk, passage.release, draft)?,
        passage,
        unknown: desk.unknown,
    })
}

fn revision(desk: &Desk<'_>, passage: Passage) -> Result<Revision, Wrong> {
    let row = &desk.row;
    let due = row.due("due")?.map(|due| NewDeadline {
        due: Some(due),
        basis: Basis::Analyst,
        words: None,
        reason: Some("as in the imported list".to_owned()),
        on: None,
    });
    Ok(Revision {
        passage,
        edit: CommitmentEdit {
            title: row.text("title")?,
            kind: row.word("kind")?,
            strength: row.word("strength")?,
            made_on: row.day("made_on")?,
            condition: row.text("condition")?,
            success_test: row.text("success_test")?,
            priority: row.word("priority")?,
            owner: row.text("owner")?,
            review_days: row.number("review_days")?,
            ..CommitmentEdit::default()
        },
        roles: roles(desk)?,
        topics: row.list("topic")?,
        due,
        unknown: desk.unknown,
    })
}

/// For each role that the row tells: who stands in it.
fn roles(desk: &Desk<'_>) -> Result<Vec<(RoleKind, Vec<String>)>, Wrong> {
    let mut roles = Vec::new();
    for (field, role) in ROLES {
        if let Some(names) = desk.row.list(field)? {
            roles.push((role, names));
        }
    }
    Ok(roles)
}

/// The first due date. It is stated where its words stand in the release, else the analyst's.
fn due(desk: &Desk<'_>, release: Ref, draft: &Draft<'_>) -> Result<Option<NewDeadline>, Wrong> {
    let row = &desk.row;
    let Some(due) = row.due("due")? else { return Ok(None) };
    let words = row.text("due_words")?;
    if let Some(words) = &words {
        attestation::find_passage(draft.query(), release, words).map_err(|e| row.wrong("due_words", e))?;
    }
    let basis = if words.is_some() { Basis::Stated } else { Basis::Analyst };
    Ok(Some(NewDeadline { due: Some(due), basis, words, reason: None, on: None }))
}

/// What the program's own grammar reads in the words.
fn read_as(quote: &str) -> Option<Candidate> {
    let found = extract::propose(quote, &extract::Context::default());
    found.into_iter().filter(|c| c.rejected.is_none()).max_by(|a, b| a.confidence.total_cmp(&b.confidence))
}

/// A title of the first words of a quote.
fn titled(quote: &str) -> String {
    let line = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(TITLE) else { return line };
    let cut = line[..end].rfind(' ').unwrap_or(end);
    format!("{}…", &line[..cut])
}

/// Which cell an error of a commitment is about.
fn cell(desk: &Desk<'_>, error: Error) -> Wrong {
    let row = &desk.row;
    match error.code {
        "unknown_party" => {
            let named = ROLES.iter().find(|(field, _)| {
                let names = row.list(field).ok().flatten().unwrap_or_default();
                names.iter().any(|name| error.message.contains(&format!("'{name}'")))
            });
            row.wrong(named.map_or("by", |(field, _)| field), for_rows(error))
        }
        "unknown_topic" => row.wrong("topic", error),
        "in_future" | "before_commitment" => row.wrong("made_on", error),
        "due_before_made" | "no_reason" | "closed" => row.wrong("due", error),
        "bad_interval" => row.wrong("review_days", error),
        "quote_differs" | "same_words" => row.wrong("quote", error),
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_made_of_whole_words() {
        assert_eq!(titled("The  parties\nagreed"), "The parties agreed");
        let long = titled(&"eleven signs".repeat(20));
        assert!(long.chars().count() <= TITLE + 1 && long.ends_with("eleven…"), "{long}");
    }

    #[test]
    fn kind_and_strength_are_read_from_the_words() {
        let read = read_as("The parties agreed to open a joint training school by the end of 2026.").unwrap();
        assert_eq!((read.kind, read.strength), (Some(CommitmentKind::Agreement), Some(Strength::Firm)));
        assert_eq!(read_as("The weather was fine.").map(|r| r.quote), None);
    }
}
