//! Parties: found by any of their names, made on first use, merged when two spellings were one.

use std::collections::BTreeSet;

use serde::Serialize;

use super::party_near::did_you_mean;
pub use super::party_near::{near, refuse_near};
use super::{Draft, Fields};
use crate::db::{Query, Row, Statement};
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::PartyKind;
use crate::model::{directory, text};

/// What may be done with a name that nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// Refuse it.
    Refuse,
    /// Make a party of it, unless it is close to a known name.
    MakeUnlessNear,
    /// Make a party of it.
    Make,
}

/// A party with all that is kept of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartyCard {
    /// `P-1`
    pub r#ref: Ref,
    /// Full name.
    pub name: String,
    /// What lists print, where there is one.
    pub short_name: Option<String>,
    /// What sort of body.
    pub kind: PartyKind,
    /// The party it belongs to.
    pub parent: Option<Ref>,
    /// That party's name.
    pub parent_name: Option<String>,
    /// Every name by which it is found.
    pub names: Vec<String>,
    /// Commitments that it made.
    pub committing: i64,
    /// Commitments in which it has any role.
    pub commitments: i64,
    /// Releases that it issued.
    pub releases: i64,
    /// The party it was merged into.
    pub merged_into: Option<Ref>,
}

/// The fields of a new party.
#[derive(Debug, Clone, Default)]
pub struct NewParty {
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: Option<String>,
    /// What sort of body.
    pub kind: Option<PartyKind>,
    /// Id of the party it belongs to.
    pub parent: Option<i64>,
    /// Further names.
    pub aliases: Vec<String>,
}

/// The id of the party of this name or reference (`P-5`), if the database has it.
pub fn find(query: &dyn Query, name: &str) -> Result<Option<i64>> {
    if let Some(id) = reference(name) {
        let by_id =
            Statement::new("SELECT coalesce(merged_into, id) AS id FROM party WHERE id = :id").bind("id", id);
        return query.query(&by_id)?.first().map(|row| row.get("id")).transpose();
    }
    let by_name = Statement::new("SELECT party_id FROM party_name WHERE folded = :folded")
        .bind("folded", text::fold(name));
    query.query(&by_name)?.first().map(|row| row.get("party_id")).transpose()
}

/// A reference with its letter; a bare number is a name here.
fn reference(name: &str) -> Option<i64> {
    let starts = name.trim().starts_with(['P', 'p']) && name.chars().any(|c| c.is_ascii_digit());
    if starts { Sort::Party.parse(name).ok().map(|r| r.id) } else { None }
}

/// The id of a party that must be there.
pub fn require(query: &dyn Query, name: &str) -> Result<i64> {
    find(query, name)?.ok_or_else(|| {
        let error = Error::not_found("no_party", format!("no party '{name}' in this database"));
        match near(query, name) {
            Ok(names) if !names.is_empty() => error.hint(did_you_mean(&names)),
            _ => error.hint("see 'onrecord party list'"),
        }
    })
}

/// Whether `name` is neither in the database nor in the directory of well-known parties.
pub fn is_unknown(query: &dyn Query, name: &str) -> Result<bool> {
    Ok(find(query, name)?.is_none() && directory::find(name).is_none())
}

/// The party of this name: from the database, else made from the directory of well-known parties, else made
/// new where `unknown` allows it.
pub fn ensure(draft: &mut Draft<'_>, name: &str, unknown: Unknown) -> Result<i64> {
    let folded = text::fold(name);
    if let Some((_, id)) = draft.made_parties.iter().find(|(known, _)| *known == folded) {
        return Ok(*id);
    }
    if let Some(id) = find(draft.query(), name)? {
        return Ok(id);
    }
    if let Some(known) = directory::find(name) {
        let parent = known.parent.map(|parent| ensure(draft, parent, Unknown::Make)).transpose()?;
        let party = NewParty {
            name: known.name.clone(),
            short_name: known.short_name,
            kind: Some(known.kind),
            parent,
            aliases: known.aliases.iter().map(ToString::to_string).collect(),
        };
        // Another spelling of a party that this very write already made or that the database has.
        if let Some(id) = find(draft.query(), &party.name)? {
            return Ok(id);
        }
        return add_known(draft, party);
    }
    let near = near(draft.query(), name)?;
    let refused = Error::rejected("unknown_party", format!("unknown party '{name}'"));
    match unknown {
        Unknown::Make => {}
        Unknown::MakeUnlessNear if near.is_empty() => {}
        _ if near.is_empty() => {
            return Err(refused.hint("give --new-party to make it, or see 'onrecord party list'"));
        }
        _ => return Err(refused.hint(format!("{} give --new-party to make a new one", did_you_mean(&near)))),
    }
    add_known(draft, NewParty { name: name.trim().to_owned(), ..NewParty::default() })
}

fn add_known(draft: &mut Draft<'_>, party: NewParty) -> Result<i64> {
    let names = names_of(&party);
    if let Some(id) = names
        .iter()
        .find_map(|n| draft.made_parties.iter().find(|(m, _)| *m == text::fold(n)).map(|(_, id)| *id))
    {
        return Ok(id);
    }
    let id = add(draft, party)?;
    draft.made_parties.extend(names.iter().map(|n| (text::fold(n), id)));
    Ok(id)
}

