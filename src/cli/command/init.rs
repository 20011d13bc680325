use clap::Args;

use super::super::answer::{Answer, Made};
use super::super::context::{BUSY, Context};
use crate::error::{Error, Result};
use crate::store::Store;

/// Make a new database
///
/// Makes the file that --db names, else ONRECORD_DB, else ./onrecord.db. A file that exists is never touched.
#[derive(Debug, Args)]
pub struct Init {}

impl Init {
    /// Makes the database.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let path = context.new_database();
        Store::create(&path, BUSY, &context.intent("init", false)).map_err(|e| match e.code {
            "exists" => Error::rejected("exists", e.message)
                .hint("work with it as it is, or choose another name with --db"),
            _ => e,
        })?;
        let made = vec![Made::new(
            path.display(),
            "new database",
            "with the 17 Sustainable Development Goals as topics",
        )];
        Ok(Answer::made(made, false)?
            .say("next: onrecord release add FILE --title \"…\" --issuer \"…\" --date 2026-01-31"))
    }
}
