//! Evidence: recorded once, and how it bears on each commitment.

use chrono::NaiveDate;
use serde::Serialize;

use super::Draft;
use crate::db::{Query, Row, Statement};
use crate::error::{Error, Result};
use crate::model::address;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::Relation;

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

/// Evidence that is there, or is being recorded by this write.
#[derive(Debug, Clone)]
pub struct Held {
    /// Number of `E-…`.
    pub id: i64,
    /// Its date.
    pub dated_on: NaiveDate,
    /// The release that it is.
    pub release: Option<i64>,
}

/// A new piece of evidence.
#[derive(Debug, Clone, Default)]
pub struct NewEvidence {
    /// Title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its date.
    pub dated_on: NaiveDate,
    /// Where it is.
    pub url: Option<String>,
    /// The release that it is.
    pub release: Option<i64>,
    /// The words that matter.
    pub excerpt: Option<String>,
}

/// A piece of evidence with what it bears on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceCard {
    /// `E-1`
    pub r#ref: Ref,
    /// Title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its date.
    pub dated_on: NaiveDate,
    /// Where it is.
    pub url: Option<String>,
    /// The release that it is.
    pub release: Option<Ref>,
    /// The words that matter.
    pub excerpt: Option<String>,
    /// On which commitments it bears, and how.
    pub bears_on: Vec<BearsOn>,
}

/// One commitment on which a piece of evidence bears.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BearsOn {
    /// The commitment.
    pub commitment: Ref,
    /// How.
    pub relation: Relation,
}

/// Records a piece of evidence.
pub fn add(draft: &mut Draft<'_>, new: &NewEvidence) -> Result<Held> {
    if new.title.trim().is_empty() {
        return Err(Error::rejected("no_title", "evidence needs a title").hint("give one with --title"));
    }
    if new.dated_on > draft.today() {
        return Err(Error::rejected(
            "in_future",
            format!("evidence dated '{}' is in the future", new.dated_on),
        )
        .hint("evidence is what has happened; a planned date is a deadline"));
    }
    // An address under which a release is stored names that release: its own words prove nothing.
    let release = match (new.release, &new.url) {
        (None, Some(url)) => super::release::find_url(draft.query(), url)?.map(|release| release.id),
        (release, _) => release,
    };
    if let Some(url) = &new.url
        && let Some(row) = draft.query().query(&Statement::new(BY_URL).bind("url", url.as_str()))?.first()
    {
        let known = Sort::Evidence.of(row.get("id")?);
        return Err(Error::rejected(
            "recorded_already",
            format!("this address is recorded already, as {known}"),
        )
        .hint(format!(
            "let it bear on a commitment: onrecord evidence link {known} C-1 --relation supports"
        )));
    }
    let id = draft.next_id("evidence")?;
    draft.say(format!("evidence E-{id} {}", new.title.trim()));
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid("evidence").into()),
        ("title", new.title.trim().into()),
        ("publisher", new.publisher.clone().into()),
        ("dated_on", new.dated_on.into()),
        ("url", new.url.clone().into()),
        ("release_id", release.into()),
        ("excerpt", new.excerpt.clone().into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("evidence", INSERT, fields);
    Ok(Held { id, dated_on: new.dated_on, release })
}

const INSERT: &str = "
INSERT INTO evidence (id, uid, title, publisher, dated_on, url, release_id, excerpt, recorded_at, recorded_by)
VALUES (:id, :uid, :title, :publisher, :dated_on, :url, :release_id, :excerpt, :recorded_at, :recorded_by)";

