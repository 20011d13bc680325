//! One commitment as the public sees it.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::flags::flags;
use crate::model::fold::{Case, Casebook};
use crate::model::ledger::{Ledger, Link};
use crate::model::reference::{Ref, Sort};
use crate::model::state::State;
use crate::model::vocabulary::{
    AttestationKind, Basis, CommitmentKind, Flag, LinkKind, Relation, Status, Strength,
};
use crate::report::lookup::Lookup;
use crate::report::row::{Due, PartyInRole};

/// A commitment with what may be said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicCommitment {
    /// `C-42`
    pub commitment: Ref,
    /// Its short title.
    pub title: String,
    /// What sort of undertaking.
    pub kind: CommitmentKind,
    /// How hard it binds.
    pub strength: Strength,
    /// When it was made.
    pub made_on: NaiveDate,
    /// Its condition, if any.
    pub condition: Option<String>,
    /// What would show that it is met.
    pub success_test: Option<String>,
    /// Its status.
    pub status: Status,
    /// Since when.
    pub since_on: NaiveDate,
    /// Whether it is open.
    pub is_open: bool,
    /// When it is due.
    pub due: Option<Due>,
    /// Whether it is overdue, due soon, or was late.
    pub flag: Option<Flag>,
    /// The parties in their roles.
    pub parties: Vec<PartyInRole>,
    /// Codes of its topics.
    pub topics: Vec<String>,
    /// Its exact words, the origin first.
    pub quotes: Vec<PublicQuote>,
    /// Its statuses, oldest first.
    pub statuses: Vec<PublicStatus>,
    /// Its due dates, oldest first.
    pub deadlines: Vec<PublicDeadline>,
    /// What bears on it and can be looked at, oldest first.
    pub evidence: Vec<PublicEvidence>,
    /// Its ties to other published commitments.
    pub links: Vec<PublicLink>,
}

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

/// One status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicStatus {
    /// `S-9`
    pub event: Ref,
    /// The status.
    pub status: Status,
    /// The day from which it counts.
    pub on: NaiveDate,
    /// The public evidence that it rests on.
    pub evidence: Vec<Ref>,
}

/// One due date that was set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicDeadline {
    /// The day it was set.
    pub set_on: NaiveDate,
    /// The due date; none where the deadline was lifted.
    pub due: Option<Due>,
    /// Where it comes from.
    pub basis: Basis,
    /// The words it was read from.
    pub words: Option<String>,
}

/// One piece of evidence that can be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicEvidence {
    /// `E-3`
    pub evidence: Ref,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its date.
    pub dated_on: NaiveDate,
    /// Where it is.
    pub url: String,
    /// How it bears.
    pub relation: Relation,
}

/// One tie to another commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicLink {
    /// How it relates.
    pub kind: LinkKind,
    /// Whether it is the other one that relates to this.
    pub inverse: bool,
    /// `C-7`
    pub commitment: Ref,
    /// Its title.
    pub title: String,
}

impl PublicCommitment {
    /// Labels of the committing parties.
    pub fn by(&self) -> Vec<String> {
        let committing = crate::model::vocabulary::RoleKind::Committing;
        self.parties.iter().filter(|p| p.role == committing).map(|p| p.name.clone()).collect()
    }
}

/// Every commitment of the book.
pub(super) fn all(
    ledger: &Ledger,
    book: &Casebook<'_>,
    lookup: &Lookup<'_>,
    as_of: NaiveDate,
) -> Vec<PublicCommitment> {
    let mut links: HashMap<i64, Vec<PublicLink>> = HashMap::new();
    for link in &ledger.links {
        tie(&mut links, book, link);
    }
    let rationales = rationales(ledger);
    let one = |case: Case<'_>| {
        let state = book.state(case, as_of)?;
        let links = links.remove(&case.commitment.id).unwrap_or_default();
        let flag = flags(&state, as_of, &ledger.thresholds);
        let flag = flag.into_iter().find(|f| matches!(f, Flag::Overdue | Flag::DueSoon | Flag::Late));
        Some(PublicCommitment { flag, links, ..of(case, &state, lookup, as_of, &rationales) })
    };
    book.cases().filter_map(one).collect()
}

/// What the desk said of each piece of evidence when it gave a status: a title taken from it is private too.
type Rationales<'a> = HashSet<(i64, &'a str)>;

fn rationales(ledger: &Ledger) -> Rationales<'_> {
    let said = ledger.statuses.iter().filter_map(|event| Some((event, event.rationale.as_deref()?)));
    said.flat_map(|(event, why)| event.evidence.iter().map(move |id| (*id, why.trim()))).collect()
}

