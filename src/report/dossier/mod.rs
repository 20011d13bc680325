//! The dossier of one commitment: its words in their context, what happened since, and how to check it all.

mod events;
mod links;
mod passages;
mod standing;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::model::date::format_moment;
use crate::model::fold::Casebook;
use crate::model::ledger::{Ledger, Note, PassageText};
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::{CommitmentKind, Priority, Strength};
use crate::report::lookup::Lookup;
use crate::report::row::{PartyInRole, Subject, TopicItem};

pub use events::{DeadlineRow, EvidenceRow, SearchRow, StatusRow};
pub use links::{LinkRow, NoteRow};
pub use passages::{PassageRow, Verifiable};
pub use standing::Standing;

/// What a dossier is asked for.
#[derive(Debug, Clone, Copy)]
pub struct DossierParams<'a> {
    /// The commitment.
    pub commitment: i64,
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// The time up to which the ledger was loaded.
    pub known_at: DateTime<Utc>,
    /// Digest of the database.
    pub digest: &'a str,
    /// The texts of its passages.
    pub texts: &'a [PassageText],
    /// Of each linked commitment, its own ledger as known at the same time.
    pub linked: &'a [Ledger],
    /// The desk's notes; none where they are to stay there.
    pub notes: Option<&'a [Note]>,
}

/// What the dossier covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Covers {
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// What was recorded later is not in it; an instant as the database keeps it.
    pub known_at: String,
    /// Digest of the database.
    pub digest: String,
    /// Whether the desk's notes are in it.
    pub has_notes: bool,
    /// The thresholds that the flags were drawn with.
    pub thresholds: Thresholds,
}

/// One commitment with everything that is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dossier {
    /// What it covers.
    pub covers: Covers,
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
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
    /// How urgent.
    pub priority: Priority,
    /// Every party with its role.
    pub parties: Vec<PartyInRole>,
    /// Its topics.
    pub topics: Vec<TopicItem>,
    /// How it stands on the as-of day.
    pub standing: Standing,
    /// Its words in each release, the origin first.
    pub passages: Vec<PassageRow>,
    /// Every status that it was given, corrected ones included, in order of effect.
    pub status_history: Vec<StatusRow>,
    /// Every due date that was set.
    pub deadlines: Vec<DeadlineRow>,
    /// The evidence that bears on it, oldest first.
    pub evidence: Vec<EvidenceRow>,
    /// Where somebody looked, and what was found.
    pub searches: Vec<SearchRow>,
    /// What it is to other commitments, and they to it.
    pub links: Vec<LinkRow>,
    /// The desk's notes; none where they were not asked for.
    pub notes: Option<Vec<NoteRow>>,
    /// What is needed to check each passage.
    pub verification: Vec<Verifiable>,
}

/// Draws the dossier; none where the commitment had not been made by the as-of day, or was not known yet.
pub fn build(ledger: &Ledger, params: &DossierParams<'_>) -> Option<Dossier> {
    let as_of = params.as_of;
    let book = Casebook::select(ledger, |id| id == params.commitment);
    let lookup = Lookup::new(ledger);
    let case = book.case(params.commitment)?;
    let state = book.state(case, as_of)?;
    let commitment = case.commitment;
    let topic = |id: &i64| lookup.topic(*id).map(TopicItem::of);
    let passages = passages::rows(case, &lookup, params);
    Some(Dossier {
        covers: Covers {
            as_of,
            known_at: format_moment(params.known_at),
            digest: params.digest.to_owned(),
            has_notes: params.notes.is_some(),
            thresholds: ledger.thresholds,
        },
        subject: lookup.subject(commitment),
        kind: commitment.kind,
        strength: commitment.strength,
        made_on: commitment.made_on,
        condition: commitment.condition.as_deref().map(str::to_owned),
        success_test: commitment.success_test.as_deref().map(str::to_owned),
        priority: commitment.priority,
        parties: lookup.roles(commitment),
        topics: commitment.topics.iter().filter_map(topic).collect(),
        standing: standing::draw(&state, as_of, &ledger.thresholds),
        verification: passages::verification(&passages, params.texts),
        passages,
        status_history: events::statuses(ledger, params.commitment, as_of),
        deadlines: events::deadlines(case, as_of),
        evidence: events::evidence(case, &lookup, as_of),
        searches: events::searches(case, as_of),
        links: links::rows(ledger, params),
        notes: params.notes.map(|notes| links::notes(notes, as_of)),
    })
}

#[cfg(test)]
mod tests;
