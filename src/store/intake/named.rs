//! Records as rows of other lists name them: by reference, identity, address, own key or title.

use uuid::Uuid;

use super::key;
use crate::db::{Query, Statement};
use crate::error::{Error, Result};
use crate::model::reference::{Ref, Sort};
use crate::model::{address, directory};
use crate::store::release;

/// The commitment that `text` names: `C-7`, its identity, or its own key in this list or another one.
///
/// # Errors
/// `no_commitment`; `ambiguous_key` where a key is that of several.
pub fn commitment_named(query: &dyn Query, text: &str, source: &str) -> Result<Ref> {
    let exists = |id: i64| {
        let one = Statement::new("SELECT id FROM commitment WHERE id = :id ORDER BY id").bind("id", id);
        Ok::<_, Error>(query.query(&one)?.first().is_some())
    };
    if let Some(id) = by_key_or_uid(query, Sort::Commitment, text, source)? {
        return Ok(Sort::Commitment.of(id));
    }
    if let Ok(reference) = Sort::Commitment.parse(text)
        && exists(reference.id)?
    {
        return Ok(reference);
    }
    Err(Error::rejected("no_commitment", format!("no commitment goes by '{text}'"))
        .hint("write C-7, its uid, or the key by which it was imported; see 'onrecord list'"))
}

/// The release that `text` names: `R-3`, its address, identity, own key or title.
pub fn release_named(query: &dyn Query, text: &str, source: &str) -> Result<Option<Ref>> {
    if address::is_web(text) {
        return release::find_url(query, text);
    }
    if let Some(id) = by_key_or_uid(query, Sort::Release, text, source)? {
        return Ok(Some(Sort::Release.of(id)));
    }
    if text.starts_with(['r', 'R'])
        && let Ok(reference) = Sort::Release.parse(text)
    {
        return release::require(query, reference.id).map(|()| Some(reference));
    }
    let titled = query.query(&Statement::new(TITLED).bind("title", text))?.map(|row| row.get::<i64>("id"))?;
    match titled.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(Sort::Release.of(*one))),
        [one, other, ..] => {
            Err(Error::rejected("ambiguous_title", format!("several releases are titled '{text}'"))
                .hint(format!("name one by its reference: R-{one}, R-{other} …")))
        }
    }
}

const TITLED: &str = "
SELECT id FROM \"release\" WHERE title = :title COLLATE NOCASE ORDER BY id LIMIT 3";

/// The refusal of a release that nobody knows.
///
/// # Errors
/// Those of reading the titles.
pub fn no_release(query: &dyn Query, text: &str) -> Result<Error> {
    let titles = Statement::new("SELECT id, title FROM \"release\" ORDER BY id");
    let titles = query.query(&titles)?.map(|row| Ok((row.get::<i64>("id")?, row.get::<String>("title")?)))?;
    let near = directory::nearest(text, titles.iter().map(|(_, title)| title.as_str()));
    let near = near.first().and_then(|near| titles.iter().find(|(_, title)| title == near));
    let error = Error::rejected("no_release", format!("no release goes by '{text}'"));
    Ok(match near {
        Some((id, title)) => error.hint(format!("did you mean R-{id} '{title}'?")),
        None => error.hint(
            "store it first with 'onrecord release add', or give its text in a column for release_text or release_file",
        ),
    })
}

fn by_key_or_uid(query: &dyn Query, sort: Sort, text: &str, source: &str) -> Result<Option<i64>> {
    if let Ok(uid) = Uuid::parse_str(text)
        && let Some(id) = key::by_uid(query, sort, &uid.to_string())?
    {
        return Ok(Some(id));
    }
    if let Some(kept) = key::find(query, sort, source, text)? {
        return Ok(Some(kept.record));
    }
    match key::any(query, sort, text)?.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        several => {
            let all = several.iter().map(|id| sort.of(*id).to_string()).collect::<Vec<_>>().join(", ");
            Err(Error::rejected("ambiguous_key", format!("'{text}' is the key of several: {all}"))
                .hint("say whose list it is with --source"))
        }
    }
}
