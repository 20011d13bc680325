//! Part 3: new commitments with their exact words.

use super::monthly;
use crate::model::vocabulary::RoleKind;
use crate::present::phrase::{
    due, due_cells, facts as in_line, names, quote, subject_row, subject_table, subject_title,
};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Entry, Table};
use crate::report::month::NewCommitment;

pub(super) fn add(document: Document, rows: &[NewCommitment], words: &Words) -> Document {
    let mut table = monthly(table(words), words);
    table.extend(rows.iter().map(|new| row(new, words)));
    document.entries(table, rows.iter().map(|new| entry(new, words)).collect())
}

fn table(words: &Words) -> Table {
    subject_table(words, "new_commitments")
        .column(words.flex("others"))
        .column(words.column("made_on"))
        .column(words.flex("quote"))
        .column(words.column("release"))
        .column(words.flex("release_title"))
        .column(words.flex("issuer"))
        .column(words.column("kind"))
        .column(words.column("strength"))
        .column(words.column("due"))
        .column(words.column("due_basis"))
        .column(words.column("status"))
        .column(words.flex("topics"))
        .column(words.flex("condition"))
}

fn row(new: &NewCommitment, words: &Words) -> Vec<Cell> {
    let quoted = new.quote.as_ref();
    let [due, basis] = due_cells(words, new.due.as_ref());
    let release = Cell::from(quoted.map(|q| q.release.to_string()));
    subject_row(
        &new.subject,
        [
            others(new, words).into(),
            new.made_on.into(),
            quoted.map(|q| Cell::quoted(&q.quote, q.language.as_deref())).into(),
            release.url(quoted.and_then(|q| q.url.as_deref())),
            quoted.map(|q| Cell::quoted(&q.release_title, q.language.as_deref())).into(),
            quoted.and_then(|q| q.issuer.clone()).into(),
            words.cell(new.kind),
            words.cell(new.strength),
            due,
            basis,
            words.cell(new.status),
            words.topic_codes(&new.topics),
            new.condition.clone().into(),
        ],
    )
}

/// The parties that do not bind themselves, with what they are in it.
fn others(new: &NewCommitment, words: &Words) -> Vec<String> {
    let others = new.parties.iter().filter(|p| p.role != RoleKind::Committing);
    others.map(|p| format!("{} ({})", p.name, words.term(p.role))).collect()
}

fn entry(new: &NewCommitment, words: &Words) -> Entry {
    let date = words.date(new.made_on);
    let made = match names(words, &new.subject.by) {
        by if by.is_empty() => words.say("made-by-nobody", args![date = date]),
        by => words.say("made-by", args![date = date, by = by]),
    };
    let nature = args![kind = words.term(new.kind), strength = words.term(new.strength)];
    let standing = [words.say("nature", nature), due(words, new.due.as_ref()), words.term(new.status)];
    let made = std::iter::once(made).chain(others(new, words));
    let mut facts = vec![in_line(words, made), in_line(words, standing)];
    if !new.topics.is_empty() {
        let topics = new.topics.iter().map(|code| words.topic_code(code)).collect::<Vec<_>>();
        facts.push(words.say("topics", args![topics = topics.join(", ")]));
    }
    let condition = new.condition.as_deref();
    Entry {
        title: subject_title(&new.subject),
        facts,
        quotes: new.quote.iter().map(|q| quote(words, q)).collect(),
        remarks: condition.map(|c| words.say("condition-is", args![condition = c])).into_iter().collect(),
        ..Entry::default()
    }
}
