use clap::{Args, Subcommand};

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::{Write, tables};
use crate::error::{Error, Result};
use crate::store::topic;

/// Topics: a tag tree, with the 17 Sustainable Development Goals
#[derive(Debug, Subcommand)]
pub enum Topic {
    /// Make a topic
    Add(Add),
    /// List the topics
    List,
    /// Show one topic
    Show(Show),
    /// Give a topic another title, or put it below another
    Edit(Edit),
}

#[derive(Debug, Args)]
pub struct Add {
    /// Short code, such as "water"
    code: String,
    /// Title [default: the code]
    #[arg(long, short)]
    title: Option<String>,
    /// The topic above it
    #[arg(long, value_name = "TOPIC")]
    parent: Option<String>,
    #[command(flatten)]
    write: Write,
}

#[derive(Debug, Args)]
pub struct Show {
    /// The topic, by code or title
    topic: String,
}

#[derive(Debug, Args)]
pub struct Edit {
    /// The topic, by code or title
    topic: String,
    /// Title
    #[arg(long, short)]
    title: Option<String>,
    /// The topic above it
    #[arg(long, value_name = "TOPIC")]
    parent: Option<String>,
    #[command(flatten)]
    write: Write,
}

impl Topic {
    /// Runs the command.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        match self {
            Self::List => {
                let cards = topic::list(store.query())?;
                Answer::new("onrecord.topics/1", &cards, tables::topics(&cards))
            }
            Self::Show(show) => {
                topic::require(store.query(), &show.topic)?;
                let cards = topic::list(store.query())?;
                let card = topic::pick(&cards, &show.topic).ok_or_else(|| {
                    Error::not_found("no_topic", format!("no topic '{}'", show.topic))
                        .hint("see 'onrecord topic list'")
                })?;
                Answer::new("onrecord.topic/1", card, tables::topic(card))
            }
            Self::Add(add) => {
                let parent = add.parent.as_deref().map(|p| topic::require(store.query(), p)).transpose()?;
                let dry_run = add.write.dry_run;
                store.write(&context.intent("topic add", dry_run), |draft| {
                    topic::add(draft, &add.code, add.title.as_deref(), parent)
                })?;
                let title = add.title.unwrap_or_else(|| add.code.clone());
                Answer::made(vec![Made::new(add.code.trim(), "topic made", title)], dry_run)
            }
            Self::Edit(edit) => {
                let id = topic::require(store.query(), &edit.topic)?;
                let parent = edit.parent.as_deref().map(|p| topic::require(store.query(), p)).transpose()?;
                let dry_run = edit.write.dry_run;
                store.write(&context.intent("topic edit", dry_run), |draft| {
                    topic::edit(draft, id, edit.title.as_deref(), parent)
                })?;
                Answer::made(vec![Made::new(edit.topic, "edited", edit.title.unwrap_or_default())], dry_run)
            }
        }
    }
}
