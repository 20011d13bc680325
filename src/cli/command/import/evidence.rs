//! A row as a piece of evidence.

use super::rows::Desk;
use crate::exchange::columns::Wrong;
use crate::model::address;
use crate::model::vocabulary::Relation;
use crate::store::Draft;
use crate::store::evidence::NewEvidence;
use crate::store::intake::{self, EvidenceRow, Known, Taken};

pub(super) fn take(draft: &mut Draft<'_>, desk: &Desk<'_>, known: Option<Known<'_>>) -> Result<Taken, Wrong> {
    let row = &desk.row;
    let mut commitments = Vec::new();
    for name in row.list("commitment")?.unwrap_or_default() {
        let named = intake::commitment_named(draft.query(), &name, desk.source);
        commitments.push(named.map_err(|e| row.wrong("commitment", e))?.id);
    }
    let title = row.needed("title")?;
    row.needed("date")?;
    let evidence = EvidenceRow {
        new: NewEvidence {
            title,
            publisher: row.text("publisher")?,
            dated_on: row.day("date")?.unwrap_or_default(),
            url: row.read("url", address::parse)?,
            release: None,
            excerpt: row.text("excerpt")?,
        },
        commitments,
        relation: row.word::<Relation>("relation")?.unwrap_or(Relation::Context),
    };
    intake::evidence(draft, known, &evidence).map_err(|e| match e.code {
        "in_future" => row.wrong("date", e),
        _ => e.into(),
    })
}
