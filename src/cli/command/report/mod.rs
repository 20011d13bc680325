mod again;
mod commitment;
mod editions;
mod follow_up;
mod issue;
mod month;
mod party;
mod recipe;
mod verify;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::super::answer::Answer;
use super::super::context::Context;
use super::super::template;
use crate::error::{Error, Result};
use crate::present::words::Language;
use crate::store::{Store, operation};

/// Reports, as of any day and as known at any time; issued as editions that can be made again
#[derive(Debug, Subcommand)]
pub enum Report {
    /// The monthly report
    Month(month::MonthArgs),
    /// The follow-up report: what is overdue, due, silent, and what to ask of whom
    #[command(name = "follow-up")]
    FollowUp(follow_up::FollowUpArgs),
    /// The dossier of one commitment: its words in their context, what happened, and how to check it
    Commitment(commitment::CommitmentArgs),
    /// What a party has committed to, and how it stands
    Party(party::PartyArgs),
    /// List the issued editions, or show one with its files and their hashes
    Editions(editions::EditionsArgs),
    /// Make an issued edition again, in any format or language
    Again(again::AgainArgs),
    /// Make editions again and compare them byte for byte with what was issued
    Verify(verify::VerifyArgs),
}

/// What every report takes.
#[derive(Debug, Args)]
struct Time {
    /// What was known at this time: 2026-03-31, or a time [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    known_at: Option<String>,
    #[command(flatten)]
    look: Look,
}

/// How a report is written.
#[derive(Debug, Args)]
struct Look {
    /// Only this table of the report; CSV needs one, or -o FOLDER for one file a table
    #[arg(long, value_name = "NAME")]
    section: Option<String>,
    /// HTML and DOCX: a folder with your own page, style, logo and Word styles ('examples/template' shows how)
    #[arg(long, value_name = "FOLDER")]
    template: Option<PathBuf>,
    /// The language of the report's own words: en, ru, kk, fr or es; quotes stay in theirs [default: en, or that of
    /// your config file]
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<Language>,
}

impl Look {
    /// The language: as asked for, else the user's.
    fn lang(&self, context: &Context) -> Language {
        self.lang.unwrap_or_else(|| context.config.lang())
    }

    /// The answer in the page that was asked for.
    fn in_template(&self, answer: Answer) -> Result<Answer> {
        in_template(self.template.as_deref(), answer)
    }
}

/// The answer in the page of a folder, where one was named.
fn in_template(folder: Option<&Path>, mut answer: Answer) -> Result<Answer> {
    answer.template = folder.map(template::read).transpose()?;
    Ok(answer)
}

impl Report {
    /// The section that was asked for.
    pub fn section(&self) -> Option<String> {
        let look = match self {
            Self::Month(args) => &args.time.look,
            Self::FollowUp(args) => &args.time.look,
            Self::Commitment(args) => &args.time.look,
            Self::Party(args) => &args.time.look,
            Self::Again(args) => return args.section.clone(),
            Self::Editions(_) | Self::Verify(_) => return None,
        };
        look.section.clone()
    }

    /// Makes the report.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        match self {
            Self::Month(args) => args.run(context, &mut store),
            Self::FollowUp(args) => args.run(context, &mut store),
            Self::Commitment(args) => args.run(context, &store),
            Self::Party(args) => args.run(context, &store),
            Self::Editions(args) => args.run(&store),
            Self::Again(args) => args.run(context, &mut store),
            Self::Verify(args) => args.run(&store),
        }
    }
}

/// The known-at time as given; none for "now".
///
/// # Errors
/// A time that has not come, and up to which nothing is recorded.
fn known_at_if(
    context: &Context,
    store: &Store,
    given: Option<&str>,
) -> Result<Option<chrono::DateTime<chrono::Utc>>> {
    let Some(text) = given.filter(|text| !text.trim().eq_ignore_ascii_case("now")) else { return Ok(None) };
    let moment = context.moment(text)?;
    if moment > newest(context, store)? && context.environment.today() < moment.date_naive() {
        return Err(Error::rejected("in_future", format!("nothing is known yet at '{text}'"))
            .hint("give a time that has passed, or leave --known-at out"));
    }
    Ok(Some(moment))
}

/// The known-at time: as given, else that of the newest operation or now, whichever is later.
fn known_at(context: &Context, store: &Store, given: Option<&str>) -> Result<chrono::DateTime<chrono::Utc>> {
    known_at_if(context, store, given)?.map_or_else(|| newest(context, store), Ok)
}

/// The time of the newest operation or of the clock, whichever is later.
fn newest(context: &Context, store: &Store) -> Result<chrono::DateTime<chrono::Utc>> {
    let now = context.environment.now;
    Ok(operation::head(store.query())?.recorded_at.map_or(now, |last| last.max(now)))
}
