//! The exact words of a commitment, and how to find them again.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::fold::Case;
use crate::model::ledger::Attestation;
use crate::report::lookup::Lookup;
use crate::report::row::Quote;
use crate::report::site::address::is_public;

/// Exact words, and how to find them again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicQuote {
    /// The words with where they stand; only a public address.
    #[serde(flatten)]
    pub said: Quote,
    /// Where they start in the release's text, in characters.
    pub start: i64,
    /// Where they end (exclusive), in characters.
    pub end: i64,
    /// SHA-256 of the release's text.
    pub text_sha256: Option<String>,
}

pub(super) fn quotes(case: Case<'_>, lookup: &Lookup<'_>, as_of: NaiveDate) -> Vec<PublicQuote> {
    let quote = |(passage, said): (&Attestation, Quote)| PublicQuote {
        said: Quote { url: said.url.filter(|url| is_public(url)), ..said },
        start: passage.start,
        end: passage.end,
        text_sha256: lookup.release(passage.release).map(|r| r.text_sha256.clone()),
    };
    lookup.quotes(case, as_of).map(quote).collect()
}
