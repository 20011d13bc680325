//! Full-text search over titles, conditions, success tests, quotes, notes, evidence and releases.
//!
//! The query language is that of [`words`]; words must stand together in one text: a title with its condition
//! and success test, a quote, a note, an item of evidence with its excerpt, a release.

mod excerpt;
mod expression;
mod hit;
mod parties;
mod rank;
mod snippet;
mod variants;
mod words;

pub use hit::{Hit, HitSort};
pub use parties::NamedParty;
pub(super) use variants::variants;

use serde::Serialize;

use crate::db::Query;
use crate::error::Result;

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    /// The best hits, best first; each record stands here once.
    pub hits: Vec<Hit>,
    /// How many records match; where [`Found::ranked_within`] is set, how many of their texts.
    pub total: i64,
    /// Set when the words are so common that only this many of the newest matches were ranked.
    pub ranked_within: Option<usize>,
    /// Set when nothing has exactly these words, and what is found begins like them.
    pub begins_like: bool,
    /// Parties that have the words in one of their names: their commitments are listed by party.
    pub parties: Vec<NamedParty>,
    /// What else to try, when nothing was found.
    pub hint: Option<String>,
}

/// Finds the records in whose texts `words` stand, at most `limit`, best first.
///
/// Where nothing has the words themselves, what begins like the longer ones is found, and [`Found::begins_like`] set.
///
/// Each index is ranked by bm25; the two rankings are merged place by place, records before texts of releases.
///
/// # Errors
/// `no_words` when there is nothing to look for, `too_many_words` when there is too much.
pub fn find(query: &dyn Query, words: &str, limit: usize) -> Result<Found> {
    let words = words::parse(words)?;
    let mut expression = expression::of(&words);
    let mut ranking = rank::rank(query, &expression)?;
    let mut begins_like = false;
    if ranking.total == 0
        && let Some(beginnings) = words.beginnings()
    {
        expression = expression::of(&beginnings);
        ranking = rank::rank(query, &expression)?;
        begins_like = ranking.total > 0;
    }
    let hint = if ranking.total == 0 { words.hint() } else { None };
    let best = ranking.places.get(..limit).unwrap_or(&ranking.places);
    let hits = hit::read(query, &expression, best)?;
    let parties = parties::named(query, &words)?;
    Ok(Found { hits, total: ranking.total, ranked_within: ranking.within, begins_like, parties, hint })
}
