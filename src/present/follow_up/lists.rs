//! The lists: each open commitment with a flag stands in one of them, under its first flag.

use crate::model::vocabulary::{Flag, Status};
use crate::present::charts;
use crate::present::phrase::{due_cells, evidence_cell, range, subject_row, subject_table};
use crate::present::words::{Words, args};
use crate::render::{Cell, Document, Table, Tone};
use crate::report::follow_up::{FlagCount, FollowUpReport, Item, Lists};

pub(super) fn add(document: Document, report: &FollowUpReport, words: &Words) -> Document {
    let (lists, thresholds) = (&report.lists, &report.covers.thresholds);
    let told = |table: Table, flags: &[Flag]| also_above(table, &report.totals.by_flag, flags, words);
    let overdue = told(overdue(lists, words), &[Flag::Overdue]);
    let mut document = document.heading(2, words.text("list-overdue")).table(overdue);
    if let Some(figure) = charts::overdue(&lists.overdue, words) {
        document = document.figure(figure);
    }
    document
        .heading(2, words.say("list-due-soon", args![days = thresholds.due_soon]))
        .table(told(plain("due_soon", &lists.due_soon, words), &[Flag::DueSoon]))
        .heading(2, words.say("list-silent", args![days = thresholds.stale]))
        .table(told(silent(lists, words), &[Flag::Dormant, Flag::Stale]))
        .heading(2, words.text("list-needs-review"))
        .table(told(needs_review(lists, words), &[Flag::NeedsReview]))
        .heading(2, words.text("list-undated"))
        .table(told(plain("undated", &lists.undated, words), &[Flag::Undated]))
        .heading(2, words.text("list-no-evidence"))
        .table(told(
            plain("no_evidence_gathered", &lists.no_evidence_gathered, words),
            &[Flag::NoEvidenceGathered],
        ))
        .heading(2, words.text("list-stalled"))
        .table(stalled(report, words))
}

/// Those without a flag; how many with one stand above is said.
fn stalled(report: &FollowUpReport, words: &Words) -> Table {
    let items = &report.lists.stalled;
    let with_status = report.totals.by_status.iter().filter(|count| count.status == Status::Stalled);
    let all: usize = with_status.map(|count| count.open).sum();
    let table = plain("stalled", items, words);
    let above = all.saturating_sub(items.len());
    if above == 0 {
        return table;
    }
    table.remark(words.say("stalled-above", args![count = above]))
}

/// The same list, which says how many more carry its flags and stand in a list above: each is listed once.
fn also_above(table: Table, counts: &[FlagCount], flags: &[Flag], words: &Words) -> Table {
    let of_list = counts.iter().filter(|count| flags.contains(&count.flag));
    let above: usize = of_list.map(|count| count.carried - count.listed).sum();
    if above == 0 {
        return table;
    }
    table.remark(words.say("listed-above", args![count = above]))
}

/// Columns that every list has, after the commitment.
fn table(name: &'static str, words: &Words) -> Table {
    subject_table(words, name)
        .column(words.column("priority"))
        .column(words.column("status"))
        .column(words.column("due").if_filled())
        .column(words.column("due_basis").for_data())
        .empty(words.text("none"))
}

fn row(item: &Item, words: &Words, rest: impl IntoIterator<Item = Cell>) -> Vec<Cell> {
    let [due, basis] = due_cells(words, item.due.as_ref());
    let shared = [words.cell(item.priority), words.cell(item.status), due, basis];
    subject_row(&item.subject, shared.into_iter().chain(rest))
}

/// The last columns of every list.
fn ends(table: Table, words: &Words) -> Table {
    table
        .column(words.flex("moved_from").if_filled())
        .column(words.flex("overridden").if_filled())
        .column(words.flex("other_flags").if_filled())
        .column(words.flex("owner").if_filled())
}

fn end(item: &Item, words: &Words) -> [Cell; 4] {
    let overridden = item.overridden.as_ref().map(|o| words.overridden(&o.rule, o.reason.as_deref()));
    let others = if item.other_flags.is_empty() { Cell::empty() } else { words.flags(&item.other_flags) };
    let moved = item.moved_from.as_ref().map(|from| {
        let said = |due: &str, colon: &str| match &from.reason {
            Some(reason) => format!("{due}{colon} {reason}"),
            None => due.to_owned(),
        };
        let told = said(&words.due_date(&from.due), &words.text("writer-colon"));
        Cell::from(said(&from.due.label, ":")).read_as(told)
    });
    [moved.into(), overridden.into(), others, item.owner.clone().into()]
}

fn plain(name: &'static str, items: &[Item], words: &Words) -> Table {
    let mut table = ends(table(name, words).column(words.number("days_left").if_filled()), words);
    table.extend(items.iter().map(|item| {
        let days = std::iter::once(item.days_left.into());
        row(item, words, days.chain(end(item, words)))
    }));
    table
}

fn overdue(lists: &Lists, words: &Words) -> Table {
    let shape = table("overdue", words).column(words.column("age"));
    let mut table = ends(shape.column(words.number("days_overdue")), words);
    for bucket in &lists.overdue {
        table.extend(bucket.rows.iter().map(|item| {
            let days = Cell::from(item.days_overdue).tone(Tone::Bad);
            row(item, words, [range(words, bucket).into(), days].into_iter().chain(end(item, words)))
        }));
    }
    table
}

fn silent(lists: &Lists, words: &Words) -> Table {
    let shape = table("silent", words)
        .column(words.column("flag"))
        .column(words.number("days_silent"))
        .column(words.flex("last_evidence"))
        .column(words.number("restatements_since"));
    let mut table = ends(shape, words);
    table.extend(lists.silent.iter().map(|silent| {
        let none = || Cell::from(words.coded("none", "no-evidence-yet")).tone(Tone::Dim);
        let last = silent.last_evidence.as_ref();
        let own: [Cell; 4] = [
            silent.item.flag.map(|flag| words.cell(flag)).into(),
            silent.days_silent.into(),
            last.map_or_else(none, |e| evidence_cell(std::slice::from_ref(e)).url(e.url.as_deref())),
            silent.restatements_since.into(),
        ];
        row(&silent.item, words, own.into_iter().chain(end(&silent.item, words)))
    }));
    table
}

fn needs_review(lists: &Lists, words: &Words) -> Table {
    let shape = table("needs_review", words)
        .column(words.column("last_reviewed_on"))
        .column(words.column("review_due_on"))
        .column(words.number("interval_days"));
    let mut table = ends(shape, words);
    table.extend(lists.needs_review.iter().map(|review| {
        let never = || Cell::from(words.coded("never", "never")).tone(Tone::Dim);
        let last = review.last_reviewed_on.map_or_else(never, Cell::from);
        let own = [last, review.review_due_on.into(), review.interval_days.into()];
        row(&review.item, words, own.into_iter().chain(end(&review.item, words)))
    }));
    table
}
