mod form;

use clap::{Args, Subcommand};

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::super::editor::{Guard, NO_GUARD};
use super::super::many::Many;
use super::{Write, tables};
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::model::vocabulary::Relation;
use crate::store::evidence::{self, Held, NewEvidence};
use crate::store::{Store, commitment, release};

/// Record and list evidence
#[derive(Debug, Subcommand)]
pub enum Evidence {
    /// Record a piece of evidence, and how it bears on commitments; without flags, in your editor
    Add(Box<Add>),
    /// Say how a piece of evidence bears on further commitments, or put that right
    Link(Link),
    /// List the evidence, newest first
    List(List),
    /// Show one piece of evidence
    Show(Show),
}

#[derive(Debug, Clone, Args)]
pub struct Add {
    /// The commitments on which it bears; '-' reads references from standard input
    #[arg(value_name = "C-1")]
    commitments: Vec<String>,
    /// All commitments that these filters find: 'topic:SDG-6 by:Kazakhstan'
    #[arg(long = "where", value_name = "FILTERS", conflicts_with = "commitments")]
    chosen_by: Option<String>,
    /// Title [default: the release's]
    #[arg(long, short)]
    title: Option<String>,
    /// Its date; what stands at one address on another day is another piece [default: the release's]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    dated: Option<String>,
    /// Where it is
    #[arg(long)]
    url: Option<String>,
    /// The release that it is
    #[arg(long, short, value_name = "R-1")]
    release: Option<String>,
    /// Who published it
    #[arg(long)]
    publisher: Option<String>,
    /// The words that matter
    #[arg(long)]
    excerpt: Option<String>,
    /// How it bears: supports, partly_supports, contradicts, context or restates
    #[arg(long, value_name = "HOW", default_value = "context")]
    relation: Relation,
    /// Do not ask before changing more than 10 commitments
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    write: Write,
}

#[derive(Debug, Args)]
pub struct Link {
    /// The evidence
    #[arg(value_name = "E-1")]
    evidence: String,
    /// The commitments; '-' reads references from standard input
    #[arg(value_name = "C-1", required_unless_present = "chosen_by")]
    commitments: Vec<String>,
    /// All commitments that these filters find: 'topic:SDG-6 by:Kazakhstan'
    #[arg(long = "where", value_name = "FILTERS", conflicts_with = "commitments")]
    chosen_by: Option<String>,
    /// How it bears: supports, partly_supports, contradicts, context or restates
    #[arg(long, value_name = "HOW")]
    relation: Relation,
    /// Do not ask before changing more than 10 commitments
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    write: Write,
}

#[derive(Debug, Args)]
pub struct List {
    /// Only what bears on this commitment
    #[arg(value_name = "C-1")]
    commitment: Option<String>,
}

#[derive(Debug, Args)]
pub struct Show {
    /// The evidence
    #[arg(value_name = "E-1")]
    evidence: String,
}

impl Evidence {
    /// Runs the command.
    pub fn run(self, context: &Context) -> Result<Answer> {
        match self {
            Self::Add(add) => add.run(context),
            Self::Link(link) => link.run(context),
            Self::List(list) => {
                let store = context.open()?;
                let only = list.commitment.map(|c| Sort::Commitment.parse(&c)).transpose()?;
                if let Some(c) = only {
                    commitment::require(store.query(), c.id)?;
                }
                let cards = evidence::list(store.query(), only.map(|c| c.id))?;
                Answer::new("onrecord.evidence/1", &cards, tables::evidence(&cards))
            }
            Self::Show(show) => {
                let store = context.open()?;
                let card = evidence::show(store.query(), Sort::Evidence.parse(&show.evidence)?.id)?;
                Answer::new("onrecord.evidence_item/1", &card, tables::evidence_item(&card))
            }
        }
    }
}

impl Add {
    /// Records the evidence; where neither flags nor a release say what it is, and somebody sits at the terminal, that
    /// of a form.
    fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let ids = context.chosen(store.query(), &self.commitments, self.chosen_by.as_deref())?;
        let is_told = self.release.is_some() || (self.title.is_some() && self.dated.is_some());
        if is_told || !context.can_edit() {
            return self.record(context, &mut store, &ids, NO_GUARD);
        }
        let done = context.through_form(
            &mut store,
            "evidence",
            |query| self.form(query, &ids),
            |store, filled, guard| {
                let args = self.filled(filled, context)?;
                let wrong = |e| vec![filled.mistake(e)];
                let ids = context.references(Sort::Commitment, &args.commitments).map_err(wrong)?;
                args.record(context, store, &ids, guard).map_err(wrong)
            },
        )?;
        done.map_or_else(|| Answer::unchanged(self.write.dry_run), Ok)
    }

    fn record(&self, context: &Context, store: &mut Store, ids: &[i64], guard: Guard<'_>) -> Result<Answer> {
        let source = self.release.as_deref().map(|r| Sort::Release.parse(r)).transpose()?;
        let card = source.map(|r| release::show(store.query(), r.id)).transpose()?;
        let title =
            self.title.clone().or_else(|| card.as_ref().map(|c| c.title.clone())).ok_or_else(|| {
                Error::usage("missing", "--title is missing")
                    .hint("say what the evidence is, or name a release with --release")
            })?;
        let dated_on = context
            .day_if(self.dated.as_deref())?
            .or(card.as_ref().and_then(|c| c.published_on))
            .ok_or_else(|| {
                Error::usage("missing", "--dated is missing").hint("give the evidence's own date")
            })?;
        let new = NewEvidence {
            title,
            publisher: self.publisher.clone().or_else(|| card.as_ref().and_then(|c| c.issuer.clone())),
            dated_on,
            url: self.url.clone().or_else(|| card.and_then(|c| c.url)),
            release: source.map(|r| r.id),
            excerpt: self.excerpt.clone(),
        };
        let dry_run = self.write.dry_run;
        let many = Many { command: "evidence add", count: ids.len(), yes: self.yes, dry_run };
        let lines = |held: &Held| {
            let bears = ids.iter().map(|id| Made::new(Sort::Commitment.of(*id), self.relation.as_str(), ""));
            let made = Made::new(Sort::Evidence.of(held.id), "evidence recorded", new.title.clone());
            std::iter::once(made).chain(bears).collect::<Vec<_>>()
        };
        let held = context.write_many(
            store,
            many,
            |draft| {
                guard(draft.query())?;
                evidence::record(draft, &new, ids, self.relation)
            },
            lines,
        )?;
        Answer::made(lines(&held), dry_run)
    }
}

impl Link {
    fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let item = Sort::Evidence.parse(&self.evidence)?;
        let ids = context.chosen(store.query(), &self.commitments, self.chosen_by.as_deref())?;
        let title = evidence::show(store.query(), item.id)?.title;
        let dry_run = self.write.dry_run;
        if ids.is_empty() {
            return Answer::nobody(dry_run);
        }
        let line = |id: &i64| {
            Made::new(Sort::Commitment.of(*id), format!("{item} {}", self.relation), title.clone())
        };
        let many = Many { command: "evidence link", count: ids.len(), yes: self.yes, dry_run };
        context.write_many(
            &mut store,
            many,
            |draft| evidence::bear_on(draft, item.id, &ids, self.relation),
            |()| ids.iter().map(line).collect(),
        )?;
        Answer::made(ids.iter().map(line).collect(), dry_run)
    }
}
