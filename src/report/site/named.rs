//! What published commitments name: releases, parties, topics.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::address::is_public;
use super::commitment::PublicCommitment;
use crate::model::ledger::Ledger;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{PartyKind, ReleaseKind};
use crate::report::lookup::Lookup;

/// A release in which published commitments stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicRelease {
    /// `R-7`
    pub release: Ref,
    /// Its title.
    pub title: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// What sort of text.
    pub kind: ReleaseKind,
    /// When it was published.
    pub published_on: Option<NaiveDate>,
    /// Where.
    pub url: Option<String>,
    /// Its language.
    pub language: Option<String>,
    /// SHA-256 of its text.
    pub text_sha256: String,
    /// The commitments that stand in it.
    pub commitments: Vec<Ref>,
}

/// A party that published commitments name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicParty {
    /// `P-5`
    pub party: Ref,
    /// The name that lists print.
    pub label: String,
    /// Its full name.
    pub name: String,
    /// What sort of body.
    pub kind: PartyKind,
    /// The commitments that name it, in any role.
    pub commitments: Vec<Ref>,
}

/// A topic of published commitments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicTopic {
    /// Its code: `SDG 6`.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The commitments that carry it.
    pub commitments: Vec<Ref>,
}

/// The commitments under everything that they name, each once, in their order.
fn gathered<K: std::hash::Hash + Eq>(
    commitments: &[PublicCommitment],
    names: impl Fn(&PublicCommitment) -> Vec<K>,
) -> HashMap<K, Vec<Ref>> {
    let mut found: HashMap<K, Vec<Ref>> = HashMap::new();
    for commitment in commitments {
        for name in names(commitment) {
            let list = found.entry(name).or_default();
            if list.last() != Some(&commitment.commitment) {
                list.push(commitment.commitment);
            }
        }
    }
    found
}

pub(super) fn releases(
    ledger: &Ledger,
    lookup: &Lookup<'_>,
    commitments: &[PublicCommitment],
) -> Vec<PublicRelease> {
    let mut under = gathered(commitments, |c| c.quotes.iter().map(|q| q.said.release).collect());
    let public = ledger.releases.iter().filter_map(|release| {
        Some(PublicRelease {
            release: Sort::Release.of(release.id),
            title: release.title.clone(),
            issuer: release.issuer.map(|id| lookup.party(id)),
            kind: release.kind,
            published_on: release.published_on,
            url: release.url.clone().filter(|url| is_public(url)),
            language: release.language.clone(),
            text_sha256: release.text_sha256.clone(),
            commitments: under.remove(&Sort::Release.of(release.id))?,
        })
    });
    let mut releases: Vec<_> = public.collect();
    releases.sort_by_key(|r| std::cmp::Reverse((r.published_on, r.release)));
    releases
}

pub(super) fn parties(ledger: &Ledger, commitments: &[PublicCommitment]) -> Vec<PublicParty> {
    let mut under = gathered(commitments, |c| c.parties.iter().map(|p| p.party).collect());
    let public = ledger.parties.iter().filter_map(|party| {
        Some(PublicParty {
            party: Sort::Party.of(party.id),
            label: party.label().to_owned(),
            name: party.name.clone(),
            kind: party.kind,
            commitments: under.remove(&Sort::Party.of(party.id))?,
        })
    });
    let mut parties: Vec<_> = public.collect();
    parties.sort_by_cached_key(|p| (p.label.to_lowercase(), p.party));
    parties
}

pub(super) fn topics(ledger: &Ledger, commitments: &[PublicCommitment]) -> Vec<PublicTopic> {
    let mut under = gathered(commitments, |c| c.topics.clone());
    let public = ledger.topics.iter().filter_map(|topic| {
        Some(PublicTopic {
            code: topic.code.clone(),
            title: topic.title.clone(),
            commitments: under.remove(&topic.code)?,
        })
    });
    public.collect()
}
