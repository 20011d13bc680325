//! The form of a note.

use super::Add;
use crate::cli::editor::Form;
use crate::model::reference::Ref;

impl Add {
    /// The form: nothing but the text.
    pub(super) fn form(subjects: &[Ref]) -> Form {
        let on = subjects.iter().take(5).map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let more =
            if subjects.len() > 5 { format!(" and {} more", subjects.len() - 5) } else { String::new() };
        Form::new(format!("Put a note on {on}{more}.")).text("note", None, "The text").needed()
    }
}
