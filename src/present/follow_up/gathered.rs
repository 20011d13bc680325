//! Evidence gathered since the last follow-up, and what the success test still lacks.

use crate::present::phrase::{evidence, facts as in_line, names, subject_row, subject_table, subject_title};
use crate::present::words::{Words, args};
use crate::render::{Document, Entry};
use crate::report::follow_up::Gathered;

pub(super) fn add(document: Document, gathered: &[Gathered], words: &Words) -> Document {
    let mut table = subject_table(words, "gathered")
        .column(words.column("status"))
        .column(words.flex("evidence").heading(words.text("column-new_evidence")))
        .column(words.flex("success_test"))
        .column(words.flex("lacks"))
        .column(words.number("supports"))
        .column(words.number("partly_supports"))
        .column(words.number("contradicts"))
        .column(words.number("context"))
        .column(words.number("restates"))
        .empty(words.text("none"));
    for row in gathered {
        table.push(subject_row(
            &row.subject,
            [
                words.cell(row.status),
                items(row, words).into(),
                row.success_test.clone().into(),
                row.lacks.as_str().into(),
                row.so_far.supports.into(),
                row.so_far.partly_supports.into(),
                row.so_far.contradicts.into(),
                row.so_far.context.into(),
                row.so_far.restates.into(),
            ],
        ));
    }
    document.entries(table, gathered.iter().map(|row| entry(row, words)).collect())
}

fn items(row: &Gathered, words: &Words) -> Vec<String> {
    let item = |relation, source| format!("{}: {}", words.term(relation), evidence(words, source));
    row.evidence.iter().map(|e| item(e.relation, &e.source)).collect()
}

fn entry(row: &Gathered, words: &Words) -> Entry {
    let standing = [names(words, &row.subject.by), words.term(row.status)];
    let mut facts = vec![in_line(words, standing)];
    facts.extend(items(row, words).into_iter().map(|item| in_line(words, [item])));
    let test = row.success_test.as_deref().map(|test| words.say("success-test-is", args![test = test]));
    let lacks = words.say("lacks", args![what = row.lacks.trim_end_matches('.')]);
    let remarks = test.into_iter().chain([lacks]).collect();
    Entry { title: subject_title(&row.subject), facts, remarks, ..Entry::default() }
}
