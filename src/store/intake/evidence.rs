//! Rows of evidence, and evidence that rows of commitments name.

use chrono::NaiveDate;

use super::{Known, Taken};
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
pub fn evidence(draft: &mut Draft<'_>, known: Option<Known<'_>>, row: &EvidenceRow) -> Result<Taken> {
    let held = match known {
        Some(known) => Some(known.record),
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
    let keeps = known.is_some_and(|known| known.same.contains(&"relation"));
    for commitment in &row.commitments {
        crate::store::commitment::require(draft.query(), *commitment)?;
        // A relation that the desk has put right since stays.
        if keeps && evidence::relation(draft.query(), taken.reference().id, *commitment)?.is_some() {
            continue;
        }
        evidence::bear(draft, taken.reference().id, *commitment, row.relation)?;
    }
    Ok(taken)
}

/// The evidence with this address of this day, else with this title of this day.
pub(super) fn find(query: &dyn Query, new: &NewEvidence) -> Result<Option<i64>> {
    // Each by an index of its own: one statement for both would read all evidence for every row.
    let same = match &new.url {
        Some(url) => Statement::new(BY_URL).bind("url", url.as_str()).bind("dated_on", new.dated_on),
        None => Statement::new(BY_TITLE).bind("title", new.title.trim()).bind("dated_on", new.dated_on),
    };
    query.query(&same)?.first().map(|row| row.get("id")).transpose()
}

const BY_URL: &str = "SELECT id FROM evidence WHERE url = :url AND dated_on = :dated_on ORDER BY id LIMIT 1";

const BY_TITLE: &str = "
SELECT id FROM evidence WHERE url IS NULL AND title = :title AND dated_on = :dated_on ORDER BY id LIMIT 1";

fn compare(query: &dyn Query, id: i64, new: &NewEvidence) -> Result<()> {
    let rows = query.query(&Statement::new(RECORDED).bind("id", id))?;
    let old = rows.first().ok_or_else(|| evidence::missing(id))?;
    let given = |new: &Option<String>, column: &str| {
        Ok::<_, Error>(new.is_none() || *new == old.get::<Option<String>>(column)?)
    };
    let differs = [
        ("title", old.get::<String>("title")?.trim() == new.title.trim()),
        ("date", old.get::<NaiveDate>("dated_on")? == new.dated_on),
        ("publisher", given(&new.publisher, "publisher")?),
        ("url", given(&new.url, "url")?),
        ("excerpt", given(&new.excerpt, "excerpt")?),
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

// What it bears on is left out: that grows with every row that names it.
const RECORDED: &str = "
SELECT title, dated_on, publisher, url, excerpt FROM evidence WHERE id = :id ORDER BY id";
