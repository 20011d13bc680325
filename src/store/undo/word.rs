//! What only one person can say: the word of a second reader is given again by whoever gave it.

use crate::db::{Query, Statement, Value};
use crate::error::{Error, Result};
use crate::model::person;
use crate::store::image::Image;
use crate::store::log::touched::Changed;

const CONFIRMED: &str = "confirmed";

/// Refuses to put a confirmation back for somebody else.
///
/// # Errors
/// `word_of_another` names whose it was.
pub(super) fn require_own(query: &dyn Query, changes: &[Changed], by: &str) -> Result<()> {
    for change in changes.iter().filter(|change| change.table == "second_reading_end") {
        let (Some(before), None) = (&change.before, &change.after) else { continue };
        let Some(reader) = text(before, "recorded_by").filter(|_| text(before, "fate") == Some(CONFIRMED))
        else {
            continue;
        };
        if !person::is_same(reader, by) {
            let of = Statement::new(OF).bind("id", number(before, "second_reading_id"));
            let commitment =
                query.query(&of)?.first().map(|row| row.get::<i64>("commitment_id")).transpose()?;
            let commitment = commitment.map_or_else(|| "REF".to_owned(), |id| format!("C-{id}"));
            let message = format!("this was confirmed by {reader}: only {reader} can give that word again");
            return Err(Error::rejected("word_of_another", message).hint(format!(
                "nothing was changed; whoever did not propose the status may confirm it: onrecord confirm {commitment}"
            )));
        }
    }
    Ok(())
}

const OF: &str = "SELECT commitment_id FROM second_reading WHERE id = :id ORDER BY id";

fn value<'a>(image: &'a Image, column: &str) -> Option<&'a Value> {
    image.iter().find(|(name, _)| *name == column).map(|(_, value)| value)
}

fn text<'a>(image: &'a Image, column: &str) -> Option<&'a str> {
    match value(image, column) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

fn number(image: &Image, column: &str) -> Option<i64> {
    match value(image, column) {
        Some(Value::Integer(number)) => Some(*number),
        _ => None,
    }
}
