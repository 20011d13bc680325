use clap::Args;

use super::super::super::answer::Answer;
use super::super::super::context::Context;
use super::{Time, known_at};
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::present;
use crate::present::words::Words;
use crate::report::dossier::{self, DossierParams};
use crate::store::ledger::{self, Scope};
use crate::store::{Store, commitment, dossier as beside, operation};

#[derive(Debug, Args)]
pub struct CommitmentArgs {
    /// The commitment
    #[arg(value_name = "C-42")]
    commitment: String,
    /// As of this day [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    as_of: Option<String>,
    /// With the desk's own notes, which are left out of what is handed on
    #[arg(long)]
    notes: bool,
    #[command(flatten)]
    pub(super) time: Time,
}

impl CommitmentArgs {
    pub(super) fn run(self, context: &Context, store: &Store) -> Result<Answer> {
        let query = store.query();
        let reference = Sort::Commitment.parse(&self.commitment)?;
        commitment::require(query, reference.id)?;
        let as_of = context.day_if(self.as_of.as_deref())?.unwrap_or(context.today());
        let known_at = known_at(context, store, self.time.known_at.as_deref())?;
        let load = |id: i64| ledger::load(query, Scope::One(id), Some(known_at));
        let known = load(reference.id)?;
        let others = known.links.iter().map(|l| if l.from == reference.id { l.to } else { l.from });
        let linked = others.map(load).collect::<Result<Vec<_>>>()?;
        let texts = beside::texts(query, reference.id, known_at)?;
        let notes = self.notes.then(|| beside::notes(query, reference.id, known_at)).transpose()?;
        let params = DossierParams {
            commitment: reference.id,
            as_of,
            known_at,
            digest: &operation::digest_at(query, known_at)?,
            texts: &texts,
            linked: &linked,
            notes: notes.as_deref(),
        };
        let dossier = dossier::build(&known, &params).ok_or_else(|| {
            let made = known.commitments.iter().find(|c| c.id == reference.id);
            match made {
                Some(made) => Error::not_found("not_yet", format!("{reference} did not exist on {as_of}"))
                    .hint(format!("it was made on {}", made.made_on)),
                None => {
                    Error::not_found("not_known", format!("{reference} was not yet recorded at that time"))
                        .hint("give a later --known-at")
                }
            }
        })?;
        let document = present::dossier::document(&dossier, &Words::new(self.time.look.lang(context)));
        self.time.look.in_template(Answer::new("onrecord.report.commitment/1", &dossier, document)?)
    }
}
