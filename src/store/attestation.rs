//! Attestations: the passages in which a commitment stands, each verifiable in the stored text.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Draft, release};
use crate::db::{Query, Row, Statement};
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};
use crate::model::text;
use crate::model::vocabulary::AttestationKind;

/// A passage found in a release: the words as they stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The release.
    pub release: Ref,
    /// Internal number of the text version.
    pub version: i64,
    /// The exact words.
    pub quote: String,
    /// Where they start, in characters.
    pub start: i64,
    /// Where they end, exclusive.
    pub end: i64,
    /// Whether they differ from what was given (blanks, quotation marks, an ellipsis).
    pub adapted: bool,
}

/// How a quote stands in the newest text of its release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// To the letter, where it was recorded.
    Intact,
    /// To the letter, elsewhere in a later version.
    Moved,
    /// In other words: the closest passage of a later version is similar.
    Altered,
    /// Not in the later version at all.
    Gone,
    /// Not even in the version it was recorded from: the file was tampered with.
    Broken,
}

/// One quote that was verified.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Verified {
    /// The commitment.
    pub commitment: Ref,
    /// The release.
    pub release: Ref,
    /// What the passage is to the commitment.
    pub kind: AttestationKind,
    /// How it stands.
    pub standing: Standing,
    /// The words as recorded.
    pub quote: String,
    /// The closest words of the newest text, where they differ.
    pub now: Option<String>,
}

/// Records a passage of a commitment.
pub fn add(
    draft: &mut Draft<'_>,
    commitment: i64,
    kind: AttestationKind,
    passage: &Passage,
    stated_on: NaiveDate,
) -> Result<()> {
    let id = draft.next_id("attestation")?;
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid("attestation").into()),
        ("commitment_id", commitment.into()),
        ("release_version_id", passage.version.into()),
        ("kind", kind.as_str().into()),
        ("quote", passage.quote.as_str().into()),
        ("start_char", passage.start.into()),
        ("end_char", passage.end.into()),
        ("stated_on", stated_on.into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("attestation", INSERT, fields);
    Ok(())
}

const INSERT: &str = "
INSERT INTO attestation (
  id, uid, commitment_id, release_version_id, kind, quote, start_char, end_char, stated_on, recorded_at,
  recorded_by)
VALUES (
  :id, :uid, :commitment_id, :release_version_id, :kind, :quote, :start_char, :end_char, :stated_on,
  :recorded_at, :recorded_by)";

/// Finds the words of a quote in the newest text of a release.
///
/// # Errors
/// `quote_not_in_release`, with the closest passage; `quote_ambiguous` when an inexact quote fits several.
/// Words that stand there to the letter more than once are found in the first place.
pub fn find_passage(query: &dyn Query, release: Ref, quote: &str) -> Result<Passage> {
    let (version, body) = release::newest_text(query, release.id)?;
    if quote.trim().is_empty() {
        return Err(Error::rejected("empty_quote", "the quote is empty"));
    }
    let at = |start: usize, end: usize, adapted: bool| {
        let words = text::slice_chars(&body, start, end).unwrap_or_default().to_owned();
        let span = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        Passage { release, version, quote: words, start: span(start), end: span(end), adapted }
    };
    match text::find_quote(&body, quote) {
        text::Found::Exact { start, end, .. } => Ok(at(start, end, false)),
        text::Found::Loose { start, end, .. } => Ok(at(start, end, true)),
        text::Found::Several { passage, count, .. } => Err(Error::rejected(
            "quote_ambiguous",
            format!("the quote fits {count} different passages of {release}"),
        )
        .hint(format!("give more of the words; the first passage is: “{}”", passage.trim()))),
        text::Found::Near { passage, .. } => {
            Err(not_in(release).hint(format!("the closest passage there is: “{}”", passage.trim())))
        }
        text::Found::None => Err(not_in(release).hint(format!(
            "nothing there is close to it; read the text with 'onrecord release show {release} --text'"
        ))),
    }
}

fn not_in(release: Ref) -> Error {
    Error::rejected("quote_not_in_release", format!("the quote does not stand in {release}"))
}

/// Verifies every quote of one release, or of all: in its own version, then in the newest one.
pub fn verify(query: &dyn Query, release: Option<i64>) -> Result<Vec<Verified>> {
    let mut verified = Vec::new();
    let mut newest: Option<(i64, String)> = None;
    query.stream(&Statement::new(QUOTES).bind("release", release), &mut |row| {
        let id = row.get::<i64>("release_id")?;
        if newest.as_ref().is_none_or(|(held, _)| *held != id) {
            newest = Some((id, release::newest_text(query, id)?.1));
        }
        let body = newest.as_ref().map_or("", |(_, body)| body.as_str());
        verified.push(judge(row, body, row.get("is_newest")?)?);
        Ok(())
    })?;
    Ok(verified)
}

/// How every quote taken from a release would stand in a new text of it.
pub fn verify_against(query: &dyn Query, release: i64, text: &str) -> Result<Vec<Verified>> {
    query.query(&Statement::new(QUOTES).bind("release", release))?.map(|row| judge(row, text, false))
}

const QUOTES: &str = "
SELECT a.commitment_id, v.release_id, a.kind, a.quote, a.start_char, a.end_char,
       substr(v.text, a.start_char + 1, a.end_char - a.start_char) = a.quote AS stands,
       v.version = (SELECT max(version) FROM release_version WHERE release_id = v.release_id) AS is_newest
FROM attestation AS a
JOIN release_version AS v ON v.id = a.release_version_id
WHERE :release IS NULL OR v.release_id = :release
ORDER BY v.release_id, a.id";

fn judge(row: &Row, newest: &str, is_own: bool) -> Result<Verified> {
    let (quote, recorded_start) = (row.get::<String>("quote")?, row.get::<i64>("start_char")?);
    let (standing, now) = if !row.get::<bool>("stands")? {
        (Standing::Broken, None)
    } else if is_own {
        (Standing::Intact, None)
    } else {
        match text::find_quote(newest, &quote) {
            text::Found::Exact { start, .. } if i64::try_from(start).is_ok_and(|s| s == recorded_start) => {
                (Standing::Intact, None)
            }
            text::Found::Exact { .. } => (Standing::Moved, None),
            text::Found::Loose { start, end, .. } | text::Found::Several { start, end, .. } => {
                (Standing::Altered, text::slice_chars(newest, start, end).map(str::to_owned))
            }
            text::Found::Near { passage, .. } => (Standing::Altered, Some(passage)),
            text::Found::None => (Standing::Gone, None),
        }
    };
    Ok(Verified {
        commitment: Sort::Commitment.of(row.get("commitment_id")?),
        release: Sort::Release.of(row.get("release_id")?),
        kind: row.parse("kind")?,
        standing,
        quote,
        now,
    })
}