fn of(
    case: Case<'_>,
    state: &State,
    lookup: &Lookup<'_>,
    as_of: NaiveDate,
    rationales: &Rationales<'_>,
) -> PublicCommitment {
    let commitment = case.commitment;
    let evidence = evidence(case, lookup, as_of, rationales);
    PublicCommitment {
        commitment: Sort::Commitment.of(commitment.id),
        title: commitment.title.to_string(),
        kind: commitment.kind,
        strength: commitment.strength,
        made_on: commitment.made_on,
        condition: commitment.condition.as_deref().map(str::to_owned),
        success_test: commitment.success_test.as_deref().map(str::to_owned),
        status: state.status,
        since_on: state.since_on,
        is_open: state.is_open,
        due: Lookup::due(state),
        flag: None,
        parties: lookup.roles(commitment),
        topics: lookup.topics(commitment),
        quotes: quotes(case, lookup, as_of),
        statuses: statuses(case, &evidence, as_of),
        deadlines: deadlines(case, as_of),
        evidence,
        links: Vec::new(),
    }
}

fn quotes(case: Case<'_>, lookup: &Lookup<'_>, as_of: NaiveDate) -> Vec<PublicQuote> {
    // Both go through the passages in the same order.
    let passages = case.attestations().iter();
    let passages = passages.filter(|a| a.kind == AttestationKind::Origin || a.stated_on <= as_of);
    let quote = |(quote, passage): (crate::report::row::Quote, &&crate::model::ledger::Attestation)| {
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

fn statuses(case: Case<'_>, public: &[PublicEvidence], as_of: NaiveDate) -> Vec<PublicStatus> {
    let changes = case.transitions().into_iter().filter(|t| t.on <= as_of);
    let is_public = |evidence: &Ref| public.iter().any(|e| e.evidence == *evidence);
    let status = |t: crate::model::fold::Transition<'_>| PublicStatus {
        event: Sort::StatusEvent.of(t.event.id),
        status: t.to,
        on: t.on,
        evidence: t.event.evidence.iter().map(|id| Sort::Evidence.of(*id)).filter(is_public).collect(),
    };
    changes.map(status).collect()
}

fn deadlines(case: Case<'_>, as_of: NaiveDate) -> Vec<PublicDeadline> {
    let set = case.deadlines().iter().filter(|d| d.effective_on <= as_of);
    let deadline = |d: &&crate::model::ledger::DeadlineEvent| PublicDeadline {
        set_on: d.effective_on,
        due: Lookup::due_set(d),
        basis: d.basis,
        // Only what a release states was checked to stand in it.
        words: d.words.as_deref().map(str::to_owned).filter(|_| d.basis == Basis::Stated),
    };
    set.map(deadline).collect()
}

fn evidence(
    case: Case<'_>,
    lookup: &Lookup<'_>,
    as_of: NaiveDate,
    rationales: &Rationales<'_>,
) -> Vec<PublicEvidence> {
    let known = case.bearings().iter().filter(|(_, e)| e.dated_on <= as_of);
    let public = known.filter_map(|(bearing, evidence)| {
        let item = lookup.evidence(evidence);
        let url = item.url.filter(|url| is_public(url))?;
        let is_rationale = rationales.contains(&(evidence.id, evidence.title.trim()));
        Some(PublicEvidence {
            evidence: item.evidence,
            title: if is_rationale { url.clone() } else { item.title },
            publisher: item.publisher,
            dated_on: item.dated_on,
            url,
            relation: bearing.relation,
        })
    });
    public.collect()
}

/// Both ends of a tie, where both are published.
fn tie(links: &mut HashMap<i64, Vec<PublicLink>>, book: &Casebook<'_>, link: &Link) {
    let (Some(from), Some(to)) = (book.case(link.from), book.case(link.to)) else { return };
    for (at, other, inverse) in [(from, to, false), (to, from, true)] {
        links.entry(at.commitment.id).or_default().push(PublicLink {
            kind: link.kind,
            inverse,
            commitment: Sort::Commitment.of(other.commitment.id),
            title: other.commitment.title.to_string(),
        });
    }
}

/// Whether anybody can look at what an address leads to: it is one of the web, and holds no name and password.
pub(super) fn is_public(url: &str) -> bool {
    let url = url.trim().to_ascii_lowercase();
    let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else {
        return false;
    };
    !rest.split(['/', '?', '#']).next().unwrap_or_default().contains('@')
}
