//! The candidates for people: one entry each, its words below.

use super::Line;
use crate::extract::Candidate;
use crate::render::{Block, Cell, Column, Document, Entry, Quotation, Table};

/// The table for programs and pipes, the entries for people.
pub(super) fn document(lines: &[Line], explain: bool) -> Document {
    let mut table = Table::new("candidates")
        .column(Column::text("place", "Place"))
        .column(Column::text("kind", "Kind"))
        .column(Column::text("strength", "Strength"))
        .column(Column::text("confidence", "Confidence"))
        .column(Column::text("parties", "Parties"))
        .column(Column::text("counterparts", "Counterparts"))
        .column(Column::text("due", "Due"))
        .column(Column::text("topics", "Topics"))
        .column(Column::text("looks_like", "Looks like"))
        .column(Column::text("recorded_as", "Recorded as"))
        .column(Column::text("cue", "Cue"))
        .column(Column::flex("quote", "Quote"))
        .empty("no commitment found");
    if explain {
        table = table.column(Column::text("rejected", "Rejected"));
    }
    let mut entries = Vec::new();
    for (number, line) in (1..).zip(lines) {
        let said = Said::of(line);
        let mut cells: Vec<Cell> = said.cells().into_iter().map(Cell::from).collect();
        if explain {
            cells.push(Cell::from(said.rejected.as_str()));
        }
        table.push(cells);
        entries.push(said.entry(number));
    }
    let mut document = Document::new();
    document.blocks.push(Block::Entries { table, entries });
    document
}

/// A candidate in words.
struct Said<'a> {
    place: String,
    kind: String,
    strength: String,
    confidence: String,
    parties: String,
    counterparts: String,
    due: String,
    topics: String,
    looks_like: String,
    recorded_as: String,
    cue: &'a str,
    quote: String,
    rejected: String,
    because: Option<&'a str>,
}

impl<'a> Said<'a> {
    fn of(line: &Line<'a>) -> Self {
        let candidate = line.candidate;
        let rejected = candidate.rejected.as_ref();
        Self {
            place: format!("{}–{}", candidate.start, candidate.end),
            kind: candidate.kind.map_or(String::new(), |k| k.label()),
            strength: candidate.strength.map_or(String::new(), |s| s.label()),
            confidence: format!("{:.2}", candidate.confidence),
            parties: candidate.parties.join(", "),
            counterparts: candidate.counterparts.join(", "),
            due: due(candidate),
            topics: candidate.topics.join(", "),
            looks_like: line.looks_like.map_or(String::new(), |r| r.to_string()),
            recorded_as: line.recorded_as.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            cue: &candidate.cue,
            quote: candidate.quote.split_whitespace().collect::<Vec<_>>().join(" "),
            rejected: rejected.map_or(String::new(), |r| r.reason.as_str().replace('_', " ")),
            because: rejected.map(|r| r.cue.as_str()),
        }
    }

    fn cells(&self) -> [&str; 12] {
        [
            &self.place,
            &self.kind,
            &self.strength,
            &self.confidence,
            &self.parties,
            &self.counterparts,
            &self.due,
            &self.topics,
            &self.looks_like,
            &self.recorded_as,
            self.cue,
            &self.quote,
        ]
    }

    fn entry(&self, number: usize) -> Entry {
        let title = match self.rejected.as_str() {
            "" => format!("{number}. {}, {} ({})", self.kind, self.strength, self.confidence),
            reason => format!("{number}. rejected: {reason}"),
        };
        let facts = [
            ("by", self.parties.as_str()),
            ("with", &self.counterparts),
            ("due", &self.due),
            ("topics", &self.topics),
            ("looks like", &self.looks_like),
            ("recorded as", &self.recorded_as),
            ("cue", self.cue),
            ("because of", self.because.unwrap_or_default()),
        ];
        let facts = facts.iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| format!("{k}: {v}")).collect();
        let quotes = vec![Quotation::new(self.quote.clone(), Some(format!("characters {}", self.place)))];
        Entry { title, facts, quotes, ..Entry::default() }
    }
}

/// The words of a deadline and the day they mean.
fn due(candidate: &Candidate) -> String {
    match (&candidate.due_text, candidate.due_on) {
        (Some(words), Some(day)) => format!("{words} ({day})"),
        (Some(words), None) => words.clone(),
        _ => String::new(),
    }
}
