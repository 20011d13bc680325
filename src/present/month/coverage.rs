//! Part 10: releases read and unread.

use super::monthly;
use crate::present::phrase::headed;
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Table, Tone};
use crate::report::month::{Coverage, CoveredRelease};

pub(super) fn add(document: Document, coverage: &Coverage, words: &Words) -> Document {
    let table = Table::new("coverage")
        .column(words.column("release"))
        .column(words.column("published_on"))
        .column(headed(words, words.flex("title"), "column-document_title"))
        .column(words.flex("issuer"))
        .column(words.column("read_on"))
        .column(words.column("read_by"))
        .column(words.number("commitments"))
        .column(words.flex("url").for_data());
    let mut table = monthly(table, words);
    table.extend(coverage.releases.iter().map(|release| row(release, words)));
    if coverage.total == 0 {
        return document.table(table);
    }
    let args = args![
        total = coverage.total,
        read = coverage.read,
        with = coverage.read_with_commitments,
        without = coverage.read_without_commitments,
        unread = coverage.unread,
    ];
    document.paragraph(words.say("coverage", args)).table(table)
}

fn row(release: &CoveredRelease, words: &Words) -> Vec<Cell> {
    let unread = || Cell::from(words.coded("unread", "unread")).tone(Tone::Warn);
    let unknown = || Cell::from(words.coded("unknown", "unknown"));
    let url = release.url.as_deref();
    vec![
        Cell::from(release.release.to_string()).url(url),
        release.published_on.map_or_else(unknown, Cell::from),
        Cell::quoted(&release.title, release.language.as_deref()),
        release.issuer.clone().into(),
        release.read_on.map_or_else(unread, Cell::from),
        release.read_by.clone().into(),
        release.commitments.into(),
        Cell::from(url).url(url),
    ]
}
