use clap::{Args, Subcommand};

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::{Write, tables};
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::model::vocabulary::Relation;
use crate::store::evidence::{self, NewEvidence};
use crate::store::release;

/// Record and list evidence
#[derive(Debug, Subcommand)]
pub enum Evidence {
    /// Record a piece of evidence, and how it bears on commitments
    Add(Box<Add>),
    /// Say how a piece of evidence bears on further commitments, or put that right
    Link(Link),
    /// List the evidence, newest first
    List(List),
    /// Show one piece of evidence
    Show(Show),
}

#[derive(Debug, Args)]
pub struct Add {
    /// The commitments on which it bears
    #[arg(value_name = "C-1")]
    commitments: Vec<String>,
    /// Title [default: the release's]
    #[arg(long, short)]
    title: Option<String>,
    /// Its date [default: the release's]
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
    #[command(flatten)]
    write: Write,
}

#[derive(Debug, Args)]
pub struct Link {
    /// The evidence
    #[arg(value_name = "E-1")]
    evidence: String,
    /// The commitments
    #[arg(value_name = "C-1", required = true)]
    commitments: Vec<String>,
    /// How it bears: supports, partly_supports, contradicts, context or restates
    #[arg(long, value_name = "HOW")]
    relation: Relation,
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
                let commitment = list.commitment.map(|c| Sort::Commitment.parse(&c)).transpose()?;
                if let Some(c) = commitment {
                    crate::store::commitment::require(store.query(), c.id)?;
                }
                let cards = evidence::list(store.query(), commitment.map(|c| c.id))?;
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
    fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let ids = context.references(Sort::Commitment, &self.commitments)?;
        let source = self.release.as_deref().map(|r| Sort::Release.parse(r)).transpose()?;
        let card = source.map(|r| release::show(store.query(), r.id)).transpose()?;
        let title = self.title.or_else(|| card.as_ref().map(|c| c.title.clone())).ok_or_else(|| {
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
            publisher: self.publisher.or_else(|| card.as_ref().and_then(|c| c.issuer.clone())),
            dated_on,
            url: self.url.or_else(|| card.and_then(|c| c.url)),
            release: source.map(|r| r.id),
            excerpt: self.excerpt,
        };
        let dry_run = self.write.dry_run;
        let held = store.write(&context.intent("evidence add", dry_run), |draft| {
            let held = evidence::add(draft, &new)?;
            for id in &ids {
                crate::store::commitment::require(draft.query(), *id)?;
                evidence::bear(draft, held.id, *id, self.relation)?;
            }
            Ok(held)
        })?;
        let mut made = vec![Made::new(Sort::Evidence.of(held.id), "evidence recorded", new.title)];
        made.extend(ids.iter().map(|id| Made::new(Sort::Commitment.of(*id), self.relation.as_str(), "")));
        Answer::made(made, dry_run)
    }
}

impl Link {
    fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let item = Sort::Evidence.parse(&self.evidence)?;
        let ids = context.references(Sort::Commitment, &self.commitments)?;
        let title = evidence::show(store.query(), item.id)?.title;
        let dry_run = self.write.dry_run;
        store.write(&context.intent("evidence link", dry_run), |draft| {
            ids.iter().try_for_each(|id| {
                crate::store::commitment::require(draft.query(), *id)?;
                evidence::bear(draft, item.id, *id, self.relation)
            })
        })?;
        let line = |id: &i64| {
            Made::new(Sort::Commitment.of(*id), format!("{item} {}", self.relation), title.clone())
        };
        Answer::made(ids.iter().map(line).collect(), dry_run)
    }
}
