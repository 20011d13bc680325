//! Finds what rows of a report name: parties, topics, releases, quotes.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::row::{Due, PartyInRole, Quote, SourceItem, Subject};
use crate::model::date::due_label;
use crate::model::fold::Case;
use crate::model::ledger::{Attestation, Commitment, DeadlineEvent, Evidence, Ledger, Party, Release, Topic};
use crate::model::reference::Sort;
use crate::model::state::State;
use crate::model::vocabulary::{AttestationKind, RoleKind};

/// The named records of a ledger, by id.
#[derive(Debug, Clone)]
pub struct Lookup<'a> {
    parties: HashMap<i64, &'a Party>,
    topics: HashMap<i64, &'a Topic>,
    releases: HashMap<i64, &'a Release>,
}

impl<'a> Lookup<'a> {
    /// Indexes a ledger.
    pub fn new(ledger: &'a Ledger) -> Self {
        Self {
            parties: ledger.parties.iter().map(|p| (p.id, p)).collect(),
            topics: ledger.topics.iter().map(|t| (t.id, t)).collect(),
            releases: ledger.releases.iter().map(|r| (r.id, r)).collect(),
        }
    }

    /// The label of a party; its reference where the ledger does not hold it.
    pub fn party(&self, id: i64) -> String {
        self.parties.get(&id).map_or_else(|| Sort::Party.of(id).to_string(), |p| p.label().to_owned())
    }

