mod add;
mod edit;
mod told;
mod verify;

pub(super) use add::new_text;

use clap::{Args, Subcommand};

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::{Write, tables};
use crate::error::Result;
use crate::model::reference::Sort;
use crate::render::Document;
use crate::store::release;

/// Releases: store them, list them, verify their quotes
#[derive(Debug, Subcommand)]
pub enum Release {
    Add(Box<add::Add>),
    /// List the releases, newest first
    List(List),
    /// Show one release
    Show(Show),
    Edit(edit::Edit),
    Verify(verify::Verify),
    /// Mark a release as read in full, with or without a commitment in it
    Read(Read),
}

#[derive(Debug, Args)]
pub struct List {
    /// Only those that nobody has read in full
    #[arg(long)]
    unread: bool,
}

#[derive(Debug, Args)]
pub struct Show {
    /// The release
    #[arg(value_name = "R-1")]
    release: String,
    /// The stored text too
    #[arg(long)]
    text: bool,
    /// The text of this version, 1 is the first [default: the newest]
    #[arg(long, value_name = "N", requires = "text")]
    stored_version: Option<i64>,
}

#[derive(Debug, Args)]
pub struct Read {
    /// The releases
    #[arg(value_name = "R-1", required = true)]
    releases: Vec<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[command(flatten)]
    write: Write,
}

impl Release {
    /// Runs the command.
    pub fn run(self, context: &Context) -> Result<Answer> {
        match self {
            Self::Add(add) => add.run(context),
            Self::Edit(edit) => edit.run(context),
            Self::Verify(verify) => verify.run(context),
            Self::List(list) => {
                let store = context.open()?;
                let mut cards = release::list(store.query())?;
                cards.retain(|card| !list.unread || card.read_on.is_none());
                Answer::new("onrecord.releases/1", &cards, tables::releases(&cards))
            }
            Self::Show(show) => show.run(context),
            Self::Read(read) => read.run(context),
        }
    }
}

impl Show {
    fn run(self, context: &Context) -> Result<Answer> {
        let store = context.open()?;
        let reference = Sort::Release.parse(&self.release)?;
        let card = release::show(store.query(), reference.id)?;
        let mut document: Document = tables::release(&card);
        let mut answer = Answer::new("onrecord.release/1", &card, Document::new())?;
        if self.text {
            let text = match self.stored_version {
                Some(version) => release::text_of(store.query(), reference.id, version)?,
                None => release::newest_text(store.query(), reference.id)?.1,
            };
            for paragraph in text.split("\n\n").filter(|p| !p.trim().is_empty()) {
                document = document.paragraph(paragraph.trim_end());
            }
            if let Some(object) = answer.data.as_object_mut() {
                object.insert("text".to_owned(), text.into());
            }
        }
        answer.document = document;
        Ok(answer)
    }
}

impl Read {
    fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let ids = context.references(Sort::Release, &self.releases)?;
        let on = context.day_if(self.on.as_deref())?.unwrap_or(context.today());
        let dry_run = self.write.dry_run;
        store.write(&context.intent("release read", dry_run), |draft| {
            ids.iter().try_for_each(|id| release::mark_read(draft, *id, on))
        })?;
        let line = |id: &i64| {
            let title = release::show(store.query(), *id)?.title;
            Ok(Made::new(Sort::Release.of(*id), format!("read in full on {on}"), title))
        };
        Answer::made(ids.iter().map(line).collect::<Result<_>>()?, dry_run)
    }
}
