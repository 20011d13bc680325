//! The form of a due date.

use super::Deadline;
use crate::cli::context::Context;
use crate::cli::editor::remarks::{DAY, DUE, words_of};
use crate::cli::editor::{Filled, Form, Mistake};
use crate::db::Query;
use crate::error::Result;
use crate::model::vocabulary::Basis;
use crate::store::subject;

impl Deadline {
    /// The form, with what was given on the command line.
    pub(super) fn form(&self, query: &dyn Query, ids: &[i64]) -> Result<Form> {
        let told = subject::told(query, ids)?;
        let basis = words_of::<Basis>("Where it comes from.", 0);
        let form = Form::new(format!("Set, move or lift the due date of{told}"))
            .line("due", self.due.clone(), format!("The due date: {DUE} The word none lifts it."))
            .needed()
            .line("basis", Some(self.basis.to_string()), basis)
            .text("reason", self.reason.clone(), "Why; a move needs a reason, and reports show it")
            .text("words", self.words.clone(), "The words from which it was read; a stated date needs them")
            .line("on", self.on.clone(), format!("When it was set or moved: {DAY} Empty: today"));
        Ok(Form { places: PLACES, ..form })
    }

    /// The command line that the form stands for.
    pub(super) fn filled(
        &self,
        filled: &Filled<'_>,
        context: &Context,
    ) -> std::result::Result<Self, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let due =
            |text: &str| if text.eq_ignore_ascii_case("none") { Ok(()) } else { context.due(text).map(drop) };
        let args = Self {
            due: filled.checked("due", &mut mistakes, due),
            basis: filled.parsed("basis", &mut mistakes, str::parse).unwrap_or(Basis::Analyst),
            reason: filled.one("reason"),
            words: filled.one("words"),
            on: filled.checked("on", &mut mistakes, |text| context.day(text)),
            ..self.clone()
        };
        if mistakes.is_empty() { Ok(args) } else { Err(mistakes) }
    }
}

const PLACES: &[(&str, &str)] = &[
    ("no_reason", "reason"),
    ("no_words", "words"),
    ("words_not_in_release", "words"),
    ("same_deadline", "due"),
    ("due_before_made", "due"),
    ("before_commitment", "on"),
    ("in_future", "on"),
    ("closed", "on"),
];
