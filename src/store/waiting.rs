//! What waits on the desk beside commitments: releases nobody has read, proposals nobody has decided, quotes that the
//! newest text of their release no longer holds.

use super::attestation::{self, Standing};
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::reference::{Ref, Sort};

/// What waits; each list in order of reference.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Waiting {
    /// Releases that nobody has read in full.
    pub unread: Vec<Ref>,
    /// Releases with proposals that nobody has decided.
    pub undecided: Vec<Ref>,
    /// Commitments with words that are altered or gone in the newest text of their release.
    pub altered: Vec<Ref>,
}

/// Gathers what waits.
pub fn waiting(query: &dyn Query) -> Result<Waiting> {
    let releases = |sql| query.query(&Statement::new(sql))?.map(|row| Ok(Sort::Release.of(row.get("id")?)));
    let mut altered = Vec::new();
    for release in releases(CHANGED)? {
        let quotes = attestation::verify(query, Some(release.id))?;
        let lost = quotes.iter().filter(|q| !matches!(q.standing, Standing::Intact | Standing::Moved));
        altered.extend(lost.map(|quote| quote.commitment));
    }
    altered.sort_unstable();
    altered.dedup();
    Ok(Waiting { unread: releases(UNREAD)?, undecided: releases(UNDECIDED)?, altered })
}

const UNREAD: &str = "SELECT id FROM \"release\" WHERE read_on IS NULL ORDER BY id";

const UNDECIDED: &str = "
SELECT DISTINCT v.release_id AS id
FROM proposal AS p
JOIN release_version AS v ON v.id = p.release_version_id
WHERE NOT EXISTS (SELECT 1 FROM proposal_fate AS f WHERE f.proposal_id = p.id)
  AND v.version = (SELECT max(version) FROM release_version WHERE release_id = v.release_id)
ORDER BY v.release_id";

// Only a release with several versions can have lost a quote.
const CHANGED: &str = "
SELECT DISTINCT release_id AS id FROM release_version WHERE version > 1 ORDER BY release_id";
