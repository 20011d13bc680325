//! Part 7: deadlines moved, due soon, overdue by age.

use chrono::NaiveDate;

use super::{figures, monthly};
use crate::present::phrase::{brief_table, due_cells, range, subject_row, subject_table};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Table, Tone};
use crate::report::month::{DeadlineMove, Deadlines};
use crate::report::row::{Bucket, DueRow};

pub(super) fn add(document: Document, deadlines: &Deadlines, as_of: NaiveDate, words: &Words) -> Document {
    let date = words.date(as_of);
    let document = document.table(moved(&deadlines.moved, words));
    let document = figures::add(document, figures::moved(&deadlines.moved, as_of, words));
    let document = document
        .table(
            due_rows("due_within", "days", &deadlines.due_within, Tone::Plain, words)
                .title(words.say("due-within-title", args![days = 90, date = date.as_str()])),
        )
        .table(
            due_rows("overdue", "days_overdue", &deadlines.overdue, Tone::Bad, words)
                .title(words.say("overdue-title", args![date = date.as_str()])),
        );
    figures::add(document, figures::overdue(&deadlines.overdue, words))
}

fn moved(moves: &[DeadlineMove], words: &Words) -> Table {
    let table = brief_table(words, "deadlines_moved")
        .title(words.text("deadlines-moved-title"))
        .column(words.column("deadline").for_data())
        .column(words.column("direction"))
        .column(words.column("old"))
        .column(words.column("old_basis").for_data())
        .column(words.column("new"))
        .column(words.column("new_basis"))
        .column(words.number("days"))
        .column(words.column("effective_on"))
        .column(words.flex("words").if_filled())
        .column(words.flex("reason"));
    let mut table = monthly(table, words);
    for row in moves {
        let [old, old_basis] = due_cells(words, row.old.as_ref());
        let [new, new_basis] = due_cells(words, row.new.as_ref());
        table.push(subject_row(
            &row.subject,
            [
                row.deadline.to_string().into(),
                words.cell(row.direction),
                old,
                old_basis,
                new,
                new_basis,
                row.days.into(),
                row.effective_on.into(),
                row.words.clone().into(),
                row.reason.clone().into(),
            ],
        ));
    }
    table
}

/// Rows of all ranges in one table, each with the name of its range.
fn due_rows(
    name: &'static str,
    days: &'static str,
    buckets: &[Bucket<DueRow>],
    tone: Tone,
    words: &Words,
) -> Table {
    let days_column = words.number(days);
    let days_column =
        if days == "days" { days_column.heading(words.text("column-days_left")) } else { days_column };
    let mut table = subject_table(words, name)
        .column(words.column("range"))
        .column(days_column)
        .column(words.column("due"))
        .column(words.column("due_basis").for_data())
        .column(words.column("status"))
        .column(words.column("priority"))
        .empty(words.text("none"));
    for bucket in buckets {
        for row in &bucket.rows {
            let [due, basis] = due_cells(words, Some(&row.due));
            table.push(subject_row(
                &row.subject,
                [
                    range(words, bucket).into(),
                    Cell::from(row.days).tone(tone),
                    due,
                    basis,
                    words.cell(row.status),
                    words.cell(row.priority),
                ],
            ));
        }
    }
    let counts = buckets.iter().filter(|b| b.count > 0);
    let counts = counts.map(|b| words.say("range-count", args![range = range(words, b), count = b.count]));
    let counts = counts.collect::<Vec<_>>();
    if counts.is_empty() { table } else { table.footer(counts.join("; ")) }
}
