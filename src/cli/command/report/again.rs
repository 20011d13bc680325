use clap::Args;

use super::super::super::answer::Answer;
use super::super::super::context::Context;
use super::Look;
use super::issue::{formats, freeze, refuse_parts};
use super::recipe::Recipe;
use crate::error::Result;
use crate::model::reference::Sort;
use crate::store::Store;
use crate::store::edition;

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
    #[command(flatten)]
    pub(super) look: Look,
}

impl AgainArgs {
    pub(super) fn run(self, context: &Context, store: &mut Store) -> Result<Answer> {
        let id = Sort::Edition.parse(&self.edition)?.id;
        let lang = self.look.lang;
        if !self.issue {
            let edition = edition::show(store.query(), id)?;
            return Recipe::of(&edition, store.query(), lang)?.answer(store.query());
        }
        refuse_parts(context)?;
        let (mut answer, said) = store.write(&context.intent("report again", self.dry_run), |draft| {
            let edition = edition::show(draft.query(), id)?;
            let mut answer = Recipe::of(&edition, draft.query(), lang)?.answer(draft.query())?;
            let files = freeze(context, &mut answer, lang)?;
            let said = match edition::add_files(draft, &edition, &files)? {
                0 => format!("{} was frozen like this already", edition.r#ref),
                _ => format!("{} is frozen as {} too", edition.r#ref, formats(&files)),
            };
            Ok((answer, said))
        })?;
        answer.talk.push(said);
        if self.dry_run {
            answer.talk.push("dry run: nothing was kept".to_owned());
        }
        Ok(answer)
    }
}
