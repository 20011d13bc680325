use clap::Args;

use super::super::super::answer::Answer;
use super::super::super::context::Context;
use super::super::filters::Filters;
use super::issue::Issue;
use super::recipe::{Recipe, Subject};
use super::{Time, known_at};
use crate::error::{Error, Result};
use crate::model::date::Month;
use crate::store::{Store, filter};

#[derive(Debug, Args)]
pub struct MonthArgs {
    /// The month: 2026-11, 'last month'
    #[arg(value_name = "MONTH")]
    month: String,
    /// As of this day [default: the month's last day]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    as_of: Option<String>,
    #[command(flatten)]
    pub(super) time: Time,
    #[command(flatten)]
    issue: Issue,
    #[command(flatten)]
    filters: Filters,
}

impl MonthArgs {
    pub(super) fn run(self, context: &Context, store: &mut Store) -> Result<Answer> {
        let month = Month::parse(&self.month, context.today())?;
        let as_of = context.day_if(self.as_of.as_deref())?.unwrap_or(month.last_day());
        if as_of < month.first_day() {
            return Err(Error::rejected(
                "as_of_before_month",
                format!("as of {as_of} the month {month} had not begun"),
            )
            .hint("give a later --as-of"));
        }
        if self.issue.issue && context.today() < month.first_day() {
            return Err(Error::rejected("not_begun", format!("the month {month} has not begun"))
                .hint("leave --issue out to see what the report would look like"));
        }
        let recipe = Recipe {
            subject: Subject::Month(month),
            as_of,
            known_at: known_at(context, store, self.time.known_at.as_deref())?,
            filters: filter::describe(&self.filters.words()),
            filter: self.filters.resolved(store.query(), context.today())?,
            mark: None,
            previous: None,
            lang: self.time.look.lang(context),
        };
        self.issue.answer(context, store, "report month", recipe, &self.time.look)
    }
}
