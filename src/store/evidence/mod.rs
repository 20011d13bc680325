//! Evidence: recorded once, and how it bears on each commitment.

mod named;

use chrono::NaiveDate;
use serde::Serialize;

use self::named::BY_URL_AND_DAY;
pub(super) use self::named::ensure_all;
pub use self::named::{Dated, Given, at};
use super::Draft;
use crate::db::{Query, Row, Statement};
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::Relation;

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

/// Records a piece of evidence, and how it bears on commitments.
///
/// # Errors
/// Those of [`add`]; the refusal of what is recorded names these commitments. `no_commitment` (3).
pub fn record(
    draft: &mut Draft<'_>,
    new: &NewEvidence,
    commitments: &[i64],
    relation: Relation,
) -> Result<Held> {
    refuse_twice(draft.query(), new, commitments, relation)?;
    let held = add(draft, new)?;
    bear_on(draft, held.id, commitments, relation)?;
    Ok(held)
}

/// Says of each commitment that the evidence bears on it.
pub fn bear_on(draft: &mut Draft<'_>, evidence: i64, commitments: &[i64], relation: Relation) -> Result<()> {
    commitments.iter().try_for_each(|id| {
        super::commitment::require(draft.query(), *id)?;
        bear(draft, evidence, *id, relation)
    })
}

/// What stands at an address on one day is one piece of evidence; on another day it may be another.
fn refuse_twice(query: &dyn Query, new: &NewEvidence, commitments: &[i64], relation: Relation) -> Result<()> {
    let Some(url) = &new.url else { return Ok(()) };
    let same = Statement::new(BY_URL_AND_DAY).bind("url", url.as_str()).bind("dated_on", new.dated_on);
    let Some(row) = query.query(&same)?.first().cloned() else { return Ok(()) };
    let (known, day) = (Sort::Evidence.of(row.get("id")?), new.dated_on);
    let error = Error::rejected(
        "recorded_already",
        format!("this address is recorded already for {day}, as {known}"),
    );
    let named = commitments.iter().map(|id| format!(" {}", Sort::Commitment.of(*id))).collect::<String>();
    Err(error.hint(if named.is_empty() {
        format!("see 'onrecord evidence show {known}'; what stands there on another day is recorded with its --dated")
    } else {
        format!(
            "let it bear on what you named: onrecord evidence link {known}{named} --relation {relation}; what stands there \
             on another day is recorded with its --dated"
        )
    }))
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
    refuse_twice(draft.query(), new, &[], Relation::Context)?;
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
