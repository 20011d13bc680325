//! One-sided and divergent wording of open commitments.
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
        // An outsider's release tells of it, and speaks for no side.
        let is_side = |issuer: i64| commitment.roles.iter().any(|role| sides.same(role.party, issuer));
        let of_sides: Vec<&Attestation> =
            said.iter().copied().filter(|a| issuer(a, lookup).is_none_or(is_side)).collect();
        let voices = voices(&of_sides, lookup);
        found.several_issuers += usize::from(differ(&voices, |a, b| !sides.same(a.0, b.0)));
        if differ(&voices, |a, b| a.1 != b.1 && !sides.same(a.0, b.0)) {
            found.divergent.push(Divergent { subject: lookup.subject(commitment), quotes: quotes() });
        }
        let parties: Vec<i64> = commitment.parties(RoleKind::Committing).collect();
        if parties.is_empty() || sides.speaker(&parties).is_some() {
            continue;
        }
        found.several_sides += 1;
        match issuers(&of_sides, lookup) {
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
mod tests {
    use crate::model::vocabulary::{AttestationKind, RoleKind};
    use crate::report::fixture::Book;
    use crate::report::follow_up::Wording;
    use crate::report::follow_up::laws::report;

    /// A commitment of the parties "K" and "U", and a release of each of the issuers, in these words.
    fn said(passages: &[(Option<&str>, AttestationKind, &str)]) -> Wording {
        let mut book = Book::new();
        let parties = ["K", "U", "K ministry", "press"].map(|name| (name, book.party(name)));
        book.ledger.parties[2].parent = Some(parties[0].1);
        let c = book.commitment("2026-01-10");
        book.role(c, parties[0].1, RoleKind::Committing);
        book.role(c, parties[1].1, RoleKind::Committing);
        for (issuer, kind, quote) in passages {
            let r = book.release("2026-01-10");
            let named = parties.iter().find(|(name, _)| Some(*name) == *issuer);
            book.ledger.releases.last_mut().unwrap().issuer = named.map(|(_, id)| *id);
            book.attest(c, r, *kind, quote);
        }
        report(&book, "2026-01-20").wording
    }

    use AttestationKind::{Origin, Restatement, ThirdParty};

    #[test]
    fn a_commitment_of_two_sides_told_by_one_is_one_sided() {
        for issuers in [vec!["K"], vec!["K", "K"], vec!["K ministry", "K"]] {
            let passages: Vec<_> = issuers.iter().map(|name| (Some(*name), Origin, "a")).collect();
            let wording = said(&passages);
            assert_eq!((wording.several_sides, wording.one_sided.len()), (1, 1), "{issuers:?}");
            assert_eq!(wording.one_sided[0].unheard, ["U"]);
            assert_eq!(wording.one_sided[0].quotes.len(), issuers.len());
        }
    }

    #[test]
    fn a_commitment_told_by_both_sides_is_not_one_sided() {
        let wording = said(&[(Some("K"), Origin, "a"), (Some("U"), Restatement, "a")]);
        assert_eq!((wording.several_issuers, wording.one_sided, wording.divergent), (1, vec![], vec![]));
    }

    #[test]
    fn an_account_of_the_press_does_not_make_it_two_sided() {
        let wording = said(&[(Some("K"), Origin, "a"), (Some("press"), ThirdParty, "b")]);
        assert_eq!((wording.one_sided.len(), wording.divergent.len()), (1, 0));
    }

    #[test]
    fn a_release_without_an_issuer_leaves_it_unjudged() {
        for passages in
            [vec![], vec![(None, Origin, "a")], vec![(Some("K"), Origin, "a"), (None, Origin, "b")]]
        {
            let wording = said(&passages);
            assert_eq!((wording.not_judged, wording.one_sided, wording.divergent), (1, vec![], vec![]));
        }
    }

    #[test]
    fn different_words_of_different_sides_diverge_and_stand_side_by_side() {
        let wording = said(&[(Some("K"), Origin, "agreed to  meet"), (Some("U"), Origin, "may meet")]);
        let quotes: Vec<_> = wording.divergent[0].quotes.iter().map(|q| q.quote.as_str()).collect();
        assert_eq!(quotes, ["agreed to  meet", "may meet"]);
        let blanks = said(&[(Some("K"), Origin, "agreed to  meet"), (Some("U"), Origin, "agreed\nto meet")]);
        let one_voice = said(&[(Some("K"), Origin, "a"), (Some("K ministry"), Restatement, "b")]);
        assert_eq!((blanks.divergent, one_voice.divergent), (vec![], vec![]));
    }

    #[test]
    fn a_pledge_of_one_party_is_never_one_sided() {
        let mut book = Book::new();
        let p = book.party("K");
        let c = book.commitment("2026-01-10");
        book.role(c, p, RoleKind::Committing);
        let wording = report(&book, "2026-01-20").wording;
        assert_eq!((wording.open, wording.several_sides, wording.one_sided), (1, 0, vec![]));
    }
}
