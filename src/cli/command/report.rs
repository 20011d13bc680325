use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::super::answer::Answer;
use super::super::context::Context;
use super::super::template;
use super::filters::Filters;
use crate::error::{Error, Result};
use crate::model::date::Month;
use crate::present;
use crate::present::words::{Language, Words};
use crate::report::follow_up::{self, FollowUpParams};
use crate::report::month::{self, MonthParams};
use crate::store::ledger::{self, Scope};
use crate::store::{Store, filter, operation};

/// Reports, as of any day and as known at any time
#[derive(Debug, Subcommand)]
pub enum Report {
    /// The monthly report
    Month(MonthArgs),
    /// The follow-up report: what is overdue, due, silent, and what to ask of whom
    #[command(name = "follow-up")]
    FollowUp(FollowUpArgs),
}

/// What both reports take.
#[derive(Debug, Args)]
struct Time {
    /// What was known at this time: 2026-03-31, or a time [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    known_at: Option<String>,
    /// Only this table of the report; CSV needs one, or -o FOLDER for one file a table
    #[arg(long, value_name = "NAME")]
    section: Option<String>,
    /// HTML only: a folder with your own report.html, style.css, logo.svg or logo.png ('examples/template' shows how)
    #[arg(long, value_name = "FOLDER")]
    template: Option<PathBuf>,
    /// The language of the report's own words: en, ru, kk, fr or es; quotes stay in theirs
    #[arg(long, value_name = "LANGUAGE", default_value_t)]
    lang: Language,
}

impl Time {
    /// The answer in the page that was asked for.
    fn in_template(&self, mut answer: Answer) -> Result<Answer> {
        answer.template = self.template.as_deref().map(template::read).transpose()?;
        Ok(answer)
    }
}

#[derive(Debug, Args)]
pub struct MonthArgs {
    /// The month: 2026-11, 'last month'
    #[arg(value_name = "MONTH")]
    month: String,
    /// As of this day [default: the month's last day]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    as_of: Option<String>,
    #[command(flatten)]
    time: Time,
    #[command(flatten)]
    filters: Filters,
}

#[derive(Debug, Args)]
pub struct FollowUpArgs {
    /// As of this day [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    as_of: Option<String>,
    /// The day of the last follow-up report [default: 30 days earlier]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    since: Option<String>,
    #[command(flatten)]
    time: Time,
    #[command(flatten)]
    filters: Filters,
}

impl Report {
    /// The section that was asked for.
    pub fn section(&self) -> Option<String> {
        match self {
            Self::Month(args) => args.time.section.clone(),
            Self::FollowUp(args) => args.time.section.clone(),
        }
    }

    /// Makes the report.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let store = context.open()?;
        match self {
            Self::Month(args) => args.run(context, &store),
            Self::FollowUp(args) => args.run(context, &store),
        }
    }
}

/// The known-at time: as given, else that of the newest operation or now, whichever is later.
fn known_at(context: &Context, store: &Store, given: Option<&str>) -> Result<chrono::DateTime<chrono::Utc>> {
    match given {
        Some(text) => {
            let moment = context.moment(text)?;
            if moment > context.environment.now && context.environment.today() < moment.date_naive() {
                return Err(Error::rejected("in_future", format!("nothing is known yet at '{text}'"))
                    .hint("give a time that has passed, or leave --known-at out"));
            }
            Ok(moment)
        }
        None => {
            let now = context.environment.now;
            Ok(operation::head(store.query())?.recorded_at.map_or(now, |last| last.max(now)))
        }
    }
}

impl MonthArgs {
    fn run(self, context: &Context, store: &Store) -> Result<Answer> {
        let month = Month::parse(&self.month, context.today())?;
        let as_of = context.day_if(self.as_of.as_deref())?.unwrap_or(month.last_day());
        if as_of < month.first_day() {
            return Err(Error::rejected(
                "as_of_before_month",
                format!("as of {as_of} the month {month} had not begun"),
            )
            .hint("give a later --as-of"));
        }
        let known_at = known_at(context, store, self.time.known_at.as_deref())?;
        let ledger = ledger::load(store.query(), Scope::All, Some(known_at))?;
        let params = MonthParams {
            month,
            as_of,
            known_at,
            filters: filter::describe(&self.filters.words()),
            selection: self.filters.selection(store.query(), &ledger, context.today(), as_of)?,
            digest: operation::digest_at(store.query(), known_at)?,
            edition: None,
            corrections_since: None,
        };
        let (report, words) = (month::build(&ledger, &params), Words::new(self.time.lang));
        drop(ledger);
        let document = present::month::document(&report, &words);
        let answer = Answer::deferred("onrecord.report.month/1", report, document);
        self.time.in_template(answer.say_if(operation::nothing_known(store.query(), known_at)?))
    }
}

impl FollowUpArgs {
    fn run(self, context: &Context, store: &Store) -> Result<Answer> {
        let as_of = context.day_if(self.as_of.as_deref())?.unwrap_or(context.today());
        let known_at = known_at(context, store, self.time.known_at.as_deref())?;
        let ledger = ledger::load(store.query(), Scope::All, Some(known_at))?;
        let since = context.day_if(self.since.as_deref())?;
        if let Some(since) = since.filter(|since| *since > as_of) {
            return Err(Error::rejected(
                "since_after_as_of",
                format!("--since {since} lies after the as-of day {as_of}"),
            )
            .hint("give the day of the last follow-up report"));
        }
        let params = FollowUpParams {
            as_of,
            known_at,
            since,
            filters: filter::describe(&self.filters.words()),
            selection: self.filters.selection(store.query(), &ledger, context.today(), as_of)?,
            digest: operation::digest_at(store.query(), known_at)?,
        };
        let words = Words::new(self.time.lang);
        let report = follow_up::build(&ledger, params, &words);
        drop(ledger);
        let document = present::follow_up::document(&report, &words);
        let answer = Answer::deferred("onrecord.report.follow_up/1", report, document);
        self.time.in_template(answer.say_if(operation::nothing_known(store.query(), known_at)?))
    }
}
