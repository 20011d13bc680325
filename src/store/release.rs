//! Releases: stored once, with every version of their text; listed, edited, marked as read.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Draft, Fields};
use crate::db::{Query, Row, Statement};
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::ReleaseKind;

/// The text of a release as it was read from a file.
#[derive(Debug, Clone)]
pub struct NewText {
    /// Normalised text.
    pub text: String,
    /// Its SHA-256.
    pub text_sha256: String,
    /// SHA-256 of the bytes as received.
    pub original_sha256: String,
    /// Media type, such as `text/plain`.
    pub media_type: String,
    /// The encoding it was read from.
    pub encoding: String,
    /// Version of the normalising function.
    pub normaliser: String,
}

/// What is known of a release beside its text; `None` stays unknown, or as it was.
#[derive(Debug, Clone, Default)]
pub struct ReleaseFacts {
    /// Title.
    pub title: Option<String>,
    /// Id of the party that issued it.
    pub issuer: Option<i64>,
    /// What sort of text.
    pub kind: Option<ReleaseKind>,
    /// Published.
    pub published_on: Option<NaiveDate>,
    /// Date of the event it tells of.
    pub event_on: Option<NaiveDate>,
    /// Place of that event.
    pub event_place: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Language tag.
    pub language: Option<String>,
}

/// A release as lists show it, without its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReleaseCard {
    /// `R-1`
    pub r#ref: Ref,
    /// Title.
    pub title: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// What sort of text.
    pub kind: ReleaseKind,
    /// Published; unknown stays unknown.
    pub published_on: Option<NaiveDate>,
    /// Date of the event it tells of.
    pub event_on: Option<NaiveDate>,
    /// Place of that event.
    pub event_place: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// When it was read in full.
    pub read_on: Option<NaiveDate>,
    /// By whom.
    pub read_by: Option<String>,
    /// Number of stored versions.
    pub versions: i64,
    /// Characters of the newest text.
    pub characters: i64,
    /// SHA-256 of the newest text.
    pub text_sha256: String,
    /// SHA-256 of the newest original.
    pub original_sha256: String,
    /// Media type of the newest original.
    pub media_type: String,
    /// When the newest version was retrieved.
    pub retrieved_at: String,
    /// Commitments attested in it.
    pub commitments: i64,
}

/// The release that already holds this text or these bytes, if one does.
pub fn find_same(query: &dyn Query, text: &NewText) -> Result<Option<Ref>> {
    let same = Statement::new(FIND_SAME)
        .bind("text", text.text_sha256.as_str())
        .bind("original", text.original_sha256.as_str());
    query.query(&same)?.first().map(|row| row.get("release_id").map(|id| Sort::Release.of(id))).transpose()
}

const FIND_SAME: &str = "
SELECT release_id FROM release_version
WHERE text_sha256 = :text OR original_sha256 = :original
ORDER BY id LIMIT 1";

/// The release published at this address, if there is one.
pub fn find_url(query: &dyn Query, url: &str) -> Result<Option<Ref>> {
    let at =
        Statement::new("SELECT id FROM \"release\" WHERE url = :url ORDER BY id LIMIT 1").bind("url", url);
    query.query(&at)?.first().map(|row| row.get("id").map(|id| Sort::Release.of(id))).transpose()
}

/// Adds a release with its first text.
pub fn add(draft: &mut Draft<'_>, facts: &ReleaseFacts, text: NewText) -> Result<Ref> {
    let title =
        facts.title.as_deref().map(str::trim).filter(|t| !t.is_empty()).ok_or_else(|| {
            Error::usage("no_title", "the release needs a title").hint("give one with --title")
        })?;
    draft.require_past(facts.published_on)?;
    draft.require_past(facts.event_on)?;
    let id = draft.next_id("release")?;
    draft.say(format!("added release R-{id} {title}"));
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid("release").into()),
        ("title", title.into()),
        ("issuer_id", facts.issuer.into()),
        ("kind", facts.kind.unwrap_or(ReleaseKind::Other).as_str().into()),
        ("published_on", facts.published_on.into()),
        ("event_on", facts.event_on.into()),
        ("event_place", facts.event_place.clone().into()),
        ("url", facts.url.clone().into()),
        ("language", facts.language.clone().into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("release", INSERT, fields);
    insert_version(draft, id, 1, text)?;
    Ok(Sort::Release.of(id))
}

