//! Which texts match, and which of them match best.

use std::collections::HashSet;

use crate::db::{Query, Row, Rows, Statement};
use crate::error::Result;
use crate::model::reference::{Ref, Sort};

/// How many of the newest matches of each index are ranked: for very common words ranking all would take long.
pub(super) const WITHIN: usize = 3000;

/// Which index a text stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Index {
    /// Titles, quotes, notes, evidence.
    Records,
    /// Texts of releases.
    Releases,
}

/// The best matching text of one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The record.
    pub record: Ref,
    /// Where the text stands.
    pub index: Index,
    /// Its row there.
    pub row: i64,
}

/// All that matches, best first.
pub(super) struct Ranking {
    /// One place a record.
    pub places: Vec<Place>,
    /// How many records match, or how many texts when `within` is set.
    pub total: i64,
    /// Set when only so many of the newest matches were ranked.
    pub within: Option<usize>,
}

/// Ranks what an expression finds, in both indexes.
pub(super) fn rank(query: &dyn Query, expression: &str) -> Result<Ranking> {
    let bind = |sql: &'static str| {
        let within = i64::try_from(WITHIN).unwrap_or(i64::MAX);
        Statement::new(sql).bind("match", expression).bind("within", within)
    };
    let (records, releases) = (query.query(&bind(RECORDS))?, query.query(&bind(RELEASES))?);
    let places = merge(records.map(read_record)?, releases.map(read_release)?);
    let (mut total, mut within) = (length(places.len()), None);
    if [&records, &releases].iter().any(|rows| rows.rows.len() >= WITHIN) {
        let texts = count(query, &bind(COUNT_RECORDS), &records)?.saturating_add(count(
            query,
            &bind(COUNT_RELEASES),
            &releases,
        )?);
        if texts > length(records.rows.len() + releases.rows.len()) {
            (total, within) = (texts, Some(WITHIN));
        }
    }
    Ok(Ranking { places, total, within })
}

fn length(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The number of matches in an index: that of the rows ranked, unless there may be more.
fn count(query: &dyn Query, statement: &Statement, ranked: &Rows) -> Result<i64> {
    if ranked.rows.len() < WITHIN {
        return Ok(length(ranked.rows.len()));
    }
    query.query(statement)?.first().map_or(Ok(0), |row| row.get("count"))
}

/// One ranking of two, place by place, with each record once: scores of different indexes do not compare.
fn merge(records: Vec<Place>, releases: Vec<Place>) -> Vec<Place> {
    let (mut records, mut releases) = (first_of_each(records), first_of_each(releases));
    let mut places = Vec::with_capacity(records.len() + releases.len());
    let longer = records.len().max(releases.len());
    let (mut records, mut releases) = (records.drain(..), releases.drain(..));
    for _ in 0..longer {
        places.extend(records.next());
        places.extend(releases.next());
    }
    first_of_each(places)
}

fn first_of_each(mut places: Vec<Place>) -> Vec<Place> {
    let mut seen = HashSet::new();
    places.retain(|place| seen.insert(place.record));
    places
}

/// `row_id % 8` is the digit of the sort, commitments first. Here and in `hit`, CROSS JOIN goes from what was found
/// to its record: with statistics the planner would read all records instead.
const RECORDS: &str = "
WITH newest AS MATERIALIZED (
  SELECT rowid AS row_id, sort, record_id, bm25(record_index) AS score
  FROM record_index
  WHERE record_index MATCH :match
  ORDER BY rowid DESC
  LIMIT :within)
SELECT row_id, sort, record_id
FROM newest
ORDER BY score, row_id % 8, row_id DESC";

const RELEASES: &str = "
WITH newest AS MATERIALIZED (
  SELECT rowid AS row_id, bm25(release_index) AS score
  FROM release_index
  WHERE release_index MATCH :match
  ORDER BY rowid DESC
  LIMIT :within)
SELECT n.row_id, v.release_id
FROM newest AS n
CROSS JOIN release_version AS v ON v.id = n.row_id
ORDER BY n.score, n.row_id DESC";

const COUNT_RECORDS: &str = "SELECT count(*) AS count FROM record_index WHERE record_index MATCH :match";
const COUNT_RELEASES: &str = "SELECT count(*) AS count FROM release_index WHERE release_index MATCH :match";

fn read_record(row: &Row) -> Result<Place> {
    let sort = match row.get::<String>("sort")?.as_str() {
        "note" => Sort::Note,
        "evidence" => Sort::Evidence,
        "release" => Sort::Release,
        _ => Sort::Commitment,
    };
    Ok(Place { record: sort.of(row.get("record_id")?), index: Index::Records, row: row.get("row_id")? })
}

fn read_release(row: &Row) -> Result<Place> {
    let record = Sort::Release.of(row.get("release_id")?);
    Ok(Place { record, index: Index::Releases, row: row.get("row_id")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(record: Ref) -> Place {
        Place { record, index: Index::Records, row: 1 }
    }

    fn text(id: i64) -> Place {
        Place { record: Sort::Release.of(id), index: Index::Releases, row: 1 }
    }

    #[test]
    fn two_rankings_are_merged_place_by_place_and_each_record_stands_once() {
        let (c, r) = (Sort::Commitment, Sort::Release);
        let records =
            vec![record(c.of(1)), record(c.of(1)), record(c.of(2)), record(r.of(7)), record(c.of(3))];
        let merged = merge(records, vec![text(9), text(9), text(7)]);
        let refs = merged.iter().map(|p| p.record.to_string()).collect::<Vec<_>>();
        assert_eq!(refs, ["C-1", "R-9", "C-2", "R-7", "C-3"]);
    }
}