fn names_of(party: &NewParty) -> Vec<String> {
    let mut seen = BTreeSet::new();
    std::iter::once(&party.name)
        .chain(&party.short_name)
        .chain(&party.aliases)
        .filter(|name| !name.trim().is_empty() && seen.insert(text::fold(name)))
        .map(|name| name.trim().to_owned())
        .collect()
}

/// Adds a party with its names. A name that another party bears is refused.
pub fn add(draft: &mut Draft<'_>, party: NewParty) -> Result<i64> {
    if party.name.trim().is_empty() {
        return Err(Error::rejected("empty_name", "a party needs a name"));
    }
    let id = draft.next_id("party")?;
    let names = names_of(&party);
    draft.say(format!("added party P-{id} {}", party.name.trim()));
    let fields = vec![
        ("id", id.into()),
        ("uid", draft.uid("party").into()),
        ("name", party.name.trim().into()),
        ("short_name", party.short_name.into()),
        ("kind", party.kind.unwrap_or(PartyKind::Other).as_str().into()),
        ("parent_id", party.parent.into()),
        ("recorded_at", draft.at().into()),
    ];
    draft.insert("party", INSERT, fields);
    for name in names {
        add_name(draft, id, &name)?;
    }
    Ok(id)
}

const INSERT: &str = "
INSERT INTO party (id, uid, name, short_name, kind, parent_id, recorded_at)
VALUES (:id, :uid, :name, :short_name, :kind, :parent_id, :recorded_at)";

/// Gives a party one more name by which it is found; the same name again changes nothing.
pub fn add_name(draft: &mut Draft<'_>, party: i64, name: &str) -> Result<()> {
    match find(draft.query(), name)? {
        Some(holder) if holder == party => return Ok(()),
        Some(holder) => {
            return Err(Error::rejected("name_taken", format!("'{name}' is already a name of P-{holder}"))
                .hint(format!(
                    "see 'onrecord party show P-{holder}'; two records of one party become one with 'onrecord party merge'"
                )));
        }
        None => {}
    }
    let id = draft.next_id("party_name")?;
    let fields: Fields = vec![
        ("id", id.into()),
        ("party_id", party.into()),
        ("name", name.trim().into()),
        ("folded", text::fold(name).into()),
    ];
    draft.insert("party_name", INSERT_NAME, fields);
    Ok(())
}

const INSERT_NAME: &str = "
INSERT INTO party_name (id, party_id, name, folded)
VALUES (:id, :party_id, :name, :folded)";

/// The parties, in order of name; merged ones left out.
pub fn list(query: &dyn Query) -> Result<Vec<PartyCard>> {
    query.query(&Statement::new(format!("{CARDS}\nWHERE p.merged_into IS NULL\n{BY_NAME}")))?.map(read_card)
}

/// One party.
pub fn show(query: &dyn Query, id: i64) -> Result<PartyCard> {
    let one = Statement::new(format!("{CARDS}\nWHERE p.id = :id\n{BY_NAME}")).bind("id", id);
    let rows = query.query(&one)?;
    rows.first()
        .ok_or_else(|| {
            Error::not_found("no_party", format!("no party 'P-{id}'")).hint("see 'onrecord party list'")
        })
        .and_then(read_card)
}

const CARDS: &str = "
SELECT p.id, p.name, p.short_name, p.kind, p.parent_id, p.merged_into, parent.name AS parent_name,
       (SELECT json_group_array(name) FROM
         (SELECT n.name FROM party_name AS n WHERE n.party_id = p.id ORDER BY n.id)) AS names,
       (SELECT count(*) FROM role AS o WHERE o.party_id = p.id AND o.role = 'committing') AS committing,
       (SELECT count(DISTINCT o.commitment_id) FROM role AS o WHERE o.party_id = p.id) AS commitments,
       (SELECT count(*) FROM \"release\" AS r WHERE r.issuer_id = p.id) AS releases
FROM party AS p
LEFT JOIN party AS parent ON parent.id = p.parent_id";

const BY_NAME: &str = "ORDER BY p.name, p.id";

fn read_card(row: &Row) -> Result<PartyCard> {
    let names = row.get::<String>("names")?;
    Ok(PartyCard {
        r#ref: Sort::Party.of(row.get("id")?),
        name: row.get("name")?,
        short_name: row.get("short_name")?,
        kind: row.parse("kind")?,
        parent: row.get::<Option<i64>>("parent_id")?.map(|id| Sort::Party.of(id)),
        parent_name: row.get("parent_name")?,
        names: serde_json::from_str(&names).unwrap_or_default(),
        committing: row.get("committing")?,
        commitments: row.get("commitments")?,
        releases: row.get("releases")?,
        merged_into: row.get::<Option<i64>>("merged_into")?.map(|id| Sort::Party.of(id)),
    })
}
