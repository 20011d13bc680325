//! The rows of an operation, turned back: what it made is taken away, what it changed gets its values before back,
//! what it took away is put back. Last changes first.

use std::collections::HashMap;

use crate::db::{Query, Statement, Value};
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
    let mut rows = Rows { query: draft.query(), held: HashMap::new() };
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
    fn whole(&self, table: &'static str, image: Image) -> Result<Image> {
        let columns = self.query.describe(&format!("SELECT * FROM \"{table}\""))?;
        if image.iter().any(|(name, _)| !columns.iter().any(|(column, _)| column == name)) {
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
    logged.iter().all(|(column, value)| match image::value(row, column) {
        Some(Value::Real(held)) => (real(value) - held).abs() < f64::EPSILON,
        held => held == Some(value),
    })
}

/// A number; what is none is near to nothing.
#[expect(clippy::cast_precision_loss, reason = "confidences lie between 0 and 1")]
fn real(value: &Value) -> f64 {
    match value {
        Value::Integer(number) => *number as f64,
        Value::Real(number) => *number,
        _ => f64::NAN,
    }
}

fn changed_outside(table: &str, id: i64) -> Error {
    let message =
        format!("row {id} of '{table}' is not as that operation left it: something else changed it");
    Error::rejected("changed_outside", message)
        .hint("nothing was changed; 'onrecord check log' says what is different")
}
