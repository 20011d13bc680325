//! One-sided and divergent wording, side by side.

use crate::present::phrase::{count, names, quote, source, subject_row, subject_table, subject_title};
use crate::render::{Cell, Column, Document, Entry, Table};
use crate::report::follow_up::{Divergent, OneSided, Wording};
use crate::report::row::Quote;

pub(super) fn add(document: Document, wording: &Wording) -> Document {
    let sentence = format!(
        "Of {}, {} bind two or more sides: {} in the words of one side only, {} not to be judged. {} stated by two or \
         more sides, {} of them in different words.",
        count(wording.open, "open commitment", "open commitments"),
        wording.several_sides,
        wording.one_sided.len(),
        wording.not_judged,
        count(wording.several_issuers, "is", "are"),
        wording.divergent.len(),
    );
    document
        .paragraph(sentence)
        .entries(one_sided_table(&wording.one_sided), wording.one_sided.iter().map(one_sided).collect())
        .entries(divergent_table(&wording.divergent), wording.divergent.iter().map(divergent).collect())
}

fn one_sided_table(rows: &[OneSided]) -> Table {
    let mut table = subject_table("one_sided")
        .title("One-sided: stated by one side only")
        .column(Column::flex("issuer", "Stated by"))
        .column(Column::flex("unheard", "Not heard"))
        .column(Column::flex("words", "Words"))
        .empty("None.");
    for row in rows {
        let rest: [Cell; 3] = [row.issuer.as_str().into(), row.unheard.clone().into(), words(&row.quotes)];
        table.push(subject_row(&row.subject, rest));
    }
    table
}

fn one_sided(row: &OneSided) -> Entry {
    Entry {
        group: None,
        anchor: None,
        title: subject_title(&row.subject),
        facts: vec![format!("Stated by {}; not heard: {}", row.issuer, names(&row.unheard))],
        quotes: row.quotes.iter().map(quote).collect(),
        remarks: Vec::new(),
    }
}

fn divergent_table(rows: &[Divergent]) -> Table {
    let mut table = subject_table("divergent")
        .title("Divergent: stated by several sides, in different words")
        .column(Column::flex("words", "Words"))
        .empty("None.");
    table.extend(rows.iter().map(|row| subject_row(&row.subject, [words(&row.quotes)])));
    table
}

fn divergent(row: &Divergent) -> Entry {
    Entry {
        group: None,
        anchor: None,
        title: subject_title(&row.subject),
        facts: Vec::new(),
        quotes: row.quotes.iter().map(quote).collect(),
        remarks: Vec::new(),
    }
}

fn words(quotes: &[Quote]) -> Cell {
    quotes.iter().map(|q| format!("“{}” ({})", q.quote, source(q))).collect::<Vec<_>>().into()
}
