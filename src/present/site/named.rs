//! The pages of releases, parties and topics: what they are, and their commitments.

use super::{lists, names, place};
use crate::render::site::Page;
use crate::render::{Cell, Document, Entry, Quotation, Table};
use crate::report::site::{PublicCommitment, PublicParty, PublicRelease, PublicTopic};

pub(super) fn release(release: &PublicRelease, commitments: &[&PublicCommitment]) -> Page {
    let rows: Vec<(&str, Cell)> = vec![
        ("Issuer", release.issuer.clone().into()),
        ("Kind", release.kind.label().into()),
        ("Published", release.published_on.into()),
        ("Address", Cell::from(release.url.clone()).url(release.url.as_deref())),
        ("Language", release.language.clone().into()),
        ("SHA-256 of the text", release.text_sha256.as_str().into()),
    ];
    let entries = commitments.iter().map(|c| Entry {
        title: format!("{} {}", c.commitment, c.title),
        anchor: Some(place::anchor(c.commitment)),
        facts: vec![format!("{}; {}", names(&c.by()), c.status.label())],
        quotes: c
            .quotes
            .iter()
            .filter(|q| q.release == release.release)
            .map(|q| Quotation { language: q.language.clone(), ..Quotation::new(q.quote.clone(), None) })
            .collect(),
        ..Entry::default()
    });
    let document = Document::new()
        .title(format!("{} {}", release.release, release.title))
        .fields("release", filled(rows))
        .heading(2, "Commitments in its exact words")
        .entries(Table::new("commitments"), entries.collect());
    Page { path: place::of(release.release), document, finder: None }
}

pub(super) fn party(party: &PublicParty, commitments: &[&PublicCommitment]) -> Page {
    let name = (party.name != party.label).then(|| party.name.clone());
    let rows: Vec<(&str, Cell)> = vec![("Name", name.into()), ("Kind", party.kind.label().into())];
    let is_bound = |c: &&&PublicCommitment| c.by().contains(&party.label);
    let (bound, other): (Vec<_>, Vec<_>) = commitments.iter().partition(is_bound);
    let mut document = Document::new()
        .title(party.label.clone())
        .fields("party", filled(rows))
        .heading(2, "Committed to")
        .table(lists::table(bound.into_iter().copied()));
    if !other.is_empty() {
        document = document.heading(2, "Named in").table(lists::table(other.into_iter().copied()));
    }
    Page { path: place::of(party.party), document, finder: None }
}

pub(super) fn topic(topic: &PublicTopic, commitments: &[&PublicCommitment]) -> Page {
    let document = Document::new()
        .title(format!("{} {}", topic.code, topic.title))
        .table(lists::table(commitments.iter().copied()));
    Page { path: place::of_topic(&topic.code), document, finder: None }
}

/// Labels with their values, without those that have none.
pub(super) fn filled(rows: Vec<(&str, Cell)>) -> Vec<(String, Cell)> {
    let known = rows.into_iter().filter(|(_, cell)| !cell.text().is_empty());
    known.map(|(label, cell)| (label.to_owned(), cell)).collect()
}