    /// A topic.
    pub fn topic(&self, id: i64) -> Option<&'a Topic> {
        self.topics.get(&id).copied()
    }

    /// A release.
    pub fn release(&self, id: i64) -> Option<&'a Release> {
        self.releases.get(&id).copied()
    }

    /// The labels of the parties in one role, in the order given.
    pub fn parties(&self, commitment: &Commitment, role: RoleKind) -> Vec<String> {
        commitment.parties(role).map(|id| self.party(id)).collect()
    }

    /// Every party with its role, in the order given.
    pub fn roles(&self, commitment: &Commitment) -> Vec<PartyInRole> {
        let named = |id| (Sort::Party.of(id), self.party(id));
        let row = |(party, name), role| PartyInRole { party, name, role };
        commitment.roles.iter().map(|r| row(named(r.party), r.role)).collect()
    }

    /// The codes of the topics, in the order given.
    pub fn topics(&self, commitment: &Commitment) -> Vec<String> {
        commitment.topics.iter().filter_map(|id| self.topic(*id)).map(|t| t.code.clone()).collect()
    }

    /// How a row of any table names its commitment.
    pub fn subject(&self, commitment: &Commitment) -> Subject {
        Subject {
            commitment: Sort::Commitment.of(commitment.id),
            title: commitment.title.to_string(),
            by: self.parties(commitment, RoleKind::Committing),
        }
    }

    /// The passage that tells the commitment's words: its origin, else its earliest passage.
    pub fn quote(&self, case: Case<'_>) -> Option<Quote> {
        case.attestations().first().map(|a| self.said(case, a))
    }

    /// Its passages up to a day, the origin first, then as they were said. The origin is always among them.
    pub fn quotes<'b>(
        &self,
        case: Case<'b>,
        as_of: NaiveDate,
    ) -> impl Iterator<Item = (&'b Attestation, Quote)> {
        let said = move |a: &&&Attestation| a.kind == AttestationKind::Origin || a.stated_on <= as_of;
        case.attestations().iter().filter(said).map(move |a| (*a, self.said(case, a)))
    }

    /// A passage of a commitment: the origin was said on the day the commitment was made, also where that day was put
    /// right later.
    fn said(&self, case: Case<'_>, passage: &Attestation) -> Quote {
        let quote = self.passage(passage);
        if passage.kind == AttestationKind::Origin {
            return Quote { stated_on: case.commitment.made_on, ..quote };
        }
        quote
    }

    /// One passage with the release that it stands in.
    pub fn passage(&self, passage: &Attestation) -> Quote {
        let release = self.release(passage.release);
        Quote {
            quote: passage.quote.to_string(),
            kind: passage.kind,
            stated_on: passage.stated_on,
            release: Sort::Release.of(passage.release),
            release_title: release.map(|r| r.title.clone()).unwrap_or_default(),
            issuer: release.and_then(|r| r.issuer).map(|id| self.party(id)),
            url: release.and_then(|r| r.url.clone()),
            language: release.and_then(|r| r.language.clone()),
        }
    }

    /// One piece of evidence as rows and sources name it; where it has no address, that of its release.
    pub fn evidence(&self, evidence: &Evidence) -> SourceItem {
        let release = evidence.release.and_then(|id| self.release(id));
        SourceItem {
            evidence: Sort::Evidence.of(evidence.id),
            title: evidence.title.to_string(),
            publisher: evidence.publisher.as_deref().map(str::to_owned),
            dated_on: evidence.dated_on,
            url: evidence
                .url
                .as_deref()
                .map(str::to_owned)
                .or_else(|| release.and_then(|r| r.url.as_deref().map(str::to_owned))),
            release: evidence.release.map(|id| Sort::Release.of(id)),
            language: release.and_then(|r| r.language.clone()),
        }
    }

    /// The due date of a state, if it has one.
    pub fn due(state: &State) -> Option<Due> {
        let (on, precision, basis) = (state.due_on?, state.due_precision?, state.due_basis?);
        Some(Due { on, label: due_label(on, precision), precision, basis })
    }

    /// The due date that a deadline event sets; none when it lifts the deadline.
    pub fn due_set(event: &DeadlineEvent) -> Option<Due> {
        let (on, precision) = (event.due_on?, event.precision);
        Some(Due { on, label: due_label(on, precision), precision, basis: event.basis })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::Casebook;
    use crate::report::fixture::{Book, day};

    #[test]
    fn a_party_is_named_by_its_short_name_and_an_unknown_one_by_its_reference() {
        let mut book = Book::new();
        let p = book.party("Ministry of Foreign Affairs");
        book.ledger.parties[0].short_name = Some("MFA".into());
        let lookup = Lookup::new(&book.ledger);
        assert_eq!((lookup.party(p), lookup.party(9)), ("MFA".to_owned(), "P-9".to_owned()));
    }

    #[test]
    fn the_origin_comes_first_and_later_passages_wait_for_their_day() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-10");
        let (early, late) = (book.release("2026-01-05"), book.release("2026-03-01"));
        book.attest(c, early, AttestationKind::ThirdParty, "they will");
        book.attest(c, late, AttestationKind::Origin, "we will");
        book.attest(c, late, AttestationKind::Restatement, "we still will");
        let casebook = Casebook::new(&book.ledger);
        let lookup = Lookup::new(&book.ledger);
        let words = |on: &str| -> Vec<String> {
            let quotes = lookup.quotes(casebook.case(c).unwrap(), day(on));
            quotes.map(|(_, said)| said.quote).collect()
        };
        assert_eq!(words("2026-02-01"), ["we will", "they will"]);
        assert_eq!(words("2026-03-01"), ["we will", "they will", "we still will"]);
    }

    #[test]
    fn a_quote_has_the_language_and_the_address_of_its_release() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-10");
        let r = book.release("2026-01-10");
        book.ledger.releases[0].language = Some("kk".into());
        book.attest(c, r, AttestationKind::Origin, "келісті");
        let casebook = Casebook::new(&book.ledger);
        let quote = Lookup::new(&book.ledger).quote(casebook.case(c).unwrap()).unwrap();
        assert_eq!(
            (quote.language.as_deref(), quote.url.as_deref()),
            (Some("kk"), Some("https://example.org/1"))
        );
    }

    #[test]
    fn evidence_without_an_address_has_that_of_its_release() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-10");
        let r = book.release("2026-02-01");
        book.evidence(c, crate::model::vocabulary::Relation::Supports, "2026-02-01");
        book.ledger.evidence[0].url = None;
        book.ledger.evidence[0].release = Some(r);
        let item = Lookup::new(&book.ledger).evidence(&book.ledger.evidence[0]);
        assert_eq!(item.url.as_deref(), Some("https://example.org/1"));
    }
}
