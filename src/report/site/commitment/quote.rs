//! The exact words of a commitment, and how to find them again.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::fold::Case;
use crate::model::ledger::Attestation;
use crate::model::reference::Ref;
use crate::model::vocabulary::AttestationKind;
use crate::report::lookup::Lookup;
use crate::report::row::Quote;
use crate::report::site::address::is_public;

/// Exact words, and how to find them again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicQuote {
    /// The exact words.
    pub quote: String,
    /// What the passage is to the commitment.
    pub kind: AttestationKind,
    /// The day they were said.
    pub stated_on: NaiveDate,
    /// `R-7`
    pub release: Ref,
    /// The release's title.
    pub release_title: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The language of the words.
    pub language: Option<String>,
    /// Where they start in the release's text, in characters.
    pub start: i64,
    /// Where they end (exclusive), in characters.
    pub end: i64,
    /// SHA-256 of the release's text.
    pub text_sha256: Option<String>,
}

pub(super) fn quotes(case: Case<'_>, lookup: &Lookup<'_>, as_of: NaiveDate) -> Vec<PublicQuote> {
    // Both go through the passages in the same order.
    let passages = case.attestations().iter();
    let passages = passages.filter(|a| a.kind == AttestationKind::Origin || a.stated_on <= as_of);
    let quote = |(quote, passage): (Quote, &&Attestation)| {
        let release = lookup.release(passage.release);
        PublicQuote {
            quote: quote.quote,
            kind: quote.kind,
            stated_on: quote.stated_on,
            release: quote.release,
            release_title: quote.release_title,
            issuer: quote.issuer,
            url: quote.url.filter(|url| is_public(url)),
            language: release.and_then(|r| r.language.clone()),
            start: passage.start,
            end: passage.end,
            text_sha256: release.map(|r| r.text_sha256.clone()),
        }
    };
    lookup.quotes(case, as_of).into_iter().zip(passages).map(quote).collect()
}
