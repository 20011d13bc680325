//! Cells and phrases that the dossier of a commitment and the report on a party share.

use crate::present::words::{Words, args};
use crate::render::{Cell, Link, Quotation, Tone};
use crate::report::row::{Due, Quote};

/// A due date as precise as it was given, with its basis: `Q4 2026 (stated)`.
pub fn due(due: &Due, words: &Words) -> String {
    words.say("record-due", args![due = words.due_date(due), basis = words.term(due.basis)])
}

/// A reference that leads to an address, where there is one.
pub fn reference(reference: impl ToString, url: Option<&str>) -> Cell {
    Cell::from(reference.to_string()).url(url)
}

/// A reference that leads to another place of the same document.
pub fn inside(reference: impl ToString) -> Cell {
    let text = reference.to_string();
    let anchor = text.to_lowercase();
    Cell::from(text).link(Link::Anchor(anchor))
}

/// Yes, or nothing.
pub fn yes(is_so: bool, words: &Words) -> Cell {
    is_so.then(|| words.coded("yes", "record-yes")).into()
}

/// Yes or no, no in the tone of something to look at.
pub fn yes_or_no(is_so: bool, words: &Words) -> Cell {
    let word = if is_so { words.coded("yes", "record-yes") } else { words.coded("no", "record-no") };
    let cell = Cell::from(word);
    if is_so { cell } else { cell.tone(Tone::Warn) }
}

/// Exact words with where they stand.
pub fn quote(quote: &Quote, language: Option<&str>, words: &Words) -> Quotation {
    Quotation {
        url: quote.url.clone(),
        language: language.map(str::to_owned),
        ..Quotation::new(quote.quote.clone(), Some(source(quote, words)))
    }
}

/// Where words stand: `R-7 Joint statement, MFA of Kazakhstan, 14 March 2026`.
fn source(quote: &Quote, words: &Words) -> String {
    let head = format!("{} {}", quote.release, quote.release_title);
    let rest = [quote.issuer.clone(), Some(words.date(quote.stated_on))];
    std::iter::once(head).chain(rest.into_iter().flatten()).collect::<Vec<_>>().join(", ")
}

/// Labels with their values, those without a value left out. A label is a message `record-…`.
pub fn fields(rows: Vec<(&str, Cell)>, words: &Words) -> Vec<(String, Cell)> {
    let filled = rows.into_iter().filter(|(_, cell)| !cell.text().is_empty());
    filled.map(|(label, cell)| (words.text(&format!("record-{label}")), cell)).collect()
}
