use clap::Args;

use super::super::super::answer::Answer;
use super::super::super::context::Context;
use super::super::filters::Filters;
use super::issue::Issue;
use super::recipe::{Recipe, Subject};
use super::{Time, known_at};
use crate::error::{Error, Result};
use crate::store::{Store, filter};

#[derive(Debug, Args)]
pub struct FollowUpArgs {
    /// As of this day [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    as_of: Option<String>,
    /// The day of the last follow-up report [default: that of the last edition, else 30 days earlier]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    since: Option<String>,
    #[command(flatten)]
    pub(super) time: Time,
    #[command(flatten)]
    issue: Issue,
    #[command(flatten)]
    filters: Filters,
}

impl FollowUpArgs {
    pub(super) fn run(self, context: &Context, store: &mut Store) -> Result<Answer> {
        let as_of = context.day_if(self.as_of.as_deref())?.unwrap_or(context.today());
        let since = context.day_if(self.since.as_deref())?;
        if let Some(since) = since.filter(|since| *since > as_of) {
            return Err(Error::rejected(
                "since_after_as_of",
                format!("--since {since} lies after the as-of day {as_of}"),
            )
            .hint("give the day of the last follow-up report"));
        }
        let recipe = Recipe {
            subject: Subject::FollowUp { since },
            as_of,
            known_at: known_at(context, store, self.time.known_at.as_deref())?,
            filters: filter::describe(&self.filters.words()),
            filter: self.filters.resolved(store.query(), context.today())?,
            mark: None,
            previous: None,
            lang: self.time.look.lang(context),
        };
        self.issue.answer(context, store, "report follow-up", recipe, &self.time.look)
    }
}
