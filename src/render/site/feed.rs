//! A feed of news (Atom, RFC 4287).

use chrono::{DateTime, SecondsFormat, Utc};

use crate::render::escape::escaped;
use crate::render::safe::safe;

/// A feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its title.
    pub title: String,
    /// The language of its fixed words, as BCP 47 spells it.
    pub language: String,
    /// Who speaks.
    pub author: String,
    /// The address of the site, ending in `/`.
    pub base: String,
    /// The news, newest first.
    pub entries: Vec<FeedEntry>,
}

/// One piece of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEntry {
    /// One line.
    pub title: String,
    /// Where it stands, from the site's address; unlike that of any other news.
    pub path: String,
    /// When it was told.
    pub updated: DateTime<Utc>,
    /// A sentence or two.
    pub summary: String,
}

impl Feed {
    /// Writes the feed. Without news it was last changed in the year 1970: there is no clock here.
    pub fn write(&self) -> String {
        let text = |text: &str| escaped(&safe(text)).into_owned();
        let base = text(&self.base);
        let updated = self.entries.iter().map(|e| e.updated).max().unwrap_or_default();
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
             <title>{}</title>\n<id>{base}</id>\n<updated>{}</updated>\n<author><name>{}</name></author>\n\
             <link rel=\"self\" href=\"{base}feed.atom\"/>\n<link rel=\"alternate\" href=\"{base}\"/>\n",
            text(&self.language),
            text(&self.title),
            instant(updated),
            text(&self.author)
        );
        for entry in &self.entries {
            let address = format!("{base}{}", text(&entry.path));
            out += &format!(
                "<entry>\n<title>{}</title>\n<id>{address}</id>\n<link rel=\"alternate\" href=\"{address}\"/>\n\
                 <updated>{}</updated>\n<summary>{}</summary>\n</entry>\n",
                text(&entry.title),
                instant(entry.updated),
                text(&entry.summary)
            );
        }
        out + "</feed>\n"
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
