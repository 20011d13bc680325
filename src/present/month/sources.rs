//! Part 12: every source of the report, with its address and hash.

use std::collections::HashMap;

use super::monthly;
use crate::model::reference::Ref;
use crate::present::phrase::headed;
use crate::present::words::Words;
use crate::render::{Cell, Document, Quotation, Table};
use crate::report::month::{ReleaseSource, Sources};

/// The releases of a report by reference.
pub(super) struct Releases<'a>(HashMap<Ref, &'a ReleaseSource>);

impl<'a> Releases<'a> {
    pub(super) fn new(sources: &'a Sources) -> Self {
        Self(sources.releases.iter().map(|r| (r.release, r)).collect())
    }

    /// A release as a cell that leads to it.
    pub(super) fn cell(&self, release: Option<Ref>) -> Cell {
        let url = release.and_then(|r| self.0.get(&r)?.url.as_deref());
        Cell::from(release.map(|r| r.to_string())).url(url)
    }

    /// Words that stand in a release, said on a day.
    pub(super) fn quotation(&self, text: &str, release: Option<Ref>, on: &str) -> Quotation {
        let Some(known) = release.and_then(|r| self.0.get(&r)) else { return Quotation::new(text, None) };
        let head = format!("{} {}", known.release, known.title);
        let parts = std::iter::once(head).chain(known.issuer.clone()).chain([on.to_owned()]);
        Quotation {
            url: known.url.clone(),
            language: known.language.clone(),
            title: Some(known.title.clone()),
            ..Quotation::new(text, Some(parts.collect::<Vec<_>>().join(", ")))
        }
    }
}

pub(super) fn add(document: Document, sources: &Sources, words: &Words) -> Document {
    document.table(releases(sources, words)).table(evidence(sources, words))
}

fn releases(sources: &Sources, words: &Words) -> Table {
    let table = Table::new("sources_releases")
        .title(words.text("sources-releases-title"))
        .column(words.column("release"))
        .column(words.column("published_on"))
        .column(headed(words, words.flex("title"), "column-document_title"))
        .column(words.flex("issuer"))
        .column(words.flex("url"))
        .column(words.flex("sha256"));
    let mut table = monthly(table, words);
    for row in &sources.releases {
        let url = row.url.as_deref();
        table.push(vec![
            Cell::from(row.release.to_string()).url(url),
            row.published_on.into(),
            Cell::quoted(&row.title, row.language.as_deref()),
            row.issuer.clone().into(),
            Cell::from(url).url(url),
            row.sha256.as_str().into(),
        ]);
    }
    table
}

fn evidence(sources: &Sources, words: &Words) -> Table {
    let known = Releases::new(sources);
    let table = Table::new("sources_evidence")
        .title(words.text("sources-evidence-title"))
        .column(words.column("evidence"))
        .column(words.column("dated_on"))
        .column(headed(words, words.flex("title"), "column-evidence_title"))
        .column(words.flex("publisher"))
        .column(words.flex("url"))
        .column(words.column("release").if_filled());
    let mut table = monthly(table, words);
    for row in &sources.evidence {
        let url = row.url.as_deref();
        table.push(vec![
            Cell::from(row.evidence.to_string()).url(url),
            row.dated_on.into(),
            Cell::quoted(&row.title, row.language.as_deref()),
            row.publisher.clone().into(),
            Cell::from(url).url(url),
            known.cell(row.release),
        ]);
    }
    table
}
