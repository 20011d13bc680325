//! What to ask of whom, quoting the words and the release.

use crate::present::phrase::{facts as in_line, headed, names, quote, subject_title};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Entry, Table};
use crate::report::follow_up::{Ask, PartyAsks};

/// The questions under the name of each party.
pub(super) fn add(document: Document, asks: &[PartyAsks], words: &Words) -> Document {
    document.entries(table(asks, words), asks.iter().flat_map(|party| entries(party, words)).collect())
}

fn entries<'a>(party: &'a PartyAsks, words: &'a Words) -> impl Iterator<Item = Entry> + 'a {
    let name = party.name.clone().unwrap_or_else(|| words.text("asks-of-nobody"));
    let groups = std::iter::once(Some(name)).chain(std::iter::repeat(None));
    party.asks.iter().zip(groups).map(|(ask, group)| Entry { group, ..entry(ask, words) })
}

fn table(asks: &[PartyAsks], words: &Words) -> Table {
    let mut table = Table::new("asks")
        .column(words.column("party"))
        .column(words.flex("party_name"))
        .column(words.column("ref"))
        .column(words.flex("title"))
        .column(headed(words, words.column("reason"), "column-why"))
        .column(words.column("due"))
        .column(words.number("days_overdue"))
        .column(words.flex("together_with"))
        .column(words.flex("quote"))
        .column(words.column("release"))
        .column(words.flex("ask"))
        .column(words.flex("text"))
        .empty(words.text("asks-none"));
    for party in asks {
        table.extend(party.asks.iter().map(|ask| row(party, ask, words)));
    }
    table
}

fn row(party: &PartyAsks, ask: &Ask, words: &Words) -> Vec<Cell> {
    let quoted = ask.words.as_ref();
    vec![
        party.party.map(|p| p.to_string()).into(),
        party.name.clone().into(),
        ask.subject.commitment.to_string().into(),
        ask.subject.title.as_str().into(),
        words.cell(ask.reason),
        ask.due.as_ref().map(|d| words.due_cell(d)).into(),
        ask.days_overdue.into(),
        ask.together_with.clone().into(),
        quoted.map(|w| w.quote.clone()).into(),
        Cell::from(quoted.map(|w| w.release.to_string())).url(quoted.and_then(|w| w.url.as_deref())),
        ask.ask.as_str().into(),
        ask.text.as_str().into(),
    ]
}

fn entry(ask: &Ask, words: &Words) -> Entry {
    let due = ask.due.as_ref().map(|due| words.say("ask-fact-due", args![due = words.due_date(due)]));
    let over = ask.days_overdue.map(|days| words.say("ask-fact-over", args![days = days]));
    let with = (!ask.together_with.is_empty())
        .then(|| words.say("ask-fact-with", args![names = names(words, &ask.together_with)]));
    let facts = [Some(words.term(ask.reason)), due, over, with].into_iter().flatten();
    Entry {
        title: subject_title(&ask.subject),
        facts: vec![in_line(words, facts)],
        quotes: ask.words.iter().map(|q| quote(words, q)).collect(),
        remarks: vec![words.say("ask", args![ask = ask.ask.as_str()])],
        ..Entry::default()
    }
}
