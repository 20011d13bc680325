use clap::{Args, Subcommand};

use super::super::answer::{Answer, Made};
use super::super::chosen::NOBODY;
use super::super::context::Context;
use super::super::many::Many;
use super::{Write, tables};
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};
use crate::store::{Store, note};

/// Notes: free text on a commitment, release, evidence or party
#[derive(Debug, Subcommand)]
pub enum Note {
    /// Put a note on a record
    Add(Add),
    /// List the notes, oldest first
    List(List),
    /// Show one note
    Show(Show),
}

#[derive(Debug, Args)]
pub struct Add {
    /// The record: C-1, R-1, E-1 or P-1; '-' reads references of commitments from standard input
    #[arg(value_name = "RECORD")]
    record: String,
    /// The text
    #[arg(value_name = "WORDS")]
    body: String,
    /// Do not ask before putting it on more than 10 commitments
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    write: Write,
}

#[derive(Debug, Args)]
pub struct List {
    /// Only those on this record
    #[arg(value_name = "RECORD")]
    record: Option<String>,
}

#[derive(Debug, Args)]
pub struct Show {
    /// The note
    #[arg(value_name = "N-1")]
    note: String,
}

/// A record by its letter.
fn subject(text: &str) -> Result<Ref> {
    let sort = match text.trim().chars().next().map(|c| c.to_ascii_uppercase()) {
        Some('C') => Sort::Commitment,
        Some('R') => Sort::Release,
        Some('E') => Sort::Evidence,
        Some('P') => Sort::Party,
        _ => {
            return Err(Error::usage("bad_reference", format!("'{text}' is not a record that takes notes"))
                .hint("write it with its letter: C-1, R-1, E-1 or P-1"));
        }
    };
    sort.parse(text)
}

impl Note {
    /// Runs the command.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        match self {
            Self::Add(add) => add.run(context, &mut store),
            Self::List(list) => {
                let subject = list.record.as_deref().map(subject).transpose()?;
                let cards = note::list(store.query(), subject)?;
                Answer::new("onrecord.notes/1", &cards, tables::notes(&cards))
            }
            Self::Show(show) => {
                let wanted = Sort::Note.parse(&show.note)?;
                let cards = note::list(store.query(), None)?;
                let card = cards.iter().find(|card| card.r#ref == wanted).ok_or_else(|| {
                    Error::not_found("no_note", format!("no note '{wanted}'"))
                        .hint("see 'onrecord note list'")
                })?;
                Answer::new("onrecord.note/1", card, tables::notes(std::slice::from_ref(card)))
            }
        }
    }
}

impl Add {
    fn run(self, context: &Context, store: &mut Store) -> Result<Answer> {
        let subjects = if self.record == "-" {
            let ids = context.references(Sort::Commitment, std::slice::from_ref(&self.record))?;
            ids.into_iter().map(|id| Sort::Commitment.of(id)).collect()
        } else {
            vec![subject(&self.record)?]
        };
        let dry_run = self.write.dry_run;
        if subjects.is_empty() {
            return Ok(Answer::made(Vec::new(), dry_run)?.say(NOBODY));
        }
        let lines = |made: &Vec<Ref>| {
            let line = |(made, subject): (&Ref, &Ref)| {
                Made::new(made, format!("note on {subject}"), self.body.clone())
            };
            made.iter().zip(&subjects).map(line).collect::<Vec<_>>()
        };
        let many = Many { command: "note add", count: subjects.len(), yes: self.yes, dry_run };
        let made = context.write_many(
            store,
            many,
            |draft| subjects.iter().map(|s| note::add(draft, *s, &self.body)).collect::<Result<Vec<_>>>(),
            lines,
        )?;
        Answer::made(lines(&made), dry_run)
    }
}
