//! Editing parties, and merging two spellings of one.

use super::{Draft, Fields, party};
use crate::db::{Row, Statement};
use crate::error::{Error, Result};
use crate::model::text;
use crate::model::vocabulary::PartyKind;

/// What to change of a party; what is `None` stays.
#[derive(Debug, Clone, Default)]
pub struct PartyEdit {
    /// Full name.
    pub name: Option<String>,
    /// Short name; empty takes it away.
    pub short_name: Option<String>,
    /// What sort of body.
    pub kind: Option<PartyKind>,
    /// The party it belongs to.
    pub parent: Option<i64>,
    /// Further names.
    pub aliases: Vec<String>,
}

/// Changes a party. A new name becomes one more by which it is found; the old ones stay.
pub fn edit(draft: &mut Draft<'_>, id: i64, edit: &PartyEdit) -> Result<()> {
    let select = "SELECT name, short_name, kind, parent_id FROM party WHERE id = :id";
    let rows = draft.query().query(&Statement::new(select).bind("id", id))?;
    let row = rows.first().ok_or_else(|| Error::not_found("no_party", format!("no party 'P-{id}'")))?;
    if edit.name.as_ref().is_some_and(|n| n.trim().is_empty()) {
        return Err(Error::rejected("empty_name", "a party needs a name"));
    }
    if let Some(parent) = edit.parent {
        refuse_cycle(draft, id, parent)?;
    }
    let before = ["name", "short_name", "kind", "parent_id"]
        .into_iter()
        .map(|column| Ok((column, row.value(column)?.clone())))
        .collect::<Result<Fields>>()?;
    let mut after = before.clone();
    if let Some(name) = &edit.name {
        after[0].1 = name.trim().into();
    }
    if let Some(short) = &edit.short_name {
        after[1].1 = Some(short.trim().to_owned()).filter(|s| !s.is_empty()).into();
    }
    if let Some(kind) = edit.kind {
        after[2].1 = kind.as_str().into();
    }
    if let Some(parent) = edit.parent {
        after[3].1 = parent.into();
    }
    let mut names = Vec::<&String>::new();
    for name in edit.name.iter().chain(&edit.short_name).chain(&edit.aliases).filter(|n| !n.trim().is_empty())
    {
        if !names.iter().any(|n| text::fold(n) == text::fold(name)) {
            names.push(name);
        }
    }
    for name in names {
        if party::find(draft.query(), name)? != Some(id) {
            draft.say(format!("P-{id} is also found as {}", name.trim()));
            party::add_name(draft, id, name)?;
        }
    }
    if before != after {
        draft.say(format!("edited party P-{id}"));
        draft.update("party", UPDATE, id, &before, after);
    }
    Ok(())
}

const UPDATE: &str = "
UPDATE party SET name = :name, short_name = :short_name, kind = :kind, parent_id = :parent_id
WHERE id = :id";

fn refuse_cycle(draft: &Draft<'_>, id: i64, parent: i64) -> Result<()> {
    let rows = draft.query().query(&Statement::new(ANCESTORS).bind("id", parent))?;
    if rows.map(|r| r.get::<i64>("id"))?.contains(&id) {
        return Err(Error::rejected(
            "party_cycle",
            format!("P-{id} cannot belong to P-{parent}, which belongs to it"),
        ));
    }
    Ok(())
}

const ANCESTORS: &str = "
WITH RECURSIVE above (id) AS (
  SELECT :id
  UNION
  SELECT p.parent_id FROM party AS p JOIN above AS a ON p.id = a.id WHERE p.parent_id IS NOT NULL)
SELECT id FROM above ORDER BY id";