const INSERT: &str = "
INSERT INTO \"release\" (
  id, uid, title, issuer_id, kind, published_on, event_on, event_place, url, language, recorded_at, recorded_by)
VALUES (
  :id, :uid, :title, :issuer_id, :kind, :published_on, :event_on, :event_place, :url, :language, :recorded_at,
  :recorded_by)";

/// Keeps a later text of a release beside the earlier ones; returns its version number.
pub fn add_version(draft: &mut Draft<'_>, release: i64, text: NewText) -> Result<i64> {
    let newest = Statement::new("SELECT max(version) AS version FROM release_version WHERE release_id = :id");
    let rows = draft.query().query(&newest.bind("id", release))?;
    let version = rows.first().map_or(Ok(None), |row| row.get::<Option<i64>>("version"))?.unwrap_or(0) + 1;
    draft.say(format!("stored version {version} of R-{release}"));
    insert_version(draft, release, version, text)?;
    Ok(version)
}

fn insert_version(draft: &mut Draft<'_>, release: i64, version: i64, text: NewText) -> Result<()> {
    let id = draft.next_id("release_version")?;
    let fields = vec![
        ("id", id.into()),
        ("release_id", release.into()),
        ("version", version.into()),
        ("text", text.text.into()),
        ("text_sha256", text.text_sha256.into()),
        ("original_sha256", text.original_sha256.into()),
        ("media_type", text.media_type.into()),
        ("encoding", text.encoding.into()),
        ("normaliser", text.normaliser.into()),
        ("retrieved_at", draft.at().into()),
        ("recorded_at", draft.at().into()),
    ];
    draft.insert("release_version", INSERT_VERSION, fields);
    Ok(())
}

const INSERT_VERSION: &str = "
INSERT INTO release_version (
  id, release_id, version, text, text_sha256, original_sha256, media_type, encoding, normaliser, retrieved_at,
  recorded_at)
VALUES (
  :id, :release_id, :version, :text, :text_sha256, :original_sha256, :media_type, :encoding, :normaliser,
  :retrieved_at, :recorded_at)";

/// Puts facts of a release right; what is `None` stays.
pub fn edit(draft: &mut Draft<'_>, id: i64, facts: &ReleaseFacts) -> Result<()> {
    draft.require_past(facts.published_on)?;
    draft.require_past(facts.event_on)?;
    let rows = draft.query().query(&Statement::new(EDITABLE).bind("id", id))?;
    let row = rows.first().ok_or_else(|| missing(id))?;
    let before = row.columns().iter().map(|c| c.as_str()).zip(row.values().iter().cloned());
    let before: Fields = FIELDS.iter().zip(before).map(|(name, (_, value))| (*name, value)).collect();
    let mut after = before.clone();
    let set = [
        facts.title.clone().map(Into::into),
        facts.issuer.map(Into::into),
        facts.kind.map(|k| k.as_str().into()),
        facts.published_on.map(Into::into),
        facts.event_on.map(Into::into),
        facts.event_place.clone().map(Into::into),
        facts.url.clone().map(Into::into),
        facts.language.clone().map(Into::into),
    ];
    for (slot, value) in after.iter_mut().zip(set) {
        if let Some(value) = value {
            slot.1 = value;
        }
    }
    if before != after {
        draft.say(format!("edited release R-{id}"));
        draft.update("release", UPDATE, id, &before, after);
    }
    Ok(())
}

const FIELDS: [&str; 8] =
    ["title", "issuer_id", "kind", "published_on", "event_on", "event_place", "url", "language"];

const EDITABLE: &str = "
SELECT title, issuer_id, kind, published_on, event_on, event_place, url, language
FROM \"release\" WHERE id = :id";

const UPDATE: &str = "
UPDATE \"release\" SET title = :title, issuer_id = :issuer_id, kind = :kind, published_on = :published_on,
       event_on = :event_on, event_place = :event_place, url = :url, language = :language
WHERE id = :id";

/// Marks a release as read in full on `on`.
pub fn mark_read(draft: &mut Draft<'_>, id: i64, on: NaiveDate) -> Result<()> {
    draft.require_past(Some(on))?;
    let select = Statement::new("SELECT read_on, read_by FROM \"release\" WHERE id = :id").bind("id", id);
    let rows = draft.query().query(&select)?;
    let row = rows.first().ok_or_else(|| missing(id))?;
    let before = vec![("read_on", row.value("read_on")?.clone()), ("read_by", row.value("read_by")?.clone())];
    let after = vec![("read_on", on.into()), ("read_by", draft.by().into())];
    if before != after {
        draft.say(format!("read R-{id} in full"));
        let sql = "UPDATE \"release\" SET read_on = :read_on, read_by = :read_by WHERE id = :id";
        draft.update("release", sql, id, &before, after);
    }
    Ok(())
}

