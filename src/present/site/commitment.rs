//! The page of one commitment.

use super::named::filled;
use super::{names, place, timeline};
use crate::model::vocabulary::RoleKind;
use crate::render::site::Page;
use crate::render::{Cell, Column, Document, Link, Quotation, Table};
use crate::report::site::{PublicCommitment, PublicQuote};

/// Up to this many characters of a quotation stand whole in an address that leads to it; of a longer one the first and the
/// last words.
const WHOLE: usize = 120;

pub(super) fn page(commitment: &PublicCommitment) -> Page {
    let mut document = Document::new()
        .title(format!("{} {}", commitment.commitment, commitment.title))
        .fields("commitment", facts(commitment))
        .heading(2, "In its exact words");
    for quote in &commitment.quotes {
        document = document.quote(quotation(quote)).fields("proof", proof(quote));
    }
    document = document
        .heading(2, "History")
        .figure(timeline::figure(commitment))
        .table(statuses(commitment))
        .table(deadlines(commitment))
        .heading(2, "Evidence")
        .table(evidence(commitment));
    if !commitment.links.is_empty() {
        document = document.heading(2, "Related").table(related(commitment));
    }
    Page { path: place::of(commitment.commitment), document, finder: None }
}

fn facts(c: &PublicCommitment) -> Vec<(String, Cell)> {
    let others = c.parties.iter().filter(|p| p.role != RoleKind::Committing);
    let others: Vec<String> = others.map(|p| format!("{} ({})", p.name, p.role.label())).collect();
    let due = c.due.as_ref().map(|d| format!("{} ({})", d.label, d.basis.label()));
    filled(vec![
        ("Status", c.status.into()),
        ("Since", c.since_on.into()),
        ("Due", due.into()),
        ("Remark", c.flag.into()),
        ("Committed", parties(c)),
        ("With", others.into()),
        ("Made", c.made_on.into()),
        ("Kind", format!("{}, {}", c.kind.label(), c.strength.label()).into()),
        ("Topics", topics(c)),
        ("Condition", c.condition.clone().into()),
        ("What would show it", c.success_test.clone().into()),
    ])
}

/// The committing parties; one alone leads to its page.
fn parties(c: &PublicCommitment) -> Cell {
    let mut committing = c.parties.iter().filter(|p| p.role == RoleKind::Committing);
    let cell = Cell::from(names(&c.by()));
    match (committing.next(), committing.next()) {
        (Some(one), None) => cell.link(Link::Anchor(place::anchor(one.party))),
        _ => cell,
    }
}

/// The topics; one alone leads to its page.
fn topics(c: &PublicCommitment) -> Cell {
    match c.topics.as_slice() {
        [one] => Cell::from(one.as_str()).link(Link::Anchor(place::topic(one))),
        several => several.to_vec().into(),
    }
}

fn quotation(quote: &PublicQuote) -> Quotation {
    let issuer = quote.issuer.as_ref().map(|issuer| format!(", {issuer}")).unwrap_or_default();
    let source = format!("{}{issuer}, {}: {}", quote.release_title, quote.stated_on, quote.kind.label());
    Quotation {
        text: quote.quote.clone(),
        source: Some(source),
        url: quote.url.as_deref().map(|url| fragment(url, &quote.quote)),
        language: quote.language.clone(),
        ..Quotation::default()
    }
}

/// How anybody can check that the words stand where they are said to stand.
fn proof(quote: &PublicQuote) -> Vec<(String, Cell)> {
    let place = format!("characters {} to {}", quote.start, quote.end);
    filled(vec![
        ("Release", place::cell(quote.release)),
        ("Place in its text", place.into()),
        ("SHA-256 of the text", quote.text_sha256.clone().into()),
    ])
}

/// The address with a text fragment, by which a browser finds the words on the page.
fn fragment(url: &str, quote: &str) -> String {
    if url.contains('#') {
        return url.to_owned();
    }
    let words: Vec<&str> = quote.split_whitespace().collect();
    let text = if quote.chars().count() <= WHOLE || words.len() < 12 {
        encoded(&words.join(" "))
    } else {
        let (first, last) = (&words[..5], &words[words.len() - 5..]);
        format!("{},{}", encoded(&first.join(" ")), encoded(&last.join(" ")))
    };
    format!("{url}#:~:text={text}")
}

/// A text as a fragment has it: everything but letters and digits of ASCII as bytes; the hyphen means something there.
fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

fn statuses(c: &PublicCommitment) -> Table {
    let mut table = Table::new("statuses")
        .title("Statuses")
        .column(Column::text("event", "Event"))
        .column(Column::text("on", "Since"))
        .column(Column::text("status", "Status"))
        .column(Column::text("evidence", "Resting on"));
    table.extend(c.statuses.iter().map(|s| {
        // The event is where the feed leads.
        let event = Cell::from(s.event.to_string()).link(Link::Anchor(place::anchor(s.event)));
        let evidence: Vec<String> = s.evidence.iter().map(ToString::to_string).collect();
        vec![event, s.on.into(), s.status.into(), evidence.into()]
    }));
    table
}

fn deadlines(c: &PublicCommitment) -> Table {
    let mut table = Table::new("deadlines")
        .title("Due dates")
        .column(Column::text("set_on", "Set"))
        .column(Column::text("due", "Due"))
        .column(Column::text("basis", "Basis"))
        .column(Column::flex("words", "Words"))
        .empty("No date was given.");
    table.extend(c.deadlines.iter().map(|d| {
        let due = d.due.as_ref().map_or_else(|| "lifted".to_owned(), |due| due.label.clone());
        vec![d.set_on.into(), due.into(), d.basis.into(), d.words.clone().into()]
    }));
    table
}

fn evidence(c: &PublicCommitment) -> Table {
    let mut table = Table::new("evidence")
        .column(Column::text("ref", "Ref"))
        .column(Column::text("dated_on", "Date"))
        .column(Column::flex("title", "Title"))
        .column(Column::flex("publisher", "Publisher"))
        .column(Column::text("relation", "Bearing"))
        .empty("None that is public.");
    table.extend(c.evidence.iter().map(|e| {
        vec![
            e.evidence.to_string().into(),
            e.dated_on.into(),
            Cell::from(e.title.as_str()).url(Some(&e.url)),
            e.publisher.clone().into(),
            e.relation.into(),
        ]
    }));
    table
}

fn related(c: &PublicCommitment) -> Table {
    let mut table = Table::new("related")
        .column(Column::text("relation", "Relation"))
        .column(Column::text("ref", "Ref"))
        .column(Column::flex("title", "Commitment"));
    table.extend(c.links.iter().map(|l| {
        let relation = if l.inverse { format!("← {}", l.kind.label()) } else { l.kind.label() };
        vec![relation.into(), place::cell(l.commitment), l.title.as_str().into()]
    }));
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_the_words_on_the_page() {
        assert_eq!(
            fragment("https://e.org/a", "agreed to – meet"),
            "https://e.org/a#:~:text=agreed%20to%20%E2%80%93%20meet"
        );
        let long = (1..=40).map(|n| format!("word{n}")).collect::<Vec<_>>().join("\n ");
        assert_eq!(
            fragment("https://e.org/", &long),
            "https://e.org/#:~:text=word1%20word2%20word3%20word4%20word5,word36%20word37%20word38%20word39%20word40"
        );
        assert_eq!(fragment("https://e.org/#b", "x"), "https://e.org/#b");
    }
}
