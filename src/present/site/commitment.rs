//! The page of one commitment.

use std::collections::HashMap;

use super::{document, history, place, quote, timeline};
use crate::model::vocabulary::RoleKind;
use crate::present::phrase::names;
use crate::present::record::{due, fields};
use crate::present::words::{Words, args};
use crate::render::site::Page;
use crate::render::{Cell, Link};
use crate::report::site::{PublicCommitment, Site};

/// The names of all topics by their codes.
pub(super) fn topics<'a>(site: &'a Site, words: &Words) -> HashMap<&'a str, String> {
    site.topics.iter().map(|t| (t.code.as_str(), words.topic(&t.code, &t.title))).collect()
}

pub(super) fn page(commitment: &PublicCommitment, topics: &HashMap<&str, String>, words: &Words) -> Page {
    let mut document = document(format!("{} {}", commitment.commitment, commitment.title), words)
        .fields("commitment", facts(commitment, topics, words))
        .heading(2, words.text("site-exact-words"));
    for quote in &commitment.quotes {
        document =
            document.quote(quote::quotation(&quote.said, words)).fields("proof", quote::proof(quote, words));
    }
    document = document
        .heading(2, words.text("site-history"))
        .figure(timeline::figure(commitment, words))
        .table(history::statuses(commitment, words));
    if !commitment.corrections.is_empty() {
        document = document.table(history::corrections(commitment, words));
    }
    document = document
        .table(history::deadlines(commitment, words))
        .heading(2, words.text("dossier-evidence"))
        .table(history::evidence(commitment, words));
    if !commitment.links.is_empty() {
        document = document.heading(2, words.text("site-related")).table(history::related(commitment, words));
    }
    Page { path: place::of(commitment.commitment), document, finder: None }
}

fn facts(c: &PublicCommitment, topics: &HashMap<&str, String>, words: &Words) -> Vec<(String, Cell)> {
    let others = c.parties.iter().filter(|p| p.role != RoleKind::Committing);
    let others = others
        .map(|p| words.say("site-party-role", args![party = p.name.as_str(), role = words.term(p.role)]));
    let rows = vec![
        ("record-status", words.cell(c.status)),
        ("record-since", words.date(c.since_on).into()),
        ("record-due-date", c.due.as_ref().map(|date| due(date, words)).into()),
        ("site-remark", c.flag.map(|flag| words.cell(flag)).into()),
        ("site-by", parties(c, words)),
        ("site-with", others.collect::<Vec<_>>().into()),
        ("record-made-on", words.date(c.made_on).into()),
        (
            "record-kind",
            words.say("nature", args![kind = words.term(c.kind), strength = words.term(c.strength)]).into(),
        ),
        ("record-topics", named(c, topics)),
        ("record-condition", c.condition.clone().into()),
        ("site-success-test", c.success_test.clone().into()),
    ];
    fields(rows, words)
}

/// The committing parties; one alone leads to its page.
fn parties(c: &PublicCommitment, words: &Words) -> Cell {
    let mut committing = c.parties.iter().filter(|p| p.role == RoleKind::Committing);
    let cell = Cell::from(names(words, &c.by()));
    match (committing.next(), committing.next()) {
        (Some(one), None) => cell.link(Link::Anchor(place::anchor(one.party))),
        _ => cell,
    }
}

/// The topics; one alone leads to its page.
fn named(c: &PublicCommitment, topics: &HashMap<&str, String>) -> Cell {
    let name = |code: &String| topics.get(code.as_str()).cloned().unwrap_or_else(|| code.clone());
    match c.topics.as_slice() {
        [one] => Cell::from(name(one)).link(Link::Anchor(place::topic(one))),
        several => several.iter().map(name).collect::<Vec<_>>().into(),
    }
}
