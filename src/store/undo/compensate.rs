//! The rows of an operation, turned back: what it made is taken away, what it changed gets its values before back,
//! what it took away is put back. Last changes first.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::db::{Query, Statement};
use crate::error::{Error, Result};
use crate::store::Draft;
use crate::store::image::{self, Image};
use crate::store::log::touched::Changed;

/// Drafts the opposite of `changes`, which are in the order in which they were made.
///
/// # Errors
/// `changed_outside`: a row is not as the operation left it; `text_not_kept`: the text of a release that is to be put
/// back is not in the log.
pub(super) fn draft(draft: &mut Draft<'_>, changes: Vec<Changed>) -> Result<()> {
    let mut rows = Rows { query: draft.query(), held: HashMap::new(), columns: HashMap::new() };
    for change in changes.into_iter().rev() {
        let Changed { table, row_id, before, after } = change;
        let present = rows.take(table, row_id)?;
        let left = match (before, after, present) {
            (None, Some(after), Some(row)) if agrees(&row, &after) => {
                draft.take_back(table, &row);
                None
            }
            (Some(before), Some(after), Some(mut row)) if agrees(&row, &after) => {
                for (column, value) in &before {
                    let slot = row.iter_mut().find(|(name, _)| name == column).ok_or_else(image::bad)?;
                    slot.1 = value.clone();
                }
                draft.set_back(table, row_id, &after, before);
                Some(row)
            }
            (Some(before), None, None) => {
                draft.put_back(table, rows.whole(table, before.clone())?);
                Some(before)
            }
            _ => return Err(changed_outside(table, row_id)),
        };
        rows.held.insert((table, row_id), left);
    }
    Ok(())
}

/// Rows as they are, and as the changes drafted so far leave them.
struct Rows<'a> {
    query: &'a dyn Query,
    held: HashMap<(&'static str, i64), Option<Image>>,
    columns: HashMap<&'static str, Vec<String>>,
}

impl Rows<'_> {
    fn take(&mut self, table: &'static str, id: i64) -> Result<Option<Image>> {
        if let Some(held) = self.held.remove(&(table, id)) {
            return Ok(held);
        }
        let whole = Statement::new(format!("SELECT * FROM \"{table}\" WHERE id = :id ORDER BY id"));
        Ok(self.query.query(&whole.bind("id", id))?.first().map(image::of))
    }

    /// An image that names columns of the table and no others.
    fn whole(&mut self, table: &'static str, image: Image) -> Result<Image> {
        let columns = match self.columns.entry(table) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let described = self.query.describe(&format!("SELECT * FROM \"{table}\""))?;
                unknown.insert(described.into_iter().map(|(column, _)| column).collect())
            }
        };
        if image.iter().any(|(name, _)| !columns.contains(name)) {
            return Err(image::bad());
        }
        if table == "release_version" && image::value(&image, "text").is_none() {
            let message = "the text of the release that is to come back is not in the operation log";
            return Err(
                Error::failed("text_not_kept", message).hint("nothing was changed; add the release anew")
            );
        }
        Ok(image)
    }
}

/// Whether a row holds what the log says of it. The text of a release is not in the log.
fn agrees(row: &Image, logged: &Image) -> bool {
    logged.iter().all(|(column, value)| image::value(row, column) == Some(value))
}

fn changed_outside(table: &str, id: i64) -> Error {
    let message =
        format!("row {id} of '{table}' is not as that operation left it: something else changed it");
    Error::rejected("changed_outside", message)
        .hint("nothing was changed; 'onrecord check log' says what is different")
}
