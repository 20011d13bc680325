//! Part 10: releases read, with and without commitments, and unread.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::account::Accounts;
use crate::model::ledger::{Ledger, Release};
use crate::model::reference::{Ref, Sort};

/// The releases of the month. Filters of commitments leave them alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// Releases of the month.
    pub total: usize,
    /// Read in full by the as-of date.
    pub read: usize,
    /// Read, with at least one passage of a commitment.
    pub read_with_commitments: usize,
    /// Read, and no commitment in it.
    pub read_without_commitments: usize,
    /// Not yet read in full.
    pub unread: usize,
    /// Every release of the month, by date and reference.
    pub releases: Vec<CoveredRelease>,
}

/// One release of the month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CoveredRelease {
    /// `R-7`.
    pub release: Ref,
    /// Its title.
    pub title: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Published; none where unknown: then it counts in the month in which it was recorded.
    pub published_on: Option<NaiveDate>,
    /// The day it was stored.
    pub recorded_on: NaiveDate,
    /// Where it was published.
    pub url: Option<String>,
    /// When it was read in full.
    pub read_on: Option<NaiveDate>,
    /// Who read it.
    pub read_by: Option<String>,
    /// Commitments that it attests, new and old.
    pub commitments: usize,
    /// The language of the release, for those who read the title by ear.
    #[serde(skip)]
    pub language: Option<String>,
}

pub(super) fn draw(ledger: &Ledger, accounts: &Accounts<'_>) -> Coverage {
    let mut attested: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for passage in &ledger.attestations {
        attested.entry(passage.release).or_default().insert(passage.commitment);
    }
    let of_month = ledger.releases.iter().filter(|r| accounts.window.holds(day(r)));
    let mut releases: Vec<CoveredRelease> =
        of_month.map(|r| row(r, attested.get(&r.id).map_or(0, BTreeSet::len), accounts)).collect();
    releases.sort_by_key(|r| (r.published_on.unwrap_or(r.recorded_on), r.release));
    let read = releases.iter().filter(|r| r.read_on.is_some()).count();
    let read_with_commitments = releases.iter().filter(|r| r.read_on.is_some() && r.commitments > 0).count();
    Coverage {
        total: releases.len(),
        read,
        read_with_commitments,
        read_without_commitments: read - read_with_commitments,
        unread: releases.len() - read,
        releases,
    }
}

/// The day by which a release belongs to a month.
fn day(release: &Release) -> NaiveDate {
    release.published_on.unwrap_or(release.recorded_at.date_naive())
}

fn row(release: &Release, commitments: usize, accounts: &Accounts<'_>) -> CoveredRelease {
    let read_on = release.read_on.filter(|on| *on <= accounts.window.as_of);
    CoveredRelease {
        release: Sort::Release.of(release.id),
        title: release.title.clone(),
        issuer: release.issuer.map(|id| accounts.lookup.party(id)),
        published_on: release.published_on,
        recorded_on: release.recorded_at.date_naive(),
        url: release.url.clone(),
        read_on,
        read_by: release.read_by.clone().filter(|_| read_on.is_some()),
        commitments,
        language: release.language.clone(),
    }
}

#[cfg(test)]
mod tests {
    use crate::model::vocabulary::AttestationKind;
    use crate::report::fixture::{Book, at, day};
    use crate::report::month::laws::march;

    #[test]
    fn a_release_without_a_commitment_counts_as_read_too() {
        let mut book = Book::new();
        let c = book.commitment("2026-03-02");
        let with = book.release("2026-03-02");
        let (_without, _unread) = (book.release("2026-03-03"), book.release("2026-03-04"));
        book.attest(c, with, AttestationKind::Origin, "will");
        book.attest(c, with, AttestationKind::Restatement, "will still");
        for release in &mut book.ledger.releases[..2] {
            release.read_on = Some(day("2026-03-05"));
        }
        let coverage = march(&book).coverage;
        assert_eq!((coverage.total, coverage.read, coverage.unread), (3, 2, 1));
        assert_eq!((coverage.read_with_commitments, coverage.read_without_commitments), (1, 1));
        assert_eq!(coverage.releases[0].commitments, 1);
    }

    #[test]
    fn a_release_read_after_the_as_of_date_is_still_unread() {
        let mut book = Book::new();
        book.release("2026-03-02");
        book.ledger.releases[0].read_on = Some(day("2026-04-01"));
        assert_eq!(march(&book).coverage.unread, 1);
    }

    #[test]
    fn without_a_publication_date_the_month_of_recording_counts() {
        let mut book = Book::new();
        book.release("2026-02-01");
        book.release("2026-03-02");
        book.ledger.releases[0].published_on = None;
        book.ledger.releases[0].recorded_at = at("2026-03-10");
        book.ledger.releases[1].published_on = Some(day("2026-02-20"));
        let releases = march(&book).coverage.releases;
        assert_eq!(releases.iter().map(|r| r.release.id).collect::<Vec<_>>(), [1]);
    }
}