/// Merges `from` into `into`: names, roles, releases and children move; `from` stays as a pointer.
pub fn merge(draft: &mut Draft<'_>, from: i64, into: i64) -> Result<()> {
    if from == into {
        return Err(Error::rejected("same_party", format!("P-{from} cannot be merged into itself")));
    }
    let (gone, kept) = (party::show(draft.query(), from)?, party::show(draft.query(), into)?);
    for card in [&gone, &kept] {
        if let Some(target) = card.merged_into {
            return Err(Error::rejected(
                "merged_already",
                format!("{} was merged into {target} already", card.r#ref),
            ));
        }
    }
    draft.say(format!("merged party {} {} into {} {}", gone.r#ref, gone.name, kept.r#ref, kept.name));
    move_roles(draft, from, into)?;
    repoint(
        draft,
        from,
        into,
        "party_name",
        "SELECT id, party_id AS party FROM party_name WHERE party_id = :party ORDER BY id",
        "party_id",
        "UPDATE party_name SET party_id = :party_id WHERE id = :id",
    )?;
    repoint(
        draft,
        from,
        into,
        "release",
        "SELECT id, issuer_id AS party FROM \"release\" WHERE issuer_id = :party ORDER BY id",
        "issuer_id",
        "UPDATE \"release\" SET issuer_id = :issuer_id WHERE id = :id",
    )?;
    if kept.parent.map(|p| p.id) == Some(from) {
        let before = vec![("parent_id", from.into())];
        draft.update(
            "party",
            SET_PARENT,
            into,
            &before,
            vec![("parent_id", gone.parent.map(|p| p.id).into())],
        );
    }
    let children =
        Statement::new("SELECT id FROM party WHERE parent_id = :party AND id <> :into ORDER BY id");
    for child in
        draft.query().query(&children.bind("party", from).bind("into", into))?.map(|r| r.get::<i64>("id"))?
    {
        draft.update(
            "party",
            SET_PARENT,
            child,
            &vec![("parent_id", from.into())],
            vec![("parent_id", into.into())],
        );
    }
    let before = vec![("merged_into", None::<i64>.into())];
    let sql = "UPDATE party SET merged_into = :merged_into WHERE id = :id";
    draft.update("party", sql, from, &before, vec![("merged_into", into.into())]);
    Ok(())
}

const SET_PARENT: &str = "UPDATE party SET parent_id = :parent_id WHERE id = :id";

fn move_roles(draft: &mut Draft<'_>, from: i64, into: i64) -> Result<()> {
    let roles = draft.query().query(&Statement::new(ROLES).bind("from", from).bind("into", into))?;
    for row in &roles.rows {
        let id = row.get::<i64>("id")?;
        if row.get::<bool>("has")? {
            let before = role_fields(row, id, from)?;
            draft.delete("role", "DELETE FROM role WHERE id = :id", &before);
        } else {
            let before = vec![("party_id", from.into())];
            let sql = "UPDATE role SET party_id = :party_id WHERE id = :id";
            draft.update("role", sql, id, &before, vec![("party_id", into.into())]);
        }
    }
    Ok(())
}

fn role_fields(row: &Row, id: i64, party: i64) -> Result<Fields> {
    Ok(vec![
        ("id", id.into()),
        ("commitment_id", row.get::<i64>("commitment_id")?.into()),
        ("party_id", party.into()),
        ("role", row.get::<String>("role")?.into()),
    ])
}

const ROLES: &str = "
SELECT o.id, o.commitment_id, o.role,
       EXISTS (SELECT 1 FROM role AS x
               WHERE x.commitment_id = o.commitment_id AND x.role = o.role AND x.party_id = :into) AS has
FROM role AS o
WHERE o.party_id = :from
ORDER BY o.id";

fn repoint(
    draft: &mut Draft<'_>,
    from: i64,
    into: i64,
    table: &'static str,
    select: &'static str,
    column: &'static str,
    update: &'static str,
) -> Result<()> {
    let rows = draft.query().query(&Statement::new(select).bind("party", from))?;
    for id in rows.map(|r| r.get::<i64>("id"))? {
        draft.update(table, update, id, &vec![(column, from.into())], vec![(column, into.into())]);
    }
    Ok(())
}
