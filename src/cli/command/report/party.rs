use clap::Args;

use super::super::super::answer::Answer;
use super::super::super::context::Context;
use super::super::filters::{Filters, selection};
use super::{Time, known_at};
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::present;
use crate::present::words::Words;
use crate::report::party::{self, PartyParams};
use crate::store::ledger::{self, Scope};
use crate::store::{Store, filter, operation, party as parties};

#[derive(Debug, Args)]
pub struct PartyArgs {
    /// The party: any of its names, or P-5
    #[arg(value_name = "PARTY")]
    name: String,
    /// As of this day [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    as_of: Option<String>,
    #[command(flatten)]
    pub(super) time: Time,
    #[command(flatten)]
    filters: Filters,
}

impl PartyArgs {
    pub(super) fn run(self, context: &Context, store: &Store) -> Result<Answer> {
        let query = store.query();
        let id = parties::require(query, &self.name)?;
        let as_of = context.day_if(self.as_of.as_deref())?.unwrap_or(context.today());
        let known_at = known_at(context, store, self.time.known_at.as_deref())?;
        let known = ledger::load(query, Scope::All, Some(known_at))?;
        let filter = self.filters.resolved(query, context.today())?;
        let params = PartyParams {
            party: id,
            as_of,
            known_at,
            filters: filter::describe(&self.filters.words()),
            selection: selection(filter.as_ref(), &known, as_of),
            digest: operation::digest_at(query, known_at)?,
        };
        let words = Words::new(self.time.look.lang(context));
        let report = party::build(&known, params, &words).ok_or_else(|| {
            let reference = Sort::Party.of(id);
            Error::not_found("not_known", format!("'{}' ({reference}) was not yet recorded then", self.name))
                .hint("give a later --known-at")
        })?;
        let document = present::party::document(&report, &words);
        self.time.look.in_template(Answer::new("onrecord.report.party/1", &report, document)?)
    }
}
