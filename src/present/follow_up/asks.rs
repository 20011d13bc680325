//! What to ask of whom, quoting the words and the release.

use crate::present::phrase::{names, quote, subject_title};
use crate::render::{Cell, Column, Document, Entry, Table};
use crate::report::follow_up::{Ask, PartyAsks};

/// The questions under the name of each party.
pub(super) fn add(document: Document, asks: &[PartyAsks]) -> Document {
    document.entries(table(asks), asks.iter().flat_map(entries).collect())
}

fn entries(party: &PartyAsks) -> impl Iterator<Item = Entry> {
    let name = party.name.as_deref().unwrap_or("No committing party recorded");
    let groups = std::iter::once(Some(name.to_owned())).chain(std::iter::repeat(None));
    party.asks.iter().zip(groups).map(|(ask, group)| Entry { group, ..entry(ask) })
}

fn table(asks: &[PartyAsks]) -> Table {
    let mut table = Table::new("asks")
        .column(Column::text("party", "Party"))
        .column(Column::flex("party_name", "Asked"))
        .column(Column::text("ref", "Ref"))
        .column(Column::flex("title", "Commitment"))
        .column(Column::text("reason", "Why"))
        .column(Column::text("due", "Due"))
        .column(Column::number("days_overdue", "Days over"))
        .column(Column::flex("together_with", "Together with"))
        .column(Column::flex("quote", "Words"))
        .column(Column::text("release", "Release"))
        .column(Column::flex("ask", "Ask"))
        .column(Column::flex("text", "Ready to send"))
        .empty("Nothing to ask.");
    for party in asks {
        table.extend(party.asks.iter().map(|ask| {
            let words = ask.words.as_ref();
            let cells: Vec<Cell> = vec![
                party.party.map(|p| p.to_string()).into(),
                party.name.clone().into(),
                ask.subject.commitment.to_string().into(),
                ask.subject.title.as_str().into(),
                ask.reason.into(),
                ask.due.as_ref().map(|d| d.label.clone()).into(),
                ask.days_overdue.into(),
                ask.together_with.clone().into(),
                words.map(|w| w.quote.clone()).into(),
                words.map(|w| w.release.to_string()).into(),
                ask.ask.as_str().into(),
                ask.text.as_str().into(),
            ];
            cells
        }));
    }
    table
}

fn entry(ask: &Ask) -> Entry {
    let due = ask.due.as_ref().map(|due| format!(", due {}", due.label)).unwrap_or_default();
    let over = ask.days_overdue.map(|days| format!(", {days} days over")).unwrap_or_default();
    let with = if ask.together_with.is_empty() {
        String::new()
    } else {
        format!("; also asked: {}", names(&ask.together_with))
    };
    Entry {
        group: None,
        anchor: None,
        title: subject_title(&ask.subject),
        facts: vec![format!("{}{due}{over}{with}", ask.reason.label())],
        quotes: ask.words.iter().map(quote).collect(),
        remarks: vec![format!("Ask {}", ask.ask)],
    }
}
