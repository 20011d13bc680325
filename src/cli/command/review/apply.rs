//! Decisions about proposals, carried out as one operation.

use chrono::NaiveDate;

use super::super::super::answer::Made;
use super::super::super::context::Context;
use super::super::super::roles::each_party;
use super::proposed::Details;
use crate::error::{Error, Result};
use crate::extract::likeness::Gist;
use crate::model::date::Due;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{AttestationKind, Basis, CommitmentKind, Priority, RoleKind, Strength};
use crate::store::attestation::Passage;
use crate::store::commitment::{self, NewCommitment};
use crate::store::deadline::NewDeadline;
use crate::store::party::Unknown;
use crate::store::proposal::{self, Fate, Proposal};
use crate::store::{Draft, Store, release, topic};

/// The longest title made of a quote, in characters.
const TITLE: usize = 80;

/// What all decisions about one release share.
#[derive(Debug)]
pub(in super::super) struct Case {
    /// The release.
    pub(super) source: Ref,
    /// When its words were said.
    made_on: Option<NaiveDate>,
    /// Its text.
    pub(super) text: String,
    /// Who is bound where a proposal names nobody.
    by: Vec<String>,
    unknown: Unknown,
    /// The commitments of other releases and the gist of their words.
    pub(super) elsewhere: Vec<(Ref, Gist)>,
}

/// The due date of a decision.
#[derive(Debug, Clone, Copy)]
pub(in super::super) enum DueDate {
    /// The one that the words seem to state, if any.
    AsProposed,
    /// None.
    None,
    /// Given by the reviewer.
    On(Due),
}

/// One decision.
#[derive(Debug, Clone)]
pub(in super::super) struct Decision<'a> {
    /// About this proposal.
    pub(super) proposal: &'a Proposal,
    /// What becomes of it; none: a new commitment.
    pub(super) fate: Option<Fate>,
    /// The commitment's title.
    pub(super) title: Option<String>,
    /// Who is bound, in place of the parties proposed.
    pub(super) by: Option<Vec<String>>,
    /// Other words of the release, in place of those proposed.
    pub(super) passage: Option<Passage>,
    /// What sort of undertaking, in place of the one proposed.
    pub(super) kind: Option<CommitmentKind>,
    /// How hard it binds, in place of what was proposed.
    pub(super) strength: Option<Strength>,
    /// The due date.
    pub(super) due: DueDate,
    /// A further part of a proposal that was split: its fate is told by the first.
    pub(super) is_further: bool,
}

impl<'a> Decision<'a> {
    pub(super) fn new(proposal: &'a Proposal, fate: Fate) -> Self {
        Self { fate: Some(fate), ..Self::accept(proposal, None) }
    }

    pub(super) fn accept(proposal: &'a Proposal, title: Option<String>) -> Self {
        Self {
            proposal,
            fate: None,
            title,
            by: None,
            passage: None,
            kind: None,
            strength: None,
            due: DueDate::AsProposed,
            is_further: false,
        }
    }

    /// Whether it makes a commitment that nobody gave a title.
    pub(super) fn takes_title_from_words(&self) -> bool {
        self.fate.is_none() && self.title.is_none()
    }
}

impl Case {
    pub(super) fn open(
        context: &Context,
        store: &Store,
        source: Ref,
        by: &[String],
        new_party: bool,
    ) -> Result<Self> {
        let card = release::show(store.query(), source.id)?;
        let mut by = by.iter().map(|name| ((), name.clone())).collect::<Vec<_>>();
        let unknown = context.settle_parties(store.query(), &mut by, new_party)?;
        Ok(Self {
            source,
            made_on: card.event_on.or(card.published_on),
            text: release::newest_text(store.query(), source.id)?.1,
            by: by.into_iter().map(|((), name)| name).collect(),
            unknown,
            elsewhere: proposal::words_elsewhere(store.query(), source.id)?
                .iter()
                .map(|(reference, quote)| (*reference, Gist::of(quote)))
                .collect(),
        })
    }

    /// The passage of a proposal.
    pub(super) fn passage(&self, proposal: &Proposal) -> Passage {
        Passage {
            release: self.source,
            version: proposal.version,
            quote: proposal.quote.clone(),
            start: proposal.start,
            end: proposal.end,
            adapted: false,
        }
    }

