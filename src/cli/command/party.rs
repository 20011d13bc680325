use clap::{Args, Subcommand};

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::{Write, tables};
use crate::error::Result;
use crate::model::reference::Sort;
use crate::model::vocabulary::PartyKind;
use crate::store::party::{self, NewParty, Unknown};
use crate::store::party_edit::{self, PartyEdit};

/// Parties: states, ministries, offices, persons, organisations
///
/// Well-known parties (states, UN entities, organisations) are recorded under their usual names when they are
/// first used; a party is named by any of its names or as P-5.
#[derive(Debug, Subcommand)]
pub enum Party {
    /// Record a party
    Add(Add),
    /// List the parties
    List,
    /// Show one party
    Show(Show),
    /// Put right what describes a party, or give it further names
    Edit(Edit),
    /// Merge two spellings of one party: the first becomes the second
    Merge(Merge),
}

#[derive(Debug, Args)]
pub struct Add {
    /// Full name
    name: String,
    #[command(flatten)]
    facts: Facts,
    #[command(flatten)]
    write: Write,
}

#[derive(Debug, Args)]
struct Facts {
    /// Short name, the one that lists print
    #[arg(long, value_name = "NAME")]
    short: Option<String>,
    /// state, ministry, office, person, un_entity, organisation, company, group or other
    #[arg(long)]
    kind: Option<PartyKind>,
    /// The party it belongs to
    #[arg(long, value_name = "PARTY")]
    parent: Option<String>,
    /// A further name; may be given several times
    #[arg(long, value_name = "NAME")]
    alias: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Show {
    /// The party, by name or as P-1
    party: String,
}

#[derive(Debug, Args)]
pub struct Edit {
    /// The party, by name or as P-1
    party: String,
    /// Another full name; the old one stays an alias
    #[arg(long)]
    name: Option<String>,
    #[command(flatten)]
    facts: Facts,
    #[command(flatten)]
    write: Write,
}

#[derive(Debug, Args)]
pub struct Merge {
    /// The party that goes
    from: String,
    /// The party that stays
    into: String,
    #[command(flatten)]
    write: Write,
}

impl Party {
    /// Runs the command.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        match self {
            Self::List => {
                let cards = party::list(store.query())?;
                Answer::new("onrecord.parties/1", &cards, tables::parties(&cards))
            }
            Self::Show(show) => {
                let card = party::show(store.query(), party::require(store.query(), &show.party)?)?;
                Answer::new("onrecord.party/1", &card, tables::party(&card))
            }
            Self::Add(add) => {
                let dry_run = add.write.dry_run;
                let id = store.write(&context.intent("party add", dry_run), |draft| {
                    let parent = add.facts.parent.as_deref();
                    let parent = parent.map(|p| party::ensure(draft, p, Unknown::Refuse)).transpose()?;
                    party::add(
                        draft,
                        NewParty {
                            name: add.name.clone(),
                            short_name: add.facts.short.clone(),
                            kind: add.facts.kind,
                            parent,
                            aliases: add.facts.alias.clone(),
                        },
                    )
                })?;
                Answer::made(vec![Made::new(Sort::Party.of(id), "party recorded", add.name.trim())], dry_run)
            }
            Self::Edit(edit) => {
                let id = party::require(store.query(), &edit.party)?;
                let dry_run = edit.write.dry_run;
                let parent =
                    edit.facts.parent.as_deref().map(|p| party::require(store.query(), p)).transpose()?;
                let change = PartyEdit {
                    name: edit.name,
                    short_name: edit.facts.short,
                    kind: edit.facts.kind,
                    parent,
                    aliases: edit.facts.alias,
                };
                store.write(&context.intent("party edit", dry_run), |draft| {
                    party_edit::edit(draft, id, &change)
                })?;
                let name = party::show(store.query(), id)?.name;
                Answer::made(vec![Made::new(Sort::Party.of(id), "edited", name)], dry_run)
            }
            Self::Merge(merge) => {
                let from = party::require(store.query(), &merge.from)?;
                let into = party::require(store.query(), &merge.into)?;
                let name = party::show(store.query(), into)?.name;
                let dry_run = merge.write.dry_run;
                store.write(&context.intent("party merge", dry_run), |draft| {
                    party_edit::merge(draft, from, into)
                })?;
                let what = format!("merged into {}", Sort::Party.of(into));
                Answer::made(vec![Made::new(Sort::Party.of(from), what, name)], dry_run)
            }
        }
    }
}
