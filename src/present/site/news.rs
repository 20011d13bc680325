//! The news of a site: what changed in the statuses, for those who follow them.

use super::{About, place};
use crate::present::phrase::names;
use crate::present::words::{Words, args};
use crate::render::site::{Feed, FeedEntry};
use crate::report::site::{PublicChange, Site};

/// The newest changes that a feed tells.
const NEWS: usize = 100;

/// The title of the feed.
pub(super) fn title(about: &About) -> String {
    about.words.say("site-feed", args![name = about.name.as_str()])
}

/// The newest changes of status and corrections; none where nobody knows where the site will lie.
pub fn feed(site: &Site, about: &About) -> Option<Feed> {
    let words = &about.words;
    let entry = |change: &PublicChange| FeedEntry {
        title: headline(change, words),
        path: format!("{}#{}", place::of(change.commitment), place::anchor(change.event)),
        updated: change.recorded_at,
        summary: summary(change, words),
    };
    Some(Feed {
        title: title(about),
        author: about.name.clone(),
        language: words.language().to_string(),
        base: about.base.clone()?,
        entries: site.changes.iter().take(NEWS).map(entry).collect(),
    })
}

fn headline(change: &PublicChange, words: &Words) -> String {
    let (reference, title) = (change.commitment.to_string(), change.title.as_str());
    match change.to {
        Some(status) if change.corrects.is_none() => {
            words.say("site-news", args![reference = reference, title = title, status = words.term(status)])
        }
        _ => words.say("site-news-corrected", args![reference = reference, title = title]),
    }
}

/// What changed, and who had bound themselves.
fn summary(change: &PublicChange, words: &Words) -> String {
    let told = told(change, words);
    match names(words, &change.by) {
        by if by.is_empty() => told,
        by => format!("{told} {}", words.say("site-news-by", args![by = by])),
    }
}

fn told(change: &PublicChange, words: &Words) -> String {
    let on = words.date(change.on);
    let from = change.from.map(|status| words.term(status));
    let from_on = change.from_on.map(|day| words.date(day));
    match (change.to.map(|status| words.term(status)), from, from_on) {
        (Some(to), Some(from), Some(from_on)) => {
            words.say("site-news-right", args![from = from, from_on = from_on, to = to, on = on])
        }
        (Some(to), Some(from), None) => words.say("site-news-changed", args![from = from, to = to, on = on]),
        (Some(to), None, _) => words.say("site-news-set", args![to = to, on = on]),
        (None, Some(from), Some(from_on)) => {
            words.say("site-news-away", args![from = from, from_on = from_on])
        }
        // A correction that took nothing away was itself taken away.
        (None, ..) => words.text("site-taken-away"),
    }
}