fn missing(id: i64) -> Error {
    Error::not_found("no_release", format!("no release 'R-{id}'")).hint("see 'onrecord release list'")
}

/// Refuses a release that is not there.
///
/// # Errors
/// `no_release`.
pub fn require(query: &dyn Query, id: i64) -> Result<()> {
    let one = Statement::new("SELECT id FROM \"release\" WHERE id = :id ORDER BY id").bind("id", id);
    query.query(&one)?.first().map(drop).ok_or_else(|| missing(id))
}

/// The releases, newest first.
pub fn list(query: &dyn Query) -> Result<Vec<ReleaseCard>> {
    query.query(&Statement::new(format!("{CARDS}\n{NEWEST_FIRST}")))?.map(read_card)
}

/// One release.
pub fn show(query: &dyn Query, id: i64) -> Result<ReleaseCard> {
    let one = Statement::new(format!("{CARDS}\nWHERE r.id = :id\n{NEWEST_FIRST}")).bind("id", id);
    query.query(&one)?.first().ok_or_else(|| missing(id)).and_then(read_card)
}

const CARDS: &str = "
SELECT r.id, r.title, coalesce(i.short_name, i.name) AS issuer, r.kind, r.published_on, r.event_on,
       r.event_place, r.url, r.language, r.read_on, r.read_by, v.version AS versions,
       length(v.text) AS characters, v.text_sha256, v.original_sha256, v.media_type, v.retrieved_at,
       (SELECT count(DISTINCT a.commitment_id) FROM attestation AS a
        JOIN release_version AS w ON w.id = a.release_version_id WHERE w.release_id = r.id) AS commitments
FROM \"release\" AS r
JOIN release_version AS v ON v.release_id = r.id
 AND v.version = (SELECT max(version) FROM release_version WHERE release_id = r.id)
LEFT JOIN party AS i ON i.id = r.issuer_id";

const NEWEST_FIRST: &str = "ORDER BY coalesce(r.published_on, '') DESC, r.id DESC";

fn read_card(row: &Row) -> Result<ReleaseCard> {
    Ok(ReleaseCard {
        r#ref: Sort::Release.of(row.get("id")?),
        title: row.get("title")?,
        issuer: row.get("issuer")?,
        kind: row.parse("kind")?,
        published_on: row.get("published_on")?,
        event_on: row.get("event_on")?,
        event_place: row.get("event_place")?,
        url: row.get("url")?,
        language: row.get("language")?,
        read_on: row.get("read_on")?,
        read_by: row.get("read_by")?,
        versions: row.get("versions")?,
        characters: row.get("characters")?,
        text_sha256: row.get("text_sha256")?,
        original_sha256: row.get("original_sha256")?,
        media_type: row.get("media_type")?,
        retrieved_at: row.get("retrieved_at")?,
        commitments: row.get("commitments")?,
    })
}

/// The newest text of a release: the id of its version, and the text.
pub fn newest_text(query: &dyn Query, id: i64) -> Result<(i64, String)> {
    let rows = query.query(&Statement::new(NEWEST_TEXT).bind("id", id))?;
    let row = rows.first().ok_or_else(|| missing(id))?;
    Ok((row.get("id")?, row.get("text")?))
}

/// The text of one version of a release.
///
/// # Errors
/// `no_version` where there is none of that number.
pub fn text_of(query: &dyn Query, id: i64, version: i64) -> Result<String> {
    let rows = query.query(&Statement::new(TEXT_OF).bind("id", id).bind("version", version))?;
    let row = rows.first().ok_or_else(|| {
        Error::not_found("no_version", format!("R-{id} has no version {version}"))
            .hint(format!("'onrecord release show R-{id}' tells how many there are"))
    })?;
    row.get("text")
}

const TEXT_OF: &str = "
SELECT text FROM release_version WHERE release_id = :id AND version = :version ORDER BY id";

const NEWEST_TEXT: &str = "
SELECT id, text FROM release_version WHERE release_id = :id ORDER BY version DESC LIMIT 1";
