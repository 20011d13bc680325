//! Rows of releases, each with its text.

use super::{Known, Taken};
use crate::error::{Error, Result};
use crate::model::reference::Sort;
use crate::store::Draft;
use crate::store::party::{self, Unknown};
use crate::store::release::{self, NewText, ReleaseFacts};

/// One row.
#[derive(Debug, Clone)]
pub struct ReleaseRow {
    /// What is known of it; the issuer is named apart.
    pub facts: ReleaseFacts,
    /// Who issued it, by name.
    pub issuer: Option<String>,
    /// Its text, where the row has one.
    pub text: Option<NewText>,
}

/// Adds a release, or puts right what is known of the one that has the same identity, text or address. Another text of
/// it is kept as a later version.
///
/// # Errors
/// `no_text` for a new one without a text.
pub fn release(
    draft: &mut Draft<'_>,
    known: Option<Known<'_>>,
    row: &ReleaseRow,
    unknown: Unknown,
) -> Result<Taken> {
    let same = row.text.as_ref().map(|text| release::find_same(draft.query(), text)).transpose()?.flatten();
    let held = match (known, same, &row.facts.url) {
        (Some(known), ..) => Some(known.record),
        (None, Some(same), _) => Some(same.id),
        (None, None, Some(url)) => release::find_url(draft.query(), url)?.map(|found| found.id),
        (None, None, None) => None,
    };
    let mut facts = row.facts.clone();
    if let Some(name) = &row.issuer {
        facts.issuer = Some(party::ensure(draft, name, unknown)?);
        draft.settle()?;
    }
    if let Some(id) = held {
        release::edit(draft, id, &facts)?;
        if let Some(text) = row.text.clone().filter(|_| same.is_none()) {
            release::add_version(draft, id, text)?;
        }
        return Ok(Taken::Found(Sort::Release.of(id)));
    }
    let text = row.text.clone().ok_or_else(|| {
        Error::rejected("no_text", "a new release needs its text")
            .hint("give it in a column for text, or name a file in a column for file")
    })?;
    release::add(draft, &facts, text).map(Taken::New)
}
