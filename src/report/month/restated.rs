//! Part 8: restatements, neither new commitments nor delivery.

use chrono::NaiveDate;
use serde::Serialize;

use super::account::{Account, Accounts};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{AttestationKind, Relation, Status};
use crate::report::row::{SourceItem, Subject};

/// One restatement: "reaffirmed for the 4th time, no evidence".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RestatementRow {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// The day it was said again.
    pub restated_on: NaiveDate,
    /// The how-manieth restatement of this commitment it is, from 1.
    pub nth: usize,
    /// The words, where they are kept.
    pub quote: Option<String>,
    /// The release it stands in, if one is known.
    pub release: Option<Ref>,
    /// The evidence that it is, where it was recorded as such.
    pub evidence: Option<SourceItem>,
    /// Pieces of evidence that are no restatements, up to that day.
    pub evidence_count: usize,
    /// The commitment's status on the last day counted.
    pub status: Option<Status>,
}

/// A restatement before it is numbered.
struct Said {
    on: NaiveDate,
    quote: Option<String>,
    release: Option<Ref>,
    evidence: Option<SourceItem>,
}

pub(super) fn rows(accounts: &Accounts<'_>) -> Vec<RestatementRow> {
    let mut rows: Vec<_> = accounts.all.iter().flat_map(|a| of(accounts, a)).collect();
    rows.sort_by_key(|r| (r.restated_on, r.subject.commitment, r.nth));
    rows
}

fn of(accounts: &Accounts<'_>, account: &Account<'_>) -> Vec<RestatementRow> {
    let case = account.case;
    let passages = case.attestations().iter().filter(|a| a.kind == AttestationKind::Restatement);
    let mut said: Vec<Said> = passages
        .map(|a| Said {
            on: a.stated_on,
            quote: Some(a.quote.to_string()),
            release: Some(Sort::Release.of(a.release)),
            evidence: None,
        })
        .collect();
    let restating = case.bearings().iter().filter(|(b, _)| b.relation == Relation::Restates);
    said.extend(restating.map(|(_, e)| Said {
        on: e.dated_on,
        quote: e.excerpt.as_deref().map(str::to_owned),
        release: e.release.map(|id| Sort::Release.of(id)),
        evidence: Some(accounts.lookup.evidence(e)),
    }));
    // Stable: on one day passages come before evidence, each in its own order.
    said.sort_by_key(|s| s.on);
    let numbered = said.into_iter().zip(1..).filter(|(s, _)| accounts.window.holds(s.on));
    numbered
        .map(|(said, nth)| RestatementRow {
            subject: accounts.subject(account),
            restated_on: said.on,
            nth,
            quote: said.quote,
            release: said.release,
            evidence: said.evidence,
            evidence_count: case.evidence(said.on).count(),
            status: account.closing.as_ref().map(|s| s.status),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::Book;
    use crate::report::month::laws::march;

    #[test]
    fn a_restatement_is_numbered_over_the_whole_life_and_tells_the_evidence_so_far() {
        let mut book = Book::new();
        let c = book.commitment("2025-01-01");
        for on in ["2025-06-01", "2026-03-20", "2026-04-01"] {
            let r = book.release(on);
            book.attest(c, r, AttestationKind::Restatement, "we reaffirm");
        }
        book.evidence(c, Relation::Restates, "2026-02-01");
        book.evidence(c, Relation::Supports, "2026-03-21");
        let rows = march(&book).restatements;
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].nth, rows[0].evidence_count), (3, 0));
        assert_eq!(rows[0].quote.as_deref(), Some("we reaffirm"));
        assert_eq!(rows[0].release.map(|r| r.to_string()).as_deref(), Some("R-2"));
    }
}
