//! Hits: the records found, with their titles and snippets.

use std::collections::HashMap;
use std::fmt;

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use super::excerpt::excerpt;
use super::rank::{Index, Place};
use super::snippet::{CLOSE, OPEN, segments};
use crate::db::{Query, Row, Statement};
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};

/// Which text of a record was hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum HitSort {
    /// Title, condition or success test of a commitment.
    Commitment,
    /// A quote of a commitment.
    Quote,
    /// A note.
    Note,
    /// Title or excerpt of evidence.
    Evidence,
    /// Title of a release.
    Release,
    /// Text of a release.
    #[serde(rename = "release text")]
    ReleaseText,
}

impl HitSort {
    /// The word for lists and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Commitment => "commitment",
            Self::Quote => "quote",
            Self::Note => "note",
            Self::Evidence => "evidence",
            Self::Release => "release",
            Self::ReleaseText => "release text",
        }
    }
}

impl fmt::Display for HitSort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// One record that was found, by its best text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// The record: `C-`, `R-`, `E-` or `N-`.
    pub r#ref: Ref,
    /// Which of its texts was hit.
    pub sort: HitSort,
    /// The commitment it belongs to, if it is one, its quote, or a note on it.
    pub commitment: Option<Ref>,
    /// Title of the record; for a note, of the record noted on.
    pub title: String,
    /// Words around the hits: text, and whether it is a hit; in JSON `{"text": …, "hit": …}`. Blanks are
    /// thinned out: it is for reading, not for quoting.
    #[serde(serialize_with = "serialize_snippet")]
    pub snippet: Vec<(String, bool)>,
}

fn serialize_snippet<S: Serializer>(
    snippet: &[(String, bool)],
    serializer: S,
) -> std::result::Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Segment<'a> {
        text: &'a str,
        hit: bool,
    }
    let mut list = serializer.serialize_seq(Some(snippet.len()))?;
    for (text, hit) in snippet {
        list.serialize_element(&Segment { text, hit: *hit })?;
    }
    list.end()
}

/// Reads the hits at some places, in their order. A place that is gone since is left out.
pub(super) fn read(query: &dyn Query, expression: &str, places: &[Place]) -> Result<Vec<Hit>> {
    let mut hits = read_index(query, RECORDS, expression, places, Index::Records)?;
    hits.extend(read_index(query, RELEASES, expression, places, Index::Releases)?);
    let mut by_record = hits.into_iter().map(|hit| (hit.r#ref, hit)).collect::<HashMap<_, _>>();
    Ok(places.iter().filter_map(|place| by_record.remove(&place.record)).collect())
}

fn read_index(
    query: &dyn Query,
    sql: &'static str,
    expression: &str,
    places: &[Place],
    index: Index,
) -> Result<Vec<Hit>> {
    let rows = places.iter().filter(|p| p.index == index).map(|p| p.row).collect::<Vec<_>>();
    let (Some(first), Some(last)) = (rows.iter().min(), rows.iter().max()) else {
        return Ok(Vec::new());
    };
    let select = Statement::new(sql)
        .bind("match", expression)
        .bind("first", *first)
        .bind("last", *last)
        .bind("rows", serde_json::Value::from(rows).to_string())
        .bind("before", BEFORE)
        .bind("window", WINDOW)
        .bind("open", OPEN.to_string())
        .bind("close", CLOSE.to_string());
    query.query(&select)?.map(read_hit)
}

/// A snippet is chosen from so many characters, which begin so many before the first hit: `snippet()` of SQLite takes
/// a time that grows with the square of the hits in one text.
const WINDOW: i64 = 12_000;
const BEFORE: i64 = 1_000;

/// The range and the `+` make one pass over the matches: a look-up of each row would run the match again.
const RECORDS: &str = "
WITH hit AS MATERIALIZED (
  SELECT rowid AS row_id, sort, record_id, commitment_id,
         highlight(record_index, 3, :open, :close) AS text,
         instr(body, :open) > 0 OR instr(body, :close) > 0 AS is_marked
  FROM record_index
  WHERE record_index MATCH :match AND rowid BETWEEN :first AND :last
    AND +rowid IN (SELECT value FROM json_each(:rows)))
SELECT h.sort, h.record_id, h.commitment_id, h.is_marked,
       max(instr(h.text, :open) - :before, 1) AS start, length(h.text) AS length,
       substr(h.text, max(instr(h.text, :open) - :before, 1), :window) AS part,
       coalesce(c.title, e.title, r.title, p.name, '') AS title
FROM hit AS h
LEFT JOIN note AS n ON h.sort = 'note' AND n.id = h.record_id
LEFT JOIN commitment AS c ON c.id = h.commitment_id
LEFT JOIN evidence AS e ON e.id = CASE 'evidence' WHEN h.sort THEN h.record_id WHEN n.subject THEN n.subject_id END
LEFT JOIN \"release\" AS r ON r.id = CASE 'release' WHEN h.sort THEN h.record_id WHEN n.subject THEN n.subject_id END
LEFT JOIN party AS p ON n.subject = 'party' AND p.id = n.subject_id
ORDER BY h.row_id";

const RELEASES: &str = "
WITH hit AS MATERIALIZED (
  SELECT rowid AS row_id, highlight(release_index, 0, :open, :close) AS text,
         instr(text, :open) > 0 OR instr(text, :close) > 0 AS is_marked
  FROM release_index
  WHERE release_index MATCH :match AND rowid BETWEEN :first AND :last
    AND +rowid IN (SELECT value FROM json_each(:rows)))
SELECT 'release text' AS sort, v.release_id AS record_id, NULL AS commitment_id, h.is_marked,
       max(instr(h.text, :open) - :before, 1) AS start, length(h.text) AS length,
       substr(h.text, max(instr(h.text, :open) - :before, 1), :window) AS part, r.title
FROM hit AS h
CROSS JOIN release_version AS v ON v.id = h.row_id
CROSS JOIN \"release\" AS r ON r.id = v.release_id
ORDER BY h.row_id";

fn read_hit(row: &Row) -> Result<Hit> {
    let (sort, of) = match row.get::<String>("sort")?.as_str() {
        "commitment" => (HitSort::Commitment, Sort::Commitment),
        "quote" => (HitSort::Quote, Sort::Commitment),
        "note" => (HitSort::Note, Sort::Note),
        "evidence" => (HitSort::Evidence, Sort::Evidence),
        "release" => (HitSort::Release, Sort::Release),
        "release text" => (HitSort::ReleaseText, Sort::Release),
        other => {
            return Err(Error::failed(
                "bad_index",
                format!("the search index holds a text of sort '{other}'"),
            )
            .hint("run 'onrecord check' to see what does not fit"));
        }
    };
    let part = row.get::<String>("part")?;
    let (start, length) = (row.get::<i64>("start")?, row.get::<i64>("length")?);
    Ok(Hit {
        r#ref: of.of(row.get("record_id")?),
        sort,
        commitment: row.get::<Option<i64>>("commitment_id")?.map(|id| Sort::Commitment.of(id)),
        title: row.get("title")?,
        snippet: segments(&excerpt(&part, start > 1, start - 1 + WINDOW < length), row.get("is_marked")?),
    })
}
