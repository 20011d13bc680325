//! The form of a piece of evidence.

use super::Add;
use crate::cli::context::Context;
use crate::cli::editor::remarks::{DAY, words_of};
use crate::cli::editor::{Filled, Form, Mistake};
use crate::db::Query;
use crate::error::Result;
use crate::model::reference::Sort;
use crate::model::vocabulary::Relation;
use crate::store::subject;

impl Add {
    /// The form, with what was given on the command line.
    pub(super) fn form(&self, query: &dyn Query, ids: &[i64]) -> Result<Form> {
        let told = subject::told(query, ids)?;
        let purpose = match ids {
            [] => "Record a piece of evidence; commitments can be named below.".to_owned(),
            _ => format!("Record a piece of evidence that bears on{told}"),
        };
        let commitments = ids.iter().map(|id| Sort::Commitment.of(*id).to_string()).collect();
        let form = Form::new(purpose)
            .lines("commitment", commitments, "On which commitments it bears: C-1; a line for each")
            .line("relation", Some(self.relation.to_string()), words_of::<Relation>("How it bears.", 0))
            .line("title", self.title.clone(), "What it is. Empty: the release's title")
            .line("dated", self.dated.clone(), format!("Its own date: {DAY} Empty: the release's"))
            .line("url", self.url.clone(), "Where it is: a web address")
            .line("release", self.release.clone(), "The release that it is, if it is stored as one: R-1")
            .line("publisher", self.publisher.clone(), "Who published it. Empty: the release's issuer")
            .text("excerpt", self.excerpt.clone(), "The words that matter");
        Ok(Form { places: PLACES, ..form })
    }

    /// The command line that the form stands for.
    pub(super) fn filled(
        &self,
        filled: &Filled<'_>,
        context: &Context,
    ) -> std::result::Result<Self, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let args = Self {
            commitments: filled.all_checked("commitment", &mut mistakes, |text| Sort::Commitment.parse(text)),
            chosen_by: None,
            relation: filled.parsed("relation", &mut mistakes, str::parse).unwrap_or(Relation::Context),
            title: filled.one("title"),
            dated: filled.checked("dated", &mut mistakes, |text| context.day(text)),
            url: filled.one("url"),
            release: filled.checked("release", &mut mistakes, |text| Sort::Release.parse(text)),
            publisher: filled.one("publisher"),
            excerpt: filled.one("excerpt"),
            ..self.clone()
        };
        if mistakes.is_empty() { Ok(args) } else { Err(mistakes) }
    }
}

const PLACES: &[(&str, &str)] = &[
    ("no_title", "title"),
    ("in_future", "dated"),
    ("recorded_already", "url"),
    ("bad_url", "url"),
    ("no_release", "release"),
    ("no_commitment", "commitment"),
];
