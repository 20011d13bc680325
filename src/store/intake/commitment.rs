//! Changes of a commitment that a row tells, against what is recorded.

use chrono::NaiveDate;

use crate::db::Statement;
use crate::error::{Error, Result};
use crate::model::vocabulary::RoleKind;
use crate::store::Draft;
use crate::store::attestation::Passage;
use crate::store::commitment_edit::{self, CommitmentEdit};
use crate::store::deadline::{self, NewDeadline};
use crate::store::party::{self, Unknown};
use crate::store::{commitment, topic};

/// What a row says of a commitment that is recorded.
#[derive(Debug, Clone)]
pub struct Revision {
    /// Its words, to be compared: they never change.
    pub passage: Passage,
    /// What describes it; parties and topics apart.
    pub edit: CommitmentEdit,
    /// For each role that the file has a column for: who stands in it.
    pub roles: Vec<(RoleKind, Vec<String>)>,
    /// Its topics, where the file has a column for them.
    pub topics: Option<Vec<String>>,
    /// Its due date, where the file has a column for it.
    pub due: Option<NewDeadline>,
    /// What may be done with names that nobody knows.
    pub unknown: Unknown,
}

/// Makes a commitment what a row says of it, by ordinary edits and a deadline event.
///
/// # Errors
/// `quote_differs`: the row has other words than the commitment that it names.
pub fn revise(draft: &mut Draft<'_>, id: i64, row: &Revision) -> Result<()> {
    if commitment::recorded_as(draft.query(), &row.passage)?.map(|found| found.id) != Some(id) {
        return Err(Error::rejected("quote_differs", format!("C-{id} quotes other words, and a quote is never changed"))
            .hint(format!(
                "see 'onrecord show C-{id}'; words said later are a further passage: onrecord add --attests C-{id}"
            )));
    }
    let mut edit = row.edit.clone();
    if let Some(day) = edit.made_on
        && is_after_status(draft, id, day)?
    {
        return Err(Error::rejected(
            "before_commitment",
            format!("C-{id} has statuses from before that day"),
        )
        .hint("see 'onrecord history'; correct those statuses first"));
    }
    (edit.add_parties, edit.remove_parties) = roles(draft, id, &row.roles)?;
    edit.unknown = Some(row.unknown);
    if let Some(names) = &row.topics {
        let wanted =
            names.iter().map(|name| topic::require(draft.query(), name)).collect::<Result<Vec<_>>>()?;
        let held =
            draft.query().query(&Statement::new(TOPICS).bind("id", id))?.map(|row| row.get("topic_id"))?;
        edit.remove_topics = held.into_iter().filter(|topic| !wanted.contains(topic)).collect();
        edit.add_topics = wanted;
    }
    commitment_edit::edit(draft, id, &edit)?;
    draft.settle()?;
    if let Some(due) = &row.due {
        match deadline::set(draft, id, due) {
            Err(e) if e.code == "same_deadline" => {}
            other => drop(other?),
        }
    }
    Ok(())
}

/// Whether a status took effect on or before a later day on which the commitment is said to be made. The schema has this
/// rule too, and lets go of it where the newest operation is an undo: that of an import is recorded last.
fn is_after_status(draft: &Draft<'_>, id: i64, day: NaiveDate) -> Result<bool> {
    let earlier = Statement::new(EARLIER).bind("id", id).bind("day", day);
    Ok(draft.query().query(&earlier)?.first().is_some())
}

const EARLIER: &str = "
SELECT e.id FROM status_in_force AS e
JOIN commitment AS c ON c.id = e.commitment_id
WHERE c.id = :id AND :day > c.made_on AND e.move <> 'first' AND e.status <> 'not_assessed' AND e.effective_on <= :day
ORDER BY e.id LIMIT 1";

const TOPICS: &str = "SELECT topic_id FROM commitment_topic WHERE commitment_id = :id ORDER BY id";

type Names = Vec<(RoleKind, String)>;

/// Whom to add in which role, and whom to take out of all: what others keep, they get again.
fn roles(draft: &Draft<'_>, id: i64, wanted: &[(RoleKind, Vec<String>)]) -> Result<(Names, Vec<i64>)> {
    let held = draft.query().query(&Statement::new(ROLES).bind("id", id))?.map(|row| {
        Ok((row.parse::<RoleKind>("role")?, row.get::<i64>("party_id")?, row.get::<String>("name")?))
    })?;
    let mut add = Vec::new();
    let mut ids = Vec::new();
    for (role, names) in wanted {
        for name in names {
            ids.push((*role, party::find(draft.query(), name)?));
            add.push((*role, name.clone()));
        }
    }
    let is_told = |role: RoleKind| wanted.iter().any(|(told, _)| *told == role);
    let goes =
        |(role, party, _): &&(RoleKind, i64, String)| is_told(*role) && !ids.contains(&(*role, Some(*party)));
    let remove = held.iter().filter(goes).map(|(_, party, _)| *party).collect::<Vec<_>>();
    for (role, party, name) in &held {
        if remove.contains(party) && !is_told(*role) {
            add.push((*role, name.clone()));
        }
    }
    Ok((add, remove))
}

const ROLES: &str = "
SELECT o.role, o.party_id, p.name
FROM role AS o
JOIN party AS p ON p.id = o.party_id
WHERE o.commitment_id = :id ORDER BY o.id";
