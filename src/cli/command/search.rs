use clap::Args;

use super::super::answer::Answer;
use super::super::context::Context;
use crate::error::Result;
use crate::present;
use crate::store::find::{self, NamedParty};

/// So many parties are named.
const PARTIES: usize = 5;

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
        if found.begins_like {
            answer = answer
                .say("nothing has exactly these words; shown is what begins like them")
                .meta("begins_like", true);
        }
        if shown == 0 && found.parties.is_empty() {
            answer = answer.say(format!(
                "nothing found for '{words}'; the beginning of a word finds more: {}*",
                words.trim()
            ));
        }
        if let Some(first) = found.parties.first() {
            answer =
                answer.say(parties(&found.parties, first)).meta("parties", serde_json::json!(found.parties));
        }
        Ok(answer)
    }
}

/// Says which parties have the words in their names, and how their commitments are listed.
fn parties(all: &[NamedParty], first: &NamedParty) -> String {
    let named = all.iter().take(PARTIES).map(|party| format!("{} {}", party.r#ref, party.name));
    let named = named.collect::<Vec<_>>().join(", ");
    let more = all.len().saturating_sub(PARTIES);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let have =
        if all.len() == 1 { "a party has this in its name" } else { "parties have this in their names" };
    format!("{have}: {named}{more}; commitments by party: onrecord list --by {}", first.r#ref)
}
