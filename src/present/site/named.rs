//! The pages of releases, parties and topics: what they are, and their commitments.

use super::{document, lists, place};
use crate::present::phrase::names;
use crate::present::record::fields;
use crate::present::words::{Words, args};
use crate::render::site::Page;
use crate::render::{Cell, Entry, Quotation, Table};
use crate::report::site::{PublicCommitment, PublicParty, PublicRelease, PublicTopic};

pub(super) fn release(release: &PublicRelease, commitments: &[&PublicCommitment], words: &Words) -> Page {
    let rows: Vec<(&str, Cell)> = vec![
        ("column-issuer", release.issuer.clone().into()),
        ("record-kind", words.cell(release.kind)),
        ("column-published_on", release.published_on.map(|day| words.date(day)).into()),
        ("column-url", Cell::from(release.url.clone()).url(release.url.as_deref())),
        ("column-language", release.language.clone().into()),
        ("column-text_sha256", release.text_sha256.as_str().into()),
    ];
    let entries = commitments.iter().map(|c| entry(release, c, words));
    let document = document(format!("{} {}", release.release, release.title), words)
        .fields("release", fields(rows, words))
        .heading(2, words.text("site-in-its-words"))
        .entries(Table::new("commitments").empty(words.text("none")), entries.collect());
    Page { path: place::of(release.release), document, finder: None }
}

/// A commitment with the words that stand in a release.
fn entry(release: &PublicRelease, c: &PublicCommitment, words: &Words) -> Entry {
    let status = words.term(c.status);
    let standing = match names(words, &c.by()) {
        by if by.is_empty() => status,
        by => words.say("site-entry", args![by = by, status = status]),
    };
    let quotes = c.quotes.iter().map(|q| &q.said).filter(|said| said.release == release.release);
    Entry {
        title: format!("{} {}", c.commitment, c.title),
        anchor: Some(place::anchor(c.commitment)),
        facts: vec![standing],
        quotes: quotes
            .map(|said| Quotation {
                language: said.language.clone(),
                ..Quotation::new(said.quote.clone(), None)
            })
            .collect(),
        ..Entry::default()
    }
}

pub(super) fn party(party: &PublicParty, commitments: &[&PublicCommitment], words: &Words) -> Page {
    let name = (party.name != party.label).then(|| party.name.clone());
    let rows = vec![("site-full-name", name.into()), ("record-party-kind", words.cell(party.kind))];
    let is_bound = |c: &&&PublicCommitment| c.by().contains(&party.label);
    let (bound, other): (Vec<_>, Vec<_>) = commitments.iter().partition(is_bound);
    let mut document = document(party.label.clone(), words)
        .fields("party", fields(rows, words))
        .heading(2, words.text("site-committed-to"))
        .table(lists::table(bound.into_iter().copied(), words));
    if !other.is_empty() {
        document = document
            .heading(2, words.text("site-named-in"))
            .table(lists::table(other.into_iter().copied(), words));
    }
    Page { path: place::of(party.party), document, finder: None }
}

pub(super) fn topic(topic: &PublicTopic, commitments: &[&PublicCommitment], words: &Words) -> Page {
    let document = document(words.topic(&topic.code, &topic.title), words)
        .table(lists::table(commitments.iter().copied(), words));
    Page { path: place::of_topic(&topic.code), document, finder: None }
}
