//! Issuing a report: it is made inside the write that records it, and written as it was frozen.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;

use super::super::super::answer::{Answer, Made};
use super::super::super::context::Context;
use super::super::super::output;
use super::Look;
use super::recipe::{Recipe, Subject};
use crate::error::{Error, Result};
use crate::model::digest::sha256;
use crate::present::words::Language;
use crate::render::html::Parts;
use crate::render::{Document, Format, Screen};
use crate::store::Store;
use crate::store::edition::{self, NewEdition, NewFile};

#[derive(Debug, Args)]
pub(super) struct Issue {
    /// Issue it: freeze it as an edition that can be made again byte for byte; with -o in each file's format
    #[arg(long)]
    pub(super) issue: bool,
    /// Run everything and keep nothing
    #[arg(long, requires = "issue")]
    dry_run: bool,
}

impl Issue {
    /// The report, issued where that was asked for.
    pub(super) fn answer(
        &self,
        context: &Context,
        store: &mut Store,
        command: &'static str,
        recipe: Recipe,
        look: &Look,
    ) -> Result<Answer> {
        if !self.issue {
            let recipe = recipe.drawn(store.query())?;
            let make = if context.target.is_data_only() { Recipe::data } else { Recipe::answer };
            let answer = make(&recipe, store.query())?;
            return look.in_template(answer);
        }
        refuse_parts(context)?;
        let (mut answer, made) = store.write(&context.intent(command, self.dry_run), |draft| {
            let known_at = Some(recipe.known_at);
            let plan = edition::plan(draft, recipe.kind(), &recipe.name(), &recipe.filters, known_at)?;
            let recipe = recipe.clone().planned(&plan);
            let mut answer = look.in_template(recipe.answer(draft.query())?)?;
            let files = freeze(context, &mut answer, recipe.lang)?;
            let made = Made::new(plan.edition, words(&recipe, plan.number), formats(&files));
            let new = NewEdition {
                as_of: recipe.as_of,
                since: if let Subject::FollowUp { since } = recipe.subject { since } else { None },
                filter: recipe.filter.clone(),
                language: recipe.lang.to_string(),
                parts: parts(&answer)?,
                files,
            };
            edition::issue(draft, &plan, &new)?;
            Ok((answer, made))
        })?;
        if self.dry_run {
            return only_told(made);
        }
        answer.talk.push(format!("issued {}: {}, frozen as {}", made.r#ref, made.what, made.detail));
        Ok(answer)
    }
}

/// What a dry run answers: a file that names an edition which does not exist would be believed.
pub(super) fn only_told(made: Made) -> Result<Answer> {
    let mut answer = Answer::made(vec![made], true)?;
    answer.to_stdout = true;
    Ok(answer)
}

/// `month 2025-07, edition 2`
fn words(recipe: &Recipe, number: i64) -> String {
    format!("{} {}, edition {number}", recipe.kind().command(), recipe.name())
}

/// `docx, json`
pub(super) fn formats(files: &[NewFile]) -> String {
    files.iter().map(|file| file.format.as_str()).collect::<Vec<_>>().join(", ")
}

/// What is frozen is the whole report, in formats that are one file each.
pub(super) fn refuse_parts(context: &Context) -> Result<()> {
    if let Some(section) = &context.target.section {
        return Err(Error::usage("section_of_edition", format!("'{section}' is only a part of the report"))
            .hint("issue the whole report, and take the table from it with 'report again'"));
    }
    let asked = context.target.format.into_iter();
    let named = context.target.files.iter().filter_map(|file| Format::from_extension(file));
    if asked.chain(named).any(|format| format == Format::Csv) {
        return Err(Error::usage(
            "csv_of_edition",
            "'csv' holds one table, and an edition is a whole report",
        )
        .hint("issue it as xlsx or json, and take the tables from it with 'report again'"));
    }
    let is_text = |file: &&PathBuf| {
        context.target.format.or_else(|| Format::from_extension(file)) == Some(Format::Table)
    };
    if let Some(file) = context.target.files.iter().find(is_text) {
        return Err(Error::usage(
            "text_of_edition",
            format!("'{}' would not be frozen: a table as text is as wide as a screen", file.display()),
        )
        .hint("issue it as .md, which reads as text too, or as .html, .pdf or .docx"));
    }
    Ok(())
}

/// Writes the answer in every format that is to be frozen: those of the files, and the data as JSON. A table for a
/// terminal is as wide as the terminal: it is shown and not frozen.
pub(super) fn freeze(context: &Context, answer: &mut Answer, lang: Language) -> Result<Vec<NewFile>> {
    let mut wanted = context.target.formats(&context.environment, &answer.document);
    wanted.push(Format::Json);
    let mut files = Vec::new();
    for format in wanted {
        if format == Format::Table || answer.frozen.iter().any(|(frozen, _)| *frozen == format) {
            continue;
        }
        let bytes = bytes(answer, format)?;
        files.push(NewFile {
            language: lang.to_string(),
            format: format.to_string(),
            sha256: sha256(&bytes),
            byte_count: bytes.len(),
            template_sha256: template(answer, format),
        });
        answer.frozen.push((format, bytes));
    }
    Ok(files)
}

/// The bytes of an answer in a format that does not depend on a screen.
pub(super) fn bytes(answer: &Answer, format: Format) -> Result<Vec<u8>> {
    output::written(answer, &answer.document, format, &Screen::plain(None))
}

/// What tells the template of a house that a format is written with: the SHA-256 of its page without a report, or of its
/// styles for Word; none for ours.
pub(super) fn template(answer: &Answer, format: Format) -> Option<String> {
    let house = answer.template.as_ref()?;
    match format {
        Format::Html => Some(sha256(house.page.fill(Parts::of(&Document::new())).as_bytes())),
        Format::Docx => house.word.as_deref().map(sha256),
        _ => None,
    }
}

/// SHA-256 of each part of the report's data: what differs later can be named.
pub(super) fn parts(answer: &Answer) -> Result<BTreeMap<String, String>> {
    let data = answer.data.value(&answer.document)?;
    let parts = data.as_object().into_iter().flatten();
    Ok(parts.map(|(name, value)| (name.clone(), sha256(value.to_string().as_bytes()))).collect())
}
