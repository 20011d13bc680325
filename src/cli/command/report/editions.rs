use clap::Args;

use super::super::super::answer::Answer;
use crate::error::Result;
use crate::model::reference::Sort;
use crate::present;
use crate::store::Store;
use crate::store::edition;

#[derive(Debug, Args)]
pub struct EditionsArgs {
    /// Only this edition, with all that is kept of it
    #[arg(value_name = "X-3")]
    edition: Option<String>,
}

impl EditionsArgs {
    pub(super) fn run(self, store: &Store) -> Result<Answer> {
        let query = store.query();
        if let Some(given) = &self.edition {
            let edition = edition::show(query, Sort::Edition.parse(given)?.id)?;
            return Answer::new("onrecord.edition/1", &edition, present::edition::page(&edition));
        }
        let editions = edition::list(query)?;
        Answer::new("onrecord.editions/1", &editions, present::edition::list(&editions))
    }
}