    fn made_on(&self) -> Result<NaiveDate> {
        self.made_on.ok_or_else(|| {
            Error::rejected(
                "no_date",
                format!("{} has no date, so it is not known when the words were said", self.source),
            )
            .hint(format!("date it first: onrecord release edit {} --date DATE", self.source))
        })
    }
}

/// Carries out all decisions, or none.
pub(super) fn all(
    context: &Context,
    store: &mut Store,
    case: &Case,
    decisions: &[Decision<'_>],
    dry_run: bool,
) -> Result<Vec<Made>> {
    store.write(&context.intent("review", dry_run), |draft| {
        decisions.iter().map(|decision| one(draft, case, decision)).collect()
    })
}

fn one(draft: &mut Draft<'_>, case: &Case, decision: &Decision<'_>) -> Result<Made> {
    let proposal = decision.proposal;
    let passage = decision.passage.clone().unwrap_or_else(|| case.passage(proposal));
    let (fate, made) = match &decision.fate {
        Some(fate @ Fate::Rejected { reason }) => (
            fate.clone(),
            Made::new(&proposal.label, format!("rejected: {reason}"), shortened(&proposal.quote)),
        ),
        Some(Fate::Restatement { commitment }) => {
            let kind = AttestationKind::Restatement;
            commitment::attest(draft, commitment.id, kind, &passage, case.made_on()?)?;
            let made = Made::new(
                commitment,
                format!("restatement recorded ({})", proposal.label),
                &*shortened(&passage.quote),
            );
            (Fate::Restatement { commitment: *commitment }, made)
        }
        _ => {
            if decision.passage.is_none() {
                case.refuse_twice(draft.query(), proposal)?;
            }
            let new = commitment_of(draft, case, decision, passage)?;
            let commitment = commitment::add(draft, &new)?;
            let made = Made::new(commitment, format!("commitment recorded ({})", proposal.label), new.title);
            (Fate::Accepted { commitment }, made)
        }
    };
    // On a dry run the proposal itself may not have been kept.
    if proposal.id > 0 && !decision.is_further {
        proposal::decide(draft, proposal, &fate)?;
    }
    Ok(made)
}

fn commitment_of(
    draft: &Draft<'_>,
    case: &Case,
    decision: &Decision<'_>,
    passage: Passage,
) -> Result<NewCommitment> {
    let proposal = decision.proposal;
    let details = Details::of(proposal);
    let mut committing = decision.by.clone().unwrap_or_else(|| details.parties.clone());
    if committing.is_empty() {
        committing.clone_from(&case.by);
    }
    if committing.is_empty() {
        return Err(Error::rejected("no_party", format!("{} names nobody who is bound", proposal.label))
            .hint("say who with --by PARTY, or record it with 'onrecord add'"));
    }
    let parties = each_party([
        (RoleKind::Committing, committing),
        (RoleKind::Counterpart, details.counterparts.clone()),
    ]);
    let made_on = case.made_on()?;
    let topics =
        details.topics.iter().map(|code| topic::require(draft.query(), code)).collect::<Result<_>>()?;
    Ok(NewCommitment {
        title: decision.title.clone().unwrap_or_else(|| shortened(&passage.quote)),
        kind: decision.kind.unwrap_or(proposal.kind),
        strength: decision.strength.unwrap_or(proposal.strength),
        made_on,
        condition: None,
        success_test: None,
        priority: Priority::Normal,
        owner: None,
        review_days: None,
        parties,
        topics,
        deadline: match decision.due {
            DueDate::AsProposed => details.deadline(made_on)?,
            DueDate::None => None,
            DueDate::On(due) => Some(set_by_hand(due)),
        },
        passage,
        unknown: case.unknown,
    })
}

/// A due date that the reviewer gave.
const fn set_by_hand(due: Due) -> NewDeadline {
    NewDeadline { due: Some(due), basis: Basis::Analyst, words: None, reason: None, on: None }
}

/// The beginning of a text at a word's end.
pub(super) fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= TITLE {
        return text;
    }
    let cut: String = text.chars().take(TITLE - 1).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ':', '-']))
}

/// A commitment by its reference, for an answer typed at a prompt.
pub(super) fn commitment_ref(text: &str) -> Result<Ref> {
    Sort::Commitment.parse(text)
}
