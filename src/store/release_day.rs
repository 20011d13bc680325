//! The day of a release put right: what was made on that day goes with it.

use chrono::NaiveDate;

use super::Draft;
use super::commitment_edit::{self, CommitmentEdit};
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::reference::{Ref, Sort};

/// What became of the commitments that a release states and that were made on its day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Followed {
    /// These now are made on the new day.
    pub moved: Vec<Ref>,
    /// These keep the old one: a status of theirs took effect before the new day, or on it.
    pub kept: Vec<Ref>,
}

/// The day on which the words of a release were said: that of its event, else that of its publication.
pub fn said_on(query: &dyn Query, release: i64) -> Result<Option<NaiveDate>> {
    let day = Statement::new(SAID_ON).bind("id", release);
    query.query(&day)?.first().map_or(Ok(None), |row| row.get("said_on"))
}

const SAID_ON: &str = "
SELECT coalesce(event_on, published_on) AS said_on FROM \"release\" WHERE id = :id ORDER BY id";

/// Moves the commitments of a release that were made on `from` to the day `to`, where their history allows it.
pub fn follow(draft: &mut Draft<'_>, release: i64, from: NaiveDate, to: NaiveDate) -> Result<Followed> {
    let made = Statement::new(MADE).bind("release", release).bind("from", from).bind("to", to);
    let mut followed = Followed::default();
    for row in &draft.query().query(&made)?.rows {
        let id = row.get("id")?;
        if row.get("is_held")? {
            followed.kept.push(Sort::Commitment.of(id));
            continue;
        }
        let edit = CommitmentEdit {
            made_on: Some(to),
            reason: Some(format!("the date of R-{release} was put right from {from}")),
            ..CommitmentEdit::default()
        };
        commitment_edit::edit(draft, id, &edit)?;
        followed.moved.push(Sort::Commitment.of(id));
    }
    Ok(followed)
}

const MADE: &str = "
SELECT c.id,
       EXISTS (SELECT 1 FROM status_in_force AS s
               WHERE s.commitment_id = c.id AND s.status <> 'not_assessed' AND s.effective_on <= :to) AS is_held
FROM attestation AS a
JOIN release_version AS v ON v.id = a.release_version_id
JOIN commitment AS c ON c.id = a.commitment_id
WHERE v.release_id = :release AND a.kind = 'origin' AND c.made_on = :from
ORDER BY c.id";
