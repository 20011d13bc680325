//! What the ledger holds beside a proposal: the like elsewhere, and the same passage.

use super::apply::Case;
use super::show;
use crate::db::Query;
use crate::error::{Error, Result};
use crate::extract::likeness::{Gist, most_alike};
use crate::model::reference::Ref;
use crate::store::proposal::Proposal;
use crate::store::{Store, origin};

/// What the ledger holds beside a proposal.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    /// The commitment of another release that says the like.
    pub(super) alike: Option<Ref>,
    /// The commitments whose origin is the passage of an undecided proposal, holds it or lies in it.
    pub(super) recorded: Vec<Ref>,
}

impl Case {
    /// For each proposal what the ledger holds beside it.
    pub(super) fn all_known(&self, store: &Store, proposals: &[Proposal]) -> Result<Vec<Known>> {
        let elsewhere = self.elsewhere.iter().map(|(reference, gist)| (reference, gist));
        let known = |p: &Proposal| {
            let alike = most_alike(&Gist::of(&p.quote), elsewhere.clone()).copied();
            let recorded = match p.fate {
                None => self.recorded(store.query(), p)?,
                Some(_) => Vec::new(),
            };
            Ok(Known { alike, recorded })
        };
        proposals.iter().map(known).collect()
    }

    /// The same for one proposal.
    pub(super) fn known(&self, store: &Store, proposal: &Proposal) -> Result<Known> {
        let known = self.all_known(store, std::slice::from_ref(proposal))?;
        Ok(known.into_iter().next().unwrap_or_default())
    }

    /// The commitments whose origin is the passage of a proposal, holds it or lies in it.
    pub(super) fn recorded(&self, query: &dyn Query, proposal: &Proposal) -> Result<Vec<Ref>> {
        Ok(origin::beside(query, &self.passage(proposal))?.into_iter().map(|b| b.commitment).collect())
    }

    /// Refuses to record the words of a proposal a second time: that would count one commitment twice.
    pub(super) fn refuse_twice(&self, query: &dyn Query, proposal: &Proposal) -> Result<()> {
        let recorded = self.recorded(query, proposal)?;
        if recorded.is_empty() {
            return Ok(());
        }
        let (label, source) = (&proposal.label, self.source);
        let message = format!("{label} is recorded already, as {}", show::list(&recorded));
        Err(Error::rejected("recorded_already", message).hint(format!(
            "reject it: --reject {label}=duplicate; a second undertaking in the same sentence is recorded by its own words: \
             onrecord add -r {source} --quote \"…\""
        )))
    }
}
