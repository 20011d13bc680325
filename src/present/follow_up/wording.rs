//! One-sided and divergent wording, side by side.

use crate::present::phrase::{names, quote, source, subject_row, subject_table, subject_title};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Entry, Table};
use crate::report::follow_up::{Divergent, OneSided, Wording};
use crate::report::row::Quote;

pub(super) fn add(document: Document, wording: &Wording, words: &Words) -> Document {
    let sides = args![
        open = wording.open,
        several = wording.several_sides,
        one_sided = wording.one_sided.len(),
        not_judged = wording.not_judged,
    ];
    let issuers = args![several = wording.several_issuers, divergent = wording.divergent.len()];
    let sentence = [words.say("wording-sides", sides), words.say("wording-issuers", issuers)].join(" ");
    let (one_sided, divergent) = (&wording.one_sided, &wording.divergent);
    document
        .paragraph(sentence)
        .entries(
            one_sided_table(one_sided, words),
            one_sided.iter().map(|row| said_once(row, words)).collect(),
        )
        .entries(
            divergent_table(divergent, words),
            divergent.iter().map(|row| said_twice(row, words)).collect(),
        )
}

fn one_sided_table(rows: &[OneSided], words: &Words) -> Table {
    let mut table = subject_table(words, "one_sided")
        .title(words.text("one-sided-title"))
        .column(words.flex("issuer").heading(words.text("column-stated_by")))
        .column(words.flex("unheard"))
        .column(words.flex("words"))
        .empty(words.text("none"));
    for row in rows {
        let quotes = cell(&row.quotes, words);
        let rest: [Cell; 3] = [row.issuer.as_str().into(), row.unheard.clone().into(), quotes];
        table.push(subject_row(&row.subject, rest));
    }
    table
}

fn said_once(row: &OneSided, words: &Words) -> Entry {
    let args = args![issuer = row.issuer.as_str(), unheard = names(words, &row.unheard)];
    Entry {
        title: subject_title(&row.subject),
        facts: vec![words.say("one-sided", args)],
        quotes: row.quotes.iter().map(|q| quote(words, q)).collect(),
        ..Entry::default()
    }
}

fn divergent_table(rows: &[Divergent], words: &Words) -> Table {
    let mut table = subject_table(words, "divergent")
        .title(words.text("divergent-title"))
        .column(words.flex("words"))
        .empty(words.text("none"));
    table.extend(rows.iter().map(|row| subject_row(&row.subject, [cell(&row.quotes, words)])));
    table
}

fn said_twice(row: &Divergent, words: &Words) -> Entry {
    Entry {
        title: subject_title(&row.subject),
        quotes: row.quotes.iter().map(|q| quote(words, q)).collect(),
        ..Entry::default()
    }
}

fn cell(quotes: &[Quote], words: &Words) -> Cell {
    quotes.iter().map(|q| format!("“{}” ({})", q.quote, source(words, q))).collect::<Vec<_>>().into()
}
