use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::super::answer::Answer;
use super::super::context::Context;
use super::super::folder::Folder;
use super::filters::{Filters, selection};
use crate::error::{Error, Result};
use crate::present::site::{self as pages, About};
use crate::present::words::{Language, Words};
use crate::render::{Column, Table, address, site as render};
use crate::report::site::{self, SiteParams};
use crate::store::ledger::{self, Scope};

/// Write a public site into a folder: pages that need no server, data, a feed
///
/// Published are commitments with their exact words, statuses, due dates and public evidence, and the releases,
/// parties and topics that they name. Never published: notes, owners, priorities, searches, rationales, reasons, names
/// of those who record, and evidence without an address of the web. A second run writes only what changed, and
/// takes away what is no longer published.
///
/// A folder holds the site in one language. A status that was put right is told as a correction, on the page of its
/// commitment and in the feed, without the reason.
#[derive(Debug, Args)]
pub struct Publish {
    /// The folder: new, empty, or made by an earlier run
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// Where the site will lie; with it there are a feed and a sitemap
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The name of the site [default: "Commitments on record", in the language of the site]
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The language of the site's own words: en, ru, kk, fr or es; quotes stay in theirs [default: that of the folder,
    /// else en]
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<Language>,
    /// As of this day [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    as_of: Option<String>,
    #[command(flatten)]
    filters: Filters,
}

/// What was done.
#[derive(Debug, Serialize)]
struct Published {
    folder: String,
    language: String,
    commitments: usize,
    written: usize,
    unchanged: usize,
    removed: usize,
}

impl Publish {
    /// Writes the site.
    pub fn run(self, context: &Context) -> Result<Answer> {
        if self.title.as_ref().is_some_and(|title| title.trim().is_empty()) {
            return Err(
                Error::usage("no_title", "the site needs a name").hint("leave --title out, or give it words")
            );
        }
        let base = self.base()?;
        let store = context.open()?;
        let as_of = context.day_if(self.as_of.as_deref())?.unwrap_or(context.today());
        let ledger = ledger::load(store.query(), Scope::All, None)?;
        let filter = self.filters.resolved(store.query(), context.today())?;
        let selection = selection(filter.as_ref(), &ledger, as_of);
        let site = site::build(&ledger, &SiteParams { as_of, selection });
        let mut folder = Folder::open(&self.folder)?;
        let language = self.language(folder.mark(), context.target.force)?;
        let words = Words::new(language);
        let about =
            About { name: self.title.clone().unwrap_or_else(|| words.text("site-name")), base, words };
        let frame = pages::frame(&site, &about);
        let paths: BTreeSet<String> = pages::paths(&site, &about);
        folder.begin(&paths, language.as_str())?;
        folder.write("style.css", render::style().as_bytes())?;
        for page in pages::pages(&site, &about) {
            folder.write(&page.path, frame.write(&page).as_bytes())?;
        }
        for (path, text) in pages::downloads(&site)? {
            folder.write(path, text.as_bytes())?;
        }
        if let (Some(base), Some(feed)) = (&about.base, pages::feed(&site, &about)) {
            folder.write("feed.atom", feed.write().as_bytes())?;
            let listed =
                paths.iter().map(String::as_str).filter(|path| path.rsplit('.').next() == Some("html"));
            folder.write("sitemap.xml", render::sitemap(base, listed).as_bytes())?;
        }
        folder.finish(&paths)?;
        let published = Published {
            folder: self.folder.display().to_string(),
            language: language.to_string(),
            commitments: site.commitments.len(),
            written: folder.written,
            unchanged: folder.unchanged,
            removed: folder.removed,
        };
        let mut answer = Answer::new("onrecord.published/1", &published, table(&published))?;
        if about.base.is_none() {
            answer.talk.push("without --base-url there is no feed and no sitemap".to_owned());
        }
        Ok(answer)
    }

    /// The language: as asked, else that in which the folder was published. A folder in another language is not replaced
    /// by accident: who wants both wants two folders.
    fn language(&self, published: Option<&str>, force: bool) -> Result<Language> {
        let before = published.and_then(|tag| tag.parse::<Language>().ok());
        match (self.lang, before) {
            (Some(asked), Some(before)) if asked != before && !force => {
                let shown = self.folder.display();
                Err(Error::rejected("other_language", format!("'{shown}' holds the site in '{before}', not in '{asked}'"))
                    .hint("publish each language into a folder of its own, or give --force to replace the one that is there"))
            }
            (asked, before) => Ok(asked.or(before).unwrap_or_default()),
        }
    }

    /// The address, ending in `/`.
    fn base(&self) -> Result<Option<String>> {
        let Some(url) = &self.base_url else { return Ok(None) };
        let base = address::web(url).filter(|url| !url.contains(['?', '#'])).ok_or_else(|| {
            Error::usage("bad_address", format!("'{url}' is no address of a site"))
                .hint("give one such as https://example.org/commitments/")
        })?;
        Ok(Some(format!("{}/", base.trim_end_matches('/'))))
    }
}

fn table(published: &Published) -> Table {
    let Published { folder, language, commitments, written, unchanged, removed } = published;
    Table::new("published")
        .column(Column::text("folder", "Folder"))
        .column(Column::text("language", "Lang"))
        .column(Column::number("commitments", "Commitments"))
        .column(Column::number("written", "Written"))
        .column(Column::number("unchanged", "Unchanged"))
        .column(Column::number("removed", "Removed"))
        .row(vec![
            folder.as_str().into(),
            language.as_str().into(),
            (*commitments).into(),
            (*written).into(),
            (*unchanged).into(),
            (*removed).into(),
        ])
}
