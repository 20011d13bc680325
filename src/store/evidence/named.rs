//! Evidence as people name it: found, or recorded.

use chrono::NaiveDate;

use super::{Held, NewEvidence, add, missing};
use crate::db::{Query, Statement};
use crate::error::{Error, Result};
use crate::model::address;
use crate::model::reference::Sort;
use crate::store::{Draft, release};

/// Evidence as people name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// `E-3`
    Item(i64),
    /// `R-12`: a release that shows something.
    Release(i64),
    /// An address.
    Url(String),
}

impl Given {
    /// Reads `E-3`, `R-12` or an http(s) address.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        if address::is_web(text) {
            return Ok(Self::Url(text.to_owned()));
        }
        let parsed = match text.chars().next() {
            Some('e' | 'E') => Sort::Evidence.parse(text).map(|r| Self::Item(r.id)),
            Some('r' | 'R') => Sort::Release.parse(text).map(|r| Self::Release(r.id)),
            _ => Err(Error::usage("bad_evidence", "")),
        };
        parsed.map_err(|_| {
            Error::usage(
                "bad_evidence",
                format!("'{text}' is neither evidence (E-3), a release (R-12) nor a web address"),
            )
            .hint("record anything else first: onrecord evidence add --title \"…\" --dated DATE")
        })
    }
}

/// Finds or records what people named: an item, a release as evidence, an address.
///
/// A new item is dated `dated_on`, else (a release) its publication, else `on`. An address on another day than `dated_on`
/// is another item; without one it is the newest up to `on`, else the first after it.
pub(in crate::store) fn ensure_all(
    draft: &mut Draft<'_>,
    given: &[Given],
    dated_on: Option<NaiveDate>,
    on: NaiveDate,
) -> Result<Vec<Held>> {
    let mut held: Vec<Held> = Vec::new();
    let mut seen: Vec<&Given> = Vec::new();
    for one in given {
        if !seen.contains(&one) {
            seen.push(one);
            let found = ensure(draft, one, dated_on, on)?;
            // The same item may be named by its reference and by its address.
            if held.iter().all(|h| h.id != found.id) {
                held.push(found);
            }
        }
    }
    Ok(held)
}

fn ensure(draft: &mut Draft<'_>, given: &Given, dated_on: Option<NaiveDate>, on: NaiveDate) -> Result<Held> {
    let existing = match (given, dated_on) {
        (Given::Item(id), _) => Statement::new(BY_ID).bind("id", *id),
        (Given::Release(id), _) => Statement::new(BY_RELEASE).bind("id", *id),
        (Given::Url(url), Some(day)) => {
            Statement::new(BY_URL_AND_DAY).bind("url", url.as_str()).bind("dated_on", day)
        }
        (Given::Url(url), None) => Statement::new(BY_URL).bind("url", url.as_str()).bind("on", on),
    };
    if let Some(row) = draft.query().query(&existing)?.first() {
        return Ok(Held {
            id: row.get("id")?,
            dated_on: row.get("dated_on")?,
            release: row.get("release_id")?,
        });
    }
    match given {
        Given::Item(id) => Err(missing(*id)),
        Given::Release(id) => {
            let release = release::show(draft.query(), *id)?;
            let new = NewEvidence {
                title: release.title,
                publisher: release.issuer,
                dated_on: dated_on.or(release.published_on).unwrap_or(on),
                url: release.url,
                release: Some(*id),
                excerpt: None,
            };
            add(draft, &new)
        }
        Given::Url(url) => {
            let host =
                url.split("://").nth(1).and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or(url);
            // A name and a password before the host say nothing of who published it.
            let host = host.rsplit('@').next().unwrap_or(host);
            let new = NewEvidence {
                title: url.clone(),
                publisher: Some(host.trim_start_matches("www.").to_owned()),
                dated_on: dated_on.unwrap_or(on),
                url: Some(url.clone()),
                release: None,
                excerpt: None,
            };
            add(draft, &new)
        }
    }
}

const BY_ID: &str = "SELECT id, dated_on, release_id FROM evidence WHERE id = :id ORDER BY id";
const BY_RELEASE: &str =
    "SELECT id, dated_on, release_id FROM evidence WHERE release_id = :id ORDER BY id LIMIT 1";
pub(super) const BY_URL_AND_DAY: &str = "
SELECT id, dated_on, release_id FROM evidence WHERE url = :url AND dated_on = :dated_on ORDER BY id LIMIT 1";
// The newest up to the day, else the first after it.
const BY_URL: &str = "
SELECT id, dated_on, release_id FROM evidence WHERE url = :url
ORDER BY dated_on > :on, CASE WHEN dated_on <= :on THEN dated_on END DESC, dated_on, id DESC LIMIT 1";

/// A piece of evidence and its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// Number of `E-…`.
    pub id: i64,
    /// Its date.
    pub dated_on: NaiveDate,
}

/// All that is recorded from an address; nothing for what was named otherwise.
pub fn at(query: &dyn Query, given: &Given) -> Result<Vec<Dated>> {
    let Given::Url(url) = given else { return Ok(Vec::new()) };
    let all = Statement::new(ALL_AT).bind("url", url.as_str());
    query.query(&all)?.map(|row| Ok(Dated { id: row.get("id")?, dated_on: row.get("dated_on")? }))
}

const ALL_AT: &str = "SELECT id, dated_on FROM evidence WHERE url = :url ORDER BY dated_on, id";
