//! The words: first in their context, then in each release side by side.

use crate::model::vocabulary::AttestationKind;
use crate::present::phrase::quote;
use crate::present::record::{reference, yes_or_no};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Entry, Quotation, Table};
use crate::report::dossier::{Dossier, PassageRow};

/// The words in which it was first stated, marked in what stands around them.
pub(super) fn origin(document: Document, dossier: &Dossier, words: &Words) -> Document {
    match dossier.passages.first() {
        Some(passage) => document.quote(within(passage, words)),
        None => document.paragraph(words.text("dossier-no-passage")),
    }
}

/// Every passage, so that the sides can be compared.
pub(super) fn add(document: Document, passages: &[PassageRow], words: &Words) -> Document {
    let mut table = Table::new("passages")
        .column(words.column("release"))
        .column(words.column("stated_on"))
        .column(words.flex("issuer"))
        .column(words.column("passage"))
        .column(words.column("same_words"))
        .column(words.flex("quote"))
        .column(words.flex("before").for_data())
        .column(words.flex("after").for_data())
        .column(words.column("language"))
        .column(words.number("version"))
        .column(words.number("start"))
        .column(words.number("end"))
        .column(words.flex("url").for_data())
        .empty(words.text("dossier-no-passage"));
    for passage in passages {
        let said = &passage.quote;
        table.push(vec![
            reference(said.release, said.url.as_deref()),
            said.stated_on.into(),
            said.issuer.clone().into(),
            words.cell(said.kind),
            passage.same_words.map_or_else(Cell::empty, |same| yes_or_no(same, words)),
            said.quote.as_str().into(),
            passage.before.as_str().into(),
            passage.after.as_str().into(),
            said.language.clone().into(),
            passage.version.into(),
            passage.start.into(),
            passage.end.into(),
            Cell::from(said.url.clone()).url(said.url.as_deref()),
        ]);
    }
    let sides = passages.iter().filter(|p| p.same_words == Some(false)).count();
    let document = match (passages.len(), sides) {
        (0 | 1, _) => document.paragraph(words.text("dossier-one-wording")),
        (all, other) => document.paragraph(words.say("dossier-wordings", args![all = all, other = other])),
    };
    document.entries(table, passages.iter().map(|passage| entry(passage, words)).collect())
}

fn entry(passage: &PassageRow, words: &Words) -> Entry {
    let said = &passage.quote;
    let issuer = said.issuer.as_deref().map(|issuer| format!("{issuer}, ")).unwrap_or_default();
    let kind = words.term(said.kind);
    let mut facts = vec![words.say("dossier-passage", args![kind = kind, date = words.date(said.stated_on)])];
    match passage.same_words {
        Some(true) => facts.push(words.text("dossier-same-words")),
        Some(false) => facts.push(words.text("dossier-other-words")),
        None => {}
    }
    // The origin stands in its context above already.
    let shown = match said.kind {
        AttestationKind::Origin => quote(words, said),
        _ => within(passage, words),
    };
    Entry { title: format!("{issuer}{}", said.release), facts, quotes: vec![shown], ..Entry::default() }
}

/// The words in what stands around them.
fn within(passage: &PassageRow, words: &Words) -> Quotation {
    let cut = |is_cut: bool, text: &str| if is_cut && !text.is_empty() { "… " } else { "" };
    let (before, after) = (&passage.before, &passage.after);
    let tail = if passage.cut_after && !after.is_empty() { " …" } else { "" };
    Quotation {
        before: format!("{}{before}", cut(passage.cut_before, before)),
        after: format!("{after}{tail}"),
        ..quote(words, &passage.quote)
    }
}
