mod form;

use clap::{Args, Subcommand};

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::super::many::Many;
use super::super::missing::missing;
use super::super::references::by_letter;
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
#[command(override_usage = "onrecord note add [OPTIONS] <RECORD> <WORDS>")]
pub struct Add {
    /// The record: C-1, R-1, E-1 or P-1; '-' reads references of commitments from standard input
    #[arg(value_name = "RECORD")]
    record: Option<String>,
    /// The text; without it your editor opens, on a terminal
    #[arg(value_name = "WORDS")]
    body: Option<String>,
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
    let sort = by_letter(text).ok_or_else(|| {
        Error::usage("bad_reference", format!("'{text}' is not a record that takes notes"))
            .hint("write it with its letter: C-1, R-1, E-1 or P-1")
    })?;
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
    fn run(mut self, context: &Context, store: &mut Store) -> Result<Answer> {
        let names_nobody = self.record.is_none();
        let refused = || {
            missing(
                "note add",
                &[
                    (names_nobody, "RECORD", "C-1, R-1, E-1 or P-1"),
                    (self.body.is_none(), "WORDS", "the text"),
                ],
            )
        };
        let picked = context.pick_before_form(store.query(), names_nobody, self.body.is_none(), refused)?;
        self.record = self.record.or(picked);
        let subjects = match self.record.as_deref() {
            Some("-") => {
                let ids = context.references(Sort::Commitment, &["-".to_owned()])?;
                ids.into_iter().map(|id| Sort::Commitment.of(id)).collect()
            }
            record => vec![subject(record.unwrap_or_default())?],
        };
        if subjects.is_empty() {
            return Answer::nobody(self.write.dry_run);
        }
        if let Some(body) = &self.body {
            return self.record(context, store, &subjects, body);
        }
        let done = context.through_form(
            store,
            "note",
            |_| Ok(Self::form(&subjects)),
            |store, filled, _| {
                let body = filled.one("note").unwrap_or_default();
                self.record(context, store, &subjects, &body).map_err(|e| vec![filled.mistake(e)])
            },
        )?;
        done.map_or_else(|| Answer::unchanged(self.write.dry_run), Ok)
    }

    fn record(&self, context: &Context, store: &mut Store, subjects: &[Ref], body: &str) -> Result<Answer> {
        let lines = |made: &Vec<Ref>| {
            let line = |(made, subject): (&Ref, &Ref)| Made::new(made, format!("note on {subject}"), body);
            made.iter().zip(subjects).map(line).collect::<Vec<_>>()
        };
        let dry_run = self.write.dry_run;
        let many = Many { command: "note add", count: subjects.len(), yes: self.yes, dry_run };
        let made = context.write_many(
            store,
            many,
            |draft| subjects.iter().map(|s| note::add(draft, *s, body)).collect::<Result<Vec<_>>>(),
            lines,
        )?;
        Answer::made(lines(&made), dry_run)
    }
}
