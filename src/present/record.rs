//! Cells and phrases that the dossier of a commitment and the report on a party share.

use crate::present::words::{Words, args};
use crate::render::{Cell, Tone};
use crate::report::row::Due;

/// A due date as precise as it was given, with its basis: `Q4 2026 (stated)`.
pub fn due(due: &Due, words: &Words) -> String {
    words.say("record-due", args![due = words.due_date(due), basis = words.term(due.basis)])
}

/// A reference that leads to an address, where there is one.
pub fn reference(reference: impl ToString, url: Option<&str>) -> Cell {
    Cell::from(reference.to_string()).url(url)
}

/// Yes, or nothing.
pub fn yes(is_so: bool, words: &Words) -> Cell {
    is_so.then(|| words.coded("yes", "yes")).into()
}

/// Yes or no, no in the tone of something to look at.
pub fn yes_or_no(is_so: bool, words: &Words) -> Cell {
    let word = if is_so { words.coded("yes", "yes") } else { words.coded("no", "no") };
    let cell = Cell::from(word);
    if is_so { cell } else { cell.tone(Tone::Warn) }
}

/// Labels with their values, those without a value left out. A label is the key of a message.
pub fn fields(rows: Vec<(&str, Cell)>, words: &Words) -> Vec<(String, Cell)> {
    let filled = rows.into_iter().filter(|(_, cell)| !cell.text().is_empty());
    filled.map(|(label, cell)| (words.text(label), cell)).collect()
}
