//! Editing what describes a commitment. Its words, statuses and deadlines are events and stay.

use chrono::NaiveDate;
use serde::Serialize;

use super::commitment::{self, add_topic};
use super::party::Unknown;
use super::{Draft, Fields, status};
use crate::db::{Query, Statement, Value};
use crate::error::{Error, Result};
use crate::model::vocabulary::{CommitmentKind, Priority, RoleKind, Strength};

/// What to change; what is `None` or empty stays. An empty text takes a value away.
#[derive(Debug, Clone, Default)]
pub struct CommitmentEdit {
    /// Short title.
    pub title: Option<String>,
    /// What sort of undertaking.
    pub kind: Option<CommitmentKind>,
    /// How hard it binds.
    pub strength: Option<Strength>,
    /// When it was made; its first status moves with it.
    pub made_on: Option<NaiveDate>,
    /// Its condition.
    pub condition: Option<String>,
    /// What would show it.
    pub success_test: Option<String>,
    /// How urgent.
    pub priority: Option<Priority>,
    /// The analyst who owns it.
    pub owner: Option<String>,
    /// Own review interval; 0 takes it away.
    pub review_days: Option<i64>,
    /// Parties to add, with their roles.
    pub add_parties: Vec<(RoleKind, String)>,
    /// Parties (ids) to take out of all their roles.
    pub remove_parties: Vec<i64>,
    /// Topics to add.
    pub add_topics: Vec<i64>,
    /// Topics to take away.
    pub remove_topics: Vec<i64>,
    /// Why the date is put right.
    pub reason: Option<String>,
    /// What may be done with names that nobody knows.
    pub unknown: Option<Unknown>,
}

/// One thing that an edit changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What: a column such as `priority`, a role such as `committing`, or `topic`.
    pub what: &'static str,
    /// The value that was taken away.
    pub from: Option<String>,
    /// The value that was given.
    pub to: Option<String>,
}

/// Changes a commitment; before and after are kept in the operation log. Returns what changed: nothing where all of it
/// was there already.
pub fn edit(draft: &mut Draft<'_>, id: i64, edit: &CommitmentEdit) -> Result<Vec<Change>> {
    let made = commitment::require(draft.query(), id)?;
    let rows = draft.query().query(&Statement::new(EDITABLE).bind("id", id))?;
    let Some(row) = rows.first() else { return Err(commitment::missing(draft.query(), id)?) };
    let before =
        COLUMNS.iter().zip(row.values()).map(|(name, value)| (*name, value.clone())).collect::<Fields>();
    let mut after = before.clone();
    for (slot, value) in after.iter_mut().zip(wanted(edit)?) {
        if let Some(value) = value {
            slot.1 = value;
        }
    }
    let mut changes = differences(&before, &after);
    edit_links(draft, id, edit, &mut changes)?;
    if changes.is_empty() {
        return Ok(changes);
    }
    draft.say(format!("edited C-{id} {}", made.title));
    let (mut before, mut after) = (before, after);
    before.push(("updated_at", row.value("updated_at")?.clone()));
    after.push(("updated_at", draft.at().into()));
    draft.update("commitment", UPDATE, id, &before, after);
    // After the row: a status may not stand before the day the commitment was made.
    if let Some(day) = edit.made_on.filter(|day| *day != made.made_on) {
        if day > draft.today() {
            return Err(Error::rejected("in_future", format!("'{day}' is in the future")));
        }
        let reason =
            edit.reason.clone().unwrap_or_else(|| format!("the date was put right from {}", made.made_on));
        status::move_first(draft, id, day, &reason)?;
    }
    Ok(changes)
}

