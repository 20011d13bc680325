//! The texts of releases: which is the newest of each, and to which release a version belongs.

use std::collections::HashMap;

use super::select::{Kept, Reader, Select, select};
use crate::error::Result;

/// The versions, without their texts.
pub(super) struct Versions {
    newest: HashMap<i64, (i64, String)>,
    releases: HashMap<i64, i64>,
}

impl Versions {
    /// Reads them once for a ledger.
    pub(super) fn read(reader: &Reader<'_>) -> Result<Self> {
        let (mut newest, mut releases) = (HashMap::new(), HashMap::new());
        reader.each(&VERSIONS, |row| {
            let (release, version) = (row.get::<i64>("release_id")?, row.get::<i64>("version")?);
            releases.insert(row.get("id")?, release);
            let (held, hash) = newest.entry(release).or_insert((0, String::new()));
            if version > *held {
                (*held, *hash) = (version, row.get("text_sha256")?);
            }
            Ok(())
        })?;
        Ok(Self { newest, releases })
    }

    /// SHA-256 of the newest text of a release; empty where it has none.
    pub(super) fn newest_of(&self, release: i64) -> String {
        self.newest.get(&release).map(|(_, hash)| hash.clone()).unwrap_or_default()
    }

    /// The release of a version.
    pub(super) fn release_of(&self, version: i64) -> Option<i64> {
        self.releases.get(&version).copied()
    }
}

/// The releases in which one commitment is attested, or that are evidence of it.
macro_rules! releases_of_one {
    () => {
        "(
    SELECT v.release_id
    FROM attestation AS a
    JOIN release_version AS v ON v.id = a.release_version_id
    WHERE a.commitment_id = :id AND a.recorded_at <= :at
    UNION
    SELECT e.release_id
    FROM bearing AS b
    JOIN evidence AS e ON e.id = b.evidence_id
    WHERE b.commitment_id = :id AND b.recorded_at <= :at
    UNION
    SELECT e.release_id
    FROM status_event AS s
    JOIN status_evidence AS se ON se.status_event_id = s.id
    JOIN evidence AS e ON e.id = se.evidence_id
    WHERE s.commitment_id = :id AND s.recorded_at <= :at)"
    };
}
pub(super) use releases_of_one;

pub(super) const VERSIONS: Kept = Kept {
    name: "release_version",
    select: select!(
        "
SELECT id, release_id, version, text_sha256
FROM release_version",
        known "recorded_at <= :at", one concat!("release_id IN ", releases_of_one!()), by "release_id, version"
    ),
};
