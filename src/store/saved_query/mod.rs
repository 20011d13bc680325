//! Queries kept under a name: those of this database, and those that come with the program.

mod builtin;
mod name;

use serde::{Deserialize, Serialize};

pub use name::checked as checked_name;

use super::Draft;
use crate::db::{Query, Row, Statement, Value};
use crate::error::{Error, Result};
use crate::model::vocabulary::ParameterKind;

/// A query with its name and what its parameters mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SavedQuery {
    /// What it is called.
    pub name: String,
    /// Where it comes from.
    pub origin: Origin,
    /// What it answers.
    pub description: Option<String>,
    /// Its parameters, in the order in which they stand in the statement.
    pub parameters: Vec<Parameter>,
    /// The statement.
    pub sql: String,
    /// When it was last saved; none for those of the program.
    pub recorded_at: Option<String>,
    /// Who saved it last.
    pub recorded_by: Option<String>,
}

/// Where a query comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// It comes with the program.
    Program,
    /// It was saved in this database.
    Database,
}

/// One parameter of a query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameter {
    /// Its name, without the colon.
    pub name: String,
    /// How its value is read.
    #[serde(rename = "type")]
    pub kind: ParameterKind,
    /// What it is.
    #[serde(default)]
    pub description: Option<String>,
    /// The value where none is given, as it would be typed; none: it has to be given.
    #[serde(default)]
    pub default: Option<String>,
}

/// A query that is to be saved. Its statement was compiled before, and its parameters are those of the statement.
#[derive(Debug, Clone)]
pub struct NewQuery {
    /// Its name, as [`checked_name`] gives it.
    pub name: String,
    /// What it answers.
    pub description: Option<String>,
    /// Its parameters.
    pub parameters: Vec<Parameter>,
    /// The statement.
    pub sql: String,
    /// Whether one of the same name may be replaced.
    pub replace: bool,
}

/// Saves a query; whether it took the place of another.
///
/// # Errors
/// `query_exists` where the name is taken.
pub fn save(draft: &mut Draft<'_>, new: &NewQuery) -> Result<bool> {
    let name = new.name.as_str();
    let taken = |hint: &str| {
        Err(Error::rejected("query_exists", format!("there is a query '{name}' already")).hint(hint))
    };
    if builtin::has(name) {
        return taken("it comes with the program; choose another name");
    }
    let parameters = serde_json::to_string(&new.parameters)
        .map_err(|e| Error::failed("json_failed", format!("the parameters cannot be written: {e}")))?;
    let mut fields = vec![
        ("sql", new.sql.trim().into()),
        ("description", new.description.clone().into()),
        ("parameters", parameters.into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    let rows = draft.query().query(&Statement::new(ONE).bind("name", name))?;
    let Some(row) = rows.first() else {
        let id = draft.next_id("saved_query")?;
        fields.extend([("id", id.into()), ("uid", draft.uid("saved_query").into()), ("name", name.into())]);
        draft.say(format!("saved the query '{name}'"));
        draft.insert("saved_query", INSERT, fields);
        return Ok(false);
    };
    if !new.replace {
        return taken("give --replace to put this one in its place");
    }
    let before =
        fields.iter().map(|(name, _)| Ok((*name, row.value(name)?.clone()))).collect::<Result<_>>()?;
    draft.say(format!("saved the query '{name}' anew"));
    draft.update("saved_query", UPDATE, row.get("id")?, &before, fields);
    Ok(true)
}

/// Takes a saved query away.
///
/// # Errors
/// `no_query`; `query_of_program` for one that no database holds.
pub fn remove(draft: &mut Draft<'_>, name: &str) -> Result<SavedQuery> {
    let query = find(draft.query(), name)?;
    if query.origin == Origin::Program {
        return Err(Error::rejected(
            "query_of_program",
            format!("the query '{}' comes with the program and cannot be taken away", query.name),
        ));
    }
    let rows = draft.query().query(&Statement::new(ONE).bind("name", query.name.as_str()))?;
    let row = rows.first().ok_or_else(|| unknown(&query.name, &[]))?;
    let before: Vec<(&'static str, Value)> =
        COLUMNS.iter().map(|name| Ok((*name, row.value(name)?.clone()))).collect::<Result<_>>()?;
    draft.say(format!("took away the query '{}'", query.name));
    draft.delete("saved_query", "DELETE FROM saved_query WHERE id = :id", &before);
    Ok(query)
}

const COLUMNS: [&str; 8] =
    ["id", "uid", "name", "sql", "description", "parameters", "recorded_at", "recorded_by"];

const INSERT: &str = "
INSERT INTO saved_query (id, uid, name, sql, description, parameters, recorded_at, recorded_by)
VALUES (:id, :uid, :name, :sql, :description, :parameters, :recorded_at, :recorded_by)";

const UPDATE: &str = "
UPDATE saved_query
SET sql = :sql, description = :description, parameters = :parameters, recorded_at = :recorded_at,
    recorded_by = :recorded_by
WHERE id = :id";

const ONE: &str = "
SELECT id, uid, name, sql, description, parameters, recorded_at, recorded_by
FROM saved_query WHERE name = :name ORDER BY id";

const SAVED: &str = "
SELECT id, uid, name, sql, description, parameters, recorded_at, recorded_by
FROM saved_query ORDER BY name";

/// All queries: first those of the program, then those of this database by name.
pub fn list(query: &dyn Query) -> Result<Vec<SavedQuery>> {
    let saved: Vec<SavedQuery> = query.query(&Statement::new(SAVED))?.map(read)?;
    Ok(builtin::all().chain(saved).collect())
}

/// The query of that name.
///
/// # Errors
/// `no_query`, with the nearest name.
pub fn find(query: &dyn Query, name: &str) -> Result<SavedQuery> {
    let wanted = name.trim().to_lowercase();
    let mut all = list(query)?;
    match all.iter().position(|one| one.name == wanted) {
        Some(at) => Ok(all.swap_remove(at)),
        None => Err(unknown(name, &all.iter().map(|one| one.name.as_str()).collect::<Vec<_>>())),
    }
}

fn unknown(name: &str, names: &[&str]) -> Error {
    let near = name::nearest(name, names.iter().copied());
    Error::not_found("no_query", format!("no query '{}'", name.trim())).hint(match near {
        Some(near) => format!("did you mean '{near}'? 'onrecord query list' shows all"),
        None => "'onrecord query list' shows all".to_owned(),
    })
}

fn read(row: &Row) -> Result<SavedQuery> {
    let name = row.get::<String>("name")?;
    let parameters = serde_json::from_str(&row.get::<String>("parameters")?).map_err(|e| {
        Error::rejected("bad_query", format!("the parameters of the query '{name}' cannot be read: {e}"))
            .hint("save it again with --replace")
    })?;
    Ok(SavedQuery {
        name,
        origin: Origin::Database,
        description: row.get("description")?,
        parameters,
        sql: row.get("sql")?,
        recorded_at: Some(row.get("recorded_at")?),
        recorded_by: Some(row.get("recorded_by")?),
    })
}

#[cfg(test)]
mod tests;
