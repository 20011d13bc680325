//! The form of a search.

use super::Looked;
use crate::cli::context::Context;
use crate::cli::editor::remarks::DAY;
use crate::cli::editor::{Filled, Form, Mistake};
use crate::db::Query;
use crate::error::{Error, Result};
use crate::store::subject;

impl Looked {
    /// The form, with what was given on the command line.
    pub(super) fn form(&self, query: &dyn Query, ids: &[i64]) -> Result<Form> {
        let told = subject::told(query, ids)?;
        let form = Form::new(format!("Record that somebody looked for news of{told}"))
            .line("where", self.place.clone(), "Where: ministry site, official gazette")
            .needed()
            .line("found", Some(self.found.to_string()), "How many things were found; 0 is a finding too")
            .line("on", self.on.clone(), format!("When: {DAY} Empty: today"))
            .text("note", self.note.clone(), "Remarks");
        Ok(Form { places: PLACES, ..form })
    }

    /// The command line that the form stands for.
    pub(super) fn filled(
        &self,
        filled: &Filled<'_>,
        context: &Context,
    ) -> std::result::Result<Self, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let number = |text: &str| {
            let bad = || Error::usage("bad_number", format!("'{text}' is not a number"));
            text.parse::<i64>().map_err(|_| bad().hint("write 0, 1, 2 …"))
        };
        let args = Self {
            place: filled.one("where"),
            found: filled.parsed("found", &mut mistakes, number).unwrap_or(0),
            on: filled.checked("on", &mut mistakes, |text| context.day(text)),
            note: filled.one("note"),
            ..self.clone()
        };
        if mistakes.is_empty() { Ok(args) } else { Err(mistakes) }
    }
}

const PLACES: &[(&str, &str)] =
    &[("no_place", "where"), ("bad_number", "found"), ("before_commitment", "on"), ("in_future", "on")];
