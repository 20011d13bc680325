//! Proposals as they are kept: made of what was found, and what they say of a commitment beside its words.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use crate::error::Result;
use crate::extract::Candidate;
use crate::model::date::{Due, parse_due};
use crate::model::vocabulary::Basis;
use crate::store::deadline::NewDeadline;
use crate::store::proposal::{NewProposal, Proposal};

/// What of a candidate is kept; nothing for a look-alike without a kind.
pub(super) fn from_candidate(candidate: &Candidate) -> Option<NewProposal> {
    let due = candidate.due_on.zip(candidate.due_precision);
    let details = json!({
        "parties": candidate.parties,
        "counterparts": candidate.counterparts,
        "due_text": candidate.due_text,
        "due": due.map(|(on, precision)| Due { on, precision }.label()),
        "topics": candidate.topics,
    });
    Some(NewProposal {
        quote: candidate.quote.clone(),
        start: i64::try_from(candidate.start).ok()?,
        end: i64::try_from(candidate.end).ok()?,
        kind: candidate.kind?,
        strength: candidate.strength?,
        confidence: candidate.confidence,
        cue: candidate.cue.clone(),
        source: candidate.cue.strip_prefix("outside/").unwrap_or("onrecord").to_owned(),
        details: details.to_string(),
    })
}

/// A proposal that a dry run did not keep.
pub(super) fn tried(new: NewProposal, number: usize, version: i64) -> Proposal {
    Proposal {
        id: 0,
        label: format!("C{number}"),
        version,
        quote: new.quote,
        start: new.start,
        end: new.end,
        kind: new.kind,
        strength: new.strength,
        confidence: new.confidence,
        cue: new.cue,
        source: new.source,
        details: new.details,
        fate: None,
    }
}

/// What a proposal seems to say beside its words, kind and strength.
#[derive(Debug)]
pub(super) struct Details {
    /// Who is bound.
    pub(super) parties: Vec<String>,
    /// To whom.
    pub(super) counterparts: Vec<String>,
    /// Codes of topics.
    pub(super) topics: Vec<String>,
    /// Until when.
    pub(super) due: Option<String>,
    /// The words that say so; empty where they are not known.
    due_text: String,
}

impl Details {
    pub(super) fn of(proposal: &Proposal) -> Self {
        let details: Json = serde_json::from_str(&proposal.details).unwrap_or_default();
        let text = |key: &str| details[key].as_str().map(str::to_owned);
        let texts = |key: &str| {
            let items = details[key].as_array().into_iter().flatten();
            items.filter_map(|item| item.as_str().map(str::to_owned)).collect()
        };
        Self {
            parties: texts("parties"),
            counterparts: texts("counterparts"),
            topics: texts("topics"),
            due: text("due"),
            due_text: text("due_text").unwrap_or_default(),
        }
    }

    /// The due date that the words mean: stated where they name a year, else derived. One that lies before the day the
    /// words were said is none.
    pub(super) fn deadline(&self, made_on: NaiveDate) -> Result<Option<NewDeadline>> {
        let Some(label) = &self.due else { return Ok(None) };
        let due: Due = parse_due(label, made_on)?;
        if due.on < made_on {
            return Ok(None);
        }
        let digits = self.due_text.chars().filter(char::is_ascii_digit).count();
        let basis = if digits >= 4 { Basis::Stated } else { Basis::Derived };
        let words = Some(self.due_text.clone());
        Ok(Some(NewDeadline { due: Some(due), basis, words, reason: None, on: None }))
    }
}
