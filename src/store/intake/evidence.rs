//! Rows of evidence, and evidence that rows of commitments name.

use super::Taken;
use crate::db::{Query, Statement};
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::model::vocabulary::Relation;
use crate::store::Draft;
use crate::store::evidence::{self, NewEvidence};

/// One row.
#[derive(Debug, Clone)]
pub struct EvidenceRow {
    /// What it is.
    pub new: NewEvidence,
    /// On which commitments it bears.
    pub commitments: Vec<i64>,
    /// How.
    pub relation: Relation,
}

/// Records a piece of evidence, or finds the one that is recorded, and lets it bear on commitments.
///
/// # Errors
/// `evidence_differs`: what is recorded of it says something else, and evidence is never changed.
pub fn evidence(draft: &mut Draft<'_>, known: Option<i64>, row: &EvidenceRow) -> Result<Taken> {
    let held = match known {
        Some(id) => Some(id),
        None => find(draft.query(), &row.new)?,
    };
    let taken = match held {
        Some(id) => {
            compare(draft.query(), id, &row.new)?;
            Taken::Found(Sort::Evidence.of(id))
        }
        None => Taken::New(Sort::Evidence.of(evidence::add(draft, &row.new)?.id)),
    };
    draft.settle()?;
    for commitment in &row.commitments {
        crate::store::commitment::require(draft.query(), *commitment)?;
        evidence::bear(draft, taken.reference().id, *commitment, row.relation)?;
    }
    Ok(taken)
}

/// The evidence with this address, else with this title of this day.
pub(super) fn find(query: &dyn Query, new: &NewEvidence) -> Result<Option<i64>> {
    let same = Statement::new(SAME)
        .bind("url", new.url.clone())
        .bind("title", new.title.trim())
        .bind("dated_on", new.dated_on);
    query.query(&same)?.first().map(|row| row.get("id")).transpose()
}

const SAME: &str = "
SELECT id FROM evidence
WHERE CASE WHEN :url IS NULL THEN url IS NULL AND title = :title AND dated_on = :dated_on ELSE url = :url END
ORDER BY id LIMIT 1";

fn compare(query: &dyn Query, id: i64, new: &NewEvidence) -> Result<()> {
    let card = evidence::show(query, id)?;
    let given = |new: &Option<String>, old: &Option<String>| new.is_none() || new == old;
    let differs = [
        ("title", card.title.trim() == new.title.trim()),
        ("date", card.dated_on == new.dated_on),
        ("publisher", given(&new.publisher, &card.publisher)),
        ("url", given(&new.url, &card.url)),
        ("excerpt", given(&new.excerpt, &card.excerpt)),
    ];
    match differs.iter().find(|(_, is_same)| !is_same) {
        None => Ok(()),
        Some((field, _)) => Err(Error::rejected(
            "evidence_differs",
            format!("E-{id} is recorded with another {field}, and evidence is never changed"),
        )
        .hint(format!("see 'onrecord evidence show E-{id}'; record what is new as evidence of its own"))),
    }
}
