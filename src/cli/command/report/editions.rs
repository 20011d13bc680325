use clap::Args;

use super::super::super::answer::Answer;
use crate::error::{Error, Kind, Result};
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
        let listed = edition::list(query)?;
        let document = present::edition::list(&listed);
        let (mut editions, mut damaged) = (Vec::new(), Vec::new());
        for one in listed {
            match one {
                Ok(edition) => editions.push(edition),
                Err(why) => damaged.push(why),
            }
        }
        let mut answer = Answer::new("onrecord.editions/1", &editions, document)?;
        if !damaged.is_empty() {
            let all = editions.len() + damaged.len();
            let found = format!("{} of {all} editions are damaged", damaged.len());
            answer.outcome = Some(
                Error::new(Kind::Finding, "not_intact", found)
                    .hint("the data are not what they were: run 'onrecord check'"),
            );
            answer = answer.meta("damaged", serde_json::json!(damaged));
        }
        Ok(answer)
    }
}
