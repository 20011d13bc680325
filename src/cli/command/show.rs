use clap::Args;
use serde::Serialize;

use super::super::answer::Answer;
use super::super::context::Context;
use crate::error::{Error, Result};
use crate::model::fold::Casebook;
use crate::model::reference::Sort;
use crate::present;
use crate::store::history::Entry;
use crate::store::ledger::{self, Scope};
use crate::store::note::NoteCard;
use crate::store::second_reading::{self, Reading};
use crate::store::{card, commitment, history, note};

/// Show one commitment: its words, parties, status, evidence and deadlines
#[derive(Debug, Args)]
pub struct Show {
    /// The commitment
    #[arg(value_name = "C-1")]
    commitment: String,
    /// As of this day, by its events
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    as_of: Option<String>,
}

/// A commitment with all that is recorded of it.
#[derive(Debug, Serialize)]
struct Page<'a> {
    #[serde(flatten)]
    card: &'a card::Card,
    condition: Option<&'a str>,
    success_test: Option<&'a str>,
    review_days: Option<i64>,
    /// The closing status that waits for a second reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    second_reader: Option<&'a Reading>,
    history: &'a [Entry],
    notes: &'a [NoteCard],
}

impl Show {
    /// Shows the commitment.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let store = context.open()?;
        let query = store.query();
        let reference = Sort::Commitment.parse(&self.commitment)?;
        let made = commitment::require(query, reference.id)?;
        let as_of = context.day_if(self.as_of.as_deref())?.unwrap_or(context.today());
        let ledger = ledger::load(query, Scope::One(reference.id), None)?;
        let book = Casebook::new(&ledger);
        let case = book.case(reference.id);
        let state = case.and_then(|case| book.state(case, as_of)).ok_or_else(|| {
            Error::not_found("not_yet", format!("{reference} did not exist on {as_of}"))
                .hint(format!("it was made on {}", made.made_on))
        })?;
        let cards = card::cards(query, &[state], as_of, &ledger.thresholds)?;
        let (Some(card), Some(case)) = (cards.first(), case) else {
            return Err(
                Error::failed("no_card", format!("{reference} cannot be shown")).hint("run 'onrecord check'")
            );
        };
        let mut entries = history::of(query, reference.id)?;
        entries.retain(|entry| entry.on <= as_of);
        let notes = note::list(query, Some(reference))?;
        // What waits is a matter of now.
        let waiting =
            if self.as_of.is_some() { None } else { second_reading::waiting_for(query, reference.id)? };
        let page = Page {
            card,
            condition: case.commitment.condition.as_deref(),
            success_test: case.commitment.success_test.as_deref(),
            review_days: case.commitment.review_days,
            second_reader: waiting.as_ref(),
            history: &entries,
            notes: &notes,
        };
        let document = present::commitment::page(card, case.commitment, &entries, waiting.as_ref());
        Ok(Answer::new("onrecord.commitment/1", &page, document)?.meta("as_of", as_of.to_string()))
    }
}
