//! What stands against taking an operation back: later ones touched the same records, or rest on its rows.

use std::collections::{BTreeMap, BTreeSet};

use crate::db::{Query, Statement};
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::store::log::holding::{Step, read, undone_by};
use crate::store::log::tables;
use crate::store::log::touched::{self, Changed, Record};

/// Most operations named in a refusal.
const NAMED: usize = 5;

/// Refuses where a later operation that holds touched the same records, or made rows that name those taken away.
///
/// # Errors
/// `touched_since` (4), naming operations and records.
pub(super) fn require_none(
    query: &dyn Query,
    target: &Step,
    changes: &[Changed],
    mine: &BTreeSet<Record>,
) -> Result<()> {
    let mut found: BTreeMap<i64, BTreeSet<Record>> = BTreeMap::new();
    for later in later(query, target.id)? {
        let theirs = touched::records(query, &touched::changes(query, later)?)?;
        let shared = theirs.intersection(mine).copied().collect::<BTreeSet<_>>();
        if !shared.is_empty() {
            found.insert(later, shared);
        }
    }
    for (operation, record) in resting(query, changes)? {
        found.entry(operation).or_default().insert(record);
    }
    if found.is_empty() { Ok(()) } else { Err(refusal(query, target, &found)?) }
}

/// The operations after `id` that hold and make a difference: one that took back another of them makes none.
fn later(query: &dyn Query, id: i64) -> Result<Vec<i64>> {
    let steps = query.query(&Statement::new(LATER).bind("id", id))?.map(read)?;
    let mut later = Vec::new();
    for step in steps.into_iter().filter(|step| step.undoes.is_none_or(|undone| undone < id)) {
        if undone_by(query, step.id)?.is_none() {
            later.push(step.id);
        }
    }
    Ok(later)
}

const LATER: &str = "SELECT id, command, undoes_id FROM operation WHERE id > :id ORDER BY id";

/// Rows elsewhere that name a row which would be taken away: the operation that made each, and its record.
fn resting(query: &dyn Query, changes: &[Changed]) -> Result<Vec<(i64, Record)>> {
    let mut gone: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    for change in changes.iter().filter(|change| change.before.is_none()) {
        gone.entry(change.table).or_default().push(change.row_id);
    }
    let own = changes.iter().map(|change| (change.table, change.row_id)).collect::<BTreeSet<_>>();
    let mut resting = Vec::new();
    for relation in &query.query(&Statement::new(RELATIONS))?.rows {
        let (child, column) = (relation.get::<String>("child")?, relation.get::<String>("column")?);
        let Some(ids) = gone.get(relation.get::<String>("parent")?.as_str()) else { continue };
        // The cache and the log go by themselves.
        let Ok(table) = tables::find(&child).map(|kept| kept.table) else { continue };
        let children = Statement::new(format!(
            "SELECT id FROM \"{table}\" WHERE \"{column}\" IN (SELECT value FROM json_each(:ids)) ORDER BY id"
        ));
        let ids = serde_json::json!(ids).to_string();
        for row in &query.query(&children.bind("ids", ids))?.rows {
            let row_id = row.get::<i64>("id")?;
            if !own.contains(&(table, row_id)) {
                let change = Changed { table, row_id, before: None, after: None };
                let maker = made_by(query, table, row_id)?;
                resting.extend(touched::owners(query, &change)?.into_iter().map(|record| (maker, record)));
            }
        }
    }
    Ok(resting)
}

const RELATIONS: &str = "
SELECT m.name AS child, f.\"from\" AS column, f.\"table\" AS parent
FROM sqlite_master AS m
CROSS JOIN pragma_foreign_key_list(m.name) AS f
WHERE m.type = 'table'
ORDER BY m.name, f.id";

fn made_by(query: &dyn Query, table: &str, row_id: i64) -> Result<i64> {
    let made = Statement::new(MADE_BY).bind("table", table).bind("id", row_id);
    query.query(&made)?.first().map_or(Ok(0), |row| row.get("operation_id"))
}

const MADE_BY: &str = "
SELECT operation_id FROM change
WHERE table_name = :table AND row_id = :id
ORDER BY id DESC LIMIT 1";

fn refusal(query: &dyn Query, target: &Step, found: &BTreeMap<i64, BTreeSet<Record>>) -> Result<Error> {
    let mut named = Vec::new();
    for (operation, records) in found.iter().rev().take(NAMED) {
        let mut labels = touched::labels(query, records.iter().copied().take(NAMED))?;
        if records.len() > NAMED {
            labels.push(format!("{} more", records.len() - NAMED));
        }
        named.push(format!("{} ({})", Sort::Operation.of(*operation), labels.join(", ")));
    }
    if found.len() > NAMED {
        named.push(format!("{} more", found.len() - NAMED));
    }
    let target = Sort::Operation.of(target.id);
    let message =
        format!("{target} cannot be taken back: later operations touched the same: {}", named.join(", "));
    let newest = found.keys().next_back().copied().unwrap_or_default();
    Ok(Error::rejected("touched_since", message).hint(format!(
        "nothing was changed; 'onrecord log show {}' says what it did; take the later ones back first, newest first",
        Sort::Operation.of(newest)
    )))
}
