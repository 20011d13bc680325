//! Origins beside a passage: of which commitments it holds the words, or stands in them.

use super::attestation::Passage;
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::reference::{Ref, Sort};
use crate::model::text::{EDGES, bare, bare_span};

/// Where a passage stands, seen from the origin of a commitment. Blanks and punctuation at the ends do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The same words in the same place; in another version of the release, the same words.
    Same,
    /// Within it.
    Within,
    /// Around it.
    Around,
}

/// A commitment that was first stated where a passage stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The commitment.
    pub commitment: Ref,
    /// Where the passage stands, seen from it.
    pub place: Place,
}

/// The commitments of the passage's release whose origin is the passage, holds it or lies in it, in the order in which
/// they were recorded. One that only overlaps it says something else.
pub fn beside(query: &dyn Query, passage: &Passage) -> Result<Vec<Beside>> {
    let (start, end) = bare_span(&passage.quote, passage.start);
    let words = bare(&passage.quote);
    let near = Statement::new(NEAR)
        .bind("version", passage.version)
        .bind("release", passage.release.id)
        .bind("edges", EDGES)
        .bind("words", words)
        .bind("start", start)
        .bind("end", end);
    let mut beside = Vec::new();
    for row in &query.query(&near)?.rows {
        let place = if row.get::<bool>("is_here")? {
            place((start, end), bare_span(&row.get::<String>("quote")?, row.get("start_char")?))
        } else {
            Some(Place::Same)
        };
        let commitment = Sort::Commitment.of(row.get("commitment_id")?);
        beside.extend(place.map(|place| Beside { commitment, place }));
    }
    Ok(beside)
}

// In another version of the release the same words may stand elsewhere.
const NEAR: &str = "
SELECT a.commitment_id, a.quote, a.start_char, v.id = :version AS is_here
FROM release_version AS v
CROSS JOIN attestation AS a ON a.release_version_id = v.id
WHERE v.release_id = :release AND a.kind = 'origin'
  AND CASE WHEN v.id = :version THEN a.start_char < :end AND a.end_char > :start
           ELSE trim(a.quote, :edges) = :words END
ORDER BY a.id";

/// Where one span stands, seen from another; none where neither holds the other.
fn place(own: (i64, i64), other: (i64, i64)) -> Option<Place> {
    if own == other {
        Some(Place::Same)
    } else if other.0 <= own.0 && own.1 <= other.1 {
        Some(Place::Within)
    } else if own.0 <= other.0 && other.1 <= own.1 {
        Some(Place::Around)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_that_only_overlap_are_not_beside_each_other() {
        assert_eq!(place((3, 9), (3, 9)), Some(Place::Same));
        assert_eq!(place((3, 9), (0, 9)), Some(Place::Within));
        assert_eq!(place((0, 9), (3, 8)), Some(Place::Around));
        assert_eq!(place((0, 6), (3, 9)), None);
    }
}
