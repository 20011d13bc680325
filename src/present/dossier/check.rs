//! What is needed to check the words without trusting the program.

use crate::present::record::{reference, yes_or_no};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Table};
use crate::report::dossier::{Dossier, Verifiable};

pub(super) fn add(document: Document, dossier: &Dossier, words: &Words) -> Document {
    let document = match dossier.verification.first() {
        Some(first) => document.paragraph(words.text("check-intro")).list(steps(first, words)),
        None => document.paragraph(words.text("check-none")),
    };
    let mut table = table(&dossier.verification, words);
    table.footer = dossier.verification.first().map(|first| by_sql(first, words));
    document.table(table)
}

/// How to check the first passage; the others go the same way.
fn steps(passage: &Verifiable, words: &Words) -> Vec<String> {
    let release = passage.release.to_string();
    let stands = words.say(
        "check-place",
        args![
            release = release.as_str(),
            version = passage.version,
            start = passage.start,
            end = passage.end,
            length = passage.length
        ],
    );
    let by_program = words.say("check-program", args![release = release.as_str()]);
    let by_hash = words.text("check-hash");
    vec![stands, by_program, by_hash]
}

/// The same without the program, for those who have another: a note and no step.
fn by_sql(passage: &Verifiable, words: &Words) -> String {
    words.say(
        "check-sql",
        args![
            id = passage.release.id,
            version = passage.version,
            from = passage.start + 1,
            count = passage.end - passage.start
        ],
    )
}

fn table(rows: &[Verifiable], words: &Words) -> Table {
    let mut table = Table::new("verification")
        .column(words.column("release"))
        .column(words.number("version"))
        .column(words.column("passage"))
        .column(words.number("start"))
        .column(words.number("end"))
        .column(words.number("length"))
        .column(words.column("stands"))
        .column(words.column("retrieved_at"))
        .column(words.column("media_type").for_data())
        .column(words.flex("text_sha256"))
        .column(words.flex("original_sha256"))
        .column(words.flex("url").for_data())
        .empty(words.text("none"));
    for row in rows {
        table.push(vec![
            reference(row.release, row.url.as_deref()),
            row.version.into(),
            words.cell(row.kind),
            row.start.into(),
            row.end.into(),
            row.length.into(),
            yes_or_no(row.stands, words),
            words.moment_cell(&row.retrieved_at),
            row.media_type.as_str().into(),
            row.text_sha256.as_str().into(),
            row.original_sha256.as_str().into(),
            Cell::from(row.url.clone()).url(row.url.as_deref()),
        ]);
    }
    table
}
