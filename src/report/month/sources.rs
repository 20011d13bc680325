//! Part 12: every release and every piece of evidence that the report names.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::changes::StatusChange;
use super::coverage::Coverage;
use super::gathered::Gathered;
use super::newly_made::NewCommitment;
use super::restated::RestatementRow;
use crate::model::ledger::Release;
use crate::model::reference::{Ref, Sort};
use crate::report::lookup::Lookup;
use crate::report::row::SourceItem;

/// What the report rests on, in order of reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sources {
    /// Releases.
    pub releases: Vec<ReleaseSource>,
    /// Evidence.
    pub evidence: Vec<SourceItem>,
}

/// One release with the hash of its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReleaseSource {
    /// `R-7`.
    pub release: Ref,
    /// Its title.
    pub title: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Published.
    pub published_on: Option<NaiveDate>,
    /// Where it was published.
    pub url: Option<String>,
    /// Its language, such as `ru`.
    pub language: Option<String>,
    /// SHA-256 of its newest stored text, hexadecimal.
    pub sha256: String,
}

/// The parts of the report that name sources.
pub(super) struct Cited<'a> {
    pub(super) new_commitments: &'a [NewCommitment],
    pub(super) status_changes: &'a [StatusChange],
    pub(super) gathered: &'a Gathered,
    pub(super) restatements: &'a [RestatementRow],
    pub(super) coverage: &'a Coverage,
}

impl Cited<'_> {
    fn evidence(&self) -> BTreeMap<Ref, SourceItem> {
        let rests_on = self.status_changes.iter().flat_map(|c| &c.evidence);
        let gathered = self.gathered.evidence.iter().map(|e| &e.source);
        let restated = self.restatements.iter().filter_map(|r| r.evidence.as_ref());
        rests_on.chain(gathered).chain(restated).map(|item| (item.evidence, item.clone())).collect()
    }

    fn releases(&self, evidence: &BTreeMap<Ref, SourceItem>) -> BTreeSet<i64> {
        let quoted = self.new_commitments.iter().filter_map(|n| n.quote.as_ref()).map(|q| q.release);
        let restated = self.restatements.iter().filter_map(|r| r.release);
        let covered = self.coverage.releases.iter().map(|r| r.release);
        let evident = evidence.values().filter_map(|e| e.release);
        quoted.chain(restated).chain(covered).chain(evident).map(|r| r.id).collect()
    }
}

pub(super) fn draw(cited: &Cited<'_>, lookup: &Lookup<'_>) -> Sources {
    let evidence = cited.evidence();
    let releases = cited.releases(&evidence).into_iter().filter_map(|id| lookup.release(id));
    Sources {
        releases: releases.map(|r| source(r, lookup)).collect(),
        evidence: evidence.into_values().collect(),
    }
}

fn source(release: &Release, lookup: &Lookup<'_>) -> ReleaseSource {
    ReleaseSource {
        release: Sort::Release.of(release.id),
        title: release.title.clone(),
        issuer: release.issuer.map(|id| lookup.party(id)),
        published_on: release.published_on,
        url: release.url.clone(),
        language: release.language.clone(),
        sha256: release.text_sha256.clone(),
    }
}

#[cfg(test)]
mod tests {
    use crate::model::vocabulary::{AttestationKind, Relation, Status};
    use crate::report::fixture::Book;
    use crate::report::month::laws::march;

    #[test]
    fn every_release_and_evidence_named_in_the_report_is_a_source_once() {
        let mut book = Book::new();
        let old = book.commitment("2026-01-01");
        let new = book.commitment("2026-03-02");
        let (origin, covered) = (book.release("2026-02-27"), book.release("2026-03-20"));
        let (report_of_step, unused) = (book.release("2026-02-26"), book.release("2026-02-25"));
        book.attest(new, origin, AttestationKind::Origin, "will");
        book.attest(old, covered, AttestationKind::Restatement, "still will");
        let step = book.evidence(old, Relation::Supports, "2026-02-26");
        let again = book.evidence(old, Relation::Restates, "2026-03-21");
        book.evidence(old, Relation::Supports, "2026-02-20");
        book.ledger.evidence[0].release = Some(report_of_step);
        let event = book.status(old, Status::InProgress, "2026-03-05");
        book.event(event).evidence.push(step);
        let sources = march(&book).sources;
        let releases: Vec<_> = sources.releases.iter().map(|r| r.release.id).collect();
        assert_eq!(releases, [origin, covered, report_of_step]);
        assert!(!releases.contains(&unused));
        assert_eq!(sources.evidence.iter().map(|e| e.evidence.id).collect::<Vec<_>>(), [step, again]);
        assert_eq!(sources.releases[0].sha256, format!("{origin:064x}"));
    }
}
