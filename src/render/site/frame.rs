//! What all pages of a site share, and one page in it.

use std::collections::HashMap;

use super::finder::{Finder, SCRIPT};
use crate::render::document::Document;
use crate::render::escape::escaped;
use crate::render::html::{Parts, script_policy};
use crate::render::safe::safe;

/// One page: a document and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// From the folder of the site: `commitments/c-42.html`.
    pub path: String,
    /// What stands on it.
    pub document: Document,
    /// For pages whose table is searched.
    pub finder: Option<Finder>,
}

/// What all pages share.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frame {
    /// The name of the site.
    pub name: String,
    /// What the navigation is called by those who do not see it.
    pub navigation: String,
    /// Label and path of the pages that every page leads to; the first one is the front page.
    pub sections: Vec<(String, String)>,
    /// On which page each anchor lies, by its path.
    pub places: HashMap<String, String>,
    /// The title of the feed, `feed.atom`, where there is one.
    pub feed: Option<String>,
    /// What stands below every page.
    pub footer: String,
}

impl Frame {
    /// Writes one page.
    pub fn write(&self, page: &Page) -> String {
        let up = "../".repeat(page.path.matches('/').count());
        let elsewhere = |anchor: &str| {
            let path = self.places.get(anchor).filter(|path| **path != page.path)?;
            Some(format!("{up}{path}"))
        };
        let parts = Parts::among(&page.document, &elsewhere);
        let finder = page.finder.as_ref().map(Finder::form).unwrap_or_default();
        let script = page.finder.as_ref().map(|_| format!("<script>{SCRIPT}</script>\n")).unwrap_or_default();
        let scripts: &[&str] = if page.finder.is_some() { &[SCRIPT] } else { &[] };
        let policy = escaped(&script_policy(scripts)).into_owned();
        let Parts { title, subtitle, language, contents, body, skip } = &parts;
        let name = escaped(&safe(&self.name)).into_owned();
        let heading = if *title == name { name.clone() } else { format!("{title} – {name}") };
        format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{heading}</title>\n\
             <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"{up}style.css\">\n{feed}</head>\n\
             <body id=\"top\">\n<a class=\"skip\" href=\"#content\">{skip}</a>\n\
             <header class=\"masthead\">\n{navigation}<h1>{title}</h1>\n<p class=\"subtitle\">{subtitle}</p>\n</header>\n\
             <div class=\"page\">\n{contents}<main id=\"content\" tabindex=\"-1\">\n{finder}{body}</main>\n</div>\n\
             <footer class=\"colophon\">\n<p>{footer}</p>\n</footer>\n{script}</body>\n</html>\n",
            feed = self.feed_link(&up),
            navigation = self.navigation(page, &up),
            footer = escaped(&safe(&self.footer)),
        )
    }

    fn feed_link(&self, up: &str) -> String {
        let Some(title) = &self.feed else { return String::new() };
        let title = escaped(&safe(title)).into_owned();
        format!(
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{title}\" href=\"{up}feed.atom\">\n"
        )
    }

    /// The sections; the one that a page belongs to is marked.
    fn navigation(&self, page: &Page, up: &str) -> String {
        let label = escaped(&safe(&self.navigation)).into_owned();
        let mut out = format!("<nav class=\"site\" aria-label=\"{label}\">\n<ul>\n");
        for (label, path) in &self.sections {
            let folder = path.rsplit_once('/').map(|(folder, _)| folder);
            let inside = folder.is_some_and(|folder| page.path.starts_with(&format!("{folder}/")));
            let current = match (page.path == *path, inside) {
                (true, _) => " aria-current=\"page\"",
                (_, true) => " aria-current=\"true\"",
                _ => "",
            };
            out += &format!("<li><a href=\"{up}{path}\"{current}>{}</a></li>\n", escaped(&safe(label)));
        }
        out + "</ul>\n</nav>\n"
    }
}
