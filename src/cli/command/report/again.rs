use std::path::PathBuf;

use clap::Args;

use super::super::super::answer::{Answer, Made};
use super::super::super::context::Context;
use super::in_template;
use super::issue::{formats, freeze, only_told, refuse_parts};
use super::recipe::Recipe;
use crate::error::Result;
use crate::model::reference::Sort;
use crate::present::words::Language;
use crate::store::Store;
use crate::store::edition::{self, Edition};

#[derive(Debug, Args)]
pub struct AgainArgs {
    /// The edition
    #[arg(value_name = "X-3")]
    edition: String,
    /// Freeze it in this language and format too, as a further file of the same edition
    #[arg(long)]
    issue: bool,
    /// Run everything and keep nothing
    #[arg(long, requires = "issue")]
    dry_run: bool,
    /// Only this table of the report; CSV needs one, or -o FOLDER for one file a table
    #[arg(long, value_name = "NAME")]
    pub(super) section: Option<String>,
    /// HTML and DOCX: a folder with your own page, style, logo and Word styles
    #[arg(long, value_name = "FOLDER")]
    template: Option<PathBuf>,
    /// The language of the report's own words: en, ru, kk, fr or es [default: that of the issue]
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<Language>,
}

impl AgainArgs {
    pub(super) fn run(self, context: &Context, store: &mut Store) -> Result<Answer> {
        let id = Sort::Edition.parse(&self.edition)?.id;
        let lang = |edition: &Edition| self.lang.map_or_else(|| edition.language.parse(), Ok);
        if !self.issue {
            let edition = edition::show(store.query(), id)?;
            let answer = Recipe::of(&edition, store.query(), lang(&edition)?)?.answer(store.query())?;
            return in_template(self.template.as_deref(), answer);
        }
        refuse_parts(context)?;
        let (mut answer, made) = store.write(&context.intent("report again", self.dry_run), |draft| {
            let edition = edition::show(draft.query(), id)?;
            let lang = lang(&edition)?;
            let answer = Recipe::of(&edition, draft.query(), lang)?.answer(draft.query())?;
            let mut answer = in_template(self.template.as_deref(), answer)?;
            let files = freeze(context, &mut answer, lang)?;
            let what = match edition::add_files(draft, &edition, &files)? {
                0 => "was frozen like this already",
                _ => "is frozen too",
            };
            Ok((answer, Made::new(edition.r#ref, what, formats(&files))))
        })?;
        if self.dry_run {
            return only_told(made);
        }
        answer.talk.push(format!("{} {}: {}", made.r#ref, made.what, made.detail));
        Ok(answer)
    }
}
