use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use crate::error::Result;
use crate::present;
use crate::store::find;

/// Search titles, quotes, notes, evidence and the texts of releases
///
/// All words must occur; "a phrase", word*, -word and OR are understood, so quote them for the shell:
/// onrecord search 'water -river "joint centre"'. Case and accents do not matter.
#[derive(Debug, Args)]
pub struct Search {
    /// The words
    #[arg(required = true)]
    words: Vec<String>,
    /// Most hits to show
    #[arg(long, short = 'n', value_name = "N", default_value_t = 20)]
    limit: usize,
}

impl Search {
    /// Searches.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let store = context.open()?;
        let words = self.words.join(" ");
        let found = find::find(store.query(), &words, self.limit)?;
        let shown = found.hits.len();
        let mut answer = Answer::new("onrecord.hits/1", &found.hits, present::hits::table(&found.hits))?
            .meta("total", found.total);
        if i64::try_from(shown).is_ok_and(|shown| shown < found.total) {
            answer =
                answer.say(format!("{shown} of {} hits; -n {} shows them all", found.total, found.total));
        }
        if let Some(within) = found.ranked_within {
            answer =
                answer.say(format!("a very common word: ranked within the newest {within} matches only"));
        }
        if shown == 0 {
            answer = answer.say(format!(
                "nothing found for '{words}'; the beginning of a word finds more: {}*",
                words.trim()
            ));
        }
        Ok(answer)
    }
}
