use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::super::answer::Answer;
use super::super::context::Context as Surroundings;
use crate::error::Result;
use crate::extract::{Candidate, Context, language, propose};
use crate::read::{self, ReadOptions, read_bytes, read_release};
use crate::render::{Block, Cell, Column, Document, Entry, Quotation, Table};

/// The confidence from which candidates are shown: the best balance on the annotated releases.
pub(super) const MIN_CONFIDENCE: f64 = 0.5;

/// Propose the commitments that a release states, with their exact words
///
/// Reads a text, Markdown or web page and writes nothing; no database is needed. Every quote stands in the text as it
/// would be stored, at the characters given.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  onrecord extract readout.txt --date 2026-11-05 --format jsonl")]
pub struct Extract {
    /// The file; '-' reads standard input
    file: PathBuf,
    /// Also show the look-alikes that were left out, with the reason
    #[arg(long)]
    explain: bool,
    /// Show candidates from this confidence on, from 0 to 1
    #[arg(long, value_name = "X", default_value_t = MIN_CONFIDENCE)]
    min_confidence: f64,
    /// The day the release was published, from which deadlines are reckoned
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// en, ru, fr, es or kk [default: told from the text]
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
}

/// One line of the answer.
#[derive(Debug, Serialize)]
struct Line<'a> {
    release: &'a str,
    #[serde(flatten)]
    candidate: &'a Candidate,
}

impl Extract {
    /// Proposes.
    pub fn run(self, surroundings: &Surroundings) -> Result<Answer> {
        let release_date = surroundings.day_if(self.date.as_deref())?;
        let name = self.file.display().to_string();
        let text = text(&self.file, &name)?;
        let context = Context { release_date, language: self.language.as_deref(), parties: Vec::new() };
        let all = propose(&text, &context);
        let shown = |c: &&Candidate| match c.rejected {
            Some(_) => self.explain,
            None => c.confidence >= self.min_confidence,
        };
        let candidates: Vec<&Candidate> = all.iter().filter(shown).collect();
        let lines: Vec<Line> = candidates.iter().map(|c| Line { release: &name, candidate: c }).collect();
        let count = candidates.iter().filter(|c| c.rejected.is_none()).count();
        let answer = Answer::new("onrecord.candidates/1", &lines, document(&candidates, self.explain))?
            .meta("release", name.as_str())
            .meta("language", self.language.as_deref().unwrap_or_else(|| language(&text)))
            .meta("candidates", count);
        Ok(if count == 0 { answer.say(format!("no commitment found in '{name}'")) } else { answer })
    }
}

/// The text of the file as it would be stored.
fn text(file: &std::path::Path, name: &str) -> Result<String> {
    let bytes = if name == "-" { read::read_stdin_limited(std::io::stdin())? } else { read_bytes(file)? };
    Ok(read_release(&bytes, name, &ReadOptions::default())?.text)
}

/// The candidates for people: one entry each, its words below.
fn document(candidates: &[&Candidate], explain: bool) -> Document {
    let mut table = Table::new("candidates")
        .column(Column::text("place", "Place"))
        .column(Column::text("kind", "Kind"))
        .column(Column::text("strength", "Strength"))
        .column(Column::text("confidence", "Confidence"))
        .column(Column::text("parties", "Parties"))
        .column(Column::text("due", "Due"))
        .column(Column::text("cue", "Cue"))
        .column(Column::flex("quote", "Quote"))
        .empty("no commitment found");
    if explain {
        table = table.column(Column::text("rejected", "Rejected"));
    }
    let mut entries = Vec::new();
    for (number, candidate) in (1..).zip(candidates) {
        let place = format!("{}–{}", candidate.start, candidate.end);
        let kind = candidate.kind.map_or(String::new(), |k| k.label());
        let strength = candidate.strength.map_or(String::new(), |s| s.label());
        let confidence = format!("{:.2}", candidate.confidence);
        let due = due(candidate);
        let rejected =
            candidate.rejected.as_ref().map_or(String::new(), |r| r.reason.as_str().replace('_', " "));
        let parties = candidate.parties.join(", ");
        let quote = candidate.quote.split_whitespace().collect::<Vec<_>>().join(" ");
        let title = match rejected.as_str() {
            "" => format!("{number}. {kind}, {strength} ({confidence})"),
            reason => format!("{number}. rejected: {reason}"),
        };
        let mut cells: Vec<Cell> =
            [&place, &kind, &strength, &confidence, &parties, &due, &candidate.cue, &quote]
                .into_iter()
                .map(|text| Cell::from(text.as_str()))
                .collect();
        if explain {
            cells.push(Cell::from(rejected.as_str()));
        }
        table.push(cells);
        let facts = [("by", &parties), ("due", &due), ("cue", &candidate.cue)];
        let facts = facts.iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| format!("{k}: {v}")).collect();
        let quotes = vec![Quotation::new(quote, Some(format!("characters {place}")))];
        entries.push(Entry { title, facts, quotes, ..Entry::default() });
    }
    let mut document = Document::new();
    document.blocks.push(Block::Entries { table, entries });
    document
}

/// The words of a deadline and the day they mean.
fn due(candidate: &Candidate) -> String {
    match (&candidate.due_text, candidate.due_on) {
        (Some(words), Some(day)) => format!("{words} ({day})"),
        (Some(words), None) => words.clone(),
        _ => String::new(),
    }
}