/// Says how a piece of evidence bears on a commitment; the same again changes nothing.
pub fn bear(draft: &mut Draft<'_>, evidence: i64, commitment: i64, relation: Relation) -> Result<()> {
    if self::relation(draft.query(), evidence, commitment)? == Some(relation) {
        return Ok(());
    }
    let id = draft.next_id("bearing")?;
    draft.say(format!("E-{evidence} {relation} C-{commitment}"));
    let fields = vec![
        ("id", id.into()),
        ("evidence_id", evidence.into()),
        ("commitment_id", commitment.into()),
        ("relation", relation.as_str().into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("bearing", INSERT_BEARING, fields);
    Ok(())
}

/// How a piece of evidence bears on a commitment now, if it does.
pub(super) fn relation(query: &dyn Query, evidence: i64, commitment: i64) -> Result<Option<Relation>> {
    let now = Statement::new(RELATION).bind("evidence", evidence).bind("commitment", commitment);
    query.query(&now)?.first().map(|row| row.parse("relation")).transpose()
}

const RELATION: &str = "
SELECT relation FROM bearing_in_force
WHERE evidence_id = :evidence AND commitment_id = :commitment ORDER BY id";

const INSERT_BEARING: &str = "
INSERT INTO bearing (id, evidence_id, commitment_id, relation, recorded_at, recorded_by)
VALUES (:id, :evidence_id, :commitment_id, :relation, :recorded_at, :recorded_by)";

/// Finds or records what people named: an item, a release as evidence, an address.
///
/// A new item is dated `dated_on`, else (a release) its publication, else `on`.
pub(super) fn ensure_all(
    draft: &mut Draft<'_>,
    given: &[Given],
    dated_on: Option<NaiveDate>,
    on: NaiveDate,
    title: Option<&str>,
) -> Result<Vec<Held>> {
    let mut held: Vec<Held> = Vec::new();
    let mut seen: Vec<&Given> = Vec::new();
    for one in given {
        if !seen.contains(&one) {
            seen.push(one);
            let found = ensure(draft, one, dated_on, on, title)?;
            // The same item may be named by its reference and by its address.
            if held.iter().all(|h| h.id != found.id) {
                held.push(found);
            }
        }
    }
    Ok(held)
}

fn ensure(
    draft: &mut Draft<'_>,
    given: &Given,
    dated_on: Option<NaiveDate>,
    on: NaiveDate,
    title: Option<&str>,
) -> Result<Held> {
    let existing = match given {
        Given::Item(id) => Statement::new(BY_ID).bind("id", *id),
        Given::Release(id) => Statement::new(BY_RELEASE).bind("id", *id),
        Given::Url(url) => Statement::new(BY_URL).bind("url", url.as_str()),
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
            let release = super::release::show(draft.query(), *id)?;
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
                title: title.map_or_else(|| url.clone(), str::to_owned),
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
const BY_URL: &str = "SELECT id, dated_on, release_id FROM evidence WHERE url = :url ORDER BY id LIMIT 1";

pub(super) fn missing(id: i64) -> Error {
    Error::not_found("no_evidence_item", format!("no evidence 'E-{id}'")).hint("see 'onrecord evidence list'")
}

/// The evidence, newest first; all of it, or what bears on one commitment.
pub fn list(query: &dyn Query, commitment: Option<i64>) -> Result<Vec<EvidenceCard>> {
    let some = match commitment {
        Some(id) => Statement::new(format!("{CARDS}\n{BEARS_ON}\n{NEWEST_FIRST}")).bind("commitment", id),
        None => Statement::new(format!("{CARDS}\n{NEWEST_FIRST}")),
    };
    query.query(&some)?.map(read_card)
}

/// One piece of evidence.
pub fn show(query: &dyn Query, id: i64) -> Result<EvidenceCard> {
    let one = Statement::new(format!("{CARDS}\nWHERE e.id = :id\n{NEWEST_FIRST}")).bind("id", id);
    query.query(&one)?.first().ok_or_else(|| missing(id)).and_then(read_card)
}

const CARDS: &str = "
SELECT e.id, e.title, e.publisher, e.dated_on, e.url, e.release_id, e.excerpt,
       (SELECT group_concat(commitment_id || ':' || relation, ' ') FROM
         (SELECT b.commitment_id, b.relation FROM bearing_in_force AS b
          WHERE b.evidence_id = e.id ORDER BY b.commitment_id)) AS bears_on
FROM evidence AS e";

const BEARS_ON: &str = "WHERE e.id IN (SELECT evidence_id FROM bearing WHERE commitment_id = :commitment)";
const NEWEST_FIRST: &str = "ORDER BY e.dated_on DESC, e.id DESC";

fn read_card(row: &Row) -> Result<EvidenceCard> {
    let pairs = row.get::<Option<String>>("bears_on")?.unwrap_or_default();
    let bears_on = pairs
        .split(' ')
        .filter_map(|pair| pair.split_once(':'))
        .map(|(id, relation)| {
            Ok(BearsOn { commitment: Sort::Commitment.parse(id)?, relation: relation.parse::<Relation>()? })
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(EvidenceCard {
        r#ref: Sort::Evidence.of(row.get("id")?),
        title: row.get("title")?,
        publisher: row.get("publisher")?,
        dated_on: row.get("dated_on")?,
        url: row.get("url")?,
        release: row.get::<Option<i64>>("release_id")?.map(|id| Sort::Release.of(id)),
        excerpt: row.get("excerpt")?,
        bears_on,
    })
}
