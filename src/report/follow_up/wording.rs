//! One-sided and divergent wording of open commitments (DOMAIN section 7).
//!
//! A third party's account is nobody's side: it may diverge, but it does not make a commitment two-sided.

use chrono::NaiveDate;
use serde::Serialize;

use super::entry::Entry;
use super::sides::Sides;
use crate::model::ledger::Attestation;
use crate::model::vocabulary::{AttestationKind, RoleKind};
use crate::report::lookup::Lookup;
use crate::report::row::{Quote, Subject};

/// Both lists, and what they were drawn from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Wording {
    /// Open commitments.
    pub open: usize,
    /// Those of them that bind two or more sides: only they can be one-sided.
    pub several_sides: usize,
    /// Those of these that cannot be judged: no passage of a party's own, or a release without an issuer.
    pub not_judged: usize,
    /// Bind several sides, and only one of them has put it in a release.
    pub one_sided: Vec<OneSided>,
    /// Those of the open ones that releases of two or more sides attest: only they can be divergent.
    pub several_issuers: usize,
    /// Attested by releases of different sides, in different words.
    pub divergent: Vec<Divergent>,
}

/// A commitment of several sides that only one side's releases attest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OneSided {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// Who issued the releases.
    pub issuer: String,
    /// The committing parties that no release speaks for.
    pub unheard: Vec<String>,
    /// The passages, the origin first.
    pub quotes: Vec<Quote>,
}

/// A commitment that different sides put in different words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Divergent {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// The passages side by side, the origin first.
    pub quotes: Vec<Quote>,
}

/// Looks through the open commitments.
pub(super) fn wording(
    entries: &[Entry<'_>],
    lookup: &Lookup<'_>,
    sides: &Sides,
    as_of: NaiveDate,
) -> Wording {
    let mut found = Wording::default();
    for entry in entries.iter().filter(|e| e.state.is_open) {
        found.open += 1;
        let commitment = entry.case.commitment;
        let said: Vec<&Attestation> = entry.said(as_of).collect();
        let quotes = || said.iter().map(|a| lookup.passage(a)).collect::<Vec<_>>();
        let voices = voices(&said, lookup);
        found.several_issuers += usize::from(differ(&voices, |a, b| !sides.same(a.0, b.0)));
        if differ(&voices, |a, b| a.1 != b.1 && !sides.same(a.0, b.0)) {
            found.divergent.push(Divergent { subject: lookup.subject(commitment), quotes: quotes() });
        }
        let parties: Vec<i64> = commitment.parties(RoleKind::Committing).collect();
        if parties.is_empty() || sides.speaker(&parties).is_some() {
            continue;
        }
        found.several_sides += 1;
        match issuers(&said, lookup) {
            None => found.not_judged += 1,
            Some(issuers) => {
                let Some(issuer) = sides.speaker(&issuers) else { continue };
                let unheard = parties.iter().filter(|p| !sides.same(**p, issuer));
                found.one_sided.push(OneSided {
                    subject: lookup.subject(commitment),
                    issuer: lookup.party(issuer),
                    unheard: unheard.map(|p| lookup.party(*p)).collect(),
                    quotes: quotes(),
                });
            }
        }
    }
    found
}

/// Who issued the releases of the parties' own; none where there are none, or one has no known issuer.
fn issuers(said: &[&Attestation], lookup: &Lookup<'_>) -> Option<Vec<i64>> {
    let own = said.iter().filter(|a| a.kind != AttestationKind::ThirdParty);
    let issuers: Vec<i64> = own.map(|a| issuer(a, lookup)).collect::<Option<_>>()?;
    (!issuers.is_empty()).then_some(issuers)
}

fn issuer(passage: &Attestation, lookup: &Lookup<'_>) -> Option<i64> {
    lookup.release(passage.release)?.issuer
}

/// An issuer and the words of its release; blanks and line breaks do not count.
type Voice<'a> = (i64, Vec<&'a str>);

fn voices<'a>(said: &[&'a Attestation], lookup: &Lookup<'_>) -> Vec<Voice<'a>> {
    let voice = |a: &&'a Attestation| Some((issuer(a, lookup)?, a.quote.split_whitespace().collect()));
    said.iter().filter_map(voice).collect()
}

/// Whether any two voices are different in some way.
fn differ(voices: &[Voice<'_>], way: impl Fn(&Voice<'_>, &Voice<'_>) -> bool) -> bool {
    voices.iter().enumerate().any(|(at, one)| voices[at + 1..].iter().any(|other| way(one, other)))
}

#[cfg(test)]
#[path = "wording_tests.rs"]
mod tests;
