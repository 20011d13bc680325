//! The words of the commitment in each release, in their context, and what is needed to check them.

use chrono::NaiveDate;
use serde::Serialize;

use super::DossierParams;
use crate::model::date::format_moment;
use crate::model::fold::Case;
use crate::model::ledger::{Attestation, PassageText};
use crate::model::reference::Ref;
use crate::model::text;
use crate::model::vocabulary::AttestationKind;
use crate::report::lookup::Lookup;
use crate::report::row::Quote;

/// One passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PassageRow {
    /// The words and their release.
    #[serde(flatten)]
    pub quote: Quote,
    /// The sentence before, and what stands before the words in their own.
    pub before: String,
    /// What stands after the words in their sentence, and the sentence after.
    pub after: String,
    /// Whether the text goes on before that.
    pub cut_before: bool,
    /// Whether it goes on after that.
    pub cut_after: bool,
    /// Whether these are the same words as those of the origin, blanks and case aside; none for the origin.
    pub same_words: Option<bool>,
    /// The version of the release, from 1.
    pub version: Option<i64>,
    /// Where the words start in the text: characters, from 0.
    pub start: i64,
    /// Where they end, exclusive.
    pub end: i64,
}

/// What is needed to check one passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verifiable {
    /// `R-7`.
    pub release: Ref,
    /// Its version, from 1.
    pub version: i64,
    /// What the passage is to the commitment.
    pub kind: AttestationKind,
    /// Where the release was published.
    pub url: Option<String>,
    /// SHA-256 of the text as stored.
    pub text_sha256: String,
    /// SHA-256 of the bytes as received.
    pub original_sha256: String,
    /// What those bytes were.
    pub media_type: String,
    /// When they were retrieved.
    pub retrieved_at: String,
    /// How many characters the text has.
    pub length: usize,
    /// Where the words start: characters, from 0.
    pub start: i64,
    /// Where they end, exclusive.
    pub end: i64,
    /// Whether the words stand there to the letter.
    pub stands: bool,
}

pub(super) fn rows(case: Case<'_>, lookup: &Lookup<'_>, params: &DossierParams<'_>) -> Vec<PassageRow> {
    let origin = case.attestations().iter().find(|a| a.kind == AttestationKind::Origin);
    let said = said(case, params.as_of);
    said.map(|passage| {
        let held = params.texts.iter().find(|t| t.attestation == passage.id);
        let around = held.and_then(|held| around(&held.text, passage));
        let is_origin = origin.is_some_and(|origin| origin.id == passage.id);
        PassageRow {
            quote: lookup.passage(passage),
            before: around.as_ref().map(|a| a.before.clone()).unwrap_or_default(),
            after: around.as_ref().map(|a| a.after.clone()).unwrap_or_default(),
            cut_before: around.as_ref().is_some_and(|a| a.cut_before),
            cut_after: around.is_some_and(|a| a.cut_after),
            same_words: origin
                .filter(|_| !is_origin)
                .map(|origin| words(&origin.quote) == words(&passage.quote)),
            version: held.map(|held| held.version),
            start: passage.start,
            end: passage.end,
        }
    })
    .collect()
}

/// Its passages up to a day, the origin first. The origin is always among them.
fn said(case: Case<'_>, as_of: NaiveDate) -> impl Iterator<Item = &Attestation> {
    let passages = case.attestations().iter().copied();
    passages.filter(move |a| a.kind == AttestationKind::Origin || a.stated_on <= as_of)
}

fn around(body: &str, passage: &Attestation) -> Option<text::Passage> {
    text::sentences_around(body, usize::try_from(passage.start).ok()?, usize::try_from(passage.end).ok()?)
}

/// The words of a quote, to be compared.
fn words(quote: &str) -> Vec<String> {
    quote.split_whitespace().map(str::to_lowercase).collect()
}

/// What is needed to check the passages, in their order; those without a text cannot be checked.
pub(super) fn verification(passages: &[PassageRow], texts: &[PassageText]) -> Vec<Verifiable> {
    passages.iter().filter_map(|passage| verifiable(passage, texts)).collect()
}

fn verifiable(passage: &PassageRow, texts: &[PassageText]) -> Option<Verifiable> {
    let is_held = |t: &&PassageText| {
        Some(t.version) == passage.version && slice(&t.text, passage) == Some(passage.quote.quote.as_str())
    };
    let by_version = || texts.iter().find(|t| Some(t.version) == passage.version);
    let found = texts.iter().find(is_held);
    let held = found.or_else(by_version)?;
    Some(Verifiable {
        release: passage.quote.release,
        version: held.version,
        kind: passage.quote.kind,
        url: passage.quote.url.clone(),
        text_sha256: held.text_sha256.clone(),
        original_sha256: held.original_sha256.clone(),
        media_type: held.media_type.clone(),
        retrieved_at: format_moment(held.retrieved_at),
        length: text::char_len(&held.text),
        start: passage.start,
        end: passage.end,
        stands: found.is_some(),
    })
}

fn slice<'a>(body: &'a str, passage: &PassageRow) -> Option<&'a str> {
    text::slice_chars(body, usize::try_from(passage.start).ok()?, usize::try_from(passage.end).ok()?)
}
