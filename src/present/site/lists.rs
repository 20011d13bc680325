//! The lists: all commitments, with a search; releases; parties; topics.

use super::{document, place};
use crate::model::vocabulary::{Flag, Status};
use crate::present::phrase::headed;
use crate::present::words::{Words, args};
use crate::render::site::{Facet, Finder, Page};
use crate::render::{Cell, Link, Table};
use crate::report::site::{PublicCommitment, Site};

/// Commitments as rows; the columns that the finder knows have its headings.
pub(super) fn table<'a>(rows: impl IntoIterator<Item = &'a PublicCommitment>, words: &Words) -> Table {
    let mut table = Table::new("commitments")
        .column(words.column("ref"))
        .column(words.flex("title"))
        .column(headed(words, words.flex("committing"), "site-by"))
        .column(words.column("status"))
        .column(words.column("due"))
        .column(headed(words, words.column("flag"), "site-remark"))
        .empty(words.text("none"));
    table.extend(rows.into_iter().map(|c| {
        vec![
            place::cell(c.commitment),
            c.title.as_str().into(),
            c.by().into(),
            words.cell(c.status),
            c.due.as_ref().map(|due| words.due_cell(due)).into(),
            c.flag.map(|flag| words.cell(flag)).into(),
        ]
    }));
    table
}

/// All commitments, with a search.
pub(super) fn commitments(site: &Site, words: &Words) -> Page {
    let statuses = Status::ALL.iter().filter(|s| site.commitments.iter().any(|c| c.status == **s));
    let flags = [Flag::Overdue, Flag::DueSoon, Flag::Late];
    let flags = flags.into_iter().filter(|f| site.commitments.iter().any(|c| c.flag == Some(*f)));
    let mut parties: Vec<String> = site.commitments.iter().flat_map(PublicCommitment::by).collect();
    parties.sort();
    parties.dedup();
    let facet = |heading: &str, values: Vec<String>| Facet { column: words.text(heading), values };
    let facets = vec![
        facet("column-status", statuses.map(|s| words.term(*s)).collect()),
        facet("site-by", parties),
        facet("site-remark", flags.map(|f| words.term(f)).collect()),
    ];
    let finder = Finder {
        name: words.text("site-find"),
        words: words.text("site-find-words"),
        all: words.text("site-find-any"),
        shown: words.text("site-find-shown"),
        facets: facets.into_iter().filter(|f| f.values.len() > 1).collect(),
    };
    let document = document(words.text("column-commitments"), words)
        .subtitle(words.say("as-of", args![date = words.date(site.as_of)]))
        .table(table(&site.commitments, words));
    Page { path: "commitments/index.html".to_owned(), document, finder: Some(finder) }
}

pub(super) fn releases(site: &Site, words: &Words) -> Page {
    let mut table = Table::new("releases")
        .column(words.column("ref"))
        .column(headed(words, words.flex("release_title"), "column-release"))
        .column(words.flex("issuer"))
        .column(words.column("published_on"))
        .column(words.number("commitments"))
        .empty(words.text("none"));
    table.extend(site.releases.iter().map(|r| {
        vec![
            place::cell(r.release),
            r.title.as_str().into(),
            r.issuer.clone().into(),
            r.published_on.into(),
            r.commitments.len().into(),
        ]
    }));
    page("site-releases", "releases/index.html", table, words)
}

pub(super) fn parties(site: &Site, words: &Words) -> Page {
    let mut table = Table::new("parties")
        .column(words.flex("party"))
        .column(words.column("kind"))
        .column(words.number("commitments"))
        .empty(words.text("none"));
    table.extend(site.parties.iter().map(|p| {
        let name = Cell::from(p.label.as_str()).link(Link::Anchor(place::anchor(p.party)));
        vec![name, words.cell(p.kind), p.commitments.len().into()]
    }));
    page("site-parties", "parties/index.html", table, words)
}

pub(super) fn topics(site: &Site, words: &Words) -> Page {
    let mut table = Table::new("topics")
        .column(words.column("topic"))
        .column(words.flex("document_title"))
        .column(words.number("commitments"))
        .empty(words.text("none"));
    table.extend(site.topics.iter().map(|t| {
        let code = words.topic_code(&t.code);
        let code = Cell::from(t.code.as_str()).read_as(code).link(Link::Anchor(place::topic(&t.code)));
        vec![code, words.topic_title(&t.code, &t.title).into(), t.commitments.len().into()]
    }));
    page("site-topics", "topics/index.html", table, words)
}

fn page(title: &str, path: &str, table: Table, words: &Words) -> Page {
    Page { path: path.to_owned(), document: document(words.text(title), words).table(table), finder: None }
}
