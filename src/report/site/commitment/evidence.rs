//! The evidence of a commitment that anybody can look at.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::fold::Case;
use crate::model::ledger::Ledger;
use crate::model::reference::Ref;
use crate::model::vocabulary::Relation;
use crate::report::lookup::Lookup;
use crate::report::site::address::is_public;

/// One piece of evidence that can be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicEvidence {
    /// `E-3`
    pub evidence: Ref,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its date.
    pub dated_on: NaiveDate,
    /// Where it is.
    pub url: String,
    /// How it bears.
    pub relation: Relation,
}

/// What the desk said of each piece of evidence when it gave a status: a title taken from it is private too.
pub(super) type Rationales<'a> = HashSet<(i64, &'a str)>;

pub(super) fn rationales(ledger: &Ledger) -> Rationales<'_> {
    let said = ledger.statuses.iter().filter_map(|event| Some((event, event.rationale.as_deref()?)));
    said.flat_map(|(event, why)| event.evidence.iter().map(move |id| (*id, why.trim()))).collect()
}

pub(super) fn evidence(
    case: Case<'_>,
    lookup: &Lookup<'_>,
    as_of: NaiveDate,
    rationales: &Rationales<'_>,
) -> Vec<PublicEvidence> {
    let known = case.bearings().iter().filter(|(_, e)| e.dated_on <= as_of);
    let public = known.filter_map(|(bearing, evidence)| {
        let item = lookup.evidence(evidence);
        let url = item.url.filter(|url| is_public(url))?;
        let is_rationale = rationales.contains(&(evidence.id, evidence.title.trim()));
        Some(PublicEvidence {
            evidence: item.evidence,
            title: if is_rationale { url.clone() } else { item.title },
            publisher: item.publisher,
            dated_on: item.dated_on,
            url,
            relation: bearing.relation,
        })
    });
    public.collect()
}
