//! Words to values: names become ids with all below them, dates periods, a wrong word an error with a hint.

use std::collections::BTreeSet;
use std::str::FromStr;

use chrono::NaiveDate;

use super::{Words, cut};
use crate::db::{Query, Statement};
use crate::error::{Error, Kind, Result};
use crate::model::date::Period;
use crate::model::filter::{Filter, phrases};
use crate::model::reference::Sort;
use crate::model::text;
use crate::model::vocabulary::{Flag, Status};
use crate::store::{party, release, topic};

/// Resolves the words of a filter.
///
/// # Errors
/// A word that is on no list (2), a party, topic or release that is not there (3), a date that is none (4).
pub fn resolve(query: &dyn Query, words: &Words, today: NaiveDate) -> Result<Filter> {
    let period = |text: &Option<String>| text.as_deref().map(|t| Period::parse(t, today)).transpose();
    let (statuses, is_open) = statuses(&words.status)?;
    Ok(Filter {
        statuses,
        is_open,
        committing: parties(query, &words.by)?,
        parties: parties(query, &words.party)?,
        issuers: parties(query, &words.issuer)?,
        topics: below(query, &words.topic, topic::find, require_topic, topic::DESCENDANTS)?,
        kinds: parse(&words.kind)?,
        strengths: parse(&words.strength)?,
        releases: releases(query, &words.release)?,
        due: period(&words.due)?,
        made: period(&words.made)?,
        updated: period(&words.updated)?,
        flags: parse(&words.flag)?,
        stale_days: words.stale.as_deref().map(days).transpose()?,
        no_evidence: words.no_evidence,
        text: words.text.as_deref().map(searchable).transpose()?,
        owners: owners(query, &words.owner)?,
        priorities: parse(&words.priority)?,
    })
}

fn parse<T: FromStr<Err = Error>>(given: &[String]) -> Result<Vec<T>> {
    cut(given).map(str::parse).collect()
}

/// Statuses, and `open` or `closed`; both of these keep everything.
fn statuses(given: &[String]) -> Result<(Vec<Status>, Option<bool>)> {
    let mut statuses = Vec::new();
    let (mut open, mut closed) = (false, false);
    for word in cut(given) {
        match word.to_lowercase().as_str() {
            "open" => open = true,
            "closed" => closed = true,
            _ => statuses.push(word.parse().map_err(|e| no_status(e, word))?),
        }
    }
    if open && closed {
        return Ok((Vec::new(), None));
    }
    statuses.dedup();
    Ok((statuses, (open || closed).then_some(open)))
}

/// A word that is no status; those who look for a flag among them are told where it is found.
fn no_status(refused: Error, word: &str) -> Error {
    match word.parse::<Flag>() {
        Ok(flag) => Error { message: format!("'{}' is a flag, not a status", flag.label()), ..refused }
            .hint(format!("--flag {flag}, or flag:{flag} in a condition, finds them")),
        Err(_) => {
            let hint = refused.hint.clone().unwrap_or_default();
            refused.hint(format!("{hint}; or open, closed"))
        }
    }
}

fn parties(query: &dyn Query, given: &[String]) -> Result<BTreeSet<i64>> {
    below(query, given, party::find, party::require, PARTIES_BELOW)
}

/// The ids of the records named, with all below them. A name with a comma in it is tried whole first.
fn below(
    query: &dyn Query,
    given: &[String],
    find: impl Fn(&dyn Query, &str) -> Result<Option<i64>>,
    require: impl Fn(&dyn Query, &str) -> Result<i64>,
    descendants: &'static str,
) -> Result<BTreeSet<i64>> {
    let mut roots = Vec::new();
    for value in given {
        if let Some(id) = find(query, value)? {
            roots.push(id);
        } else {
            for name in value.split(',').map(str::trim) {
                roots.push(require(query, name)?);
            }
        }
    }
    let mut ids = BTreeSet::new();
    for root in roots {
        ids.extend(query.query(&Statement::new(descendants).bind("id", root))?.map(|r| r.get::<i64>("id"))?);
    }
    Ok(ids)
}

/// A party with all parties below it.
const PARTIES_BELOW: &str = "
WITH RECURSIVE below (id) AS (
  SELECT id FROM party WHERE id = :id
  UNION
  SELECT p.id FROM party AS p JOIN below AS b ON p.parent_id = b.id)
SELECT id FROM below ORDER BY id";

fn require_topic(query: &dyn Query, name: &str) -> Result<i64> {
    // Unknown where one is to be tagged with it is input refused; unknown in a question is not found.
    topic::require(query, name).map_err(|e| match e.code {
        "unknown_topic" => Error { kind: Kind::NotFound, ..e },
        _ => e,
    })
}

fn releases(query: &dyn Query, given: &[String]) -> Result<BTreeSet<i64>> {
    cut(given)
        .map(|reference| {
            let id = Sort::Release.parse(reference)?.id;
            release::require(query, id).map(|()| id)
        })
        .collect()
}

/// `90`, `90d` or `12w`, in days.
fn days(text: &str) -> Result<i64> {
    let lower = text.trim().to_lowercase();
    let (number, unit) = match lower.strip_suffix('w') {
        Some(weeks) => (weeks, 7),
        None => (lower.strip_suffix('d').unwrap_or(&lower), 1),
    };
    let number = number.trim_end();
    let digits = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    number.parse::<i64>().ok().filter(|n| digits && *n <= 5000).map(|n| n * unit).ok_or_else(|| {
        Error::usage("bad_days", format!("'{text}' is not a number of days")).hint("write 90d, 12w or 90")
    })
}

fn searchable(text: &str) -> Result<String> {
    if phrases(text).is_empty() {
        return Err(Error::usage("no_words", format!("no word to look for in '{text}'"))
            .hint("give words of a title or quote, such as --text \"solar park\""));
    }
    Ok(text.to_owned())
}

/// The owners of the database that are meant, without regard to case. One whom nobody is stays as typed: there
/// may be nothing of theirs yet.
fn owners(query: &dyn Query, given: &[String]) -> Result<Vec<String>> {
    if given.is_empty() {
        return Ok(Vec::new());
    }
    let known = query.query(&Statement::new(OWNERS))?.map(|row| row.get::<String>("owner"))?;
    let mut owners = Vec::new();
    for word in cut(given) {
        let wanted = text::fold(word);
        let meant = known.iter().filter(|owner| text::fold(owner) == wanted).cloned().collect::<Vec<_>>();
        if meant.is_empty() {
            owners.push(word.to_owned());
        }
        owners.extend(meant);
    }
    Ok(owners)
}

/// Each owner once, by steps from one to the next in the index.
const OWNERS: &str = "
WITH RECURSIVE known (owner) AS (
  SELECT min(owner) FROM commitment
  UNION ALL
  SELECT (SELECT min(c.owner) FROM commitment AS c WHERE c.owner > k.owner)
  FROM known AS k WHERE k.owner IS NOT NULL)
SELECT owner FROM known WHERE owner IS NOT NULL ORDER BY owner";

#[cfg(test)]
mod tests;
