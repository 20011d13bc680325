//! Sheets as they were handed in.

use serde::Serialize;

use super::newest;
use crate::db::{Query, Row, Statement};
use crate::error::Result;
use crate::model::coding::{Code, Coded, Coding, Settlement, Unit};
use crate::model::person;
use crate::model::reference::{Ref, Sort};

/// Who has coded what, and nothing of what was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Handed {
    /// The release.
    pub release: Ref,
    /// Its title.
    pub title: String,
    /// The version of its text.
    pub version: i64,
    /// Who coded.
    pub coder: String,
    /// Sentences coded.
    pub coded: i64,
    /// Sentences of the text.
    pub units: i64,
    /// Whether all are.
    pub is_whole: bool,
    /// How often a sheet was handed in, those that were taken back with it; the newest counts.
    pub times: usize,
    /// When the newest was handed in.
    pub at: String,
}

/// Who has coded what, by release, version and name.
pub fn list(query: &dyn Query, release: Option<Ref>) -> Result<Vec<Handed>> {
    let handed = Statement::new(HANDED).bind("release", release.map(|release| release.id));
    let mut newest: Vec<(i64, Handed)> = Vec::new();
    for (text, sheet) in query.query(&handed)?.map(|row| Ok((row.get("text_id")?, read_handed(row)?)))? {
        let is_earlier =
            |(of, held): &&mut (i64, Handed)| *of == text && person::is_same(&held.coder, &sheet.coder);
        match newest.iter_mut().find(is_earlier) {
            Some((_, held)) => *held = Handed { times: held.times + 1, ..sheet },
            None => newest.push((text, sheet)),
        }
    }
    for (text, held) in &mut newest {
        held.times += taken_back(query, *text, &held.coder)?;
    }
    let mut newest: Vec<Handed> = newest.into_iter().map(|(_, held)| held).collect();
    newest.sort_by(|a, b| (a.release.id, a.version, &a.coder).cmp(&(b.release.id, b.version, &b.coder)));
    Ok(newest)
}

fn read_handed(row: &Row) -> Result<Handed> {
    let (coded, units) = (row.get("coded")?, row.get("unit_count")?);
    Ok(Handed {
        release: Sort::Release.of(row.get("release_id")?),
        title: row.get("title")?,
        version: row.get("version")?,
        coder: row.get("recorded_by")?,
        coded,
        units,
        is_whole: coded >= units,
        times: 1,
        at: row.get("recorded_at")?,
    })
}

const HANDED: &str = "
SELECT v.id AS text_id, v.release_id, r.title, v.version, c.recorded_by, c.unit_count, c.recorded_at,
       (SELECT count(*) FROM coding_unit WHERE coding_id = c.id) AS coded
FROM coding AS c
JOIN release_version AS v ON v.id = c.release_version_id
JOIN \"release\" AS r ON r.id = v.release_id
WHERE :release IS NULL OR v.release_id = :release
ORDER BY c.id";

/// How many sheets of this coder an undo took away: whoever has seen another's and codes anew is told of.
fn taken_back(query: &dyn Query, text: i64, coder: &str) -> Result<usize> {
    let taken = Statement::new(TAKEN_BACK).bind("text", text);
    let coders = query.query(&taken)?.map(|row| row.get::<String>("coder"))?;
    Ok(coders.iter().filter(|other| person::is_same(other, coder)).count())
}

const TAKEN_BACK: &str = "
SELECT json_extract(ch.after, '$.recorded_by') AS coder
FROM change AS ch
WHERE ch.table_name = 'coding' AND json_extract(ch.after, '$.release_version_id') = :text
  AND NOT EXISTS (SELECT 1 FROM coding AS c WHERE c.id = ch.row_id)
GROUP BY ch.row_id
ORDER BY ch.row_id";

/// The newest sheet of each coder of a text, in order of name. For those who may see them: [`super::seen_by`].
pub fn codings(query: &dyn Query, version: i64) -> Result<Vec<Coding>> {
    let mut all: Vec<(i64, Coding)> =
        query.query(&Statement::new(CODINGS).bind("version", version))?.map(|row| {
            let coding = Coding {
                coder: row.get("recorded_by")?,
                units: usize::try_from(row.get::<i64>("unit_count")?).unwrap_or(0),
                coded: Vec::new(),
                times: 1,
                at: row.get("recorded_at")?,
            };
            Ok((row.get("id")?, coding))
        })?;
    for row in &query.query(&Statement::new(UNITS).bind("version", version))?.rows {
        let of = row.get::<i64>("coding_id")?;
        if let Some((_, coding)) = all.iter_mut().find(|(id, _)| *id == of) {
            coding.coded.push(Coded { unit: unit(row)?, code: code(row)?, note: row.get("note")? });
        }
    }
    let mut all = newest(all.into_iter().map(|(_, coding)| coding).collect());
    for coding in &mut all {
        coding.times += taken_back(query, version, &coding.coder)?;
    }
    Ok(all)
}

const CODINGS: &str = "
SELECT id, unit_count, recorded_at, recorded_by FROM coding WHERE release_version_id = :version ORDER BY id";

const UNITS: &str = "
SELECT u.coding_id, u.number, u.quote, u.start_char, u.end_char, u.is_commitment, u.kind, u.strength, u.note
FROM coding AS c
JOIN coding_unit AS u ON u.coding_id = c.id
WHERE c.release_version_id = :version
ORDER BY u.coding_id, u.number";

fn unit(row: &Row) -> Result<Unit> {
    Ok(Unit {
        number: row.get("number")?,
        quote: row.get("quote")?,
        start: row.get("start_char")?,
        end: row.get("end_char")?,
    })
}

fn code(row: &Row) -> Result<Code> {
    Ok(Code {
        is_commitment: row.get("is_commitment")?,
        kind: row.parse_optional("kind")?,
        strength: row.parse_optional("strength")?,
    })
}

/// What was settled of a text: the newest of each sentence.
pub fn settlements(query: &dyn Query, version: i64) -> Result<Vec<Settlement>> {
    query.query(&Statement::new(SETTLED).bind("version", version))?.map(|row| {
        Ok(Settlement {
            unit: row.get("number")?,
            code: code(row)?,
            reason: row.get("reason")?,
            by: row.get("recorded_by")?,
        })
    })
}

const SETTLED: &str = "
SELECT s.number, s.is_commitment, s.kind, s.strength, s.reason, s.recorded_by
FROM coding_settlement AS s
WHERE s.release_version_id = :version
  AND s.id = (SELECT max(x.id) FROM coding_settlement AS x
              WHERE x.release_version_id = s.release_version_id AND x.number = s.number)
ORDER BY s.number";
