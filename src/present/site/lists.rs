//! The lists: all commitments, with a search; releases; parties; topics.

use super::place;
use crate::model::vocabulary::{Flag, Status};
use crate::render::site::{Facet, Finder, Page};
use crate::render::{Cell, Column, Document, Link, Table};
use crate::report::site::{PublicCommitment, Site};

/// Commitments as rows; the columns that the finder knows have its headings.
pub(super) fn table<'a>(rows: impl IntoIterator<Item = &'a PublicCommitment>) -> Table {
    let mut table = Table::new("commitments")
        .column(Column::text("ref", "Ref"))
        .column(Column::flex("title", "Commitment"))
        .column(Column::flex("by", "By"))
        .column(Column::text("status", "Status"))
        .column(Column::text("due", "Due"))
        .column(Column::text("flag", "Remark"))
        .empty("None.");
    table.extend(rows.into_iter().map(|c| {
        vec![
            place::cell(c.commitment),
            c.title.as_str().into(),
            c.by().into(),
            c.status.into(),
            c.due.as_ref().map(|d| d.label.clone()).into(),
            c.flag.into(),
        ]
    }));
    table
}

pub(super) fn commitments(site: &Site) -> Page {
    let statuses = Status::ALL.iter().filter(|s| site.commitments.iter().any(|c| c.status == **s));
    let flags = [Flag::Overdue, Flag::DueSoon, Flag::Late];
    let flags = flags.into_iter().filter(|f| site.commitments.iter().any(|c| c.flag == Some(*f)));
    let mut parties: Vec<String> = site.commitments.iter().flat_map(PublicCommitment::by).collect();
    parties.sort();
    parties.dedup();
    let facet = |column: &str, values: Vec<String>| Facet { column: column.to_owned(), values };
    let facets = vec![
        facet("Status", statuses.map(|s| s.label()).collect()),
        facet("By", parties),
        facet("Remark", flags.map(|f| f.label()).collect()),
    ];
    let finder = Finder {
        name: "Find commitments".to_owned(),
        words: "Words".to_owned(),
        all: "any".to_owned(),
        of: "of".to_owned(),
        facets: facets.into_iter().filter(|f| f.values.len() > 1).collect(),
    };
    let document = Document::new()
        .title("Commitments")
        .subtitle(format!("As of {}", site.as_of))
        .table(table(&site.commitments));
    Page { path: "commitments/index.html".to_owned(), document, finder: Some(finder) }
}

pub(super) fn releases(site: &Site) -> Page {
    let mut table = Table::new("releases")
        .column(Column::text("ref", "Ref"))
        .column(Column::flex("title", "Release"))
        .column(Column::flex("issuer", "Issuer"))
        .column(Column::text("published", "Published"))
        .column(Column::number("commitments", "Commitments"))
        .empty("None.");
    table.extend(site.releases.iter().map(|r| {
        vec![
            place::cell(r.release),
            r.title.as_str().into(),
            r.issuer.clone().into(),
            r.published_on.into(),
            r.commitments.len().into(),
        ]
    }));
    page("Releases", "releases/index.html", table)
}

pub(super) fn parties(site: &Site) -> Page {
    let mut table = Table::new("parties")
        .column(Column::flex("party", "Party"))
        .column(Column::text("kind", "Kind"))
        .column(Column::number("commitments", "Commitments"))
        .empty("None.");
    table.extend(site.parties.iter().map(|p| {
        let name = Cell::from(p.label.as_str()).link(Link::Anchor(place::anchor(p.party)));
        vec![name, p.kind.label().into(), p.commitments.len().into()]
    }));
    page("Parties", "parties/index.html", table)
}

pub(super) fn topics(site: &Site) -> Page {
    let mut table = Table::new("topics")
        .column(Column::text("code", "Topic"))
        .column(Column::flex("title", "Title"))
        .column(Column::number("commitments", "Commitments"))
        .empty("None.");
    table.extend(site.topics.iter().map(|t| {
        let code = Cell::from(t.code.as_str()).link(Link::Anchor(place::topic(&t.code)));
        vec![code, t.title.as_str().into(), t.commitments.len().into()]
    }));
    page("Topics", "topics/index.html", table)
}

fn page(title: &str, path: &str, table: Table) -> Page {
    Page { path: path.to_owned(), document: Document::new().title(title).table(table), finder: None }
}