/// The columns that differ.
fn differences(before: &Fields, after: &Fields) -> Vec<Change> {
    let text = |value: &Value| match value {
        Value::Text(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        _ => None,
    };
    let both = before.iter().zip(after).filter(|((_, from), (_, to))| from != to);
    both.map(|((what, from), (_, to))| Change { what, from: text(from), to: text(to) }).collect()
}

const COLUMNS: [&str; 9] =
    ["title", "kind", "strength", "made_on", "condition", "success_test", "priority", "owner", "review_days"];

const EDITABLE: &str = "
SELECT title, kind, strength, made_on, condition, success_test, priority, owner, review_days, updated_at
FROM commitment WHERE id = :id";

const UPDATE: &str = "
UPDATE commitment SET title = :title, kind = :kind, strength = :strength, made_on = :made_on,
       condition = :condition, success_test = :success_test, priority = :priority, owner = :owner,
       review_days = :review_days, updated_at = :updated_at
WHERE id = :id";

/// The values to set, in the order of [`COLUMNS`].
fn wanted(edit: &CommitmentEdit) -> Result<[Option<Value>; 9]> {
    if edit.title.as_ref().is_some_and(|t| t.trim().is_empty()) {
        return Err(Error::rejected("no_title", "a commitment needs a title"));
    }
    if edit.review_days.is_some_and(|d| !(0..=3660).contains(&d)) {
        return Err(Error::rejected(
            "bad_interval",
            "a review interval is from 1 to 3660 days; 0 takes it away",
        ));
    }
    let text = |t: &Option<String>| {
        t.as_ref().map(|t| Value::from(Some(t.trim().to_owned()).filter(|t| !t.is_empty())))
    };
    Ok([
        text(&edit.title),
        edit.kind.map(|k| k.as_str().into()),
        edit.strength.map(|s| s.as_str().into()),
        edit.made_on.map(Into::into),
        text(&edit.condition),
        text(&edit.success_test),
        edit.priority.map(|p| p.as_str().into()),
        text(&edit.owner),
        edit.review_days.map(|d| Some(d).filter(|d| *d > 0).into()),
    ])
}

/// Adds and takes away parties and topics.
fn edit_links(
    draft: &mut Draft<'_>,
    id: i64,
    edit: &CommitmentEdit,
    changes: &mut Vec<Change>,
) -> Result<()> {
    let roles = draft.query().query(&Statement::new(ROLES).bind("id", id))?;
    let mut committing = 0;
    for row in &roles.rows {
        let party = row.get::<i64>("party_id")?;
        let fields = ["id", "commitment_id", "party_id", "role"]
            .into_iter()
            .map(|c| Ok((c, row.value(c)?.clone())))
            .collect::<Result<Fields>>()?;
        if edit.remove_parties.contains(&party) {
            draft.delete("role", "DELETE FROM role WHERE id = :id", &fields);
            let what = row.parse::<RoleKind>("role")?.as_str();
            changes.push(Change { what, from: Some(row.get("name")?), to: None });
        } else if row.get::<String>("role")? == RoleKind::Committing.as_str() {
            committing += 1;
        }
    }
    let new = new_roles(draft.query(), &roles, edit)?;
    committing += new.iter().filter(|(role, _)| *role == RoleKind::Committing).count();
    if committing == 0 {
        return Err(Error::rejected("no_party", format!("C-{id} needs somebody who is bound"))
            .hint("give the party that takes its place with --by"));
    }
    changes.extend(new.iter().map(|(role, name)| Change {
        what: role.as_str(),
        from: None,
        to: Some(name.clone()),
    }));
    commitment::add_roles(draft, id, &new, edit.unknown.unwrap_or(Unknown::Refuse))?;
    let topics = draft.query().query(&Statement::new(TOPICS).bind("id", id))?;
    let mut held = Vec::new();
    for row in &topics.rows {
        let topic = row.get::<i64>("topic_id")?;
        held.push(topic);
        if edit.remove_topics.contains(&topic) {
            let fields = vec![
                ("id", row.value("id")?.clone()),
                ("commitment_id", id.into()),
                ("topic_id", topic.into()),
            ];
            draft.delete("commitment_topic", "DELETE FROM commitment_topic WHERE id = :id", &fields);
            changes.push(Change { what: "topic", from: Some(row.get("code")?), to: None });
        }
    }
    for topic in &edit.add_topics {
        if !held.contains(topic) {
            held.push(*topic);
            add_topic(draft, id, *topic)?;
            let rows = draft.query().query(&Statement::new(TOPIC).bind("id", *topic))?;
            let code = rows.first().map(|row| row.get("code")).transpose()?;
            changes.push(Change { what: "topic", from: None, to: code });
        }
    }
    Ok(())
}

/// The roles asked for that are not there yet.
fn new_roles(
    query: &dyn Query,
    held: &crate::db::Rows,
    edit: &CommitmentEdit,
) -> Result<Vec<(RoleKind, String)>> {
    let mut new = Vec::new();
    for (role, name) in &edit.add_parties {
        let known = super::party::find(query, name)?;
        let mut has = false;
        for row in &held.rows {
            let party = row.get::<i64>("party_id")?;
            // One that is taken out may be given again, in the roles that are named.
            has |= Some(party) == known
                && row.get::<String>("role")? == role.as_str()
                && !edit.remove_parties.contains(&party);
        }
        if !has {
            new.push((*role, name.clone()));
        }
    }
    Ok(new)
}

const ROLES: &str = "
SELECT o.id, o.commitment_id, o.party_id, o.role, coalesce(p.short_name, p.name) AS name
FROM role AS o
JOIN party AS p ON p.id = o.party_id
WHERE o.commitment_id = :id ORDER BY o.id";

const TOPICS: &str = "
SELECT c.id, c.topic_id, t.code
FROM commitment_topic AS c
JOIN topic AS t ON t.id = c.topic_id
WHERE c.commitment_id = :id ORDER BY c.id";

const TOPIC: &str = "SELECT code FROM topic WHERE id = :id ORDER BY id";
