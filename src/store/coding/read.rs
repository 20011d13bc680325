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
    /// How often a sheet was handed in; the newest counts.
    pub times: i64,
    /// When the newest was handed in.
    pub at: String,
}

/// Who has coded what, by release, version and name.
pub fn list(query: &dyn Query, release: Option<Ref>) -> Result<Vec<Handed>> {
    let handed = Statement::new(HANDED).bind("release", release.map(|release| release.id));
    let mut newest: Vec<Handed> = Vec::new();
    for sheet in query.query(&handed)?.map(read_handed)? {
        let is_earlier = |held: &&mut Handed| {
            (held.release, held.version) == (sheet.release, sheet.version)
                && person::is_same(&held.coder, &sheet.coder)
        };
        match newest.iter_mut().find(is_earlier) {
            Some(held) => *held = Handed { times: held.times + 1, ..sheet },
            None => newest.push(sheet),
        }
    }
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
SELECT v.release_id, r.title, v.version, c.recorded_by, c.unit_count, c.recorded_at,
       (SELECT count(*) FROM coding_unit WHERE coding_id = c.id) AS coded
FROM coding AS c
JOIN release_version AS v ON v.id = c.release_version_id
JOIN \"release\" AS r ON r.id = v.release_id
WHERE :release IS NULL OR v.release_id = :release
ORDER BY c.id";

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
    Ok(newest(all.into_iter().map(|(_, coding)| coding).collect()))
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
